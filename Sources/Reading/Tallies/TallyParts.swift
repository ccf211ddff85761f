internal import RecordModel

/// Finds which numbers break others down: "1,202 civilians, including 284 children (167 of them …)", "of whom 30", "781 of these deaths".
struct TallyParts {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    let classes: WordClasses
    /// Tokens between a cue and its number: "including also at least".
    static let reach = 3

    private func has(_ at: Int, _ noun: NounClass) -> Bool {
        at >= 0 && at < text.tokens.count
            && lexicon.nouns[text.tokens[at].word].map { !$0.isDisjoint(with: noun) } == true
    }

    /// Sets `parent` and `sibling`. Cost: linear; each number looks at the one before it.
    func link(_ all: inout [TallyCandidate]) {
        for number in all.indices {
            guard number > 0 else { continue }
            let found = all[number]
            let previous = all[number - 1]
            let isSame = previous.sentence == found.sentence
            if let unit = found.unit, unit.isPart {
                if isSame, !has(unit.tokens.lowerBound, .determiner) || unit.tokens.count == 1 {
                    all[number].parent = number - 1
                }
                continue  // across sentences: once categories are known
            }
            guard isSame else { continue }
            let first = found.tokens.lowerBound
            if first - 2 == previous.tokens.upperBound, has(first - 2, .of), has(first - 1, .determiner) {
                all[number - 1].parent = number  // "three of the five bridges"
                continue
            }
            if comparesWithLast(first) {
                all[number].sibling = number - 1
                continue
            }
            let isSubject = startsPredicate(found.contentEnd) && !isParallel(found, previous)
            let between = previous.contentEnd..<max(previous.contentEnd, found.tokens.lowerBound)
            let clip =
                found.number.clip > 0 && found.tokens.lowerBound == found.number.tokens.lowerBound
                || startsWithClip(found)
            if between.suffix(TallyParts.reach).contains(where: { has($0, .partCue) }) {
                all[number].parent = number - 1
            } else if let close = between.last(where: { text.isMark($0, 0x29) }), let before = previous.parent,
                !isSubject,
                isSeparator(close + 1..<between.upperBound, orJoined: clip)
            {  // "207 children (118 of them boys) and 143 women"
                all[number].sibling = before
                all[number].parent = all[before].parent
            } else if isSeparator(between, orJoined: clip) {
                all[number].sibling = number - 1
                if !isSubject { all[number].parent = previous.parent }
            } else if found.unit == nil, clauseTo(found.contentEnd), isLaid(previous, before: first) {
                all[number].sibling = number - 1  // "655 casualties to the front, 302 to the army"
                all[number].parent = previous.parent
            } else if opensBreakdown(between), found.unit != nil, found.number.form == previous.number.form,
                found.number.value < previous.number.value,
                found.number.currency == previous.number.currency, isGroup(found)
            {
                all[number].parent = number - 1
            } else if isTotal(between), found.number.currency != nil, previous.number.currency != nil {
                all[number - 1].parent = number
            }
        }
    }

    /// "… and 30 were arrested": a number with a verb of its own begins anew.
    private func startsPredicate(_ at: Int) -> Bool {
        for next in at..<min(at + 2, text.classes.count) where text.classes[next] != .adverb {
            return text.classes[next] == .auxiliary || text.classes[next].isFinite
        }
        return false
    }

    /// "Attributes 655 casualties to …", "14 are attributed to …".
    private func isLaid(_ previous: TallyCandidate, before next: Int) -> Bool {
        let low = max(0, previous.tokens.lowerBound - 3)
        let range = low..<max(low, next)
        return clauseTo(previous.contentEnd)
            || range.contains { lexicon.attributing.contains(classes.base(text.tokens[$0].word)) }
    }

    private func clauseTo(_ at: Int) -> Bool {
        lexicon.toward.contains(text.tokens[at].word) && !text.classes[at + 1].isVerb
    }

    /// "438 killed and 708 injured": what befell them stands after each number alike.
    private func isParallel(_ found: TallyCandidate, _ previous: TallyCandidate) -> Bool {
        found.unit == nil && previous.unit == nil && text.classes[found.contentEnd] == text.classes[previous.contentEnd]
            && text.classes[found.contentEnd].isVerb
    }

    /// "Down from 31": what the number before counted, at another time.
    private func comparesWithLast(_ first: Int) -> Bool {
        first >= 2 && lexicon.against.longest(text.tokens, at: first - 2, limit: first)?.length == 2
    }

    private func startsWithClip(_ found: TallyCandidate) -> Bool {
        found.start > Int(text.tokens[found.tokens.lowerBound].start)
    }

    private func isGroup(_ found: TallyCandidate) -> Bool {
        found.unit.map { lexicon.groups[text.tokens[$0.head].word] != nil } ?? false
    }

    /// Only commas and "and" stand between two numbers.
    private func isSeparator(_ between: Range<Int>, orJoined joined: Bool) -> Bool {
        if between.isEmpty { return joined }
        guard between.count <= 3 else { return false }
        return between.allSatisfy {
            text.isMark($0, 0x2C) || text.isMark($0, 0x060C) || has($0, .and) || has($0, .additional)
                || text.classes[$0] == .adverb
        }
    }

    /// A bracket, dash or colon after a total.
    private func opensBreakdown(_ between: Range<Int>) -> Bool {
        guard between.count == 1 else { return false }
        return [0x28, 0x2013, 0x2014, 0x3A, 0x5B].contains(text.scalar(between.lowerBound))
    }

    /// "… by £20 million, bringing our total contribution to £59.5 million".
    private func isTotal(_ between: Range<Int>) -> Bool {
        between.count < 40 && between.contains { lexicon.totals.contains(text.tokens[$0].word) }
    }

    /// "Of those killed, 271 were men, 96 women and 71 children": the numbers of the sentence are parts of the last total before it.
    func linkOfThose(_ all: inout [TallyCandidate]) {
        var opened: (sentence: Int, parent: Int)?
        for number in all.indices {
            let sentence = all[number].sentence
            if let opened, opened.sentence == sentence {
                if all[number].parent == nil { all[number].parent = opened.parent }
                continue
            }
            let first = text.sentences[sentence].tokens.lowerBound
            guard has(first, .of), has(first + 1, [.them, .determiner]), all[number].tokens.lowerBound - first < 10,
                let root = (0..<number).last(where: { all[$0].parent == nil || all[$0].hasOwnCategory }),
                sentence - all[root].sentence <= 3
            else { continue }
            let said = (first + 2..<max(first + 2, all[number].tokens.lowerBound)).lazy.compactMap { at in
                lexicon.categories.rules(text, classes, at: at, limit: at + 1)?.rules.first?.category
            }.first
            let total = said.flatMap { said in
                (0..<number).last { all[$0].category == said && sentence - all[$0].sentence <= 3 }
            }
            opened = (sentence, total ?? root)
            if all[number].parent == nil { all[number].parent = total ?? root }
        }
    }

    /// The smallest total, and the most numbers after it, that are held to be its sum.
    private static let smallestSum = 5.0
    private static let mostAddends = 40

    /// "26 strikes. In Norland 15 strikes … in Sudland 11 strikes": numbers of the same things that follow a total and add up to it.
    func linkSums(_ all: inout [TallyCandidate]) {
        var same: [WordID: [Int]] = [:]
        for number in all.indices {
            guard let unit = all[number].unit, !unit.isPart, all[number].op == .exact,
                all[number].number.currency == nil,
                all[number].number.form == .exact
            else { continue }
            same[stem(unit.head), default: []].append(number)
        }
        for list in same.values where list.count > 2 {
            for (place, total) in list.enumerated() where all[total].number.value >= TallyParts.smallestSum {
                var sum = 0.0
                var parts: [Int] = []
                for next in list[(place + 1)...].prefix(TallyParts.mostAddends) where all[next].parent == nil {
                    sum += all[next].number.value
                    parts.append(next)
                    if sum >= all[total].number.value { break }
                }
                guard sum == all[total].number.value, parts.count > 1 else { continue }
                for part in parts { all[part].parent = total }
            }
        }
    }

    /// One word number for "strike" and "strikes".
    private func stem(_ head: Int) -> WordID {
        let range = text.tokens[head].range
        guard text.scalars[range.upperBound - 1] | 0x20 == 0x73, range.count > 3 else { return text.tokens[head].word }
        let form = text.scalars[range.lowerBound..<range.upperBound - 1].map { $0 | 0x20 }
        return form.withUnsafeBufferPointer { text.vocabulary.find($0) } ?? text.tokens[head].word
    }

    /// Links "781 of these deaths" to the last total of deaths; called when categories are known.
    func linkBack(_ all: inout [TallyCandidate]) {
        var roots: [Tally.Category: Int] = [:]
        var last: Int?
        for number in all.indices {
            if all[number].parent == nil, let unit = all[number].unit, unit.isPart {
                let named = unit.tokens.count > 1 ? all[number].category : nil
                let root = named.flatMap { roots[$0] } ?? last
                if let root, all[number].sentence - all[root].sentence <= 4 {
                    all[number].parent = root
                    if all[number].category == nil {
                        all[number].category = all[root].category
                        all[number].evidence = .inherited
                    }
                }
            }
            if all[number].parent == nil, all[number].unit?.isPart != true {
                if let category = all[number].category { roots[category] = number }
                last = number
            }
        }
    }
}
