internal import RecordModel

/// Which Arabic numbers break others down where no "بينهم" says so: "131 منهم، مقابل 52 قتلوا على يد …، و34 …", "98 من المفرج عنهم",
/// "وتوزع القتلى: 96 في …، و70 في …".
struct ArabicBreakdowns {
    let text: TokenizedDocument
    let arabic: ArabicText
    let categories: ArabicCategories
    /// How many sentences before a part its total may stand.
    private static let reach = 3

    /// Sets `parent` and `category`. Cost: linear; each number looks at a few before it.
    func link(_ all: inout [TallyCandidate]) {
        var chain: (sentence: Int, parent: Int)?
        for number in all.indices {
            let found = all[number]
            if let chained = chain, chained.sentence != found.sentence { chain = nil }
            if let parent = found.parent {
                if found.unit?.isPart == true { chain = (found.sentence, parent) }
                continue
            }
            if let unit = found.unit, unit.isPart || isOfThem(unit), found.number.form == .exact {
                if let total = total(of: number, all, category: said(unit)) {
                    all.attach(number, to: total)
                    chain = (found.sentence, total)
                }
                continue
            }
            guard found.unit == nil, found.number.form == .exact, found.number.currency == nil, isShare(found) else {
                continue
            }
            if let chained = chain, found.number.value < all[chained.parent].number.value {
                take(&all, number, chained.parent)
            } else if let label = label(found), let total = total(of: number, all, category: label) {
                take(&all, number, total)
                chain = (found.sentence, total)
            }
        }
    }

    private func take(_ all: inout [TallyCandidate], _ number: Int, _ parent: Int) {
        all.attach(number, to: parent)
        guard all[number].category == nil, let category = all[parent].category else { return }
        all[number].category = category
        all[number].evidence = .inherited
        all[number].trigger = all[number].tokens.lowerBound
    }

    /// "98 من المفرج عنهم": the counted noun has the article.
    private func isOfThem(_ unit: CountedUnits.Unit) -> Bool {
        guard unit.head > 0, let word = arabic[unit.head], word.joined == .article else { return false }
        return text.vocabulary.form(text.tokens[unit.head - 1].word).elementsEqual([0x645, 0x646])
            && (said(unit) != nil || word.noun?.classes.contains(.person) == true && word.noun?.number == .plural)
    }

    private func said(_ unit: CountedUnits.Unit) -> Tally.Category? {
        arabic[unit.head].flatMap { categories.named($0, unit.head) }
    }

    /// A number alone before a place or a doer: "52 قتلوا", "34 على يد", "70 في بلدة"; after "و", "مقابل" or a colon.
    private func isShare(_ found: TallyCandidate) -> Bool {
        let next = found.tokens.upperBound
        guard next < text.tokens.count, let word = arabic[next] else { return false }
        return word.kinds.contains(.preposition) || word.verb != nil && word.noun == nil || word.joined.contains(.with)
            || word.kinds.contains(.agentLink)
    }

    /// "توزع القتلى … :": what the words before a number speak of.
    private func label(_ found: TallyCandidate) -> Tally.Category? {
        let sentence = text.sentences[found.sentence].tokens
        for at in sentence.lowerBound..<min(found.tokens.lowerBound, sentence.lowerBound + 14) {
            if let word = arabic[at], word.joined == .article, let category = categories.named(word, at) {
                return category
            }
        }
        return nil
    }

    /// The last larger number before that counts the same and is no part itself.
    private func total(of number: Int, _ all: [TallyCandidate], category: Tally.Category?) -> Int? {
        let found = all[number]
        return (0..<number).suffix(16).last { before in
            let one = all[before]
            let isSame = category == nil ? one.category != nil : one.category == category
            return found.sentence - one.sentence <= Self.reach && one.parent == nil && isSame
                && one.number.value > found.number.value && one.unit?.isPart != true && one.number.form == .exact
        }
    }
}
