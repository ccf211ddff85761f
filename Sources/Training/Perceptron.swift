/// An averaged perceptron over hashed features: what training changes, and what ``RowSelection`` makes a ``WeightTable`` of.
///
/// A row of weights exists only for a feature that was in some update. All numbers are integers, so the same updates in the same order give
/// the same weights everywhere. Source: Collins 2002, https://doi.org/10.3115/1118693.1118694; the average is kept as in Daumé's thesis:
/// with each update its time is summed too, and average = weight − sum / time.
public final class Perceptron {
    /// Weights in a row: the number of classes.
    public let width: Int
    /// Updates are counted in examples seen; the trainer sets it forward.
    public private(set) var time: Int64 = 1
    /// Cells of `stride` words each: the feature's number in two, then its weights. Number 0 is an empty cell.
    private var cells: UnsafeMutablePointer<Int32>
    private var sums: UnsafeMutablePointer<Int64>
    private let stride: Int
    private var capacity: Int
    /// Features with a row.
    public private(set) var count = 0

    /// An empty one.
    public init(width: Int) {
        self.width = width
        stride = (width + 3) / 2 * 2
        capacity = 1 << 14
        cells = .allocate(capacity: capacity * stride)
        cells.initialize(repeating: 0, count: capacity * stride)
        sums = .allocate(capacity: capacity * width)
        sums.initialize(repeating: 0, count: capacity * width)
    }

    deinit {
        cells.deallocate()
        sums.deallocate()
    }

    /// One more example was seen.
    public func tick() { time += 1 }

    /// Adds the weights of the features to `scores`, which has room for `width` of them.
    public func add(_ features: UnsafeBufferPointer<UInt64>, to scores: UnsafeMutablePointer<Int32>) {
        for feature in features {
            let cell = cells + slot(feature) &* stride
            guard key(cell) != 0 else { continue }
            var lane = 0
            while lane < width {
                scores[lane] &+= cell[lane &+ 2]
                lane &+= 1
            }
        }
    }

    /// Moves the weights of one class for these features.
    public func update(_ features: UnsafeBufferPointer<UInt64>, class lane: Int, by change: Int32) {
        for feature in features {
            var slot = slot(feature)
            if key(cells + slot &* stride) == 0 {
                if count * 2 >= capacity {
                    grow()
                    slot = self.slot(feature)
                }
                count += 1
                setKey(cells + slot &* stride, feature)
            }
            cells[slot &* stride &+ 2 &+ lane] &+= change
            sums[slot &* width &+ lane] &+= Int64(change) &* time
        }
    }

    /// Calls `body` for every feature with its averaged weights, 256 to one, in the order of the features' numbers.
    public func forEachAverage(_ body: (UInt64, UnsafeBufferPointer<Int64>) -> Void) {
        var average = [Int64](repeating: 0, count: width)
        let slots = (0..<capacity).filter { key(cells + $0 * stride) != 0 }
        for slot in slots.sorted(by: { key(cells + $0 * stride) < key(cells + $1 * stride) }) {
            for lane in 0..<width {
                let weight = Int64(cells[slot * stride + 2 + lane])
                average[lane] = (weight * time - sums[slot * width + lane]) * 256 / time
            }
            average.withUnsafeBufferPointer { body(key(cells + slot * stride), $0) }
        }
    }

    @inline(__always)
    private func key(_ cell: UnsafeMutablePointer<Int32>) -> UInt64 {
        UnsafeRawPointer(cell).loadUnaligned(as: UInt64.self)
    }

    private func setKey(_ cell: UnsafeMutablePointer<Int32>, _ feature: UInt64) {
        UnsafeMutableRawPointer(cell).storeBytes(of: feature, as: UInt64.self)
    }

    /// The cell of a feature, or the empty one where it would be.
    @inline(__always)
    private func slot(_ feature: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: feature >> 24) & (capacity &- 1)
        while true {
            let key = key(cells + slot &* stride)
            if key == feature || key == 0 { return slot }
            slot = (slot &+ 1) & (capacity &- 1)
        }
    }

    private func grow() {
        let (oldCells, oldSums, oldCapacity) = (cells, sums, capacity)
        capacity *= 2
        cells = .allocate(capacity: capacity * stride)
        cells.initialize(repeating: 0, count: capacity * stride)
        sums = .allocate(capacity: capacity * width)
        sums.initialize(repeating: 0, count: capacity * width)
        for old in 0..<oldCapacity where key(oldCells + old * stride) != 0 {
            let slot = slot(key(oldCells + old * stride))
            (cells + slot * stride).update(from: oldCells + old * stride, count: stride)
            (sums + slot * width).update(from: oldSums + old * width, count: width)
        }
        oldCells.deallocate()
        oldSums.deallocate()
    }
}
