/// Finds who signed a letter, statement or charter. Adds to the draft.
enum Signatures {
    static func read(_ draft: inout Draft) {}
}
