internal import Knowledge

/// Words by which people and bodies are spoken of again once they were named. Data: `mentions/entities.tsv`.
struct EntityLexicon: Sendable {
    /// A person's gender, as far as words tell it.
    enum Gender: Sendable { case she, he }

    /// The word that stands for a short form or another form: "gen" → "general".
    private var full: [WordID: WordID] = [:]
    /// Words without which an office is another: "deputy".
    private(set) var apart: Set<WordID> = []
    /// Courtesies, offices, kin and given names that tell a gender.
    private(set) var genders: [WordID: Gender] = [:]
    /// Nouns for any body that is no organ of a state.
    private(set) var bodies: Set<WordID> = []
    /// Words in the names of organs of a state and of the media.
    private(set) var organs: Set<WordID> = []
    /// Words in names for which a noun may stand.
    private(set) var stands: [WordID: Set<WordID>] = [:]
    /// Nouns that no name stands for.
    private(set) var never: Set<WordID> = []
    /// Nouns for what one person speaks or writes.
    private(set) var speeches: Set<WordID> = []
    /// Words that close a letter; words before "by" and whoever issues a text.
    private(set) var closings: Set<WordID> = []
    private(set) var issuing: Set<WordID> = []
    /// Verbs that do what they say; nouns for letters to somebody.
    private(set) var performs: Set<WordID> = []
    private(set) var letters: Set<WordID> = []
    /// Verbs after a reporter's name in a byline.
    private(set) var reporting: Set<WordID> = []
    /// Words for those who write a paper's own opinion.
    private(set) var editing: Set<WordID> = []
    /// "undersigned", "one".
    let undersigned, one: WordID

    /// Reads the list, interning its words.
    init(vocabulary: inout Vocabulary) {
        undersigned = vocabulary.intern("undersigned")
        one = vocabulary.intern("one")
        for row in Knowledge.rows("mentions/entities.tsv") where row.count > 1 {
            let last = row[row.count - 1].split(separator: " ").map { vocabulary.intern(String($0)) }
            switch row[0] {
            case "short":
                let word = vocabulary.intern(row[1])
                for short in last where full[short] == nil { full[short] = word }
            case "stands": stands[vocabulary.intern(row[1]), default: []].formUnion(last)
            case "apart": apart.formUnion(last)
            case "she": for word in last { genders[word] = .she }
            case "he": for word in last { genders[word] = .he }
            case "body": bodies.formUnion(last)
            case "organ": organs.formUnion(last)
            case "never": never.formUnion(last)
            case "closing": closings.formUnion(last)
            case "issued": issuing.formUnion(last)
            case "performs": performs.formUnion(last)
            case "editing": editing.formUnion(last)
            case "reporting": reporting.formUnion(last)
            case "letter": letters.formUnion(last)
            default: speeches.formUnion(last)
            }
        }
    }

    /// The full form of a short one, and one word for those that mean the same; else the word itself.
    func canonical(_ word: WordID) -> WordID { full[word] ?? word }
}
