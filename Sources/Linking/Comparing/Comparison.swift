import Registers
import Tables

/// The entries of a table, ready to be compared: their values numbered, what comparing asks of each value worked out once.
struct Comparison: Sendable {
    let count: Int
    let features: [Feature]
    let rows: EntryRows
    let names: NameValues
    let briefs: FixedArray<NameValues.Brief>
    /// By feature, then value: what a value is, for those ways of comparing that need to know.
    let dates: [FixedArray<DateFacts>], ages: [FixedArray<AgeValue>], statuses: [FixedArray<Int16>]
    let texts: [[[UInt8]]]
    /// In the order of their columns, which are the rows' first.
    let keys: [BlockingKey]
    /// Whether entries may say a key twice: then the keys' numbers stand in the rows a second time, second values in place of first ones.
    let hasSecondKeys: Bool
    /// The list that each entry stands on; empty where there is one.
    let origins: [UInt32]
    /// Features by slot of the name; -1 where there is none.
    let slots: [Int]
    let place: Int, region: Int

    /// How many numbers a feature's values have, the empty one among them.
    let valueCounts: [Int]

    /// The number under which a value's frequency counts.
    @inline(__always) func counted(_ feature: Feature, _ value: UInt32) -> Int {
        switch feature.way {
        case .name, .place: Int(briefs[Int(value)].same)
        default: Int(value)
        }
    }

    /// How many numbers ``counted(_:_:)`` gives out.
    func countedSize(_ feature: Int) -> Int {
        switch features[feature].way {
        case .name, .place: names.sameCount
        default: valueCounts[feature]
        }
    }
}
