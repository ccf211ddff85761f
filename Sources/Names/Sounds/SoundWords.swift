/// Many words whose sounds are compared over and over, end to end in memory: as ``SoundDistance``, to the same numbers, and several times
/// as fast. Made once, read by many threads.
public final class SoundWords: @unchecked Sendable {
    private struct Word {
        var start: Int32 = 0
        var count: Int32 = 0
        /// What all its sounds weigh, compared within a script, and across two.
        var weight: Int32 = 0, weightAcross: Int32 = 0
        var isArabic = false
    }

    private let size = SoundInventory.capacity
    private let sounds: UnsafeMutableBufferPointer<UInt8>
    private let words: UnsafeMutableBufferPointer<Word>
    private let gaps: UnsafeMutableBufferPointer<Int32>, gapsAcross: UnsafeMutableBufferPointer<Int32>
    private let matrix: UnsafeMutableBufferPointer<Int32>
    /// Pairs of sounds that one may stand for, all together, and where those of each sound begin.
    private let pairs: UnsafeMutableBufferPointer<SoundCosts.Pair>
    private let pairStarts: UnsafeMutableBufferPointer<Int32>

    /// Words by their sounds. Cost: one pass.
    public init(_ all: [[UInt8]], as distance: SoundDistance = .standard) {
        let inventory = distance.inventory, costs = distance.costs
        sounds = Self.copy(Array(all.joined()))
        var words: [Word] = [], start = 0
        words.reserveCapacity(all.count)
        for word in all {
            words.append(
                Word(
                    start: Int32(start), count: Int32(word.count), weight: distance.weight(word, across: false),
                    weightAcross: distance.weight(word, across: true), isArabic: distance.isArabic(word)))
            start += word.count
        }
        self.words = Self.copy(words)
        gaps = Self.copy(inventory.gaps)
        gapsAcross = Self.copy(inventory.gapsAcross)
        matrix = Self.copy(costs.matrix)
        pairs = Self.copy(Array(costs.pairs.joined()))
        var starts: [Int32] = [0]
        for own in costs.pairs { starts.append((starts.last ?? 0) + Int32(own.count)) }
        pairStarts = Self.copy(starts)
    }

    deinit {
        sounds.deallocate()
        words.deallocate()
        gaps.deallocate()
        gapsAcross.deallocate()
        matrix.deallocate()
        pairs.deallocate()
        pairStarts.deallocate()
    }

    private static func copy<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
        let out = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
        _ = out.initialize(from: elements)
        return out
    }

    /// How many sounds a word has.
    @inline(__always) public func count(_ word: Int) -> Int { Int(words[word].count) }

    /// A word's first sound; 0 where it has none.
    public func first(_ word: Int) -> UInt8 { words[word].count > 0 ? sounds[Int(words[word].start)] : 0 }

    /// As ``SoundDistance/similarity(_:_:)`` where that is at least `least`; else 0 or what it is. Cost: below a microsecond.
    public func similarity(_ a: Int, _ b: Int, least: Double) -> Double {
        let x = words[a], y = words[b]
        guard x.count > 0, y.count > 0, let base = UnsafePointer(sounds.baseAddress) else { return 0 }
        let across = x.isArabic != y.isArabic
        let whole = across ? x.weightAcross + y.weightAcross : x.weight + y.weight
        let left = base + Int(x.start), right = base + Int(y.start)
        if x.count == y.count, (0..<Int(x.count)).allSatisfy({ left[$0] == right[$0] }) { return 1 }
        guard whole > 0 else { return 0 }
        let most = Int32((1 - least) * Double(whole) / 2) + 1
        let m = min(Int(x.count), SoundDistance.longest), n = min(Int(y.count), SoundDistance.longest)
        let distance = withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * (SoundDistance.longest + 1)) {
            rows in
            rows.baseAddress.map {
                fill($0, left, m, right, n, UnsafePointer(across ? gapsAcross.baseAddress : gaps.baseAddress), most)
            } ?? nil
        }
        return distance.map { max(0, 1 - 2 * Double($0) / Double(whole)) } ?? 0
    }

    /// The distance; nil where it is more than `most`. Three rows of the table, one after the other.
    private func fill(
        _ rows: UnsafeMutablePointer<Int32>, _ a: UnsafePointer<UInt8>, _ m: Int, _ b: UnsafePointer<UInt8>, _ n: Int,
        _ gaps: UnsafePointer<Int32>?, _ most: Int32
    ) -> Int32? {
        guard let gaps, let costs = UnsafePointer(matrix.baseAddress), let pairs = UnsafePointer(pairs.baseAddress),
            let pairStarts = UnsafePointer(pairStarts.baseAddress)
        else { return nil }
        let width = SoundDistance.longest + 1
        var before = rows, above = rows + width, row = rows + 2 * width
        above[0] = 0
        for j in 0..<n { above[j + 1] = above[j] + gaps[Int(b[j])] }
        var leastAbove: Int32 = 0
        for i in 0..<m {
            let one = Int(a[i])
            let own = costs + one * size, gap = gaps[one]
            let previous = costs + (i > 0 ? Int(a[i - 1]) : 0) * size
            let hasPairs = pairStarts[one] != pairStarts[one + 1]
            row[0] = above[0] + gap
            var least = row[0]
            for j in 0..<n {
                let other = Int(b[j])
                var best = min(above[j] + own[other], above[j + 1] + gap, row[j] + gaps[other])
                if i > 0, j > 0 {
                    let swapped = own[Int(b[j - 1])] + previous[other]
                    if swapped < 40 { best = min(best, before[j - 1] + swapped + SoundDistance.swap) }
                }
                if hasPairs, j > 0 {
                    for at in Int(pairStarts[one])..<Int(pairStarts[one + 1])
                    where pairs[at].first == b[j - 1] && pairs[at].second == b[j] {
                        best = min(best, above[j - 1] + pairs[at].cost)
                    }
                }
                if i > 0, pairStarts[other] != pairStarts[other + 1] {
                    for at in Int(pairStarts[other])..<Int(pairStarts[other + 1])
                    where pairs[at].first == a[i - 1] && pairs[at].second == a[i] {
                        best = min(best, before[j] + pairs[at].cost)
                    }
                }
                row[j + 1] = best
                least = min(least, best)
            }
            // what follows comes from one of the two last rows
            if least > most, leastAbove > most { return nil }
            leastAbove = least
            (before, above, row) = (above, row, before)
        }
        return above[n]
    }
}
