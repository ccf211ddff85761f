internal import Knowledge

/// What a word can be, by list and ending. ``WordTagger`` chooses among them in a sentence.
struct WordClasses: Sendable {
    /// What a word of the lists can be, by its number; empty for words that are in no class list.
    private var possible: [WordClassSet] = []
    /// The class a listed word usually has.
    private var usual: [WordClass] = []
    /// The base form of a verb form: `said` → `say`.
    private var bases: [WordID: WordID] = [:]

    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {
        for row in Knowledge.rows("reading/verbs.tsv") { addVerb(row, &vocabulary) }
        for row in Knowledge.rows("reading/words.tsv") where row.count > 1 {
            guard let one = WordClasses.byName[row[0]] else { continue }
            for word in row[1].split(separator: " ") { add(String(word), one, &vocabulary, closed: true) }
        }
    }

    /// What a listed word can be; empty for any other word. Cost: one lookup.
    func possible(_ word: WordID) -> WordClassSet { Int(word) < possible.count ? possible[Int(word)] : [] }

    /// The class a listed word usually has, or `.other`.
    func usual(_ word: WordID) -> WordClass { Int(word) < usual.count ? usual[Int(word)] : .other }

    /// The base form of a verb form: `said` → `say`; the word itself where it is none.
    func base(_ word: WordID) -> WordID { bases[word] ?? word }

    private static let byName: [String: WordClass] = [
        "determiner": .determiner, "preposition": .preposition, "to": .to, "pronoun": .pronoun,
        "conjunction": .conjunction,
        "subordinator": .subordinator, "auxiliary": .auxiliary, "modal": .modal, "negation": .negation,
        "adverb": .adverb,
        "number": .number, "adjective": .adjective, "noun": .noun,
    ]

    @discardableResult
    private mutating func add(_ word: String, _ one: WordClass, _ vocabulary: inout Vocabulary, closed: Bool = false)
        -> WordID
    {
        let id = vocabulary.intern(word)
        while possible.count <= Int(id) {
            possible.append([])
            usual.append(.other)
        }
        // what a word list says is what the word usually is, whatever verb has the same form
        if usual[Int(id)] == .other || closed && usual[Int(id)].isVerb { usual[Int(id)] = one }
        possible[Int(id)].add(one)
        return id
    }

    private mutating func addVerb(_ row: [String], _ vocabulary: inout Vocabulary) {
        let base = row[0]
        let past = row.count > 1 ? row[1] : WordClasses.past(of: base)
        let participle = row.count > 2 ? row[2] : past
        let ing =
            row.count > 1 && past.hasSuffix("ed") && !base.hasSuffix("ed") && !base.hasSuffix("e")
            ? String(past.dropLast(2)) + "ing"
            : WordClasses.ing(of: base, doubled: row.count > 1 && !past.hasSuffix("ed"))
        let id = add(base, .verbBase, &vocabulary)
        for (form, one) in [
            (past, WordClass.verbPast), (participle, .verbParticiple), (ing, .verbIng),
            (WordClasses.third(of: base), .verbThird),
        ] {
            let word = add(form, one, &vocabulary)
            if bases[word] == nil, word != id { bases[word] = id }
        }
    }

    private static func endsInConsonantY(_ base: String) -> Bool {
        base.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { base.hasSuffix($0) }
    }

    private static func past(of base: String) -> String {
        if base.hasSuffix("e") { return base + "d" }
        return endsInConsonantY(base) ? base.dropLast() + "ied" : base + "ed"
    }

    /// The plural of a noun by rule; `man` and `woman` at a word's end change their vowel.
    static func plural(of noun: String) -> String {
        noun.hasSuffix("man") ? noun.dropLast(2) + "en" : third(of: noun)
    }

    private static func third(of base: String) -> String {
        if base == "have" { return "has" }
        if endsInConsonantY(base) { return base.dropLast() + "ies" }
        return ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) } ? base + "es" : base + "s"
    }

    /// `doubled`: the verb is irregular, so a short one doubles its last consonant ("hit", "hitting").
    private static func ing(of base: String, doubled: Bool) -> String {
        if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
        if base.hasSuffix("e"), !base.hasSuffix("ee"), base != "be" { return base.dropLast() + "ing" }
        let tail = Array(base.unicodeScalars.suffix(3))
        let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u"]
        if doubled, tail.count == 3, !vowels.contains(tail[0]), vowels.contains(tail[1]), !vowels.contains(tail[2]),
            tail[2] != "w", tail[2] != "y", tail[2] != "x", let last = base.last
        {
            return base + String(last) + "ing"
        }
        return base + "ing"
    }
}
