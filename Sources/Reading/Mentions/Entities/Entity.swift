/// Somebody or something that a document speaks of: a person, a body, or somebody it describes and does not name.
struct Entity: Sendable {
    /// What kind of thing it is.
    enum Kind: Sendable { case person, body, described }

    /// Words by which the text tells who it is: "head of the guild", "the charity".
    struct Description: Sendable {
        /// The head noun, in its full form.
        var head: WordID
        /// All words of it, in their full forms, the head too.
        var words: Set<WordID>
        /// They are words of the name itself.
        var isName = false
    }

    /// The fullest name in the document; of what has no name, the words that bring it in ("an old man").
    var name: String
    /// What kind of thing it is.
    var kind: Kind
    /// A single human being.
    var isHuman: Bool
    /// A person's gender where words tell it.
    var gender: EntityLexicon.Gender?
    /// The words of its names.
    var words: Set<WordID> = []
    /// By which nouns it can be meant.
    var descriptions: [Description] = []
    /// The first token of each place that names or describes it, in order.
    var places: [Int] = []
}
