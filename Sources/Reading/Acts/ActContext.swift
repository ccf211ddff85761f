internal import RecordModel

/// What the stages of this folder share while they read one document.
struct ActContext {
    let text: TokenizedDocument
    let lexicon: ActLexicon
    let tags: ClassTags
    let clause: Clause
    let tree: SentenceTree
    let names: NameIndex
    let entities: EntityIndex?
    let moments: [FoundMoment]
    /// Which tokens say when or how long.
    private let times: [Bool]
    private let quantities: [Bool]
    /// Speakers of quotations, by where their cues begin.
    private let reporters: [Int: String]
    private let parts: [Bool]
    let speakers: Speakers
    let classes: WordClasses

    init(_ draft: Draft) {
        text = draft.text
        lexicon = draft.lexicons.acts
        tags = ClassTags(draft.text, draft.lexicons.acts)
        clause = Clause(text: draft.text, phrases: NounPhrases(draft.text), words: draft.lexicons.acts.words)
        names = draft.names
        entities = draft.entities
        let (words, somebody, people) = (
            draft.text.tokens, draft.lexicons.acts.somebody, draft.lexicons.acts.classes.somebody
        )
        let (tags, names) = (tags, names)
        tree = SentenceTree(text: draft.text, words: draft.lexicons.acts.words, names: names) { at in
            if let name = names.covering(at) { return name.type == .person || name.type == .nationality }
            return somebody.contains(words[at].word) || !tags.classes(at).isDisjoint(with: people)
        }
        moments = draft.moments
        var times = [Bool](repeating: false, count: draft.text.tokens.count)
        for range in draft.moments.filter({ !$0.isBareYear }).map(\.core) + draft.durations {
            for token in range.clamped(to: times.indices) { times[token] = true }
        }
        self.times = times
        var reporters: [Int: String] = [:]
        for (_, quotation) in draft.quotations {
            if let cue = quotation.cue, let name = quotation.speaker?.name { reporters[cue.start] = name }
        }
        self.reporters = reporters
        let tallies = draft.lexicons.tallies
        var quantities = [Bool](repeating: false, count: draft.text.tokens.count)
        for at in draft.text.tokens.indices where tallies.numbers[draft.text.tokens[at].word] != nil {
            quantities[at] = true
        }
        // "أكثر من" before a number
        for at in draft.text.tokens.indices.dropLast() {
            guard let match = tallies.before.longest(draft.text.tokens, at: at, limit: draft.text.tokens.count),
                case let next = at + match.length, next < draft.text.tokens.count,
                draft.text.tokens[next].kind == .number || quantities[next]
            else { continue }
            for token in at..<next { quantities[token] = true }
        }
        self.quantities = quantities
        parts = draft.text.tokens.map { tallies.nouns[$0.word]?.contains(.partCue) == true }
        speakers = Speakers(draft)
        classes = draft.lexicons.classes
    }

    /// Who says what a cue at a token reports, as attribution settled it; nil where the token is no such cue.
    func reporter(at token: Int) -> String? { reporters[Int(text.tokens[token].start)] }

    /// Whether claims are read from a sentence: not from boilerplate.
    func isRead(_ sentence: Int, positions: Bool = false) -> Bool {
        switch text.paragraphs[text.sentences[sentence].paragraph].zone {
        case .boilerplate: false
        case .relatedLinks: positions
        default: true
        }
    }

    /// The text of a phrase, without what hangs on it after a comma.
    func name(_ phrase: Range<Int>) -> String { text.text(text.scalarRange(phrase)) }

    /// Whether a token says when or how long.
    func isTime(_ token: Int) -> Bool { times[token] }

    /// Whether a token is a number or a word before one: "أكثر", "نحو", "مئات".
    func isQuantity(_ token: Int) -> Bool { quantities[token] }

    /// Whether a token begins to break a number down: "including", "بينهم".
    func isPart(_ token: Int) -> Bool { token < parts.count && parts[token] }

    /// Whether a name of two words or more covers a token.
    func isInsideName(_ token: Int) -> Bool { names.covering(token).map { $0.tokens.count > 1 } ?? false }

    /// Whether a run of tokens has a name in it.
    func hasName(_ tokens: Range<Int>) -> Bool { tokens.contains { text.classes[$0] == .name } }

    /// The subject of a verb or predicate and whether it suffers: by the parse, where there is none by word classes.
    func subject(of verb: Int, in sentence: Range<Int>) -> (phrase: Range<Int>, passive: Bool)? {
        var before = verb - 1
        while before > sentence.lowerBound,
            text.classes[before] == .adverb
                || text.classes[before] == .mark && ClassTags.isQuote(text.scalar(before))
        { before -= 1 }
        // "we'll", "I'm"
        if before >= sentence.lowerBound, lexicon.words.selfNames.contains(text.tokens[before].word) {
            return (before..<before + 1, false)
        }
        if tree.isParsed(verb), let found = tree.subject(of: verb), let phrase = phrase(of: found, verb) {
            return (phrase, found.suffers)
        }
        guard let found = clause.subject(of: verb, in: sentence) else { return nil }
        return (apposed(found.phrase, floor: sentence.lowerBound), found.passive)
    }

    /// The words of a subject: somebody's name where it has one, else from its first noun to its last.
    func phrase(of subject: SentenceTree.Subject, _ verb: Int) -> Range<Int>? {
        guard let head = subject.heads.first else { return nil }
        let first = tree.identity(head)
        if first != head { return names.covering(first)?.tokens ?? tree.phrase(first) }
        let last = subject.heads.last ?? first
        let (start, end) = (tree.phrase(first), tree.phrase(last))
        if first <= last, end.upperBound <= verb || start.lowerBound > verb {
            return start.lowerBound..<end.upperBound
        }
        return start
    }

    /// The subject of a predicate that only somebody can have: the nearest, unless it does not fit and the predicate shares one that does
    /// ("the mayor knew what the bridge would cost and «did not want» it").
    func subject(of verb: Int, in sentence: Range<Int>, where isFit: (Range<Int>) -> Bool)
        -> (phrase: Range<Int>, passive: Bool)?
    {
        let near = subject(of: verb, in: sentence)
        if let near, isFit(near.phrase), clause.phrases.head(of: near.phrase).map({ tree.agrees(verb, $0) }) ?? true {
            return near
        }
        let shared = tree.sharedSubject(of: verb) { phrase(of: $0, verb).map(isFit) ?? false }
        guard let shared, let phrase = phrase(of: shared, verb) else { return near }
        return (phrase, shared.suffers)
    }

    /// The subject of a verb with all that hangs on it ("the raid on the mill"); nil where the parse shows none before the verb.
    func wholeSubject(of verb: Int) -> Range<Int>? {
        guard tree.isParsed(verb), let found = tree.subject(of: verb), let first = found.heads.first,
            let last = found.heads.last, first < verb, first <= last
        else { return nil }
        let range = text.parse.subtree(first).lowerBound..<min(text.parse.subtree(last).upperBound, verb)
        return range.contains(first) ? range : nil
    }

    /// "«Ann Lee», minister for the sea, welcomes": the person before the comma, where the phrase hangs on a preposition.
    private func apposed(_ phrase: Range<Int>, floor: Int) -> Range<Int> {
        guard phrase.lowerBound - 1 > floor, text.classes[phrase.lowerBound - 1] == .preposition,
            let whole = clause.phrases.outermost(endingAt: phrase.upperBound - 1, floor: floor),
            whole.lowerBound - 2 >= floor, text.isMark(whole.lowerBound - 1, 0x2C),
            let name = names.covering(whole.lowerBound - 2), name.type == .person
        else { return phrase }
        return name.tokens
    }

    /// Who a phrase is: the full name, the antecedent of a pronoun, else its words.
    func resolved(_ phrase: Range<Int>) -> String {
        if phrase.count == 1,
            text.classes[phrase.lowerBound] == .pronoun || clause.isPossessivePronoun(phrase.lowerBound)
        {
            return antecedent(of: phrase.lowerBound) ?? name(phrase)
        }
        return entities?.name(of: phrase) ?? names.resolve(phrase) ?? name(phrase)
    }

    /// Who takes part as the text names them: the antecedent of a pronoun; the fuller form of a name that stands alone; else the words, with
    /// the title ("General Rabe"). What "the group" stands for is for the account to bring together: the span leads there.
    func participant(_ phrase: Range<Int>) -> String {
        let words = name(phrase)
        if phrase.count == 1,
            text.classes[phrase.lowerBound] == .pronoun || clause.isPossessivePronoun(phrase.lowerBound)
        {
            return resolved(phrase)
        }
        guard let name = names.within(phrase).last, let last = name.tokens.last, let full = names.resolve(phrase),
            full != words
        else { return words }
        if name.type == .person, name.tokens.lowerBound > phrase.lowerBound,
            text.tokens[name.tokens.lowerBound - 1].shape == .capitalised
        {
            return words
        }
        // another name altogether (an acronym's long form) is for the account too
        return full.lowercased().contains(text.text(text.scalarRange(last..<last + 1)).lowercased()) ? full : words
    }
}
