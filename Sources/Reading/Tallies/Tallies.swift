/// Finds numbers that somebody claimed. Adds tallies to the draft.
enum Tallies {
    static func read(_ draft: inout Draft) {}
}
