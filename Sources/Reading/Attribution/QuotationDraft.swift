internal import RecordModel

/// A quotation on its way: tokens instead of spans, a speaker not yet resolved.
struct QuotationDraft {
    /// Its segments.
    var content: [Range<Int>]
    /// Direct, mixed or indirect.
    var form: Quotation.Form
    /// Whoever says it; a pronoun perhaps.
    var speaker: Speaker?
    /// The words that say that it was said.
    var cue: Range<Int>?
    /// Whom it was said to.
    var addressee: Range<Int>?
    /// No cue: the speaker is carried over from before.
    var implicit = false
    /// The rule that made it.
    var rule: String
    /// 0…1; nil where the table of rules says it.
    var confidence: Double?

    /// Its first token.
    var start: Int { content.first?.lowerBound ?? 0 }
    /// The token after its last.
    var end: Int { content.last?.upperBound ?? 0 }
}

/// What all parts of attribution share: the document, its names, cues and quoted stretches.
struct AttributionContext {
    let text: TokenizedDocument
    let names: NameIndex
    /// Whom phrases stand for; nil in Arabic.
    let entities: EntityIndex?
    /// Arabic words, taken apart.
    let arabic: ArabicText
    let lexicons: Lexicons
    let phrases: NounPhrases
    let speakers: SpeakerFinder
    /// Cues in order.
    let cues: [Cue]
    /// Quoted stretches in order.
    let quoted: [Quoted]
    /// For each token the number of the cue that covers it, or -1.
    private let cueAt: [Int32]
    /// For each token the number of the quoted stretch that covers it, its marks included, or -1.
    private let quotedAt: [Int32]

    init(_ draft: Draft, quoted: [Quoted]) {
        text = draft.text
        issuer = draft.text.document.publisher.value ?? PublisherLine.find(draft.text, draft.lexicons)
        names = draft.names
        entities = draft.entities
        arabic = draft.arabic
        lexicons = draft.lexicons
        phrases = NounPhrases(draft.text)
        speakers = SpeakerFinder(draft.text, draft.names, draft.lexicons)
        cues = CueFinder(text: draft.text, lexicons: draft.lexicons).find()
        self.quoted = quoted
        var cueAt = [Int32](repeating: -1, count: draft.text.tokens.count)
        for (number, cue) in cues.enumerated() { for token in cue.tokens { cueAt[token] = Int32(number) } }
        var quotedAt = [Int32](repeating: -1, count: draft.text.tokens.count)
        for (number, one) in quoted.enumerated() { for token in one.marks { quotedAt[token] = Int32(number) } }
        self.cueAt = cueAt
        self.quotedAt = quotedAt
    }

    /// Whoever issues the document: its publisher, where the archive or the text names it.
    let issuer: String?

    /// Function words.
    var words: FunctionWords { lexicons.attribution.words }

    /// The cue that covers a token.
    func cue(at token: Int) -> Cue? {
        token >= 0 && token < cueAt.count && cueAt[token] >= 0 ? cues[Int(cueAt[token])] : nil
    }

    /// The number of the quoted stretch that covers a token.
    func quoted(at token: Int) -> Int? {
        token >= 0 && token < quotedAt.count && quotedAt[token] >= 0 ? Int(quotedAt[token]) : nil
    }

    /// "is urging": a form of "be" before the cue, adverbs between.
    func isCueAfterBe(_ cue: Cue) -> Bool {
        var at = cue.verb - 1
        while at >= 0, cue.verb - at < 4, text.classes[at] == .adverb || text.classes[at] == .negation { at -= 1 }
        return at >= 0 && words.beForms.contains(text.tokens[at].word)
    }

    /// Whether a token is this word.
    func isWord(_ at: Int, _ word: WordID) -> Bool { at >= 0 && at < text.tokens.count && text.tokens[at].word == word }

    /// Whether a token is this mark.
    func isMark(_ at: Int, _ scalar: UInt32) -> Bool { text.isMark(at, scalar) }

    /// A token that ends a sentence.
    func isStop(_ at: Int) -> Bool {
        at >= 0 && at < text.tokens.count && text.tokens[at].kind == .mark && Scalars.endsSentence(text.scalar(at))
    }
}
