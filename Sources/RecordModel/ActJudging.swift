/// What a keeper judged of two claims that tell of acts.
public struct ActJudging: Sendable, Hashable {
    /// A judgement on two claims.
    public enum Judgement: String, Sendable, Hashable, CaseIterable {
        /// One act.
        case same
        /// Two acts.
        case different
        /// The keeper looked and cannot tell; also takes an earlier judgement back.
        case unsure
    }

    /// The two claims, by id.
    public var left: String, right: String
    /// The judgement.
    public var judgement: Judgement
    /// Why, in the keeper's words.
    public var reason: String?

    /// A judgement.
    public init(_ left: String, _ right: String, _ judgement: Judgement, reason: String? = nil) {
        self.left = left
        self.right = right
        self.judgement = judgement
        self.reason = reason
    }
}
