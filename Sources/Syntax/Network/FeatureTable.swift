package import Learning

/// The row of each known feature of words. Read where it lies: open addressing over 32 bits of the feature's number.
package struct FeatureTable: @unchecked Sendable {
    // @unchecked: the memory is never written
    /// More rows than a table has.
    package static let most = 65_535
    private let keys: UnsafePointer<UInt32>
    private let rows: UnsafePointer<UInt16>
    private let mask: Int

    /// A table over two sections of a model file. Cost: one pass over it.
    /// - Throws: ``ModelError`` where sizes do not fit each other, a row is none of `count`, or no place is empty.
    package init(_ file: ModelFile, rows count: Int) throws(ModelError) {
        let keys = try file.section("features.keys")
        let rows = try file.section("features.rows")
        let size = keys.count / 4
        guard size > 1, size & (size - 1) == 0, keys.count == size * 4, rows.count == size * 2,
            let key = keys.baseAddress, let row = rows.baseAddress, UInt(bitPattern: key) % 4 == 0,
            UInt(bitPattern: row) % 2 == 0, keys.bindMemory(to: UInt32.self).contains(0),
            rows.bindMemory(to: UInt16.self).allSatisfy({ Int(UInt16(littleEndian: $0)) < count })
        else { throw .wrongSize(section: "features") }
        self.keys = key.assumingMemoryBound(to: UInt32.self)
        self.rows = row.assumingMemoryBound(to: UInt16.self)
        mask = size - 1
    }

    /// The row of a feature; 0 for one that is not known. Cost: usually one or two loads.
    @inline(__always)
    package func row(_ feature: UInt64) -> Int {
        let key = FeatureTable.key(feature)
        var slot = Int(key) & mask
        while true {
            let found = UInt32(littleEndian: keys[slot])
            if found == key { return Int(UInt16(littleEndian: rows[slot])) }
            if found == 0 { return 0 }
            slot = (slot &+ 1) & mask
        }
    }

    /// What stands for a feature; never 0.
    package static func key(_ feature: UInt64) -> UInt32 { max(UInt32(truncatingIfNeeded: feature >> 16), 1) }

    /// The two sections for these features and their rows.
    package static func sections(_ entries: [UInt64: Int32]) -> [(name: String, bytes: [UInt8])] {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        var keys = [UInt32](repeating: 0, count: size)
        var rows = [UInt16](repeating: 0, count: size)
        for (feature, row) in entries.sorted(by: { $0.key < $1.key }) {
            let key = key(feature)
            var slot = Int(key) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            rows[slot] = UInt16(row)
        }
        return [
            ("features.keys", keys.flatMap { key in (0..<4).map { UInt8(truncatingIfNeeded: key >> (8 * $0)) } }),
            ("features.rows", rows.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }),
        ]
    }
}
