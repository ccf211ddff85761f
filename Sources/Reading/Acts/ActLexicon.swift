internal import Knowledge

/// What acts, positions, demands and signatures read: triggers, directive cues, evaluative words. Data is in `data/acts`.
struct ActLexicon: Sendable {
    /// Words that name acts.
    private(set) var triggers = PatternTable<Trigger>()
    /// Words that ask somebody to do something.
    private(set) var cues = PatternTable<DemandCue>()
    /// Words that take a position.
    private(set) var stances = PatternTable<Stance>()
    /// Members of the classes.
    private(set) var members = PhraseTable<ClassSet>()
    /// Words after which "of" opens the counted noun: "part of", "a group of".
    private(set) var partitives: Set<WordID> = []
    /// Nouns for persons and bodies, singular and plural.
    private(set) var somebody: Set<WordID> = []
    /// Nouns for one person in an office: "minister", "spokesman".
    private(set) var offices: Set<WordID> = []
    /// The function words that the rules must tell apart.
    let words: GrammarWords
    /// The classes that the rules name.
    let classes: NamedClasses
    /// The class of those who can be asked to do something.
    var party: ClassSet { classes.party }
    /// Who fills which role of an act, by type.
    private var roles: [String: RoleFrame] = [:]
    /// The share of a rule's claims that were right where they were checked.
    private var precision: [String: Double] = [:]

    /// The classes that the rules name themselves.
    struct NamedClasses: Sendable {
        let person, attributive, evaluate, letter, instrument, signatory, signing, generic, describing,
            passiveAddressee, party: ClassSet
        let subheading, orgword, title, closing, signlist: ClassSet
        let agent, states, strike, concrete, abstract, law, helping, bad, good, military, coalition, blow,
            machine: ClassSet
        /// Nouns for persons, bodies and states.
        var somebody: ClassSet { person.union(party).union(agent).union(states) }
    }

    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {
        var compiler = PatternCompiler(vocabulary: vocabulary)
        classes = NamedClasses(
            person: compiler.classSet("person"), attributive: compiler.classSet("attributive"),
            evaluate: compiler.classSet("evaluate"), letter: compiler.classSet("letter"),
            instrument: compiler.classSet("instrument"), signatory: compiler.classSet("signatory"),
            signing: compiler.classSet("signing"), generic: compiler.classSet("generic"),
            describing: compiler.classSet("describing"), passiveAddressee: compiler.classSet("impersonal"),
            party: compiler.classSet("party"),
            subheading: compiler.classSet("subheading"), orgword: compiler.classSet("orgword"),
            title: compiler.classSet("title"), closing: compiler.classSet("closing"),
            signlist: compiler.classSet("signlist"), agent: compiler.classSet("agent"),
            states: compiler.classSet("states"),
            strike: compiler.classSet("strike"), concrete: compiler.classSet("concrete"),
            abstract: compiler.classSet("abstract"), law: compiler.classSet("law"),
            helping: compiler.classSet("helping"), bad: compiler.classSet("bad"), good: compiler.classSet("good"),
            military: compiler.classSet("military"), coalition: compiler.classSet("coalition"),
            blow: compiler.classSet("blow"), machine: compiler.classSet("machine"))
        members = compiler.memberTable()
        for row in Knowledge.rows("acts/triggers.tsv") where row.count > 1 {
            let trigger = Trigger(type: row[0], options: row.count > 2 ? row[2] : "", compiler: &compiler)
            for pattern in compiler.compile(row[1]) { triggers.add(pattern, trigger) }
        }
        for row in Knowledge.rows("acts/demands.tsv") where row.count > 1 {
            guard let cue = DemandCue(row) else { continue }
            for pattern in compiler.compile(row[1]) where pattern.passiveSubject == nil { cues.add(pattern, cue) }
        }
        for row in Knowledge.rows("acts/positions.tsv") where row.count > 2 {
            guard let stance = Stance(row) else { continue }
            for pattern in compiler.compile(row[2]) where pattern.passiveSubject == nil { stances.add(pattern, stance) }
        }
        for row in Knowledge.rows("acts/roles.tsv") where row.count > 10 { roles[row[0]] = RoleFrame(row) }
        for row in Knowledge.rows("acts/precision.tsv") where row.count > 2 {
            guard let right = Double(row[1]), let found = Double(row[2]), right >= 0, right <= found else { continue }
            precision[row[0]] = (right + 1) / (found + 2)
        }
        words = GrammarWords(compiler: &compiler)
        vocabulary = compiler.vocabulary
        for file in ["names/role-words.txt", "reading/speaking-groups.txt"] {
            for word in Knowledge.lines(file).flatMap({ $0.split(separator: " ") }) {
                somebody.insert(vocabulary.intern(String(word)))
                if file == "names/role-words.txt" { offices.insert(vocabulary.intern(String(word))) }
                somebody.insert(vocabulary.intern(Inflection.plural(of: String(word))))
            }
        }
        for word in [
            "part", "parts", "group", "groups", "series", "number", "some", "one", "many", "dozens", "scores",
            "cluster", "clusters",
            "string", "row", "rows", "pair", "couple", "handful", "majority", "most", "all", "several", "none",
        ] {
            partitives.insert(vocabulary.intern(word))
        }
    }

    /// How often a rule was right where it was checked (Laplace's rule of succession); a half for a rule that was not.
    func confidence(_ rule: String) -> Double { precision[rule] ?? 0.5 }

    /// The frame of the longest listed prefix of a type.
    func roleFrame(_ type: String) -> RoleFrame {
        if let frame = roles[type] { return frame }
        if let dot = type.firstIndex(of: "."), let frame = roles[String(type[..<dot])] { return frame }
        return RoleFrame([])
    }
}

/// Who fills which role of a type of act.
struct RoleFrame: Sendable {
    /// Role names by grammatical place; nil fills none.
    let subject, object, owner, by, of, against, on, with, to, reason: String?

    init(_ row: [String]) {
        func cell(_ number: Int) -> String? { number < row.count && row[number] != "-" ? row[number] : nil }
        subject = cell(1)
        object = cell(2)
        owner = cell(3)
        by = cell(4)
        of = cell(5)
        against = cell(6)
        on = cell(7)
        with = cell(8)
        to = cell(9)
        reason = cell(10)
    }
}
