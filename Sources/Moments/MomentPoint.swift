/// One end of a moment, as the text has it: not yet resolved against an anchor.
struct MomentPoint {
    enum Value {
        /// Known days.
        case stretch(Stretch)
        /// A month, and perhaps days of it, without a year.
        case partial(month: Int, day: Int?, lastDay: Int?)
        /// A day of the week, with "last" or "next" or neither.
        case weekday(Int, shift: Int?)
        /// Told from the anchor; nil where there is none.
        case relative(Stretch?)
        /// A length of time.
        case length(Int, Relative.Unit)
        /// So many units after the date told of last, or before it; with an "earlier", before the anchor where none is told of.
        case fromLast(Int, Relative.Unit, orAnchor: Bool)
        /// A number that may be a day, where what follows says so.
        case number(Int)
        /// Says when, but nobody can tell when that is ("recent months").
        case unknown
    }

    var value: Value
    /// The token after its last.
    var end: Int
    /// A year and nothing else.
    var isBare = false
    /// Stated in the Hijri calendar.
    var isHijri = false
    /// Day and month cannot be told apart.
    var isAmbiguous = false
    /// Two years follow (عامي … و…).
    var isPair = false

    /// Several days that one month's name covers: "3 to 9 May".
    var isDays: Bool {
        switch value {
        case .partial(_, _, let lastDay): lastDay != nil
        case .stretch(let stretch): stretch.grain == .day && stretch.first != stretch.last
        default: false
        }
    }

    var isDuration: Bool { if case .length = value { true } else { false } }

    /// Made of days, months or years rather than told from today.
    var isCalendar: Bool {
        switch value {
        case .stretch, .partial: true
        default: false
        }
    }

    /// `--09-19` where there is no year, `--09-19/--09-21` of several days.
    var partial: String? {
        guard case .partial(let month, let day, let lastDay) = value else { return nil }
        let inMonth = "--\(CivilDate.padded(month, 2))"
        guard let day else { return inMonth }
        let days = [day] + (lastDay.map { [$0] } ?? [])
        return days.map { inMonth + "-\(CivilDate.padded($0, 2))" }.joined(separator: "/")
    }
}
