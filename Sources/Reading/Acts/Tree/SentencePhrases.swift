internal import RecordModel
internal import Syntax

/// What hangs on a word of a parsed sentence: its objects, the phrases after a preposition, its owner, what is coordinated with it, who it is
/// by name.
extension SentenceTree {
    /// What a verb does something to: its object, one shared with the verb beside it, or the noun before its relative clause.
    func objects(of verb: Int) -> [Int] {
        if isPerfect(verb), let object = parse.head(verb) { return coordinated(object) }
        let own = parse.children(verb).first {
            parse.relation($0) == .object && !words.relatives.contains(word($0)) && preposition(of: $0) == nil
        }
        if let own = own ?? parse.child(verb, .indirectObject) { return coordinated(own) }
        if let relative = parse.child(verb, .object), relative < verb, parse.relation(verb) == .adnominalClause,
            !opensPhrase(verb + 1)
        {
            return antecedent(of: verb, relative).map(coordinated) ?? []
        }
        var at = verb
        var steps = 0
        while steps < SentenceTree.reach, let next = parse.children(at).first(where: { isBeside($0, at) }) {
            if let object = parse.child(next, .object) { return coordinated(object) }
            at = next
            steps += 1
        }
        if parse.relation(verb) == .conjunct, let head = parse.head(verb), isVerbal(head) {
            if let object = parse.child(head, .object), object > verb { return coordinated(object) }
            if let next = parse.children(head).first(where: { $0 > verb && isBeside($0, verb) }),
                let object = parse.child(next, .object)
            {
                return coordinated(object)
            }
        }
        if parse.relation(verb) == .adnominalClause, !isInfinitive(verb), let noun = parse.head(verb), !isPassive(verb),
            let subject = parse.child(verb, .subject), !isRelative(subject)
        {
            return coordinated(noun)
        }
        return []
    }

    /// A noun phrase may begin at a token: then "that" before the verb is no object of it.
    private func opensPhrase(_ at: Int) -> Bool {
        guard at < text.tokens.count else { return false }
        switch text.classes[at] {
        case .number, .determiner, .noun, .name: return true
        default: return false
        }
    }

    /// A verb coordinated with the one before it with nothing but marks, "and" and adverbs between: "detained, tortured and killed".
    private func isBeside(_ next: Int, _ verb: Int) -> Bool {
        guard next > verb, parse.relation(next) == .conjunct, isVerbal(next) else { return false }
        return (verb + 1..<next).allSatisfy {
            switch text.classes[$0] {
            case .mark, .conjunction, .adverb: true
            default: isVerbal($0) && parse.relation($0) == .conjunct || parse.relation($0) == .auxiliary
            }
        }
    }

    /// Who a passive verb says did it: "by" and "at the hands of".
    func agents(of verb: Int) -> [Int] {
        let by = phrases(on: verb) { $0 == words.by }
        if !by.isEmpty { return by }
        for hands in phrases(on: verb, { $0 == words.at || $0 == words.on || $0 == words.under })
        where words.hands.contains(word(hands)) {
            let whose = phrases(on: hands) { $0 == words.of }
            return whose.isEmpty ? owner(of: hands).map { [$0] } ?? [] : whose
        }
        return []
    }

    /// The heads of the phrases that hang on a word by a preposition, each conjunct its own.
    func phrases(on at: Int, _ isWanted: (WordID) -> Bool, before: Bool = false) -> [Int] {
        var found: [Int] = []
        for child in parse.children(at) where child > at || before {
            switch parse.relation(child) {
            case .oblique, .agent, .nominalModifier:
                if let preposition = preposition(of: child), isWanted(preposition) { found += coordinated(child) }
            default: break
            }
        }
        return found
    }

    /// The preposition before a noun, or the word that opens its clause; nil where none does.
    func preposition(of noun: Int) -> WordID? {
        parse.children(noun).first { $0 < noun && parse.relation($0) == .caseMarker && text.classes[$0] != .possessive }
            .map(word)
    }

    /// Whose a noun is: "the army's", "its".
    func owner(of noun: Int) -> Int? {
        parse.children(noun).first { child in
            guard child < noun else { return false }
            switch parse.relation(child) {
            case .nominalModifier, .determiner:
                return words.possessives.contains(word(child)) || word(child) == words.whose
                    || parse.children(child).contains { text.classes[$0] == .possessive && $0 > child }
            default: return false
            }
        }
    }

    /// A noun and what is coordinated with it, or named as part of it ("including").
    func coordinated(_ head: Int) -> [Int] {
        var out = [head]
        var at = 0
        while at < out.count, out.count < 16 {
            for child in parse.children(out[at]) where child > out[at] {
                let isPart =
                    (parse.relation(child) == .nominalModifier || parse.relation(child) == .oblique)
                    && preposition(of: child).map { words.adding.contains($0) || isTogether($0, child) } ?? false
                guard parse.relation(child) == .conjunct && isNominal(child) || isPart else { continue }
                out.append(child)
            }
            at += 1
        }
        return out
    }

    /// "«together» with her ministers", "along with".
    private func isTogether(_ preposition: WordID, _ noun: Int) -> Bool {
        guard preposition == words.with,
            let at = parse.children(noun).first(where: {
                $0 < noun && parse.relation($0) == .caseMarker && word($0) == words.with
            })
        else { return false }
        return at > 0 && words.together.contains(word(at - 1))
    }

    /// Determiner, modifiers, noun and its "of …": what names somebody, without clauses, appositions and conjuncts. Cost: its length.
    func phrase(_ head: Int) -> Range<Int> { phrase(head, 0) }

    private func phrase(_ head: Int, _ steps: Int) -> Range<Int> {
        var low = head
        var high = head + 1
        for child in parse.children(head) {
            switch parse.relation(child) {
            case .determiner, .adjectivalModifier, .compound, .numericModifier, .flat, .fixed, .goesWith:
                // "In May soldiers": no part of the phrase, whatever the parser makes of it
                guard abs(child - head) < 24, child > head || preposition(of: child) == nil else { continue }
                let under = parse.subtree(child)
                low = min(low, under.lowerBound)
                high = max(high, under.upperBound)
            case .adverbialModifier where child < head && words.quantity.contains(word(child)): low = min(low, child)
            case .nominalModifier where child < head && preposition(of: child) == nil:
                low = min(low, parse.subtree(child).lowerBound)
            case .nominalModifier
            where child > head && preposition(of: child) == words.of && steps < SentenceTree.reach:
                let inner = phrase(child, steps + 1)
                if (high..<inner.lowerBound).allSatisfy({ word($0) == words.of }) { high = inner.upperBound }
            default: break
            }
        }
        while low < head, text.classes[low] == .mark { low += 1 }
        return low..<high
    }

    func isVerbal(_ at: Int) -> Bool { parse.tag(at) == .verb || parse.tag(at) == .auxiliary }

    /// Who a noun is by name: the name it stands beside ("the envoy, «Ann Lee»"; "«the Orvel Bank», a firm that …").
    func identity(_ head: Int) -> Int {
        guard names.covering(head) == nil else { return head }
        func isName(_ at: Int) -> Bool {
            names.covering(at).map { $0.type == .person || $0.type == .organisation } ?? false
        }
        if parse.relation(head) == .appositional, let named = parse.head(head), isName(named) { return named }
        for child in parse.children(head) where parse.relation(child) == .appositional && child > head {
            // "«Colonel Ann Lee»": the rank may be what the name hangs on
            if let named = ([child] + parse.children(child)).first(where: isName) { return named }
        }
        return apposed(after: head) ?? head
    }

    /// "The minister for the sea, «Ann Lee», will": somebody's name between commas after their office, however the parser hangs it.
    private func apposed(after head: Int) -> Int? {
        guard isSomebody(head), let sentence = text.sentence(ofToken: head) else { return nil }
        let limit = text.sentences[sentence].tokens.upperBound
        var comma = head + 1
        while comma < limit, comma - head < 10, !text.isMark(comma, 0x2C) {
            switch text.classes[comma] {
            case .preposition, .determiner, .name, .noun, .adjective, .possessive: comma += 1
            case .conjunction where comma > head + 1: comma += 1
            default: return nil
            }
        }
        guard comma < limit, text.isMark(comma, 0x2C) else { return nil }
        for first in comma + 1..<max(comma + 1, min(comma + 4, limit)) {
            guard text.classes[first] == .name else { return nil }
            guard let name = names.covering(first), name.type == .person else { continue }
            let next = name.tokens.upperBound
            guard next < limit else { return nil }
            let isClosed =
                text.isMark(next, 0x2C) || text.classes[next].isVerb || text.classes[next] == .auxiliary
                || text.classes[next] == .modal
            return isClosed && !isListed(next) ? first : nil
        }
        return nil
    }

    /// ", Ann Lee, Bo Dahl and …": a name in a list is no apposition.
    private func isListed(_ comma: Int) -> Bool {
        comma + 1 < text.tokens.count && text.isMark(comma, 0x2C)
            && (text.classes[comma + 1] == .name || text.classes[comma + 1] == .conjunction)
    }

    func isNominal(_ at: Int) -> Bool {
        switch parse.tag(at) {
        case .noun, .properNoun, .pronoun, .numeral: true
        case .adjective: text.classes[at].isNominal
        default: false
        }
    }
}
