/// Finds what somebody is for or against. Adds to the draft.
enum Positions {
    static func read(_ draft: inout Draft) {}
}
