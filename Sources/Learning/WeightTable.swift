/// The weights of a linear model, read where they lie: for each known feature one row of 8-bit weights, one weight a class.
///
/// A feature's place is a bucket of four cells or the bucket after it; a cell holds 16 bits of the feature's number, so one feature in
/// some ten thousand that training never saw is taken for one that it saw. Bytes are not copied; they must outlive the table.
public struct WeightTable: @unchecked Sendable {
    // @unchecked: the memory is never written
    /// Weights in a row: the number of classes.
    public let width: Int
    /// Buckets of four cells; one more lies behind the last for what spills over.
    @usableFromInline let bucketCount: UInt64
    @usableFromInline let cells: UnsafePointer<UInt64>
    @usableFromInline let rows: UnsafePointer<Int8>

    /// A table over two sections of a model file.
    /// - Throws: ``ModelError`` where sizes do not fit each other.
    public init(_ file: ModelFile, _ name: String, width: Int) throws(ModelError) {
        let cells = try file.section(name + ".cells")
        let rows = try file.section(name + ".rows")
        guard width > 0, cells.count >= 16, cells.count % 8 == 0, rows.count == cells.count / 2 * width,
            let first = cells.baseAddress, let weights = rows.baseAddress, UInt(bitPattern: first) % 8 == 0
        else { throw .wrongSize(section: name) }
        self.width = width
        bucketCount = UInt64(cells.count / 8 - 1)
        self.cells = UnsafeRawPointer(first).assumingMemoryBound(to: UInt64.self)
        self.rows = UnsafeRawPointer(weights).assumingMemoryBound(to: Int8.self)
    }

    /// The bucket a feature belongs to, of `count`.
    @inlinable @inline(__always)
    public static func bucket(_ feature: UInt64, of count: UInt64) -> Int {
        Int(truncatingIfNeeded: ((feature >> 32) &* count) >> 32)
    }

    /// The 16 bits that stand for a feature in its cell; never 0, which is an empty cell.
    @inlinable @inline(__always)
    public static func mark(_ feature: UInt64) -> UInt64 { max(feature & 0xFFFF, 1) }

    /// The cell of a feature, or -1. Cost: one or two loads of 8 bytes beside each other.
    @inlinable @inline(__always)
    func cell(_ feature: UInt64) -> Int {
        let bucket = WeightTable.bucket(feature, of: bucketCount)
        let wanted = WeightTable.mark(feature) &* 0x0001_0001_0001_0001
        let here = WeightTable.firstZero(UInt64(littleEndian: cells[bucket]) ^ wanted)
        if here >= 0 { return bucket &* 4 &+ here }
        let next = WeightTable.firstZero(UInt64(littleEndian: cells[bucket &+ 1]) ^ wanted)
        return next >= 0 ? bucket &* 4 &+ 4 &+ next : -1
    }

    /// The first of four 16-bit lanes that is zero, or -1.
    @inlinable @inline(__always)
    static func firstZero(_ lanes: UInt64) -> Int {
        let zeros = (lanes &- 0x0001_0001_0001_0001) & ~lanes & 0x8000_8000_8000_8000
        return zeros == 0 ? -1 : zeros.trailingZeroBitCount >> 4
    }

    /// Adds the weights of every known feature to `sums`, which has room for `width` of them. At most 256 features, so that no sum runs over.
    /// Cost: one look-up a feature.
    @inlinable
    public func add(_ features: UnsafeBufferPointer<UInt64>, to sums: UnsafeMutablePointer<Int16>) {
        let count = features.count
        var at = 0
        while at < count {
            let cell = cell(features[at])
            if cell >= 0 {
                let row = rows + cell &* width
                var lane = 0
                while lane < width {
                    sums[lane] &+= Int16(truncatingIfNeeded: row[lane])
                    lane &+= 1
                }
            }
            at &+= 1
        }
    }
}
