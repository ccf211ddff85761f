internal import RecordModel
internal import Syntax

/// What labels and tolls before a number say it counts.
extension TallyCategories {
    /// "Reported missing: 4 persons", "They handed over prisoners: 4 …": a label before a colon; its verb says more than its noun.
    func label(before number: Int, in sentence: Range<Int>) -> Found? {
        let colon = number - 1
        guard colon > sentence.lowerBound, text.isMark(colon, 0x3A) else { return nil }
        for at in stride(from: colon - 1, through: max(sentence.lowerBound, colon - 8), by: -1)
        where text.parse.tag(at) == .verb {
            if let rules = lexicon.categories.rules(text, classes, at: at, limit: colon)?.rules,
                let rule = rules.first(where: { $0.how.contains(.object) && holds($0, in: sentence, at: at) })
            {
                return Found(category: rule.category, trigger: at, evidence: .label)
            }
        }
        for at in stride(from: colon - 1, through: max(sentence.lowerBound, colon - 4), by: -1) {
            guard let rules = lexicon.categories.rules(text, classes, at: at, limit: colon)?.rules else { continue }
            if let rule = rules.first(where: { $0.companions.isEmpty && !$0.how.contains(.to) }) {
                return Found(category: rule.category, trigger: at, evidence: .label)
            }
        }
        return nil
    }

    /// "Put the number of injured at 30", "the death toll rose to 45".
    func toll(before number: Int, in sentence: Range<Int>) -> Found? {
        let floor = max(sentence.lowerBound, number - 9)
        guard let count = (floor..<number).last(where: { lexicon.counts.contains(text.tokens[$0].word) }) else {
            return nil
        }
        if text.tokens[count].word == text.vocabulary.find("toll") {
            return Found(category: .killed, trigger: count, evidence: .label)
        }
        for at in count + 1..<max(number, count + 1) {
            guard let rules = lexicon.categories.rules(text, classes, at: at, limit: number)?.rules else { continue }
            if let rule = rules.first(where: { $0.companions.isEmpty && !$0.how.contains(.to) }) {
                return Found(category: rule.category, trigger: at, evidence: .label)
            }
        }
        return nil
    }
}
