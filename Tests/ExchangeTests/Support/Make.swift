import RecordModel

@testable import Exchange

/// An original's id for tests; the bytes do not matter here.
let anOriginal =
    OriginalID(digest: [UInt8](repeating: 7, count: 32)) ?? { preconditionFailure("32 bytes make an id") }()

/// The document of some bytes of a named media type.
func document(
    _ bytes: [UInt8], _ mediaType: String = "text/plain", said: Provenance = Provenance(), outputs: [ToolOutput] = [],
    limits: Limits = Limits()
) throws -> Document {
    try DocumentReader(limits: limits).document(
        from: bytes, original: anOriginal, mediaType: MediaType(named: mediaType), provenance: said,
        toolOutputs: outputs)
}

/// The document of a text in UTF-8.
func document(_ text: String, _ mediaType: String = "text/plain", said: Provenance = Provenance()) throws -> Document {
    try document(Array(text.utf8), mediaType, said: said)
}

/// The document of an HTML page.
func page(_ html: String, said: Provenance = Provenance()) throws -> Document {
    try document(html, "text/html", said: said)
}

/// The document of what `pdftotext` printed, with what `tesseract` printed for some pages.
func pdf(_ printed: String, scans: [Int: String] = [:]) throws -> Document {
    let outputs =
        [ToolOutput(program: "pdftotext", bytes: Array(printed.utf8))]
        + scans.sorted { $0.key < $1.key }.map {
            ToolOutput(program: "tesseract", page: $0.key, bytes: Array($0.value.utf8))
        }
    return try document(Array("%PDF-1.7".utf8), "application/pdf", outputs: outputs)
}

extension Document {
    /// The text between two scalar offsets.
    func slice(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
    }

    /// The texts of a zone's parts.
    func parts(_ zone: Zone) -> [String] { zones.filter { $0.zone == zone }.map { slice($0.range) } }

    /// The codes of all notices.
    var codes: [String] { notices.map(\.code) }

    /// What must hold for any document: zones in order without overlaps and inside the text, spans that say what stands there.
    func isSound() -> Bool {
        let scalars = Array(text.unicodeScalars)
        var end = 0
        for zone in zones {
            if zone.range.lowerBound < end || zone.range.isEmpty || zone.range.upperBound > scalars.count {
                return false
            }
            end = zone.range.upperBound
        }
        return notices.compactMap(\.span).allSatisfy { span in
            span.start < span.end && span.end <= scalars.count
                && String(String.UnicodeScalarView(scalars[span.start..<span.end])).utf8.elementsEqual(span.exact.utf8)
        }
    }
}

/// Text in an encoding of one byte a character, for tests; nil for what it cannot hold.
func encoded(_ text: String, _ page: CodePage) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
        if scalar.value < 0x80 {
            bytes.append(UInt8(scalar.value))
        } else if let index = page.high.firstIndex(of: scalar.value) {
            bytes.append(UInt8(index + 0x80))
        } else {
            return nil
        }
    }
    return bytes
}

/// Text in UTF-16, for tests.
func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
        let high = UInt8(unit >> 8)
        let low = UInt8(unit & 0xFF)
        return bigEndian ? [high, low] : [low, high]
    }
}
