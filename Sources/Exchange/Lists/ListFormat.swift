/// The formats that lists come in.
public enum ListFormat: String, Sendable, Hashable, CaseIterable {
    /// Cells between commas, semicolons or tabs (RFC 4180).
    case delimited
    /// A workbook of spreadsheets: .xlsx (ECMA-376, Office Open XML).
    case workbook
    /// One JSON object a line.
    case jsonLines = "json-lines"

    /// The format of a file; nil where it is none of these.
    ///
    /// - Parameters:
    ///   - head: its first 4 KiB.
    ///   - name: its name, whose ending decides between text formats.
    public static func recognise(_ head: [UInt8], name: String?) -> ListFormat? {
        let ending = name.flatMap { $0.split(separator: ".").last }?.lowercased() ?? ""
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return nil }
        guard TextDecoding.looksLikeText(head) else { return nil }
        if ["jsonl", "ndjson"].contains(ending) { return .jsonLines }
        if ["csv", "tsv", "tab", "txt"].contains(ending) { return .delimited }
        let first = head.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
        return first == UInt8(ascii: "{") ? .jsonLines : .delimited
    }

    /// The registered media type that an original of this format is archived under.
    public var mediaType: String {
        switch self {
        case .delimited: "text/csv"
        case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .jsonLines: "application/jsonl"
        }
    }

    /// The format that a media type stands for.
    public init?(mediaType: String) {
        guard let format = ListFormat.allCases.first(where: { $0.mediaType == mediaType }) else { return nil }
        self = format
    }
}
