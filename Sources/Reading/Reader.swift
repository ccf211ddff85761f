public import CasePacks
public import RecordModel

/// Reads a document into claims: a pure function of the document and the lists that ship with the program.
///
/// Stages, in order: text (tokens, paragraphs, zones, sentences), mentions, attribution (quotations and who said them), tallies, acts,
/// positions, demands, signatures, roles. Each stage reads what the earlier ones found and adds claims; none changes the text.
public struct Reader: Sendable {
    /// The reader as it ships.
    public static let standard = Reader(lexicons: .standard, pack: nil)

    /// The word lists it reads by.
    let lexicons: Lexicons
    /// What the case pack that it reads with says of itself.
    private let pack: CasePack.About?
    /// What chooses mentions in English; nil where the program holds no such model.
    let mentions: MentionModel?

    /// The reader's name and version, as it stands in the header of its output. A change of output is a new version.
    public static let name = "sijill-reader/5"

    /// The name and version of this reader, and of the case pack it reads with: `sijill-reader/5 with syria/1.0.0`.
    public var identity: String { pack.map { Reader.identity(pack: $0.name, version: $0.version) } ?? Reader.name }

    /// The identity of a reader with a case pack.
    public static func identity(pack: String, version: String) -> String { "\(name) with \(pack)/\(version)" }

    private init(lexicons: Lexicons, pack: CasePack.About?, mentions: MentionModel? = .standard) {
        self.lexicons = lexicons
        self.pack = pack
        self.mentions = mentions
    }

    /// The reader as it ships, with another model of mentions.
    package init(mentions: MentionModel?) { self.init(lexicons: .standard, pack: nil, mentions: mentions) }

    /// A reader that knows a case's places and actors by name beside the world's countries, and its words.
    /// Cost: linear in the pack's names; some milliseconds for ten thousand.
    public init(pack: CasePack) {
        self.init(lexicons: Lexicons(adding: pack), pack: pack.about)
    }

    /// What reading gives: claims in the contract's order, and notices.
    public struct Reading: Sendable, Equatable {
        /// Claims, ordered by start of the first span, then kind, then id.
        public var claims: [Claim]
        /// The sentences and the paragraphs they stand in, for search and for showing a claim in its place.
        public var passages: [Passage]
        /// What the reader repaired or left open.
        public var notices: [Notice]
        /// The document with what reading found out about it: title, language, date, publisher where the text states them.
        public var document: Document
    }

    /// How many tokens a text has: words, numbers and marks, as the reader cuts them. Cost: linear.
    public static func tokenCount(of text: String) -> Int {
        Tokenizer.tokenize(text.unicodeScalars.map(\.value), vocabulary: Lexicons.standard.vocabulary).tokens.count
    }

    /// The steps of reading, in their order.
    public enum Stage: String, Sendable, CaseIterable {
        case text, moments, mentions, attribution, tallies, acts, positions, demands, signatures, roles, carriers
    }

    /// Reads one document. Deterministic; cost: linear in the text.
    ///
    /// - Parameter finished: told of each stage when it is done, for who measures them.
    public func read(_ document: Document, finished: (Stage) -> Void = { _ in }) -> Reading {
        let text = Segmenting.segment(document, lexicons: lexicons)
        let completed = DocumentFacts.complete(text, lexicons: lexicons)
        if case .other = text.language, !text.tokens.isEmpty {
            let notice = Notice(
                code: "unread-language", message: "The rules read English and Arabic; this text is left unread.")
            return Reading(
                claims: [], passages: Passages.of(text), notices: document.notices + [notice], document: completed)
        }
        let arabic = ArabicText(text.tokens, text.scalars, text.vocabulary, lexicons.arabicWords)
        var draft = Draft(
            text: text, arabic: arabic, lexicons: lexicons, maker: ClaimMaker(document: document.original))
        finished(.text)
        MomentReading.read(&draft, published: completed.published.value)
        finished(.moments)
        Mentions.read(&draft, mentions)
        finished(.mentions)
        Attribution.read(&draft)
        finished(.attribution)
        let context = ActContext(draft)
        Tallies.read(&draft, context)
        finished(.tallies)
        let grammar = draft.arabic.isEmpty ? nil : ArabicGrammar(draft, context)
        if let grammar { ArabicDemands.read(&draft, context, grammar) }  // what is asked says who is to act
        Acts.read(&draft, context)
        if let grammar {
            ArabicActs.read(&draft, context, grammar)
            ArabicTallyDoers.fill(&draft, context, grammar)
        }
        finished(.acts)
        Positions.read(&draft, context)
        if let grammar { ArabicPositions.read(&draft, context, grammar) }
        finished(.positions)
        Demands.read(&draft, context)
        finished(.demands)
        Signatures.read(&draft, context, grammar)
        finished(.signatures)
        Roles.read(&draft)
        finished(.roles)
        let claims = Carriers.attribute(draft)
        finished(.carriers)
        return Reading(
            claims: claims, passages: Passages.of(text), notices: document.notices + draft.notices, document: completed)
    }
}
