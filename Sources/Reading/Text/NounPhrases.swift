/// Noun phrases around a place in a sentence, and the subject of a verb: by word classes and marks, within one sentence.
///
/// Every walk stops at the sentence's ends or after ``reach`` tokens, so the cost of a question is bounded.
struct NounPhrases {
    /// The document.
    let text: TokenizedDocument
    /// The longest walk in tokens.
    static let reach = 80

    private let words: Words

    /// Phrases of a document.
    init(_ text: TokenizedDocument) {
        self.text = text
        words = Words(text.vocabulary)
    }

    /// The few function words that phrase building must tell apart.
    private struct Words {
        let of, and, or, who, which, that, whose: WordID?
        /// Prepositions that hang a place, a matter or a body on a noun.
        let links: Set<WordID>

        init(_ vocabulary: Vocabulary) {
            of = vocabulary.find("of")
            and = vocabulary.find("and")
            or = vocabulary.find("or")
            who = vocabulary.find("who")
            which = vocabulary.find("which")
            that = vocabulary.find("that")
            whose = vocabulary.find("whose")
            let linking = [
                "of", "in", "at", "from", "for", "with", "on", "near", "inside", "outside", "across", "by", "to",
                "under", "within",
            ]
            links = Set(linking.compactMap { vocabulary.find($0) })
        }
    }

    /// The sentence around a token.
    func sentence(of token: Int) -> Range<Int> {
        text.sentence(ofToken: token).map { text.sentences[$0].tokens } ?? token..<token
    }

    private func isWord(_ at: Int, _ word: WordID?) -> Bool { word == text.tokens[at].word }

    /// Whether a token may be the last word of a noun phrase.
    private func canEnd(_ at: Int) -> Bool {
        switch text.classes[at] {
        case .noun, .name, .number, .pronoun: true
        case .adjective, .verbIng: true
        default: false
        }
    }

    /// The noun phrase that begins at a token: determiner, modifiers, head; with `ofPhrases` its "of …" too. Nil where none begins.
    func phrase(startingAt start: Int, limit: Int, ofPhrases: Bool = true) -> Range<Int>? {
        let limit = min(limit, start + NounPhrases.reach, text.tokens.count)
        var at = start
        var head: Int?
        scan: while at < limit {
            switch text.classes[at] {
            case .pronoun:
                if head == nil, at == start { return at..<at + 1 }
                break scan
            case .determiner:
                if head != nil { break scan }
            case .noun, .name, .number: head = at
            case .possessive:
                if head == nil { break scan }
                head = nil
            case .adjective, .verbParticiple, .verbIng:
                if head != nil, !leadsToNoun(at + 1, limit) { break scan }
            case .adverb:
                if head != nil { break scan }
            case .conjunction:  // "brutal and long war", not "war and peace"
                guard head == nil, at > start, text.classes[at - 1] == .adjective else { break scan }
            case .mark:
                guard bridges(at, limit) else { break scan }
            default: break scan
            }
            at += 1
        }
        guard let head else { return nil }
        var end = head + 1
        if ofPhrases, end < limit, isWord(end, words.of), let inner = phrase(startingAt: end + 1, limit: limit) {
            end = inner.upperBound
        }
        return start..<end
    }

    /// A noun, at once or after one more adjective: "the council deputy chief".
    private func leadsToNoun(_ at: Int, _ limit: Int) -> Bool {
        guard at < limit else { return false }
        if text.classes[at].isNominal { return true }
        return text.classes[at] == .adjective && at + 1 < limit && text.classes[at + 1].isNominal
    }

    /// A mark that may stand inside a name or phrase: quotation marks around a nickname, a hyphen between words, a full stop after a rank.
    private func bridges(_ at: Int, _ limit: Int) -> Bool {
        guard at + 1 < limit else { return false }
        let scalar = text.scalar(at)
        if scalar == 0x2E { return !text.tokens[at].spaceBefore && text.classes[at + 1] == .name }
        return scalar == 0x2013 && !text.tokens[at].spaceBefore && !text.tokens[at + 1].spaceBefore
    }

    /// The noun phrase that ends at a token (its last word), walking left to its determiner; with `ofPhrases` over "of" to the head it belongs to.
    func phrase(endingAt last: Int, floor: Int, ofPhrases: Bool = true) -> Range<Int>? {
        let floor = max(floor, last - NounPhrases.reach, 0)
        guard last >= floor, last < text.tokens.count, canEnd(last) else { return nil }
        if text.classes[last] == .pronoun { return last..<last + 1 }
        var start = last
        var at = last - 1
        scan: while at >= floor {
            switch text.classes[at] {
            case .noun, .name, .adjective, .number, .possessive: start = at
            case .verbIng, .verbParticiple:
                guard at > floor else { break scan }
                let before = text.classes[at - 1]
                // "the chairs and ranking members"
                let joins = before == .conjunction && at - 2 >= floor && text.classes[at - 2] == .noun
                guard before == .determiner || before == .adjective || joins && text.classes[at + 1] == .noun else {
                    break scan
                }
                start = at
            case .determiner:
                start = at
                at -= 1
                while at >= floor, text.classes[at] == .determiner { start = at; at -= 1 }
                break scan
            case .mark:
                guard bridges(at, last + 1) else { break scan }
            default: break scan
            }
            at -= 1
        }
        if ofPhrases, start - 2 >= floor, isWord(start - 1, words.of), canEnd(start - 2),
            let outer = phrase(endingAt: start - 2, floor: floor)
        {
            start = outer.lowerBound
        }
        return start..<last + 1
    }

    /// The noun phrase that a token stands in, or nil.
    func phrase(around token: Int, ofPhrases: Bool = false) -> Range<Int>? {
        let sentence = sentence(of: token)
        guard !sentence.isEmpty else { return nil }
        var last = token
        while last + 1 < sentence.upperBound, last - token < 12 {
            let next = text.classes[last + 1]
            guard next.isPremodifier || next == .verbIng && text.classes[last] == .adjective else { break }
            last += 1
        }
        while last > token, !text.classes[last].isNominal, text.classes[last] != .number { last -= 1 }
        guard let left = phrase(endingAt: last, floor: sentence.lowerBound, ofPhrases: false) else { return nil }
        return ofPhrases ? phrase(startingAt: left.lowerBound, limit: sentence.upperBound) ?? left : left
    }

    /// The head word of a phrase: its last noun or name before "of", a preposition or a comma.
    func head(of phrase: Range<Int>) -> Int? {
        var head: Int?
        for at in phrase {
            switch text.classes[at] {
            case .noun, .name, .pronoun, .number: head = at
            case .preposition, .mark, .subordinator, .to: if head != nil { return head }
            case .possessive: head = nil
            default: break
            }
        }
        return head
    }

    /// The subject of a verb: the noun phrase before it in its clause.
    ///
    /// Auxiliaries and adverbs are skipped, then an apposition between commas, a parenthesis, a relative clause ("the man who …, said").
    /// For the verb of a relative clause it is the phrase before "who".
    func subject(ofVerb verb: Int) -> Range<Int>? {
        let sentence = sentence(of: verb)
        guard sentence.contains(verb) else { return nil }
        let floor = max(sentence.lowerBound, verb - NounPhrases.reach)
        var at = verb - 1
        while at >= floor {
            switch text.classes[at] {
            case .auxiliary, .modal, .adverb, .negation: at -= 1
            default:
                if isWord(at, words.who) || isWord(at, words.which) || isWord(at, words.that) {
                    var before = at - 1
                    if before >= floor, text.isMark(before, 0x2C) { before -= 1 }
                    return outermost(endingAt: before, floor: floor)
                }
                return subject(endingAt: at, floor: floor, depth: 0)
            }
        }
        return nil
    }

    /// The phrase that ends before a verb, over appositions and parentheses.
    private func subject(endingAt last: Int, floor: Int, depth: Int) -> Range<Int>? {
        guard last >= floor, depth < 3 else { return nil }
        if let close = closing(text.scalar(last)), text.tokens[last].kind == .mark {
            var open = last - 1
            while open >= floor, !text.isMark(open, close) { open -= 1 }
            return open > floor ? subject(endingAt: open - 1, floor: floor, depth: depth + 1) : nil
        }
        if text.isMark(last, 0x2C) {  // "X, an apposition, said": back over the comma that opens it
            var open = last - 1
            var candidate: Range<Int>?
            while open > floor {
                if text.isMark(open, 0x2C), let phrase = outermost(endingAt: open - 1, floor: floor), isThing(phrase) {
                    candidate = phrase
                    if hasName(phrase) || startsClause(phrase.lowerBound, floor) { return phrase }
                }
                open -= 1
            }
            return candidate
        }
        return outermost(endingAt: last, floor: floor)
    }

    private func closing(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x29: 0x28
        case 0x5D: 0x5B
        case 0x2013: 0x2013
        case 0x2014: 0x2014
        default: nil
        }
    }

    private func isThing(_ phrase: Range<Int>) -> Bool { head(of: phrase).map { text.classes[$0] != .number } ?? false }

    private func hasName(_ phrase: Range<Int>) -> Bool { phrase.contains { text.classes[$0] == .name } }

    private func startsClause(_ at: Int, _ floor: Int) -> Bool {
        at <= floor || text.classes[at - 1] == .mark || text.classes[at - 1] == .subordinator
            || text.classes[at - 1] == .conjunction
    }

    /// The noun phrase that ends at a token, out over prepositions to the head it hangs on ("a diplomat in New York"), and over "and".
    func outermost(endingAt last: Int, floor: Int) -> Range<Int>? {
        guard last >= floor, var found = phrase(endingAt: last, floor: floor) else { return nil }
        var steps = 0
        while found.lowerBound - 2 >= floor, steps < 6 {
            steps += 1
            let before = found.lowerBound - 1
            let isPreposition = words.links.contains(text.tokens[before].word)
            let joins = isWord(before, words.and) || isWord(before, words.or)
            guard isPreposition || joins, canEnd(before - 1), text.classes[before - 1] != .pronoun || joins,
                let outer = phrase(endingAt: before - 1, floor: floor)
            else { break }
            // "In March the council …": a preposition at the sentence's start governs no head to its left
            found = outer.lowerBound..<found.upperBound
        }
        return found
    }
}
