internal import RecordModel

/// Whoever says something, as the text names them at one place.
struct Speaker: Sendable {
    /// The words that name them here; a pronoun maybe.
    var tokens: Range<Int>
    /// The fullest name in the document; nil for a pronoun.
    var name: String?
    /// Their role at this place.
    var role: Range<Int>?
    /// A person of this name.
    var isPerson: Bool
    /// A pronoun, to be resolved by what went before.
    var pronoun: WordID?
}

/// Finds who speaks: the subject before a cue, or the phrase after it.
struct SpeakerFinder {
    let text: TokenizedDocument
    let names: NameIndex
    let lexicons: Lexicons
    let phrases: NounPhrases
    var words: FunctionWords { lexicons.attribution.words }

    init(_ text: TokenizedDocument, _ names: NameIndex, _ lexicons: Lexicons) {
        self.text = text
        self.names = names
        self.lexicons = lexicons
        phrases = NounPhrases(text)
    }

    /// The speaker before a verb, not further left than `floor`: its subject, over auxiliaries, adverbs, appositions, parentheses.
    func before(_ verb: Int, floor: Int) -> Speaker? {
        let floor = max(floor, verb - NounPhrases.reach)
        var at = verb - 1
        skip: while at >= floor {
            switch text.classes[at] {
            case .auxiliary, .modal, .adverb, .negation: at -= 1
            case .adjective where at > floor && text.classes[at - 1] == .pronoun: at -= 1  // "he further stressed"
            default: break skip
            }
        }
        guard at >= floor else { return nil }
        let word = text.tokens[at].word
        if word == words.who || word == words.which || word == words.that && text.classes[at] != .determiner {
            var before = at - 1
            if before >= floor, text.isMark(before, 0x2C) { before -= 1 }
            return outermost(endingAt: before, floor: floor).flatMap { describe($0) }
        }
        if text.tokens[at].kind == .mark { return overApposition(at, floor) }
        if text.classes[at] == .determiner, lexicons.attribution.groups.contains(word) {  // "another described"
            return Speaker(tokens: at..<at + 1, name: text.words(at..<at + 1), role: nil, isPerson: false)
        }
        guard let phrase = outermost(endingAt: at, floor: floor) else { return nil }
        // "Mira Dahl, head of the council said": an apposition without its second comma
        let endsInPerson = names.covering(at)?.type == .person
        if !endsInPerson, phrase.lowerBound - 2 >= floor, text.isMark(phrase.lowerBound - 1, 0x2C),
            isApposition(phrase.lowerBound),
            let named = person(endingNear: phrase.lowerBound - 2, floor)
        {
            return Speaker(tokens: named.tokens, name: named.name, role: phrase, isPerson: true)
        }
        return describe(phrase)
    }

    /// The noun phrase that ends at a token, out over prepositions, never cutting a name.
    private func outermost(endingAt last: Int, floor: Int) -> Range<Int>? {
        guard var found = phrases.outermost(endingAt: last, floor: floor) else { return nil }
        var steps = 0
        while steps < 4, let name = names.covering(found.lowerBound), name.tokens.lowerBound < found.lowerBound,
            name.tokens.lowerBound >= floor
        {
            steps += 1
            let start = name.tokens.lowerBound
            // the name's first word may hang on a preposition of its own
            let outer = phrases.outermost(endingAt: start, floor: floor)
            found = min(start, outer?.lowerBound ?? start)..<found.upperBound
        }
        return listed(found, floor)
    }

    /// "A, B and C": what ends with two joined by "and", out over the commas before them while each member can speak.
    private func listed(_ last: Range<Int>, _ floor: Int) -> Range<Int> {
        guard last.contains(where: { text.tokens[$0].word == words.and }) else { return last }
        var found = last
        var steps = 0
        while steps < 6, found.lowerBound - 2 >= floor, text.isMark(found.lowerBound - 1, 0x2C),
            let member = phrases.outermost(endingAt: found.lowerBound - 2, floor: floor),
            let speaker = describe(member), speaker.pronoun == nil, canSpeak(speaker),
            beginsSubject(member.lowerBound, floor)
        {
            found = member.lowerBound..<found.upperBound
            steps += 1
        }
        return found
    }

    /// No preposition or verb governs what begins here.
    private func beginsSubject(_ at: Int, _ floor: Int) -> Bool {
        guard at > floor else { return true }
        switch text.classes[at - 1] {
        case .mark, .subordinator, .conjunction: return true
        default: return false
        }
    }

    /// Over "…, an apposition," and "(…)" to the left of a verb.
    private func overApposition(_ mark: Int, _ floor: Int) -> Speaker? {
        var at = mark
        if text.isMark(at, 0x29) || text.isMark(at, 0x5D) {
            let open: UInt32 = text.isMark(at, 0x29) ? 0x28 : 0x5B
            var back = at - 1
            while back > floor, !text.isMark(back, open) { back -= 1 }
            guard back > floor, let phrase = outermost(endingAt: back - 1, floor: floor) else { return nil }
            return describe(phrase)
        }
        guard text.isMark(at, 0x2C) || text.isMark(at, 0x2013) || text.isMark(at, 0x2014) else { return nil }
        var steps = 0
        var last: Range<Int>?
        while at > floor, steps < 8 {
            var open = at - 1
            while open > floor, !isChunkMark(open) { open -= 1 }
            let start = isChunkMark(open) ? open + 1 : open
            guard start < at else { return nil }
            if isChunkMark(open), open > floor, isApposition(start) && !isTitledName(start..<at) || isQualifier(start) {
                last = start..<at
                at = open
                steps += 1
                continue
            }
            var end = at - 1
            // “M.T.”, a miller held for a month, told
            if isClosingQuote(end), start < end, let last, let alias = alias(start..<end) {
                return Speaker(tokens: alias, name: text.words(alias), role: last, isPerson: true)
            }
            if text.isMark(end, 0x29) {  // "(LDC)" after the name
                while end > start, !text.isMark(end, 0x28) { end -= 1 }
                end -= 1
            }
            guard end >= start, let phrase = outermost(endingAt: end, floor: start) else { return nil }
            guard var speaker = describe(phrase) else { return nil }
            if steps == 0, !isChunkMark(open) { return speaker.isPerson ? speaker : nil }  // "General Dahl, said"
            if steps == 0 {  // "the Foreign Secretary, Mira Dahl, said"
                guard speaker.isPerson, open - 1 >= floor, isChunkMark(open) else { return nil }
                if let office = outermost(endingAt: open - 1, floor: floor),
                    office.contains(where: { lexicons.names.isTitle(text.tokens[$0].word) })
                {
                    speaker.role = title(office)
                } else if text.classes[open - 1] == .preposition || text.classes[open - 1].isVerb {
                    return nil
                }
                return speaker
            }
            if speaker.role == nil { speaker.role = last }
            return speaker
        }
        return nil
    }

    private func isClosingQuote(_ at: Int) -> Bool {
        text.isMark(at, 0x201D) || text.isMark(at, 0x22) || text.isMark(at, 0x2019)
    }

    /// A name in quotation marks, given to somebody who is not to be known.
    private func alias(_ tokens: Range<Int>) -> Range<Int>? {
        guard text.classes[tokens.lowerBound] == .mark, tokens.count < 5 else { return nil }
        let inner = tokens.lowerBound + 1..<tokens.upperBound
        return !inner.isEmpty && inner.allSatisfy { text.tokens[$0].shape != .lower } ? inner : nil
    }

    /// "Dr. Mira Dahl": a title or rank and the name it belongs to, and no more.
    private func isTitledName(_ tokens: Range<Int>) -> Bool {
        guard let name = names.within(tokens).first(where: { $0.type == .person }),
            name.tokens.upperBound == tokens.upperBound,
            name.tokens.lowerBound > tokens.lowerBound, text.classes[tokens.lowerBound] != .determiner
        else { return false }
        return isTitleRun(tokens.lowerBound..<name.tokens.lowerBound)
    }

    private func isChunkMark(_ at: Int) -> Bool {
        text.isMark(at, 0x2C) || text.isMark(at, 0x2013) || text.isMark(at, 0x2014)
    }

    /// "who …", "from …", "whose …" between commas.
    private func isQualifier(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return word == words.who || word == words.which || word == words.whose || text.classes[at] == .preposition
            || text.classes[at] == .verbIng || text.classes[at] == .verbParticiple
    }

    /// The person whose name ends at or before a token in the same chunk ("Dahl of Harbour Watch"); not one that hangs on a
    /// preposition ("In remarks to Dahl, a diplomat said").
    private func person(endingNear last: Int, _ floor: Int) -> NameIndex.Named? {
        var name = names.covering(last).flatMap { $0.type == .person ? $0 : nil }
        if name == nil, let phrase = outermost(endingAt: last, floor: floor) {
            name = names.within(phrase).first { $0.type == .person }
        }
        guard let name else { return nil }
        let start = name.title?.lowerBound ?? name.tokens.lowerBound
        guard start > floor else { return name }
        switch text.classes[start - 1] {
        case .preposition, .to, .possessive: return nil
        case .verbPast, .verbThird, .verbBase, .verbIng: return nil
        default: return name
        }
    }

    /// The speaker after a cue: "said Mira Dahl, head of the council". Not further right than `limit`.
    func after(_ start: Int, limit: Int) -> Speaker? {
        var at = start
        while at < limit, text.classes[at] == .adverb, at < start + 2 { at += 1 }
        guard at < limit else { return nil }
        // a rank, then the full stop of its abbreviation: the name covers neither
        var probe = at
        while probe < min(limit, at + 14), names.covering(probe)?.type != .person {
            let one = text.classes[probe]
            // "Under Secretary for Trade and Fisheries Mira Dahl"
            let isWritten = text.tokens[probe].shape == .capitalised
            let joins =
                text.tokens[probe].word == words.and && text.tokens[probe - 1].shape == .capitalised
                && text.tokens[probe + 1].shape == .capitalised
            let links = (one == .preposition || one == .to) && !isWritten
            if links, !(at..<probe).contains(where: { lexicons.names.isTitle(text.tokens[$0].word) }) { break }
            guard
                one.isPremodifier || one == .determiner || text.isMark(probe, 0x2E) || one == .preposition || one == .to
                    || joins
            else { break }
            probe += 1
        }
        if probe < limit, let name = names.covering(probe), name.type == .person, name.tokens.lowerBound >= at,
            isTitleRun(at..<name.tokens.lowerBound)
        {
            var speaker = Speaker(tokens: name.tokens, name: name.name, role: nil, isPerson: true)
            if let both = joined(at..<name.tokens.upperBound, limit) { return both }
            speaker.role = apposition(after: name.tokens.upperBound, limit) ?? title(at..<name.tokens.lowerBound)
            return speaker
        }
        guard var phrase = phrases.phrase(startingAt: at, limit: limit) else { return nil }
        if let name = names.covering(phrase.upperBound - 1), name.tokens.upperBound > phrase.upperBound {
            phrase = phrase.lowerBound..<min(limit, name.tokens.upperBound)
        }
        // "said the council's secretary, Mira Dahl"
        if phrase.upperBound + 1 < limit, text.isMark(phrase.upperBound, 0x2C),
            let name = names.covering(phrase.upperBound + 1), name.type == .person,
            phrase.contains(where: { lexicons.names.isTitle(text.tokens[$0].word) })
        {
            return Speaker(tokens: name.tokens, name: name.name, role: title(phrase), isPerson: true)
        }
        return joined(phrase, limit) ?? describe(phrase)
    }

    /// "said A and B", "said A, B and C": who else spoke after the cue, each of whom can speak; nil where it is one alone.
    private func joined(_ first: Range<Int>, _ limit: Int) -> Speaker? {
        var end = first.upperBound
        var isClosed = false
        while !isClosed, end + 1 < limit, text.tokens[end].word == words.and || text.isMark(end, 0x2C) {
            isClosed = text.tokens[end].word == words.and
            guard let next = phrases.phrase(startingAt: end + 1, limit: limit), let one = describe(next),
                one.pronoun == nil, canSpeak(one), isClosed || one.isPerson,
                next.upperBound >= limit
                    || !text.classes[next.upperBound].isVerb
                        && text.classes[next.upperBound] != .auxiliary
            else { return nil }
            end = next.upperBound
        }
        guard isClosed else { return nil }
        let both = first.lowerBound..<end
        return Speaker(tokens: both, name: text.words(both), role: nil, isPerson: false)
    }

    /// What a noun phrase names: a person with a role, a body, a text, a pronoun.
    func describe(_ phrase: Range<Int>) -> Speaker? {
        var phrase = phrase
        // "whose mill Dahl called a ruin"
        if let first = phrase.first, text.tokens[first].word == words.whose,
            let name = names.within(phrase).last, name.tokens.upperBound == phrase.upperBound
        {
            phrase = name.tokens
        }
        // "what lawyers called a disgrace"
        if let first = phrase.first, phrase.count > 1,
            text.tokens[first].word == words.what || text.tokens[first].word == words.which
        {
            phrase = first + 1..<phrase.upperBound
        }
        guard let first = phrase.first else { return nil }
        if phrase.count == 1, text.classes[first] == .pronoun {
            return Speaker(tokens: phrase, name: nil, role: nil, isPerson: false, pronoun: text.tokens[first].word)
        }
        let inside = names.within(phrase)
        if let person = inside.first(where: { $0.type == .person }) {
            let before = phrase.lowerBound..<person.tokens.lowerBound
            let after = person.tokens.upperBound..<phrase.upperBound
            if before.isEmpty || isTitleRun(before) || isPlainRun(before) {
                if after.isEmpty {
                    return Speaker(tokens: person.tokens, name: person.name, role: title(before), isPerson: true)
                }
                if let link = after.first, text.classes[link] == .preposition, after.count > 1 {
                    let role = link + 1..<after.upperBound
                    return Speaker(tokens: person.tokens, name: person.name, role: role, isPerson: true)
                }
            }
        }
        // "the head of the mill, Dr. Mira Dahl": the tree takes both for one
        if let comma = phrase.first(where: { text.isMark($0, 0x2C) }), comma > phrase.lowerBound,
            let name = person(apposedTo: phrase.lowerBound..<comma), name.tokens.upperBound == phrase.upperBound
        {
            return Speaker(tokens: name.tokens, name: name.name, role: title(phrase.lowerBound..<comma), isPerson: true)
        }
        phrase = withoutManner(phrase)
        var bare = phrase
        let pointing = [words.the, words.this, words.these].contains(text.tokens[first].word)
        if text.classes[first] == .determiner, bare.count > 1, pointing { bare = first + 1..<phrase.upperBound }
        let name = whole(bare) ?? whole(phrase) ?? text.words(bare)
        return Speaker(tokens: phrase, name: name, role: nil, isPerson: false)
    }

    /// Without "in a letter to …", "with its partners": how it was said, hanging on the subject after a name.
    private func withoutManner(_ phrase: Range<Int>) -> Range<Int> {
        for at in phrase.dropFirst(2) where text.tokens[at].word == words.in || text.tokens[at].word == words.with {
            guard at + 2 < phrase.upperBound, text.classes[at - 1] == .name else { continue }
            let next = text.tokens[at + 1].word
            if next == words.a || next == words.an || next == words.its || next == words.their {
                return phrase.lowerBound..<at
            }
        }
        return phrase
    }

    /// The full form of the one name that is the whole phrase.
    private func whole(_ phrase: Range<Int>) -> String? {
        guard let first = phrase.first, let name = names.covering(first), name.tokens == phrase else { return nil }
        return name.name
    }

    /// Whether a phrase can speak: a person, a body, a state, a text, a role, a pronoun of one.
    func canSpeak(_ speaker: Speaker) -> Bool {
        if speaker.isPerson { return true }
        if let pronoun = speaker.pronoun {
            return words.subjectPronouns.contains(pronoun)
        }
        if speaker.tokens.count == 1, let only = speaker.tokens.first,
            lexicons.attribution.groups.contains(text.tokens[only].word)
        {
            return true  // "Another described …"
        }
        guard let head = phrases.head(of: speaker.tokens) else { return false }
        if let first = names.covering(speaker.tokens.lowerBound), first.type == .organisation || first.type == .person {
            return true
        }
        if let name = names.covering(head) { return name.type != .nationality || text.classes[head] == .name }
        let word = text.tokens[head].word
        return lexicons.names.roles.contains(word) || lexicons.attribution.groups.contains(word)
            || lexicons.entities.genders[word] != nil
            || lexicons.attribution.texts.contains(word)
            || lexicons.names.organisationWords.contains(word)
    }

    /// Whether a phrase is a text or finding: "the letter", "recent reports".
    func isText(_ speaker: Speaker) -> Bool {
        guard let head = phrases.head(of: speaker.tokens) else { return false }
        return lexicons.attribution.texts.contains(text.tokens[head].word)
    }
}
