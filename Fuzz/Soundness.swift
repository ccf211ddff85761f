import Exchange
import RecordModel

/// What must hold for a document made of any bytes; a fuzzer stops where it does not.
func check(_ document: Document) {
    let scalars = Array(document.text.unicodeScalars)
    var end = 0
    for zone in document.zones {
        precondition(
            zone.range.lowerBound >= end && !zone.range.isEmpty && zone.range.upperBound <= scalars.count, "zones")
        end = zone.range.upperBound
    }
    for span in document.notices.compactMap(\.span) {
        precondition(span.start < span.end && span.end <= scalars.count, "a notice's span is outside the text")
        let text = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
        precondition(text.utf8.elementsEqual(span.exact.utf8), "a notice's span says what does not stand there")
    }
    for value in [document.title.value, document.publisher.value, document.published.value] {
        precondition(
            value?.unicodeScalars.contains { $0.value < 0x20 || 0x202A...0x202E ~= $0.value } != true, "metadata")
    }
}

/// Reads bytes as a media type, and checks what comes of it; a refusal is as good.
func read(_ bytes: [UInt8], as mediaType: String, outputs: [ToolOutput] = []) {
    guard let original = OriginalID(digest: [UInt8](repeating: 0, count: 32)) else { return }
    let document = try? DocumentReader().document(
        from: bytes, original: original, mediaType: MediaType(named: mediaType), toolOutputs: outputs)
    if let document { check(document) }
}
