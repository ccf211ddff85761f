internal import Knowledge

/// Arabic words by their written forms, without joined letters and the article. Data in `Sources/CKnowledge/data/arabic`.
struct ArabicLexicon: Sendable {
    /// What a particle or a word like one does in a sentence.
    struct Kinds: OptionSet, Sendable {
        let rawValue: UInt32

        static let preposition = Self(rawValue: 1)
        static let conjunction = Self(rawValue: 1 << 1)
        static let relative = Self(rawValue: 1 << 2)
        static let negation = Self(rawValue: 1 << 3)
        static let future = Self(rawValue: 1 << 4)
        static let might = Self(rawValue: 1 << 5)
        static let ought = Self(rawValue: 1 << 6)
        static let sought = Self(rawValue: 1 << 7)
        static let planned = Self(rawValue: 1 << 8)
        static let reported = Self(rawValue: 1 << 9)
        static let feared = Self(rawValue: 1 << 10)
        static let against = Self(rawValue: 1 << 11)
        static let taken = Self(rawValue: 1 << 12)
        static let agentLink = Self(rawValue: 1 << 13)
        static let demonstrative = Self(rawValue: 1 << 14)
        static let pronoun = Self(rawValue: 1 << 15)
        static let adverb = Self(rawValue: 1 << 16)
        static let neverVerb = Self(rawValue: 1 << 17)
        static let certain = Self(rawValue: 1 << 18)
        static let denial = Self(rawValue: 1 << 19)
        static let placeKind = Self(rawValue: 1 << 20)
        static let still = Self(rawValue: 1 << 21)
        static let agent = Self(rawValue: 1 << 22)
        static let condition = Self(rawValue: 1 << 23)
        /// A word of a pattern, which may carry the article and joined letters.
        static let pattern = Self(rawValue: 1 << 24)
        /// The first word of a place's name of two: "خان", "دير".
        static let placeHead = Self(rawValue: 1 << 25)
        /// "كل", "أي": before the noun that the phrase is about.
        static let quantifier = Self(rawValue: 1 << 27)
        /// A noun for a person that stands as an adjective too: "النائب المعارض".
        static let adjectival = Self(rawValue: 1 << 28)
        /// "الخاصة", "المعنية": before ب, what a body is for.
        static let concerned = Self(rawValue: 1 << 29)
        /// A preposition with a pronoun: "عليه".
        static let pointing = Self(rawValue: 1 << 26)

        static let named: [String: Kinds] = [
            "preposition": .preposition, "conjunction": .conjunction, "relative": .relative, "negation": .negation,
            "future": .future, "might": .might, "ought": .ought, "sought": .sought, "planned": .planned,
            "reported": .reported, "feared": .feared, "against": .against, "taken": .taken, "agent-link": .agentLink,
            "demonstrative": .demonstrative, "pronoun": .pronoun, "adverb": .adverb, "never-verb": .neverVerb,
            "certain": .certain, "denial": .denial, "place-kind": .placeKind, "still": .still,
            "condition": .condition, "place-head": .placeHead,
            "pointing": .pointing, "word": .pattern, "quantifier": .quantifier, "adjectival": .adjectival,
            "concerned": .concerned,
        ]

        /// What no noun phrase runs over.
        static let endsPhrase: Kinds = [
            .preposition, .conjunction, .relative, .negation, .future, .might, .ought, .certain, .adverb, .condition,
            .pronoun, .pointing,
        ]
    }

    /// Forms of verbs.
    private(set) var verbs = WordTable<ArabicVerb>()
    /// Verbal nouns and the number of their verb.
    private(set) var verbalNouns = WordTable<Int16>()
    /// Forms of nouns that numbers count.
    private(set) var nouns = WordTable<ArabicNoun>()
    /// Particles and the like.
    private(set) var kinds = WordTable<Kinds>()
    /// Acts, by their patterns.
    private(set) var acts = ArabicPatternTable()
    /// What says what a number counts.
    private(set) var categories = ArabicCategoryTable()
    /// What carries an act without naming it.
    private(set) var doings = ArabicDoings()
    /// What takes a position.
    private(set) var stances = ArabicStances()
    /// "في", "من", "على", "إلى", "ضد", "بحق", "مع", "عن", "لدى", "تحت" in their folded forms.
    let at, from, on, to, against, towards, with, about, held, under: WordID
    private var lemmas: [String: Int16] = [:]
    /// The number of a verb that no list has, whose verbal noun its shape tells.
    static let unknownVerb = Int16.max

    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {
        at = vocabulary.intern("في")
        from = vocabulary.intern("من")
        on = vocabulary.intern("على")
        to = vocabulary.intern("إلى")
        against = vocabulary.intern("ضد")
        towards = vocabulary.intern("بحق")
        with = vocabulary.intern("مع")
        about = vocabulary.intern("عن")
        held = vocabulary.intern("لدى")
        under = vocabulary.intern("تحت")
        for row in Knowledge.rows("arabic/particles.tsv") where row.count > 1 {
            guard let kind = Kinds.named[row[0]] else { continue }
            for word in row[1].split(separator: " ") { add(kind, vocabulary.intern(String(word))) }
        }
        for word in Knowledge.lines("arabic/agents.txt") { add(.agent, vocabulary.intern(word)) }
        lemmas = ArabicLexicon.readVerbs(&vocabulary, kinds: kinds, &verbs, &verbalNouns)
        var nounLemmas: [String: Int16] = [:]
        for (letters, noun, singular) in ArabicLexicon.nounForms() {
            nounLemmas[singular] = noun.lemma
            let word = letters.withUnsafeBufferPointer { vocabulary.intern($0) }
            if nouns[word] == nil { nouns[word] = noun }
        }
        categories = ArabicCategoryTable(verbs: lemmas, nouns: nounLemmas, vocabulary: &vocabulary)
        for word in categories.words { add(.pattern, word) }
        for row in Knowledge.rows("arabic/acts.tsv") where row.count > 1 {
            acts.add(
                type: row[0], pattern: row[1], options: row.count > 2 ? row[2] : "", lemmas: lemmas,
                vocabulary: &vocabulary)
        }
        for word in acts.words { add(.pattern, word) }
        stances = ArabicStances(vocabulary: &vocabulary, lemmas: lemmas)
        for word in stances.words { add(.pattern, word) }
        doings = ArabicDoings(vocabulary: &vocabulary, lemmas: lemmas)
        for word in doings.words { add(.pattern, word) }
    }

    private mutating func add(_ kind: Kinds, _ word: WordID) { kinds[word] = (kinds[word] ?? []).union(kind) }

    private static func readVerbs(
        _ vocabulary: inout Vocabulary, kinds: WordTable<Kinds>, _ verbs: inout WordTable<ArabicVerb>,
        _ verbalNouns: inout WordTable<Int16>
    ) -> [String: Int16] {
        var lemmas: [String: Int16] = [:]
        for row in Knowledge.rows("arabic/verbs.tsv") where row.count > 1 {
            let lemma = lemmas[row[0]] ?? Int16(lemmas.count)
            lemmas[row[0]] = lemma
            let past = Vocabulary.letters(row[0])
            for form in ArabicForms.verb(
                past: past, present: Vocabulary.letters(row[1]), lemma: lemma, isHamzated: row[0].hasSuffix("أ"))
            {
                let word = form.letters.withUnsafeBufferPointer { vocabulary.intern($0) }
                if kinds[word]?.contains(.neverVerb) == true { continue }
                // "حملا", "أمره": forms of a noun more often than the dual of a verb, or its object
                if form.verb.tense == .past,
                    form.letters == past + [0x627] || form.verb.hasObject && form.verb.subject == .he,
                    past.withUnsafeBufferPointer({ vocabulary.find($0) }).map({
                        kinds[$0]?.contains(.neverVerb) == true
                    })
                        == true
                {
                    continue
                }
                // a plain form is that verb's own before it is a shortened one of another
                // and "he" told ("أبلغ") before "I" tell
                let other = verbs[word]
                // "تقبل": she accepts, before he received
                if let other, other.tense == .past, other.subject == .he, form.verb.tense == .present,
                    form.verb.subject == .she, !form.verb.isShortened, form.letters.first == 0x62A
                {
                    verbs[word] = form.verb
                }
                if other == nil || other?.isShortened == true || other?.subject == .i && form.verb.subject != .i {
                    verbs[word] = form.verb
                }
            }
            // "تصاعد", "تدخل": the fifth and sixth stems have the past for their verbal noun
            let same = past.withUnsafeBufferPointer { vocabulary.intern($0) }
            if past.count > 3, past.first == 0x62A, past.last != 0x64A, verbalNouns[same] == nil {
                verbalNouns[same] = lemma
            }
            guard row.count > 2 else { continue }
            for noun in row[2].split(separator: " ") {
                let letters = Vocabulary.letters(String(noun))
                let word = letters.withUnsafeBufferPointer { vocabulary.intern($0) }
                if verbalNouns[word] == nil { verbalNouns[word] = lemma }
                // the accusative without the article: "حصارا"
                guard let last = letters.last, last != 0x647, last != 0x627, last != 0x621, last != 0x64A else {
                    continue
                }
                let accusative = (letters + [0x627]).withUnsafeBufferPointer { vocabulary.intern($0) }
                if verbalNouns[accusative] == nil { verbalNouns[accusative] = lemma }
            }
        }
        return lemmas
    }

    /// Every form of the nouns of nouns.tsv, without article and joined letters, and the singular it belongs to.
    static func nounForms() -> [(letters: ArabicForms.Letters, noun: ArabicNoun, singular: String)] {
        var out: [(letters: ArabicForms.Letters, noun: ArabicNoun, singular: String)] = []
        for (number, row) in Knowledge.rows("arabic/nouns.tsv").enumerated() where row.count > 1 {
            let known = row[0] == "thing" ? NounClass() : NounClass.named[row[0]]
            let plurals = row.count > 2 ? row[2].split(separator: " ").map(String.init) : []
            let forms = ArabicForms.noun(
                singular: Vocabulary.letters(row[1]),
                plurals: plurals.filter { $0 != "+" && $0 != "ات" }.map { Vocabulary.letters($0) },
                sound: plurals.contains("+") ? .byEnding : plurals.contains("ات") ? .feminine : .none)
            for form in forms {
                let noun = ArabicNoun(
                    lemma: Int16(number), classes: known ?? .person, group: known == nil ? row[0] : nil,
                    number: form.number)
                out.append((form.letters, noun, row[1]))
            }
        }
        return out
    }

    /// Whether any list has a written form.
    func isKnown(_ word: WordID) -> Bool {
        verbs[word] != nil || verbalNouns[word] != nil || nouns[word] != nil || kinds[word] != nil
    }

    /// The number of a verb by its past, or nil.
    func lemma(_ past: String) -> Int16? { lemmas[past] }
}
