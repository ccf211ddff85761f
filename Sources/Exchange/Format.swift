import RecordModel

/// A file format that documents are read from: one file of code each, listed in ``Formats``.
///
/// To add one: write the type, add it to ``Formats/all``, and give its media type the state `read` in
/// `data/exchange/media-types.tsv`.
protocol Format: SendableMetatype {
    /// The media types it reads.
    static var mediaTypes: [String] { get }
    /// What has to be run before ``document(from:)`` can do its work, given the outputs there are.
    static func toolRuns(outputs: [ToolOutput], limits: Limits) throws(ExchangeError) -> [ToolRun]
    /// The document. Throws ``ExchangeError`` where there is none to be had.
    static func document(from input: FormatInput) throws(ExchangeError) -> Document
}

extension Format {
    static func toolRuns(outputs: [ToolOutput], limits: Limits) throws(ExchangeError) -> [ToolRun] { [] }
}

/// All a format may look at.
struct FormatInput {
    var bytes: [UInt8]
    var original: OriginalID
    var mediaType: MediaType
    var provenance: Provenance
    var toolOutputs: [ToolOutput]
    var limits: Limits
}

/// The formats that are read.
enum Formats {
    static let all: [any Format.Type] = [PlainText.self, Markdown.self, HTML.self, PDFText.self]

    static func reading(_ mediaType: MediaType) -> (any Format.Type)? {
        all.first { $0.mediaTypes.contains(mediaType.name) }
    }
}
