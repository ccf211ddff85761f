internal import RecordModel

/// Who and what can take part in an act: persons, bodies, states, groups and things; never times, numbers alone, relative words or
/// abstract nouns ("committed atrocities" has no target).
struct ActParties {
    /// What a role takes.
    enum Kind {
        /// Somebody who can do or suffer something.
        case party
        /// Somebody, or a concrete thing.
        case thing
    }

    let context: ActContext
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    /// The participants that a phrase names, each conjunct its own; those that cannot take part are left out.
    func members(of phrase: Range<Int>, as kind: Kind) -> [Range<Int>] {
        split(phrase).compactMap { member in
            guard let bare = trimmed(member), takesPart(bare, as: kind) else { return nil }
            return counted(bare)
        }
    }

    /// The conjuncts of a phrase; a name with "and" in it stays whole.
    private func split(_ phrase: Range<Int>) -> [Range<Int>] {
        let joints = phrase.filter {
            text.isMark($0, 0x2C) || text.tokens[$0].word == words.and || text.tokens[$0].word == words.or
        }
        guard joints.contains(where: { context.names.covering($0) != nil }) else {
            return context.clause.members(of: phrase)
        }
        var out: [Range<Int>] = []
        var start = phrase.lowerBound
        for at in joints where context.names.covering(at) == nil {
            if at > start { out.append(start..<at) }
            start = at + 1
        }
        if start < phrase.upperBound { out.append(start..<phrase.upperBound) }
        return out
    }

    /// With "at least", "more than" before its number.
    private func counted(_ phrase: Range<Int>) -> Range<Int> {
        guard let first = phrase.first, isNumber(first) else { return phrase }
        var start = first
        while start > 0, first - start < 4, words.quantity.contains(text.tokens[start - 1].word) { start -= 1 }
        return start..<phrase.upperBound
    }

    /// Whether a phrase names somebody (`party`), or something that is no person, body or abstract noun (`thing`).
    func isPatient(_ phrase: Range<Int>, as kind: Kind) -> Bool {
        guard let bare = trimmed(phrase), let head = context.clause.phrases.head(of: bare) else { return false }
        switch kind {
        case .party: return isPersonal(bare) || isAgentive(head)
        case .thing:
            if let inner = inner(of: bare, after: head), inner.upperBound - head < 12, isSomebody(head) {
                return isPatient(inner, as: kind)
            }
            if let name = context.names.covering(head), name.type == .person || name.type == .organisation {
                return false
            }
            return !isPersonal(bare) && !isSomebody(head) && takesPart(bare, as: .thing)
        }
    }

    /// A noun of persons by its ending ("bakers", "activists"), where no list of things has it.
    private func isAgentive(_ head: Int) -> Bool {
        let found = context.tags.classes(head)
        let classes = context.lexicon.classes
        return found.isDisjoint(with: classes.concrete.union(classes.abstract).union(classes.strike))
            && Inflection.isAgentNoun(text.scalars[text.tokens[head].range])
    }

    /// Whether a phrase names somebody who can do something.
    func isParty(_ phrase: Range<Int>) -> Bool { trimmed(phrase).map { takesPart($0, as: .party) } ?? false }

    /// Whether a word before a noun of attack says who made it: a body, a people or a person by name, "the «regime» shelling".
    func isDoer(_ at: Int) -> Bool {
        guard !context.isTime(at), !isAttack(at) else { return false }
        if let name = context.names.covering(at) {
            switch name.type {
            case .organisation, .nationality, .person: return true
            case .location: return text.tokens[at].shape == .upper
            default: return false
            }
        }
        return isSomebody(at) && context.tags.classes(at).isDisjoint(with: context.lexicon.classes.person)
    }

    /// Whether a phrase names persons or bodies of persons rather than things and places.
    func isPersonal(_ phrase: Range<Int>) -> Bool {
        guard let head = context.clause.phrases.head(of: phrase) else { return false }
        if text.classes[head] == .pronoun { return true }
        if isNumber(head) {
            if let inner = inner(of: phrase, after: head) { return isPersonal(inner) }
            return !isMoney(phrase, head)
        }
        if let name = context.names.covering(head), name.type == .person || name.type == .nationality { return true }
        if !context.tags.classes(head).isDisjoint(with: context.lexicon.classes.machine) { return false }
        if context.lexicon.partitives.contains(text.tokens[head].word), let inner = inner(of: phrase, after: head) {
            return isPersonal(inner)
        }
        return isSomebody(head) || context.tags.contains(context.lexicon.classes.person, in: head..<head + 1)
    }

    /// Whether a phrase names persons, not a body of persons ("the mission") and not what they drive.
    func isHuman(_ phrase: Range<Int>) -> Bool {
        guard let head = context.clause.phrases.head(of: phrase), isPersonal(phrase) else { return false }
        if text.classes[head] == .pronoun || isNumber(head) { return true }
        if let name = context.names.covering(head) { return name.type == .person || name.type == .nationality }
        let classes = context.lexicon.classes
        let found = context.tags.classes(head)
        return !found.isDisjoint(with: classes.person) || found.isDisjoint(with: classes.party) && !isName(head)
    }

    private func isName(_ head: Int) -> Bool { text.classes[head] == .name }

    /// Without a relative word or adverb before it, without the time that follows it; nil where nothing is left.
    private func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
        var phrase = phrase
        while phrase.count > 1, let first = phrase.first {
            let word = text.tokens[first].word
            let isAdverb = text.classes[first] == .adverb
            guard word == words.that || word == words.which || word == words.including || isAdverb else { break }
            phrase = first + 1..<phrase.upperBound
        }
        // "this year 17 sailors"
        if let first = phrase.first, context.isTime(first), let after = phrase.first(where: { !context.isTime($0) }) {
            phrase = after..<phrase.upperBound
        }
        if phrase.count > 1, let first = phrase.first, text.tokens[first].word == words.whose {
            phrase = first + 1..<phrase.upperBound
        }
        if let time = phrase.first(where: { context.isTime($0) }) {
            guard let head = context.clause.phrases.head(of: phrase), head < time else { return nil }
            phrase = phrase.lowerBound..<time
        }
        while let last = phrase.last,
            text.classes[last] == .mark && text.scalar(last) != 0x29
                || text.classes[last] == .preposition || text.classes[last] == .determiner
        {
            phrase = phrase.lowerBound..<last
        }
        return phrase.isEmpty ? nil : phrase
    }

    /// A phrase whose head the parse tells, without what hangs before and after it; nil where it cannot take part.
    func participant(_ phrase: Range<Int>, head: Int, as kind: Kind) -> Range<Int>? {
        var phrase = phrase
        if let name = context.names.covering(head) {
            phrase = min(phrase.lowerBound, name.tokens.lowerBound)..<max(phrase.upperBound, name.tokens.upperBound)
        }
        guard let bare = trimmed(phrase), bare.contains(head), takesPart(bare, head, as: kind) else { return nil }
        return counted(bare)
    }

    private func takesPart(_ phrase: Range<Int>, as kind: Kind) -> Bool {
        let first = phrase.lowerBound
        if phrase.count == 1, context.clause.isPossessivePronoun(first) { return true }
        // "killing two men and injuring 20": another verb, no conjunct
        if phrase.count > 1, text.classes[first] == .verbIng,
            isNumber(first + 1) || text.classes[first + 1] == .determiner
        {
            return false
        }
        guard let head = context.clause.phrases.head(of: phrase) else { return false }
        return takesPart(phrase, head, as: kind)
    }

    private func takesPart(_ phrase: Range<Int>, _ head: Int, as kind: Kind) -> Bool {
        if context.clause.isPossessivePronoun(head) { return true }
        if context.isTime(head) { return false }
        if text.classes[head] == .pronoun { return isPersonalPronoun(head) }
        if let name = context.names.covering(head) {
            switch name.type {
            case .person, .organisation, .location, .nationality: return true
            case .temporal, .quantity, .money: return false
            default: return kind == .thing
            }
        }
        if isNumber(head) { return isCounted(phrase, head, kind) }
        if isSomebody(head) { return true }
        if context.lexicon.partitives.contains(text.tokens[head].word), let inner = inner(of: phrase, after: head) {
            return takesPart(inner, as: kind)
        }
        if text.classes[head] == .name { return true }
        return kind == .thing && !isAbstract(head)
    }

    private func inner(of phrase: Range<Int>, after head: Int) -> Range<Int>? {
        guard head + 2 < phrase.upperBound, text.tokens[head + 1].word == words.of else { return nil }
        return head + 2..<phrase.upperBound
    }

    /// "Hundreds of villagers", "20 of them", "killed 12": a number stands for persons where a noun of persons follows, or none.
    private func isCounted(_ phrase: Range<Int>, _ head: Int, _ kind: Kind) -> Bool {
        if let inner = inner(of: phrase, after: head) { return takesPart(inner, as: kind) }
        return kind == .thing && head + 1 == phrase.upperBound
            && !(head + 1 < text.tokens.count && text.isMark(head + 1, 0x25))
    }

    private func isNumber(_ at: Int) -> Bool { text.classes[at] == .number || text.tokens[at].kind == .number }

    /// "$380 million", "40 per cent".
    private func isMoney(_ phrase: Range<Int>, _ head: Int) -> Bool {
        if let name = context.names.covering(head), name.type == .money || name.type == .quantity { return true }
        return phrase.contains { at in
            guard at <= head else { return false }
            switch text.scalar(at) {
            case 0x24, 0xA3, 0xA5, 0x20AC: return true
            default: return false
            }
        }
    }

    private func isPersonalPronoun(_ at: Int) -> Bool {
        let classes = context.lexicon.classes
        let word = text.tokens[at].word
        return word == words.it
            || word == words.those
            || word != words.these && word != words.one
                && context.tags.classes(at).isDisjoint(with: classes.passiveAddressee)
    }

    /// A noun for persons, bodies or states.
    func isSomebody(_ head: Int) -> Bool {
        let classes = context.lexicon.classes
        if context.lexicon.somebody.contains(text.tokens[head].word)
            || !context.tags.classes(head).isDisjoint(with: classes.somebody)
        {
            return true
        }
        // "air «force»": a member of more words that ends here
        return (max(0, head - 2)..<head).contains {
            $0 + context.tags.length($0) == head + 1 && !context.tags.classes($0).isDisjoint(with: classes.somebody)
        }
    }

    /// A noun of attack ("shelling", "air strikes"), which is no doer but names one before or after it.
    func isAttack(_ head: Int) -> Bool {
        (context.names.covering(head).map { $0.tokens.count == 1 } ?? true)
            && !context.tags.classes(head).isDisjoint(with: context.lexicon.classes.strike)
    }

    /// Nouns for what cannot be harmed: by list, and by ending where no list of things has them.
    private func isAbstract(_ head: Int) -> Bool {
        let classes = context.lexicon.classes
        let found = context.tags.classes(head)
        if !found.isDisjoint(with: classes.abstract) { return true }
        if !found.isDisjoint(with: classes.concrete) { return false }
        if text.classes[head] == .verbIng || text.classes[head] == .adjective { return true }
        return Inflection.isAbstractNoun(text.scalars[text.tokens[head].range])
    }

    /// Somebody named or implied by the words before an attack: "«Orvelan» air strikes", "«regime» shelling".
    func doer(before attack: Int, floor: Int) -> Range<Int>? {
        var first = attack
        var last: Int?
        while first > floor, attack - first < 7 {
            let at = first - 1
            guard text.classes[at].isPremodifier || text.classes[at] == .verbParticiple else { break }
            guard text.classes[at] != .possessive, text.classes[at] != .number, !context.isTime(at) else { break }
            if last == nil {
                if let name = context.names.covering(at) {
                    guard name.type == .organisation || name.type == .nationality || name.type == .person else {
                        return nil
                    }
                    last = at
                } else if isSomebody(at), text.tokens[at].shape == .lower {
                    last = at
                }
            }
            first = at
        }
        guard let last else { return nil }
        if let name = context.names.covering(last) { return name.tokens.lowerBound..<last + 1 }
        while first < last, text.classes[first] == .adjective, context.names.covering(first) == nil { first += 1 }
        return first..<last + 1
    }

    /// "civilians – including children –", "villagers, among them two teachers", "the mayor, together with her staff": more of the same.
    func included(after end: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var at = end
        while at < sentence.upperBound, at - end < 2, text.classes[at] == .mark { at += 1 }
        guard at + 2 < sentence.upperBound else { return nil }
        let (word, next) = (text.tokens[at].word, text.tokens[at + 1].word)
        if word == words.among, next == words.them || next == words.whom {
            at += 2
        } else if words.together.contains(word), next == words.with {
            at += 2
        } else if words.adding.contains(word) {
            at += 1
        } else {
            return nil
        }
        return context.clause.phrase(startingAt: at, limit: sentence.upperBound).map {
            context.clause.coordinatedRight($0, sentence)
        }
    }
}
