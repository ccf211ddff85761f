internal import RecordModel

/// Finds what was done to whom: words that name an act, then who, to whom, whether, when and where. Adds acts to the draft.
///
/// What counts as an act is data (`acts/triggers.tsv`); general norms, attributes ("torture survivors") and parts of names do not.
enum Acts {
    static func read(_ draft: inout Draft) {
        let context = ActContext(draft)
        var reader = ActReader(context: context)
        for sentence in draft.text.sentences.indices where context.isRead(sentence) { reader.read(sentence) }
        for found in reader.found {
            let claim = draft.maker.claim(.act(found.act), rule: "act-trigger", confidence: found.confidence)
            draft.claims.append(claim)
        }
        linkMentions(&draft)
    }

    /// "the attack", "this listing": links a definite mention to the first act of its type.
    private static func linkMentions(_ draft: inout Draft) {
        let words = draft.lexicons.acts.words
        let definite: Set<WordID> = [words.this, words.these, words.those, words.that]
        let the = draft.text.vocabulary.find("the")
        var first: [String: String] = [:]
        for number in draft.claims.indices {
            guard case .act(var act) = draft.claims[number].body else { continue }
            let start = draft.text.token(at: act.trigger.start)
            if let earlier = first[act.type], start > 0 {
                let before = draft.text.tokens[start - 1].word
                if definite.contains(before) || before == the, act.participants.isEmpty || act.type == "letter" {
                    act.coref = earlier
                    draft.claims[number].body = .act(act)
                }
            } else if first[act.type] == nil {
                first[act.type] = draft.claims[number].id
            }
        }
    }
}

/// What the stages of this folder share while they read one document.
struct ActContext {
    let text: TokenizedDocument
    let lexicon: ActLexicon
    let tags: ClassTags
    let clause: Clause
    let names: NameIndex
    let moments: [FoundMoment]
    let speakers: Speakers

    init(_ draft: Draft) {
        text = draft.text
        lexicon = draft.lexicons.acts
        tags = ClassTags(draft.text, draft.lexicons.acts)
        clause = Clause(text: draft.text, phrases: NounPhrases(draft.text), words: draft.lexicons.acts.words)
        names = draft.names
        moments = draft.moments
        speakers = Speakers(draft)
    }

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

    /// Whether a name of two words or more covers a token.
    func isInsideName(_ token: Int) -> Bool { names.covering(token).map { $0.tokens.count > 1 } ?? false }

    /// Whether a run of tokens has a name in it.
    func hasName(_ tokens: Range<Int>) -> Bool { tokens.contains { text.classes[$0] == .name } }

    /// Who a phrase is: the full name, the antecedent of a pronoun, else its words.
    func resolved(_ phrase: Range<Int>) -> String {
        if phrase.count == 1,
            text.classes[phrase.lowerBound] == .pronoun || clause.isPossessivePronoun(phrase.lowerBound)
        {
            return antecedent(of: phrase.lowerBound) ?? name(phrase)
        }
        return names.resolve(phrase) ?? name(phrase)
    }

    /// Whom a pronoun stands for: for "I" and "we" the speaker, for "you" whom the letter is addressed to, for "he" the last person named,
    /// for "it" and "they" the last subject.
    func antecedent(of token: Int) -> String? {
        let words = lexicon.words
        let word = text.tokens[token].word
        if word == words.i || word == words.we || word == words.our || word == words.my {
            return speakers.speaker(at: Int(text.tokens[token].start)) ?? speakers.issuer
        }
        if word == words.you || word == words.your { return speakers.addressee }
        let wantsPerson =
            word == words.he || word == words.she || word == words.his || word == words.him || word == words.her
        var at = token - 1
        let floor = max(0, token - Clause.reach * 2)
        var fallback: String?
        while at >= floor {
            if let name = names.covering(at), isActor(name.type) {
                if wantsPerson {
                    if name.type == .person { return name.name }
                } else if name.type != .person, let phrase = clause.phrases.phrase(around: at), phrase.contains(at) {
                    if isSubject(phrase) { return self.name(phrase) }
                    if fallback == nil, name.type == .organisation { fallback = self.name(phrase) }
                }
                at = min(at, name.tokens.lowerBound)
            }
            at -= 1
        }
        return fallback
    }

    private func isActor(_ type: Mention.MentionType) -> Bool {
        type == .person || type == .organisation || type == .location || type == .nationality
    }

    /// Whether a verb follows a phrase, or a verb of asking stands before it.
    private func isSubject(_ phrase: Range<Int>) -> Bool {
        let next = phrase.upperBound
        guard next < text.tokens.count else { return false }
        if phrase.lowerBound > 0, text.classes[phrase.lowerBound - 1] == .preposition { return false }
        return text.classes[next].isFinite || text.classes[next] == .auxiliary || text.classes[next] == .modal
            || text.tokens[next].word == lexicon.words.to
    }
}
