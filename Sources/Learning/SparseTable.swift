/// The weights of a linear model with many classes, read where they lie: for each known feature pairs of a class and an 8-bit weight, since most
/// features speak for a few classes only. Bytes are not copied; they must outlive the table.
public struct SparseTable: @unchecked Sendable {
    // @unchecked: the memory is never written
    /// The number of classes.
    public let width: Int
    @usableFromInline let index: CellIndex
    /// Where each cell's pairs begin; one more behind the last.
    @usableFromInline let starts: UnsafePointer<UInt32>
    @usableFromInline let pairs: UnsafePointer<UInt8>

    /// A table over three sections of a model file. Cost: one pass over the table.
    /// - Throws: ``ModelError`` where sizes do not fit each other, or a class is none of `width`.
    public init(_ file: ModelFile, _ name: String, width: Int) throws(ModelError) {
        let starts = try file.section(name + ".starts")
        let pairs = try file.section(name + ".pairs")
        index = try CellIndex(file, name)
        guard width > 0, starts.count == (index.count + 1) * 4, pairs.count % 2 == 0,
            let first = starts.baseAddress, let values = pairs.baseAddress, UInt(bitPattern: first) % 4 == 0
        else { throw .wrongSize(section: name) }
        self.width = width
        self.starts = first.assumingMemoryBound(to: UInt32.self)
        self.pairs = values.assumingMemoryBound(to: UInt8.self)
        var last: UInt32 = 0
        for cell in 0...index.count {
            let start = UInt32(littleEndian: self.starts[cell])
            guard start >= last, Int(start) * 2 <= pairs.count else { throw .wrongSize(section: name) }
            last = start
        }
        for pair in 0..<pairs.count / 2 where Int(self.pairs[2 * pair]) >= width { throw .wrongSize(section: name) }
    }

    /// Adds the weights of every known feature to `sums`, which has room for `width` of them. At most 256 features, so that no sum runs over.
    /// Cost: one look-up a feature. All are looked up before any is added, so that the processor waits for memory once, not once a feature.
    @inlinable
    public func add(_ features: UnsafeBufferPointer<UInt64>, to sums: UnsafeMutablePointer<Int16>) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count) { runs in
            var known = 0
            for feature in features {
                let cell = index.cell(feature)
                runs[known] = UInt64(truncatingIfNeeded: cell)
                known &+= cell >= 0 ? 1 : 0
            }
            for at in 0..<known {
                let cell = Int(truncatingIfNeeded: runs[at])
                let start = UInt64(UInt32(littleEndian: starts[cell]))
                runs[at] = start | UInt64(UInt32(littleEndian: starts[cell &+ 1])) << 32
            }
            for at in 0..<known {
                var pair = Int(runs[at] & 0xFFFF_FFFF)
                let end = Int(runs[at] >> 32)
                while pair < end {
                    let lane = Int(pairs[2 &* pair])
                    sums[lane] &+= Int16(truncatingIfNeeded: Int8(bitPattern: pairs[2 &* pair &+ 1]))
                    pair &+= 1
                }
            }
        }
    }
}
