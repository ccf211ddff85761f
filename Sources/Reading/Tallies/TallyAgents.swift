internal import RecordModel
internal import Syntax

/// Who did it, where the grammar of the sentence or the sentences before tell it.
extension TallySettings {
    /// Phrases gone up from a number to the verb that governs it at most.
    private static let mostSteps = 6
    /// Names looked back over for whom "the group" is.
    private static let mostNames = 24

    /// "Confiscated the homes of 38 families", "had ordered the killing of 17 inmates", "took part in torturing eight": whoever does what the
    /// verb above the number says, where the verb, or a noun on the way to it, tells of harm.
    func governing(_ found: TallyCandidate) -> String? {
        let sentence = text.sentences[found.sentence].tokens
        var node = found.unit?.head ?? found.number.tokens.upperBound - 1
        var isHarmed = false
        for _ in 0..<Self.mostSteps {
            guard let head = text.parse.head(node), sentence.contains(head) else { return nil }
            switch text.parse.relation(node) {
            case .object, .nominalModifier, .oblique, .openComplement, .adverbialClause, .numericModifier,
                .appositional,
                .adnominalClause:
                break
            case .conjunct: if text.parse.tag(node) == .verb { break }
            case .subject, .passiveSubject:
                return isHarm(head) ? text.parse.child(head, .agent).flatMap { named(doer: $0) } : nil
            default: return nil
            }
            if isHarm(head) || lexicon.doing.contains(classes.base(text.tokens[head].word)) && isHarmed {
                isHarmed = true
                if text.parse.tag(head) == .verb, text.parse.relation(node) != .adnominalClause,
                    let doer = text.parse.doer(of: head), !found.tokens.contains(doer),
                    found.unit?.tokens.contains(doer) != true
                {
                    return named(doer: doer)
                }
            } else if text.parse.tag(head) == .verb, isHarmed, let doer = text.parse.doer(of: head),
                lexicon.doing.contains(classes.base(text.tokens[head].word))
            {
                return named(doer: doer)
            }
            node = head
        }
        return nil
    }

    /// "Held in facilities of the committee", "in the army's custody": whose hold it is.
    func holder(_ found: TallyCandidate, limit: Int) -> String? {
        guard found.category == .detained || found.category == .missing else { return nil }
        for at in found.contentEnd..<max(found.contentEnd, limit) where lexicon.custody.contains(text.tokens[at].word) {
            if let owner = clause.owner(of: at, floor: found.contentEnd), let name = named(owner) { return name }
            if at + 1 < limit, has(at + 1, .of), let agent = agent(at + 2, limit) { return agent }
            if let agent = modifiers(before: at, floor: found.contentEnd) { return agent }
        }
        return nil
    }

    /// "Nine involved the army", and in the same list "six the militia", "two unknown men".
    func involved(_ found: TallyCandidate, limit: Int) -> String? {
        guard found.category == .attacks || found.category == nil || found.category == .other else { return nil }
        let next = found.tokens.upperBound
        let floor = max(text.sentences[found.sentence].tokens.lowerBound, next - TallySettings.reach)
        guard next < limit else { return nil }
        if lexicon.involving.contains(classes.base(text.tokens[next].word)) { return agent(next + 1, limit) }
        guard found.sibling != nil,
            (floor..<next).contains(where: { lexicon.involving.contains(classes.base(text.tokens[$0].word)) })
        else { return nil }
        return agent(next, limit)
    }

    /// Nobody is named who did it: "were killed", "died", "the death of nine", or nothing but the number; not "drowned" or "troops killed".
    func isSuffered(_ found: TallyCandidate) -> Bool {
        guard let trigger = found.trigger, text.parse.tag(trigger) == .verb else { return true }
        let isPassive = text.parse.child(trigger, .passiveSubject, .passiveAuxiliary) != nil
        if found.evidence == .subject, !isPassive { return dying.contains(classes.base(text.tokens[trigger].word)) }
        // "the shelling killed five and injured 17": what did it is nobody
        return text.parse.doer(of: trigger).map {
            found.tokens.contains($0) || found.unit?.tokens.contains($0) == true || named(doer: $0) == nil
        } ?? true
    }

    /// Who does it in the sentence, or in the sentence that it goes on from, where the number's own clause names nobody.
    func carriedDoer(_ found: TallyCandidate, _ scenes: TallyScenes) -> String? {
        switch found.category {
        case .killed, .injured, .detained, .missing, .displaced, .attacks, .placesAttacked: break
        default: return nil
        }
        return scenes.scenes[found.sentence].doerBefore
    }

    /// "Regime forces (army, police): 39": the label of a row, up to its first mark.
    func doer(ofRow row: TallyRows.Row) -> String? {
        let end = row.label.first { text.tokens[$0].kind == .mark } ?? row.label.upperBound
        return end > row.label.lowerBound ? named(row.label.lowerBound..<end) : nil
    }

    // MARK: whom words stand for

    /// Who does it, from the head of the phrase; nobody where a preposition other than "by" stands before it: "the war in Norland".
    func named(doer head: Int) -> String? {
        if let link = text.parse.child(head, .caseMarker), !lexicon.by.contains(text.tokens[link].word), link < head {
            return nil
        }
        return named(text.parse.phrase(around: head))
    }

    /// Whom a pronoun stands for, without an article; nobody where that is a pronoun again.
    func antecedent(of token: Int) -> String? {
        guard var name = context.antecedent(of: token) else { return nil }
        for article in ["The ", "the "] where name.hasPrefix(article) { name = String(name.dropFirst(article.count)) }
        guard !name.contains(" "), let word = text.vocabulary.find(name.lowercased()) else { return name }
        let pronouns = [
            clause.words.it, clause.words.they, clause.words.he, clause.words.she, clause.words.we, clause.words.i,
        ]
        return pronouns.contains(word) ? nil : body(word, before: token) ?? name
    }

    /// "The brigade": the last body before whose name ends in the word.
    func body(_ word: WordID, before token: Int) -> String? {
        guard lexicon.agents.contains(word) else { return nil }
        for name in names.all.reversed() where name.tokens.upperBound <= token && name.type == .organisation {
            if name.tokens.count > 1, text.tokens[name.tokens.upperBound - 1].word == word { return name.name }
        }
        let isAny = ["group", "movement", "organisation", "organization", "militia"].contains {
            text.vocabulary.find($0) == word
        }
        return isAny ? protagonist ?? armed(before: token) : nil
    }

    /// The last body named before a token that is an army, a front, a movement or the like. Cost: bounded.
    private func armed(before token: Int) -> String? {
        names.last(Self.mostNames, before: token).last {
            $0.type == .organisation && $0.tokens.count > 1 && $0.tokens.contains { isAgent($0) }
        }?.name
    }

    /// The body that a document is about: the one that its title is.
    private var protagonist: String? {
        guard let title = text.paragraphs.first?.tokens, let name = names.within(title).first,
            name.type == .organisation, title.count - name.tokens.count < 2
        else { return nil }
        return name.name
    }

    /// "KS gunmen" as "Katibat Sunbula (KS) gunmen": an acronym among the words of a phrase with what it stands for.
    func inFull(_ phrase: Range<Int>) -> String {
        let plain = text.text(text.scalarRange(phrase))
        guard let first = phrase.first, let name = names.covering(first), name.tokens.lowerBound == first,
            name.tokens.upperBound < phrase.upperBound, isAcronym(first)
        else { return plain }
        let surface = text.text(text.scalarRange(name.tokens))
        guard name.name != surface else { return plain }
        return "\(name.name) (\(surface)) " + text.text(text.scalarRange(name.tokens.upperBound..<phrase.upperBound))
    }

    /// "By men in uniform": persons of no named kind, with what they wear or carry.
    func people(_ phrase: Range<Int>, _ limit: Int) -> String? {
        guard let last = phrase.last, has(last, .person), !phrase.contains(where: { text.classes[$0] == .number })
        else {
            return nil
        }
        var end = phrase.upperBound
        if end + 1 < limit, text.tokens[end].word == clause.words.in || text.tokens[end].word == clause.words.with,
            text.classes[end + 1] == .noun
        {
            end += 2
        }
        let bare = has(phrase.lowerBound, .determiner) ? phrase.lowerBound + 1..<end : phrase.lowerBound..<end
        return bare.isEmpty ? nil : text.text(text.scalarRange(bare))
    }

    func isAcronym(_ at: Int) -> Bool {
        text.tokens[at].shape == .upper || text.tokens[at].shape == .mixed && text.tokens[at].length < 5
    }

    /// Whose an attack is said to be: "regime raids", "raids by the army", "its first attack", "claimed the raid".
    func agentOf(attack at: Int, _ sentence: Range<Int>) -> String? {
        let reach = min(at + 8, sentence.upperBound)
        if let by = (at + 1..<max(at + 1, reach)).first(where: { lexicon.by.contains(text.tokens[$0].word) }),
            !(at + 1..<by).contains(where: { text.classes[$0].isFinite }),
            let agent = agent(by + 1, sentence.upperBound)
        {
            return agent
        }
        if let agent = modifiers(before: at, floor: sentence.lowerBound) { return agent }
        if let owner = clause.owner(of: at, floor: sentence.lowerBound) {
            return owner.count == 1 && clause.isPossessivePronoun(owner.lowerBound)
                ? antecedent(of: owner.lowerBound) : named(owner)
        }
        if text.parse.relation(at) == .object, let verb = text.parse.head(at), let doer = text.parse.doer(of: verb) {
            return claimant(before: at, in: sentence) ?? named(doer: doer)  // "began an offensive"
        }
        return claimant(before: at, in: sentence)
    }
}
