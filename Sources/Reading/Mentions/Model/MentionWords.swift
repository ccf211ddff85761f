internal import Knowledge

/// Words that tell of what kind a mention is, as bits for each word. Data: `mentions/words.tsv`, and titles and roles under `names/`.
struct MentionWords: Sendable {
    /// Lists that a word stands in: a bit for each of ``kinds``, and two that the features do not read.
    struct Lists: OptionSet, Sendable {
        let rawValue: UInt32

        /// Names of organisations, and names of places.
        static let organisation = Lists(rawValue: 1 << 18)
        static let locality = Lists(rawValue: 1 << 19)
        /// Pronouns and possessives of every kind.
        static let pronouns = Lists(rawValue: 0b1111 << 20)
        /// Ranks and offices before a name.
        static let title = Lists(rawValue: 1 << 30)
        /// Nouns for what a person is or does.
        static let role = Lists(rawValue: 1 << 31)

        /// The bits of kinds alone.
        var kinds: UInt32 { rawValue & (1 << 30 - 1) }
    }

    /// The kinds of `mentions/words.tsv` in the order of their bits. Another order is another version of the features.
    static let kinds = [
        "official", "person", "people", "group", "place", "facility", "weapon", "vehicle", "platform", "document",
        "event",
        "abstract", "direction", "amount", "measure", "time", "sect", "armed", "organisation", "locality",
        "pronoun-person",
        "pronoun-group", "possessive-person", "possessive-group",
    ]

    private var lists: [Lists] = []
    /// The function words that candidates are cut by.
    let function: MentionFunctionWords

    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary, names: NameLexicon) {
        function = MentionFunctionWords(vocabulary: &vocabulary)
        for row in Knowledge.rows("mentions/words.tsv") where row.count > 1 {
            guard let kind = MentionWords.kinds.firstIndex(of: row[0]) else { continue }
            for word in row[1].split(separator: " ") {
                add(vocabulary.intern(String(word)), Lists(rawValue: 1 << UInt32(kind)))
            }
        }
        for (words, kind) in [(names.roles, Lists.role), (names.ranks, .title), (names.offices, .title)] {
            for word in words { add(word, kind) }
        }
    }

    private mutating func add(_ word: WordID, _ list: Lists) {
        while lists.count <= Int(word) { lists.append([]) }
        lists[Int(word)].insert(list)
    }

    /// The lists that a word stands in; none for a word of no list. Cost: one lookup.
    func lists(_ word: WordID) -> Lists { Int(word) < lists.count ? lists[Int(word)] : [] }
}

/// Function words by number.
struct MentionFunctionWords: Sendable {
    let the, a, an, of, and, who, that, being: WordID
    /// Words that patterns keep as they are, where others stand for their kind: articles, "of", "in", "and".
    let joints: Set<WordID>
    /// Pronouns that verbs are written onto: "we've", "I'm".
    let subjects: Set<WordID>
    /// What is written onto them: "ve", "m".
    let endings: Set<WordID>
    /// Participles that are written onto a name: "-held", "-led".
    let bound: Set<WordID>
    /// Personal pronouns, which are mentions by themselves.
    let pronouns: Set<WordID>
    /// "his", "their": a mention by itself, or the beginning of a longer one.
    let possessives: Set<WordID>
    /// Prepositions that may begin a mention: "over 500", "around midnight".
    let openers: Set<WordID>
    /// Determiners that may be a mention's only word: "here", "a", "all".
    let aloners: Set<WordID>
    /// Participles without a regular ending that stand inside phrases: "held", "led".
    let participles: Set<WordID>

    fileprivate init(vocabulary: inout Vocabulary) {
        func id(_ word: String) -> WordID { vocabulary.intern(word) }
        func ids(_ words: String) -> Set<WordID> { Set(words.split(separator: " ").map { id(String($0)) }) }
        the = id("the")
        a = id("a")
        an = id("an")
        of = id("of")
        and = id("and")
        who = id("who")
        that = id("that")
        being = id("being")
        pronouns = ids("i he she it they we you me him them us there what himself herself themselves ourselves")
        possessives = ids("its their his her our my your")
        openers = ids("at over under about around nearly almost more less some up only")
        aloners = ids("here a an this that these those all both")
        joints = ids("of the a an and in 's for to")
        subjects = ids("i he she it they we you")
        endings = ids("ve re d ll m")
        bound = ids(
            "held led made backed controlled occupied based dominated born supported trained funded sponsored run owned affiliated aligned "
                + "inspired linked mediated brokered designate")
        participles = ids("led held made known born based run")
    }
}
