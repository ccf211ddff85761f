internal import RecordModel

/// Finds the line of a document that says who publishes it: "© 2019 Harbour Watch", "Press release – Harbour Watch",
/// "HARMIDA (Coastline Wire) – …", "Coastline Wire, 20 April 2017".
struct PublisherLine {
    private let text: TokenizedDocument
    private let lexicons: Lexicons
    /// How many paragraphs of the head and of the tail are looked at.
    private static let head = 6, tail = 4

    /// The publisher's name as the text has it, or nil. Cost: a few lines.
    static func find(_ text: TokenizedDocument, _ lexicons: Lexicons) -> String? {
        let line = PublisherLine(text: text, lexicons: lexicons)
        for paragraph in text.paragraphs.prefix(head) {
            if let name = line.agency(paragraph.tokens) ?? line.release(paragraph.tokens) ?? line.beforeDate(paragraph)
            {
                return text.text(text.scalarRange(name))
            }
        }
        for paragraph in text.paragraphs.suffix(tail) {
            if let name = line.copyright(paragraph.tokens) { return text.text(text.scalarRange(name)) }
        }
        return nil
    }

    /// The dash that ends a wire's dateline, or nil.
    static func dash(_ tokens: Range<Int>, _ text: TokenizedDocument) -> Int? {
        Dateline.dash(tokens, token: { text.tokens[$0] }, mark: { text.tokens[$0].kind == .mark ? text.scalar($0) : 0 })
    }

    private static func isDash(_ at: Int, _ text: TokenizedDocument) -> Bool {
        text.tokens[at].kind == .mark && Dateline.isDash(text.scalar(at))
    }

    /// "PLACE (Agency) –": the name in brackets before the dash.
    private func agency(_ tokens: Range<Int>) -> Range<Int>? {
        guard let dash = PublisherLine.dash(tokens, text), text.isMark(dash - 1, 0x29),
            let open = (tokens.lowerBound..<dash).last(where: { text.isMark($0, 0x28) })
        else { return nil }
        return name(open + 1..<dash - 1)
    }

    /// "Press release – Harbour Watch": a name after the words for the document and a dash, colon or bar.
    private func release(_ tokens: Range<Int>) -> Range<Int>? {
        guard tokens.count <= 16 else { return nil }
        var at = tokens.lowerBound
        while at < tokens.upperBound, lexicons.attribution.releaseWords.contains(text.tokens[at].word) { at += 1 }
        guard at - tokens.lowerBound >= 2, at + 1 < tokens.upperBound,
            PublisherLine.isDash(at, text) || text.isMark(at, 0x3A) || text.isMark(at, 0x7C) || text.isMark(at, 0x2F)
        else { return nil }
        let end = (at + 1..<tokens.upperBound).first { isBreak($0) } ?? tokens.upperBound
        return name(at + 1..<end)
    }

    /// "© 2019 Harbour Watch. All rights reserved."
    private func copyright(_ tokens: Range<Int>) -> Range<Int>? {
        guard let sign = tokens.first(where: { text.isMark($0, 0xA9) }), sign - tokens.lowerBound <= 2 else {
            return nil
        }
        var at = sign + 1
        while at < tokens.upperBound,
            text.tokens[at].kind != .word || text.tokens[at].shape == .lower && text.tokens[at].length == 2
        { at += 1 }
        let end = (at..<max(at, tokens.upperBound)).first { isBreak($0) || text.isMark($0, 0x2E) } ?? tokens.upperBound
        return at < end ? name(at..<end) : nil
    }

    /// "Coastline Wire, 20 April 2017": the part before the date of a dateline, where its words are those of a publisher; in
    /// "Place – Agency – date" the middle part.
    private func beforeDate(_ paragraph: TokenizedDocument.Paragraph) -> Range<Int>? {
        let tokens = paragraph.tokens
        guard paragraph.zone == .dateline, tokens.count <= 14,
            let number = tokens.first(where: { text.tokens[$0].kind == .number })
        else { return nil }
        var parts: [Range<Int>] = []
        var start = tokens.lowerBound
        for at in tokens.lowerBound...number where at == number || isBreak(at) {
            if at > start { parts.append(start..<at) }
            start = at + 1
        }
        guard let last = parts.last else { return nil }
        let isNamed = last.contains {
            lexicons.attribution.publisherWords.contains(text.tokens[$0].word)
                || lexicons.names.organisationWords.contains(text.tokens[$0].word)
        }
        let between = parts.count == 2 && isBreak(last.upperBound) && !text.isMark(last.upperBound, 0x2C)
        return isNamed || between ? name(last) : nil
    }

    private func isBreak(_ at: Int) -> Bool {
        PublisherLine.isDash(at, text) && text.tokens[at].spaceBefore || text.isMark(at, 0x2C) || text.isMark(at, 0x60C)
            || text.isMark(at, 0x7C)
    }

    /// A run that can be a name: one to eight words, none of them a month, the first with a capital or of Arabic letters.
    private func name(_ tokens: Range<Int>) -> Range<Int>? {
        guard (1...8).contains(tokens.count), let first = tokens.first, text.tokens[first].kind == .word,
            text.tokens[first].shape != .lower,
            !tokens.contains(where: {
                text.tokens[$0].kind == .number || lexicons.names.calendar.contains(text.tokens[$0].word)
                    || lexicons.attribution.months[text.tokens[$0].word] != nil
            }),
            !tokens.allSatisfy({ lexicons.attribution.releaseWords.contains(text.tokens[$0].word) })
        else { return nil }
        return tokens
    }
}
