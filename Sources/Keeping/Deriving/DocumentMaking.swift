import Exchange
import Reading
import RecordModel
import RecordStore

/// Makes the document of an original out of its bytes and all that was said of it; then reads it. Pure: bytes and values in, values out.
struct DocumentMaking: Sendable {
    /// The original's bytes.
    var bytes: [UInt8]
    /// Every archiving of it, oldest first.
    var archivings: [Archiving]
    /// What programs outside wrote of it.
    var outputs: [ToolOutput]
    /// What second readers answered about it.
    var answers: [SecondReader.Answer] = []
    /// What reads it: the reader with the record's case pack.
    var reader = Reader.standard

    /// What reading gave.
    struct Made: Sendable {
        var reading: Reader.Reading
        var sketch: Sketch
    }

    /// - Throws: ``ExchangeError`` where there is no text to be had.
    func make() throws(ExchangeError) -> Made {
        let document = try document()
        var reading = reader.read(document)
        if !answers.isEmpty {
            let second = SecondReader.read(answers, of: document)
            reading.claims = ClaimsJSONLines.inOrder(reading.claims + second.claims)
            reading.notices += second.notices
        }
        return Made(reading: reading, sketch: Sketch(of: document.text))
    }

    /// The document, not read yet.
    ///
    /// - Throws: ``ExchangeError`` where there is no text to be had.
    func document() throws(ExchangeError) -> Document {
        let (provenance, conflicts) = Provenance.agreed(archivings.map(\.provenance))
        guard let first = archivings.first else { throw .notText(reason: "nothing says what it is") }
        var document = try DocumentReader().document(
            from: bytes, original: first.original, mediaType: MediaType(named: first.mediaType), provenance: provenance,
            toolOutputs: outputs)
        document.notices.append(contentsOf: conflicts)
        return document
    }
}

extension Provenance {
    /// What all archivings of one original agree on; where two say different things both stand, and a notice tells.
    static func agreed(_ said: [Provenance]) -> (provenance: Provenance, notices: [Notice]) {
        var notices: [Notice] = []
        func one(_ field: String, _ value: (Provenance) -> String?) -> String? {
            let values = Set(said.compactMap(value))
            if values.count > 1 {
                notices.append(
                    Notice(
                        code: "conflicting-\(field)",
                        message:
                            "it was archived \(said.count) times, with \(values.count) different statements of its \(field); none is used"
                    ))
                return nil
            }
            return values.first
        }
        let agreed = Provenance(
            name: said.first?.name, source: one("source", \.source), publisher: one("publisher", \.publisher),
            date: one("date", \.date),
            url: one("url", \.url), language: one("language", \.language), maker: said.first?.maker)
        return (agreed, notices)
    }
}
