internal import Moments

/// A date or period in a document.
struct FoundMoment: Sendable {
    /// The tokens that say it, with "since" or "between … and".
    var tokens: Range<Int>
    /// The same without a "since" or "from" before it.
    var core: Range<Int>
    /// What they say.
    var moment: Moment
    /// A year alone, which no other word makes a date; may be a plain number.
    var isBareYear: Bool
}

/// What the document as a whole says about time.
struct TimeFrame: Sendable {
    /// The day the document says it was published, where its head says so.
    var stated: String?
    /// The year that its headline says it is about ("2021 in …", "Year in review 2021").
    var reviewed: Int?
    /// The interval that its head says it covers ("2 to 8 June 2025"), ISO 8601.
    var covered: String?
}
