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

    /// "باسم": a spokesman "in the name of".
    let inTheNameOf: WordID

    /// Reads the list, interning its words.
    init(vocabulary: inout Vocabulary) {
        inTheNameOf = vocabulary.intern("باسم")
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
                    particles.insert(vocabulary.intern(form))
                    continue
                }
                for prefix in ["", "و", "ف"] { kinds[vocabulary.intern(prefix + form)] = kind }
            }
        }
        toParticles = Set(["إلى", "أن", "بأن"].map { vocabulary.intern($0) })
        turns = Set(["حين", "فيما", "بينما", "لكن"].map { vocabulary.intern($0) })
        endsSubject = Set(
            ["في", "خلال", "على", "عبر", "أمام", "بعد", "قبل", "يوم", "أمس", "اليوم", "لـ"].map {
                vocabulary.intern($0)
            })
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
}
