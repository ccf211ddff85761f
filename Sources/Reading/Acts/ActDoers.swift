/// Who did what no verb of its own says they did: "the regime's use of", "committed war crimes", "accused of killing", "face torture".
struct ActDoers {
    let context: ActContext
    let parties: ActParties
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }
    private static let reach = 14

    /// Who is accused or held responsible of what begins at a token: "X is accused of …", "Y accused X of …", "X, responsible for …".
    func accused(of start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var link = start - 1
        while link > sentence.lowerBound, start - link < ActDoers.reach, !isLink(link) {
            guard isInside(link) else { return nil }
            link -= 1
        }
        guard link > sentence.lowerBound, isLink(link) else { return nil }
        var cue = link - 1
        while cue >= sentence.lowerBound, link - cue < ActDoers.reach, !isAccusing(cue) {
            guard text.classes[cue] != .mark, text.classes[cue] != .subordinator else { return nil }
            cue -= 1
        }
        guard cue >= sentence.lowerBound, link - cue < ActDoers.reach, isAccusing(cue) else { return nil }
        if cue + 1 < link { return context.clause.phrases.phrase(startingAt: cue + 1, limit: link) }
        guard let subject = context.clause.subject(of: cue, in: sentence) else {
            return context.clause.phrases.phrase(endingAt: cue - 1, floor: sentence.lowerBound)
        }
        return subject.phrase
    }

    private func isAccusing(_ at: Int) -> Bool { words.accuse.contains(text.tokens[at].word) }

    private func isLink(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return (word == words.of || word == words.for || word == words.with) && at > 0
            && (isAccusing(at - 1) || text.classes[at - 1].isNominal)
    }

    /// What may stand between "of" and the act: other acts of the same list, and verbs that carry a noun ("of committing …").
    private func isInside(_ at: Int) -> Bool {
        switch text.classes[at] {
        case .adjective, .noun, .conjunction, .determiner, .number, .verbIng, .adverb, .name, .verbParticiple,
            .preposition:
            true
        case .mark: text.isMark(at, 0x2C)
        default: false
        }
    }

    /// "the regime has committed countless war crimes", "returnees face arrest and torture": the verb that has the noun as its object,
    /// where such a verb says no more than the noun does.
    func governor(of span: Range<Int>, _ sentence: Range<Int>) -> Int? {
        var at = span.lowerBound - 1
        while at >= sentence.lowerBound, span.lowerBound - at < ActDoers.reach {
            let word = text.tokens[at].word
            if words.light.contains(word) || words.suffering.contains(word) {
                // "responded to attacks": others made them
                if text.tokens[at + 1].word == words.to, words.light.contains(word), !words.resorting.contains(word) {
                    return nil
                }
                return text.classes[at].isVerb || text.classes[at] == .noun || text.classes[at] == .adjective ? at : nil
            }
            switch text.classes[at] {
            case .adjective, .adverb, .noun, .determiner, .number, .conjunction, .to, .verbParticiple: at -= 1
            case .mark where text.isMark(at, 0x2C): at -= 1
            case .preposition where word == words.to || word == words.of || word == words.in: at -= 1
            default: return nil
            }
        }
        return nil
    }

    /// Whether a governor's subject suffers what its object names.
    func suffers(_ governor: Int) -> Bool { words.suffering.contains(text.tokens[governor].word) }

    /// The end of a list of nouns of the same kind: "detention, torture and disappearance «of»"; the start where no preposition follows it.
    func listEnd(from start: Int, _ sentence: Range<Int>) -> Int {
        var at = start
        var joined = false
        while at < sentence.upperBound, at - start < ActDoers.reach {
            switch text.classes[at] {
            case .conjunction: joined = true
            case .mark where text.isMark(at, 0x2C): joined = true
            case .adjective, .noun, .verbParticiple, .verbPast, .verbIng, .verbBase: if !joined { return start }
            case .preposition:
                return joined && (text.classes[at - 1] == .noun || text.classes[at - 1] == .verbBase) ? at : start
            default: return start
            }
            at += 1
        }
        return start
    }

    /// The subject widened to the left over a list: "«the army, the militia and their allies» shelled".
    func widened(_ subject: Range<Int>, floor: Int) -> Range<Int> {
        var out = subject
        var steps = 0
        guard subject.contains(where: { text.tokens[$0].word == words.and }) else { return out }
        while steps < 8, out.lowerBound - 2 >= floor, text.isMark(out.lowerBound - 1, 0x2C),
            let before = context.clause.phrases.outermost(endingAt: out.lowerBound - 2, floor: floor),
            parties.isParty(before),
            before.lowerBound == floor || text.classes[before.lowerBound - 1] != .preposition
        {
            out = before.lowerBound..<out.upperBound
            steps += 1
        }
        return out
    }
}
