import RecordModel

/// Places where a decoder had to put U+FFFD: counted, the first few remembered.
struct Repairs {
    /// How many places are named one by one; the rest only counted.
    static let named = 16
    /// Scalar ranges of the first repairs, neighbours joined.
    private(set) var ranges: [Range<Int>] = []
    /// How many scalars were replaced in all.
    private(set) var count = 0
    /// Bytes that became nothing or U+FFFD.
    private(set) var bytes = 0

    /// Notes that the scalar at `offset` stands for `bytes` ill-formed bytes.
    mutating func note(at offset: Int, bytes: Int) {
        count += 1
        self.bytes += bytes
        if let last = ranges.last, last.upperBound == offset {
            ranges[ranges.count - 1] = last.lowerBound..<offset + 1
        } else if ranges.count < Repairs.named {
            ranges.append(offset..<offset + 1)
        }
    }

    /// One notice with the count, and one for each of the first places.
    var notices: [Notice] {
        guard count > 0 else { return [] }
        let total = Notice(
            code: "ill-formed-text",
            message:
                "\(bytes) bytes are not well-formed in the text's encoding; each place reads as U+FFFD (\(count) in all)"
        )
        return [total]
            + ranges.map { range in
                let exact = String(repeating: "\u{FFFD}", count: range.count)
                return Notice(
                    span: Span(start: range.lowerBound, end: range.upperBound, exact: exact), code: "ill-formed-text",
                    message: "ill-formed bytes stood here")
            }
    }
}
