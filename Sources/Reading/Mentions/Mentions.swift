internal import RecordModel

/// Finds names and whom they stand for. Fills the draft's name index and adds mentions.
enum Mentions {
    static func read(_ draft: inout Draft) {
        let lexicon = draft.lexicons.names
        let found =
            draft.text.language == .arabic
            ? ArabicNames.find(draft.text, draft.arabic, draft.lexicons) : NameFinder.find(draft.text, draft.lexicons)
        let names = NameResolution.resolve(found, draft.text, lexicon)
        draft.names = NameIndex(names, tokens: draft.text.tokens.count)
        for name in names where name.isSure {
            draft.claims.append(
                draft.maker.claim(
                    .mention(Mention(span: draft.text.span(tokens: name.tokens), type: name.type)), rule: "name",
                    confidence: 0.6))
        }
    }
}
