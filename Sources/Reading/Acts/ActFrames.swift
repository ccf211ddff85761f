internal import RecordModel

/// Who did it and to whom, from the grammar around a trigger and the roles of its type (`acts/roles.tsv`).
struct ActFrames {
    let context: ActContext

    /// The participants of an act.
    func participants(
        _ type: String, _ match: Pattern.Match, passive: Bool, _ sentence: Range<Int>
    ) -> [String: [NamedSpan]] {
        let clause = context.clause
        let words = context.lexicon.words
        let frame = context.lexicon.roleFrame(type)
        let end = match.whole.upperBound
        var out: [String: [NamedSpan]] = [:]
        if let verb = match.verb {
            let subject = clause.subject(of: verb, in: sentence)
            let suffers = passive || subject?.passive ?? false
            if let subject { add(subject.phrase, as: suffers ? frame.object : frame.subject, sentence, &out) }
            if suffers {
                add(clause.after([words.by], from: end, in: sentence), as: frame.by, sentence, &out)
            } else if frame.object != nil {
                add(object(match, sentence), as: frame.object, sentence, &out)
            }
        } else {
            add(clause.owner(of: match.span.lowerBound, floor: sentence.lowerBound), as: frame.owner, sentence, &out)
            add(clause.after([words.by], from: end, in: sentence), as: frame.by, sentence, &out)
            add(clause.after([words.of], from: end, in: sentence, reach: 1), as: frame.of, sentence, &out)
            if out.isEmpty, let governor = governor(of: match.span, sentence),
                let subject = clause.subject(of: governor, in: sentence)
            {
                let suffers = words.suffering.contains(context.text.tokens[governor].word)
                if suffers || !subject.passive {
                    add(subject.phrase, as: suffers ? frame.object : frame.subject, sentence, &out)
                }
            }
            if type == "letter", out.isEmpty { add(writers(match.span, sentence), as: frame.owner, sentence, &out) }
        }
        add(clause.after([words.against], from: end, in: sentence), as: frame.against, sentence, &out)
        add(clause.after([words.on, words.upon], from: end, in: sentence, reach: 2), as: frame.on, sentence, &out)
        add(clause.after([words.with], from: end, in: sentence, reach: 3), as: frame.with, sentence, &out)
        let to = end > match.span.lowerBound && context.text.tokens[end - 1].word == words.to ? end - 1 : end
        add(clause.after([words.to], from: to, in: sentence, reach: 3), as: frame.to, sentence, &out)
        if type.hasPrefix("sanctions.designation") { designation(match, frame, sentence, &out) }
        return out
    }

    /// A type made narrower by who suffers: an attack on aid workers.
    func refined(_ type: String, _ participants: [String: [NamedSpan]]) -> String { type }

    /// The object after the verb, also where the pattern took it in.
    private func object(_ match: Pattern.Match, _ sentence: Range<Int>) -> Range<Int>? {
        guard let verb = match.verb else { return nil }
        if match.whole.upperBound > verb + 1, let inner = context.clause.object(after: verb + 1, in: sentence) {
            return context.clause.coordinatedRight(inner, sentence)
        }
        return context.clause.object(after: match.whole.upperBound, in: sentence).map {
            context.clause.coordinatedRight($0, sentence)
        }
    }

    /// "the regime has committed countless war crimes", "returnees face arrest and torture": the verb that has the noun as its object.
    private func governor(of span: Range<Int>, _ sentence: Range<Int>) -> Int? {
        let text = context.text
        var at = span.lowerBound - 1
        while at >= sentence.lowerBound, span.lowerBound - at < 14, !text.classes[at].isVerb {
            switch text.classes[at] {
            case .adjective, .adverb, .noun, .determiner, .number, .conjunction, .to: at -= 1
            case .mark where text.isMark(at, 0x2C): at -= 1
            case .preposition where text.tokens[at].word == context.lexicon.words.to: at -= 1
            default: return nil
            }
        }
        return at >= sentence.lowerBound && text.classes[at].isVerb ? at : nil
    }

    /// "In an open letter published today, thirty groups asked": who wrote it is the subject after the comma.
    private func writers(_ letter: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        let text = context.text
        guard letter.lowerBound - sentence.lowerBound < 4,
            text.tokens[sentence.lowerBound].word == context.lexicon.words.in,
            let comma = (letter.upperBound..<min(letter.upperBound + 30, sentence.upperBound)).first(where: {
                text.isMark($0, 0x2C)
            }),
            let verb = (comma..<min(comma + 40, sentence.upperBound)).first(where: {
                text.classes[$0] == .verbPast || text.classes[$0] == .verbThird
            })
        else { return nil }
        return context.clause.subject(of: verb, in: sentence)?.phrase
    }

    /// Why and by which law somebody was designated.
    private func designation(
        _ match: Pattern.Match, _ frame: RoleFrame, _ sentence: Range<Int>, _ out: inout [String: [NamedSpan]]
    ) {
        let words = context.lexicon.words
        let text = context.text
        if let law = context.clause.after([words.under], from: match.whole.upperBound, in: sentence, reach: 30) {
            add(law, as: "legal_basis", sentence, &out)
        }
        var at = match.whole.upperBound
        let limit = min(sentence.upperBound, at + Clause.reach)
        while at < limit {
            if text.tokens[at].word == words.for || text.tokens[at].word == words.because, at + 1 < limit {
                let end = ClauseEnd(context).end(from: at + 1, limit: sentence.upperBound)
                let span = text.span(tokens: at..<max(end, at + 1))
                out[frame.reason ?? "reason", default: []].append(NamedSpan(name: span.exact, span: span))
                return
            }
            at += 1
        }
    }

    private func add(
        _ phrase: Range<Int>?, as role: String?, _ sentence: Range<Int>, _ out: inout [String: [NamedSpan]]
    ) {
        guard let phrase, let role, !phrase.isEmpty else { return }
        let text = context.text
        for member in context.clause.members(of: context.clause.coordinatedRight(phrase, sentence)) {
            var role = role
            if role == "harmed" {
                let isPerson =
                    context.tags.contains(context.lexicon.classes.person, in: member)
                    || member.contains { text.classes[$0] == .pronoun }
                role = isPerson ? "victim" : "target"
            }
            let named = NamedSpan(name: context.resolved(member), span: text.span(tokens: member))
            if !(out[role]?.contains(named) ?? false) { out[role, default: []].append(named) }
        }
    }
}
