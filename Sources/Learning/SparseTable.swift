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
    /// Cost: one look-up a feature.
    @inlinable
    public func add(_ features: UnsafeBufferPointer<UInt64>, to sums: UnsafeMutablePointer<Int16>) {
        let count = features.count
        var at = 0
        while at < count {
            let cell = index.cell(features[at])
            if cell >= 0 {
                var pair = Int(UInt32(littleEndian: starts[cell]))
                let end = Int(UInt32(littleEndian: starts[cell &+ 1]))
                while pair < end {
                    let lane = Int(pairs[2 &* pair])
                    sums[lane] &+= Int16(truncatingIfNeeded: Int8(bitPattern: pairs[2 &* pair &+ 1]))
                    pair &+= 1
                }
            }
            at &+= 1
        }
    }
}
