internal import Moments

/// The noun phrase that a number counts: "65 «children»", "1,284 «air, artillery and missile attacks»", "hundreds of «refugees»".
struct CountedUnits {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    /// Tokens that one phrase can cover.
    static let reach = 12

    /// A counted phrase.
    struct Unit: Sendable {
        /// Its tokens, fillers such as "different" left out.
        var tokens: Range<Int>
        /// Its head.
        var head: Int
        /// "Of them", "of whom", "of these deaths": what is counted is part of something counted before.
        var isPart = false
        /// Words stand before the head.
        var isModified = false
        /// The head is no plural: "a 63 «nation coalition»", "two «army-held building»".
        var isSingular = false
    }

    /// The phrase after a number, or nil. `value` is the number: "one child" is singular.
    func unit(after end: Int, limit: Int, value: Double) -> Unit? {
        let limit = min(limit, end + CountedUnits.reach, text.tokens.count)
        guard end < limit else { return nil }
        if isArabic(end) { return arabicUnit(after: end, limit: limit) }
        var at = end
        var isPart = false
        if has(at, .of) {
            at += 1
            isPart = at < limit && has(at, .them)
        }
        if isPart {
            let bare = Unit(tokens: at..<at + 1, head: at, isPart: true)
            guard has(at, .determiner), let noun = phrase(from: at + 1, limit: limit, value: value) else { return bare }
            return Unit(tokens: at..<noun.tokens.upperBound, head: noun.head, isPart: true)
        }
        while at < limit, has(at, .determiner) { at += 1 }
        // "three of the five bridges"
        if at > end + 1, at + 1 < limit, has(at - 1, .determiner), text.classes[at] == .number { at += 1 }
        return phrase(from: at, limit: limit, value: value)
    }

    private func phrase(from start: Int, limit: Int, value: Double) -> Unit? {
        var at = start
        while at < limit, has(at, [.filler, .additional]), !has(at, .person) { at += 1 }
        let first = at
        var noun: Int?
        var isPlural = false
        scan: while at < limit {
            let token = text.tokens[at]
            let kind = text.classes[at]
            if token.kind == .number
                || lexicon.numbers[token.word].map({ $0.kind != .article && $0.kind != .few }) == true
            {
                break
            }
            if token.kind == .mark {
                if text.isMark(at, 0x2C), isPlural, at + 2 < limit, has(at + 1, .person), isPluralForm(at + 1),
                    has(at + 2, .and) || text.isMark(at + 2, 0x2C)
                {
                    noun = at + 1  // "children, men and women"
                    at += 2
                    continue
                }
                guard text.isMark(at, 0x2C), noun != nil, !isPlural, at + 1 < limit, isModifier(at + 1),
                    joinsLater(at, limit)
                else { break }
                at += 1
                continue
            }
            if has(at, .and) {
                if noun != nil || at > first, !isPlural { at += 1; continue }
                guard isPlural, let next = coordinated(at + 1, limit) else { break }
                noun = next
                at = next + 1
                continue
            }
            let looksPlural = isPluralForm(at)
            switch kind {
            case .noun, .name, .other:
                if isPlural, !looksPlural || kind == .name || !has(at, .person) && kind != .noun { break scan }
                noun = at
                isPlural = looksPlural
            case .adjective, .possessive:
                // "the injured", "missing": adjectives that count as nouns where none follows
                if isPlural || noun != nil && kind == .adjective && !isModifier(at + 1) { break scan }
                if has(at, .person), !(at + 1 < limit && isModifier(at + 1)) { noun = at; isPlural = true }
            case .verbParticiple, .verbIng:
                guard noun == nil || !isPlural && looksPlural, at + 1 < limit, isModifier(at + 1) || has(at + 1, .and)
                else {
                    if noun == nil, has(at, .person) { noun = at; isPlural = true }
                    break scan
                }
            case .verbThird, .verbBase, .verbPast:
                if value == 1, noun == nil, has(at, [.attack, .person]) {
                    noun = at
                    at += 1
                    continue
                }
                guard !isPlural, looksPlural || isModifier(at + 1), kind != .verbPast || noun == nil else { break scan }
                if looksPlural { noun = at; isPlural = true }
            case .pronoun:
                guard noun == nil, has(at, .person) else { break scan }  // "hundreds of others"
                noun = at
                isPlural = true
            case .adverb:
                guard noun == nil, at + 1 < limit, isModifier(at + 1) else { break scan }
            default: break scan
            }
            at += 1
        }
        guard let noun else { return nil }
        let isCompound = !isPlural && value != 1
        if isCompound, !isCountable(noun, from: first) { return nil }
        let tokens = min(first, noun)..<noun + 1
        let unit = Unit(tokens: tokens, head: noun, isModified: noun > first, isSingular: isCompound)
        return extended(unit, limit: limit)
    }

    /// A noun that is no plural but can be counted all the same: one that has no other plural ("16 aircraft"), or a compound ("63 nation
    /// coalition").
    private func isCountable(_ noun: Int, from first: Int) -> Bool {
        if lexicon.invariant.contains(text.tokens[noun].word) { return true }
        return noun > first && text.classes[noun] == .noun && text.tokens[noun].shape == .lower
            && text.classes[first] != .adverb && text.classes[first] != .possessive
    }

    /// "Members «of the White Helmets»": a group noun takes its "of" with it.
    private func extended(_ unit: Unit, limit: Int) -> Unit {
        let next = unit.tokens.upperBound
        if has(unit.head, .attack), next + 1 < limit, text.form(next) == "involving",
            let whole = NounPhrases(text).phrase(startingAt: next + 1, limit: limit, ofPhrases: false)
        {
            var unit = unit
            unit.tokens = unit.tokens.lowerBound..<whole.upperBound
            return unit
        }
        guard has(unit.head, .members), has(next, .of), next + 1 < limit,
            let whole = NounPhrases(text).phrase(startingAt: next + 1, limit: limit, ofPhrases: false)
        else { return unit }
        var unit = unit
        unit.tokens = unit.tokens.lowerBound..<whole.upperBound
        return unit
    }

    /// The plural noun after "and", with at most one adjective before it, where no number counts it.
    private func coordinated(_ at: Int, _ limit: Int) -> Int? {
        for next in at..<min(at + 2, limit) {
            if isPluralForm(next),
                text.classes[next] == .noun || text.classes[next] == .other || text.classes[next] == .name
            {
                return next
            }
            guard text.classes[next] == .adjective else { return nil }
        }
        return nil
    }

    /// A comma inside a list of modifiers ends in "and" before a noun: "air, artillery and missile attacks".
    private func joinsLater(_ comma: Int, _ limit: Int) -> Bool {
        for at in comma + 1..<min(comma + 6, limit) {
            if has(at, .and) { return at + 1 < limit && isModifier(at + 1) }
            guard isModifier(at) || text.isMark(at, 0x2C) else { return false }
            if isPluralForm(at) { return text.isMark(at + 1, 0x2C) || has(at + 1, .and) }
        }
        return false
    }

    private func isModifier(_ at: Int) -> Bool {
        guard at < text.classes.count else { return false }
        switch text.classes[at] {
        case .noun, .name, .adjective, .verbParticiple, .verbIng: return true
        case .other, .verbThird, .verbBase: return isPluralForm(at)
        default: return false
        }
    }

    /// Plural by list or ending: "people", "children", "strikes"; not "this", "less", "crisis".
    func isPluralForm(_ at: Int) -> Bool {
        guard at < text.tokens.count, text.tokens[at].kind == .word else { return false }
        let token = text.tokens[at]
        if lexicon.invariant.contains(token.word) { return true }
        if has(at, .person) || lexicon.groups[token.word] != nil {
            return text.scalars[Int(token.end) - 1] | 0x20 == 0x73 || !isSingularPerson(token.word)
        }
        let length = Int(token.end - token.start)
        if length > 4, text.scalars[Int(token.end) - 3..<Int(token.end)].elementsEqual([0x6D, 0x65, 0x6E]) {
            return true
        }  // fishermen
        guard length > 3, text.scalars[Int(token.end) - 1] | 0x20 == 0x73 else { return false }
        let before = text.scalars[Int(token.end) - 2] | 0x20
        return before != 0x73 && before != 0x75
            && !(before == 0x69 && length > 4 && text.scalars[Int(token.end) - 3] | 0x20 == 0x73)
    }

    private func isSingularPerson(_ word: WordID) -> Bool { lexicon.singulars.contains(word) }

    // MARK: Arabic

    private func isArabic(_ at: Int) -> Bool {
        (0x0600...0x06FF).contains(text.scalar(at)) && text.tokens[at].kind == .word
    }

    /// The word after an Arabic number, or after من and an article: "٦٥ «طفلاً»", "مئات «الأشخاص»", "ثلاثة من «العمال»".
    private func arabicUnit(after end: Int, limit: Int) -> Unit? {
        var at = end
        if has(at, .them), lexicon.nouns[text.tokens[at].word]?.contains(.partCue) == true {
            return Unit(tokens: at..<at + 1, head: at, isPart: true)
        }
        let isOf = has(at, .of)
        if isOf { at += 1 }
        guard at < limit, isArabic(at), lexicon.numbers[text.tokens[at].word] == nil,
            !isArabicFunctionWord(at)
        else { return nil }
        // "12 من نوع …" counts no kinds; "12 من العمال" counts workers
        if isOf, lexicon.nouns[text.tokens[at].word] == nil, !hasArticle(at) { return nil }
        return Unit(tokens: at..<at + 1, head: at)
    }

    private func hasArticle(_ at: Int) -> Bool {
        let form = text.vocabulary.form(text.tokens[at].word)
        guard form.count > 4 else { return false }
        // or a pronoun: "عشرات من أبنائنا"
        let ending = Array(form.suffix(2))
        return form.starts(with: [0x627, 0x644])
            || [[0x646, 0x627], [0x647, 0x645], [0x647, 0x627]].contains(ending)
    }

    private func isArabicFunctionWord(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        if let noun = lexicon.nouns[word],
            !noun.isDisjoint(with: [.person, .attack, .place, .organisation, .caseFile, .occasion])
        {
            return false
        }
        // a letter alone, and "و" or "ب" before a word that no list has: "20 بجروح"
        let form = text.vocabulary.form(word)
        if form.count < 2 || lexicon.nouns[word] == nil && (form.first == 0x648 || joinsPreposition(form)) {
            return true
        }
        if let moment = lexicon.moments[word], moment.count == 0, !moment.roles.isEmpty { return true }
        return lexicon.arabicFunctionWords.contains(word) || (lexicon.categories.words[word] != nil)
    }

    /// "بجروح", "للقتل": with the article after ب or ل, or a plural after ب.
    private func joinsPreposition(_ form: ArraySlice<UInt32>) -> Bool {
        form.starts(with: [0x628, 0x627, 0x644]) || form.starts(with: [0x644, 0x644])
            || form.starts(with: [0x628, 0x62C, 0x631])
    }

    func has(_ at: Int, _ noun: NounClass) -> Bool {
        at >= 0 && at < text.tokens.count
            && lexicon.nouns[text.tokens[at].word].map { !$0.isDisjoint(with: noun) } == true
    }
}
