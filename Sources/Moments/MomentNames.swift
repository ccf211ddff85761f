/// Names of days and months that Arabic has and English has not: ordinals, months with two names, Hijri dates in digits.
extension MomentReader {
    /// "الثامن", "الحادي عشر", "الحادي والعشرين", "الثلاثين": a day of the month, and the token after it. A month must follow.
    func namedDay(_ at: Int, _ limit: Int) -> (day: Int, end: Int)? {
        guard has(at, .ordinalDay, limit), !has(at - 1, .twoPartMonth, limit) else { return nil }
        let value = Int(tokens[at].word.value)
        if value < 10, at + 1 < limit {
            if tokens[at + 1].word.count == 10 { return (value + 10, at + 2) }
            let next = has(at + 1, .and, limit) ? at + 2 : at + 1
            if has(next, .ordinalDay, limit), tokens[next].word.value >= 20, value + Int(tokens[next].word.value) <= 31
            {
                return (value + Int(tokens[next].word.value), next + 1)
            }
        }
        return (1...31).contains(value) ? (value, at + 1) : nil
    }

    /// The second word of a month's name, over the article that Latin letters write apart: "Kanun al-Thani".
    func secondPart(_ at: Int, _ limit: Int) -> Int? {
        if has(at, .secondPart, limit) { return at }
        guard has(at, .article, limit) else { return nil }
        let next = has(at + 1, .dash, limit) ? at + 2 : at + 1
        return has(next, .secondPart, limit) ? next : nil
    }

    /// Where the name of a month ends that another name of the same month follows: after a slash, a dash, in brackets, or alone.
    func afterOtherName(_ month: Int, _ at: Int, _ limit: Int) -> Int {
        let isBracketed = has(at, .open, limit)
        let start = isBracketed || has(at, [.slash, .dash], limit) ? at + 1 : at
        guard start < limit else { return at }
        var end = start + 1
        if tokens[start].has(.twoPartMonth), let second = secondPart(start + 1, limit) {
            let first = Int(tokens[start].word.value)
            let part = Int(tokens[second].word.value)
            guard (first == 1 ? (part == 1 ? 12 : 1) : first == 2 ? (part == 1 ? 10 : 11) : 0) == month else {
                return at
            }
            end = second + 1
        } else {
            guard tokens[start].has(.month), Int(tokens[start].word.value) == month else { return at }
        }
        guard isBracketed else { return end }
        return has(end, .close, limit) ? end + 1 : at
    }

    /// "15/8/1440 هـ": a Hijri date in digits, where the era says so.
    func hijriDigits(_ at: Int, _ year: Int, _ limit: Int) -> MomentPoint? {
        guard (1200...1599).contains(year), has(at + 5, .hijriEra, limit), let day = number(at, limit),
            let month = number(at + 2, limit), let date = IslamicDate(year: year, month: month, day: day)
        else { return nil }
        return MomentPoint(value: .stretch(.day(date.civil)), end: at + 6, isHijri: true)
    }
}
