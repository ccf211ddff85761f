internal import RecordModel
internal import Syntax

/// What the grammar of a sentence says of a counted noun, where its neighbours do not say it.
extension TallyCategories {
    /// Phrases gone up over coordination and apposition at most.
    private static let mostSteps = 4
    /// Tokens before a word looked at for who asks for it.
    private static let askingReach = 20

    /// The participle that describes what is counted, the verb that it is subject or object of, or the noun that it hangs on by "of".
    func parsed(_ found: TallyCandidate, _ sentence: Range<Int>) -> Found? {
        var node = found.unit?.head ?? found.number.tokens.upperBound - 1
        for _ in 0..<Self.mostSteps {
            for child in text.parse.children(node) where child > node && text.parse.relation(child) == .adnominalClause
            {
                if let said = rule(at: child, .subject, found, sentence),
                    text.parse.child(child, .object, .subject) == nil
                {
                    return said
                }
            }
            guard let head = text.parse.head(node), sentence.contains(head) else { return nil }
            if found.tokens.contains(head) {  // "four of his bodyguards"
                node = head
                continue
            }
            switch text.parse.relation(node) {
            case .passiveSubject: return rule(at: head, .subject, found, sentence)
            case .subject: return rule(at: head, .subject, found, sentence, onlyOwn: true)
            case .object:
                return text.parse.child(head, .passiveSubject) == nil ? rule(at: head, .object, found, sentence) : nil
            case .nominalModifier:
                guard let link = text.parse.child(node, .caseMarker), has(link, .of) else { return nil }
                return rule(at: head, .noun, found, sentence)
            case .conjunct, .appositional, .numericModifier: node = head
            default: return nil
            }
        }
        return nil
    }

    /// The rule of a word in one use; `onlyOwn` leaves out verbs that people do to others: their subject is not what they are done to.
    private func rule(
        at token: Int, _ how: CategoryRules.How, _ found: TallyCandidate, _ sentence: Range<Int>, onlyOwn: Bool = false
    ) -> Found? {
        guard let rules = lexicon.categories.rules(text, classes, at: token, limit: sentence.upperBound)?.rules,
            let rule = rules.first(where: {
                $0.how.contains(how) && !(onlyOwn && $0.isVerb) && holds($0, in: sentence, at: token)
                    && counts($0, found)
            })
        else { return nil }
        return Found(
            category: rule.category, trigger: token, evidence: token < found.tokens.lowerBound ? .governed : .subject)
    }

    /// "Demanded the release of 30", "must free 30", "Release the 30", and an item of a list of demands: what is asked has not been done.
    func isAsked(_ trigger: Int, in sentence: Range<Int>) -> Bool {
        let kind = text.classes[trigger]
        let before = trigger - 1
        let isInfinitive = sentence.contains(before) && (text.classes[before] == .to || text.classes[before] == .modal)
        if trigger == sentence.lowerBound {
            return kind == .verbBase || text.parse.tag(trigger) == .verb && kind != .verbPast
        }
        guard isInfinitive || kind == .noun || kind == .verbBase else { return false }
        let window = max(sentence.lowerBound, trigger - Self.askingReach)..<trigger
        if window.contains(where: { lexicon.asking.contains(classes.base(text.tokens[$0].word)) }) { return true }
        return isInfinitive && window.lowerBound == sentence.lowerBound
            && !window.contains(where: { text.classes[$0].isFinite || text.classes[$0] == .auxiliary })
    }

    /// "The appeal is 8 per cent funded".
    func isFunded(_ found: TallyCandidate) -> Bool {
        guard found.number.form == .percent, let funded = text.vocabulary.find("funded") else { return false }
        let next = found.tokens.upperBound
        return next < text.tokens.count && text.tokens[next].word == funded
    }

    /// "… and 418 others" in a line of its own, after the names under a letter.
    func closesSignatures(_ found: TallyCandidate, _ unit: CountedUnits.Unit) -> Bool {
        let paragraph = text.paragraphs[text.sentences[found.sentence].paragraph].tokens
        return found.tokens.lowerBound - paragraph.lowerBound <= 1 && has(paragraph.lowerBound, .and)
            && text.tokens[paragraph.lowerBound].shape == .lower && has(unit.head, .person)
            && (unit.tokens.upperBound >= paragraph.upperBound || text.tokens[unit.tokens.upperBound].kind == .mark)
    }
}
