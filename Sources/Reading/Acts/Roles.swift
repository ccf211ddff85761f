internal import RecordModel

/// Finds what somebody is or was: the office before a name, the apposition after it. Adds roles to the draft.
enum Roles {
    static func read(_ draft: inout Draft) {
        let text = draft.text
        let names = draft.names
        let lexicons = draft.lexicons
        let finder = SpeakerFinder(text, names, lexicons)
        var seen: Set<String> = []
        for name in names.all where name.type == .person {
            guard let sentence = text.sentence(ofToken: name.tokens.lowerBound) else { continue }
            let limit = min(text.sentences[sentence].tokens.upperBound, name.tokens.upperBound + 60)
            let before = name.title.flatMap { finder.office(in: $0) }
            let after = finder.apposition(after: name.tokens.upperBound, limit)
            for (role, rule) in [(before, "title"), (after, "apposition")] {
                guard let role else { continue }
                let words = text.text(text.scalarRange(role))
                guard seen.insert(name.name + "|" + words).inserted else { continue }
                let former = role.contains { lexicons.attribution.former.contains(text.tokens[$0].word) }
                let organisation = names.within(role).first { $0.type == .organisation }?.name
                let claim = Role(
                    actor: name.name, name: text.span(tokens: name.tokens), role: text.span(tokens: role),
                    organisation: organisation, former: former)
                draft.claims.append(draft.maker.claim(.role(claim), rule: rule, confidence: 0.8))
            }
        }
    }
}
