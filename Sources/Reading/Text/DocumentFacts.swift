internal import RecordModel

/// What a text says of itself: its title in the headline, its date in the dateline, its language.
enum DocumentFacts {
    /// The document with what its text states filled in; what somebody else said of it stays.
    static func complete(_ text: TokenizedDocument, lexicons: Lexicons) -> Document {
        var document = text.document
        document.language = document.language ?? text.language.tag
        if document.title.value == nil, let headline = text.paragraphs.first(where: { $0.zone == .headline }) {
            document.title = .init(value: text.text(headline.range), basis: .text)
        }
        if document.published.value == nil, let date = date(text, lexicons) {
            document.published = .init(value: date, basis: .text)
        }
        return document
    }

    /// The date of the first dateline that has one: day, month by name, year.
    private static func date(_ text: TokenizedDocument, _ lexicons: Lexicons) -> String? {
        for paragraph in text.paragraphs.prefix(40) where paragraph.zone == .dateline {
            let tokens = paragraph.tokens
            guard let month = tokens.first(where: { lexicons.attribution.months[text.tokens[$0].word] != nil }),
                let number = lexicons.attribution.months[text.tokens[month].word]
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
