/// Quarters, seasons, years and decades, and what is told from the anchor ("last week", "three days ago").
extension MomentReader {
    // MARK: quarters, seasons, years, decades

    /// "The first quarter of 2018", "the third quarter of last year", "Q1 2018".
    func quarter(_ at: Int, _ limit: Int) -> MomentPoint? {
        if has(at, .quarterWord, limit) {
            let written = Int(tokens[at].word.value)
            var next = at + 1
            let number = written > 0 ? written : number(next, limit) ?? 0
            if written == 0 {
                guard isTight(next, limit), (1...4).contains(number) else { return nil }
                next += 1
            }
            if has(next, [.of, .comma], limit) { next += 1 }
            guard let year = year(next, limit), let whole = Stretch.year(year) else { return nil }
            return quarter(number, of: whole).map { MomentPoint(value: .stretch($0), end: next + 1) }
        }
        guard has(at, .quarterNumber, limit), has(at + 1, .unit, limit), tokens[at + 1].word.value == 4,
            has(at + 2, .of, limit), let whole = whole(at + 3, limit)
        else { return nil }
        let number = Int(tokens[at].word.value)
        return mapped(whole) { quarter(number, of: $0) }
    }

    private func quarter(_ number: Int, of year: Stretch) -> Stretch? {
        guard let first = year.first, let last = year.last, first.year == last.year, first.month == 1, last.month == 12
        else { return nil }
        let from = first.addingMonths(number * 3 - 3)
        return .months(from, from.addingMonths(2))
    }

    /// "Summer 2014", "صيف عام 2014"; winter begins in the December before. Without a year: unresolved.
    func season(_ at: Int, _ limit: Int) -> MomentPoint? {
        if has(at, .shift, limit), has(at + 1, .season, limit) {
            let season = tokens[at + 1].has(.twoPartMonth) ? 2 : Int(tokens[at + 1].word.value)
            let shift = Int(tokens[at].word.value)
            return MomentPoint(value: .relative(Relative(anchor, looksAhead).season(season, shift)), end: at + 2)
        }
        guard has(at, .season, limit) else { return nil }
        var next = at + 1
        if has(next, .of, limit) { next += 1 }
        if has(next, .yearWord, limit) { next += 1 }
        let season = tokens[at].has(.twoPartMonth) ? 2 : Int(tokens[at].word.value)
        guard let year = year(next, limit), let march = CivilDate(year: year, month: 3, day: 1) else {
            return has(at - 1, [.at, .of, .since], limit) && !tokens[at].has(.twoPartMonth)
                ? MomentPoint(value: .unknown, end: at + 1) : nil
        }
        let first = march.addingMonths((season - 2) * 3)
        return Stretch.months(first, first.addingMonths(2)).map { MomentPoint(value: .stretch($0), end: next + 1) }
    }

    /// "عام 2013", "عامي 2011 و2013".
    func arabicYear(_ at: Int, _ limit: Int) -> MomentPoint? {
        if unit(at, limit) == .year, has(at - 1, .the, limit), let year = year(at + 1, limit) {  // "the year 2015"
            return Stretch.year(year).map { MomentPoint(value: .stretch($0), end: at + 2, isPair: true) }
        }
        guard has(at, .yearWord, limit) else { return nil }
        guard let year = number(at + 1, limit), tokens[at + 1].digits == 4 else {
            guard has(at, .unit, limit), has(at + 1, .shiftAfter, limit) else { return nil }
            let shift = Int(tokens[at + 1].word.value)
            return MomentPoint(value: .relative(Relative(anchor, looksAhead).shifted(.year, shift)), end: at + 2)
        }
        if has(at + 2, .hijriEra, limit) || (1200...1499).contains(year) {
            guard let from = IslamicDate(year: year, month: 1, day: 1)?.civil,
                let to = IslamicDate(year: year, month: 12, day: 29)?.civil
            else { return nil }
            let end = has(at + 2, .hijriEra, limit) ? at + 3 : at + 2
            return MomentPoint(value: .stretch(Stretch(first: from, last: to, grain: .day)), end: end, isHijri: true)
        }
        return Stretch.year(year).map { MomentPoint(value: .stretch($0), end: at + 2, isPair: true) }
    }

    func decade(_ at: Int, _ limit: Int) -> MomentPoint? {
        if has(at, .decade, limit) {
            let first = Int(tokens[at].word.value)
            return Stretch.years(first, first + 9).map { MomentPoint(value: .stretch($0), end: at + 1) }
        }
        if let short = number(at, limit), tokens[at].digits == 2, short % 10 == 0, short >= 50,
            has(at - 1, .the, limit),
            has(at + 1, .decadeEnding, limit), isTight(at + 1, limit)  // "the 90s"
        {
            return Stretch.years(1900 + short, 1909 + short).map { MomentPoint(value: .stretch($0), end: at + 2) }
        }
        guard let year = year(at, limit), year % 10 == 0, has(at + 1, .decadeEnding, limit), isTight(at + 1, limit)
        else { return nil }
        return Stretch.years(year, year + 9).map { MomentPoint(value: .stretch($0), end: at + 2) }
    }

    func bareYear(_ at: Int, _ limit: Int) -> MomentPoint? {
        guard let year = year(at, limit), (1800...2100).contains(year) else { return nil }
        if isTight(at, limit), has(at - 1, [.dash, .slash, .stop], limit), !has(at - 2, .part, limit),
            at < 2 || self.year(at - 2, limit) == nil
        {
            return nil  // the end of a code
        }
        if has(at + 1, .hijriEra, limit) { return nil }
        return Stretch.year(year).map { MomentPoint(value: .stretch($0), end: at + 1, isBare: true) }
    }

    // MARK: told from the anchor

    func unit(_ at: Int, _ limit: Int) -> Relative.Unit? {
        has(at, .unit, limit) ? Relative.Unit(rawValue: tokens[at].word.value) : nil
    }

    /// A count of units: "two", "12", "several".
    func count(_ at: Int, _ limit: Int) -> Int? {
        guard at < limit else { return nil }
        if let number = number(at, limit) { return number <= 10_000 ? number : nil }
        if tokens[at].word.count > 0 { return Int(tokens[at].word.count) }
        return nil
    }

    /// "Last week", "this year", "the past decade", "the last two years", "recent months", "الشهر الماضي".
    func shifted(_ at: Int, _ limit: Int) -> MomentPoint? {
        let relative = Relative(anchor, looksAhead)
        if let unit = unit(at, limit), has(at + 1, .shiftAfter, limit) {
            return MomentPoint(value: .relative(relative.shifted(unit, Int(tokens[at + 1].word.value))), end: at + 2)
        }
        if unit(at, limit) != nil, has(at + 1, .recent, limit) {
            return MomentPoint(value: .relative(nil), end: at + 2)
        }
        guard has(at, [.shift, .past, .recent], limit) else { return nil }
        if has(at, .recent, limit) {
            return unit(at + 1, limit) != nil ? MomentPoint(value: .relative(nil), end: at + 2) : nil
        }
        let shift = Int(tokens[at].word.value)
        if has(at, .shift, limit), has(at + 1, .daytime, limit) {  // "last night", "this morning"
            return MomentPoint(value: .relative(relative.day(shift)), end: at + 2)
        }
        let isPast = has(at, .past, limit)
        if let unit = unit(at + 1, limit) {
            if unit == .year, let same = sameYear(isPast, shift) {
                return MomentPoint(value: .relative(same), end: at + 2)
            }
            return MomentPoint(
                value: .relative(isPast ? relative.past(1, unit) : relative.shifted(unit, shift)), end: at + 2)
        }
        if has(at + 1, .vagueNumber, limit), unit(at + 2, limit) != nil {
            return MomentPoint(value: .relative(nil), end: at + 3)
        }
        guard shift <= 0, let count = count(at + 1, limit), let unit = unit(at + 2, limit) else { return nil }
        return MomentPoint(value: .relative(relative.past(count, unit)), end: at + 3)
    }

    /// "The past year", said in December, is that year.
    func sameYear(_ isPast: Bool, _ shift: Int) -> Stretch? {
        guard isPast, let anchor, anchor.month == 12 else { return nil }
        return .year(anchor.year)
    }

    /// "Two years ago", "three weeks", "عامين".
    func counted(_ at: Int, _ limit: Int) -> MomentPoint? {
        if has(at, .dual, limit), let unit = unit(at, limit) {
            return MomentPoint(value: .length(2, unit), end: at + 1)
        }
        guard let count = count(at, limit), let unit = unit(at + 1, limit), unit != .quarter, unit != .weekend else {
            return nil
        }
        if has(at + 2, .ago, limit) {
            return MomentPoint(value: .relative(Relative(anchor, looksAhead).ago(count, unit)), end: at + 3)
        }
        if let point = countedFrom(at + 2, limit, count, unit) { return point }
        return MomentPoint(value: .length(count, unit), end: at + 2)
    }

    /// اليوم is today before a date, a comma or the end, or after a part of the day; else it may be any day ("في اليوم الأول").
    private func isToday(_ at: Int, _ limit: Int) -> Bool {
        if has(at - 1, .daytime, tokens.count) { return true }
        if has(at - 1, [.at, .of], tokens.count) { return false }
        return at + 1 >= limit || has(at + 1, [.comma, .stop, .weekday, .dash, .open], limit)
    }

    func dayShift(_ at: Int, _ limit: Int) -> MomentPoint? {
        if has(at, .oneMore, limit) {  // أول أمس, أول من أمس
            let day = has(at + 1, .of, limit) ? at + 2 : at + 1
            guard has(day, .dayShift, limit), tokens[day].word.value == -1 else { return nil }
            return MomentPoint(value: .relative(Relative(anchor, looksAhead).day(-2)), end: day + 1)
        }
        guard has(at, .dayShift, limit), !has(at, .needsContext, limit) || isToday(at, limit) else { return nil }
        let stretch = Relative(anchor, looksAhead).day(Int(tokens[at].word.value))
        return MomentPoint(value: .relative(stretch), end: has(at + 1, .daytime, limit) ? at + 2 : at + 1)
    }
}
