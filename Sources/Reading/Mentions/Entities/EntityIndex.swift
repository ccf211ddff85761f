internal import RecordModel

/// Whom the phrases of a document stand for: a name, a surname, "the Prime Minister", "the Mission", "the group", "he".
///
/// Stages that need a person's or a body's name ask here and nowhere else. Built once a document by ``EntityFinder``.
struct EntityIndex: Sendable {
    private(set) var entities: [Entity] = []
    /// Numbers of entities by the head nouns of their descriptions, each at most ``most`` long.
    private var byHead: [WordID: [Int]] = [:]
    /// For each place of an entity whether it is a subject there.
    private var subjects: Set<Int> = []
    /// Places of human beings and of bodies, in order.
    private var people: [Place] = []
    private var bodies: [Place] = []
    /// Numbers of entities by their names.
    private var byName: [String: Int] = [:]
    private var described: [String: Int] = [:]
    private let text: TokenizedDocument
    private let names: NameIndex
    private let lexicon: EntityLexicon
    private let words: FunctionWords
    private let titles: NameLexicon
    private let phrases: NounPhrases
    /// Who speaks where nobody is quoted: "we" and "I" of the document itself.
    private(set) var author: DocumentAuthor?

    /// The most entities that share a noun, and the most places looked at for a pronoun.
    private static let most = 24
    /// How many sentences back a pronoun reaches.
    private static let reach = 6

    /// A place of an entity.
    private struct Place {
        var token: Int
        var entity: Int
    }

    /// An index without entities, of a document with these names.
    init(_ text: TokenizedDocument, _ names: NameIndex, _ lexicons: Lexicons) {
        self.text = text
        self.names = names
        lexicon = lexicons.entities
        words = lexicons.attribution.words
        titles = lexicons.names
        phrases = NounPhrases(text)
    }

    // MARK: Asking

    /// The fullest name of whom a phrase stands for: by a name in it, or by what it says ("the Prime Minister", "the group"; in a
    /// headline without an article). Nil where the document names nobody for it. Cost: bounded.
    func name(of phrase: Range<Int>) -> String? {
        if let number = number(describedBy: phrase), entities[number].kind != .described {
            return entities[number].name
        }
        return names.resolve(phrase)
    }

    /// Whom a definite phrase stands for by what it says, somebody without a name too ("the cooper" for "an old cooper"); nil for a name.
    func entity(describedBy phrase: Range<Int>) -> Entity? { number(describedBy: phrase).map { entities[$0] } }

    /// Whom "he" or "she" at a token stands for: somebody spoken of before, in the same sentence or some before it; a subject sooner than
    /// others, the near sooner than the far. `isAllowed` says of a place whether it counts (not inside another's words).
    func person(before token: Int, _ gender: EntityLexicon.Gender?, isAllowed: (Int) -> Bool = { _ in true }) -> Entity?
    {
        guard let own = text.sentence(ofToken: token) else { return nil }
        var low = EntityIndex.firstPlace(people, from: token)
        var best: (entity: Int, score: Int)?
        var steps = 0
        while low > 0, steps < EntityIndex.most {
            low -= 1
            steps += 1
            let (at, number) = (people[low].token, people[low].entity)
            guard let sentence = text.sentence(ofToken: at), own - sentence <= EntityIndex.reach else { break }
            guard isAllowed(at) else { continue }
            var score = salience(at, from: sentence, to: own)
            if let gender, let known = entities[number].gender {
                guard known == gender else { continue }
                score += 1
            }
            if best.map({ score > $0.score }) ?? true { best = (number, score) }
        }
        return best.map { entities[$0.entity] }
    }

    /// The human being who is named or described at a token, or whose description begins with the word before it.
    func entity(at token: Int) -> Entity? {
        let first = EntityIndex.firstPlace(people, from: token - 1)
        guard first < people.count, people[first].token <= token else { return nil }
        return entities[people[first].entity]
    }

    /// The words that brought in whoever is described and is the last subject before a token, of a gender; nil where that one has a name.
    func described(before token: Int, _ gender: EntityLexicon.Gender?) -> String? {
        let last = EntityIndex.firstPlace(people, from: token)
        for place in people[max(0, last - EntityIndex.most)..<last].reversed() where subjects.contains(place.token) {
            let one = entities[place.entity]
            if let gender, let own = one.gender, own != gender { continue }
            return one.kind == .described ? one.name : nil
        }
        return nil
    }

    /// The body spoken of last before a token, in its sentence or the one before; as the subject of a clause, or anywhere.
    func body(before token: Int, asSubject: Bool) -> String? {
        guard let own = text.sentence(ofToken: token) else { return nil }
        var best: (entity: Int, score: Int)?
        let last = EntityIndex.firstPlace(bodies, from: token)
        for place in bodies[max(0, last - EntityIndex.most)..<last].reversed() {
            guard let sentence = text.sentence(ofToken: place.token), own - sentence <= 1 else { break }
            if !asSubject { return entities[place.entity].name }
            guard subjects.contains(place.token) else { continue }
            let score = salience(place.token, from: sentence, to: own)
            if best.map({ score > $0.score }) ?? true { best = (place.entity, score) }
        }
        return best.map { entities[$0.entity].name }
    }

    /// The gender that a pronoun tells.
    func gender(of token: Int) -> EntityLexicon.Gender? {
        let word = text.tokens[token].word
        if word == words.she || word == words.her { return .she }
        return word == words.he || word == words.him || word == words.his ? .he : nil
    }

    // MARK: Choosing

    /// How near the fore a place is, seen from a sentence: two less a sentence, three more for a subject.
    private func salience(_ at: Int, from sentence: Int, to own: Int) -> Int {
        (subjects.contains(at) ? 3 : 0) - 2 * (own - sentence)
    }

    /// The first place at a token or after it. Cost: a binary search.
    private static func firstPlace(_ places: [Place], from token: Int) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].token < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The number of whom a definite phrase stands for by what it says.
    func number(describedBy phrase: Range<Int>) -> Int? {
        guard let bare = definite(phrase), let head = head(of: bare) else { return nil }
        // a name of its own says more: "Minister Dahl"
        if let name = names.covering(head), name.type == .person || name.tokens.count > 1 && !isOffice(name.tokens) {
            return nil
        }
        let word = lexicon.canonical(text.tokens[head].word)
        guard !lexicon.never.contains(text.tokens[head].word) else { return nil }
        let asked = contentWords(bare)
        // "the Families" is a name, "the families" are families; "the mission" may be either
        let isWritten = text.tokens[head].shape != .lower || text.vocabulary.form(text.tokens[head].word).last != 0x73
        var found: [Int] = []
        for number in byHead[word] ?? [] where !found.contains(number) {
            let entity = entities[number]
            if entity.kind == .described, entity.places.first.map({ $0 >= phrase.lowerBound }) ?? true { continue }
            let fits = entity.descriptions.contains { description in
                description.head == word && (!description.isName || isWritten)
                    && asked.allSatisfy { description.words.contains($0) || entity.words.contains($0) }
                    && lexicon.apart.isDisjoint(with: description.words.subtracting(asked))
            }
            if fits { found.append(number) }
        }
        if found.isEmpty, asked.count == 1 { found = standing(for: text.tokens[head].word, before: phrase.lowerBound) }
        return nearest(found, before: phrase.lowerBound)
    }

    /// Bodies that a noun of no name of theirs may stand for: "the group", "the department".
    private func standing(for word: WordID, before token: Int) -> [Int] {
        let others = lexicon.stands[word]
        let isAny = lexicon.bodies.contains(word)
        guard isAny || others != nil else { return [] }
        var found: [Int] = []
        let last = EntityIndex.firstPlace(bodies, from: token)
        for place in bodies[max(0, last - EntityIndex.most)..<last].reversed() where !found.contains(place.entity) {
            let names = entities[place.entity].words
            if !(others?.isDisjoint(with: names) ?? true) || isAny && lexicon.organs.isDisjoint(with: names) {
                found.append(place.entity)
            }
        }
        return found
    }

    /// Of several the one that stands nearest to the fore before a token; the only one where none stands before.
    private func nearest(_ candidates: [Int], before token: Int) -> Int? {
        guard candidates.count > 1, let own = text.sentence(ofToken: token) else { return candidates.first }
        var best: (entity: Int, score: Int)?
        for number in candidates.prefix(EntityIndex.most) {
            for at in lastPlaces(number, before: token) {
                guard let sentence = text.sentence(ofToken: at) else { continue }
                let score = salience(at, from: sentence, to: own)
                if best.map({ score > $0.score }) ?? true { best = (number, score) }
            }
        }
        return best?.entity
    }

    /// The last places of an entity before a token, at most three.
    private func lastPlaces(_ number: Int, before token: Int) -> ArraySlice<Int> {
        let places = entities[number].places
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < token { low = middle + 1 } else { high = middle }
        }
        return places[max(0, low - 3)..<low]
    }

    // MARK: Phrases

    /// A run that is no name but an office: "Prime Minister".
    private func isOffice(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy { titles.isTitle(text.tokens[$0].word) || titles.portfolios.contains(text.tokens[$0].word) }
    }

    /// A definite phrase without its article: after "the" or "this", or capitalised ("Foreign Secretary"), or in a headline.
    private func definite(_ phrase: Range<Int>) -> Range<Int>? {
        guard let first = phrase.first, phrase.count < 16 else { return nil }
        if text.classes[first] == .determiner {
            guard phrase.count > 1, isPointing(first) || isOwned(phrase) else { return nil }
            return first + 1..<phrase.upperBound
        }
        let isHeadline = text.zone(ofToken: first) == .headline
        guard let head = head(of: phrase),
            isHeadline || text.tokens[head].shape == .capitalised || text.tokens[head].shape == .upper
        else { return nil }
        return phrase
    }

    private func isPointing(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return word == words.the || word == words.this || word == words.these || word == words.that
    }

    /// "its spokesman": an office that some body or person has.
    private func isOwned(_ phrase: Range<Int>) -> Bool {
        let word = text.tokens[phrase.lowerBound].word
        guard word == words.its || word == words.his || word == words.her || word == words.their else { return false }
        return head(of: phrase).map { titles.isTitle(text.tokens[$0].word) } ?? false
    }

    /// The head: the last noun before "of" or another preposition.
    private func head(of phrase: Range<Int>) -> Int? {
        phrases.head(of: phrase).flatMap { text.classes[$0].isNominal ? $0 : nil }
    }

    /// The words of a phrase that tell which one, in their full forms.
    func contentWords(_ phrase: Range<Int>) -> Set<WordID> {
        var out: Set<WordID> = []
        for at in phrase where text.tokens[at].kind == .word {
            switch text.classes[at] {
            case .determiner, .preposition, .conjunction, .to, .possessive, .pronoun, .auxiliary, .adverb: break
            default: out.insert(lexicon.canonical(text.tokens[at].word))
            }
        }
        return out
    }

    // MARK: Building

    /// Adds an entity.
    @discardableResult
    mutating func add(_ entity: Entity) -> Int {
        entities.append(entity)
        if entity.kind == .described {
            described[entity.name] = entities.count - 1
        } else {
            byName[entity.name] = entities.count - 1
        }
        return entities.count - 1
    }

    /// The entity of a name.
    func number(named name: String) -> Int? { byName[name] }

    /// The entity without a name that these words brought in.
    func number(describedAs words: String) -> Int? { described[words] }

    /// Adds a place of an entity; places may come in any order until ``settle()``.
    mutating func add(place token: Int, of number: Int, isSubject: Bool) {
        entities[number].places.append(token)
        if isSubject { subjects.insert(token) }
    }

    /// Adds a noun, with all words around it, by which an entity can be meant.
    mutating func describe(_ number: Int, _ head: WordID, _ words: Set<WordID>, isName: Bool = false) {
        let head = lexicon.canonical(head)
        guard entities[number].descriptions.count < EntityIndex.most else { return }
        entities[number].descriptions.append(.init(head: head, words: words.union([head]), isName: isName))
        if let known = byHead[head], known.contains(number) || known.count >= EntityIndex.most { return }
        byHead[head, default: []].append(number)
    }

    /// Adds a word of a name, a gender that a word tells.
    mutating func learn(_ number: Int, words: Set<WordID>, gender: EntityLexicon.Gender?) {
        entities[number].words.formUnion(words)
        if entities[number].gender == nil { entities[number].gender = gender }
    }

    /// Gives somebody described the name that the text tells; all descriptions and places of both are theirs.
    mutating func rename(_ words: String, to name: String, gender: EntityLexicon.Gender?) {
        guard let number = described[words] else { return }
        if entities[number].gender == nil { entities[number].gender = gender }
        entities[number].kind = .person
        entities[number].name = name
        if let other = byName[name], other != number {
            for at in entities[other].places { entities[number].places.append(at) }
            entities[other].places = []
        }
        byName[name] = number
    }

    /// Notes that somebody speaks at a token, by a pronoun perhaps: it is a place of theirs, and a subject's.
    mutating func hear(_ name: String, at token: Int) {
        guard let number = byName[name] ?? described[name] else { return }
        subjects.insert(token)
        if entities[number].isHuman { EntityIndex.insert(Place(token: token, entity: number), into: &people) }
        if entities[number].kind == .body { EntityIndex.insert(Place(token: token, entity: number), into: &bodies) }
    }

    /// Places come nearly in order, so that little moves.
    private static func insert(_ place: Place, into places: inout [Place]) {
        let at = firstPlace(places, from: place.token)
        if at < places.count, places[at].token == place.token { return }
        places.insert(place, at: at)
    }

    /// Puts all places in order; after it the index can be asked. Cost: n log n in the places.
    mutating func settle(author: DocumentAuthor?) {
        self.author = author
        people = []
        bodies = []
        for number in entities.indices {
            entities[number].places.sort()
            for at in entities[number].places {
                if entities[number].isHuman { people.append(Place(token: at, entity: number)) }
                if entities[number].kind == .body { bodies.append(Place(token: at, entity: number)) }
            }
        }
        people.sort { $0.token < $1.token }
        bodies.sort { $0.token < $1.token }
    }
}
