/// The weights of a linear model, read where they lie: for each known feature one row of 8-bit weights, one weight a class.
///
/// For few classes; ``SparseTable`` is for many. Bytes are not copied; they must outlive the table.
public struct WeightTable: @unchecked Sendable {
    // @unchecked: the memory is never written
    /// Weights in a row: the number of classes.
    public let width: Int
    @usableFromInline let index: CellIndex
    @usableFromInline let rows: UnsafePointer<Int8>

    /// A table over two sections of a model file.
    /// - Throws: ``ModelError`` where sizes do not fit each other.
    public init(_ file: ModelFile, _ name: String, width: Int) throws(ModelError) {
        let rows = try file.section(name + ".rows")
        index = try CellIndex(file, name)
        guard width > 0, rows.count == index.count * width, let weights = rows.baseAddress else {
            throw .wrongSize(section: name)
        }
        self.width = width
        self.rows = weights.assumingMemoryBound(to: Int8.self)
    }

    /// Adds the weights of every known feature to `sums`, which has room for `width` of them. At most 256 features, so that no sum runs over.
    /// Cost: one look-up a feature. All are looked up before any is added, so that the processor waits for memory once, not once a feature.
    @inlinable
    public func add(_ features: UnsafeBufferPointer<UInt64>, to sums: UnsafeMutablePointer<Int16>) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: features.count) { cells in
            var known = 0
            for feature in features {
                let cell = index.cell(feature)
                cells[known] = cell
                known &+= cell >= 0 ? 1 : 0
            }
            for at in 0..<known {
                let row = rows + cells[at] &* width
                var lane = 0
                while lane < width {
                    sums[lane] &+= Int16(truncatingIfNeeded: row[lane])
                    lane &+= 1
                }
            }
        }
    }
}
