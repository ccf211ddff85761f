import Linking
import RecordStore

/// What entries are called in what a run writes.
protocol EntryNaming {
    /// Hands over the bytes of an entry's name.
    func withName<Result>(of entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
}

extension EntryNames: EntryNaming {}

/// Writes what a run found, as CSV (RFC 4180, line ends of one byte).
enum LinkFiles {
    static let pairs = "pairs.csv"
    static let clusters = "clusters.csv"
    static let page = "report.html"
    static let run = "run.json"

    /// `id_left,id_right,probability`, by left, then right entry, in the order of the lists.
    static func write(_ pairs: [LinkResult.Pair], _ names: some EntryNaming, to sink: FileSink) {
        sink.append("id_left,id_right,probability\n")
        for pair in pairs {
            write(names, Int(pair.a), to: sink)
            sink.append(UInt8(ascii: ","))
            write(names, Int(pair.b), to: sink)
            sink.append(UInt8(ascii: ","))
            sink.append(share: pair.probability)
            sink.append(0x0A)
        }
    }

    /// `id,cluster`, entries in the order of the lists, clusters numbered from 1 in the order of their first entries.
    static func write(clusters: [UInt32], _ names: some EntryNaming, to sink: FileSink) {
        sink.append("id,cluster\n")
        var numbers = [UInt32](repeating: 0, count: clusters.count)
        var count: UInt32 = 0
        for (entry, cluster) in clusters.enumerated() {
            if numbers[Int(cluster)] == 0 {
                count += 1
                numbers[Int(cluster)] = count
            }
            write(names, entry, to: sink)
            sink.append(UInt8(ascii: ","))
            sink.append(number: UInt(numbers[Int(cluster)]))
            sink.append(0x0A)
        }
    }

    /// `id,cluster`, entries in the order of the lists, clusters called as their persons are.
    static func write(_ persons: Persons, _ names: some EntryNaming, to sink: FileSink) {
        sink.append("id,cluster\n")
        for row in 0..<persons.entries.count {
            write(names, row, to: sink)
            sink.append(",\(persons.id(ofEntry: row))\n")
        }
    }

    private static func write(_ names: some EntryNaming, _ entry: Int, to sink: FileSink) {
        names.withName(of: entry) { sink.append(field: $0) }
    }
}
