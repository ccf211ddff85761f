import Knowledge

/// What kind of file some bytes are: a registered media type name and whether documents are made of it.
public struct MediaType: Sendable, Hashable, CustomStringConvertible {
    /// Whether documents are made of a kind of file.
    public enum State: String, Sendable, Hashable {
        /// Documents are made of it.
        case read
        /// It is recognised, kept, and not read yet.
        case later
        /// Nothing is known of it.
        case unknown
    }

    /// The registered name (RFC 6838): `text/html`.
    public let name: String
    /// Whether documents are made of it.
    public let state: State

    /// `application/octet-stream`: bytes that are nothing known.
    public static let binary = MediaType(name: "application/octet-stream", state: .unknown)
    /// `text/plain`.
    public static let plainText = MediaType(name: "text/plain", state: .read)

    /// The media type of a registered name; state `unknown` for a name that is in no table here.
    /// Parameters (`; charset=…`) are cut off.
    public init(named name: String) {
        let bare = name.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        self = MediaTypes.rows.first { $0.type.name == bare }?.type ?? MediaType(name: bare, state: .unknown)
    }

    init(name: String, state: State) {
        self.name = name
        self.state = state
    }

    /// The name.
    public var description: String { name }

    /// What `bytes` are, told from the bytes first, then from the ending of the file's `name`; only the first 4 KiB are
    /// looked at. Bytes with a text's statistics are `text/plain` unless they start as HTML or the ending says more.
    public static func recognise(_ bytes: [UInt8], name: String? = nil) -> MediaType {
        MediaTypes.recognise(bytes, name: name)
    }
}

/// The table of media types, read once.
enum MediaTypes {
    struct Row {
        var type: MediaType
        /// `text`, `binary`, or the container a file of this type is packed in.
        var nature: String
        var endings: [String]
        var magic: [Magic]
    }

    struct Magic {
        var offset: Int
        /// nil stands for any byte.
        var pattern: [UInt8?]

        init(_ text: Substring) {
            let parts = text.split(separator: "@")
            offset = parts.count == 2 ? Int(parts[0]) ?? 0 : 0
            let digits = Array((parts.last ?? "").utf8)
            pattern = stride(from: 0, to: digits.count - 1, by: 2).map {
                UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
            }
        }

        func matches(_ bytes: [UInt8]) -> Bool {
            guard offset + pattern.count <= bytes.count else { return false }
            return pattern.indices.allSatisfy { pattern[$0] == nil || pattern[$0] == bytes[offset + $0] }
        }
    }

    static let rows: [Row] = Knowledge.rows("exchange/media-types.tsv").map { cells in
        let cell = { (index: Int) in index < cells.count ? cells[index] : "" }
        return Row(
            type: MediaType(name: cell(0), state: MediaType.State(rawValue: cell(1)) ?? .unknown), nature: cell(2),
            endings: cell(3).split(separator: " ").map(String.init),
            magic: cell(4).split(separator: " ").map(Magic.init))
    }

    static func recognise(_ bytes: [UInt8], name: String?) -> MediaType {
        let named = name.flatMap(byEnding)
        if let magic = rows.first(where: { $0.magic.contains { $0.matches(bytes) } }) {
            let inside = ["application/zip": "zip", "application/msword": "ole"][magic.type.name]
            if let named, let inside, named.nature == inside { return named.type }
            return magic.type
        }
        guard TextDecoding.looksLikeText(bytes) else {
            // No magic is known for some binary formats; a text format whose bytes are no text is not believed.
            return named.flatMap { $0.nature == "binary" && $0.magic.isEmpty ? $0.type : nil } ?? .binary
        }
        if let named, named.nature == "text", named.type.name != "text/plain" { return named.type }
        return HTMLSniffer.startsAsHTML(bytes) ? MediaType(named: "text/html") : .plainText
    }

    private static func byEnding(_ name: String) -> Row? {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let ending = name[name.utf8.index(after: dot)...].lowercased()
        return rows.first { $0.endings.contains(ending) }
    }
}
