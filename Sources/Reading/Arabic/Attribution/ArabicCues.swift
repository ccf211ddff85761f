internal import Knowledge

/// Arabic cues: verbs of saying by their list, participles and "according to" by their written forms with و and ف before them.
struct ArabicCues: Sendable {
    /// How a cue takes what was said.
    enum Kind: String, Sendable { case say, urge, deny, participle, according, came }

    private var kinds: [WordID: Kind] = [:]
    private var verbs: [Int16: Kind] = [:]
    private var particles: Set<WordID> = []
    /// "إلى", "أن": before what is asked for.
    private(set) var toParticles: Set<WordID> = []
    /// "حين", "فيما", "بينما", "لكن".
    private(set) var turns: Set<WordID> = []
    /// Words of time and manner after a subject.
    private(set) var endsSubject: Set<WordID> = []
    /// Heads of phrases that say nothing: "القانون", "التوقيت".
    private(set) var nobody: Set<WordID> = []

    /// Nouns for bodies, without the article: "رابطة", "مركز".
    private(set) var bodies: Set<ArraySlice<UInt32>> = []
    /// "هذا", "ذلك": alone they name nobody.
    private(set) var demonstratives: Set<WordID> = []
    /// "عن", "ما".
    let from, what: WordID
    /// "بشكل".
    private let inManner: WordID

    /// "باسم": a spokesman "in the name of".
    let inTheNameOf: WordID

    /// Reads the list, interning its words; `verb` gives the number of a verb by its past.
    init(vocabulary: inout Vocabulary, verb: (String) -> Int16?) {
        inTheNameOf = vocabulary.intern("باسم")
        from = vocabulary.intern("عن")
        inManner = vocabulary.intern("بشكل")
        what = vocabulary.intern("ما")
        for row in Knowledge.rows("arabic/cues.tsv") where row.count > 1 {
            for form in row[1].split(separator: " ").map(String.init) {
                switch Kind(rawValue: row[0]) {
                case .say?, .urge?, .deny?, .came?:
                    if let lemma = verb(form) { verbs[lemma] = Kind(rawValue: row[0]) }
                case let kind?:
                    for prefix in ["", "و", "ف"] { kinds[vocabulary.intern(prefix + form)] = kind }
                case nil:
                    let word = vocabulary.intern(form)
                    if row[0] == "body" { bodies.insert(ArraySlice(Array(vocabulary.form(word)))) }
                    insert(word, row[0])
                }
            }
        }
    }

    private mutating func insert(_ word: WordID, _ list: String) {
        switch list {
        case "clause": particles.insert(word)
        case "to": toParticles.insert(word)
        case "turn": turns.insert(word)
        case "ends": endsSubject.insert(word)
        case "nobody": nobody.insert(word)
        case "this": demonstratives.insert(word)
        default: break
        }
    }

    /// What kind of cue a token is, or nil: a form of a verb of saying, said of others; a participle; "according to".
    func kind(_ at: Int, _ text: TokenizedDocument, _ arabic: ArabicText) -> Kind? {
        guard at >= 0, at < text.tokens.count else { return nil }
        if let kind = kinds[text.tokens[at].word] { return kind }
        // "لم يذكر": nobody said it; "بشكل أوضح": no verb
        if at > 0, arabic.kinds(at - 1).contains(.negation) || text.tokens[at - 1].word == inManner { return nil }
        guard let word = arabic[at], let verb = word.verb, verb.subject != .we, verb.subject != .i, !verb.isShortened
        else { return nil }
        return verbs[verb.lemma]
    }

    /// Whether a word opens a reported clause: "إن", "أن", "أنه".
    func isClauseParticle(_ word: WordID) -> Bool { particles.contains(word) }
}
