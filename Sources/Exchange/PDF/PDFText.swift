import RecordModel

enum PDFText: Format {
    static let mediaTypes = ["application/pdf"]

    static func document(from input: FormatInput) throws(ExchangeError) -> Document {
        throw .needsTool(program: "pdftotext")
    }
}
