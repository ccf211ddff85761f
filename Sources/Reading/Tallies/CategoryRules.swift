internal import Knowledge
internal import RecordModel

/// The words that say what is counted, from `tallies/categories.tsv`.
struct CategoryRules: Sendable {
    /// How a word stands to the number.
    struct How: OptionSet, Sendable {
        let rawValue: UInt8

        /// The number is its subject.
        static let subject = Self(rawValue: 1)
        /// The number is its object.
        static let object = Self(rawValue: 2)
        /// "The death of 30".
        static let noun = Self(rawValue: 4)
        /// Reached over a preposition: "sanctions against 30".
        static let to = Self(rawValue: 8)
        /// The counted noun says it.
        static let unit = Self(rawValue: 16)
        /// The counted noun says it where no verb does.
        static let weak = Self(rawValue: 32)

        static let named: [String: How] = [
            "subject": .subject, "object": .object, "both": [.subject, .object], "noun": .noun, "to": .to,
            "unit": .unit,
            "weak": .weak, "passive": .subject,
        ]
    }

    /// One rule.
    struct Rule: Sendable {
        var category: Tally.Category
        var how: How
        /// One of these must stand in the sentence; empty for none.
        var companions: Set<WordID>
        /// It says this only of persons.
        var onlyPersons: Bool
        /// A verb that people do to others: what it is done to is its object, or the subject of its passive.
        var isVerb: Bool
    }

    /// Rules by phrase.
    private(set) var phrases = PhraseTable<[Rule]>()
    /// Rules by the base form of one word.
    private(set) var words = WordTable<[Rule]>()

    /// No rules.
    init() {}

    /// Reads the rules, interning their words.
    init(vocabulary: inout Vocabulary) {
        var byPhrase: [String: [Rule]] = [:]
        for row in Knowledge.rows("tallies/categories.tsv") where row.count > 2 {
            guard let category = Tally.Category(rawValue: row[0]), let how = How.named[row[1]] else { continue }
            var companions: Set<WordID> = []
            if row.count > 3 {
                for word in row[3].split(separator: "|") {
                    for (form, _) in ArabicClitics.forms(of: String(word)) {
                        companions.insert(vocabulary.intern(form))
                    }
                }
            }
            for phrase in row[2].split(separator: "|") {
                let rule = Rule(
                    category: category, how: how, companions: companions,
                    onlyPersons: row.count > 4 && row[4] == "persons",
                    isVerb: how == [.subject, .object] || row[1] == "passive")
                for (form, _) in ArabicClitics.forms(of: String(phrase)) {
                    if form.contains(" ") {
                        byPhrase[form, default: []].append(rule)
                    } else {
                        let id = vocabulary.intern(form)
                        words[id] = (words[id] ?? []) + [rule]
                    }
                }
            }
        }
        for (phrase, rules) in byPhrase.sorted(by: { $0.key < $1.key }) {
            phrases.add(phrase, rules, vocabulary: &vocabulary)
        }
    }

    /// The rules of the words at a token: the longest phrase, else the word, else its base form.
    func rules(_ text: TokenizedDocument, _ classes: WordClasses, at token: Int, limit: Int) -> (
        rules: [Rule], length: Int
    )? {
        if let match = phrases.longest(text.tokens, at: token, limit: limit) { return (match.value, match.length) }
        let word = text.tokens[token].word
        let base = classes.base(word)
        let own = words[word]
        guard base != word, let derived = words[base] else { return own.map { ($0, 1) } }
        return (
            (own ?? [])
                + derived.filter { $0.isVerb || $0.how.contains(.object) || $0.how.contains(.to) || $0.how == .subject },
            1
        )
    }
}
