public import Moments

/// What became of a person, step by step, each step from an entry: detained, disappeared, released, dead.
///
/// An entry says a status, perhaps the date of an event, and stands in an edition of a known date. The event's date belongs to the first
/// status that was given with it: where a later edition, or another list, gives another status with the same date (a list of the detained
/// that notes a death beside the day of the arrest), the later status began at an unknown day after it, no later than the edition that has it.
public struct StatusHistory: Sendable, Hashable {
    /// What one entry says.
    public struct Fact: Sendable, Hashable {
        /// The status: `detained`, `missing`, `released`, `killed`, …
        public var status: String
        /// The date of the entry's event; nil where it has none.
        public var event: Period?
        /// The date of the edition that it stands in.
        public var edition: Period
        /// The entry, by name.
        public var entry: String

        /// A fact.
        public init(status: String, event: Period?, edition: Period, entry: String) {
            self.status = status
            self.event = event
            self.edition = edition
            self.entry = entry
        }
    }

    /// One step.
    public struct Step: Sendable, Hashable {
        /// The status.
        public var status: String
        /// When it began: the event's date, or the days between which it must lie; nil where nothing tells.
        public var since: Period?
        /// The last day on which it was told.
        public var told: CivilDate?
        /// The entries that say so.
        public var entries: [String]
    }

    /// The steps, earliest first.
    public let steps: [Step]

    /// Statuses in the order in which one follows the other where no date tells.
    public static let order = ["alive", "injured", "displaced", "detained", "missing", "released", "killed"]

    /// The history that facts make.
    public init(_ facts: [Fact]) {
        let sorted = facts.sorted {
            ($0.edition.last?.daysSince1970 ?? 0, StatusHistory.rank($0.status), $0.entry)
                < ($1.edition.last?.daysSince1970 ?? 0, StatusHistory.rank($1.status), $1.entry)
        }
        var steps: [Step] = []
        for fact in sorted {
            if let at = steps.firstIndex(where: { $0.status == fact.status }) {
                steps[at].entries.append(fact.entry)
                steps[at].told = [steps[at].told, fact.edition.last].compactMap(\.self).max()
                if steps[at].since == nil
                    || (fact.event.map { $0.grain < (steps[at].since?.grain ?? .interval) } ?? false)
                {
                    steps[at].since =
                        StatusHistory.isTaken(fact, sorted) ? steps[at].since : fact.event ?? steps[at].since
                }
            } else {
                let since = StatusHistory.isTaken(fact, sorted) ? StatusHistory.after(fact) : fact.event
                steps.append(
                    Step(status: fact.status, since: since, told: fact.edition.last, entries: [fact.entry]))
            }
        }
        self.steps = steps.sorted { a, b in
            switch (a.since?.first ?? a.since?.last, b.since?.first ?? b.since?.last) {
            case (let x?, let y?) where x != y: x < y
            default: (StatusHistory.rank(a.status), a.status) < (StatusHistory.rank(b.status), b.status)
            }
        }
    }

    private static func rank(_ status: String) -> Int { order.firstIndex(of: status) ?? order.count }

    /// Whether the event's date belongs to a status that comes before this one.
    private static func isTaken(_ fact: Fact, _ all: [Fact]) -> Bool {
        guard let event = fact.event else { return false }
        return all.contains { other in
            other.status != fact.status && other.event.map { $0.relation(to: event) != .apart } ?? false
                && (rank(other.status), other.status) < (rank(fact.status), fact.status)
        }
    }

    /// Between the event and the edition that tells.
    private static func after(_ fact: Fact) -> Period? {
        guard let event = fact.event?.first, let edition = fact.edition.last, event <= edition else { return nil }
        return Period(first: event, last: edition)
    }

    /// The last status of all.
    public var last: String? { steps.last?.status }

    /// The status on a day: the last step that began by then.
    ///
    /// - Returns: nil with `isOpen` where a step may or may not have begun by then, so that the status is not known; nil without it where
    ///   nothing had begun.
    public func status(on day: CivilDate) -> (status: String?, isOpen: Bool) {
        var status: String?
        var isOpen = false
        for step in steps {
            guard let since = step.since, let first = since.first ?? since.last, let last = since.last ?? since.first
            else {
                // No day at all: known from the day it was told.
                if let told = step.told, told <= day { (status, isOpen) = (step.status, false) } else { isOpen = true }
                continue
            }
            if last <= day {
                (status, isOpen) = (step.status, false)
            } else if first <= day {
                isOpen = true
            }
        }
        return isOpen ? (nil, true) : (status, false)
    }
}
