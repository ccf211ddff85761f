internal import RecordModel

/// Says what an Arabic number counts: by the counted noun, by the verb or verbal noun before it, or by its own verb after it.
struct ArabicCategories {
    let text: TokenizedDocument
    let arabic: ArabicText
    let table: ArabicCategoryTable
    /// Words looked at before a number, and after it.
    private static let before = 9
    private static let after = 6
    /// Words between a verb and "منهم" after a number that is a part.
    private static let partReach = 5

    /// A category and the token that says it.
    typealias Found = TallyCategories.Found

    /// The category that the number's own surroundings give, or nil. `previous` is where the number before ends.
    func category(of found: TallyCandidate, next: Int, previous: Int) -> Found? {
        let sentence = text.sentences[found.sentence].tokens
        if let unit = found.unit, !unit.isPart, found.number.form != .percent {
            if isBoth(found.contentEnd, sentence) {
                return Found(category: .other, trigger: unit.head, evidence: .unit)
            }
            if let strong = byUnit(unit, .unit) { return strong }
            if arabic[unit.head]?.noun?.classes.contains(.attack) == true {
                return Found(category: .attacks, trigger: unit.head, evidence: .unit)
            }
        }
        let left = before(found, floor: max(sentence.lowerBound, previous))
        // "أفرجت السلطات لاحقاً عن 11 منهم"
        let reach = found.unit?.isPart == true ? Self.partReach : 2
        if found.parent != nil { return left.flatMap { $0.steps < reach ? $0.found : nil } }
        if let left { return left.found }
        if let among = among(found, sentence) { return among }
        if let label = label(found, sentence) { return label }
        if let right = after(found, limit: min(sentence.upperBound, next)) {
            // displaced people who live somewhere are displaced
            return right.category == .population ? found.unit.flatMap { byUnit($0, .weak) } ?? right : right
        }
        return found.unit.flatMap { byUnit($0, .weak) }
    }

    /// What a noun says of whoever it names: "القتلى", "المفرج عنهم".
    func named(_ word: ArabicText.Word, _ at: Int) -> Tally.Category? {
        let rules = table.rules(word, text.tokens[at].word, .unit) + table.rules(word, text.tokens[at].word, .weak)
        return rules.first { $0.companions.isEmpty }?.category
    }

    private func byUnit(_ unit: CountedUnits.Unit, _ how: ArabicCategoryTable.How) -> Found? {
        guard let word = arabic[unit.head] else { return nil }
        return table.rules(word, text.tokens[unit.head].word, how).first.map {
            Found(category: $0.category, trigger: unit.head, evidence: how == .weak ? .noun : .unit)
        }
    }

    /// "بين قتيل وجريح" after it: killed and injured together.
    private func isBoth(_ at: Int, _ sentence: Range<Int>) -> Bool {
        guard at + 2 < sentence.upperBound else { return false }
        let units = (at..<min(at + 4, sentence.upperBound)).compactMap { next in
            arabic[next].flatMap { table.rules($0, text.tokens[next].word, .unit).first?.category }
        }
        return units.contains(.killed) && units.contains(.injured)
    }

    private func holds(_ rule: ArabicCategoryTable.Rule, at token: Int) -> Bool {
        if rule.companions.isEmpty { return true }
        let window = max(0, token - 80)..<min(text.tokens.count, token + 30)
        return window.contains { at in
            rule.companions.contains(text.tokens[at].word)
                || arabic[at].map { rule.companions.contains($0.stem) } ?? false
        }
    }

    /// Persons are counted: by the noun, or by a number alone right beside what says it.
    private func counts(_ rule: ArabicCategoryTable.Rule, _ found: TallyCandidate, steps: Int) -> Bool {
        guard rule.onlyPersons else { return true }
        guard let unit = found.unit, !unit.isPart else { return steps <= 3 }
        if let noun = arabic[unit.head]?.noun {
            return noun.classes.contains(.person) && !(noun.group == "protesters" && rule.category == .released)
        }
        return steps <= 3
    }

    /// "بين القتلى أربع نساء": of whom the counted are some.
    private func among(_ found: TallyCandidate, _ sentence: Range<Int>) -> Found? {
        let at = found.tokens.lowerBound - 1
        guard at > sentence.lowerBound, let word = arabic[at], word.joined.contains(.article),
            text.vocabulary.form(text.tokens[at - 1].word).suffix(3).elementsEqual([0x628, 0x64A, 0x646])
        else { return nil }
        return named(word, at).map { Found(category: $0, trigger: at, evidence: .noun) }
    }

    /// "القتلى المبلغ عنهم: 45": the label that a line begins with.
    private func label(_ found: TallyCandidate, _ sentence: Range<Int>) -> Found? {
        let opening = sentence.lowerBound..<min(sentence.lowerBound + 9, found.tokens.lowerBound)
        guard let colon = opening.first(where: { text.isMark($0, 0x3A) }), found.tokens.lowerBound - colon < 12 else {
            return nil
        }
        for at in sentence.lowerBound..<colon {
            guard let word = arabic[at], word.joined == .article || word.noun?.number == .plural else { continue }
            let rules = table.rules(word, text.tokens[at].word, .unit) + table.rules(word, text.tokens[at].word, .weak)
            if let rule = rules.first { return Found(category: rule.category, trigger: at, evidence: .label) }
        }
        return nil
    }

    // MARK: to the left

    private func before(_ found: TallyCandidate, floor: Int) -> (found: Found, steps: Int)? {
        var at = found.tokens.lowerBound - 1
        var steps = 0
        while at >= floor, steps < ArabicCategories.before {
            if text.tokens[at].kind == .mark {
                let scalar = text.scalar(at)
                if [0x2E, 0x3A, 0x3B, 0x61B, 0x28, 0x29].contains(scalar) { return nil }
                at -= 1
                continue
            }
            guard let word = arabic[at] else {
                at -= 1
                steps += 1
                continue
            }
            var rules = table.rules(word, text.tokens[at].word, .governs)
            if steps == 0 { rules += table.rules(word, text.tokens[at].word, .beside) }
            // "الإنقاذ" governs no number; "الإفراج عن 30" does
            let isFree =
                word.verbalNoun < 0 || word.verb != nil || !word.joined.contains(.article)
                || !arabic.kinds(at + 1).isDisjoint(with: [.preposition])
            if !word.isOwned || word.verb != nil, isFree,
                let rule = rules.first(where: { holds($0, at: at) && counts($0, found, steps: steps) })
            {
                return (Found(category: wide(rule.category, at), trigger: at, evidence: .governed), steps)
            }
            let isOther = !word.kinds.isDisjoint(with: [.relative, .conjunction, .condition])
            if isOther, !isFrom(at), word.stem != text.tokens[at].word || text.vocabulary.form(word.stem).count > 2 {
                return nil
            }
            if let verb = word.verb, word.noun == nil, word.verbalNoun < 0, !isLight(word), verb.lemma >= 0 {
                return nil
            }
            at -= 1
            steps += 1
        }
        return nil
    }

    private func isFrom(_ at: Int) -> Bool {
        text.vocabulary.form(text.tokens[at].word).elementsEqual([0x645, 0x646])
    }

    /// "كان", "تم", "بلغ", "تجاوز", "ارتفع": verbs that only carry the number.
    private func isLight(_ word: ArabicText.Word) -> Bool {
        guard let verb = word.verb else { return false }
        return word.kinds.contains(.taken) || table.light.contains(verb.lemma)
    }

    /// "قتل وجرح 30": neither.
    private func wide(_ category: Tally.Category, _ at: Int) -> Tally.Category {
        guard category == .killed || category == .injured, at > 0, arabic[at]?.joined.contains(.and) == true,
            let word = arabic[at - 1],
            let other = table.rules(word, text.tokens[at - 1].word, .governs).first?.category,
            other == .killed || other == .injured, other != category
        else { return category }
        return .other
    }

    // MARK: to the right

    /// The verb of which the number is the subject: "30 شخصا قتلوا", "ممن اعتقلوا"; not one that "و" joins to the next clause.
    private func after(_ found: TallyCandidate, limit: Int) -> Found? {
        var at = found.contentEnd
        let end = min(limit, at + ArabicCategories.after)
        while at < end {
            if text.tokens[at].kind == .mark { return nil }
            guard let word = arabic[at] else {
                at += 1
                continue
            }
            if word.joined.contains(.and), word.verb != nil { return nil }
            let isForced = word.verbalNoun >= 0 && word.isDefinite && isLed(at) && isForced(found)
            let isBeside = at == found.contentEnd && word.verbalNoun < 0 && word.joined.isEmpty
            if word.verb != nil || word.isDefinite && isState(at) || isForced || isBeside,
                let rule = table.rules(word, text.tokens[at].word, .governs).first(where: {
                    holds($0, at: at) && counts($0, found, steps: 1)
                })
            {
                return Found(category: rule.category, trigger: at, evidence: .subject)
            }
            if word.verb != nil, word.noun == nil, word.verbalNoun < 0, !isLight(word) { return nil }
            at += 1
        }
        return nil
    }

    /// "إلى النزوح".
    private func isLed(_ at: Int) -> Bool { at > 0 && arabic.kinds(at - 1).contains(.preposition) }

    /// "اضطر 30 شخصاً إلى النزوح": a verb of force stands before the number.
    private func isForced(_ found: TallyCandidate) -> Bool {
        let floor = max(text.sentences[found.sentence].tokens.lowerBound, found.tokens.lowerBound - 4)
        return (floor..<max(floor, found.tokens.lowerBound)).contains {
            arabic[$0]?.verb.map { table.forced.contains($0.lemma) } ?? false
        }
    }

    /// "قيد الاعتقال", "رهن الاحتجاز", "في عداد المفقودين".
    private func isState(_ at: Int) -> Bool {
        guard at > 0 else { return false }
        return table.states.contains(text.tokens[at - 1].word)
    }
}
