internal import Moments

/// A date or period in a document.
struct FoundMoment: Sendable {
    /// The tokens that say it.
    var tokens: Range<Int>
    /// What they say.
    var moment: Moment
}
