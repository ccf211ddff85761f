/// Where features have their places: buckets of four cells, and the bucket after each for what spills over.
///
/// A cell holds 16 bits of its feature's number, so one feature in some ten thousand that training never saw is taken for one that it saw.
public struct CellIndex: @unchecked Sendable {
    // @unchecked: the memory is never written
    /// Number of cells.
    public let count: Int
    @usableFromInline let bucketCount: UInt64
    @usableFromInline let cells: UnsafePointer<UInt64>

    /// An index over a section of a model file.
    /// - Throws: ``ModelError`` where its size is none that an index has.
    init(_ file: ModelFile, _ name: String) throws(ModelError) {
        let cells = try file.section(name + ".cells")
        guard cells.count >= 16, cells.count % 8 == 0, let first = cells.baseAddress,
            UInt(bitPattern: first) % 8 == 0
        else { throw .wrongSize(section: name) }
        count = cells.count / 2
        bucketCount = UInt64(cells.count / 8 - 1)
        self.cells = first.assumingMemoryBound(to: UInt64.self)
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
        let bucket = CellIndex.bucket(feature, of: bucketCount)
        let wanted = CellIndex.mark(feature) &* 0x0001_0001_0001_0001
        let here = CellIndex.firstZero(UInt64(littleEndian: cells[bucket]) ^ wanted)
        if here >= 0 { return bucket &* 4 &+ here }
        let next = CellIndex.firstZero(UInt64(littleEndian: cells[bucket &+ 1]) ^ wanted)
        return next >= 0 ? bucket &* 4 &+ 4 &+ next : -1
    }

    /// The first of four 16-bit lanes that is zero, or -1.
    @inlinable @inline(__always)
    static func firstZero(_ lanes: UInt64) -> Int {
        let zeros = (lanes &- 0x0001_0001_0001_0001) & ~lanes & 0x8000_8000_8000_8000
        return zeros == 0 ? -1 : zeros.trailingZeroBitCount >> 4
    }
}
