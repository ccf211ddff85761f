/// Cuts paragraphs into sentences at `.` `!` `?` `؟` `…`, not after abbreviations, not inside a number; and after a wire's dateline.
struct Sentences {
    let tokens: [Token]
    let scalars: [UInt32]
    let lexicons: Lexicons
    /// Paragraphs in which a wire's dateline may stand.
    private static let opening = 8

    /// Cuts every paragraph, writing its sentences' numbers into it.
    func cut(_ paragraphs: inout [TokenizedDocument.Paragraph]) -> [TokenizedDocument.Sentence] {
        var sentences: [TokenizedDocument.Sentence] = []
        for number in paragraphs.indices {
            let from = sentences.count
            var first = paragraphs[number].tokens.lowerBound
            let last = paragraphs[number].tokens.upperBound
            if number < Sentences.opening, let dash = dateline(first..<last) {
                sentences.append(.init(tokens: first..<dash + 1, paragraph: number))
                first = dash + 1
            }
            var at = first
            while at < last {
                if ends(at, in: paragraphs[number].tokens) {
                    var end = at + 1
                    while end < last, isCloser(end) { end += 1 }
                    end = pastNotes(end, last)
                    sentences.append(.init(tokens: first..<end, paragraph: number))
                    first = end
                    at = end
                } else {
                    at += 1
                }
            }
            if first < last { sentences.append(.init(tokens: first..<last, paragraph: number)) }
            paragraphs[number].sentences = from..<sentences.count
        }
        return sentences
    }

    /// The dash of a dateline before a paragraph's first sentence, in Latin letters.
    private func dateline(_ paragraph: Range<Int>) -> Int? {
        let token = { (at: Int) in tokens[at] }
        let mark = { (at: Int) in tokens[at].kind == .mark ? scalars[Int(tokens[at].start)] : 0 }
        guard let dash = Dateline.dash(paragraph, token: token, mark: mark),
            Dateline.opensSentence(dash, in: paragraph, token: token, mark: mark)
        else { return nil }
        return dash
    }

    /// After the numbers of footnotes that stand at a sentence's end: "[3]", "[3][4]".
    private func pastNotes(_ at: Int, _ limit: Int) -> Int {
        var end = at
        while end + 2 < limit, tokens[end].kind == .mark, !tokens[end].spaceBefore,
            scalars[Int(tokens[end].start)] == 0x5B, tokens[end + 1].kind == .number, tokens[end + 2].kind == .mark,
            scalars[Int(tokens[end + 2].start)] == 0x5D
        { end += 3 }
        return end
    }

    private func isCloser(_ at: Int) -> Bool {
        let token = tokens[at]
        guard token.kind == .mark else { return false }
        let scalar = scalars[Int(token.start)]
        return Scalars.endsSentence(scalar) || Scalars.closesAfterSentence(scalar) && !token.spaceBefore
    }

    private func ends(_ at: Int, in paragraph: Range<Int>) -> Bool {
        let token = tokens[at]
        // "U.S." at a sentence's end: before a capital that starts one
        if token.kind == .word, scalars[Int(token.end) - 1] == 0x2E {
            return at + 1 < paragraph.upperBound && tokens[at + 1].shape == .capitalised
                && lexicons.sentenceStarters.contains(tokens[at + 1].word)
        }
        guard token.kind == .mark, Scalars.endsSentence(scalars[Int(token.start)]) else { return false }
        var next = at + 1
        while next < paragraph.upperBound, isCloser(next) { next += 1 }
        let noted = pastNotes(next, paragraph.upperBound)
        if noted > next { return noted >= paragraph.upperBound || tokens[noted].shape != .lower }
        guard next < paragraph.upperBound else { return true }
        if scalars[Int(token.start)] != 0x2E { return tokens[next].shape != .lower }
        if at > paragraph.lowerBound, !token.spaceBefore {
            let before = tokens[at - 1]
            if lexicons.abbreviations.contains(before.word) { return false }
            // an initial
            if before.kind == .word, before.end - before.start == 1, before.shape == .capitalised { return false }
        }
        if !tokens[next].spaceBefore, next == at + 1 {  // "need.And": a lost space, but not "example.org"
            return tokens[next].shape == .capitalised && at > paragraph.lowerBound && tokens[at - 1].kind == .word
        }
        return tokens[next].shape != .lower
    }
}
