internal import RecordModel

/// Finds what was done to whom: words that name an act, then who, to whom, whether, when and where. Adds acts to the draft.
///
/// What counts as an act is data (`acts/triggers.tsv`); general norms, attributes ("torture survivors") and parts of names do not.
enum Acts {
    static func read(_ draft: inout Draft, _ context: ActContext) {
        var reader = ActReader(context: context)
        for sentence in draft.text.sentences.indices where context.isRead(sentence) { reader.read(sentence) }
        for found in inheriting(known(reader.found), draft.text) {
            let claim = draft.maker.claim(
                .act(found.act), rule: found.rule, confidence: context.lexicon.confidence(found.rule))
            draft.claims.append(claim)
        }
        linkMentions(&draft)
    }

    private static let attacks: Set<String> = [
        "violation.killing", "violation.chemical_weapons", "violation.indiscriminate_attack", "violation.ied_attack",
        "violation.attack_on_civilians", "violation.attack_on_humanitarians",
    ]

    /// Without the bare mentions that no earlier act of the document stands for: for an attack any attack, whose type it takes, else an act of
    /// its own type.
    private static func known(_ found: [ActReader.Found]) -> [ActReader.Found] {
        var attack: String?
        var seen: Set<String> = []
        return found.compactMap { one in
            let isAttack = attacks.contains(one.act.type)
            guard one.isBare else {
                if isAttack { attack = one.act.type }
                seen.insert(one.act.type)
                return one
            }
            guard isAttack else { return seen.contains(one.act.type) ? one : nil }
            guard let attack else { return nil }
            var one = one
            if one.act.type != "violation.killing", attack != "violation.killing" { one.act.type = attack }
            return one
        }
    }

    /// How many sentences back a definite attack finds who made it.
    private static let memory = 4

    /// With the perpetrators that an earlier mention of the same attack names: "the attacks killed nine", "in which nine were killed".
    private static func inheriting(_ found: [ActReader.Found], _ text: TokenizedDocument) -> [ActReader.Found] {
        var out = found
        var last: (sentence: Int, doers: [NamedSpan])?
        for number in out.indices {
            let one = out[number]
            guard one.act.type.hasPrefix("violation") else { continue }
            if one.act.participants["perpetrator"] == nil {
                for attack in one.attacks {
                    let at = Int(text.tokens[attack].start)
                    let named = out.first {
                        $0.act.trigger.range.contains(at) && $0.act.participants["perpetrator"] != nil
                            && $0.sentence == one.sentence
                    }
                    guard let doers = named?.act.participants["perpetrator"] else { continue }
                    out[number].act.participants["perpetrator"] = doers
                    break
                }
            }
            guard attacks.contains(one.act.type) else { continue }
            if out[number].act.participants["perpetrator"] == nil, one.pointsBack, let last,
                one.sentence - last.sentence <= memory
            {
                out[number].act.participants["perpetrator"] = last.doers
            }
            if let doers = out[number].act.participants["perpetrator"] { last = (one.sentence, doers) }
        }
        return out
    }

    /// "the attack", "this listing": links a definite mention to the first act of its type.
    private static func linkMentions(_ draft: inout Draft) {
        let words = draft.lexicons.acts.words
        let definite: Set<WordID> = [words.this, words.these, words.those, words.that]
        let the = draft.text.vocabulary.find("the")
        var first: [String: String] = [:]
        for number in draft.claims.indices {
            guard case .act(var act) = draft.claims[number].body else { continue }
            let start = draft.text.token(at: act.trigger.start)
            if let earlier = first[act.type], start > 0 {
                let before = draft.text.tokens[start - 1].word
                if definite.contains(before) || before == the, act.participants.isEmpty || act.type == "letter" {
                    act.coref = earlier
                    draft.claims[number].body = .act(act)
                }
            } else if first[act.type] == nil {
                first[act.type] = draft.claims[number].id
            }
        }
    }
}
