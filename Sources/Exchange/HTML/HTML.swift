import RecordModel

enum HTML: Format {
    static let mediaTypes = ["text/html"]

    static func document(from input: FormatInput) throws(ExchangeError) -> Document {
        try PlainText.document(from: input)
    }
}

enum HTMLSniffer {
    static func startsAsHTML(_ bytes: [UInt8]) -> Bool { false }
}
