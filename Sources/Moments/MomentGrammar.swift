/// The points that moments are made of. Every rule looks at a bounded number of tokens.
extension MomentReader {
    /// The longest point that begins at a token.
    func point(_ at: Int, _ limit: Int) -> MomentPoint? {
        var at = at
        let limit = min(limit, at + MomentReader.reach)
        guard at < limit else { return nil }
        if has(at, .the, limit) { at += 1 }
        if let point = iso(at, limit) { return point }
        if let point = edge(at, limit) { return point }
        if let point = partOf(at, limit) { return point }
        if let point = narrated(at, limit) { return point }
        if let point = weekday(at, limit) { return point }
        if let point = dayFirst(at, limit) { return point }
        if let point = monthFirst(at, limit) { return point }
        if let point = quarter(at, limit) { return point }
        if let point = season(at, limit) { return point }
        if let point = shifted(at, limit) { return point }
        if let point = arabicYear(at, limit) { return point }
        if let point = decade(at, limit) { return point }
        if let point = counted(at, limit) { return point }
        if let point = dayShift(at, limit) { return point }
        return bareYear(at, limit)
    }

    // MARK: numbers

    func number(_ at: Int, _ limit: Int) -> Int? {
        at < limit && tokens[at].number >= 0 ? Int(tokens[at].number) : nil
    }

    func year(_ at: Int, _ limit: Int) -> Int? {
        guard let year = number(at, limit), tokens[at].digits == 4, (1500...2199).contains(year) else { return nil }
        return has(at - 1, .currency, limit) ? nil : year
    }

    /// A day of the month, and the token after it ("21", "21st").
    func day(_ at: Int, _ limit: Int) -> (day: Int, end: Int)? {
        if let named = namedDay(at, limit) { return named }
        guard let day = number(at, limit), (1...31).contains(day), tokens[at].digits <= 2 else { return nil }
        if has(at + 1, .ordinalEnding, limit), !tokens[at + 1].spaceBefore { return (day, at + 2) }
        return (day, at + 1)
    }

    func isTight(_ at: Int, _ limit: Int) -> Bool { at < limit && !tokens[at].spaceBefore }

    // MARK: numeric dates

    func iso(_ at: Int, _ limit: Int) -> MomentPoint? {
        guard let first = number(at, limit), isTight(at + 1, limit), isTight(at + 2, limit),
            has(at + 1, [.dash, .slash, .stop], limit), let second = number(at + 2, limit)
        else { return nil }
        let isTriple = isTight(at + 3, limit) && isTight(at + 4, limit) && has(at + 3, tokens[at + 1].word.roles, limit)
        let third = isTriple ? number(at + 4, limit) : nil
        if let year = year(at, limit), tokens[at + 2].digits == 2, !has(at + 1, .stop, limit) {
            if let third, tokens[at + 4].digits == 2, let date = CivilDate(year: year, month: second, day: third) {
                return MomentPoint(value: .stretch(.day(date)), end: at + 5)
            }
            if third == nil, has(at + 1, .dash, limit), let later = shortYear(second, after: year) {
                if second <= 12, let month = Stretch.month(year, second), tokens[at + 1].word.roles == .dash,
                    second < year % 100
                {
                    return MomentPoint(value: .stretch(month), end: at + 3)
                }
                return Stretch.years(year, later).map { MomentPoint(value: .stretch($0), end: at + 3) }
            }
            if third == nil, has(at + 1, .slash, limit), shortYear(second, after: year) == year + 1 {
                // 2014/15: a year that begins in another; 2009/10 may be October 2009, which lies in it
                return Stretch.years(year, year + 1).map {
                    MomentPoint(value: .stretch($0), end: at + 3, isAmbiguous: second <= 12)
                }
            }
            if third == nil, let month = Stretch.month(year, second) {
                return MomentPoint(value: .stretch(month), end: at + 3)
            }
            return nil
        }
        if let third, let hijri = hijriDigits(at, third, limit) { return hijri }
        if third == nil, let from = year(at, limit), has(at + 1, .slash, limit), let to = year(at + 2, limit),
            to == from + 1
        {
            return Stretch.years(from, to).map { MomentPoint(value: .stretch($0), end: at + 3) }
        }
        guard let third, let year = year(at + 4, limit), tokens[at].digits <= 2, tokens[at + 2].digits <= 2,
            third == year
        else { return nil }
        let dayFirst = CivilDate(year: year, month: second, day: first)
        let monthFirst = CivilDate(year: year, month: first, day: second)
        switch (dayFirst, monthFirst) {
        case (let date?, nil), (nil, let date?): return MomentPoint(value: .stretch(.day(date)), end: at + 5)
        case (let date?, let other?) where date == other: return MomentPoint(value: .stretch(.day(date)), end: at + 5)
        case (nil, nil): return nil
        case (let date?, _) where isDayFirst: return MomentPoint(value: .stretch(.day(date)), end: at + 5)
        // 03/04: day or month, nobody knows
        default: return Stretch.year(year).map { MomentPoint(value: .stretch($0), end: at + 5, isAmbiguous: true) }
        }
    }

    /// 88 after 1980 is 1988; 05 after 1998 is no year here.
    func shortYear(_ short: Int, after year: Int) -> Int? {
        let full = year / 100 * 100 + short
        return full > year ? full : nil
    }

    // MARK: parts

    /// "Early 2019", "mid-January", "the end of the year", "أواخر عام 2012".
    func partOf(_ at: Int, _ limit: Int) -> MomentPoint? {
        guard has(at, .part, limit) else { return nil }
        let part = Int(tokens[at].word.value)
        var next = at + 1
        if has(next, .dash, limit), isTight(next, limit) { next += 1 }
        if has(next, .of, limit) { next += 1 }
        if has(next, .the, limit) {
            guard
                has(next + 1, .unit, limit) || has(next + 1, .shift, limit) || has(next + 1, .decade, limit)
                    || number(next + 1, limit) != nil
            else { return nil }
            if has(next + 1, .unit, limit) {
                let unit = Relative.Unit(rawValue: tokens[next + 1].word.value)
                guard let unit, unit == .year || unit == .month || unit == .decade || unit == .week else { return nil }
                let whole = Relative(anchor, looksAhead).shifted(unit, 0)
                return MomentPoint(value: .relative(whole.flatMap { third($0, part) }), end: next + 2)
            }
        }
        guard !has(next, .part, limit), let whole = point(next, limit) else { return nil }
        return mapped(whole) { third($0, part) }
    }

    /// A part of a point: of its days where they are known, else of those that the anchor gives it; nil of a length of time.
    func mapped(_ whole: MomentPoint, _ part: (Stretch) -> Stretch?) -> MomentPoint? {
        var point = whole
        point.isBare = false
        switch whole.value {
        case .stretch(let stretch): point.value = part(stretch).map { .stretch($0) } ?? .unknown
        case .relative(let stretch): point.value = .relative(stretch.flatMap(part))
        case .partial(let month, nil, _):
            guard let year = Relative(anchor, looksAhead).year(ofMonth: month, day: nil),
                let whole = Stretch.month(year, month)
            else { return point }
            point.value = .relative(part(whole))
        default: return nil
        }
        return point
    }

    /// The first, middle or last third of a stretch; its first or last month for "beginning" and "end" of a year.
    func third(_ whole: Stretch, _ part: Int) -> Stretch? {
        guard let first = whole.first, let last = whole.last else { return nil }
        let years = last.year - first.year + 1
        if whole.grain == .year, years >= 5 {  // "the early 1990s": 1990 to 1993
            let bounds: (Int, Int) =
                switch part {
                case 1: (0, years * 4 / 10)
                case 2: (years * 3 / 10, years * 7 / 10)
                case 3: (years * 6 / 10, years)
                case 4: (0, max(years / 5, 1))
                default: (years - max(years / 5, 1), years)
                }
            return .years(first.year + bounds.0, first.year + bounds.1 - 1)
        }
        if whole.grain == .year {
            let months = (last.year - first.year + 1) * 12
            let bounds: (Int, Int) =
                switch part {
                case 1: (0, months / 3)
                case 2: (months / 3, months * 2 / 3)
                case 3: (months * 2 / 3, months)
                case 4: (0, months / 12)
                default: (months - months / 12, months)
                }
            return .months(first.addingMonths(bounds.0), first.addingMonths(bounds.1 - 1))
        }
        let days = last.daysSince1970 - first.daysSince1970 + 1
        guard days >= 3 else { return whole }
        let bounds: (Int, Int) =
            part == 1 || part == 4 ? (0, days / 3) : part == 2 ? (days / 3, days * 2 / 3) : (days * 2 / 3, days)
        return Stretch(first: first.adding(days: bounds.0), last: first.adding(days: bounds.1 - 1), grain: .day)
    }

    // MARK: days and months

    /// "Monday", "Monday, 3 May", "يوم الأربعاء الماضي".
    func weekday(_ at: Int, _ limit: Int) -> MomentPoint? {
        var at = at
        var shift: Int?
        if has(at, .dayWord, limit), has(at + 1, .weekday, limit) { at += 1 }
        if has(at, .shift, limit), has(at + 1, .weekday, limit) {
            shift = Int(tokens[at].word.value)
            at += 1
        }
        guard has(at, .weekday, limit), !has(at, .needsCapital, limit) || tokens[at].isCapital else { return nil }
        let day = Int(tokens[at].word.value)
        var next = at + 1
        if has(next, .shiftAfter, limit) {
            shift = Int(tokens[next].word.value)
            next += 1
        }
        var date = next
        if has(date, .stop, limit), isTight(date, limit) { date += 1 }
        if has(date, .comma, limit) { date += 1 }
        if has(date, .the, limit) { date += 1 }
        if let full = dayFirst(date, limit) ?? monthFirst(date, limit) {
            if case .partial(_, nil, _) = full.value {} else { return full }
        }
        if has(next, .daytime, limit) { next += 1 }
        return MomentPoint(value: .weekday(day, shift: shift), end: next)
    }

    /// "21 August 2013", "the 14th of August", "3–7 May", "14 and 18 February 2012", "٢١ آب/أغسطس ٢٠١٣".
    func dayFirst(_ at: Int, _ limit: Int) -> MomentPoint? {
        guard let (first, end) = day(at, limit) else { return nil }
        if let point = month(end, limit, first, nil) { return point }
        if has(end, .dash, limit), isTight(end, limit), let point = month(end + 1, limit, first, nil) { return point }
        guard has(end, [.dash, .slash, .to, .and, .from], limit) else { return nil }
        let second = has(end + 1, .the, limit) ? end + 2 : end + 1
        guard let (last, after) = day(second, limit), last > first else { return nil }
        return month(after, limit, first, last)
    }

    /// A month after its days, and its year.
    func month(_ at: Int, _ limit: Int, _ day: Int, _ lastDay: Int?) -> MomentPoint? {
        var at = at
        if has(at, .of, limit) { at += 1 }
        if has(at, .unit, limit), tokens[at].word.value == 3 { at += 1 }
        guard let name = monthName(at, limit) else { return nil }
        return dated(name, at: name.end, limit, day, lastDay)
    }

    /// "August 2013", "August 21, 2013", "May 3-7, 2020", "Jan. 8", "August".
    func monthFirst(_ at: Int, _ limit: Int) -> MomentPoint? {
        var at = at
        if has(at, .shift, limit), let name = monthName(at + 1, limit) {
            let shift = Int(tokens[at].word.value)
            let year = Relative(anchor, shift > 0).year(ofMonth: name.month, day: nil)
            return MomentPoint(value: .relative(year.flatMap { Stretch.month($0, name.month) }), end: name.end)
        }
        if has(at, .unit, limit), tokens[at].word.value == 3, let name = monthName(at + 1, limit), !name.isCapital {
            at += 1
        }
        guard let name = monthName(at, limit) else { return nil }
        if let (first, end) = day(name.end, limit), year(name.end, limit) == nil {
            var next = end
            var lastDay: Int?
            if has(next, [.dash, .to, .and], limit), let (last, after) = day(next + 1, limit), last > first,
                monthName(after, limit) == nil
            {
                lastDay = last
                next = after
            }
            return dated(name, at: next, limit, first, lastDay)
        }
        let point = dated(name, at: name.end, limit, nil, nil)
        if case .partial = point.value, name.needsContext {
            let before: MomentRole = [
                .at, .since, .until, .before, .between, .from, .to, .and, .of, .part, .unit, .shift,
            ]
            guard has(at - 1, before, limit) else { return nil }
        }
        return point
    }

    /// Adds the year to a month, across "of", a comma, or عام.
    func dated(_ name: MonthName, at: Int, _ limit: Int, _ day: Int?, _ lastDay: Int?) -> MomentPoint {
        var next = at
        if has(next, .comma, limit) || has(next, .dash, limit) && isTight(next, limit) && isTight(next + 1, limit) {
            next += 1
        }
        if has(next, .of, limit) { next += 1 }
        if has(next, .the, limit) { next += 1 }
        if has(next, .yearWord, limit) { next += 1 }
        if name.isHijri { return hijri(name, at: next, bare: at, limit, day) }
        if let year = year(next, limit) {
            return MomentPoint(value: full(year, name.month, day, lastDay), end: next + 1)
        }
        if has(at, .shiftAfter, limit) {
            let shift = Int(tokens[at].word.value)
            if let year = Relative(anchor, shift > 0).year(ofMonth: name.month, day: day),
                case .stretch(let stretch) = full(year, name.month, day, lastDay)
            {
                return MomentPoint(value: .relative(stretch), end: at + 1)
            }
            return MomentPoint(value: .partial(month: name.month, day: day, lastDay: lastDay), end: at + 1)
        }
        return MomentPoint(value: .partial(month: name.month, day: day, lastDay: lastDay), end: at)
    }

    func hijri(_ name: MonthName, at: Int, bare: Int, _ limit: Int, _ day: Int?) -> MomentPoint {
        guard let year = number(at, limit), (1200...1599).contains(year) else {
            return MomentPoint(value: .unknown, end: bare, isHijri: true)
        }
        let end = has(at + 1, .hijriEra, limit) ? at + 2 : at + 1
        let from = IslamicDate(year: year, month: name.month, day: day ?? 1)?.civil
        let to = IslamicDate(
            year: year, month: name.month, day: day ?? IslamicDate.days(inMonth: name.month, of: year))?.civil
        guard let from, let to else { return MomentPoint(value: .unknown, end: end, isHijri: true) }
        return MomentPoint(value: .stretch(Stretch(first: from, last: to, grain: .day)), end: end, isHijri: true)
    }

    struct MonthName {
        var month: Int
        var end: Int
        var isHijri: Bool
        var needsContext: Bool
        var isCapital: Bool
    }

    /// A month's name; two-word names, an abbreviation's full stop, and a second name of the same month (آب/أغسطس, آب (أغسطس)) belong to it.
    func monthName(_ at: Int, _ limit: Int) -> MonthName? {
        guard at < limit else { return nil }
        let token = tokens[at]
        if token.has(.twoPartMonth), let second = secondPart(at + 1, limit),
            !token.has(.needsCapital) || token.isCapital
        {
            let part = Int(tokens[second].word.value)
            let month: (number: Int, isHijri: Bool)? =
                switch Int(token.word.value) {
                case 1: (part == 1 ? 12 : 1, false)
                case 2: (part == 1 ? 10 : 11, false)
                case 3: (part == 1 ? 3 : 4, true)
                case 5: (part == 1 ? 5 : 6, true)
                case 11: (part == 1 ? 11 : 12, true)
                default: nil
                }
            guard let month else { return nil }
            return MonthName(
                month: month.number, end: afterOtherName(month.number, second + 1, limit), isHijri: month.isHijri,
                needsContext: false,
                isCapital: false)
        }
        guard token.has([.month, .hijriMonth]), !token.has(.needsCapital) || token.isCapital else { return nil }
        let isHijri = token.has(.hijriMonth)
        var end = at + 1
        if has(end, .stop, limit), isTight(end, limit), number(end + 1, limit) != nil { end += 1 }
        if !isHijri { end = afterOtherName(Int(token.word.value), end, limit) }
        return MonthName(
            month: Int(token.word.value), end: end, isHijri: isHijri, needsContext: token.has(.needsContext),
            isCapital: token.has(.needsCapital))
    }
}
