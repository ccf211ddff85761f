import RecordModel

/// Plain text: the bytes decoded and nothing else. Its zones are the reader's to find.
enum PlainText: Format {
    static let mediaTypes = ["text/plain", "text/csv"]

    static func document(from input: FormatInput) throws(ExchangeError) -> Document {
        let decoded = try TextDecoding.decode(input.bytes, language: input.provenance.language, limits: input.limits)
        return Stated().document(of: input, text: decoded.text, zones: [], notices: decoded.notices)
    }
}
