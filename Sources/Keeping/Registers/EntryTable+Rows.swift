public import RecordModel
import Registers

extension EntryTable {
    /// Number of entries.
    public var count: Int { heads.count }

    /// The place in ``editions`` of the edition that an entry stands in.
    public func edition(of row: Int) -> Int {
        var low = 0, high = editions.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= row { low = middle } else { high = middle }
        }
        return low
    }

    /// For each entry the place in ``editions`` of its edition: the list it stands on.
    public var origins: [UInt32] {
        editions.indices.flatMap { [UInt32](repeating: UInt32($0), count: starts[$0 + 1] - starts[$0]) }
    }

    /// The rows of entries, by register and key: an entry of an older edition is the one that has its key now. Nil where none has.
    ///
    /// - Complexity: one pass over the entries of the registers that are named, some milliseconds for a million.
    public func rows(of entries: [EntryID]) -> [Int?] {
        var out = [Int?](repeating: nil, count: entries.count)
        for (number, edition) in editions.enumerated() {
            var wanted: [UInt64: [(place: Int, occurrence: UInt32)]] = [:]
            for (place, entry) in entries.enumerated() where entry.register == edition.adding.register {
                let (hashes, occurrence) = EntryKey.hashes(of: entry.key)
                for hash in hashes { wanted[hash, default: []].append((place, occurrence)) }
            }
            if wanted.isEmpty { continue }
            for row in starts[number]..<starts[number + 1] {
                guard let candidates = wanted[heads[row].key] else { continue }
                for candidate in candidates
                where candidate.occurrence == heads[row].occurrence && id(row).key == entries[candidate.place].key {
                    out[candidate.place] = row
                }
            }
        }
        return out
    }

    /// Hash of what an entry says, 16 hexadecimal digits: it changes when any of its cells does.
    public func content(_ row: Int) -> String {
        let digits = String(heads[row].content, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
