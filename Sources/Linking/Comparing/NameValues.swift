import Names
import Tables

/// Everything that comparing names asks of the distinct values of all name columns, worked out once for each.
struct NameValues: Sendable {
    /// What is asked of most pairs.
    struct Brief: Sendable {
        /// Number of the name it is: values that are the same known name, or sound the same, share it. 0 is no name.
        var same: UInt32 = 0
        /// Number of its consonants, as classes; 0 is no name.
        var skeleton: UInt32 = 0
        /// Which classes of consonants it has, a bit for each.
        var signature: UInt32 = 0
        var isKnown = false
    }

    private(set) var briefs: [Brief] = [Brief()]
    let sounds: SoundWords
    /// By value: the known name that it is, -1 where it is none.
    private let known: [Int32]
    /// How many names there are, the empty one among them.
    private(set) var sameCount = 1

    /// Cost: some microseconds for each value, shared among threads.
    init(_ pool: ValuePool, threads: Int) {
        let chunks = Parallel.chunks(of: pool.count, size: 2048)
        let keys = Parallel.map(chunks.count, threads: threads) { chunk in
            chunks[chunk].map { NameKey(pool[UInt32($0)]) }
        }
        var names = ValuePool(), skeletons = ValuePool()
        var sounds: [[UInt8]] = [[]], known: [Int32] = [-1]
        sounds.reserveCapacity(pool.count)
        briefs.reserveCapacity(pool.count)
        for key in keys.joined().dropFirst() {
            var brief = Brief()
            brief.isKnown = key.known != nil
            if !key.sounds.isEmpty {
                let name = key.known.map { [0, UInt8($0 & 255), UInt8($0 >> 8)] } ?? key.sounds
                brief.same = names.number(bytes: name)
                brief.skeleton = skeletons.number(bytes: key.skeleton)
                for letter in key.skeleton { brief.signature |= 1 << UInt32(letter & 31) }
            }
            briefs.append(brief)
            sounds.append(key.sounds)
            known.append(key.known.map { Int32($0) } ?? -1)
        }
        self.sounds = SoundWords(sounds)
        self.known = known
        sameCount = names.count
    }

    /// How two names agree, 1 (same) … 5 (different), by their sounds; `cuts` are similarities, falling. Cost: below a microsecond.
    func level(_ a: Int, _ b: Int, cuts: SIMD4<Double>) -> UInt8 {
        if sounds.count(a) == 1 || sounds.count(b) == 1 { return sounds.first(a) == sounds.first(b) ? 3 : 5 }
        let similarity = sounds.similarity(a, b, least: cuts[3])
        if similarity >= cuts[0] { return 1 }
        // two different names that are both known are two names, though they sound alike
        var demoted: UInt8 = 0
        if briefs[a].isKnown, briefs[b].isKnown {
            demoted = KnownNames.standard.areTwo(Int(known[a]), Int(known[b])) ? 2 : 1
        }
        if similarity >= cuts[1] { return 2 + demoted }
        if similarity >= cuts[2] { return 3 + demoted }
        if similarity >= cuts[3] { return min(5, 4 + demoted) }
        return 5
    }

    /// Whether a glance says that two names are different: they share less than half of their consonants.
    @inline(__always) static func isApart(_ a: Brief, _ b: Brief) -> Bool {
        let common = (a.signature & b.signature).nonzeroBitCount
        return common * 2 < max(a.signature.nonzeroBitCount, b.signature.nonzeroBitCount)
    }
}

extension ValuePool {
    /// The number of some bytes that need not be text.
    fileprivate mutating func number(bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { number($0, bytes.count) } ?? 0 }
    }
}
