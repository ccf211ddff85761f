/// Words that ask somebody to do something, and how the sentence says what and of whom.
struct DemandCue: Sendable {
    /// How the words around the cue are arranged.
    enum Frame: String, Sendable {
        case control, soft, `for`, effort, object, that, modal, need, want, duty, vital, stress, noun, message
        case letting = "let"
    }

    /// The arrangement.
    var frame: Frame

    /// A row of `acts/demands.tsv`, or nil where its frame is unknown.
    init?(_ row: [String]) {
        guard let frame = Frame(rawValue: row[0]) else { return nil }
        self.frame = frame
    }
}
