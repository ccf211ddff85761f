internal import RecordModel

/// Where, when, by whom: what a number's own clause says, else the total it is part of, else the event that its sentence goes on with.
extension Tallies {
    static func settle(_ all: inout [TallyCandidate], _ draft: Draft, _ context: ActContext) {
        let settings = TallySettings(draft, context)
        let scenes = TallyScenes(settings)
        let arabic = draft.text.language == .arabic ? ArabicSettings(draft) : nil
        let spoken = spoken(draft)
        var says: (sentence: Int, name: String?) = (-1, nil)
        var carried: (paragraph: Int, period: String?, place: String?) = (-1, nil, nil)
        for number in all.indices where isKept(all[number]) {
            let found = all[number]
            // of "three of the seven" the whole stands after its part
            let parent = found.parent.map { all[$0] }
            let paragraph = draft.text.sentences[found.sentence].paragraph
            let isNear = carried.paragraph == paragraph
            let isAfter = number > 0 && all[number - 1].sentence == found.sentence
            let isBefore = number + 1 < all.count && all[number + 1].sentence == found.sentence
            let previous = isAfter ? all[number - 1].contentEnd : 0
            let next = isBefore ? all[number + 1].tokens.lowerBound : Int.max
            all[number].place =
                arabic.map { $0.place(of: found, parent, after: previous, before: next) }
                ?? place(
                    found, parent, settings, scenes, before: ownList(number, all),
                    carried: isNear ? carried.place : nil)
            let refersBack = isNear && settings.refersBack(found.sentence)
            if let parent, parent.sentence == found.sentence, parent.tokens.lowerBound < found.tokens.lowerBound {
                all[number].period = parent.period
            } else if let own = settings.period(found, before: ownEnd(number, all)) {
                all[number].period = own
            } else {
                let happened = isEvent(found.category) || found.category == nil && scenes.scenes[found.sentence].isEvent
                all[number].period =
                    parent?.period ?? (happened || refersBack ? settings.frame(before: found.sentence) : nil)
                    ?? ((happened || refersBack) && isNear ? carried.period : nil)
                    ?? (happened ? scenes.scenes[found.sentence].periodBefore : nil)
                    ?? (isEvent(found.category) ? draft.time.covered ?? draft.time.reviewed.map { String($0) } : nil)
                    ?? (happened ? scenes.leadPeriod(for: found.sentence) : nil)
            }
            all[number].perpetrator =
                found.row.flatMap { settings.doer(ofRow: $0) }
                ?? settings.perpetrator(found, after: previous, before: next)
                ?? parent?.perpetrator ?? settings.carriedDoer(found, scenes)
            if says.sentence != found.sentence { says = (found.sentence, settings.accordingTo(found.sentence)) }
            if !spoken[found.tokens.lowerBound] { all[number].source = says.name ?? settings.recorder(of: found) }
            carried = (
                paragraph, all[number].period ?? (isNear ? carried.period : nil),
                found.parent == nil
                    ? all[number].place ?? (isNear ? carried.place : nil) : (isNear ? carried.place : nil)
            )
        }
        shareDoers(&all, settings)
    }

    /// "Four drivers died and seven were injured in a militia raid", "three bakers and one miller, all killed by gunmen": the numbers of one
    /// sentence that nobody else is said to have harmed have the doer of the others. Cost: linear.
    private static func shareDoers(_ all: inout [TallyCandidate], _ settings: TallySettings) {
        var first = 0
        while first < all.count {
            var end = first + 1
            while end < all.count, all[end].sentence == all[first].sentence { end += 1 }
            defer { first = end }
            let doers = Set(all[first..<end].compactMap { harms($0) ? $0.perpetrator : nil })
            guard end - first > 1, doers.count == 1 else { continue }
            for number in first..<end
            where harms(all[number]) && all[number].perpetrator == nil && settings.isSuffered(all[number]) {
                all[number].perpetrator = doers.first
            }
        }
    }

    private static func harms(_ found: TallyCandidate) -> Bool {
        guard found.number.currency == nil, isKept(found) else { return false }
        switch found.category {
        case .killed, .injured, .detained, .missing: return true
        default: return false
        }
    }

    private static func place(
        _ found: TallyCandidate, _ parent: TallyCandidate?, _ settings: TallySettings, _ scenes: TallyScenes,
        before limit: Int, carried: String?
    ) -> String? {
        if let row = found.row, let place = settings.rows.place(row) { return place }
        if found.number.currency != nil { return settings.place(found) ?? parent?.place }
        let scene = scenes.scenes[found.sentence]
        if let parent, parent.sentence == found.sentence {
            return settings.place(found, within: 3) ?? parent.place ?? settings.place(found) ?? scene.place
        }
        let happened = isEvent(found.category) || (found.category ?? .other) == .other && scene.isEvent
        if let site = settings.struck(found) { return site }
        if happened, let target = scene.target { return target }
        if let own = settings.place(found, before: limit) ?? settings.destination(found) ?? parent?.place
            ?? settings.labelled(found.sentence)
        {
            return own
        }
        if happened || settings.refersBack(found.sentence) && scene.isEvent || settings.isFramed(found.sentence)
            || settings.namesKind(found)
        {
            let isListed = limit < .max
            return carried ?? (isListed ? scene.placeBefore : scene.place)
                ?? (happened || settings.namesKind(found)
                    ? scenes.lead.place ?? settings.frame(of: found.sentence) : nil)
        }
        return settings.owner(of: found)
    }

    /// Where the parts of a number that stand in its sentence begin: what follows is said of them.
    private static func ownList(_ number: Int, _ all: [TallyCandidate]) -> Int {
        guard number + 1 < all.count, all[number + 1].sentence == all[number].sentence,
            all[number + 1].parent == number && all[number + 1].unit?.isPart != true
        else { return .max }
        return all[number + 1].tokens.lowerBound
    }

    /// What follows "of whom 30" speaks of the thirty.
    private static func ownEnd(_ number: Int, _ all: [TallyCandidate]) -> Int {
        guard number + 1 < all.count, all[number + 1].parent == number, let whom = all[number + 1].unit,
            whom.tokens.lowerBound < all[number + 1].tokens.lowerBound
        else { return .max }
        return whom.tokens.lowerBound
    }

    static func isEvent(_ category: Tally.Category?) -> Bool {
        switch category {
        case .killed, .injured, .detained, .attacks, .placesAttacked, .rescued, .released, .displaced, .deprivedOfAid:
            true
        default: false
        }
    }

    /// Tokens inside a quotation whose speaker is known.
    private static func spoken(_ draft: Draft) -> [Bool] {
        var spoken = Array(repeating: false, count: draft.text.tokens.count)
        for (_, quotation) in draft.quotations where quotation.speaker != nil && quotation.nestedIn == nil {
            for span in quotation.content {
                var at = draft.text.token(at: span.start)
                while at < spoken.count, Int(draft.text.tokens[at].start) < span.end {
                    spoken[at] = true
                    at += 1
                }
            }
        }
        return spoken
    }
}
