public import RecordModel

/// Bytes turned into text: which encoding they are in, what was repaired.
///
/// The order of evidence: a byte order mark; valid UTF-8 with letters beyond ASCII; what the file declares of itself;
/// statistics of the bytes. A mark in UTF-8 stays in the text as U+FEFF, so that offsets count the file decoded as UTF-8.
public struct DecodedText: Sendable, Equatable {
    /// The text. Ill-formed bytes are U+FFFD; nothing is normalised.
    public var text: String
    /// The encoding's name in the WHATWG Encoding Standard, in lower case: `utf-8`, `windows-1256`.
    public var encoding: String
    /// What was repaired or found odd; spans count Unicode scalars of `text`.
    public var notices: [Notice]
}

/// Decodes text of unknown encoding. Reads UTF-8, UTF-16, Windows-1256, Windows-1252 and ISO 8859-6.
public enum TextDecoding {
    /// Decodes `bytes`. `declared` is the encoding that the file itself or its sender names, if any; `language` a BCP 47 tag,
    /// used only where the bytes leave it open.
    ///
    /// - Throws: ``ExchangeError/notText(reason:)`` for bytes that are no text in any of these, `tooLarge` over the limits.
    /// - Note: Cost is linear; valid UTF-8 is checked and copied once.
    public static func decode(
        _ bytes: [UInt8], declared: String? = nil, language: String? = nil, limits: Limits = Limits()
    ) throws(ExchangeError) -> DecodedText {
        try limits.check(bytes: bytes.count)
        let choice = try EncodingChoice.make(bytes, declared: declared, language: language)
        var repairs = Repairs()
        let utf8: [UInt8]
        switch choice.encoding {
        case .utf8: utf8 = UTF8Repair.repair(bytes, &repairs)
        case .utf16(let bigEndian): utf8 = UTF16Decoding.decode(bytes, bigEndian: bigEndian, &repairs)
        case .singleByte(let page): utf8 = page.decode(bytes, &repairs)
        }
        let survey = TextSurvey(utf8)
        try limits.check(scalars: survey.scalars)
        let text = String(decoding: utf8, as: UTF8.self)
        let notices = choice.notices + repairs.notices + survey.notices
        return DecodedText(text: text, encoding: choice.encoding.name, notices: notices)
    }

    /// Whether the first 4 KiB have a text's statistics: no NUL bytes (unless in the pattern of UTF-16), few controls.
    public static func looksLikeText(_ bytes: [UInt8]) -> Bool {
        EncodingChoice.binaryReason(Array(bytes.prefix(4096))) == nil
    }
}

/// The encodings that are decoded.
enum TextEncoding: Hashable {
    case utf8
    case utf16(bigEndian: Bool)
    case singleByte(CodePage)

    var name: String {
        switch self {
        case .utf8: "utf-8"
        case .utf16(let bigEndian): bigEndian ? "utf-16be" : "utf-16le"
        case .singleByte(let page): page.name
        }
    }
}
