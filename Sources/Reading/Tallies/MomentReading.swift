/// Finds dates and periods. Adds moments to the draft.
enum MomentReading {
    static func read(_ draft: inout Draft) {}
}
