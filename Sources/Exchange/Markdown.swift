import RecordModel

enum Markdown: Format {
    static let mediaTypes = ["text/markdown"]

    static func document(from input: FormatInput) throws(ExchangeError) -> Document {
        try PlainText.document(from: input)
    }
}
