/// The name of an original: the SHA-256 of its bytes.
public struct OriginalID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public let hex: String

    /// An id from its hexadecimal form; nil unless it is 64 hexadecimal digits.
    public init?(hex: String) {
        guard hex.utf8.count == 64 else { return nil }
        let lower = hex.lowercased()
        guard lower.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return nil }
        self.hex = lower
    }

    /// An id from a digest of 32 bytes; nil for any other length.
    public init?(digest: some Collection<UInt8>) {
        guard digest.count == 32 else { return nil }
        let digits = Array("0123456789abcdef".utf8)
        hex = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The first twelve digits, enough to tell originals of one record apart.
    public var short: String { String(hex.prefix(12)) }
    /// The hexadecimal form.
    public var description: String { hex }
    /// The digest's 32 bytes.
    public var digest: [UInt8] {
        let digits = hex.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// Byte order of the digests.
    public static func < (a: OriginalID, b: OriginalID) -> Bool { a.hex < b.hex }
}

/// What is said about an original when it is archived: who it comes from, and what it is.
///
/// Every field is what a keeper or a file's own system said at that moment; nil means nobody said.
public struct Provenance: Sendable, Hashable {
    /// The file's own name, without its folder.
    public var name: String?
    /// Who it comes from: an organisation, a person, an outlet.
    public var source: String?
    /// Who published it.
    public var publisher: String?
    /// When it was published: an ISO 8601 date or a prefix of one.
    public var date: String?
    /// Where it was published.
    public var url: String?
    /// BCP 47 tag of its language.
    public var language: String?
    /// What made it, where it is the output of a program run on another original.
    public var maker: Maker?

    /// Provenance with the fields that are known.
    public init(
        name: String? = nil, source: String? = nil, publisher: String? = nil, date: String? = nil, url: String? = nil,
        language: String? = nil, maker: Maker? = nil
    ) {
        self.name = name
        self.source = source
        self.publisher = publisher
        self.date = date
        self.url = url
        self.language = language
        self.maker = maker
    }

    /// The program outside ours that made an original from another one.
    public struct Maker: Sendable, Hashable {
        /// The program's name: `pdftotext`, `tesseract`.
        public var program: String
        /// What the program says its version is.
        public var version: String
        /// The original it was run on.
        public var of: OriginalID
        /// The page it was run on, counted from 1; nil for the whole.
        public var page: Int?

        /// A maker.
        public init(program: String, version: String, of: OriginalID, page: Int? = nil) {
            self.program = program
            self.version = version
            self.of = of
            self.page = page
        }
    }
}
