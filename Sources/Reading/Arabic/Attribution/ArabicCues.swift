internal import Knowledge

/// Arabic cues: verbs of saying by their list, their participles, and "according to" by its written forms with و and ف before them.
struct ArabicCues: Sendable {
    /// How a cue takes what was said.
    enum Kind: String, Sendable { case say, urge, deny, according, came }

    /// What introduces what a verb takes beside a clause.
    enum Link: String, Sendable {
        case with = "ب"
        case on = "على"
        case from = "من"
        case about = "عن"
        case at = "في"
        case none = "-"
    }

    private var kinds: [WordID: Kind] = [:]
    private var verbs: [Int16: Kind] = [:]
    private var links: [Int16: Link] = [:]
    /// Participles: the verb, and whom they agree with.
    private var participles: [WordID: ArabicVerb] = [:]
    private var particles: Set<WordID> = []
    /// "إلى", "أن": before what is asked for.
    private(set) var toParticles: Set<WordID> = []
    /// "حين", "فيما", "بينما", "لكن".
    private(set) var turns: Set<WordID> = []
    /// Words of time and manner after a subject.
    private(set) var endsSubject: Set<WordID> = []
    /// Heads of phrases that say nothing: "القانون", "التوقيت".
    private(set) var nobody: Set<WordID> = []
    /// "أما": before what a clause is about.
    private(set) var topics: Set<WordID> = []
    /// "كان": after it the subject stands before its own verb.
    private(set) var helpers: Set<Int16> = []
    /// "الأعلى", "الشرقية": adjectives that belong to a name.
    private(set) var grades: Set<WordID> = []
    /// Nouns for bodies, without the article: "رابطة", "مركز".
    private(set) var bodies: Set<ArraySlice<UInt32>> = []
    /// "هذا", "ذلك": alone they name nobody.
    private(set) var demonstratives: Set<WordID> = []
    /// Verbs that always name whom they ask: "ناشد".
    private(set) var always: Set<Int16> = []
    /// Verbs that ask where "we" do: "نريد".
    private var own: Set<Int16> = []
    /// "مطالب", "توصيات": before the colon of a list.
    private(set) var askingNouns: Set<WordID> = []
    /// "في", "خلال": before a time or a place that stands between a subject and its object.
    private(set) var settings: Set<WordID> = []
    /// "إلا", "غير": with أن they are "but".
    private(set) var excepting: Set<WordID> = []
    private var pronominals: [WordID: ArabicVerb.Subject] = [:]
    /// "بأشد": with the noun after it, how.
    private(set) var manners: Set<WordID> = []
    /// "قرب", "أمام": before a place without a name.
    private(set) var beside: Set<WordID> = []
    /// "نقل": its source stands after عن.
    private(set) var relays: Set<Int16> = []
    private var signers: Set<WordID> = []
    /// "الموقعون": in the heading of a list of signatories.
    private(set) var signing: Set<WordID> = []
    /// "تابع": with لـ, whose.
    private(set) var belonging: Set<WordID> = []
    /// "أولا": before an item of a list.
    private(set) var ordinals: Set<WordID> = []
    /// "تقديرات": what a source has, before its name.
    private(set) var estimates: Set<WordID> = []
    /// "بيان": nouns for texts that speak.
    private(set) var documents: Set<WordID> = []
    /// Nouns that are asked for: "حماية".
    private(set) var asked: Set<WordID> = []
    /// "عن", "ما", "نحن".
    let from, what, we: WordID
    /// "بشكل".
    private let inManner: WordID
    /// "وصف".
    let describe: Int16

    /// "باسم": a spokesman "in the name of".
    let inTheNameOf: WordID
    /// "باسمه", "باسمها", "باسمهم".
    let inTheirName: Set<WordID>

    /// Reads the list, interning its words; `verb` gives the number of a verb by its past.
    init(vocabulary: inout Vocabulary, verb: (String) -> Int16?) {
        inTheNameOf = vocabulary.intern("باسم")
        inTheirName = Set(["باسمه", "باسمها", "باسمهم", "باسمهما"].map { vocabulary.intern($0) })
        from = vocabulary.intern("عن")
        inManner = vocabulary.intern("بشكل")
        what = vocabulary.intern("ما")
        we = vocabulary.intern("نحن")
        describe = verb("وصف") ?? -1
        for row in Knowledge.rows("arabic/cues.tsv") where row.count > 1 {
            for form in row[1].split(separator: " ").map(String.init) {
                let halves = form.split(separator: ":").map(String.init)
                switch row[0] {
                case "say", "urge", "deny", "came":
                    if let lemma = verb(form) { verbs[lemma] = Kind(rawValue: row[0]) }
                case "helper":
                    if let lemma = verb(form) { helpers.insert(lemma) }
                case "always":
                    if let lemma = verb(form) { always.insert(lemma) }
                case "own":
                    if let lemma = verb(form) { own.insert(lemma) }
                case "relay":
                    if let lemma = verb(form) { relays.insert(lemma) }
                case "about":
                    if let lemma = verb(halves[0]), halves.count > 1 { links[lemma] = Link(rawValue: halves[1]) }
                case "participle":
                    if let lemma = verb(halves[0]), halves.count > 1 { addParticiple(halves[1], lemma, &vocabulary) }
                case "according":
                    for prefix in ["", "و", "ف"] { kinds[vocabulary.intern(prefix + form)] = .according }
                default: insert(vocabulary.intern(form), row[0], vocabulary)
                }
            }
        }
    }

    /// "محذر": "محذرا", "محذرة", "محذرين"; "داعي,داع": the stem of a weak verb and its form without an ending.
    private mutating func addParticiple(_ stems: String, _ lemma: Int16, _ vocabulary: inout Vocabulary) {
        guard let stem = stems.split(separator: ",").first.map(String.init) else { return }
        let weak = stem.hasSuffix("ي") ? String(stem.dropLast()) : stem
        let endings: [(String, ArabicVerb.Subject)] = [
            (stem + "ا", .he), (stem + "ة", .she), (weak + "ين", .they), (stem + "ات", .they),
        ]
        for (form, subject) in endings {
            let verb = ArabicVerb(lemma: lemma, tense: .present, subject: subject, isShortened: false, hasObject: false)
            for prefix in ["", "و"] { participles[vocabulary.intern(prefix + form)] = verb }
        }
    }

    private mutating func insert(_ word: WordID, _ list: String, _ vocabulary: Vocabulary) {
        switch list {
        case "clause": particles.insert(word)
        case "to": toParticles.insert(word)
        case "turn": turns.insert(word)
        case "ends": endsSubject.insert(word)
        case "nobody": nobody.insert(word)
        case "this": demonstratives.insert(word)
        case "topic": topics.insert(word)
        case "grade": grades.insert(word)
        case "asked": asked.insert(word)
        case "asking": askingNouns.insert(word)
        case "setting": settings.insert(word)
        case "excepting": excepting.insert(word)
        case "him": pronominals[word] = .he
        case "her": pronominals[word] = .she
        case "them": pronominals[word] = .they
        case "manner": manners.insert(word)
        case "beside": beside.insert(word)
        case "signer": signers.insert(word)
        case "signing": signing.insert(word)
        case "belonging": belonging.insert(word)
        case "ordinal": ordinals.insert(word)
        case "estimate": estimates.insert(word)
        case "document":
            documents.insert(word)
            bodies.insert(ArraySlice(Array(vocabulary.form(word))))
        case "body": bodies.insert(ArraySlice(Array(vocabulary.form(word))))
        default: break
        }
    }

    /// The participle of a verb of saying at a token: "محذرا".
    func participle(_ at: Int, _ text: TokenizedDocument) -> ArabicVerb? {
        at >= 0 && at < text.tokens.count ? participles[text.tokens[at].word] : nil
    }

    /// The verb of a cue, in a finite form or as a participle.
    func verb(_ at: Int, _ text: TokenizedDocument, _ arabic: ArabicText) -> ArabicVerb? {
        participle(at, text) ?? arabic[at]?.verb
    }

    /// What a verb takes beside a clause.
    func link(_ lemma: Int16) -> Link? { links[lemma] }

    /// Whether a verb is one of saying, asking or denying.
    func isCue(_ lemma: Int16) -> Bool { verbs[lemma] != nil }

    /// The pronoun written onto a particle: "أنها".
    func pronominal(_ word: WordID) -> ArabicVerb.Subject? { pronominals[word] }

    /// "نحن".
    func isWe(_ word: WordID) -> Bool { word == we }

    /// "عن": who signs stands under it.
    func signs(_ word: WordID) -> Bool { signers.contains(word) }

    /// Whether a verb asks somebody for something.
    func isAsking(_ lemma: Int16) -> Bool { verbs[lemma] == .urge || own.contains(lemma) }

    /// What kind of cue a token is, or nil: a form of a verb of saying, said of others; a participle; "according to".
    func kind(_ at: Int, _ text: TokenizedDocument, _ arabic: ArabicText) -> Kind? {
        guard at >= 0, at < text.tokens.count else { return nil }
        if let kind = kinds[text.tokens[at].word] { return kind }
        if let participle = participles[text.tokens[at].word] { return verbs[participle.lemma] ?? .say }
        // "لم يذكر": nobody said it; "بشكل أوضح": no verb
        if at > 0, arabic.kinds(at - 1).contains(.negation) || text.tokens[at - 1].word == inManner { return nil }
        guard let word = arabic[at], let verb = word.verb, verb.subject != .we, verb.subject != .i, !verb.isShortened
        else { return nil }
        return verbs[verb.lemma]
    }

    /// Whether a word opens a reported clause: "إن", "أن", "أنه".
    func isClauseParticle(_ word: WordID) -> Bool { particles.contains(word) }
}
