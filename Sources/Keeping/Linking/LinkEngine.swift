import Linking
import Registers
import Tables

/// What the engine found, in the numbers of the joined lists' entries.
struct LinkFindings {
    struct Pair { var a: UInt32, b: UInt32, probability: Float }
    var pairs: [Pair] = []
    /// For each entry a number below the count of entries, the same for the entries of one person.
    var clusters: [UInt32] = []

    /// Links the entries.
    static func find(in lists: JoinedLists) -> LinkFindings {
        let run = LinkRun(lists.table, lists.kinds, clock: { ResourceUse.now.cpuSeconds })
        return LinkFindings(
            pairs: run.pairs.map { Pair(a: $0.a, b: $0.b, probability: $0.probability) }, clusters: run.clusters)
    }
}
