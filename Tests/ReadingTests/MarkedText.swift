import RecordModel

@testable import Reading

/// A text whose expected spans are marked in the text itself: `«s:Mira Dahl» said: “«q:We stay.»”`.
///
/// `«label:` opens a span, `»` closes the innermost; the marks are not part of the text. A plain « or » is written `⟪` or `⟫`.
struct MarkedText {
    /// The text without the marks.
    let text: String
    /// Spans by label, in order of their start.
    let spans: [String: [Span]]

    init(_ marked: String) {
        var out: [Unicode.Scalar] = []
        var open: [(label: String, start: Int)] = []
        var closed: [(label: String, range: Range<Int>)] = []
        var rest = Array(marked.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "«":
                let label = rest.prefix { $0 != ":" }
                rest = rest.dropFirst(label.count + 1)
                open.append((String(String.UnicodeScalarView(label)), out.count))
            case "»":
                if let last = open.popLast() { closed.append((last.label, last.start..<out.count)) }
            case "⟪": out.append("«")
            case "⟫": out.append("»")
            default: out.append(scalar)
            }
        }
        var spans: [String: [Span]] = [:]
        for (label, range) in closed.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let exact = String(String.UnicodeScalarView(out[range]))
            spans[label, default: []].append(Span(start: range.lowerBound, end: range.upperBound, exact: exact))
        }
        text = String(String.UnicodeScalarView(out))
        self.spans = spans
    }

    /// The spans of one label, in order; none where it is not marked.
    subscript(label: String) -> [Span] { spans[label] ?? [] }

    /// The text as a document, with an id of zeros.
    var document: Document? {
        OriginalID(hex: String(repeating: "0", count: 64)).map { Document(original: $0, text: text) }
    }

    /// What the reader makes of the text.
    var claims: [Claim] { document.map { Reader.standard.read($0).claims } ?? [] }
}
