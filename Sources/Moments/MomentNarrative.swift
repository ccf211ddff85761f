/// Dates told from the date that was told of last: "the following day", "two days later", "the same month", "the eve of 3 May".
extension MomentReader {
    /// A date told from another, without a count.
    func narrated(_ at: Int, _ limit: Int) -> MomentPoint? {
        if has(at, .eve, limit), has(at + 1, .of, limit), let day = point(at + 2, limit), day.isCalendar {
            return shiftedDay(day, by: -1)
        }
        if has(at, .fromLast, limit), let unit = unit(at + 1, limit) {
            return MomentPoint(value: .fromLast(Int(tokens[at].word.value), unit, orAnchor: false), end: at + 2)
        }
        guard has(at - 1, .the, limit) else { return nil }
        if has(at, .shift, limit), unit(at + 1, limit) == .day {  // "the next day"
            let shift = Int(tokens[at].word.value)
            return shift == 0 ? nil : MomentPoint(value: .fromLast(shift, .day, orAnchor: false), end: at + 2)
        }
        guard unit(at, limit) == .day, has(at + 1, [.since, .before], limit) else { return nil }
        let shift = has(at + 1, .before, limit) ? -1 : 1
        if has(at + 2, .dayShift, limit) {  // "the day before yesterday"
            let days = Int(tokens[at + 2].word.value) + shift
            return MomentPoint(value: .relative(Relative(anchor, looksAhead).day(days)), end: at + 3)
        }
        if let day = point(at + 2, limit), day.isCalendar { return shiftedDay(day, by: shift) }
        guard at + 2 >= limit || has(at + 2, [.comma, .stop], limit) else { return nil }
        return MomentPoint(value: .fromLast(shift, .day, orAnchor: false), end: at + 2)
    }

    /// "Two days later", "a week earlier", "three days after 3 May 2018".
    func countedFrom(_ at: Int, _ limit: Int, _ count: Int, _ unit: Relative.Unit) -> MomentPoint? {
        if has(at, .later, limit) { return MomentPoint(value: .fromLast(count, unit, orAnchor: false), end: at + 1) }
        if has(at, .earlier, limit) { return MomentPoint(value: .fromLast(-count, unit, orAnchor: true), end: at + 1) }
        guard unit == .day || unit == .week, has(at, [.since, .before], limit),
            let day = point(at + 1, limit), day.isCalendar, !day.isBare
        else { return nil }
        let days = unit == .week ? count * 7 : count
        return shiftedDay(day, by: has(at, .before, limit) ? -days : days)
    }

    /// A day so many days from a day that the text states; nil where it states no day.
    private func shiftedDay(_ day: MomentPoint, by days: Int) -> MomentPoint? {
        guard case .stretch(let stretch) = day.value, let first = stretch.first, first == stretch.last else {
            return nil
        }
        return MomentPoint(value: .stretch(.day(first.adding(days: days))), end: day.end)
    }
}
