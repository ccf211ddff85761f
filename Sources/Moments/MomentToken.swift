/// What a word is to a date. A word may be more than one thing ("second", "may").
public struct MomentRole: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt64

    /// Roles of given bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: UInt64) { rawValue = 1 << bit }

    static let month = Self(bit: 0)
    static let hijriMonth = Self(bit: 1)
    /// The first of two words that name a month together: كانون, ربيع.
    static let twoPartMonth = Self(bit: 2)
    /// The second of them.
    static let secondPart = Self(bit: 3)
    static let weekday = Self(bit: 4)
    static let season = Self(bit: 5)
    /// Early, mid, late, beginning, end.
    public static let part = Self(bit: 6)
    /// Day, week, month, quarter, year, decade, century.
    public static let unit = Self(bit: 7)
    /// Today, yesterday, tomorrow: days from the anchor.
    static let dayShift = Self(bit: 8)
    /// Last, this, next, before what they count.
    static let shift = Self(bit: 9)
    /// The same after it, as Arabic has it: الماضي.
    static let shiftAfter = Self(bit: 10)
    /// "Past": last one or last so many, up to now.
    static let past = Self(bit: 11)
    /// "Recent": unresolved.
    static let recent = Self(bit: 12)
    static let ago = Self(bit: 13)
    static let ordinalEnding = Self(bit: 14)
    static let decadeEnding = Self(bit: 15)
    /// "Between".
    public static let between = Self(bit: 16)
    /// "From".
    public static let from = Self(bit: 17)
    /// "To", "until".
    public static let to = Self(bit: 18)
    /// "And".
    public static let and = Self(bit: 19)
    static let since = Self(bit: 20)
    static let before = Self(bit: 21)
    static let until = Self(bit: 22)
    static let of = Self(bit: 23)
    static let the = Self(bit: 24)
    /// In, on, during: what makes a bare year a date.
    static let at = Self(bit: 25)
    /// عام, سنة: the number after it is a year.
    static let yearWord = Self(bit: 26)
    /// After a year: AH, هـ.
    static let hijriEra = Self(bit: 27)
    /// Needs a capital to be what it is: May, March.
    static let needsCapital = Self(bit: 28)
    /// A smaller than common number of them: "several", "few".
    static let vagueNumber = Self(bit: 29)
    static let quarterNumber = Self(bit: 30)
    static let comma = Self(bit: 31)
    static let dash = Self(bit: 32)
    static let slash = Self(bit: 33)
    static let stop = Self(bit: 34)
    /// A part of the day: "morning", "evening".
    static let daytime = Self(bit: 35)
    /// The number names a decade: "the nineties".
    static let decade = Self(bit: 36)
    /// يوم before a weekday.
    static let dayWord = Self(bit: 37)
    /// The Arabic dual of a unit: عامين, شهرين.
    static let dual = Self(bit: 38)
    /// A sign that makes the next number no year: a currency.
    public static let currency = Self(bit: 39)
    /// Alone it is a date only after a word such as "in": May, آب.
    static let needsContext = Self(bit: 40)

    /// "Half", of a year or month.
    static let half = Self(bit: 41)
    /// Q1 … Q4 in one word.
    static let quarterWord = Self(bit: 42)
    /// "Later": after the date told of last.
    static let later = Self(bit: 43)
    /// "Earlier": before it, or before the anchor.
    static let earlier = Self(bit: 44)
    /// "Same", "following", "previous", before a unit: told from the date told of last.
    static let fromLast = Self(bit: 45)
    /// "Eve".
    static let eve = Self(bit: 46)
    /// An ordinal that names a day of the month: الثامن, العشرين.
    static let ordinalDay = Self(bit: 47)
    static let open = Self(bit: 48)
    static let close = Self(bit: 49)
    /// The article inside a month's name in Latin letters: Kanun "al"-Thani.
    static let article = Self(bit: 50)
    /// أول before أمس: a day more.
    static let oneMore = Self(bit: 51)

    /// Roles by the names that the data uses.
    static let named: [String: MomentRole] = [
        "month": .month, "hijri-month": .hijriMonth, "two-part-month": .twoPartMonth, "second-part": .secondPart,
        "weekday": .weekday, "season": .season, "part": .part, "unit": .unit, "day-shift": .dayShift, "shift": .shift,
        "shift-after": .shiftAfter, "past": .past, "recent": .recent, "ago": .ago, "ordinal-ending": .ordinalEnding,
        "decade-ending": .decadeEnding, "between": .between, "from": .from, "to": .to, "and": .and, "since": .since,
        "before": .before, "until": .until, "of": .of, "the": .the, "at": .at, "year-word": .yearWord,
        "hijri-era": .hijriEra, "needs-capital": .needsCapital, "vague-number": .vagueNumber,
        "quarter-number": .quarterNumber, "daytime": .daytime, "decade": .decade, "day-word": .dayWord, "dual": .dual,
        "currency": .currency, "needs-context": .needsContext, "half": .half, "quarter-word": .quarterWord,
        "later": .later, "earlier": .earlier, "from-last": .fromLast, "eve": .eve,
        "ordinal-day": .ordinalDay, "article": .article, "one-more": .oneMore,
    ]

    /// Words that can begin, or stand inside, something worth a closer look.
    static let triggers: MomentRole = [
        .month, .hijriMonth, .twoPartMonth, .weekday, .season, .part, .unit, .dayShift, .shift, .past, .recent, .since,
        .between, .from, .yearWord, .decade, .quarterNumber, .dual, .before, .until, .quarterWord, .fromLast, .eve,
        .ordinalDay, .oneMore,
    ]
}

/// A word and what it means to a date.
public struct MomentWord: Sendable, Hashable {
    /// What it is.
    public var roles: MomentRole
    /// The number of the month, weekday, season, or shift.
    public var value: Int16
    /// A second number: what it is worth as a count ("two"), or 0.
    public var count: Int16

    /// A word.
    public init(roles: MomentRole, value: Int16 = 0, count: Int16 = 0) {
        self.roles = roles
        self.value = value
        self.count = count
    }

    /// A word that means nothing here.
    public static let none = MomentWord(roles: [])
}

/// One word, number or mark, as the reader of moments sees it. Plain data: a caller with tokens of its own fills these.
public struct MomentToken: Sendable {
    /// What the word means; for a mark, what the mark is.
    public var word: MomentWord
    /// The number, for digits without separators; -1 for all else.
    public var number: Int32
    /// How many digits.
    public var digits: UInt8
    /// White space stands before it.
    public var spaceBefore: Bool
    /// It begins with a capital, or its script has none.
    public var isCapital: Bool
    /// The caller's number for it. Parts of one word share it.
    public var source: Int32

    /// A token.
    public init(
        word: MomentWord = .none, number: Int32 = -1, digits: UInt8 = 0, spaceBefore: Bool, isCapital: Bool,
        source: Int32
    ) {
        self.word = word
        self.number = number
        self.digits = digits
        self.spaceBefore = spaceBefore
        self.isCapital = isCapital
        self.source = source
    }

    func has(_ role: MomentRole) -> Bool { !word.roles.isDisjoint(with: role) }
}
