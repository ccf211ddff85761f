internal import RecordModel

/// Finds names and whom they stand for, and all else that is mentioned. Fills the draft's name index and adds mentions.
///
/// The name index is what later stages ask who somebody is; it holds names. Mentions are wider: descriptions and pronouns too. In English
/// a model chooses them; dates that it leaves out are added. In Arabic they are the names and the dates.
enum Mentions {
    static func read(_ draft: inout Draft, _ model: MentionModel?) {
        let lexicon = draft.lexicons.names
        let isArabic = draft.text.language == .arabic
        let found =
            isArabic
            ? ArabicNames.find(draft.text, draft.arabic, draft.lexicons) : NameFinder.find(draft.text, draft.lexicons)
        var names = NameResolution.resolve(found, draft.text, lexicon)
        let ids = packIDs(names)
        let dates = temporal(draft)
        if !isArabic, let model {
            let signals = MentionSignals(draft.text, draft.lexicons, names: names, temporal: dates)
            let choices = model.choose(signals)
            let evident = NameEvidence.add(choices, to: found, resolved: names, signals)
            names = NameResolution.resolve(evident, draft.text, lexicon)
            for choice in choices {
                let known = names.lazy.filter { choice.tokens.contains($0.tokens.upperBound - 1) }
                    .map { ids[$0.name] ?? $0.known }.filter { !$0.isEmpty }
                draft.mention(
                    draft.text.scalarRange(choice.tokens), Mention.MentionType.allCases[choice.type],
                    known: Set(known).count == 1 ? known.first ?? .init() : .init(), rule: "model",
                    confidence: choice.probability)
            }
        } else {
            for name in names where name.isSure {
                draft.mention(
                    draft.text.scalarRange(name.tokens), name.type, known: ids[name.name] ?? name.known, rule: "name",
                    confidence: 0.6)
            }
        }
        draft.names = NameIndex(names, tokens: draft.text.tokens.count)
        for date in dates {
            draft.mention(draft.text.scalarRange(date), .temporal, rule: "moment", confidence: 0.8)
        }
    }

    /// Dates, periods and lengths of time; not a bare year, which may be a number.
    static func temporal(_ draft: Draft) -> [Range<Int>] {
        let moments = draft.moments.filter { !$0.isBareYear }.map(\.core)
        return (moments + draft.durations).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// The case pack's ids by the fullest form of a name in this document, so that a surname has those of the full name.
    /// A form that stands for two has none.
    private static func packIDs(_ names: [NameIndex.Named]) -> [String: NameIndex.PackIDs] {
        var ids: [String: NameIndex.PackIDs] = [:]
        for name in names where !name.known.isEmpty {
            if let other = ids[name.name], other != name.known {
                ids[name.name] = .init()
            } else {
                ids[name.name] = name.known
            }
        }
        return ids
    }
}
