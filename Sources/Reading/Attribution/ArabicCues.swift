internal import Knowledge

/// Arabic cues by their written forms, with و and ف before them.
struct ArabicCues: Sendable {
    /// How a cue takes what was said.
    enum Kind: Sendable { case say, urge, deny, participle, according }

    private var kinds: [WordID: Kind] = [:]
    private var particles: Set<WordID> = []
    /// "إلى", "أن": before what is asked for.
    private(set) var toParticles: Set<WordID> = []
    /// "حين", "فيما", "بينما", "لكن".
    private(set) var turns: Set<WordID> = []
    /// Prepositions after a subject: "في", "خلال", "على".
    private(set) var endsSubject: Set<WordID> = []

    /// Nouns for bodies, without the article: "رابطة", "مركز".
    private(set) var bodies: Set<ArraySlice<UInt32>> = []
    /// "هذا", "ذلك": alone they name nobody.
    private(set) var demonstratives: Set<WordID> = []
    /// "عن", "ما".
    let from, what: WordID

    /// "باسم": a spokesman "in the name of".
    let inTheNameOf: WordID

    /// Reads the list, interning its words.
    init(vocabulary: inout Vocabulary) {
        inTheNameOf = vocabulary.intern("باسم")
        from = vocabulary.intern("عن")
        what = vocabulary.intern("ما")
        for row in Knowledge.rows("reading/arabic-cues.tsv") where row.count > 1 {
            for form in row[1].split(separator: " ").map(String.init) {
                let kind: Kind? =
                    switch row[0] {
                    case "say": .say
                    case "urge": .urge
                    case "deny": .deny
                    case "participle": .participle
                    case "according": .according
                    default: nil
                    }
                guard let kind else {
                    let word = vocabulary.intern(form)
                    if row[0] == "body" { bodies.insert(ArraySlice(Array(vocabulary.form(word)))) }
                    insert(word, row[0])
                    continue
                }
                for prefix in ["", "و", "ف"] { kinds[vocabulary.intern(prefix + form)] = kind }
            }
        }
    }

    private mutating func insert(_ word: WordID, _ list: String) {
        switch list {
        case "clause": particles.insert(word)
        case "to": toParticles.insert(word)
        case "turn": turns.insert(word)
        case "ends": endsSubject.insert(word)
        case "this": demonstratives.insert(word)
        default: break
        }
    }

    /// What kind of cue a word is, or nil.
    func kind(_ word: WordID) -> Kind? { kinds[word] }

    /// Whether a word opens a reported clause: "إن", "أن", "أنه".
    func isClauseParticle(_ word: WordID) -> Bool { particles.contains(word) }

    /// A word that begins with the preposition ب: "بنشر".
    func hasPrefixB(_ word: WordID, _ vocabulary: Vocabulary) -> Bool {
        let form = vocabulary.form(word)
        return form.count > 3 && form.first == 0x0628 && kinds[word] == nil
    }

    /// A cue verb, maybe with the ending of its object: "ذكر", "ذكره", "ذكرته".
    func isVerbWithObject(_ word: WordID, _ vocabulary: Vocabulary) -> Bool {
        if kinds[word] != nil { return true }
        let form = vocabulary.form(word)
        guard form.count > 3, form.last == 0x647 else { return false }
        return form.dropLast().withUnsafeBufferPointer { vocabulary.find($0) }.map { kinds[$0] != nil } ?? false
    }
}
