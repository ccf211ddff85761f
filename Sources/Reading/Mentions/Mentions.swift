internal import RecordModel

/// Finds names and whom they stand for, and all else that is mentioned. Fills the draft's name index and adds mentions.
///
/// The name index is what later stages ask who somebody is; it holds names. Mentions are wider: descriptions and pronouns too. In English
/// a model chooses them; dates that it leaves out are added. In Arabic they are the names and the dates.
enum Mentions {
    static func read(_ draft: inout Draft, _ model: MentionModel? = .standard) {
        let lexicon = draft.lexicons.names
        let isArabic = draft.text.language == .arabic
        let found =
            isArabic
            ? ArabicNames.find(draft.text, draft.arabic, draft.lexicons) : NameFinder.find(draft.text, draft.lexicons)
        var names = NameResolution.resolve(found, draft.text, lexicon)
        let dates = temporal(draft)
        var choices: [MentionModel.Choice] = []
        if !isArabic, let model {
            let signals = MentionSignals(draft.text, draft.lexicons, names: names, temporal: dates)
            choices = model.choose(signals)
            let evident = NameEvidence.add(choices, to: found, resolved: names, signals)
            names = NameResolution.resolve(evident, draft.text, lexicon)
        }
        draft.names = NameIndex(names, tokens: draft.text.tokens.count)
        if !isArabic { draft.entities = EntityFinder.find(draft.text, draft.names, draft.lexicons) }
        let ids = KnownNames(names, draft.names)
        // what the case pack has is a mention as the pack has it, whatever the model makes of the words around it
        for name in names where name.isSure && !ids.ids(of: name.tokens).isEmpty {
            draft.mention(
                draft.text.scalarRange(name.tokens), name.type, rule: "name", confidence: 0.6,
                ids: ids.ids(of: name.tokens))
        }
        for choice in choices {
            draft.mention(
                choice.scalars, Mention.MentionType.allCases[choice.type], rule: "model",
                confidence: choice.probability, ids: ids.ids(of: choice.tokens))
        }
        // without a model, every name is
        if isArabic || model == nil {
            for name in names where name.isSure {
                draft.mention(draft.text.scalarRange(name.tokens), name.type, rule: "name", confidence: 0.6)
            }
        }
        for date in dates {
            draft.mention(draft.text.scalarRange(date), .temporal, rule: "moment", confidence: 0.8)
        }
    }

    /// Dates, periods and lengths of time; not a bare year, which may be a number.
    static func temporal(_ draft: Draft) -> [Range<Int>] {
        let moments = draft.moments.filter { !$0.isBareYear }.map(\.core)
        return (moments + draft.durations).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }
}
