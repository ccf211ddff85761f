/// Finds what somebody is or was. Adds to the draft.
enum Roles {
    static func read(_ draft: inout Draft) {}
}
