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
    var hasOwnCategory: Bool { evidence != .none && evidence != .inherited }
    /// How what is counted was told.
    var evidence = Evidence.none
    /// The token that says what is counted, where a verb or noun does.
    var trigger: Int?
    /// The group counted.
    var group: String?
    /// The row of a list that it is the number of.
    var row: TallyRows.Row?
    /// The number of the candidate it breaks down; set by `attach(_:to:)`, so that no number is part of its own parts.
    fileprivate(set) var parent: Int?
    /// The number of the candidate it stands beside in a list.
    var sibling: Int?
    var place: String?
    var period: String?
    var perpetrator: String?
    var source: String?

    /// The token after number and unit.
    var contentEnd: Int { max(tokens.upperBound, unit?.tokens.upperBound ?? 0) }

    /// How what is counted was told; the claim's rule and how sure it is.
    enum Evidence: String, Sendable {
        /// The number is money.
        case money
        /// The counted noun says it: "12 strikes".
        case unit
        /// The verb or noun before the number: "killed 12".
        case governed
        /// The verb after it: "12 were killed".
        case subject
        /// A label before a colon: "Missing: 12".
        case label
        /// The counted noun, where no verb says more: "12 refugees", "nine dead children".
        case noun
        /// What else the sentence speaks of: villages that were shelled, groups that signed.
        case company
        /// The total that the number breaks down, or its neighbour in a list.
        case inherited
        /// Nothing: what is counted is of no category.
        case none

        /// How often such a tally is right in the annotated documents, all fields but place, period and doer.
        var confidence: Double {
            switch self {
            case .money: 0.95
            case .unit: 0.95
            case .governed: 0.9
            case .subject: 0.9
            case .label: 0.7
            case .noun: 0.85
            case .company: 0.75
            case .inherited: 0.9
            case .none: 0.8
            }
        }
    }
}

extension [TallyCandidate] {
    /// Makes one candidate a part of another, or of none; left as it is where the whole is itself part of this one.
    /// Cost: the depth of the breakdown.
    mutating func attach(_ part: Int, to whole: Int?) {
        var above = whole
        while let at = above {
            if at == part { return }
            above = self[at].parent
        }
        self[part].parent = whole
    }
}
