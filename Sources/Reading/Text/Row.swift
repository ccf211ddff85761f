/// One value for each token, or each scalar, of a text. Before the first and after the last there is nothing, and asking for it gives just
/// that: rules look around themselves, and a text may begin or end anywhere.
struct Row<Element: Sendable>: Sendable, RandomAccessCollection {
    private let values: [Element]
    /// What stands where nothing stands.
    private let nothing: Element

    init(_ values: [Element], nothing: Element) {
        self.values = values
        self.nothing = nothing
    }

    var startIndex: Int { 0 }
    var endIndex: Int { values.count }

    /// The value at a place; nothing outside the text.
    subscript(position: Int) -> Element {
        UInt(bitPattern: position) < UInt(bitPattern: values.count) ? values[position] : nothing
    }

    /// The part of a range that lies inside the text.
    subscript(bounds: Range<Int>) -> ArraySlice<Element> { values[bounds.clamped(to: 0..<values.count)] }

    /// The values alone, for loops that stay inside.
    func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result {
        try values.withUnsafeBufferPointer(body)
    }
}
