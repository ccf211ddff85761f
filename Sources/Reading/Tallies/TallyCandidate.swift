internal import RecordModel

/// A number that may be a tally, with what is known of it so far.
struct TallyCandidate: Sendable {
    /// The number.
    var number: ReadNumber
    /// Tokens of modifier and number.
    var tokens: Range<Int>
    /// The first scalar of the span.
    var start: Int
    /// The last scalar of the span, exclusive.
    var end: Int
    /// The operator.
    var op: Tally.Operator
    /// A modifier stands before or after the number.
    var isModified: Bool
    /// What is counted.
    var unit: CountedUnits.Unit?
    /// The sentence's number.
    var sentence: Int
    /// What is counted, and by which rule.
    var category: Tally.Category?
    /// The category comes from the number's own words, not from the tally it belongs to.
    var hasOwnCategory = false
    /// The token that says what is counted, where a verb or noun does.
    var trigger: Int?
    /// The group counted.
    var group: String?
    /// The number of the candidate it breaks down.
    var parent: Int?
    /// The number of the candidate it stands beside in a list.
    var sibling: Int?
    var place: String?
    var period: String?
    var perpetrator: String?
    var source: String?

    /// The token after number and unit.
    var contentEnd: Int { max(tokens.upperBound, unit?.tokens.upperBound ?? 0) }
}
