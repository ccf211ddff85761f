import Registers

/// Finds the entries that may be the person somebody asks for, in the bytes of an index, which may be a file that is mapped.
///
/// For one thread at a time; others take one of their own over the same bytes, which must stay as long as this does. Reads only what
/// it needs: opening costs some microseconds.
public final class PersonFinder {
    private let memory: CheckedMemory
    private let index: FindIndex
    /// What words of names say for each entry, and which entries were met.
    private let sums: UnsafeMutablePointer<Float>
    private var met: [UInt32] = []

    /// Entries that are weighed by all that was asked, and of these the ones whose names are weighed word by word.
    private static let wide = 60_000, narrow = 1_000

    /// Nil where these bytes are no index of this version, or were cut short.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard let memory = CheckedMemory(bytes), let index = FindIndex(memory) else { return nil }
        self.memory = memory
        self.index = index
        sums = .allocate(capacity: max(1, index.count))
        sums.initialize(repeating: 0, count: max(1, index.count))
    }

    deinit { sums.deallocate() }

    /// The key that an index was made under; zeros where these bytes are none.
    public static func key(_ bytes: UnsafeRawBufferPointer) -> SIMD2<UInt64> { CheckedMemory.key(bytes) }

    /// Number of entries.
    public var count: Int { index.count }
    /// Whether bytes were met that are not as they were written: then no answer counts, and the index is to be made again.
    public var isDamaged: Bool { memory.isDamaged }

    /// The entries that fit best, best first; fewer where fewer have anything of what was asked.
    ///
    /// - Parameter limit: how many at the most.
    /// - Complexity: some milliseconds in a million entries; a few tens where the names are common.
    public func find(_ question: FindQuestion, limit: Int) -> [FoundEntry] {
        let words = question.words.map { AskedWord($0, index) }
        guard !words.isEmpty, index.count > 0, limit > 0 else { return [] }
        let fields = AskedFields(question, index)
        gather(words, fields.likelyDays)
        if let editions = question.editions { met.removeAll { !editions.contains(index.edition(Int($0))) } }
        defer { clear() }
        let wide = Self.best(met.map { ($0, sums[Int($0)]) }, Self.wide)
        let narrow = Self.best(wide.map { ($0.0, $0.1 + Float(fields.weight(Int($0.0)))) }, Self.narrow)
        let names = NameWeighing(words, index)
        var weighed = narrow.map { (entry: Int($0.0), weight: names.weight(Int($0.0)) + fields.weight(Int($0.0))) }
        weighed.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.entry < $1.entry }
        return weighed.prefix(limit).map { found in
            let steps = names.steps(found.entry) + fields.steps(found.entry)
            return FoundEntry(
                entry: found.entry, head: index.head(found.entry), weight: found.weight,
                fit: FindJudgement(steps, weight: found.weight, entries: index.count).fit, steps: steps,
                values: values(found.entry))
        }
    }

    /// Sums what words of names say, entry by entry.
    private func gather(_ words: [AskedWord], _ days: [(day: Int32, weight: Double)]) {
        met.removeAll(keepingCapacity: true)
        let sums = sums, count = index.count
        for asked in words {
            for (word, likeness) in asked.words {
                let weight = Float(asked.weights[Int(likeness)])
                guard weight > 0.3 else { continue }
                for bits in index.entries(of: word) {
                    let entry = Int(UInt32(littleEndian: bits))
                    guard entry < count else { continue }
                    if sums[entry] == 0 { met.append(UInt32(entry)) }
                    sums[entry] += weight
                }
            }
        }
        for (day, weight) in days {
            for entry in index.find(UInt32(bitPattern: day), in: .birthDays) where entry < count {
                if sums[entry] == 0 { met.append(UInt32(entry)) }
                sums[entry] += Float(weight)
            }
        }
    }

    private func clear() {
        for entry in met { sums[Int(entry)] = 0 }
        met.removeAll(keepingCapacity: true)
    }

    /// About the best `count` of some; all that are as good as the last of them within an eighth.
    private static func best(_ all: [(UInt32, Float)], _ count: Int) -> [(UInt32, Float)] {
        guard all.count > count else { return all }
        func bin(_ weight: Float) -> Int { min(1023, max(0, Int((weight + 48) * 8))) }
        var bins = [Int](repeating: 0, count: 1024)
        for one in all { bins[bin(one.1)] += 1 }
        var least = 1023, taken = bins[1023]
        while least > 0, taken < count {
            least -= 1
            taken += bins[least]
        }
        return all.filter { bin($0.1) >= least }.prefix(count * 2).map { $0 }
    }

    /// What an entry says, field by field: what is shown of it.
    private func values(_ entry: Int) -> [FoundEntry.Value] {
        index.columns.compactMap { column in
            guard column.isShown else { return nil }
            let value = index.cell(column, entry)
            return value == 0 ? nil : FoundEntry.Value(kind: column.kind, text: index.text(column, value))
        }
    }
}
