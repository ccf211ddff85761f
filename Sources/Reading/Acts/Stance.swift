internal import RecordModel

/// Words that take a position, and how the sentence says whose and about what.
struct Stance: Sendable {
    /// How the words around the cue are arranged.
    enum Frame: String, Sendable { case verb, own, state, noun, judged, refusal, volition, effect, naming }

    /// For or against.
    var polarity: Position.Polarity
    /// The arrangement.
    var frame: Frame

    /// A row of `acts/positions.tsv`, or nil where its first cells are unknown.
    init?(_ row: [String]) {
        guard let polarity = Position.Polarity(rawValue: row[0]), let frame = Frame(rawValue: row[1]) else {
            return nil
        }
        self.polarity = polarity
        self.frame = frame
    }
}
