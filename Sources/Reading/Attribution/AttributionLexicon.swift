internal import CasePacks
internal import Knowledge

/// What attribution reads: cue verbs and phrases, function words, words for texts and groups that speak.
struct AttributionLexicon: Sendable {
    /// How a cue takes what was said.
    struct CueKinds: OptionSet, Sendable {
        let rawValue: UInt32
        /// May stand beside quotation marks.
        static let quote = CueKinds(rawValue: 1)
        /// Takes "that …".
        static let clause = CueKinds(rawValue: 2)
        /// Takes a clause without "that".
        static let bare = CueKinds(rawValue: 4)
        /// Takes a noun phrase as what was said.
        static let noun = CueKinds(rawValue: 8)
        /// Takes "how …", "whether …".
        static let how = CueKinds(rawValue: 16)
        /// Takes "to …".
        static let infinitive = CueKinds(rawValue: 32)
        /// Takes whom it was said to before the clause.
        static let addressee = CueKinds(rawValue: 64)
        /// Takes whom it was asked of, then "to …".
        static let directive = CueKinds(rawValue: 128)
        /// Takes whom, then "for …" or "of …".
        static let `for` = CueKinds(rawValue: 256)
        /// A view held.
        static let mental = CueKinds(rawValue: 512)
        /// A text or finding may be its subject.
        static let reads = CueKinds(rawValue: 1024)
        /// A study or report is its subject.
        static let finding = CueKinds(rawValue: 2048)
        /// "according to".
        static let according = CueKinds(rawValue: 4096)
        /// A noun with "from" or "by" whoever speaks.
        static let nominal = CueKinds(rawValue: 8192)

        /// A noun with "to …", said by the sentence's subject.
        static let called = CueKinds(rawValue: 16384)
        /// Takes what is spoken of, then "as …".
        static let asKind = CueKinds(rawValue: 32768)
        /// Takes what is spoken of, then what it is called.
        static let names = CueKinds(rawValue: 65536)
        /// Takes whom, then "responsible for …".
        static let holds = CueKinds(rawValue: 131_072)
        /// Takes what is counted, then "at …".
        static let puts = CueKinds(rawValue: 262_144)

        static let byName: [String: CueKinds] = [
            "quote": .quote, "clause": .clause, "bare": .bare, "noun": .noun, "how": .how, "infinitive": .infinitive,
            "addressee": .addressee, "directive": .directive, "for": .for, "mental": .mental, "reads": .reads,
            "finding": .finding, "according": .according, "nominal": .nominal, "called": .called, "as": .asKind,
            "names": .names, "holds": .holds, "puts": .puts,
        ]
    }

    /// Cue verbs by base form.
    private(set) var verbs: [WordID: CueKinds] = [:]
    /// Cues of several words: base of the first word, the further words, kinds; longest first.
    private(set) var phrases: [WordID: [(rest: [WordID], kinds: CueKinds)]] = [:]
    /// Function words the rules name.
    let words: FunctionWords
    /// Words that say a role is over.
    private(set) var former: Set<WordID> = []
    /// Verbs before "to" and a verb of saying that leave it said: "used to say".
    private(set) var habits: Set<WordID> = []
    /// "where", "yet", "since".
    let whereWord, yet, since, reports: WordID
    /// "responsible", "accountable": after whom somebody holds so.
    private(set) var answerable: Set<WordID> = []
    /// Nouns of time between a cue and its clause: "many times", "last week".
    private(set) var times: Set<WordID> = []
    /// Verbs of writing and sending, by base form; nouns for those who signed.
    private(set) var writing: Set<WordID> = []
    private(set) var signatories: Set<WordID> = []
    /// Labels of turns by nobody named: "Q", "QUESTION", "A".
    private(set) var turns: Set<WordID> = []
    /// Nouns for texts that speak: letter, report, statement.
    private(set) var texts: Set<WordID> = []
    /// Nouns for people and bodies that speak.
    private(set) var groups: Set<WordID> = []
    /// Nouns before "that …" for what somebody holds or says: "the claim that …".
    private(set) var nouns: Set<WordID> = []
    /// Objects with which a cue verb is no report, by base form: "claimed responsibility".
    private(set) var deeds: [WordID: Set<WordID>] = [:]
    /// How often each rule was right where that was counted.
    private(set) var confidence: [String: Double] = [:]
    /// Nouns that stand for a body just named: "the group".
    private(set) var bodies: Set<WordID> = []
    /// Words that tell what a paragraph is.
    private(set) var zoneMarks = PhraseTable<ZoneMark>()
    /// Months by name.
    private(set) var months: [WordID: Int] = [:]
    /// Months of two words, by the first and then the second.
    private(set) var monthPairs: [WordID: [WordID: Int]] = [:]
    /// Words in the names of papers, agencies and channels; words for a document that its issuer's name follows.
    private(set) var publisherWords: Set<WordID> = []
    private(set) var releaseWords: Set<WordID> = []

    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {
        words = FunctionWords(&vocabulary)
        former = Set(
            ["former", "ex", "late", "retired", "ousted", "then", "سابق", "السابق", "السابقه"].map {
                vocabulary.intern($0)
            })
        whereWord = vocabulary.intern("where")
        reports = vocabulary.intern("reports")
        times = Set(
            "time times day days week weeks month months year years morning evening night hour hours yesterday today statement interview"
                .split(separator: " ").map { vocabulary.intern(String($0)) })
        habits = Set(
            "used liked likes like continued continues continue went goes began hastened rushed chose hesitated".split(
                separator: " "
            )
            .map { vocabulary.intern(String($0)) })
        answerable = Set(["responsible", "accountable", "liable", "answerable"].map { vocabulary.intern($0) })
        bodies = Set(
            "group organisation organization movement agency body company militia charity watchdog".split(
                separator: " "
            )
            .map { vocabulary.intern(String($0)) })
        yet = vocabulary.intern("yet")
        since = vocabulary.intern("since")
        for row in Knowledge.rows("reading/cues.tsv") where row.count > 1 {
            guard let kind = CueKinds.byName[row[0]] else { continue }
            for word in row[1].split(separator: " ") {
                verbs[vocabulary.intern(String(word)), default: []].insert(kind)
            }
        }
        for row in Knowledge.rows("reading/cue-phrases.tsv") where row.count > 1 {
            guard let kind = CueKinds.byName[row[0]] else { continue }
            let ids = row[1].split(separator: " ").map { vocabulary.intern(String($0)) }
            guard let first = ids.first else { continue }
            let rest = Array(ids.dropFirst())
            if let known = phrases[first]?.firstIndex(where: { $0.rest == rest }) {
                phrases[first]?[known].kinds.insert(kind)
            } else {
                phrases[first, default: []].append((rest, kind))
            }
        }
        for key in phrases.keys { phrases[key]?.sort { $0.rest.count > $1.rest.count } }
        for row in Knowledge.rows("reading/writers.tsv") where row.count > 1 {
            let ids = row[1].split(separator: " ").map { vocabulary.intern(String($0)) }
            if row[0] == "verb" { writing.formUnion(ids) } else { signatories.formUnion(ids) }
        }
        for row in Knowledge.rows("reading/rules.tsv") where row.count > 2 { confidence[row[0]] = Double(row[2]) }
        for line in Knowledge.lines("reading/cue-nouns.txt") {
            for word in line.split(separator: " ") {
                nouns.insert(vocabulary.intern(String(word)))
                nouns.insert(vocabulary.intern(WordClasses.plural(of: String(word))))
            }
        }
        for row in Knowledge.rows("reading/cue-objects.tsv") where row.count > 1 {
            deeds[vocabulary.intern(row[0])] = Set(row[1].split(separator: " ").map { vocabulary.intern(String($0)) })
        }
        for line in Knowledge.lines("reading/turn-labels.txt") {
            for word in line.split(separator: " ") { turns.insert(vocabulary.intern(String(word))) }
        }
        for line in Knowledge.lines("reading/speaking-texts.txt") {
            for word in line.split(separator: " ") {
                texts.insert(vocabulary.intern(String(word)))
                texts.insert(vocabulary.intern(WordClasses.plural(of: String(word))))
            }
        }
        for line in Knowledge.lines("reading/speaking-groups.txt") {
            for word in line.split(separator: " ") {
                groups.insert(vocabulary.intern(String(word)))
                groups.insert(vocabulary.intern(WordClasses.plural(of: String(word))))
            }
        }
        for row in Knowledge.rows("reading/zones.tsv") where row.count > 2 {
            guard let mark = ZoneMark(row[0], row[1]) else { continue }
            zoneMarks.add(row[2], mark, vocabulary: &vocabulary)
        }
        for row in Knowledge.rows("reading/months.tsv") where row.count > 1 {
            for word in row[1].split(separator: " ") {
                let parts = word.split(separator: "_").map { vocabulary.intern(String($0)) }
                if parts.count == 2 {
                    monthPairs[parts[0], default: [:]][parts[1]] = Int(row[0])
                } else {
                    months[vocabulary.intern(String(word))] = Int(row[0])
                }
            }
        }
        for row in Knowledge.rows("reading/publishers.tsv") where row.count > 1 {
            let ids = row[1].split(separator: " ").map { vocabulary.intern(String($0)) }
            if row[0] == "name" { publisherWords.formUnion(ids) } else { releaseWords.formUnion(ids) }
        }
    }

    /// Adds a case pack's words for people and bodies that say something.
    mutating func add(_ pack: CasePack, vocabulary: inout Vocabulary) {
        for word in pack.vocabulary where word.kind == .speaker { groups.insert(vocabulary.intern(word.text)) }
    }
}

/// Function words the rules name, interned once.
struct FunctionWords: Sendable {
    let that, how, why, whether, what, who, which, whose, to, `for`, of, on, `as`, by, from, and, but, whileWord,
        whereas: WordID
    let a, about, an, at, the, i, we, you, he, she, it, they, him, his, her, their, its, be, being, after, because,
        although,
        ifWord,
        when, so,
        not, this, these, `in`, with, according: WordID
    /// Forms of "be".
    let beForms: Set<WordID>
    /// First-person words.
    let firstPerson: Set<WordID>
    /// Pronouns that can be a speaker.
    let subjectPronouns: Set<WordID>

    init(_ vocabulary: inout Vocabulary) {
        var words = vocabulary
        defer { vocabulary = words }
        func word(_ text: String) -> WordID { words.intern(text) }
        that = word("that")
        how = word("how")
        why = word("why")
        whether = word("whether")
        what = word("what")
        who = word("who")
        which = word("which")
        whose = word("whose")
        to = word("to")
        `for` = word("for")
        of = word("of")
        on = word("on")
        `as` = word("as")
        by = word("by")
        from = word("from")
        and = word("and")
        but = word("but")
        whileWord = word("while")
        whereas = word("whereas")
        a = word("a")
        about = word("about")
        an = word("an")
        at = word("at")
        you = word("you")
        the = word("the")
        i = word("i")
        we = word("we")
        he = word("he")
        she = word("she")
        it = word("it")
        they = word("they")
        him = word("him")
        his = word("his")
        her = word("her")
        their = word("their")
        its = word("its")
        be = word("be")
        being = word("being")
        after = word("after")
        because = word("because")
        although = word("although")
        ifWord = word("if")
        when = word("when")
        so = word("so")
        not = word("not")
        this = word("this")
        these = word("these")
        `in` = word("in")
        with = word("with")
        according = word("according")
        subjectPronouns = [i, we, you, he, she, it, they, who]
        firstPerson = Set(
            [
                "i", "we", "us", "our", "my", "me", "ours", "myself", "ourselves", "i've", "we've", "i'm", "we're",
                "i'd", "we'd", "i'll", "we'll",
            ].map(word))
        beForms = Set(["be", "is", "are", "am", "was", "were", "been", "being", "'s", "'re"].map(word))
    }
}
