internal import RecordModel

/// Numbers of the items of a list, and numbers that add up to a total said before.
extension TallyParts {
    /// "The raids killed 84 civilians, as follows: – the army: 39 civilians …": the first number of each item is part of what the line above the
    /// list counts. Cost: linear.
    func linkItems(_ all: inout [TallyCandidate]) {
        var head: (paragraph: Int, numbers: [Int])?  // the line above the list
        var item = -1  // the item that was last looked at
        var line: (paragraph: Int, numbers: [Int]) = (-1, [])
        for number in all.indices {
            let paragraph = text.sentences[all[number].sentence].paragraph
            if line.paragraph != paragraph {
                if endsWithColon(line.paragraph) { head = line }
                line = (paragraph, [])
                if let from = head, !isItem(paragraph, after: item < from.paragraph ? from.paragraph : item) {
                    head = nil
                }
                if let from = head, let whole = whole(of: all[number], from.numbers, all) {
                    all.attach(number, to: whole)
                }
                item = paragraph
            }
            line.numbers.append(number)
        }
    }

    /// The number of the line above that counts the same noun, else its first of which this one can be a part.
    private func whole(of found: TallyCandidate, _ numbers: [Int], _ all: [TallyCandidate]) -> Int? {
        guard found.number.currency == nil, found.number.form != .percent else { return nil }
        let open = numbers.filter {
            all[$0].parent == nil && all[$0].number.currency == nil && all[$0].number.form != .percent
                && isWithin(found, all[$0])
        }
        guard let unit = found.unit else { return open.first }
        if let same = open.first(where: { all[$0].unit.map { stem($0.head) == stem(unit.head) } ?? false }) {
            return same
        }
        return open.first { has(unit.head, .person) && all[$0].unit.map { has($0.head, .person) } ?? false }
    }

    private func endsWithColon(_ paragraph: Int) -> Bool {
        paragraph >= 0 && text.isMark(text.paragraphs[paragraph].tokens.upperBound - 1, 0x3A)
    }

    /// A paragraph that begins with a bullet, or with a label and a colon, not far below the line before.
    private func isItem(_ paragraph: Int, after last: Int) -> Bool {
        guard paragraph - last < 4 else { return false }
        let tokens = text.paragraphs[paragraph].tokens
        return TallyRows.bullets.contains { text.isMark(tokens.lowerBound, $0) } || text.isMark(tokens.lowerBound, 0x28)
            || tokens.prefix(12).contains { text.isMark($0, 0x3A) }
    }

    /// The smallest total, and the most numbers after it, that are held to be its sum.
    private static let smallestSum = 5.0
    private static let mostAddends = 40

    /// "26 strikes. In Norland 15 strikes … in Sudland 11 strikes": numbers of the same things that follow a total and add up to it.
    func linkSums(_ all: inout [TallyCandidate]) {
        var same: [WordID: [Int]] = [:]
        for number in all.indices {
            guard let unit = all[number].unit, !unit.isPart, all[number].op == .exact,
                all[number].number.currency == nil, all[number].number.form == .exact
            else { continue }
            same[stem(unit.head), default: []].append(number)
        }
        for list in same.values where list.count > 2 {
            for (place, total) in list.enumerated() where all[total].number.value >= Self.smallestSum {
                var sum = 0.0
                var parts: [Int] = []
                for next in list[(place + 1)...].prefix(Self.mostAddends) where all[next].parent == nil {
                    sum += all[next].number.value
                    parts.append(next)
                    if sum >= all[total].number.value { break }
                }
                guard sum == all[total].number.value, parts.count > 1 else { continue }
                for part in parts { all.attach(part, to: total) }
            }
        }
        linkRowSums(&all)
    }

    /// Rows of a list that add up to a number of the same category said before it.
    private func linkRowSums(_ all: inout [TallyCandidate]) {
        var lists: [Int: [Int]] = [:]
        for number in all.indices {
            guard let row = all[number].row, let head = row.head, all[number].parent == nil else { continue }
            lists[head, default: []].append(number)
        }
        for (_, list) in lists.sorted(by: { $0.key < $1.key }) where list.count > 1 {
            let sum = list.reduce(0) { $0 + all[$1].number.value }
            let total = (0..<list[0]).last {
                all[$0].number.value == sum && all[$0].number.form == .exact && all[$0].number.currency == nil
                    && (all[$0].category == all[list[0]].category || all[list[0]].category == nil)
            }
            guard let total else { continue }
            for part in list {
                all.attach(part, to: total)
                if all[part].category == nil {
                    all[part].category = all[total].category
                    all[part].evidence = .inherited
                }
            }
        }
    }
}
