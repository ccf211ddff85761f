internal import RecordModel
internal import Syntax

/// Says what a number counts: by the verb it is subject or object of, by the noun that governs it, or by the counted noun itself.
struct TallyCategories {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    let classes: WordClasses
    private let units: CountedUnits
    private let rows: TallyRows
    let arabic: ArabicCategories
    /// Tokens looked at on each side of a number.
    static let reach = 16

    init(_ draft: Draft) {
        text = draft.text
        lexicon = draft.lexicons.tallies
        classes = draft.lexicons.classes
        units = CountedUnits(text: text, lexicon: lexicon)
        rows = TallyRows(draft)
        arabic = ArabicCategories(
            text: text, arabic: draft.arabic, table: draft.lexicons.arabicWords.categories)
    }

    /// A category and the token that says it.
    struct Found {
        var category: Tally.Category
        var trigger: Int?
        var evidence: TallyCandidate.Evidence
    }

    func has(_ at: Int, _ noun: NounClass) -> Bool { units.has(at, noun) }

    /// The category that the number's own surroundings give, or nil.
    func category(of found: TallyCandidate, next: Int, previous: Int) -> Found? {
        let own = said(of: found, next: next, previous: previous)
        if let own, own.category == .released, let trigger = own.trigger,
            isAsked(trigger, in: text.sentences[found.sentence].tokens)
        {
            return Found(category: .detained, trigger: own.trigger, evidence: own.evidence)
        }
        return own
    }

    private func said(of found: TallyCandidate, next: Int, previous: Int) -> Found? {
        if found.number.currency != nil { return Found(category: .money, trigger: nil, evidence: .money) }
        if isArabic(found), let own = arabic.category(of: found, next: next, previous: previous) { return own }
        if isArabic(found) { return byArabicPlace(found) }
        let sentence = text.sentences[found.sentence].tokens
        let end = min(sentence.upperBound, next)
        let ofRow = found.row.flatMap { rows.category($0, isPart: found.parent != nil) }.map {
            Found(category: $0.category, trigger: $0.trigger, evidence: .label)
        }
        if found.unit == nil, let ofRow { return ofRow }
        if let unit = found.unit, found.number.form != .percent,
            !unit.isPart || has(unit.tokens.lowerBound, .determiner)
        {
            if let strong = byUnit(unit, .unit) ?? ofCases(unit, sentence) { return strong }
            if has(unit.head, .occasion), let attack = companionAttack(sentence, of: found) {
                return Found(category: .attacks, trigger: attack, evidence: .company)
            }
        } else if found.number.isTimes, let attack = companionAttack(sentence, of: found) {
            return Found(category: .attacks, trigger: attack, evidence: .company)
        }
        let left = before(found, floor: max(sentence.lowerBound, previous))
        if let left, left.isAdjacent { return left.found }
        if let right = after(found, limit: end, sentence: sentence) {
            // "9,600 displaced people live in …" are displaced
            let weak = right.category == .population ? found.unit.flatMap { byUnit($0, .weak) } : nil
            return weak ?? right
        }
        if let left { return left.found }
        if let said = (found.parent == nil ? parsed(found, sentence) : nil)
            ?? (found.unit.map { has($0.head, .person) } == true ? ofRow : nil)
        {
            return said
        }
        let first = found.tokens.lowerBound
        if let label = label(before: first, in: sentence) ?? toll(before: first, in: sentence) { return label }
        if isFunded(found) { return Found(category: .money, trigger: nil, evidence: .company) }
        guard let unit = found.unit else { return nil }
        if closesSignatures(found, unit) { return Found(category: .signatories, trigger: nil, evidence: .company) }
        if has(unit.head, .settlement), companionAttack(sentence, of: found) != nil {
            return Found(category: .placesAttacked, trigger: nil, evidence: .company)
        }
        if has(unit.head, .organisation), signs(sentence, around: found.tokens) {
            return Found(category: .signatories, trigger: nil, evidence: .company)
        }
        return byUnit(unit, .weak) ?? byModifier(unit) ?? (found.number.form == .percent ? byUnit(unit, .unit) : nil)
    }

    /// "137 cases of arbitrary arrest", "12 incidents of looting": what the cases are of.
    private func ofCases(_ unit: CountedUnits.Unit, _ sentence: Range<Int>) -> Found? {
        let of = unit.tokens.upperBound
        guard has(unit.head, .caseFile), has(of, .of) else { return nil }
        for at in of + 1..<max(of + 1, min(sentence.upperBound, of + 5)) {
            if text.classes[at] == .mark || text.classes[at].isFinite || text.classes[at] == .conjunction { return nil }
            guard let rules = lexicon.categories.rules(text, classes, at: at, limit: sentence.upperBound)?.rules,
                let rule = rules.first(where: { $0.companions.isEmpty && !$0.how.contains(.to) })
            else { continue }
            return Found(category: rule.category, trigger: at, evidence: .unit)
        }
        return nil
    }

    /// Towns counted beside an attack.
    private func byArabicPlace(_ found: TallyCandidate) -> Found? {
        guard let unit = found.unit, has(unit.head, .settlement),
            companionAttack(text.sentences[found.sentence].tokens, of: found) != nil
        else { return nil }
        return Found(category: .placesAttacked, trigger: nil, evidence: .company)
    }

    /// The counted noun says it: its phrase, or its head.
    private func byUnit(_ unit: CountedUnits.Unit, _ how: CategoryRules.How) -> Found? {
        let evidence: TallyCandidate.Evidence = how == .weak ? .noun : .unit
        for at in [unit.tokens.lowerBound, unit.head] {
            if let match = lexicon.categories.phrases.longest(text.tokens, at: at, limit: unit.tokens.upperBound),
                at + match.length == unit.tokens.upperBound, let rule = match.value.first(where: { $0.how == how })
            {
                return Found(category: rule.category, trigger: at, evidence: evidence)
            }
        }
        let head = lexicon.categories.words[text.tokens[unit.head].word]
        return head?.first { $0.how == how }.map {
            Found(category: $0.category, trigger: unit.head, evidence: evidence)
        }
    }

    /// "Reported missing: 4 persons", "They handed over prisoners: 4 …": a label before a colon; its verb says more than its noun.
    private func label(before number: Int, in sentence: Range<Int>) -> Found? {
        let colon = number - 1
        guard colon > sentence.lowerBound, text.isMark(colon, 0x3A) else { return nil }
        for at in stride(from: colon - 1, through: max(sentence.lowerBound, colon - 8), by: -1)
        where text.parse.tag(at) == .verb {
            if let rules = lexicon.categories.rules(text, classes, at: at, limit: colon)?.rules,
                let rule = rules.first(where: { $0.how.contains(.object) && holds($0, in: sentence, at: at) })
            {
                return Found(category: rule.category, trigger: at, evidence: .label)
            }
        }
        for at in stride(from: colon - 1, through: max(sentence.lowerBound, colon - 4), by: -1) {
            guard let rules = lexicon.categories.rules(text, classes, at: at, limit: colon)?.rules else { continue }
            if let rule = rules.first(where: { $0.companions.isEmpty && !$0.how.contains(.to) }) {
                return Found(category: rule.category, trigger: at, evidence: .label)
            }
        }
        return nil
    }

    /// "Put the number of injured at 30", "the death toll rose to 45".
    private func toll(before number: Int, in sentence: Range<Int>) -> Found? {
        let floor = max(sentence.lowerBound, number - 9)
        guard let count = (floor..<number).last(where: { lexicon.counts.contains(text.tokens[$0].word) }) else {
            return nil
        }
        if text.tokens[count].word == text.vocabulary.find("toll") {
            return Found(category: .killed, trigger: count, evidence: .label)
        }
        for at in count + 1..<max(number, count + 1) {
            guard let rules = lexicon.categories.rules(text, classes, at: at, limit: number)?.rules else { continue }
            if let rule = rules.first(where: { $0.companions.isEmpty && !$0.how.contains(.to) }) {
                return Found(category: rule.category, trigger: at, evidence: .label)
            }
        }
        return nil
    }

    /// "Nine dead children": a word before the counted noun says it.
    private func byModifier(_ unit: CountedUnits.Unit) -> Found? {
        for at in unit.tokens.lowerBound..<max(unit.head, unit.tokens.lowerBound) {
            guard
                text.classes[at] == .adjective || text.classes[at] == .verbParticiple || text.classes[at] == .verbPast,
                let rules = lexicon.categories.rules(text, classes, at: at, limit: at + 1)?.rules,
                let rule = rules.first(where: { $0.how.contains(.subject) && $0.companions.isEmpty })
            else { continue }
            return Found(category: rule.category, trigger: at, evidence: .noun)
        }
        return nil
    }

    /// The token of an attack, or of a weapon's use, in the sentence.
    private func companionAttack(_ sentence: Range<Int>, of found: TallyCandidate) -> Int? {
        let isAttack: (Int) -> Bool = {
            has($0, .attack) || lexicon.weaponUse.contains(classes.base(text.tokens[$0].word))
        }
        let before = max(sentence.lowerBound, found.tokens.lowerBound - 60)..<found.tokens.lowerBound
        let after = found.tokens.upperBound..<min(sentence.upperBound, found.tokens.upperBound + 60)
        return before.last(where: isAttack) ?? after.first(where: isAttack)
    }

    /// Whether the number stands among Arabic words.
    private func isArabic(_ found: TallyCandidate) -> Bool {
        // the nearest word, over a mark on each side
        for step in 0..<3 {
            for at in [found.tokens.upperBound + step, found.tokens.lowerBound - 1 - step, found.tokens.lowerBound]
            where text.tokens.indices.contains(at) && text.tokens[at].kind == .word {
                return (0x0600...0x06FF).contains(text.scalar(at))
            }
        }
        return false
    }

    /// Somebody signs, or an open letter is spoken of.
    private func signs(_ sentence: Range<Int>, around tokens: Range<Int>) -> Bool {
        let window = max(sentence.lowerBound, tokens.lowerBound - 80)..<min(sentence.upperBound, tokens.upperBound + 80)
        if let behalf = text.vocabulary.find("behalf"), window.contains(where: { text.tokens[$0].word == behalf }) {
            return true
        }
        return window.contains { lexicon.instruments.contains(classes.base(text.tokens[$0].word)) }
    }

    func holds(_ rule: CategoryRules.Rule, in sentence: Range<Int>, at token: Int) -> Bool {
        if rule.companions.isEmpty { return true }
        let window = max(sentence.lowerBound, token - 30)..<min(sentence.upperBound, token + 30)
        return window.contains { rule.companions.contains(text.tokens[$0].word) }
    }

    /// Some verbs say this only of persons: "lost 30 soldiers", not "lost 30 seats".
    func counts(_ rule: CategoryRules.Rule, _ found: TallyCandidate) -> Bool {
        guard rule.onlyPersons, let unit = found.unit else { return !rule.onlyPersons }
        return has(unit.head, .person) || lexicon.groups[text.tokens[unit.head].word] != nil
            || text.classes[unit.head] == .name
            || unit.isPart
    }

    // MARK: to the right

    /// The verb of which the number is the subject: "30 people were killed", "30 who are missing", "30 died".
    private func after(_ found: TallyCandidate, limit: Int, sentence: Range<Int>) -> Found? {
        var at = found.contentEnd
        let start = at
        let end = min(limit, at + TallyCategories.reach)
        var isPassive = false
        var depth = 0
        while at < end {
            let kind = text.classes[at]
            if kind == .mark {
                let scalar = text.scalar(at)
                if scalar == 0x3B || scalar == 0x3A || scalar == 0x2E || scalar == 0x061B { return nil }
                if scalar == 0x28 { depth += 1 }
                if scalar == 0x29 { depth -= 1 }
                if depth < 0 { return nil }
                // an aside between two dashes is passed over; one dash opens a new clause
                if scalar == 0x2013 || scalar == 0x2014 {
                    guard let close = (at + 1..<end).first(where: { text.isMark($0, scalar) }) else { return nil }
                    at = close
                }
                at += 1
                continue
            }
            if has(at, .be) { isPassive = true }
            if depth == 0, let match = lexicon.categories.rules(text, classes, at: at, limit: end) {
                let isReduced =
                    at == start
                    || at == start + 1 && (kind == .verbParticiple || kind == .adverb || text.classes[start] == .adverb)
                if let rule = match.rules.first(where: { rule in
                    rule.how.contains(.subject) && holds(rule, in: sentence, at: at) && counts(rule, found)
                        && !(rule.isVerb && kind == .noun && text.parse.tag(at) == .noun)
                        && (!rule.isVerb || isPassive && kind != .verbIng
                            || (isReduced || isCoordinated(at, start)) && isParticiple(at)
                                && !takesObject(at + match.length, limit))
                }) {
                    return coordinated(rule.category, at + match.length, limit: limit).map {
                        Found(category: $0, trigger: at, evidence: .subject)
                    }
                }
            }
            if kind.isFinite, !has(at, .passing), !has(at, .be), lexicon.categories.words[text.tokens[at].word] == nil,
                depth == 0
            {
                return nil  // the verb is another
            }
            if has(at, .and), at + 1 < end, text.classes[at + 1].isFinite, !has(at + 1, .passing) { return nil }
            at += 1
        }
        return nil
    }

    private func isParticiple(_ at: Int) -> Bool {
        switch text.classes[at] {
        case .verbParticiple, .verbPast, .adjective, .other, .noun: true
        default: false
        }
    }

    /// "… killed and 12 «wounded»": the word stands after another participle and "and".
    private func isCoordinated(_ at: Int, _ start: Int) -> Bool { at > start && has(at - 1, .and) }

    /// A verb with an object of its own is active: the number before it is not what it was done to.
    private func takesObject(_ at: Int, _ limit: Int) -> Bool {
        guard at < limit else { return false }
        switch text.classes[at] {
        case .determiner, .name, .number, .pronoun: return !has(at, .partCue)
        case .noun: return true
        default: return false
        }
    }

    /// "Killed and injured" is neither.
    private func coordinated(_ category: Tally.Category, _ at: Int, limit: Int) -> Tally.Category? {
        guard at + 1 < limit, has(at, .and) || text.isMark(at, 0x2F) || isOr(at),
            category == .killed || category == .injured,
            let other = lexicon.categories.rules(text, classes, at: at + 1, limit: limit)?.rules.first?.category,
            other != category, other == .injured || other == .killed,
            at + 2 >= limit || !takesObject(at + 2, limit)
        else { return category }
        return .other
    }

    private func isOr(_ at: Int) -> Bool { text.classes[at] == .conjunction && text.tokens[at].range.count == 2 }

    // MARK: to the left

    /// The verb or noun that governs the number: "killed 30", "the release of 30", "sanctions against 30".
    private func before(_ found: TallyCandidate, floor: Int) -> (found: Found, isAdjacent: Bool)? {
        let sentence = text.sentences[found.sentence].tokens
        var at = found.tokens.lowerBound - 1
        let floor = max(floor, at - TallyCategories.reach)
        var blocked = false
        var listed = false  // in a list whose verb may stand before its first item
        var isTo = false
        var steps = 0
        while at >= floor {
            let kind = text.classes[at]
            if kind == .mark {
                let scalar = text.scalar(at)
                if scalar == 0x3B || scalar == 0x3A || scalar == 0x28 || scalar == 0x29 || scalar == 0x2E { return nil }
                if scalar == 0x2C || scalar == 0x060C, steps > 0 { listed = true }
                at -= 1
                steps += 1
                continue
            }
            let match = leftRules(endingAt: at, floor: floor)
            if let match,
                let rule = match.rules.first(where: {
                    accepts(
                        $0, at: match.at, kind: text.classes[match.at],
                        blocked: blocked || listed && $0.category != .sanctioned, isTo: isTo,
                        found: found) && holds($0, in: sentence, at: match.at) && counts($0, found)
                })
            {
                let category = wide(rule.category, before: match.at)
                return (
                    Found(category: category, trigger: match.at, evidence: .governed), steps <= 3 && !blocked && !listed
                )
            }
            if kind.isFinite || kind == .subordinator || kind == .modal { return nil }
            if kind == .auxiliary, !has(at, .be) { return nil }
            if kind == .preposition || kind == .to {
                if !has(at, .of) { blocked = true; isTo = true }
            }
            if kind == .conjunction { listed = true }
            if has(at, .partCue) {  // "kill civilians, including 30 children"
                blocked = false
                listed = false
                isTo = false
                if at > floor, text.isMark(at - 1, 0x2C) { at -= 1 }
            }
            at -= 1
            steps += 1
        }
        return nil
    }

    /// Rules of the word at a token, or of a phrase that ends there.
    private func leftRules(endingAt last: Int, floor: Int) -> (rules: [CategoryRules.Rule], at: Int)? {
        for start in max(floor, last - 3)..<max(last, floor) {
            if let match = lexicon.categories.phrases.longest(text.tokens, at: start, limit: last + 1),
                start + match.length == last + 1
            {
                return (match.value, start)
            }
        }
        return lexicon.categories.rules(text, classes, at: last, limit: last + 1).map { ($0.rules, last) }
    }

    private func accepts(
        _ rule: CategoryRules.Rule, at: Int, kind: WordClass, blocked: Bool, isTo: Bool,
        found: TallyCandidate
    ) -> Bool {
        if rule.how.contains(.to) { return isTo }
        if rule.how == .noun { return !blocked && has(at + 1, .of) }
        guard rule.how.contains(.object), !blocked else { return false }
        if kind == .verbIng { return true }
        if kind == .noun || kind == .name || kind == .adjective {
            return rule.isVerb && (has(at + 1, .of) || at + 1 == found.tokens.lowerBound)
        }
        // passive: what follows is no object
        var back = at - 1
        while back >= 0, at - back < 4, text.classes[back] == .adverb { back -= 1 }
        return !(back >= 0 && has(back, .be) && kind == .verbParticiple)
    }

    /// "Killed and wounded 30" is neither.
    private func wide(_ category: Tally.Category, before at: Int) -> Tally.Category {
        guard category == .injured || category == .killed, at >= 2, has(at - 1, .and) || isOr(at - 1),
            let other = lexicon.categories.rules(text, classes, at: at - 2, limit: at)?.rules.first?.category,
            other == .killed || other == .injured, other != category
        else { return category }
        return .other
    }
}
