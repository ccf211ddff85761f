import Moments
import Testing

/// A text, the words of its first date, and what that date is; `iso` nil where it cannot be told.
struct DateCase: Sendable, CustomTestStringConvertible {
    var text: String
    var exact: String
    var iso: String?
    var testDescription: String { text }

    init(_ text: String, _ exact: String, _ iso: String?) {
        self.text = text
        self.exact = exact
        self.iso = iso
    }

    /// Reads the text and compares; relative dates count from `anchor`.
    func check(anchor: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let found = try #require(
            Moment.find(text, anchor: anchor.flatMap { Anchor(iso: $0) }).first, sourceLocation: sourceLocation)
        let words = String(String.UnicodeScalarView(Array(text.unicodeScalars)[found.range]))
        #expect(words == exact, sourceLocation: sourceLocation)
        #expect(found.moment.iso == iso, sourceLocation: sourceLocation)
        #expect(!found.isDuration, sourceLocation: sourceLocation)
    }
}
