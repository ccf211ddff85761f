internal import RecordModel

/// Which group of people a tally counts: as the text has it, one word for each of some kinds ("children" for infants and minors).
struct TallyGroups {
    private let text: TokenizedDocument
    private let lexicon: TallyLexicon

    init(_ draft: Draft) {
        text = draft.text
        lexicon = draft.lexicons.tallies
    }

    private func noun(_ at: Int) -> NounClass { lexicon.nouns[text.tokens[at].word] ?? [] }

    /// Sets the group of each. Cost: linear.
    func group(_ all: inout [TallyCandidate]) {
        for number in all.indices where all[number].number.currency == nil {
            guard let unit = all[number].unit else {
                if let said = said(after: all[number].tokens.upperBound) {
                    all[number].group = said
                    continue
                }
                // "110 people were held; 40 were freed": whoever was counted before
                if let from = all[number].parent ?? all[number].sibling, from < number {
                    all[number].group = all[from].group
                }
                continue
            }
            if unit.isPart {
                all[number].group =
                    said(after: max(unit.tokens.upperBound, all[number].tokens.upperBound))
                    ?? all[number].parent.flatMap { $0 < number ? all[$0].group : nil }
            } else {
                all[number].group = group(of: unit, all[number].category)
            }
            // "52 civilians dead and 39 injured"
            if all[number].group == nil, isState(unit), let from = all[number].sibling ?? all[number].parent,
                from < number
            {
                all[number].group = all[from].group
            }
        }
    }

    private func group(of unit: CountedUnits.Unit, _ category: Tally.Category?) -> String? {
        if noun(unit.head).contains(.person) || noun(unit.tokens.lowerBound).contains(.members) {
            if unit.tokens.contains(where: { noun($0).contains(.aidOrganisation) }) {
                return isMembers(unit) ? "humanitarian workers" : "aid workers"
            }
            if let pair = pair(unit) { return pair }
            if let group = lexicon.groups[text.tokens[unit.head].word] { return group }
            if unit.tokens.contains(where: { noun($0).contains(.innocent) }) { return "civilians" }
            return unit.tokens.lazy.compactMap { lexicon.groups[text.tokens[$0].word] }.first ?? named(unit)
        }
        return lexicon.groups[text.tokens[unit.head].word]
            ?? (isPersonal(category) && isTrade(unit.head) ? compound(unit) : nil)
    }

    /// "Members of the rescue corps", not "aid workers".
    private func isMembers(_ unit: CountedUnits.Unit) -> Bool { text.form(unit.tokens.lowerBound).hasPrefix("member") }

    /// "Women and newborns": two groups counted as one.
    private func pair(_ unit: CountedUnits.Unit) -> String? {
        guard let and = unit.tokens.first(where: { noun($0).contains(.and) }), and > unit.tokens.lowerBound,
            noun(and - 1).contains(.person) || isTrade(and - 1), and + 1 < unit.tokens.upperBound,
            !unit.tokens.contains(where: { text.isMark($0, 0x2C) })
        else { return nil }
        return text.text(text.scalarRange(unit.tokens))
    }

    /// A noun for persons that says more than that they are persons.
    private func named(_ unit: CountedUnits.Unit) -> String? {
        guard !(0x0600...0x06FF).contains(text.scalar(unit.head)),
            text.classes[unit.head] == .noun || isTrade(unit.head), !noun(unit.head).contains(.anyone)
        else { return nil }
        return compound(unit)
    }

    /// The head with the nouns before it: "crew members", "village mayors".
    private func compound(_ unit: CountedUnits.Unit) -> String {
        var first = unit.head
        while first > unit.tokens.lowerBound, text.classes[first - 1] == .noun, text.tokens[first - 1].shape == .lower {
            first -= 1
        }
        return text.text(text.scalarRange(first..<unit.head + 1))
    }

    /// "Nine are «children»", "four of whom were «brothers»": the noun after "be".
    private func said(after token: Int) -> String? {
        var at = token
        var isBe = false
        while at < text.tokens.count, at - token < 4 {
            if noun(at).contains(.be) {
                isBe = true
            } else if text.classes[at] != .adverb, text.classes[at] != .adjective {
                break
            }
            at += 1
        }
        guard at < text.tokens.count, isBe || at == token, text.classes[at].isNominal else { return nil }
        return lexicon.groups[text.tokens[at].word] ?? (isBe && noun(at).contains(.person) ? text.form(at) : nil)
    }

    /// "39 «injured»": the head says what befell them, not who they are.
    private func isState(_ unit: CountedUnits.Unit) -> Bool {
        unit.tokens.count == 1 && text.classes[unit.head] != .noun
    }

    private func isPersonal(_ category: Tally.Category?) -> Bool {
        switch category {
        case .killed, .injured, .detained, .missing, .displaced, .released, .rescued: true
        default: false
        }
    }

    private static let endings: [[UInt32]] = ["ers", "ors", "ists", "men", "women", "ees", "ants", "ians"].map {
        $0.unicodeScalars.map(\.value)
    }

    /// "Herders", "fishermen", "electricians": a plural of persons by its ending.
    private func isTrade(_ at: Int) -> Bool {
        guard text.tokens[at].shape == .lower, text.tokens[at].length > 5 else { return false }
        let word = text.scalars[text.tokens[at].range]
        return Self.endings.contains { word.suffix($0.count).elementsEqual($0) }
    }
}
