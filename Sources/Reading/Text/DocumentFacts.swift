internal import RecordModel

/// What a text says of itself: its title in the headline, its date in the dateline, its language.
enum DocumentFacts {
    /// The document with what its text states filled in; what somebody else said of it stays.
    static func complete(_ text: TokenizedDocument, lexicons: Lexicons) -> Document {
        var document = text.document
        document.language = document.language ?? text.language.tag
        if document.title.value == nil, let title = title(text) {
            document.title = .init(value: text.text(title), basis: .text)
        }
        if document.published.value == nil, let date = date(text, lexicons) {
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

    /// The date of the first dateline that has one: day, month by name, year.
    private static func date(_ text: TokenizedDocument, _ lexicons: Lexicons) -> String? {
        for (place, paragraph) in text.paragraphs.prefix(40).enumerated() {
            var tokens = paragraph.tokens
            if paragraph.zone != .dateline {
                // "HARMIDA, 20 April 2017 (Coastline Wire) – …": what stands before the dash
                guard place < 8, let dash = PublisherLine.dash(tokens, text) else { continue }
                tokens = tokens.lowerBound..<dash
            }
            guard
                let (month, number) = tokens.lazy.compactMap({ at in self.month(at, text, lexicons).map { (at, $0) } })
                    .first
            else { continue }
            let numbers = tokens.filter { text.tokens[$0].kind == .number || text.classes[$0] == .number }
            let year = numbers.lazy.compactMap { value($0, text) }.first { $0 >= 1900 && $0 <= 2100 }
            guard let year else { continue }
            let day = numbers.lazy.filter { abs($0 - month) <= 2 }.compactMap { value($0, text) }.first {
                $0 >= 1 && $0 <= 31
            }
            let start = "\(year)-\(number < 10 ? "0" : "")\(number)"
            return day.map { "\(start)-\($0 < 10 ? "0" : "")\($0)" } ?? start
        }
        return nil
    }

    /// The month that a token names, alone or with the next.
    private static func month(_ at: Int, _ text: TokenizedDocument, _ lexicons: Lexicons) -> Int? {
        let word = text.tokens[at].word
        if let month = lexicons.attribution.months[word] { return month }
        guard let pairs = lexicons.attribution.monthPairs[word], at + 1 < text.tokens.count else { return nil }
        return pairs[text.tokens[at + 1].word]
    }

    /// The digits of a token as a number, at most four of them.
    private static func value(_ token: Int, _ text: TokenizedDocument) -> Int? {
        let range = text.tokens[token].range
        guard range.count <= 4 else { return nil }
        var value = 0
        for at in range {
            guard let digit = Scalars.digit(text.scalars[at]) else { return nil }
            value = value * 10 + digit
        }
        return value
    }
}
