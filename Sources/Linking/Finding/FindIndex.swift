import Names
import Registers

/// The sections of an index as values. What is damaged reads as nothing, and is told by the memory.
struct FindIndex {
    struct Column {
        let number: Int
        let kind: FieldKind
        let isShown: Bool
        let values: Int
        let cells: CheckedMemory.Cells
    }

    let memory: CheckedMemory
    let count: Int, wordCount: Int
    let columns: [Column]
    /// Columns by what they are.
    private let byKind: [FieldKind: [Column]]

    init?(_ memory: CheckedMemory) {
        self.memory = memory
        let shape = FindFormat.Section.shape.rawValue
        func number(_ at: Int) -> Int { Int(memory.number(shape, at, as: UInt32.self)) }
        guard memory.size(of: shape) >= 16 else { return nil }
        count = number(0)
        let columnCount = number(1)
        wordCount = number(2)
        guard memory.size(of: shape) == 16 + 4 * columnCount, !memory.isDamaged else { return nil }
        let kinds = FieldKind.allCases, bits = (0..<columnCount).map { number(4 + $0) }
        guard bits.allSatisfy({ $0 & 0xFFFF < kinds.count }) else { return nil }
        let values = (0..<columnCount).map { memory.size(of: FindFormat.section(.ends, column: $0)) / 4 }
        let layout = FindLayout(bits.map { kinds[$0 & 0xFFFF] }, values: values)
        guard layout.stride == number(3) else { return nil }
        var columns: [Column] = []
        for at in 0..<columnCount {
            let width = layout.widths[at]
            let place = layout.places[at]
            let section = place == nil ? FindFormat.section(.cells, column: at) : FindFormat.Section.rows.rawValue
            guard
                let cells = memory.cells(
                    section, width: width, count: count, place: place ?? 0,
                    stride: place == nil ? width : layout.stride)
            else { return nil }
            columns.append(
                Column(
                    number: at, kind: kinds[bits[at] & 0xFFFF], isShown: bits[at] >> 16 & 1 == 1, values: values[at],
                    cells: cells))
        }
        self.columns = columns
        byKind = Dictionary(grouping: columns, by: \.kind)
    }

    func columns(of kind: FieldKind) -> [Column] { byKind[kind] ?? [] }

    /// The number of an entry's value; 0 where it says nothing.
    @inline(__always) func cell(_ column: Column, _ entry: Int) -> Int { column.cells[entry] }

    /// A value as text.
    func text(_ column: Column, _ value: Int) -> String {
        let range = memory.range(FindFormat.section(.ends, column: column.number), value)
        return String(decoding: memory.bytes(FindFormat.section(.bytes, column: column.number), range), as: UTF8.self)
    }

    /// The words of a value.
    @inline(__always) func words(_ column: Column, _ value: Int, _ body: (WordPlace) -> Void) {
        guard value > 0 else { return }
        let section = FindFormat.section(.words, column: column.number)
        for at in memory.range(FindFormat.section(.wordEnds, column: column.number), value).prefix(64) {
            body(WordPlace(bits: memory.number(section, at, as: UInt32.self)))
        }
    }

    /// The days, or the ages, that a value may be.
    @inline(__always) func span(_ column: Column, _ value: Int) -> DaySpan? {
        guard value > 0 else { return nil }
        let bits = memory.number(FindFormat.section(.days, column: column.number), value, as: UInt64.self)
        return bits == 0 ? nil : FindSpans.unpack(bits)
    }

    /// Where an entry stands.
    func head(_ entry: Int) -> FindTable.Head {
        func number(_ at: Int) -> UInt64 {
            memory.number(FindFormat.Section.heads.rawValue, entry * 4 + at, as: UInt64.self)
        }
        let place = number(2), edition = number(3)
        return FindTable.Head(
            key: number(0), content: number(1), row: UInt32(place >> 32), occurrence: UInt32(place & 0xFFFF_FFFF),
            edition: UInt32(edition >> 32),
            state: FindTable.State(rawValue: UInt8(truncatingIfNeeded: edition)) ?? .current)
    }

    /// The edition of an entry.
    @inline(__always) func edition(_ entry: Int) -> Int {
        Int(memory.number(FindFormat.Section.heads.rawValue, entry * 4 + 3, as: UInt64.self) >> 32)
    }

    /// A word as it is compared.
    func word(_ word: Int) -> NameWordKey {
        let range = memory.range(FindFormat.Section.wordEnds.rawValue, word)
        let facts = memory.number(FindFormat.Section.wordFacts.rawValue, word, as: UInt32.self)
        let known = Int(facts & 0xFF_FFFF) - 1
        return NameWordKey(
            sounds: Array(memory.bytes(FindFormat.Section.wordSounds.rawValue, range)),
            known: known < 0 ? nil : known, build: UInt8(facts >> 24))
    }

    /// The entries of a word, in order.
    func entries(of word: Int) -> UnsafeBufferPointer<UInt32> {
        memory.numbers(
            FindFormat.Section.postings.rawValue, memory.range(FindFormat.Section.postingEnds.rawValue, word))
    }

    /// How many entries have a word in a name, and as a place.
    func counts(of word: Int) -> (names: Int, places: Int) {
        (
            memory.range(FindFormat.Section.postingEnds.rawValue, word).count,
            Int(memory.number(FindFormat.Section.placeCounts.rawValue, word, as: UInt32.self))
        )
    }

    /// The numbers of a sorted section whose upper half is one number: their lower halves.
    func find(_ upper: UInt32, in section: FindFormat.Section) -> [Int] {
        let size = memory.size(of: section.rawValue) / 8
        func number(_ at: Int) -> UInt64 { memory.number(section.rawValue, at, as: UInt64.self) }
        var low = 0, high = size
        while low < high {
            let middle = (low + high) / 2
            if UInt32(number(middle) >> 32) < upper { low = middle + 1 } else { high = middle }
        }
        var out: [Int] = []
        while low < size, UInt32(number(low) >> 32) == upper {
            out.append(Int(number(low) & 0xFFFF_FFFF))
            low += 1
        }
        return out
    }

    /// The words with a skeleton.
    func words(skeleton: Int) -> UnsafeBufferPointer<UInt32> {
        memory.numbers(
            FindFormat.Section.skeletonWords.rawValue, memory.range(FindFormat.Section.skeletonEnds.rawValue, skeleton))
    }

    /// The share of entries that were born in some years, at least that of one entry.
    func shareBorn(in years: ClosedRange<Int>) -> Double {
        var born = 0.0, all = 0.0
        for year in 0..<FindFormat.years {
            let here = Double(memory.number(FindFormat.Section.birthYears.rawValue, year, as: UInt32.self))
            all += here
            if years.contains(year + FindFormat.firstYear) { born += here }
        }
        // a short list says little of how common a year is
        return (born + 3 * Double(years.count)) / (all + 240)
    }
}
