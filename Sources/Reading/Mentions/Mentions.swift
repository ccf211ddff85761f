internal import RecordModel

/// Finds names and whom they stand for. Fills the draft's name index and adds mentions.
enum Mentions {
    static func read(_ draft: inout Draft) {
        let lexicon = draft.lexicons.names
        let found =
            draft.text.language == .arabic
            ? ArabicNames.find(draft.text, draft.lexicons) : NameFinder.find(draft.text, draft.lexicons)
        let names = NameResolution.resolve(found, draft.text, lexicon)
        draft.names = NameIndex(names, tokens: draft.text.tokens.count)
        let ids = packIDs(names)
        for name in names where name.isSure {
            let known = name.known.isEmpty ? ids[name.name] ?? name.known : name.known
            let mention = Mention(
                span: draft.text.span(tokens: name.tokens), type: name.type, actor: known.actor, place: known.place)
            draft.claims.append(draft.maker.claim(.mention(mention), rule: "name", confidence: 0.6))
        }
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
