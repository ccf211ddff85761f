package import Learning

/// The weights of the features of mentions, read where they lie: for each known feature one row of 8-bit weights, one a type.
///
/// Three sections: `keys`, the upper 32 bits of the features' numbers in order; `starts`, for each value of their upper 16 bits where its
/// keys begin; `rows`. One feature in some thirty thousand that training never saw is taken for one that it saw.
package struct MentionWeights: @unchecked Sendable {
    // @unchecked: the memory is never written
    private let keys: UnsafeBufferPointer<UInt32>
    private let starts: UnsafeBufferPointer<UInt32>
    private let rows: UnsafeBufferPointer<Int8>

    /// The weights of a model file, whose bytes must outlive them. Cost: one pass over `starts`.
    /// - Throws: ``ModelError`` where sections are missing or do not fit each other.
    init(_ file: ModelFile) throws(ModelError) {
        let keys = try file.section("keys")
        let starts = try file.section("starts")
        let rows = try file.section("rows")
        let count = keys.count / 4
        guard keys.count % 4 == 0, rows.count == count * MentionModel.types, starts.count == (1 << 16 + 1) * 4 else {
            throw .wrongSize(section: "rows")
        }
        for section in [keys, starts] {
            guard let base = section.baseAddress, UInt(bitPattern: base) % 4 == 0 else {
                throw .wrongSize(section: "keys")
            }
        }
        self.keys = keys.bindMemory(to: UInt32.self)
        self.starts = starts.bindMemory(to: UInt32.self)
        self.rows = rows.bindMemory(to: Int8.self)
        var last: UInt32 = 0
        for start in self.starts {
            guard UInt32(littleEndian: start) >= last else { throw .damaged }
            last = UInt32(littleEndian: start)
        }
        guard last == UInt32(count) else { throw .damaged }
    }

    /// Adds the weights of every known feature to `sums`, which has room for one a type. Cost: one look-up a feature.
    func add(_ features: UnsafeBufferPointer<UInt64>, to sums: UnsafeMutableBufferPointer<Int32>) {
        for feature in features {
            let key = UInt32(truncatingIfNeeded: feature >> 32)
            let bucket = Int(key >> 16)
            var at = Int(UInt32(littleEndian: starts[bucket]))
            let end = Int(UInt32(littleEndian: starts[bucket + 1]))
            while at < end, UInt32(littleEndian: keys[at]) < key { at += 1 }
            guard at < end, UInt32(littleEndian: keys[at]) == key else { continue }
            let row = at * MentionModel.types
            for lane in 0..<MentionModel.types { sums[lane] &+= Int32(rows[row + lane]) }
        }
    }

    /// The sections of weights: for each feature a row of numbers in 8 bits. A key that comes twice keeps its first row.
    package static func sections(_ weights: [(feature: UInt64, row: [Int8])]) -> [(name: String, bytes: [UInt8])] {
        var keys: [UInt32] = []
        var rows: [UInt8] = []
        for one in weights.sorted(by: { $0.feature < $1.feature }) {
            let key = UInt32(truncatingIfNeeded: one.feature >> 32)
            guard keys.last != key else { continue }
            keys.append(key)
            rows += one.row.map { UInt8(bitPattern: $0) }
        }
        var starts: [UInt32] = [0]
        var next = 0
        for bucket in 0..<UInt32(1 << 16) {
            while next < keys.count, keys[next] >> 16 == bucket { next += 1 }
            starts.append(UInt32(next))
        }
        func bytes(_ numbers: [UInt32]) -> [UInt8] {
            numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        }
        return [("keys", bytes(keys)), ("starts", bytes(starts)), ("rows", rows)]
    }
}
