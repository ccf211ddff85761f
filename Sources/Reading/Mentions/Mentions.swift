/// Finds names and whom they stand for. Fills the draft's name index and adds mentions.
enum Mentions {
    static func read(_ draft: inout Draft) {}
}
