internal import RecordModel

/// Sentences as passages of the record.
enum Passages {
    static func of(_ text: TokenizedDocument) -> [Passage] {
        text.sentences.map { sentence in
            Passage(
                range: text.scalarRange(sentence.tokens), paragraph: sentence.paragraph,
                zone: text.paragraphs[sentence.paragraph].zone)
        }
    }
}
