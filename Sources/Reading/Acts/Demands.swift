/// Finds what somebody asks of somebody. Adds to the draft.
enum Demands {
    static func read(_ draft: inout Draft) {}
}
