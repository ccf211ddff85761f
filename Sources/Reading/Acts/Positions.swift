internal import RecordModel

/// Finds what somebody is for or against: "condemns", "is unacceptable", "committed to", "will not normalise". Adds positions to the draft.
enum Positions {
    static func read(_ draft: inout Draft, _ context: ActContext) {
        let reader = PositionReader(context: context)
        var last = 0
        for sentence in draft.text.sentences.indices where context.isRead(sentence, positions: true) {
            var at = draft.text.sentences[sentence].tokens.lowerBound
            let end = draft.text.sentences[sentence].tokens.upperBound
            while at < end {
                guard let found = reader.position(at: at, sentence) else {
                    at += 1
                    continue
                }
                at = max(at + 1, found.next)
                guard found.span.lowerBound >= last else { continue }
                last = found.span.upperBound
                let position = Position(
                    span: draft.text.span(tokens: found.span), holder: found.holder, about: found.about,
                    polarity: found.polarity, condition: found.condition.map { draft.text.span(tokens: $0).exact })
                draft.claims.append(
                    draft.maker.claim(
                        .position(position), rule: found.rule, confidence: context.lexicon.confidence(found.rule))
                )
            }
        }
    }
}

/// A position before it is a claim.
struct FoundPosition {
    /// The words that take it.
    var span: Range<Int>
    /// Who holds it.
    var holder: String?
    /// What it is about.
    var about: String?
    /// For or against.
    var polarity: Position.Polarity
    /// "until …", "absent …".
    var condition: Range<Int>?
    /// The arrangement it was found by: `position-verb` …
    var rule: String
    /// Where to go on reading.
    var next: Int
}
