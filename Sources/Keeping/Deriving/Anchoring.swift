import RecordModel

/// Finds words in a document, and says where a claim stands so that it can be found again.
enum Anchoring {
    /// Whether a span's words stand where it says.
    static func stands(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
        guard span.start >= 0, span.end <= text.count, span.start <= span.end else { return false }
        return text[span.start..<span.end].elementsEqual(span.exact.unicodeScalars)
    }

    /// The anchor of a claim: its first span with 32 scalars before and after.
    static func anchor(of claim: Claim, in text: [Unicode.Scalar]) -> Decision.Anchor {
        guard let span = claim.spans.first else { return Decision.Anchor(exact: "", prefix: "", suffix: "", start: 0) }
        // A kept claim's words may have moved, even past the end of a text that became shorter.
        let start = max(0, min(span.start, text.count))
        let end = max(start, min(span.end, text.count))
        return Decision.Anchor(
            exact: span.exact, prefix: string(text[max(0, start - 32)..<start]),
            suffix: string(text[end..<min(text.count, end + 32)]), start: span.start)
    }

    /// The span of some words in a text, the one nearest to `near`; white space in the words stands for any white space.
    ///
    /// - Returns: nil where they do not stand there. Cost: the text's length times the words' in the worst case; usually one pass.
    static func find(_ words: String, in text: [Unicode.Scalar], near: Int = 0) -> Span? {
        let wanted = pieces(words)
        guard let first = wanted.first?.first else { return nil }
        var best: Range<Int>?
        for start in text.indices where text[start] == first {
            guard let end = match(wanted, in: text, at: start) else { continue }
            if best.map({ abs(start - near) < abs($0.lowerBound - near) }) ?? true { best = start..<end }
        }
        return best.map { Span(start: $0.lowerBound, end: $0.upperBound, exact: string(text[$0])) }
    }

    private static func pieces(_ words: String) -> [[Unicode.Scalar]] {
        words.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(Array.init)
    }

    private static func match(_ pieces: [[Unicode.Scalar]], in text: [Unicode.Scalar], at start: Int) -> Int? {
        var at = start
        for (number, piece) in pieces.enumerated() {
            if number > 0 {
                let gap = at
                while at < text.count, text[at].properties.isWhitespace { at += 1 }
                if at == gap { return nil }
            }
            guard at + piece.count <= text.count, text[at..<(at + piece.count)].elementsEqual(piece) else { return nil }
            at += piece.count
        }
        return at
    }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
