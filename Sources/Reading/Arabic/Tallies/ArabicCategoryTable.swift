internal import Knowledge
internal import RecordModel

/// The words that say what an Arabic number counts, from `arabic/categories.tsv`.
struct ArabicCategoryTable: Sendable {
    /// How a word stands to the number.
    enum How: String, Sendable { case governs, beside, unit, weak }

    /// One rule.
    struct Rule: Sendable {
        var category: Tally.Category
        var how: How
        /// One of these must stand near; empty for none.
        var companions: Set<WordID>
        var onlyPersons: Bool
    }

    private var byVerb: [Int16: [Rule]] = [:]
    private var byVerbalNoun: [Int16: [Rule]] = [:]
    private var byNoun: [Int16: [Rule]] = [:]
    private var byWord: [WordID: [Rule]] = [:]
    /// Words named as they are written.
    private(set) var words: Set<WordID> = []

    /// Verbs of force: "اضطر".
    private(set) var forced: Set<Int16> = []
    /// Verbs that only carry a number: "بلغ", "تجاوز".
    private(set) var light: Set<Int16> = []
    /// "قيد", "رهن", "عداد": before a noun that says what state somebody is in.
    private(set) var states: Set<WordID> = []

    /// No rules.
    init() {}

    /// Reads the rules; `verbs` and `nouns` give the numbers of the words of verbs.tsv and nouns.tsv.
    init(verbs: [String: Int16], nouns: [String: Int16], vocabulary: inout Vocabulary) {
        for row in Knowledge.rows("arabic/categories.tsv") where row.count > 2 {
            if row[0] == "forced" { forced = Set(row[2].split(separator: "|").compactMap { verbs[String($0)] }) }
            if row[0] == "light" { light = Set(row[2].split(separator: "|").compactMap { verbs[String($0)] }) }
            if row[0] == "state" { states = Set(row[2].split(separator: "|").map { vocabulary.intern(String($0)) }) }
            guard let category = Tally.Category(rawValue: row[0]), let how = How(rawValue: row[1]) else { continue }
            let companions = row.count > 3 ? row[3].split(separator: "|").map { vocabulary.intern(String($0)) } : []
            let rule = Rule(
                category: category, how: how, companions: Set(companions),
                onlyPersons: row.count > 4 && row[4] == "persons")
            words.formUnion(companions)
            for word in row[2].split(separator: "|") {
                let bare = String(word.dropFirst(2))
                if word.hasPrefix("v:") {
                    if let lemma = verbs[bare] { byVerb[lemma, default: []].append(rule) }
                } else if word.hasPrefix("m:") {
                    if let lemma = verbs[bare] { byVerbalNoun[lemma, default: []].append(rule) }
                } else if word.hasPrefix("n:") {
                    if let lemma = nouns[bare] { byNoun[lemma, default: []].append(rule) }
                } else {
                    let id = vocabulary.intern(String(word))
                    words.insert(id)
                    byWord[id, default: []].append(rule)
                }
            }
        }
    }

    /// The rules of a word in one way of standing; of a word that can be both, the verb's come first.
    func rules(_ word: ArabicText.Word, _ id: WordID, _ how: How) -> [Rule] {
        var out: [Rule] = []
        if let verb = word.verb { out += byVerb[verb.lemma] ?? [] }
        if word.verbalNoun >= 0 { out += byVerbalNoun[word.verbalNoun] ?? [] }
        if let noun = word.noun { out += byNoun[noun.lemma] ?? [] }
        out += byWord[word.stem] ?? []
        if id != word.stem { out += byWord[id] ?? [] }
        return out.filter { $0.how == how }
    }
}
