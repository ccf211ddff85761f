/// Finds acts what was done to whom. Adds to the draft.
enum Acts {
    static func read(_ draft: inout Draft) {}
}
