import Moments

/// One person, or one act: what is counted once.
public struct CountItem: Sendable, Hashable {
    /// What holds it together.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// A keeper judged that entries of it are one.
        case reviewed
        /// Entries of it are one by the engine alone.
        case engine
        /// It is one entry, or one claim.
        case single
    }

    /// Its name: `p-…`, `a-…`.
    public var id: String
    /// What holds it together.
    public var basis: Basis
    /// The entries or claims that it rests on, by name.
    public var evidence: [String]
    /// Its date.
    public var date: Settling.Settled<Period>
    /// Its other values.
    public var words: [Dimension: Settling.Settled<String>]
    /// What became of a person.
    public var history: StatusHistory?

    /// An item.
    public init(
        id: String, basis: Basis, evidence: [String], date: Settling.Settled<Period>,
        words: [Dimension: Settling.Settled<String>], history: StatusHistory? = nil
    ) {
        self.id = id
        self.basis = basis
        self.evidence = evidence
        self.date = date
        self.words = words
        self.history = history
    }

    /// Its value of a dimension, and whether those who tell of it disagreed.
    public func label(_ dimension: Dimension, at moment: Period?) -> (label: Label, isDisagreed: Bool) {
        switch dimension {
        case .year, .month: return (CountItem.label(date, dimension), date.isDisagreed)
        case .basis: return (.known(basis.rawValue), false)
        case .status where moment?.last != nil && history != nil:
            guard let day = moment?.last, let history else { return (.unknown, false) }
            let (status, isOpen) = history.status(on: day)
            if let status { return (.known(status), false) }
            return (isOpen ? .unknown : .partly("nothing known by then"), false)
        default:
            guard let settled = words[dimension] else { return (.unknown, false) }
            return (settled.value.map(Label.known) ?? (settled.isOpen ? .disputed : .unknown), settled.isDisagreed)
        }
    }

    /// The year or month of a date that is no finer than it is.
    private static func label(_ date: Settling.Settled<Period>, _ dimension: Dimension) -> Label {
        guard let period = date.value else { return date.isOpen ? .disputed : .unknown }
        guard let first = period.first, let last = period.last else {
            return .partly("\(period.words), \(dimension.rawValue) unknown")
        }
        let (from, to) = (first.iso, last.iso)
        let year = String(from.prefix(4))
        if period.isAbout, period.grain != .day { return .partly("about \(period.iso.dropLast())") }
        if year != to.prefix(4) { return .partly("\(year) to \(to.prefix(4)), \(dimension.rawValue) unknown") }
        if dimension == .year { return .known(year) }
        return from.prefix(7) == to.prefix(7) ? .known(String(from.prefix(7))) : .partly("\(year), month unknown")
    }
}
