internal import RecordModel

/// The words around a name that say who it is: titles before it, appositions after it.
extension SpeakerFinder {
    /// "the head of the mill, «Dr. Mira Dahl»,": the person named after a phrase and a comma, a title perhaps before the name.
    func person(apposedTo phrase: Range<Int>) -> NameIndex.Named? {
        guard text.isMark(phrase.upperBound, 0x2C) else { return nil }
        let start = phrase.upperBound + 1
        for at in start..<min(start + 6, text.tokens.count) {
            if let name = names.covering(at) {
                guard name.type == .person, name.tokens.lowerBound == at else { return nil }
                return at == start || isTitleRun(start..<at) ? name : nil
            }
            guard
                text.classes[at].isPremodifier || text.classes[at] == .determiner || text.classes[at] == .verbParticiple
                    || text.isMark(at, 0x2E)
            else { return nil }
        }
        return nil
    }

    /// The words before a name are its title: an office or rank among them, and after "of", "for" or "to" nothing but
    /// capitals ("Minister for the Middle East", not "members of the council in a letter to").
    func isTitleRun(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first else { return true }
        let start = text.classes[first] == .determiner ? first + 1 : first
        guard start < tokens.upperBound else { return true }
        var hasTitle = false
        var linked = false
        for at in start..<tokens.upperBound {
            let token = text.tokens[at]
            if token.word == words.of || token.word == words.for || token.word == words.to {
                guard hasTitle else { return false }
                linked = true
            } else if token.word == words.and, linked, text.tokens[at + 1].shape == .capitalised {
                continue
            } else if lexicons.names.isTitle(token.word) {
                hasTitle = true
            } else if linked, token.shape == .lower, token.word != words.the {
                return false
            } else if !text.classes[at].isPremodifier, token.shape == .lower, token.word != words.the,
                token.kind == .word
            {
                return false
            }
        }
        return hasTitle
    }

    /// "my friend", "the embassy's driver" before a name: words in small letters that end in a noun.
    func isPlainRun(_ tokens: Range<Int>) -> Bool {
        guard let last = tokens.last, text.classes[last] == .noun else { return false }
        return tokens.allSatisfy {
            let one = text.classes[$0]
            return names.covering($0)?.type != .person
                && (one.isPremodifier || one == .determiner || one == .pronoun || one == .possessive)
        }
    }

    /// The role words of a title run: without "the" and without the full stop of a rank; nil for a mere rank.
    func title(_ tokens: Range<Int>) -> Range<Int>? {
        var tokens = tokens
        while let first = tokens.first, text.classes[first] == .determiner { tokens = first + 1..<tokens.upperBound }
        while let last = tokens.last,
            text.tokens[last].kind == .mark || lexicons.names.ranks.contains(text.tokens[last].word)
        {
            tokens = tokens.lowerBound..<last
        }
        return tokens.isEmpty ? nil : tokens
    }

    /// The office in a title: nil where it is a rank alone.
    func office(in title: Range<Int>) -> Range<Int>? {
        guard let office = self.title(title),
            office.contains(where: { !lexicons.names.ranks.contains(text.tokens[$0].word) })
        else { return nil }
        return office
    }

    /// ", head of the council" after a name, to the next comma or stop.
    func apposition(after end: Int, _ limit: Int) -> Range<Int>? {
        guard end + 1 < limit, text.isMark(end, 0x2C), isApposition(end + 1) else { return nil }
        guard let phrase = phrases.phrase(startingAt: end + 1, limit: limit),
            phrase.contains(where: { lexicons.names.isTitle(text.tokens[$0].word) })
        else { return nil }
        var last = phrase.upperBound
        while last < limit, text.classes[last] == .preposition || text.classes[last] == .to,
            let more = phrases.phrase(startingAt: last + 1, limit: limit)
        {
            last = more.upperBound
        }
        return phrase.lowerBound..<last
    }

    /// "head of …", "a volunteer in …", "the lead officer", "director".
    func isApposition(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        if word == words.a || word == words.an || text.tokens[at].kind == .number || word == words.the { return true }
        if lexicons.names.isTitle(word) { return true }
        for next in at..<min(at + 8, text.tokens.count) {
            if lexicons.names.isTitle(text.tokens[next].word) { return true }
            guard text.classes[next].isPremodifier else { break }
        }
        return false
    }
}
