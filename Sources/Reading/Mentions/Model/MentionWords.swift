internal import Knowledge

/// Words that tell of what kind a mention is, as bits for each word. Data: `mentions/words.tsv` and the lists under `names/`.
struct MentionWords: Sendable {
    /// Lists that a word stands in.
    struct Lists: OptionSet, Sendable {
        let rawValue: UInt32

        static let agent = Lists(rawValue: 1 << 0)
        static let weapon = Lists(rawValue: 1 << 1)
        static let vehicle = Lists(rawValue: 1 << 2)
        static let platform = Lists(rawValue: 1 << 3)
        static let document = Lists(rawValue: 1 << 4)
        static let place = Lists(rawValue: 1 << 5)
        static let group = Lists(rawValue: 1 << 6)
        static let time = Lists(rawValue: 1 << 7)
        static let given = Lists(rawValue: 1 << 8)
        static let organisationWord = Lists(rawValue: 1 << 9)
        static let placeWord = Lists(rawValue: 1 << 10)
        static let role = Lists(rawValue: 1 << 11)
        static let thing = Lists(rawValue: 1 << 12)
        static let calendar = Lists(rawValue: 1 << 13)
        static let particle = Lists(rawValue: 1 << 14)
        static let title = Lists(rawValue: 1 << 15)
        static let unit = Lists(rawValue: 1 << 16)
        static let money = Lists(rawValue: 1 << 17)
    }

    /// How many lists there are.
    static let count = 18

    private var lists: [Lists] = []
    /// The function words that candidates are cut by.
    let function: MentionFunctionWords

    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary, names: NameLexicon) {
        function = MentionFunctionWords(vocabulary: &vocabulary)
        let kinds: [String: Lists] = [
            "agent": .agent, "weapon": .weapon, "vehicle": .vehicle, "platform": .platform, "document": .document,
            "place": .place, "group": .group, "time": .time, "unit": .unit, "money": .money,
        ]
        for row in Knowledge.rows("mentions/words.tsv") where row.count > 1 {
            guard let kind = kinds[row[0]] else { continue }
            for word in row[1].split(separator: " ") {
                add(vocabulary.intern(String(word)), kind)
                if kind == .agent { add(vocabulary.intern(WordClasses.plural(of: String(word))), kind) }
            }
        }
        for (words, kind) in [
            (names.given, Lists.given), (names.organisationWords, .organisationWord), (names.placeWords, .placeWord),
            (names.roles, .role), (names.things, .thing), (names.calendar, .calendar), (names.particles, .particle),
            (names.ranks, .title), (names.offices, .title),
        ] {
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
        participles = ids("led held made known born based run")
    }
}
