/// A piece of a document's text: half-open offsets in Unicode scalars, with the text that stands there.
///
/// Counts as the W3C Web Annotation TextPositionSelector does. `exact` always equals the document's text at the offsets.
public struct Span: Sendable, Hashable {
    /// Offset of the first scalar.
    public var start: Int
    /// Offset after the last scalar; greater than `start`.
    public var end: Int
    /// The text between the offsets, nothing normalised.
    public var exact: String

    /// A span of known offsets and text.
    public init(start: Int, end: Int, exact: String) {
        self.start = start
        self.end = end
        self.exact = exact
    }

    /// The offsets as a range.
    public var range: Range<Int> { start..<max(start, end) }
}
