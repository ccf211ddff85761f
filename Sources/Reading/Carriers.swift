internal import RecordModel

/// Attributes every claim to the innermost quotation that contains it, and puts claims in the contract's order.
enum Carriers {
    /// The draft's claims with `quotation` and, where the stage set none, `source` filled in.
    ///
    /// Cost: a sort, then one sweep; at each place only the few quotations that are open there are looked at.
    static func attribute(_ draft: Draft) -> [Claim] {
        var claims = draft.claims.sorted { a, b in
            (a.start, a.kind.rawValue, a.id) < (b.start, b.kind.rawValue, b.id)
        }
        let segments = draft.quotations.flatMap { claim, quotation in
            quotation.content.map {
                Segment(start: $0.start, end: $0.end, id: claim.id, speaker: quotation.speaker?.name)
            }
        }.sorted { ($0.start, $1.end, $0.id) < ($1.start, $0.end, $1.id) }
        var open: [Segment] = []
        var next = 0
        for number in claims.indices {
            guard let span = claims[number].spans.min(by: { $0.start < $1.start }) else { continue }
            while next < segments.count, segments[next].start <= span.start {
                open.removeAll { $0.end <= segments[next].start }
                open.append(segments[next])
                if open.count > Segment.mostOpen { open.removeFirst() }
                next += 1
            }
            let around = open.filter { $0.holds(span) && $0.id != claims[number].id }
            guard let carrier = around.min(by: Segment.isInside) else { continue }
            claims[number].quotation = claims[number].quotation ?? carrier.id
            // where nobody is named for the innermost, whoever says what it stands in
            claims[number].source =
                claims[number].source ?? carrier.speaker
                ?? around.filter { $0.speaker != nil }.min(by: Segment.isInside)?.speaker
        }
        return claims
    }

    /// One segment of a quotation.
    private struct Segment {
        /// The most that are kept open at one place.
        static let mostOpen = 64

        var start: Int
        var end: Int
        var id: String
        var speaker: String?

        /// Whether one is shorter than another, and so lies in it where both hold the same claim.
        static func isInside(_ a: Segment, _ b: Segment) -> Bool { (a.end - a.start, a.id) < (b.end - b.start, b.id) }

        func holds(_ span: Span) -> Bool {
            start <= span.start && span.end <= end && end - start > span.end - span.start
        }
    }
}
