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
                // "110 people were held; 40 were freed": whoever was counted before
                if let from = all[number].parent ?? all[number].sibling, from < number {
                    all[number].group = all[from].group
                }
                continue
            }
            if unit.isPart {
                let named = lexicon.groups[text.tokens[unit.tokens.upperBound].word]
                all[number].group = named ?? all[number].parent.flatMap { $0 < number ? all[$0].group : nil }
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
            if unit.tokens.contains(where: { noun($0).contains(.aidOrganisation) }) { return "humanitarian workers" }
            if let group = lexicon.groups[text.tokens[unit.head].word] { return group }
            if unit.tokens.contains(where: { noun($0).contains(.innocent) }) { return "civilians" }
            return unit.tokens.lazy.compactMap { lexicon.groups[text.tokens[$0].word] }.first
        }
        return lexicon.groups[text.tokens[unit.head].word]
            ?? (isPersonal(category) && isTrade(unit.head) ? text.form(unit.head) : nil)
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
