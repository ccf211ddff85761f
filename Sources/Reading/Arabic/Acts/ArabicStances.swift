internal import Knowledge
internal import RecordModel

/// Words that take a position in Arabic, from `arabic/positions.tsv`.
struct ArabicStances: Sendable {
    typealias Polarity = Position.Polarity

    private var verbs: [Int16: Polarity] = [:]
    private var refused: [Int16: Polarity] = [:]
    private var voiced: Set<Int16> = []
    private var nouns: [WordID: Polarity] = [:]
    private var states: [WordID: Polarity] = [:]
    private var judged: [WordID: Polarity] = [:]
    private var votes: [WordID: Polarity] = [:]
    private var listed: [String: Set<WordID>] = [:]
    /// The verb "صوت".
    private(set) var vote: Int16 = -1
    /// All words named as they are written.
    private(set) var words: Set<WordID> = []

    /// No words.
    init() {}

    /// Reads the list; `verb` gives the numbers of the words of verbs.tsv.
    init(vocabulary: inout Vocabulary, lemmas: [String: Int16]) {
        vote = lemmas["صوت"] ?? -1
        for row in Knowledge.rows("arabic/positions.tsv") where row.count > 2 {
            let polarity = Polarity(rawValue: row[0])
            for word in row[2].split(separator: " ").map(String.init) {
                if ["verb", "refused", "voiced"].contains(row[1]) {
                    guard let lemma = lemmas[word] else { continue }
                    if row[1] == "voiced" { voiced.insert(lemma) }
                    if row[1] == "verb" { verbs[lemma] = polarity }
                    if row[1] == "refused" { refused[lemma] = polarity }
                    continue
                }
                let id = vocabulary.intern(word)
                switch row[1] {
                case "noun": nouns[id] = polarity
                case "state": states[id] = polarity
                case "judged": judged[id] = polarity
                case "vote": votes[id] = polarity
                default: listed[row[0], default: []].insert(id)
                }
                words.insert(id)
            }
        }
    }

    /// What a verb says of what follows it; nil where it takes no position.
    func verb(_ lemma: Int16) -> Polarity? { verbs[lemma] }
    /// What a verb says where it is denied.
    func refused(_ lemma: Int16) -> Polarity? { refused[lemma] }
    /// Whether a verb voices the feeling or will that a noun after it names.
    func isVoiced(_ lemma: Int16) -> Bool { voiced.contains(lemma) }
    /// Whether a verb takes a position.
    func isStance(_ lemma: Int16) -> Bool { verbs[lemma] != nil || voiced.contains(lemma) }
    /// What a noun of feeling or will says.
    func noun(_ stem: WordID) -> Polarity? { nouns[stem] }
    func state(_ stem: WordID) -> Polarity? { states[stem] }
    func judged(_ stem: WordID) -> Polarity? { judged[stem] }
    func vote(_ stem: WordID) -> Polarity? { votes[stem] }
    func isPraise(_ stem: WordID) -> Bool { listed["praise"]?.contains(stem) == true }
    /// What is refused without taking a position: "رفض التعليق".
    func isNoObject(_ stem: WordID) -> Bool { listed["not"]?.contains(stem) == true }
    func opensCondition(_ word: WordID) -> Bool { listed["condition"]?.contains(word) == true }
}
