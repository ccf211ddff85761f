/// Finds dates and periods in tokens: a grammar over what words mean, in English and Arabic.
///
/// A moment is a point ("21 August 2013", "mid-2020", "last week") or two points joined ("between June and August 2021"). Looks at most
/// ``reach`` tokens ahead from any token, so the cost is linear in the tokens.
public struct MomentReader {
    /// What is read.
    let tokens: [MomentToken]
    /// What relative dates are counted from.
    let anchor: Anchor?
    /// A month or weekday without a year lies ahead of the anchor, not behind it.
    let looksAhead: Bool
    /// Days stand before months in dates of digits: so in Arabic. In English "03/04" may be either.
    let isDayFirst: Bool
    /// The date told of last, from which "two days later" is counted.
    private(set) var previous: Anchor?
    /// Tokens that one point can cover.
    static let reach = 12

    /// A reader of these tokens.
    ///
    /// - Parameters:
    ///   - looksAhead: the text speaks of what is to come ("in May we will …").
    ///   - previous: the date that the text before told of last, if any.
    ///   - isDayFirst: the day stands first in dates of digits (07/04/2016), as Arabic has it.
    public init(
        tokens: [MomentToken], anchor: Anchor?, looksAhead: Bool = false, previous: Anchor? = nil,
        isDayFirst: Bool = false
    ) {
        self.isDayFirst = isDayFirst
        self.tokens = tokens
        self.anchor = anchor
        self.looksAhead = looksAhead
        self.previous = previous
    }

    /// The moments in a run of tokens, in order, without overlaps.
    public func read(_ range: Range<Int>) -> [Moment.Found] {
        var reader = self
        return reader.readOn(range)
    }

    private mutating func readOn(_ range: Range<Int>) -> [Moment.Found] {
        var found: [Moment.Found] = []
        let limit = min(range.upperBound, tokens.count)
        var at = max(range.lowerBound, 0)
        while at < limit {
            let token = tokens[at]
            if token.number >= 0 || token.word.count > 0 || token.has(.triggers) || token.has(.the),
                var one = moment(at, limit), one.range.upperBound > at
            {
                if one.isBareYear, let last = found.last, follows(last, at) { one.isBareYear = false }
                found.append(one)
                if let iso = one.moment.iso, iso.count == 10 { previous = Anchor(iso: iso) }
                at = one.range.upperBound
            } else {
                at += 1
            }
        }
        return found
    }

    /// "In 1911 and 1913": the second year of a list is one as the first is.
    private func follows(_ last: Moment.Found, _ at: Int) -> Bool {
        guard !last.isBareYear, !last.isDuration, last.moment.iso?.count == 4, at - last.range.upperBound <= 2 else {
            return false
        }
        return last.range.upperBound < at
            && (last.range.upperBound..<at).allSatisfy { has($0, [.and, .comma], tokens.count) }
    }

    // MARK: intervals

    private func moment(_ at: Int, _ limit: Int) -> Moment.Found? {
        if has(at, [.between, .from], limit) {  // "between 3 and 9 May 2018"
            let start = has(at + 1, .the, limit) ? at + 2 : at + 1
            if let days = dayFirst(start, limit) ?? monthFirst(start, limit), days.isDays {
                let (stretch, basis) = resolve(days)
                let core = has(at, .between, limit) ? at : at + 1
                return found(stretch, basis, at..<days.end, core: core..<days.end, days)
            }
        }
        if has(at, .between, limit), let a = point(at + 1, limit), has(a.end, .and, limit),
            let b = point(a.end + 1, limit), let pair = joined(a, b)
        {
            return found(pair.stretch, pair.basis, at..<b.end, core: at..<b.end, a, b)
        }
        if has(at, .from, limit), let a = point(at + 1, limit) {
            var next = a.end
            if has(next, .from, limit) { next += 1 }
            if has(next, [.to, .dash], limit) {
                next += has(next + 1, .to, limit) ? 2 : 1
                if let b = point(next, limit), let pair = joined(a, b) {
                    return found(pair.stretch, pair.basis, at..<b.end, core: at + 1..<b.end, a, b)
                }
            }
        }
        if has(at, .since, limit), let a = point(at + 1, limit), !a.isDuration {
            let (stretch, basis) = resolve(a)
            return found(
                stretch.map { Stretch(first: $0.first, last: nil, grain: $0.grain) }, basis, at..<a.end,
                core: at + 1..<a.end, a)
        }
        if has(at, [.before, .until], limit), let a = point(at + 1, limit), isYear(a, after: at, limit) {
            let (stretch, basis) = resolve(a)
            if a.isDuration {  // Arabic: قبل ثلاثة أيام
                guard case .length(let count, let unit) = a.value, has(at, .before, limit) else { return nil }
                let then = MomentPoint(value: .relative(Relative(anchor, looksAhead).ago(count, unit)), end: a.end)
                let (stretch, basis) = resolve(then)
                return found(stretch, basis, at..<a.end, core: at..<a.end, then)
            }
            return found(
                stretch.map { Stretch(first: nil, last: $0.last, grain: $0.grain) }, basis, at..<a.end,
                core: at + 1..<a.end, a)
        }
        guard let a = point(at, limit) else { return nil }
        if !a.isDuration, has(a.end, [.dash, .to], limit) || (has(a.end, .and, limit) && a.isPair),
            let b = point(a.end + 1, limit), !b.isDuration, b.isCalendar, a.isCalendar, let pair = joined(a, b)
        {
            return found(pair.stretch, pair.basis, at..<b.end, core: at..<b.end, a, b)
        }
        let (stretch, basis) = resolve(a)
        return found(stretch, basis, at..<a.end, core: at..<a.end, a)
    }

    /// Whether a bare year after "until" is one: "up to 2016 people" is said with the same word in some languages.
    private func isYear(_ point: MomentPoint, after at: Int, _ limit: Int) -> Bool {
        !point.isBare || has(at, .before, limit) || !tokens[at].isCapital || point.end >= limit
            || tokens[point.end].word != .none
    }

    private func found(
        _ stretch: Stretch?, _ basis: Moment.Basis, _ range: Range<Int>, core: Range<Int>, _ a: MomentPoint,
        _ b: MomentPoint? = nil
    ) -> Moment.Found {
        let isHijri = a.isHijri || b?.isHijri == true
        let moment = Moment(
            iso: a.isDuration ? nil : stretch?.iso, basis: a.isDuration ? .unknown : basis,
            partial: b == nil ? a.partial : nil, calendar: isHijri ? .islamicTabular : .gregorian)
        return Moment.Found(
            range: range, core: core, moment: moment, isDuration: a.isDuration,
            isBareYear: b == nil && a.isBare && range == core
                && !has(range.lowerBound - 1, [.at, .of, .since], tokens.count),
            isAmbiguous: a.isAmbiguous || b?.isAmbiguous == true)
    }

    /// Two points as one stretch; each lends the other its year.
    private func joined(_ a: MomentPoint, _ b: MomentPoint) -> (stretch: Stretch?, basis: Moment.Basis)? {
        guard !a.isDuration, !b.isDuration else { return nil }
        var a = a
        var b = b
        if case .partial(let month, let day, let lastDay) = a.value, case .stretch(let other) = b.value,
            let year = other.first?.year, let firstMonth = other.first?.month
        {
            a.value = full(month > firstMonth && other.grain < .year ? year - 1 : year, month, day, lastDay)
        } else if case .partial(let month, let day, let lastDay) = b.value, case .stretch(let other) = a.value,
            let year = other.last?.year, let lastMonth = other.last?.month
        {
            b.value = full(month < lastMonth ? year + 1 : year, month, day, lastDay)
        } else if case .partial(let month, let day, let lastDay) = a.value,
            case .partial(let otherMonth, _, _) = b.value
        {
            let (end, _) = resolve(b)
            guard let end, let year = end.first?.year else { return (nil, .relative) }
            guard case .stretch(let start) = full(month > otherMonth ? year - 1 : year, month, day, lastDay) else {
                return nil
            }
            return Stretch.spanning(start, end).map { ($0, .relative) }
        } else if case .number = a.value {
            return nil
        }
        let (first, basis) = resolve(a)
        let (last, otherBasis) = resolve(b)
        guard let first, let last else { return (nil, .relative) }
        guard let whole = Stretch.spanning(first, last) else { return nil }
        return (whole, basis == .text && otherBasis == .text ? .text : .relative)
    }

    // MARK: from a point to days

    func full(_ year: Int, _ month: Int, _ day: Int?, _ lastDay: Int?) -> MomentPoint.Value {
        guard let day else { return Stretch.month(year, month).map { .stretch($0) } ?? .unknown }
        guard let first = CivilDate(year: year, month: month, day: day) else { return .unknown }
        guard let lastDay else { return .stretch(.day(first)) }
        guard let last = CivilDate(year: year, month: month, day: lastDay), last >= first else { return .unknown }
        return .stretch(Stretch(first: first, last: last, grain: .day))
    }

    private func resolve(_ point: MomentPoint) -> (Stretch?, Moment.Basis) {
        switch point.value {
        case .stretch(let stretch): return (stretch, .text)
        case .relative(let stretch): return (stretch, .relative)
        case .unknown, .number: return (nil, .unknown)
        case .length: return (nil, .unknown)
        case .fromLast(let count, let unit, let orAnchor):
            let base = previous ?? (orAnchor ? anchor : nil)
            return (Relative(base, false).shifted(unit, count), .relative)
        case .weekday(let day, let shift): return (Relative(anchor, looksAhead).weekday(day, shift), .relative)
        case .partial(let month, let day, let lastDay):
            guard let year = Relative(anchor, looksAhead).year(ofMonth: month, day: day) else {
                return (nil, .relative)
            }
            if case .stretch(let stretch) = full(year, month, day, lastDay) { return (stretch, .relative) }
            return (nil, .relative)
        }
    }

    /// Whether a token before `limit` has one of some roles.
    func has(_ at: Int, _ role: MomentRole, _ limit: Int) -> Bool { at >= 0 && at < limit && tokens[at].has(role) }
}
