import Names
import Registers
import Tables

/// The entries of each word of a name, in order; and how many entries have a word as a place.
struct Postings {
    private(set) var ends: [UInt32]
    private(set) var entries: [UInt32]
    private(set) var placeCounts: [UInt32]

    /// Cost: two passes over the cells of names and places.
    init(_ table: FindTable, _ valueWords: [(ends: [UInt32], words: [UInt32])], words: Int) {
        let columns = table.columns.columns.indices.filter { !valueWords[$0].ends.isEmpty }
        let names = columns.filter { !(FindSlot(table.kinds[$0])?.isPlace ?? false) }
        let places = columns.filter { !names.contains($0) }
        placeCounts = Self.counts(table, valueWords, places, words)
        ends = Self.counts(table, valueWords, names, words)
        for word in ends.indices.dropFirst() { ends[word] += ends[word - 1] }
        var next = [UInt32](repeating: 0, count: words)
        for word in ends.indices.dropFirst() { next[word] = ends[word - 1] }
        var filled = [UInt32](repeating: 0, count: Int(ends.last ?? 0))
        Self.walk(table, valueWords, names) { entry, word in
            filled[Int(next[word])] = UInt32(entry)
            next[word] += 1
        }
        entries = filled
    }

    private static func counts(
        _ table: FindTable, _ valueWords: [(ends: [UInt32], words: [UInt32])], _ columns: [Int], _ words: Int
    ) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: words)
        walk(table, valueWords, columns) { _, word in counts[word] += 1 }
        return counts
    }

    /// Each word of each entry once.
    private static func walk(
        _ table: FindTable, _ valueWords: [(ends: [UInt32], words: [UInt32])], _ columns: [Int],
        _ body: (Int, Int) -> Void
    ) {
        var met: [Int] = []
        for entry in table.heads.indices {
            met.removeAll(keepingCapacity: true)
            for column in columns {
                let value = Int(table.columns.columns[column].cells[entry])
                guard value > 0 else { continue }
                for place in Int(valueWords[column].ends[value - 1])..<Int(valueWords[column].ends[value]) {
                    let word = WordPlace(bits: valueWords[column].words[place]).word
                    if met.contains(word) { continue }
                    met.append(word)
                    body(entry, word)
                }
            }
        }
    }
}

/// Words by their consonants.
struct Spellings {
    private(set) var skeletonEnds: [UInt32] = []
    private(set) var skeletonWords: [UInt32] = []
    /// Hash of a skeleton, or of one less a letter, above; the skeleton's number below.
    private(set) var variants: [UInt64] = []
    /// Number of the known name above, word below.
    private(set) var known: [UInt64] = []

    init(_ words: [NameWordKey]) {
        var bySkeleton: [[UInt8]: [UInt32]] = [:]
        for (number, word) in words.enumerated() {
            bySkeleton[Skeleton.standard.classes(of: word.sounds), default: []].append(UInt32(number))
            if let name = word.known { known.append(UInt64(name) << 32 | UInt64(number)) }
        }
        known.sort()
        for (number, skeleton) in bySkeleton.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }).enumerated() {
            skeletonWords += bySkeleton[skeleton] ?? []
            skeletonEnds.append(UInt32(skeletonWords.count))
            for hash in Self.hashes(of: skeleton) { variants.append(UInt64(hash) << 32 | UInt64(number)) }
        }
        variants.sort()
    }

    /// Hashes of a skeleton and of what is left of it without one letter: skeletons that share one are at most two edits apart
    /// (the deletion neighbourhood of Mor and Fraenkel, 1982, https://doi.org/10.1145/358728.358752).
    static func hashes(of skeleton: [UInt8]) -> Set<UInt32> {
        var out: Set<UInt32> = [hash(skeleton)]
        guard skeleton.count <= 24 else { return out }
        for letter in skeleton.indices {
            var less = skeleton
            less.remove(at: letter)
            out.insert(hash(less))
        }
        return out
    }

    private static func hash(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { all in
            all.baseAddress.map { UInt32(truncatingIfNeeded: Tables.hash($0, all.count) >> 32) } ?? 0
        }
    }
}

/// Births by year and by day.
struct BirthNumbers {
    private(set) var years = [UInt32](repeating: 0, count: FindFormat.years)
    /// The day above, as ``DateValue/days`` counts, the entry below.
    private(set) var days: [UInt64] = []

    init(_ table: FindTable) {
        for (column, kind) in zip(table.columns.columns, table.kinds) where kind == .birthDate {
            let spans = FindSpans.spans(column.pool, kind).map(FindSpans.unpack)
            for (entry, cell) in column.cells.enumerated() {
                guard let span = spans[Int(cell)] else { continue }
                let year = DaySpan.date((span.from + span.to) / 2).year - FindFormat.firstYear
                if years.indices.contains(year) { years[year] += 1 }
                if span.isDay { days.append(UInt64(UInt32(bitPattern: span.from)) << 32 | UInt64(entry)) }
            }
        }
        days.sort()
    }
}
