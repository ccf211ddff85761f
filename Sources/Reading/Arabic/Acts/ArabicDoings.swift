internal import Knowledge

/// Arabic verbs and nouns that carry an act without naming it, from `arabic/doings.tsv`.
struct ArabicDoings: Sendable {
    private var lists: [String: Set<Int16>] = [:]
    private var nouns: [String: Set<WordID>] = [:]
    /// All words named as they are written.
    private(set) var words: Set<WordID> = []

    /// No words.
    init() {}

    /// Reads the list; `verb` gives the numbers of the words of verbs.tsv.
    init(vocabulary: inout Vocabulary, lemmas: [String: Int16]) {
        for row in Knowledge.rows("arabic/doings.tsv") where row.count > 1 {
            for word in row[1].split(separator: " ").map(String.init) {
                if ["do", "strike", "accuse", "result", "announce", "hit"].contains(row[0]) {
                    if let lemma = lemmas[word] { lists[row[0], default: []].insert(lemma) }
                } else {
                    let id = vocabulary.intern(word)
                    nouns[row[0], default: []].insert(id)
                    words.insert(id)
                }
            }
        }
    }

    /// "شن", "فرض", "عقد": its subject does what its object names.
    func does(_ lemma: Int16) -> Bool { lists["do"]?.contains(lemma) == true }
    /// "استهدف", "طال": an attack is its subject.
    func strikes(_ lemma: Int16) -> Bool { lists["strike"]?.contains(lemma) == true }
    /// "قصف", "اقتحم": its object is where it happened.
    func hits(_ lemma: Int16) -> Bool { lists["hit"]?.contains(lemma) == true }
    /// "اتهم": its object does what ب names.
    func accuses(_ lemma: Int16) -> Bool { lists["accuse"]?.contains(lemma) == true }
    /// "أعلن", "قرر": its subject will do what its object names.
    func announces(_ lemma: Int16) -> Bool { lists["announce"]?.contains(lemma) == true }
    /// "أسفر", "أدى": what follows is what came of the act before.
    func results(_ lemma: Int16) -> Bool { lists["result"]?.contains(lemma) == true }
    /// "برصاص", "بنيران": whose, after them.
    func isMeans(_ stem: WordID) -> Bool { nouns["means"]?.contains(stem) == true }
    /// "تهمة", "ارتكاب": before what somebody is convicted of.
    func isCharge(_ stem: WordID) -> Bool { nouns["charge"]?.contains(stem) == true }
}
