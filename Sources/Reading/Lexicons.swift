internal import CasePacks
internal import Knowledge

/// The word lists that the rules read, interned once. Data is in `Sources/CKnowledge/data/reading`; one member for each file.
struct Lexicons: Sendable {
    /// All words of all lists.
    private(set) var vocabulary = Vocabulary()
    /// Words after which a full stop ends no sentence.
    private(set) var abbreviations: Set<WordID> = []
    /// Words that, capitalised after "U.S.", begin a sentence.
    private(set) var sentenceStarters: Set<WordID> = []

    /// Word classes: what a word usually is.
    let classes: WordClasses
    /// What names are found by.
    private(set) var names: NameLexicon
    /// How people and bodies are spoken of again.
    let entities: EntityLexicon
    /// What mentions are chosen by.
    let mentionWords: MentionWords
    /// What attribution reads.
    private(set) var attribution: AttributionLexicon
    /// Arabic cues.
    let arabic: ArabicCues
    /// Arabic words by their forms.
    let arabicWords: ArabicLexicon
    /// What tallies read.
    private(set) var tallies: TallyLexicon
    /// What roles are found by.
    let roles: RoleLexicon
    /// What acts, positions, demands and signatures read.
    let acts: ActLexicon

    /// The lists that ship with the program.
    static let standard = Lexicons()

    /// The lists that ship and what a case pack adds to them. Cost: linear in the pack's names.
    init(adding pack: CasePack) {
        self = Lexicons.standard
        names.add(pack, vocabulary: &vocabulary)
        attribution.add(pack, vocabulary: &vocabulary)
        tallies.add(pack, vocabulary: &vocabulary)
    }

    private init() {
        var vocabulary = Vocabulary()
        classes = WordClasses(vocabulary: &vocabulary)
        names = NameLexicon(vocabulary: &vocabulary)
        entities = EntityLexicon(vocabulary: &vocabulary)
        mentionWords = MentionWords(vocabulary: &vocabulary, names: names)
        attribution = AttributionLexicon(vocabulary: &vocabulary)
        let arabicWords = ArabicLexicon(vocabulary: &vocabulary)
        arabic = ArabicCues(vocabulary: &vocabulary, verb: { arabicWords.lemma($0) })
        self.arabicWords = arabicWords
        tallies = TallyLexicon(vocabulary: &vocabulary)
        roles = RoleLexicon(vocabulary: &vocabulary)
        acts = ActLexicon(vocabulary: &vocabulary)
        self.vocabulary = vocabulary
        abbreviations = words("reading/abbreviations.txt")
        sentenceStarters = words("reading/sentence-starters.txt")
    }

    /// A list of single words.
    private mutating func words(_ name: String) -> Set<WordID> {
        Set(Knowledge.lines(name).map { vocabulary.intern($0) })
    }
}
