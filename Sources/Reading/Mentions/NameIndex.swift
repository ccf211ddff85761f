internal import RecordModel

/// The names of a document: where each stands, what kind of thing it names, and the fullest form it stands for.
struct NameIndex: Sendable {
    /// A name at one place.
    struct Named: Sendable {
        /// The tokens of the name here.
        var tokens: Range<Int>
        /// What it names.
        var type: Mention.MentionType
        /// The fullest form in this document: `Raed Saleh` for `Saleh`, the long form for an acronym.
        var name: String
    }

    /// All names in order, without overlaps.
    var all: [Named] = []
}
