internal import RecordModel

/// Noun phrases of Arabic as far as the article, names and particles show them: a noun, what it is bound to, their adjectives.
struct ArabicPhrases {
    let text: TokenizedDocument
    let arabic: ArabicText
    let names: NameIndex
    /// Tokens that one phrase can cover.
    static let reach = 9

    /// The phrase that begins at a token, or nil where a particle, a verb or a mark stands there.
    ///
    /// Words without the article up to one that has it, then whatever has it; a number takes the words it counts with it.
    func phrase(from start: Int, limit: Int) -> Range<Int>? {
        let limit = min(limit, start + ArabicPhrases.reach, text.tokens.count)
        guard start < limit, isNominal(start, first: true) || text.tokens[start].kind == .number else { return nil }
        var isClosed = false
        var hasPerson = false
        var isBroken = false
        var at = start
        while at < limit {
            if text.tokens[at].kind == .number, at == start {
                at += 1
                continue
            }
            guard text.tokens[at].kind == .word, at == start || isNominal(at, first: false) else { break }
            if let name = names.covering(at), name.tokens.lowerBound == at, name.type != .nationality {
                if isClosed, at > start, name.type != .location, !(arabic[at]?.isDefinite ?? false) { break }
                if isClosed, at > start, name.type == .organisation, name.tokens.count > 1 { break }  // another body
                at = min(name.tokens.upperBound, limit)
                isClosed = true
                hasPerson = name.type == .person
                continue
            }
            let word = arabic[at]
            let joined = word?.joined ?? []
            if at > start, joined.contains(.and) || !joined.isDisjoint(with: .preposition) { break }
            if at > start, startsWithB(at) || isAdverb(at) { break }
            let definite = word?.isDefinite ?? false
            if isClosed, !definite || at > start && (opensAnother(at) || disagrees(at, start)) || hasPerson { break }
            // "مصدر طبي", "ناجون": what follows is bound to no noun before it
            if at > start, isBroken, definite || word?.noun != nil { break }
            // a form that may be a verb after a closed phrase is one
            if at > start, !definite, let verb = word?.verb, verb.tense != .past || isClosed { break }
            isClosed = isClosed || definite
            isBroken = isBroken || cannotBind(at)
            at += 1
        }
        return at > start ? start..<at : nil
    }

    /// The phrase that ends before a token, within a few tokens: "قوات النظام" before its verb.
    func phrase(before end: Int, floor: Int) -> Range<Int>? {
        for start in max(floor, end - 6)..<max(end, floor) {
            if start > floor, isNominal(start - 1, first: true), arabic[start - 1].map({ !$0.isDefinite }) ?? false,
                arabic[start - 1]?.joined.isEmpty ?? false, start - 1 >= end - 6,
                arabic[start]?.joined.isDisjoint(with: .preposition) ?? true
            {
                continue
            }
            if let found = phrase(from: start, limit: end), found.upperBound == end { return found }
        }
        return nil
    }

    /// A word that can stand in a noun phrase.
    func isNominal(_ at: Int, first: Bool) -> Bool {
        guard at >= 0, at < text.tokens.count, text.tokens[at].kind == .word else { return false }
        guard let word = arabic[at] else { return true }  // Latin letters
        if !word.kinds.isDisjoint(with: .endsPhrase), word.noun == nil, word.verbalNoun < 0, !word.isDefinite {
            // "علي" is a name where it is written with ي
            return isName(at)
        }
        // an unknown word in the shape of the present tense
        let form = text.vocabulary.form(text.tokens[at].word)
        if !first, word.stem == text.tokens[at].word, word.noun == nil, word.verbalNoun < 0, word.kinds.isEmpty,
            names.covering(at) == nil, isPresent(at, form) || form.first == 0x648 && form.count > 4
        {
            return false
        }
        if let verb = word.verb, word.noun == nil, word.verbalNoun < 0, !word.kinds.contains(.agent) {
            return verb.tense == .past && verb.subject == .he && !first && names.covering(at) != nil
        }
        return true
    }

    /// A noun of its own after a closed phrase: "الشرطة «الخباز»"; not an adjective ("الدفاع «المدني»", "النائب «المعارض»").
    private func opensAnother(_ at: Int) -> Bool {
        guard let word = arabic[at], word.isDefinite else { return false }
        if word.isOwned { return true }
        // "المحافظ «الأهالي»"
        if word.noun?.number == .plural, word.noun?.classes.contains(.person) == true, word.noun?.group == nil {
            return true
        }
        let form = text.vocabulary.form(word.stem)
        let isBelonging = form.last == 0x64A || form.suffix(2).elementsEqual([0x64A, 0x647])
        guard !isBelonging, !word.kinds.contains(.adjectival) else { return false }
        if let noun = word.noun { return noun.group != "fighters" && noun.number != .dual }
        return word.verbalNoun >= 0 || word.kinds.contains(.agent)
    }

    /// An adjective agrees with a noun of the phrase: "الحكومة المقترح" is no phrase.
    private func disagrees(_ at: Int, _ start: Int) -> Bool {
        guard let word = arabic[at], word.noun == nil, !word.kinds.contains(.adjectival), names.covering(at) == nil,
            text.scalars[Int(text.tokens[at].end) - 1] != 0x629, text.vocabulary.form(word.stem).last != 0x64A
        else { return false }
        return (start..<at).allSatisfy { before in
            if names.covering(before) != nil { return false }
            return text.scalars[Int(text.tokens[before].end) - 1] == 0x629 && arabic[before]?.noun?.number != .plural
        }
    }

    /// "ناجون", "مسؤولين", "شخصاً": a form that no noun can be bound to.
    private func cannotBind(_ at: Int) -> Bool {
        guard let word = arabic[at], !word.isDefinite, let noun = word.noun else { return false }
        let form = text.vocabulary.form(text.tokens[at].word)
        if noun.number != .singular, form.count > 4, form.last == 0x646,
            form[form.endIndex - 2] == 0x648 || form[form.endIndex - 2] == 0x64A
        {
            return noun.number == .dual || noun.classes.contains(.person)
        }
        return text.scalars[text.tokens[at].range].contains(0x64B)
    }

    /// "يُرجّح", "يجلسون": the present tense of a verb that no list has.
    private func isPresent(_ at: Int, _ form: ArraySlice<UInt32>) -> Bool {
        guard form.count > 3, form.first == 0x64A else { return false }
        let range = text.tokens[at].range
        let isMarked = range.count > 1 && (0x64E...0x64F).contains(text.scalars[range.lowerBound + 1])
        return isMarked || form.suffix(2).elementsEqual([0x648, 0x646])
    }

    /// "بقصف", "بمعرفة": ب before a word that no list has.
    func startsWithB(_ at: Int) -> Bool {
        guard let word = arabic[at], word.noun == nil, word.kinds.isEmpty, word.verbalNoun < 0, !word.isDefinite else {
            return false
        }
        let form = text.vocabulary.form(text.tokens[at].word)
        guard form.count > 4 else { return false }
        let second = form[form.startIndex + 1]
        let isLong = form.count > 5 || form.last == 0x647 || form.last == 0x62D || second == 0x62A || second == 0x627
        return isLong && form.first == 0x628 && names.covering(at) == nil
    }

    /// "تعسفيا", "ميدانيا": an accusative of belonging that no list has.
    func isAdverb(_ at: Int) -> Bool {
        guard let word = arabic[at], word.noun == nil, word.verbalNoun < 0, !word.isDefinite, names.covering(at) == nil
        else {
            return false
        }
        let form = text.vocabulary.form(text.tokens[at].word)
        return form.count > 4 && form.suffix(2).elementsEqual([0x64A, 0x627])
    }

    /// "علي", written with ي, where the preposition is على.
    func isName(_ at: Int) -> Bool {
        text.vocabulary.form(text.tokens[at].word).elementsEqual([0x639, 0x644, 0x64A])
            && text.scalars[Int(text.tokens[at].end) - 1] == 0x64A
    }

    /// The words of a phrase, what is joined before its first left out.
    func name(_ phrase: Range<Int>) -> String {
        guard let first = phrase.first, let word = arabic[first] else { return text.words(phrase) }
        if word.joined.contains([.to, .article]), text.scalars[text.tokens[first].range].dropFirst().first == 0x644 {
            // للمركز → المركز
            let rest = text.words(phrase).unicodeScalars.dropFirst(Int(word.lead) + 1)
            return "ال" + String(String.UnicodeScalarView(rest))
        }
        let clip = clip(first, letters: Int(word.lead))
        return String(String.UnicodeScalarView(text.words(phrase).unicodeScalars.dropFirst(clip)))
    }

    /// The scalars of a phrase, what is joined before its first left out.
    func scalarRange(_ phrase: Range<Int>) -> Range<Int> {
        let whole = text.scalarRange(phrase)
        guard let first = phrase.first, let word = arabic[first] else { return whole }
        if word.joined.contains([.to, .article]) { return whole }
        return min(whole.lowerBound + clip(first, letters: Int(word.lead)), whole.upperBound - 1)..<whole.upperBound
    }

    /// How many scalars the first so many letters of a token take, with the marks written on them.
    func clip(_ token: Int, letters: Int) -> Int {
        guard letters > 0 else { return 0 }
        var form: [UInt32] = []
        var count = 0
        for at in text.tokens[token].range {
            Vocabulary.normalise(text.scalars[at], into: &form)
            if form.count > letters { break }
            count += 1
        }
        return count
    }
}
