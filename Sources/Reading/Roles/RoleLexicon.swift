internal import Knowledge

/// The words that roles are found by. Data: `roles/verbs.tsv`.
struct RoleLexicon: Sendable {
    /// "leads", "chairs": who does it is at the head of its object.
    private(set) var leads: Set<WordID> = []
    /// "served": with "as" and an office after it.
    private(set) var serves: Set<WordID> = []
    /// "appointed": with an office after it.
    private(set) var names: Set<WordID> = []
    /// "who", "as", "by", "former" and the like, by number.
    let who, by: WordID
    let `as`: WordID
    /// Forms of "be" and "become".
    private(set) var be: Set<WordID> = []

    /// Reads the list, interning its words.
    init(vocabulary: inout Vocabulary) {
        who = vocabulary.intern("who")
        by = vocabulary.intern("by")
        `as` = vocabulary.intern("as")
        for row in Knowledge.rows("roles/verbs.tsv") where row.count > 1 {
            for word in row[1].split(separator: " ") {
                let id = vocabulary.intern(String(word))
                switch row[0] {
                case "leads": leads.insert(id)
                case "serves": serves.insert(id)
                default: names.insert(id)
                }
            }
        }
        for word in ["is", "was", "became", "becomes", "remains", "remained"] { be.insert(vocabulary.intern(word)) }
    }
}
