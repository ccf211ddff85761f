internal import RecordModel

/// Finds the words in a sentence that say what a person is: "Mill Minister Berg", "Berg, head of the guild", "Berg, who leads the guild",
/// "the guild, led by Berg", "Berg was appointed mayor", "the head of the guild, Berg".
struct RoleFinder {
    /// A role that was found.
    struct Found {
        /// The words of the role.
        var tokens: Range<Int>
        /// Which pattern found it.
        var rule: String
        /// 0…1.
        var confidence: Double
        /// The text says that it is over.
        var isPast = false
    }

    private let text: TokenizedDocument
    private let names: NameIndex
    private let lexicons: Lexicons
    private let speakers: SpeakerFinder
    private let phrases: NounPhrases
    /// How far a role may reach from its name, in tokens.
    private static let reach = 60

    init(_ text: TokenizedDocument, _ names: NameIndex, _ lexicons: Lexicons) {
        self.text = text
        self.names = names
        self.lexicons = lexicons
        speakers = SpeakerFinder(text, names, lexicons)
        phrases = NounPhrases(text)
    }

    /// The roles of a person named at one place, in order. Cost: bounded by ``reach``.
    func roles(of name: NameIndex.Named, in sentence: Range<Int>) -> [Found] {
        let limit = min(sentence.upperBound, name.tokens.upperBound + RoleFinder.reach)
        let end = name.tokens.upperBound
        var found: [Found] = []
        if let title = name.title.flatMap({ speakers.office(in: $0) }) {
            found.append(Found(tokens: title, rule: "title", confidence: 0.8))
        }
        if let role = speakers.apposition(after: end, limit) {
            found.append(Found(tokens: role, rule: "apposition", confidence: 0.8))
        }
        if let role = relative(end, limit) { found.append(role) }
        if let role = predicate(end, limit) { found.append(role) }
        if let role = officeBefore(name, sentence) { found.append(role) }
        if let role = led(by: name, sentence) { found.append(role) }
        return found
    }

    private var words: RoleLexicon { lexicons.roles }
    private func word(_ at: Int) -> WordID { text.tokens[at].word }

    /// A noun phrase that names an office, with what it is of: "head of the guild in the north" up to the guild.
    private func office(at start: Int, _ limit: Int) -> Range<Int>? {
        guard start < limit, let phrase = phrases.phrase(startingAt: start, limit: limit),
            let head = phrases.head(of: phrase), lexicons.names.isTitle(word(head)), !names.isPerson(head)
        else { return nil }
        return phrase
    }

    /// ", who leads the guild", ", who served as mayor".
    private func relative(_ end: Int, _ limit: Int) -> Found? {
        guard end + 3 < limit, text.isMark(end, 0x2C), word(end + 1) == words.who else { return nil }
        return verbal(end + 2, limit)
    }

    /// "Berg leads the guild" is no role of its own; "Berg is the head of the guild" and "Berg was appointed mayor" are.
    private func predicate(_ end: Int, _ limit: Int) -> Found? {
        guard end + 1 < limit, words.be.contains(word(end)) else { return nil }
        var at = end + 1
        while at < limit, text.classes[at] == .adverb { at += 1 }
        guard at < limit else { return nil }
        if words.names.contains(word(at)) {
            at += 1
            if at < limit, word(at) == words.as { at += 1 }
        }
        return office(at: at, limit).map { Found(tokens: $0, rule: "predicate", confidence: 0.7) }
    }

    /// From the verb of a relative clause.
    private func verbal(_ verb: Int, _ limit: Int) -> Found? {
        if words.leads.contains(word(verb)), text.classes[verb] != .noun,
            let object = phrases.phrase(startingAt: verb + 1, limit: limit),
            let head = phrases.head(of: object), !names.isPerson(head)
        {
            return Found(tokens: verb..<object.upperBound, rule: "relative", confidence: 0.7)
        }
        if words.serves.contains(word(verb)), verb + 1 < limit, word(verb + 1) == words.as {
            return office(at: verb + 2, limit).map { Found(tokens: $0, rule: "relative", confidence: 0.7) }
        }
        return predicate(verb, limit).map { Found(tokens: $0.tokens, rule: "relative", confidence: 0.7) }
    }

    /// "the head of the guild, Berg": an office between the sentence's beginning, a verb or a mark, and the comma before the name.
    private func officeBefore(_ name: NameIndex.Named, _ sentence: Range<Int>) -> Found? {
        let start = name.title?.lowerBound ?? name.tokens.lowerBound
        guard name.title == nil, start - 2 > sentence.lowerBound, text.isMark(start - 1, 0x2C),
            let phrase = phrases.outermost(
                endingAt: start - 2, floor: max(sentence.lowerBound, start - RoleFinder.reach)),
            text.classes[phrase.lowerBound] == .determiner || names.covering(phrase.lowerBound) != nil,
            let head = phrases.head(of: phrase), lexicons.names.roles.contains(word(head)), !names.isPerson(head),
            name.tokens.upperBound >= sentence.upperBound || text.isMark(name.tokens.upperBound, 0x2C)
                || text.classes[name.tokens.upperBound].isFinite
        else { return nil }
        let role = text.classes[phrase.lowerBound] == .determiner ? phrase.lowerBound + 1..<phrase.upperBound : phrase
        return role.isEmpty ? nil : Found(tokens: role, rule: "apposition", confidence: 0.7)
    }

    /// "the guild, led by Berg": the body and the verb.
    private func led(by name: NameIndex.Named, _ sentence: Range<Int>) -> Found? {
        let start = name.title?.lowerBound ?? name.tokens.lowerBound
        guard start - 2 > sentence.lowerBound, word(start - 1) == words.by, words.leads.contains(word(start - 2)) else {
            return nil
        }
        var last = start - 3
        if last > sentence.lowerBound, text.isMark(last, 0x2C) { last -= 1 }
        guard last >= sentence.lowerBound, let body = names.covering(last), body.type == .organisation else {
            return nil
        }
        return Found(tokens: body.tokens.lowerBound..<start - 1, rule: "led", confidence: 0.7)
    }
}

extension NameIndex {
    /// Whether a person's name covers a token.
    fileprivate func isPerson(_ token: Int) -> Bool { covering(token)?.type == .person }
}
