public import RecordModel

/// The claims contract, version 1: one JSON object a line, keys sorted, the same bytes for the same values.
///
/// The first line is a header; then for every document one `document` line, its claims, and its notices. Spans count Unicode
/// scalars. What is unknown is `null`; every key of a kind is always there (`docs/claims.md`).
public enum ClaimsJSONLines {
    /// The contract's version.
    public static let version = 1

    /// Bytes that one line may have when it is read.
    static let mostBytes = 4 << 20

    /// The header: what made the file, and of how many documents it speaks.
    public struct Header: Sendable, Hashable {
        /// Name and version of the reader.
        public var reader: String
        /// How many `document` lines follow.
        public var documents: Int

        /// A header.
        public init(reader: String, documents: Int) {
            self.reader = reader
            self.documents = documents
        }
    }

    /// What a `document` line says: a document without its text.
    public struct DocumentLine: Sendable, Hashable {
        /// The original.
        public var original: OriginalID
        /// The title.
        public var title: Document.Attributed
        /// Who published it.
        public var publisher: Document.Attributed
        /// When: an ISO 8601 date or a prefix of one.
        public var published: Document.Attributed
        /// BCP 47 tag, or nil.
        public var language: String?
        /// Media type of the original.
        public var mediaType: String
        /// Length of the text in Unicode scalars.
        public var length: Int

        /// The line of a document. Cost: one walk over the text, to count it.
        public init(_ document: Document) {
            original = document.original
            title = document.title
            publisher = document.publisher
            published = document.published
            language = document.language
            mediaType = document.mediaType
            length = document.text.unicodeScalars.count
        }

        init(
            original: OriginalID, title: Document.Attributed, publisher: Document.Attributed,
            published: Document.Attributed,
            language: String?, mediaType: String, length: Int
        ) {
            self.original = original
            self.title = title
            self.publisher = publisher
            self.published = published
            self.language = language
            self.mediaType = mediaType
            self.length = length
        }
    }

    /// One line of the file.
    public enum Line: Sendable, Equatable {
        case header(Header)
        case document(DocumentLine)
        case claim(Claim)
        case notice(Notice, of: OriginalID)
    }

    /// The line's bytes appended to `out`, with a line feed. Cost: linear in the line; about 90 MB/s.
    public static func write(_ line: Line, to out: inout [UInt8]) {
        var writer = ClaimWriter(out: out)
        out = []
        writer.line(line)
        out = writer.out
    }

    /// The order of claims in a document: start of the first span, then kind, then id.
    public static func inOrder(_ claims: [Claim]) -> [Claim] {
        claims.map { ($0.start, $0) }.sorted { a, b in
            if a.0 != b.0 { return a.0 < b.0 }
            if a.1.kind != b.1.kind { return a.1.kind < b.1.kind }
            return Array(a.1.id.utf8).lexicographicallyPrecedes(Array(b.1.id.utf8))
        }.map(\.1)
    }

    /// One document's lines appended to `out`: the document, its claims put in order, its notices.
    public static func write(document: DocumentLine, claims: [Claim], notices: [Notice], to out: inout [UInt8]) {
        var writer = ClaimWriter(out: out)
        out = []
        writer.line(.document(document))
        for claim in inOrder(claims) { writer.line(.claim(claim)) }
        for notice in notices { writer.line(.notice(notice, of: document.original)) }
        out = writer.out
    }

    /// Reads one line. `number` counts from 1 and goes into the error.
    ///
    /// - Throws: ``ExchangeError/malformed(format:line:reason:)`` for what is not exactly the contract: a key too many or too
    ///   few, a value of another type, a span whose text is not as long as its offsets say.
    public static func read(_ bytes: some Collection<UInt8>, number: Int) throws(ExchangeError) -> Line {
        guard bytes.count <= mostBytes else { throw malformed(number, "the line is longer than \(mostBytes) bytes") }
        return try ClaimLineReader(bytes, number: number).line()
    }

    /// Reads a whole file: a header, then what it announces. Empty lines are skipped.
    ///
    /// - Throws: ``ExchangeError/malformed(format:line:reason:)``, also where a claim speaks of a document that has no line
    ///   before it, or the header's count is not met.
    public static func read(_ bytes: [UInt8], limits: Limits = Limits()) throws(ExchangeError) -> [Line] {
        try limits.check(bytes: bytes.count)
        var lines: [Line] = []
        var documents: Set<OriginalID> = []
        var announced = 0
        var number = 0
        var at = 0
        while at < bytes.count {
            let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let slice = bytes[at..<end]
            at = end + 1
            number += 1
            if slice.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            let line = try read(slice, number: number)
            switch line {
            case .header(let header):
                guard lines.isEmpty else { throw malformed(number, "a second header") }
                announced = header.documents
            case _ where lines.isEmpty: throw malformed(number, "the first line is no header")
            case .document(let document):
                guard documents.insert(document.original).inserted else {
                    throw malformed(number, "a document stands twice")
                }
            case .claim(let claim):
                guard documents.contains(claim.document) else {
                    throw malformed(number, "its document has no line before it")
                }
            case .notice(_, let original):
                guard documents.contains(original) else {
                    throw malformed(number, "its document has no line before it")
                }
            }
            lines.append(line)
        }
        guard !lines.isEmpty else { throw malformed(1, "no header: the file is empty") }
        guard documents.count == announced else {
            throw malformed(number, "the header announces \(announced) documents; there are \(documents.count)")
        }
        return lines
    }

    static func malformed(_ line: Int, _ reason: String) -> ExchangeError {
        .malformed(format: "claims (JSON lines, version \(version))", line: line, reason: reason)
    }
}
