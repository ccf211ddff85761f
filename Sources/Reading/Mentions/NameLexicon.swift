internal import CasePacks
internal import Knowledge
internal import Places
internal import RecordModel

/// What names are found and typed by: the gazetteer, titles, given names, words that stand in the names of organisations and places.
struct NameLexicon: Sendable {
    /// What a gazetteer name stands for.
    struct Known: Sendable {
        /// Its type as a mention.
        var type: Mention.MentionType
        /// The usual name.
        var name: String
        /// Only in capitals ("US", not "us").
        var isAcronym: Bool
        /// Which words of the name must be capitalised, a bit for each of the first 32; a case pack says so, the world's list does not.
        var capitals: UInt32 = 0
        /// An ordinary word or a given name too: found only after a word that takes a place, or with the whole name around it.
        var isWeak = false
        /// The name's ids in the case pack.
        var ids = NameIndex.PackIDs()
    }

    /// Countries, nationalities, capitals, regions, world bodies.
    private(set) var gazetteer = PhraseTable<Known>()
    /// Cities and regions of the gazetteer, which are no states.
    private(set) var unstately: Set<String> = []
    /// Ranks and courtesies before a person's name.
    private(set) var ranks: Set<WordID> = []
    /// Offices before a person's name.
    private(set) var offices: Set<WordID> = []
    /// What an office is of: "State", "Defence".
    private(set) var portfolios: Set<WordID> = []
    /// Nouns for what a person is or does.
    private(set) var roles: Set<WordID> = []
    /// Words in the names of organisations.
    private(set) var organisationWords: Set<WordID> = []
    /// Words in the names of places.
    private(set) var placeWords: Set<WordID> = []
    /// Given names.
    private(set) var given: Set<WordID> = []
    /// Nouns for many people before "'s" inside a body's name; nouns right before a body's name.
    private(set) var collectives: Set<WordID> = []
    private(set) var bodyNouns: Set<WordID> = []
    /// Particles inside a person's name: "bin", "de", "van".
    private(set) var particles: Set<WordID> = []
    /// Words that make a capitalised run a law, an event or a document.
    private(set) var things: Set<WordID> = []
    /// Months and weekdays, which are capitalised and are no names.
    private(set) var calendar: Set<WordID> = []
    /// "of", "for", "the", "and", "by", "&", "in", "at", "near", "from".
    let of, `for`, the, and, by, ampersand: WordID
    /// Prepositions before a place.
    private(set) var locatives: Set<WordID> = []

    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {
        of = vocabulary.intern("of")
        `for` = vocabulary.intern("for")
        the = vocabulary.intern("the")
        and = vocabulary.intern("and")
        by = vocabulary.intern("by")
        ampersand = vocabulary.intern("&")
        for entry in Gazetteer.entries {
            let type: Mention.MentionType =
                switch entry.kind {
                case .location: .location
                case .nationality: .nationality
                case .organisation: .organisation
                }
            if type == .location, !entry.isCountry { unstately.insert(entry.form) }
            let letters = entry.form.unicodeScalars.filter { $0.value < 0x80 && $0.properties.isAlphabetic }
            let isAcronym = letters.count <= 5 && !letters.isEmpty && letters.allSatisfy { $0.properties.isUppercase }
            gazetteer.add(
                entry.form, Known(type: type, name: entry.name, isAcronym: isAcronym), vocabulary: &vocabulary)
        }
        for row in Knowledge.rows("names/titles.tsv") where row.count > 1 {
            for word in row[1].split(separator: " ") {
                let id = vocabulary.intern(String(word))
                switch row[0] {
                case "rank": ranks.insert(id)
                case "portfolio": portfolios.insert(id)
                default: offices.insert(id)
                }
            }
        }
        func words(_ name: String) -> Set<WordID> {
            Set(Knowledge.lines(name).flatMap { $0.split(separator: " ") }.map { vocabulary.intern(String($0)) })
        }
        roles = words("names/role-words.txt")
        for word in Array(roles) { roles.insert(vocabulary.intern(WordClasses.plural(of: vocabulary.text(word)))) }
        organisationWords = words("names/organisation-words.txt")
        placeWords = words("names/place-words.txt")
        given = words("names/given.txt")
        particles = words("names/particles.txt")
        collectives = words("names/collectives.txt")
        bodyNouns = words("names/body-nouns.txt")
        things = words("names/thing-words.txt")
        calendar = words("names/calendar.txt")
        locatives = Set(
            ["in", "near", "at", "from", "outside", "inside", "around", "across", "في", "قرب"].map {
                vocabulary.intern($0)
            })
    }

    /// Adds the names and the words of a case pack; what it says of a name goes before what the world's lists say. Cost: linear in its names.
    mutating func add(_ pack: CasePack, vocabulary: inout Vocabulary) {
        for word in pack.vocabulary {
            switch word.kind {
            case .given: given.insert(vocabulary.intern(word.text))
            case .organisation: organisationWords.insert(vocabulary.intern(word.text))
            case .place: placeWords.insert(vocabulary.intern(word.text))
            case .event: things.insert(vocabulary.intern(word.text))
            case .perpetrator, .speaker, .weapon: break
            }
        }
        for entry in PackNames(pack).entries {
            let type: Mention.MentionType =
                switch entry.kind {
                case .location: .location
                case .organisation: .organisation
                case .person: .person
                case .nationality: .nationality
                }
            let (tokens, capitals) = NameLexicon.capitals(entry.form, vocabulary: &vocabulary)
            let isGiven = tokens.count == 1 && tokens.first.map { given.contains($0.word) } == true
            gazetteer.add(
                tokens,
                Known(
                    type: type, name: entry.name, isAcronym: entry.isAcronym, capitals: capitals,
                    isWeak: entry.isWeak || isGiven, ids: .init(actor: entry.actor, place: entry.place)))
        }
    }

    /// A name's tokens, and which of them are capitalised in it.
    private static func capitals(_ form: String, vocabulary: inout Vocabulary) -> ([Token], UInt32) {
        let tokens = Tokenizer.tokenize(form.unicodeScalars.map(\.value), into: &vocabulary)
        var capitals: UInt32 = 0
        for (number, token) in tokens.prefix(32).enumerated() where token.kind == .word {
            if token.shape == .capitalised || token.shape == .upper { capitals |= 1 << UInt32(number) }
        }
        return (tokens, capitals)
    }

    /// Whether a word is a rank, an office or a role.
    func isTitle(_ word: WordID) -> Bool { ranks.contains(word) || offices.contains(word) || roles.contains(word) }
}
