internal import RecordModel

/// Who wrote the texts that a document speaks of: "the unions sent a letter to …", "a letter from the unions", "in a statement, the council …".
struct Writers {
    /// Writers by the noun for their text; the first that the document names.
    private var byText: [WordID: String] = [:]
    /// The last writers of a letter or the like.
    private var signatories: String?
    private let context: AttributionContext

    /// Looks once at every noun for a text. Cost: linear.
    init(_ context: AttributionContext) {
        self.context = context
        let text = context.text
        let texts = context.lexicons.attribution.texts
        for sentence in text.sentences where text.paragraphs[sentence.paragraph].zone != .boilerplate {
            for at in sentence.tokens where text.classes[at] == .noun && texts.contains(text.tokens[at].word) {
                guard byText[text.tokens[at].word] == nil, context.quoted(at: at) == nil,
                    let writer = writer(at, sentence.tokens), let name = writer.name
                else { continue }
                byText[text.tokens[at].word] = name
                signatories = signatories ?? name
            }
        }
    }

    /// "letter (the unions)" for a text whose writers are known, the writers for "the signatories"; else nil.
    func name(of head: Int, _ name: String?) -> String? {
        let word = context.text.tokens[head].word
        if let writers = byText[word] { return (name ?? context.text.form(head)) + " (" + writers + ")" }
        return context.lexicons.attribution.signatories.contains(word) ? signatories : nil
    }

    private func writer(_ at: Int, _ sentence: Range<Int>) -> Speaker? {
        let text = context.text
        let words = context.words
        // "a letter from the unions", "a statement by the council"
        if at + 1 < sentence.upperBound, context.isWord(at + 1, words.from) || context.isWord(at + 1, words.by),
            let speaker = context.speakers.after(at + 2, limit: sentence.upperBound), plain(speaker)
        {
            return speaker
        }
        // "the unions sent an open letter": a verb of writing before its object
        var verb = at - 1
        while verb > sentence.lowerBound, at - verb < 6,
            text.classes[verb].isPremodifier || text.classes[verb] == .determiner
        {
            verb -= 1
        }
        guard verb > sentence.lowerBound, context.lexicons.attribution.writing.contains(base(verb)),
            text.classes[verb].isVerb,
            let speaker = context.speakers.before(verb, floor: sentence.lowerBound), plain(speaker)
        else { return nil }
        return speaker
    }

    private func base(_ at: Int) -> WordID { context.lexicons.classes.base(context.text.tokens[at].word) }

    private func plain(_ speaker: Speaker) -> Bool {
        speaker.pronoun == nil && context.speakers.canSpeak(speaker) && !context.speakers.isText(speaker)
    }
}
