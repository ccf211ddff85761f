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
    private var keys: UnsafeMutablePointer<UInt64>
    private var rowOfKey: UnsafeMutablePointer<Int32>
    private var capacity: Int
    private var features: [UInt64] = []
    private var weights: UnsafeMutablePointer<Int32>
    private var sums: UnsafeMutablePointer<Int64>
    private var rowCapacity: Int

    /// An empty one.
    public init(width: Int) {
        self.width = width
        capacity = 1 << 16
        rowCapacity = 1 << 14
        keys = .allocate(capacity: capacity)
        keys.initialize(repeating: 0, count: capacity)
        rowOfKey = .allocate(capacity: capacity)
        rowOfKey.initialize(repeating: -1, count: capacity)
        weights = .allocate(capacity: rowCapacity * width)
        sums = .allocate(capacity: rowCapacity * width)
    }

    deinit {
        keys.deallocate()
        rowOfKey.deallocate()
        weights.deallocate()
        sums.deallocate()
    }

    /// One more example was seen.
    public func tick() { time += 1 }

    /// Adds the weights of the features to `scores`, which has room for `width` of them.
    public func add(_ features: UnsafeBufferPointer<UInt64>, to scores: UnsafeMutablePointer<Int32>) {
        for feature in features {
            let row = find(feature)
            guard row >= 0 else { continue }
            let weights = weights + row * width
            var lane = 0
            while lane < width {
                scores[lane] &+= weights[lane]
                lane &+= 1
            }
        }
    }

    /// Moves the weights of one class for these features.
    public func update(_ features: UnsafeBufferPointer<UInt64>, class lane: Int, by change: Int32) {
        for feature in features {
            let at = findOrMake(feature) * width + lane
            weights[at] &+= change
            sums[at] &+= Int64(change) * time
        }
    }

    /// Calls `body` for every feature with its averaged weights, 256 to one, in the order of the features' numbers.
    public func forEachAverage(_ body: (UInt64, UnsafeBufferPointer<Int64>) -> Void) {
        var average = [Int64](repeating: 0, count: width)
        for row in features.indices.sorted(by: { features[$0] < features[$1] }) {
            for lane in 0..<width {
                let at = row * width + lane
                average[lane] = (Int64(weights[at]) * time - sums[at]) * 256 / time
            }
            average.withUnsafeBufferPointer { body(features[row], $0) }
        }
    }

    @inline(__always)
    private func slot(_ feature: UInt64) -> Int {
        Int(truncatingIfNeeded: ((feature ^ (feature >> 29)) &* 0x9E37_79B9_7F4A_7C15) >> 20) & (capacity &- 1)
    }

    @inline(__always)
    private func find(_ feature: UInt64) -> Int {
        var slot = slot(feature)
        while rowOfKey[slot] >= 0 {
            if keys[slot] == feature { return Int(rowOfKey[slot]) }
            slot = (slot &+ 1) & (capacity &- 1)
        }
        return -1
    }

    private func findOrMake(_ feature: UInt64) -> Int {
        let known = find(feature)
        if known >= 0 { return known }
        if features.count * 2 >= capacity { growKeys() }
        if features.count == rowCapacity { growRows() }
        let row = features.count
        features.append(feature)
        place(feature, row)
        (weights + row * width).initialize(repeating: 0, count: width)
        (sums + row * width).initialize(repeating: 0, count: width)
        return row
    }

    private func place(_ feature: UInt64, _ row: Int) {
        var slot = slot(feature)
        while rowOfKey[slot] >= 0 { slot = (slot &+ 1) & (capacity &- 1) }
        keys[slot] = feature
        rowOfKey[slot] = Int32(row)
    }

    private func growKeys() {
        keys.deallocate()
        rowOfKey.deallocate()
        capacity *= 2
        keys = .allocate(capacity: capacity)
        keys.initialize(repeating: 0, count: capacity)
        rowOfKey = .allocate(capacity: capacity)
        rowOfKey.initialize(repeating: -1, count: capacity)
        for (row, feature) in features.enumerated() { place(feature, row) }
    }

    private func growRows() {
        let old = rowCapacity * width
        rowCapacity *= 2
        let newWeights = UnsafeMutablePointer<Int32>.allocate(capacity: rowCapacity * width)
        let newSums = UnsafeMutablePointer<Int64>.allocate(capacity: rowCapacity * width)
        newWeights.update(from: weights, count: old)
        newSums.update(from: sums, count: old)
        weights.deallocate()
        sums.deallocate()
        weights = newWeights
        sums = newSums
    }
}
