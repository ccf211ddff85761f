import Synchronization

/// Comparers that threads take and give back, so that what one has met is not compared again.
final class ComparerPool: Sendable {
    private struct Held: @unchecked Sendable { var comparers: [PairComparer] = [] }

    private let comparison: Comparison
    private let held = Mutex(Held())

    init(_ comparison: Comparison) { self.comparison = comparison }

    func take() -> PairComparer {
        nonisolated(unsafe) var taken: PairComparer?
        held.withLock { taken = $0.comparers.popLast() }
        return taken ?? PairComparer(comparison)
    }

    func give(_ comparer: PairComparer) {
        nonisolated(unsafe) let comparer = comparer
        held.withLock { $0.comparers.append(comparer) }
    }
}
