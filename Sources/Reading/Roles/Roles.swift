internal import RecordModel

/// Finds what somebody is or was: the office before a name, the apposition after it, the clause that says it. Adds roles to the draft.
enum Roles {
    static func read(_ draft: inout Draft) {
        let text = draft.text
        let names = draft.names
        let finder = RoleFinder(text, names, draft.lexicons)
        var seen: Set<String> = []
        for name in names.all where name.type == .person {
            guard let sentence = text.sentence(ofToken: name.tokens.lowerBound) else { continue }
            for found in finder.roles(of: name, in: text.sentences[sentence].tokens) {
                let words = text.text(text.scalarRange(found.tokens))
                guard seen.insert(name.name + "|" + words).inserted else { continue }
                let former = found.tokens.contains {
                    draft.lexicons.attribution.former.contains(text.tokens[$0].word)
                }
                let organisation = names.within(found.tokens).first { $0.type == .organisation }?.name
                let claim = Role(
                    actor: name.name, name: text.span(tokens: name.tokens), role: text.span(tokens: found.tokens),
                    organisation: organisation, former: former || found.isPast)
                draft.claims.append(
                    draft.maker.claim(.role(claim), rule: found.rule, confidence: found.confidence))
            }
        }
    }
}
