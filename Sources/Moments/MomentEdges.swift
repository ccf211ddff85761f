/// Halves and edges of a longer stretch: "the first half of 2016", "the last two weeks of June 2018", "the first eight months of last year".
extension MomentReader {
    /// A half, or so many days, weeks or months at the beginning or end of a point.
    func edge(_ at: Int, _ limit: Int) -> MomentPoint? {
        let ordinal = has(at, .quarterNumber, limit) ? Int(tokens[at].word.value) : 0
        let isLast = has(at, .shift, limit) && tokens[at].word.value == -1
        guard ordinal == 1 || ordinal == 2 || isLast else { return nil }
        if has(at + 1, .half, limit), has(at + 2, .of, limit), let whole = whole(at + 3, limit) {
            return mapped(whole) { half($0, isFirst: ordinal == 1) }
        }
        guard ordinal != 2 else { return nil }
        let counted = count(at + 1, limit)
        let next = counted == nil ? at + 1 : at + 2
        guard let unit = unit(next, limit), unit == .day || unit == .week || unit == .month, has(next + 1, .of, limit),
            let whole = whole(next + 2, limit), !whole.isDuration
        else { return nil }
        return mapped(whole) { edge($0, counted ?? 1, unit, isLast: isLast) }
    }

    /// A point, or "the year", "the month" of the anchor.
    func whole(_ at: Int, _ limit: Int) -> MomentPoint? {
        if has(at, .the, limit), let unit = unit(at + 1, limit), unit == .year || unit == .month,
            year(at + 2, limit) == nil
        {
            return MomentPoint(value: .relative(Relative(anchor, looksAhead).shifted(unit, 0)), end: at + 2)
        }
        return point(at, limit)
    }

    private func half(_ whole: Stretch, isFirst: Bool) -> Stretch? {
        guard let first = whole.first, let last = whole.last else { return nil }
        if whole.grain == .year {
            let months = (last.year - first.year + 1) * 12
            return isFirst
                ? .months(first, first.addingMonths(months / 2 - 1)) : .months(first.addingMonths(months / 2), last)
        }
        let days = last.daysSince1970 - first.daysSince1970 + 1
        guard days > 1 else { return nil }
        let middle = first.adding(days: days / 2)
        return isFirst
            ? Stretch(first: first, last: middle.adding(days: -1), grain: .day)
            : Stretch(first: middle, last: last, grain: .day)
    }

    private func edge(_ whole: Stretch, _ count: Int, _ unit: Relative.Unit, isLast: Bool) -> Stretch? {
        guard let first = whole.first, let last = whole.last, (1...366).contains(count) else { return nil }
        if unit == .month {
            let months = (last.year - first.year) * 12 + last.month - first.month + 1
            guard count < months else { return nil }
            return isLast ? .months(last.addingMonths(1 - count), last) : .months(first, first.addingMonths(count - 1))
        }
        let days = unit == .week ? count * 7 : count
        guard days < last.daysSince1970 - first.daysSince1970 + 1 else { return nil }
        return isLast
            ? Stretch(first: last.adding(days: 1 - days), last: last, grain: .day)
            : Stretch(first: first, last: first.adding(days: days - 1), grain: .day)
    }
}
