internal import RecordModel

/// What a text says of itself: its title in the headline, its date, its publisher, its language.
enum DocumentFacts {
    /// The document with what its text states filled in; what somebody else said of it stays.
    static func complete(_ text: TokenizedDocument, lexicons: Lexicons) -> Document {
        var document = text.document
        document.language = document.language ?? text.language.tag
        if document.title.value == nil, let title = title(text) {
            document.title = .init(value: text.text(title), basis: .text)
        }
        if document.published.value == nil, let date = DocumentDate.find(text, lexicons) {
            document.published = .init(value: date, basis: .text)
        }
        if document.publisher.value == nil, let publisher = PublisherLine.find(text, lexicons) {
            document.publisher = .init(value: publisher, basis: .text)
        }
        return document
    }

    /// The fullest of the lines at the head of a text that are no sentences: a letterhead, "Open letter" or an embargo may stand
    /// before the title. Nil where the text has no headline.
    private static func title(_ text: TokenizedDocument) -> Range<Int>? {
        guard let first = text.paragraphs.firstIndex(where: { $0.zone == .headline }) else { return nil }
        var best = text.paragraphs[first]
        for paragraph in text.paragraphs[first...].prefix(5) {
            guard let last = paragraph.tokens.last else { break }
            let isSentence = Scalars.endsSentence(text.scalar(last)) && text.scalar(last) != 0x3F
            if paragraph.tokens.count > 40 || isSentence || paragraph.sentences.count > 1 { break }
            guard paragraph.zone == .headline || paragraph.zone == .body else { continue }
            if paragraph.tokens.count > best.tokens.count { best = paragraph }
        }
        return best.range
    }
}
