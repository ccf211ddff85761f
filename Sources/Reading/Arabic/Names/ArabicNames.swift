internal import RecordModel

/// Finds names in Arabic text, where no capitals tell: the gazetteer, with the conjunctions and prepositions written onto it; given names
/// and the words after them; whoever stands after a title ("مدير المركز «نوح بلقاضي»", "رئيس الوفد، «نوح بلقاضي»،"); places after a word
/// that takes one ("بلدة «عين الغراب»"). What was found once is found again where it stands alone: a surname, a place.
struct ArabicNames {
    let text: TokenizedDocument
    let arabic: ArabicText
    let lexicons: Lexicons
    let nominals: ArabicNominals
    private var found: [NameIndex.Named] = []

    /// The longest name of a person, in tokens.
    private static let longest = 5
    /// How many tokens before a comma a title may stand whose bearer is named after it.
    private static let titleReach = 10

    private init(_ text: TokenizedDocument, _ arabic: ArabicText, _ lexicons: Lexicons) {
        self.text = text
        self.arabic = arabic
        self.lexicons = lexicons
        nominals = ArabicNominals(text, arabic, NameIndex(), lexicons)
    }

    /// Names of a document in order. Cost: linear.
    static func find(_ text: TokenizedDocument, _ arabic: ArabicText, _ lexicons: Lexicons) -> [NameIndex.Named] {
        var finder = ArabicNames(text, arabic, lexicons)
        for sentence in text.sentences { finder.read(sentence.tokens) }
        let places = ArabicPlaceNames(text, arabic, lexicons).all()
        return finder.again(places)
    }

    private mutating func read(_ sentence: Range<Int>) {
        let limit = sentence.upperBound
        var at = sentence.lowerBound
        var title: Int?
        var bearer: (at: Int, title: Int)?  // where the bearer of a title may be named
        while at < limit {
            if let match = lexicons.names.gazetteer.longest(text.tokens, at: at, limit: limit),
                text.tokens[at].shape == .caseless, !match.value.isWeak || takesPlace(at)
            {
                found.append(
                    .init(
                        tokens: at..<at + match.length, type: match.value.type, name: match.value.name, isSure: true,
                        known: match.value.ids))
                at += match.length
                continue
            }
            let isAfterTitle = bearer.map { $0.at == at } ?? false
            let isApposed =
                at > sentence.lowerBound && isComma(at - 1) && title.map { at - $0 <= Self.titleReach } ?? false
            if let end = endOfPerson(at, limit)
                ?? (isAfterTitle ? run(at, limit) : isApposed ? apposed(at, limit) : nil)
            {
                found.append(
                    .init(
                        tokens: at..<end, type: .person, name: text.text(text.scalarRange(at..<end)),
                        title: isAfterTitle ? bearer.map { $0.title..<at } : nil, isSure: end - at > 1))
                at = end
                continue
            }
            if isTitle(at) {
                title = at
                if let nominal = nominals.nominal(from: at, limit: limit, asides: false, joins: false),
                    nominal.after < limit
                {
                    bearer = (nominal.after, at)
                }
            }
            at += 1
        }
    }

    // MARK: again

    private struct Key: Hashable {
        var first, last: WordID
    }

    /// The names and, in order with them, places and surnames that stand elsewhere.
    private func again(_ places: [NameIndex.Named]) -> [NameIndex.Named] {
        var covered = [Bool](repeating: false, count: text.tokens.count)
        for name in found { for at in name.tokens { covered[at] = true } }
        var all = found
        for place in places where !place.tokens.contains(where: { covered[$0] }) {
            all.append(place)
            for at in place.tokens { covered[at] = true }
        }
        var alone: [WordID: String] = [:]
        for name in found where name.type == .person && name.isSure && name.tokens.count > 1 {
            for at in [name.tokens.lowerBound, name.tokens.upperBound - 1] {
                let word = text.tokens[at].word
                let isOrdinary = arabic[at].map { $0.noun != nil || $0.verbalNoun >= 0 || $0.verb != nil } ?? false
                if !isOrdinary, alone[word] == nil { alone[word] = name.name }
            }
        }
        for at in text.tokens.indices where !covered[at] {
            guard let full = alone[text.tokens[at].word] else { continue }
            all.append(.init(tokens: at..<at + 1, type: .person, name: full, isSure: true))
        }
        return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    // MARK: persons

    /// A noun for one person: "وزير", "المديرة"; not one that a preposition is joined to.
    private func isTitle(_ at: Int) -> Bool {
        guard let word = arabic[at] else { return false }
        if lexicons.names.isTitle(text.tokens[at].word) { return true }
        return word.noun.map { $0.number == .singular && $0.classes.contains(.person) && $0.group != "children" }
            ?? false
    }

    private func isComma(_ at: Int) -> Bool { text.isMark(at, 0x60C) || text.isMark(at, 0x2C) }

    /// A name after a comma, which a comma, a verb or a particle ends.
    private func apposed(_ start: Int, _ limit: Int) -> Int? {
        guard let end = run(start, limit), end < limit else { return nil }
        let isEnded =
            text.tokens[end].kind == .mark || arabic[end]?.verb != nil
            || lexicons.arabic.isClauseParticle(text.tokens[end].word) || lexicons.arabic.kind(end, text, arabic) != nil
        return isEnded ? end : nil
    }

    /// Two words or more that no list has, particles of names between them.
    private func run(_ start: Int, _ limit: Int) -> Int? {
        guard start < limit, isUnknown(start, first: true) else { return nil }
        var at = start + 1
        while at < min(limit, start + Self.longest), text.tokens[at].kind == .word {
            guard
                lexicons.names.particles.contains(text.tokens[at].word) || isGiven(at) || isUnknown(at, first: false)
            else { break }
            at += 1
            if arabic[at - 1]?.joined == .article { break }
        }
        while at > start + 1, lexicons.names.particles.contains(text.tokens[at - 1].word) { at -= 1 }
        return at > start + 1 ? at : nil
    }

    /// A word that may stand in a name: of no list, without joined letters; not in the shape of a verb.
    private func isUnknown(_ at: Int, first: Bool) -> Bool {
        let token = text.tokens[at]
        guard token.kind == .word, token.shape == .caseless, let word = arabic[at], word.verb == nil, word.noun == nil,
            word.verbalNoun < 0, !word.isOwned, word.joined.isSubset(of: first ? [] : .article),
            word.kinds.isSubset(of: .placeHead), word.joined.isEmpty || word.kinds.isEmpty,
            lexicons.arabic.kind(at, text, arabic) == nil,
            !lexicons.arabic.isClauseParticle(token.word), !lexicons.arabic.endsSubject.contains(token.word),
            lexicons.names.gazetteer.longest(text.tokens, at: at, limit: at + 1) == nil,
            lexicons.tallies.numbers[token.word] == nil, lexicons.tallies.moments[token.word] == nil
        else { return false }
        let form = text.vocabulary.form(token.word)
        guard form.count > 1 else { return false }
        if word.joined.isEmpty, !isGiven(at) {
            // "استهجنت", "يتوعّد", "وطني"
            if form.last == 0x62A || form.starts(with: [0x627, 0x633, 0x62A]) { return false }
            if first, form.count > 3, form.first == 0x64A { return false }
            if form.count > 4, form.first == 0x648 || form.first == 0x644 || form.first == 0x628, first { return false }
            // "كلامه"
            if !first, form.count > 4, text.scalars[Int(token.end) - 1] == 0x647 { return false }
            // "عسكريا"
            if form.count > 4, form.suffix(2).elementsEqual([0x64A, 0x627]) { return false }
        }
        return true
    }

    /// Whether the word before a token takes a place: "مدينة"; "في" too where the name has no article, which would make it any noun.
    private func takesPlace(_ at: Int) -> Bool {
        guard at > 0 else { return false }
        let before = text.tokens[at - 1].word
        if lexicons.names.placeWords.contains(before) { return true }
        let definite = text.vocabulary.form(text.tokens[at].word).starts(with: [0x0627, 0x0644])
        return !definite && lexicons.names.locatives.contains(before)
    }

    /// Where a person's name that begins with a given name ends: over given names, particles and words with the article; else two words more.
    private func endOfPerson(_ start: Int, _ limit: Int) -> Int? {
        let isKunya = start + 1 < limit && isFatherOrMother(start) && isGiven(start + 1)
        guard isKunya || isGiven(start), text.tokens[start].shape == .caseless,
            arabic[start].map({ !$0.isDefinite }) ?? true
        else { return nil }
        var at = isKunya ? start + 2 : start + 1
        var plain = 0
        while at < min(limit, start + Self.longest), text.tokens[at].kind == .word {
            let word = text.tokens[at].word
            let definite = arabic[at]?.joined == .article
            if isGiven(at) || lexicons.names.particles.contains(word) {
                at += 1
                continue
            }
            if definite, arabic[at]?.noun == nil, arabic[at]?.verbalNoun ?? -1 < 0 {
                at += 1
                break
            }
            guard !definite, plain < 2, isUnknown(at, first: false) else { break }
            plain += 1
            at += 1
        }
        while at > start + 1, lexicons.names.particles.contains(text.tokens[at - 1].word) { at -= 1 }
        return at
    }

    /// "أم خالد", "أبو سالم".
    private func isFatherOrMother(_ at: Int) -> Bool {
        let form = text.vocabulary.form(text.tokens[at].word)
        return [[0x627, 0x645], [0x627, 0x628, 0x648], [0x627, 0x628, 0x64A]].contains { form.elementsEqual($0) }
    }

    /// A given name; "علي" only where it is not written على.
    private func isGiven(_ at: Int) -> Bool {
        guard lexicons.names.given.contains(text.tokens[at].word) else { return false }
        return text.scalars[Int(text.tokens[at].end) - 1] != 0x649
            || !text.vocabulary.form(text.tokens[at].word).elementsEqual([0x639, 0x644, 0x64A])
    }
}
