internal import RecordModel
internal import Syntax

/// What a number that points back is part of: "Of these, 30 …", "Nine are children", "half of the victims", "the remaining 40".
extension TallyParts {
    /// How many sentences back a whole may stand.
    private static let memory = 8
    /// The same over rows of a list.
    private static let longMemory = 16
    /// How many numbers before it are looked at.
    private static let mostNumbers = 60
    /// Tokens between the start of a sentence that points back and its first number.
    private static let opening = 14

    /// Links what points back to the whole it is part of; called when categories are known. Cost: linear.
    func linkBack(_ all: inout [TallyCandidate]) {
        var opening: (sentence: Int, whole: Int)?  // "Of those killed, …": every number of the sentence
        for number in all.indices where all[number].parent == nil {
            if let from = opening, from.sentence == all[number].sentence, isWithin(all[number], all[from.whole]) {
                setParent(number, from.whole, &all)
                continue
            }
            if let from = all[number].sibling, let whole = all[from].parent, all[number].unit == nil,
                isWithin(all[number], all[whole])
            {
                setParent(number, whole, &all)
                continue
            }
            let isFirst = number == 0 || all[number - 1].sentence != all[number].sentence
            let lead = isFirst ? opened(number, all) : nil
            if let lead { opening = (all[number].sentence, lead) }
            guard let whole = partitive(number, all) ?? lead ?? bare(number, all) ?? laid(number, all) else { continue }
            setParent(number, whole, &all)
        }
    }

    private func setParent(_ number: Int, _ whole: Int, _ all: inout [TallyCandidate]) {
        all.attach(number, to: whole)
        guard all[number].category == nil, all[whole].category != nil else { return }
        all[number].category = all[whole].category
        all[number].evidence = .inherited
    }

    /// "137 cases were recorded. The army was responsible for 96 cases": the same noun counted again, by whom it is laid to.
    private func laid(_ number: Int, _ all: [TallyCandidate]) -> Int? {
        let found = all[number]
        guard let unit = found.unit, !unit.isPart, let last = lastWhole(before: number, all),
            isWithin(found, all[last]),
            let whole = all[last].unit, stem(whole.head) == stem(unit.head)
        else { return nil }
        let sentence = text.sentences[found.sentence].tokens
        let window =
            max(sentence.lowerBound, found.tokens.lowerBound - 4)..<min(sentence.upperBound, found.contentEnd + 4)
        return window.contains {
            lexicon.responsible.contains(text.tokens[$0].word)
                || lexicon.attributing.contains(classes.base(text.tokens[$0].word))
        } ? last : nil
    }

    /// "781 of these deaths", "four of the hostages", "62 per cent of the casualties": the last total of what the noun names.
    private func partitive(_ number: Int, _ all: [TallyCandidate]) -> Int? {
        let found = all[number]
        if let unit = found.unit, unit.isPart {
            return unit.tokens.count > 1 ? whole(of: unit.head, before: number, all) : lastWhole(before: number, all)
        }
        let of = found.tokens.upperBound
        guard has(of, .of), of + 2 < text.tokens.count, has(of + 1, .determiner), let unit = found.unit,
            unit.head > of + 1, !unit.tokens.contains(where: { text.classes[$0] == .number })
        else { return nil }
        return whole(of: unit.head, before: number, all)
    }

    /// "Of those killed, 271 were men", "Among the dead were nine …", "The captives, among them 17 …", "They include 12 …".
    private func opened(_ number: Int, _ all: [TallyCandidate]) -> Int? {
        let found = all[number]
        let sentence = text.sentences[found.sentence].tokens
        // "[21] Of these, …"
        guard let first = sentence.first(where: { text.tokens[$0].kind == .word }) else { return nil }
        guard found.tokens.lowerBound - first < Self.opening, found.tokens.lowerBound > first + 1 else { return nil }
        let lead = first..<found.tokens.lowerBound
        let isOf = has(first, .of)
        guard isOf && has(first + 1, [.them, .determiner]) || lead.contains(where: { has($0, .partCue) }),
            isOf || addsPart(lead) || has(first, .partCue)
        else { return nil }
        let nouns = lead.filter { text.classes[$0].isNominal || text.classes[$0].isVerb && isOf }
        let pronoun = lead.contains { has($0, .them) || text.classes[$0] == .pronoun }
        for noun in nouns {
            if let whole = whole(of: noun, before: number, all, orAny: false) { return whole }
        }
        let isDefinite = has(first, .determiner) || has(first + 1, .determiner)
        return pronoun || isDefinite && nouns.contains(where: { has($0, .person) })
            ? lastWhole(before: number, all) : nil
    }

    /// "31 people were seized. Nine are children.", "… promised to free 800 prisoners and has let go 212": a number that counts what was counted
    /// last, and says something else of it.
    private func bare(_ number: Int, _ all: [TallyCandidate]) -> Int? {
        let found = all[number]
        if isRemainder(found), number > 0, let whole = all[number - 1].parent, isWithin(found, all[whole]) {
            return whole
        }
        if found.number.form == .percent, found.unit == nil, number > 0, all[number - 1].number.form == .percent,
            found.sentence - all[number - 1].sentence < 2
        {
            return all[number - 1].parent  // "62 per cent of the casualties … a further 21 per cent"
        }
        guard found.unit == nil || isRemainder(found), found.sibling == nil, found.number.currency == nil,
            found.number.form != .vague, !found.number.isTimes, found.row == nil,
            isSubject(found) || isObject(found) || isRemainder(found),
            let last = lastWhole(before: number, all), isWithin(found, all[last]),
            text.sentences[found.sentence].paragraph == text.sentences[all[last].sentence].paragraph
                || isRemainder(found)
        else { return nil }
        let whole = all[last]
        guard found.category != nil, found.hasOwnCategory else { return last }
        if found.category == whole.category {
            // "promised to free 800 and has let go 212": two verbs, one of them for the whole
            let isOther = found.trigger.map { at in
                whole.trigger.map { text.tokens[$0].word != text.tokens[at].word } ?? false
            }
            return isRemainder(found) || found.sentence == whole.sentence && isObject(found) && isOther == true
                ? last : nil
        }
        switch (whole.category, found.category) {
        case (.detained, .released), (.missing, .released), (.missing, .rescued), (.detained, .killed),
            (.missing, .killed), (.detained, .injured), (.displaced, .killed), (.none, _), (.other, _):
            return last
        default: return nil
        }
    }

    /// A bare number at the head of a clause, before its verb.
    private func isSubject(_ found: TallyCandidate) -> Bool {
        let sentence = text.sentences[found.sentence].tokens
        let before = found.tokens.lowerBound - 1
        guard startsPredicate(found.contentEnd) else { return false }
        return before < sentence.lowerBound || text.classes[before] == .mark || has(before, .and)
            || text.classes[before] == .subordinator
    }

    /// A bare number after its verb, with nothing after it.
    private func isObject(_ found: TallyCandidate) -> Bool {
        let sentence = text.sentences[found.sentence].tokens
        let before = found.tokens.lowerBound - 1
        let after = found.tokens.upperBound
        return sentence.contains(before) && text.parse.tag(before) == .verb
            && (after >= sentence.upperBound || text.tokens[after].kind == .mark || text.classes[after] == .preposition)
    }

    /// "The remaining 40", "the other nine".
    private func isRemainder(_ found: TallyCandidate) -> Bool {
        let before = found.tokens.lowerBound - 1
        guard before > 0, text.classes[before - 1] == .determiner || has(before - 1, .determiner) else { return false }
        let word = text.tokens[before].word
        return ["remaining", "other", "rest"].contains { text.vocabulary.find($0) == word }
    }

    // MARK: the whole

    /// How many sentences before a number its whole may stand: more where the rows of a list lie between.
    private func reach(_ number: Int, _ all: [TallyCandidate]) -> Int {
        guard number > 0 else { return Self.memory }
        let isRow = all[number - 1].row != nil || all[number - 1].parent.map { all[$0].row != nil } == true
        return isRow || all[number].row != nil ? Self.longMemory : Self.memory
    }

    /// The last number before that is no part and counts something.
    private func lastWhole(before number: Int, _ all: [TallyCandidate]) -> Int? {
        var at = number - 1
        while at >= 0, number - at <= Self.mostNumbers, all[number].sentence - all[at].sentence <= reach(number, all) {
            let one = all[at]
            if one.parent == nil, one.unit?.isPart != true, one.number.form != .percent, one.number.currency == nil,
                one.unit != nil || one.category != nil || one.row != nil
            {
                return at
            }
            at -= 1
        }
        return nil
    }

    /// The last number before that counts what a noun names: of its category, or of the same noun; else, of a noun for persons, the last that
    /// counts any.
    private func whole(of noun: Int, before number: Int, _ all: [TallyCandidate], orAny: Bool = true) -> Int? {
        let said = lexicon.categories.rules(text, classes, at: noun, limit: noun + 1)?.rules.first?.category
        let name = stem(noun)
        var any: Int?
        var part: Int?
        var at = number - 1
        while at >= 0, number - at <= Self.mostNumbers, all[number].sentence - all[at].sentence <= reach(number, all) {
            let one = all[at]
            if one.number.form != .percent, one.number.currency == nil, one.unit?.isPart != true {
                let isNamed = one.unit.map { stem($0.head) == name } ?? false
                if isNamed || said != nil && one.category == said, isWithin(all[number], one) {
                    if one.parent == nil { return at }
                    if part == nil { part = at }
                }
                if any == nil, one.parent == nil, one.unit != nil || one.category != nil { any = at }
            }
            at -= 1
        }
        if let part { return part }
        return orAny && (said != nil || has(noun, .person)) ? any : nil
    }

    /// One word number for "strike" and "strikes".
    func stem(_ head: Int) -> WordID {
        let range = text.tokens[head].range
        guard text.scalars[range.upperBound - 1] | 0x20 == 0x73, range.count > 3 else { return text.tokens[head].word }
        let form = text.scalars[range.lowerBound..<range.upperBound - 1].map { $0 | 0x20 }
        return form.withUnsafeBufferPointer { text.vocabulary.find($0) } ?? text.tokens[head].word
    }
}
