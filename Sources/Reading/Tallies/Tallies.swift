internal import RecordModel

/// Finds numbers that somebody claimed. Adds tallies to the draft, and mentions of quantities and money.
///
/// Numbers first (``TallyScan``), then which of them break others down (``TallyParts``), then what each counts (``TallyCategories``), then
/// where, when, by whom (``TallySettings``). Who says so is filled from the quotation around it, or from "according to".
enum Tallies {
    /// ISO 4217 for no currency in particular: a dinar of nobody knows which country.
    private static let someCurrency = "XXX"

    static func read(_ draft: inout Draft, _ context: ActContext) {
        var scan = TallyScan(draft)
        scan.scan()
        var all = scan.candidates
        TallyRows(draft).find(&all)
        let parts = TallyParts(
            text: draft.text, lexicon: draft.lexicons.tallies, classes: draft.lexicons.classes)
        parts.link(&all)
        parts.linkItems(&all)
        let categories = TallyCategories(draft)
        categorise(&all, categories)
        parts.linkBack(&all)
        if !draft.arabic.isEmpty {
            ArabicBreakdowns(text: draft.text, arabic: draft.arabic, categories: categories.arabic).link(&all)
        }
        parts.linkSums(&all)
        inherit(&all)
        TallyGroups(draft).group(&all)
        settle(&all, draft, context)
        emit(all, &draft)
    }

    // MARK: what is counted

    private static func categorise(_ all: inout [TallyCandidate], _ categories: TallyCategories) {
        // the next number that is no part of this one, right to left
        var next = Array(repeating: Int.max, count: all.count)
        for number in all.indices.reversed()
        where number + 1 < all.count && all[number + 1].sentence == all[number].sentence {
            next[number] = all[number + 1].parent == nil ? all[number + 1].tokens.lowerBound : next[number + 1]
        }
        for number in all.indices {
            let isSame = number > 0 && all[number - 1].sentence == all[number].sentence
            let previous = isSame ? all[number - 1].contentEnd : 0
            let own = categories.category(of: all[number], next: next[number], previous: previous)
            all[number].category = own?.category
            all[number].trigger = own?.trigger
            all[number].evidence = own?.evidence ?? .none
        }
    }

    /// Parts and items of a list count what their total or the item before counts.
    private static func inherit(_ all: inout [TallyCandidate]) {
        for number in all.indices where all[number].category == nil {
            guard let from = all[number].parent ?? all[number].sibling, from < number else { continue }
            all[number].category = all[from].category
            all[number].trigger = all[from].trigger
            if all[number].category != nil { all[number].evidence = .inherited }
        }
        // "12 civilians and 3 soldiers were killed": what is said of the last is said of the list
        for number in all.indices.reversed() {
            guard let from = all[number].sibling, all[from].category == nil, all[number].hasOwnCategory,
                all[number].trigger ?? 0 >= all[number].contentEnd
            else { continue }
            all[from].category = all[number].category
            all[from].trigger = all[number].trigger
            all[from].evidence = .inherited
        }
    }

    /// A number without a counted noun claims something only where something says what.
    static func isKept(_ found: TallyCandidate) -> Bool {
        if found.parent != nil || found.row?.head != nil || found.sibling != nil && found.unit == nil { return true }
        if found.unit != nil || found.number.currency != nil || found.number.form == .percent { return true }
        if found.number.isTimes { return found.category == .attacks }
        if found.category != nil {
            guard found.number.isPlainDigits, !found.isModified, let trigger = found.trigger else { return true }
            return abs(trigger - found.tokens.lowerBound) <= 6 || found.sibling != nil
        }
        return found.number.form == .vague
            || found.isModified && found.number.form != .range && !found.number.hasSeparator
            || found.isModified && found.number.value >= 1000
    }

    // MARK: claims

    private static func emit(_ all: [TallyCandidate], _ draft: inout Draft) {
        var ids: [String?] = Array(repeating: nil, count: all.count)
        var places: [Int?] = Array(repeating: nil, count: all.count)
        for (number, found) in all.enumerated() where isKept(found) {
            let text = draft.text
            let quantity = text.scalarRange(found.number.tokens)
            let clipped = min(quantity.lowerBound + found.number.clip, quantity.upperBound - 1)..<quantity.upperBound
            // "one strike" counts, but mentions no quantity
            if found.number.value != 1 || found.number.form != .exact {
                draft.mention(
                    clipped, found.number.currency == nil ? .quantity : .money, rule: "number", confidence: 0.8)
            }
            var tally = Tally(
                span: text.span(found.start..<found.end), unit: found.unit.map { text.span(tokens: $0.tokens) },
                op: found.op,
                category: found.category ?? .other, group: found.group, place: found.place, period: found.period,
                perpetrator: found.perpetrator,
                currency: found.number.currency == Tallies.someCurrency ? nil : found.number.currency)
            switch found.op {
            case .exact, .approx, .percent: tally.value = found.number.value
            case .gt, .ge, .vague: tally.lower = found.number.value
            case .lt, .le: tally.upper = found.number.value
            case .range:
                tally.lower = found.number.value
                tally.upper = found.number.upper
            }
            let rule = "tally-\(found.evidence.rawValue)"
            var claim = draft.maker.claim(.tally(tally), rule: rule, confidence: found.evidence.confidence)
            claim.source = found.source
            ids[number] = claim.id
            places[number] = draft.claims.count
            draft.claims.append(claim)
        }
        for (number, found) in all.enumerated() {
            guard let parent = found.parent, let id = ids[parent], let place = places[number],
                case .tally(var tally) = draft.claims[place].body
            else { continue }
            tally.partOf = id
            draft.claims[place].body = .tally(tally)
        }
    }
}
