/// An imprecise date or interval, as a text states it. Unknown precision stays unknown.
public struct Moment: Sendable, Hashable {
    /// What it rests on.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// The text states it.
        case text
        /// It is told from another date ("last Tuesday").
        case relative
        /// Nothing tells.
        case unknown
    }

    /// ISO 8601 date, a prefix of one, or an interval `a/b` (`..` for an open end); nil where it cannot be resolved.
    public var iso: String?
    /// What it rests on.
    public var basis: Basis

    /// A moment.
    public init(iso: String?, basis: Basis) {
        self.iso = iso
        self.basis = basis
    }
}
