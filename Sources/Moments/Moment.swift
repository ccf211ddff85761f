/// An imprecise date or interval, as a text states it. Unknown precision stays unknown.
///
/// ```swift
/// Moment.find("between June and August 2021").first?.moment.iso  // "2021-06/2021-08"
/// Moment.find("last Tuesday").first?.moment                      // iso nil, basis relative: nothing to count from
/// ```
public struct Moment: Sendable, Hashable {
    /// What it rests on.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// The text states it.
        case text
        /// It is told from another date ("last Tuesday", "in March" of a year that is not said).
        case relative
        /// Nothing tells.
        case unknown
    }

    /// ISO 8601 date, a prefix of one, or an interval `a/b` (`..` for an open end); nil where it cannot be resolved.
    public var iso: String?
    /// What it rests on.
    public var basis: Basis
    /// Month, or month and day, that the text gives without a year, as ISO 8601 truncates it: `--09`, `--09-19`,
    /// `--09-19/--09-21`.
    public var partial: String?
    /// The calendar that the text uses, where it is not the Gregorian one.
    public var calendar: Calendar

    /// A moment.
    public init(iso: String?, basis: Basis, partial: String? = nil, calendar: Calendar = .gregorian) {
        self.iso = iso
        self.basis = basis
        self.partial = partial
        self.calendar = calendar
    }

    /// A calendar that a date is stated in.
    public enum Calendar: String, Sendable, Hashable, CaseIterable {
        /// The civil calendar.
        case gregorian
        /// Hijri dates, converted by the tabular civil calendar (see ``IslamicDate``): a day may be off by one or two.
        case islamicTabular = "islamic_tabular"
    }

    /// A moment found, and where.
    public struct Found: Sendable, Hashable {
        /// Offsets into the tokens given: the words that say it, with "since", "between … and", "from … until".
        public var range: Range<Int>
        /// The same without a "since" or "from" before it.
        public var core: Range<Int>
        /// What it says.
        public var moment: Moment
        /// A length of time that says nothing of when ("for two years", "45 minutes").
        public var isDuration: Bool
        /// A bare year that no other word makes a date: "2021" in "2021 was a year …". May be a plain number.
        public var isBareYear: Bool
        /// Digits of which nobody can tell which is the day and which the month: "03/04/2012". The moment is then the year.
        public var isAmbiguous = false
    }
}
