internal import CasePacks
internal import Knowledge
internal import Moments
internal import RecordModel

/// What tallies read: number words, modifiers, currencies, counted nouns and what says what is counted.
/// Data in `Sources/CKnowledge/data/tallies` and `…/moments`.
struct TallyLexicon: Sendable {
    /// Number words.
    private(set) var numbers = WordTable<NumberWord>()
    /// What words are to a counted noun phrase.
    private(set) var nouns = WordTable<NounClass>()
    /// The group a counted noun names: `boys` → `children`.
    private(set) var groups = WordTable<String>()
    /// Modifiers before a number, and how many scalars of them are a joined "and".
    private(set) var before = PhraseTable<Modifier>()
    /// Modifiers after a number.
    private(set) var after = PhraseTable<Modifier>()
    /// Currency signs and words before a number.
    private(set) var currencyBefore = PhraseTable<String>()
    /// Currency words after a number.
    private(set) var currencyAfter = PhraseTable<String>()
    /// "Percent" in its forms.
    private(set) var percent = PhraseTable<Bool>()
    /// What says what is counted.
    private(set) var categories = CategoryRules()
    /// Words for one person, which do not end in s though they are no plural.
    private(set) var singulars: Set<WordID> = []
    /// Nouns that are the same in the plural.
    private(set) var invariant: Set<WordID> = []
    /// Arabic words that a number does not count.
    private(set) var arabicFunctionWords: Set<WordID> = []
    /// "أحد", "إحدى".
    private(set) var arabicOneOf: Set<WordID> = []
    /// "ارتفع", "انخفض": numbers after them change and are no range.
    private(set) var arabicChange: Set<WordID> = []
    /// Words of attacks and of the use of weapons, in base form.
    private(set) var weaponUse: Set<WordID> = []
    /// Letters, charters and their signing, in base form.
    private(set) var instruments: Set<WordID> = []
    /// Prepositions that put something somewhere.
    private(set) var placers: Set<WordID> = []
    /// Directions.
    private(set) var compass: Set<WordID> = []
    /// Kinds of place.
    private(set) var placeKinds: Set<WordID> = []
    /// Words for those who do harm.
    private(set) var agents: Set<WordID> = []
    /// Words before who did it.
    private(set) var by: Set<WordID> = []
    /// Words that make a second sum the total of a first.
    private(set) var totals: Set<WordID> = []
    /// Verbs of harm, in base form.
    private(set) var harm: Set<WordID> = []
    /// "From".
    private(set) var from: Set<WordID> = []
    /// Verbs whose subject answers for the harm that their object names, in base form: "order", "commit".
    private(set) var doing: Set<WordID> = []
    /// Weapons, by which whoever has them does harm.
    private(set) var weapons: Set<WordID> = []
    /// Where people are held.
    private(set) var custody: Set<WordID> = []
    /// Verbs whose object took part in what is counted, in base form.
    private(set) var involving: Set<WordID> = []
    /// Nouns for what happens at a place beside attacks: "siege", "battle".
    private(set) var events: Set<WordID> = []
    /// Verbs of moving in force, in base form: "enter", "capture".
    private(set) var moves: Set<WordID> = []
    /// Prepositions before what an attack is on.
    private(set) var targeting: Set<WordID> = []
    /// Words of asking, in base form.
    private(set) var asking: Set<WordID> = []
    /// "Responsible".
    private(set) var responsible: Set<WordID> = []
    /// Verbs that lay a deed to somebody, in base form, and the prepositions after them.
    private(set) var attributing: Set<WordID> = []
    private(set) var toward: Set<WordID> = []
    /// Verbs after which "over" goes with the verb: "hand over four boats".
    private(set) var overVerbs: Set<WordID> = []
    /// Words before a number that stands against the last: "down from 31".
    private(set) var against = PhraseTable<Bool>()
    /// Words for a count of something said before it: "the number of injured", "the death toll".
    private(set) var counts: Set<WordID> = []
    /// Verbs of those who keep count, in base form.
    private(set) var recording: Set<WordID> = []
    /// Prepositions that put something beside a body's seat.
    private(set) var siting: Set<WordID> = []
    /// "At the hands of".
    private(set) var atHands = PhraseTable<Bool>()
    /// Words that open a reason.
    private(set) var becauses: Set<WordID> = []
    /// "Claim", of an attack.
    private(set) var claims: Set<WordID> = []
    /// "According to".
    private(set) var according = PhraseTable<Bool>()
    /// Words of dates.
    private(set) var moments = WordTable<MomentWord>()

    /// A modifier and the operator it makes.
    struct Modifier: Sendable {
        var op: Tally.Operator
        var clip: UInt8
    }

    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {
        for (word, meaning) in MomentLexicon.standard.words { moments[vocabulary.intern(word)] = meaning }
        for row in Knowledge.rows("tallies/numbers.tsv") where row.count > 2 {
            guard let kind = NumberWord.Kind(rawValue: row[1]), let value = Double(row[2]) else { continue }
            for (word, clip) in ArabicClitics.forms(of: row[0]) {
                let id = vocabulary.intern(word)
                if clip > 0, numbers[id] != nil { continue }
                numbers[id] = NumberWord(kind: kind, value: value, clip: clip)
            }
        }
        for row in Knowledge.rows("tallies/modifiers.tsv") where row.count > 2 {
            guard let op = Tally.Operator(rawValue: row[0]) else { continue }
            for phrase in row[2].split(separator: "|") {
                for (form, clip) in ArabicClitics.forms(of: String(phrase)) {
                    let modifier = Modifier(op: op, clip: clip)
                    if row[1] == "before" { before.add(form, modifier, vocabulary: &vocabulary) }
                    if row[1] == "after" { after.add(form, modifier, vocabulary: &vocabulary) }
                }
            }
        }
        for row in Knowledge.rows("tallies/currencies.tsv") where row.count > 2 {
            for phrase in row[2].split(separator: "|") {
                if row[1] == "before" { currencyBefore.add(String(phrase), row[0], vocabulary: &vocabulary) }
                if row[1] == "after" { currencyAfter.add(String(phrase), row[0], vocabulary: &vocabulary) }
            }
        }
        for phrase in [
            "%", "٪", "percent", "per cent", "pc", "في المئة", "في المائة", "بالمئة", "بالمائة", "بالمية", "في المية",
        ] {
            percent.add(phrase, true, vocabulary: &vocabulary)
        }
        readNouns(&vocabulary)
        readArabicNouns(&vocabulary)
        for word in Knowledge.lines("tallies/singulars.txt") { singulars.insert(vocabulary.intern(word)) }
        invariant = TallyLexicon.words("tallies/invariant-plurals.txt", &vocabulary)
        weaponUse = TallyLexicon.words("tallies/weapon-use.txt", &vocabulary)
        instruments = TallyLexicon.words("tallies/instruments.txt", &vocabulary)
        placers = TallyLexicon.words("tallies/placers.txt", &vocabulary)
        compass = TallyLexicon.words("tallies/compass.txt", &vocabulary)
        placeKinds = TallyLexicon.words("tallies/place-kinds.txt", &vocabulary)
        agents = TallyLexicon.words("tallies/agents.txt", &vocabulary)
        by = TallyLexicon.words("tallies/by.txt", &vocabulary)
        totals = TallyLexicon.words("tallies/totals.txt", &vocabulary)
        harm = TallyLexicon.words("tallies/harm.txt", &vocabulary)
        from = [vocabulary.intern("from"), vocabulary.intern("over"), vocabulary.intern("من")]
        asking = TallyLexicon.words("tallies/asking.txt", &vocabulary)
        responsible = TallyLexicon.words("tallies/responsible.txt", &vocabulary)
        for phrase in Knowledge.lines("tallies/according.txt") { according.add(phrase, true, vocabulary: &vocabulary) }
        for phrase in ["at the hands of", "at the hand of"] { atHands.add(phrase, true, vocabulary: &vocabulary) }
        attributing = Set(["attribute", "ascribe", "blame", "lay"].map { vocabulary.intern($0) })
        toward = Set(["to", "on"].map { vocabulary.intern($0) })
        overVerbs = Set(["hand", "take", "turn", "sign", "give", "pass", "run", "carry"].map { vocabulary.intern($0) })
        for phrase in ["down from", "up from", "compared with", "compared to", "instead of", "rather than"] {
            against.add(phrase, true, vocabulary: &vocabulary)
        }
        counts = Set(["number", "toll"].map { vocabulary.intern($0) })
        recording = Set(["document", "record", "register", "count", "tally", "list"].map { vocabulary.intern($0) })
        doing = TallyLexicon.words("tallies/doing.txt", &vocabulary)
        weapons = TallyLexicon.words("tallies/weapons.txt", &vocabulary)
        custody = TallyLexicon.words("tallies/custody.txt", &vocabulary)
        involving = Set(["involve", "implicate", "concern", "affect"].map { vocabulary.intern($0) })
        moves = TallyLexicon.words("tallies/moves.txt", &vocabulary)
        events = TallyLexicon.words("tallies/events.txt", &vocabulary)
        targeting = Set(["of", "on", "against", "at", "upon", "targeting"].map { vocabulary.intern($0) })
        siting = Set(["outside", "inside", "near", "at", "around"].map { vocabulary.intern($0) })
        becauses = Set(["because", "while", "whereas", "although"].map { vocabulary.intern($0) })
        claims = [vocabulary.intern("claim")]
        for word in Knowledge.lines("arabic/function-words.txt") {
            for (form, _) in ArabicClitics.forms(of: word) { arabicFunctionWords.insert(vocabulary.intern(form)) }
        }
        for word in ["أحد", "إحدى"] {
            for (form, _) in ArabicClitics.forms(of: word) { arabicOneOf.insert(vocabulary.intern(form)) }
        }
        arabicChange = TallyLexicon.words("arabic/change-words.txt", &vocabulary)
        categories = CategoryRules(vocabulary: &vocabulary)
    }

    /// Adds a case pack's words for those who do harm, and for what it is done with.
    mutating func add(_ pack: CasePack, vocabulary: inout Vocabulary) {
        for word in pack.vocabulary {
            for (form, _) in ArabicClitics.forms(of: word.text) {
                let id = vocabulary.intern(form)
                if word.kind == .perpetrator { agents.insert(id) }
                if word.kind == .weapon { instruments.insert(id) }
            }
        }
    }

    /// The forms of the Arabic nouns, with the article and the letters that are joined to them.
    private mutating func readArabicNouns(_ vocabulary: inout Vocabulary) {
        let before = ["", "و", "ب", "ل", "ال", "وال", "بال", "لل"].map { Vocabulary.letters($0) }
        for (letters, noun, _) in ArabicLexicon.nounForms() where noun.classes != [] {
            for lead in before {
                let id = (lead + letters).withUnsafeBufferPointer { vocabulary.intern($0) }
                nouns[id] = (nouns[id] ?? []).union(noun.classes)
                if let group = noun.group, groups[id] == nil { groups[id] = group }
            }
        }
    }

    /// A list of single words, with Arabic clitics.
    private static func words(_ name: String, _ vocabulary: inout Vocabulary) -> Set<WordID> {
        var words: Set<WordID> = []
        for word in Knowledge.lines(name) {
            for (form, _) in ArabicClitics.forms(of: word) { words.insert(vocabulary.intern(form)) }
        }
        return words
    }

    private mutating func readNouns(_ vocabulary: inout Vocabulary) {
        for row in Knowledge.rows("tallies/nouns.tsv") where row.count > 1 {
            let known = NounClass.named[row[0]]
            for word in row[1].split(separator: " ") {
                for (form, _) in ArabicClitics.forms(of: String(word)) {
                    let id = vocabulary.intern(form)
                    nouns[id] = (nouns[id] ?? []).union(known ?? .person)
                    if known == nil, groups[id] == nil { groups[id] = row[0] }
                }
            }
        }
    }
}

/// What a word is near a number.
struct NounClass: OptionSet, Sendable {
    let rawValue: UInt32

    static let person = Self(rawValue: 1)
    static let attack = Self(rawValue: 1 << 1)
    static let occasion = Self(rawValue: 1 << 2)
    static let place = Self(rawValue: 1 << 3)
    static let organisation = Self(rawValue: 1 << 4)
    static let caseFile = Self(rawValue: 1 << 5)
    static let measure = Self(rawValue: 1 << 6)
    static let age = Self(rawValue: 1 << 7)
    static let identifier = Self(rawValue: 1 << 8)
    static let notCounted = Self(rawValue: 1 << 9)
    static let filler = Self(rawValue: 1 << 10)
    static let determiner = Self(rawValue: 1 << 11)
    static let anaphoric = Self(rawValue: 1 << 12)
    static let of = Self(rawValue: 1 << 13)
    static let them = Self(rawValue: 1 << 14)
    static let partCue = Self(rawValue: 1 << 15)
    static let additional = Self(rawValue: 1 << 16)
    static let per = Self(rawValue: 1 << 17)
    static let comparative = Self(rawValue: 1 << 18)
    static let clock = Self(rawValue: 1 << 19)
    static let and = Self(rawValue: 1 << 20)
    static let passing = Self(rawValue: 1 << 21)
    static let be = Self(rawValue: 1 << 22)
    static let members = Self(rawValue: 1 << 23)
    static let aidOrganisation = Self(rawValue: 1 << 24)
    static let innocent = Self(rawValue: 1 << 25)
    static let settlement = Self(rawValue: 1 << 26)
    static let anyone = Self(rawValue: 1 << 27)

    /// Classes by the names that the data uses; any other name is a group of persons.
    static let named: [String: NounClass] = [
        "person": .person, "attack": .attack, "occasion": .occasion, "place": .place, "organisation": .organisation,
        "case": .caseFile, "measure": .measure, "age": .age, "identifier": .identifier, "not-counted": .notCounted,
        "filler": .filler, "determiner": .determiner, "anaphoric": .anaphoric, "of": .of, "them": .them,
        "part-cue": .partCue, "additional": .additional, "per": .per, "comparative": .comparative, "clock": .clock,
        "and": .and, "passing": .passing, "be": .be, "members": .members, "aid-organisation": .aidOrganisation,
        "innocent": .innocent, "settlement": .settlement, "anyone": .anyone,
    ]
}

/// Arabic joins و, ف, ب, ل and ك to the word after them.
enum ArabicClitics {
    /// A word or phrase as it is, and, where it is Arabic, with each joined word before it; `clip` counts the scalars joined.
    static func forms(of word: String) -> [(form: String, clip: UInt8)] {
        guard let first = word.unicodeScalars.first, (0x0600...0x06FF).contains(first.value) else { return [(word, 0)] }
        var forms = [(form: word, clip: UInt8(0))]
        for clitic in ["و", "ف", "ب", "ل", "ك"] { forms.append((clitic + word, 1)) }
        if word.hasPrefix("ال") { forms.append(("لل" + word.dropFirst(2), 1)) }
        return forms
    }
}
