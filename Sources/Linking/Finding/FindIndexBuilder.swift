import Knowledge
import Names
import Registers
import Tables

/// Makes the bytes of an index for finding people.
///
/// The words of names and places are kept by their sounds, so that both scripts meet; each word has the list of its entries. Nothing
/// is decided here of who is who: that is weighed when somebody asks.
public struct FindIndexBuilder {
    private let table: FindTable
    private let threads: Int
    private let progress: (Double) -> Void
    private var words = WordNumbers()
    private var writer = FindIndexWriter()
    /// For each column: where each value's words end, and the words.
    private var valueWords: [(ends: [UInt32], words: [UInt32])] = []

    /// The bytes for some entries: the same for the same entries, whatever the number of threads.
    ///
    /// - Parameters:
    ///   - key: what the index is made from, to be told apart from others.
    ///   - progress: told the share that is done, 0…1.
    /// - Complexity: some microseconds for each distinct name, some 100 ns an entry; memory twice the index, which has some 80 bytes an
    ///   entry of ten columns.
    public static func build(
        _ table: FindTable, key: SIMD2<UInt64>, threads: Int, progress: (Double) -> Void = { _ in }
    ) -> [UInt8] {
        withoutActuallyEscaping(progress) { progress in
            var builder = FindIndexBuilder(table: table, threads: threads, progress: progress)
            return builder.build(key)
        }
    }

    private init(table: FindTable, threads: Int, progress: @escaping (Double) -> Void) {
        (self.table, self.threads, self.progress) = (table, threads, progress)
    }

    private mutating func build(_ key: SIMD2<UInt64>) -> [UInt8] {
        for column in table.columns.columns.indices {
            readWords(column)
            progress(0.6 * Double(column + 1) / Double(table.columns.columns.count))
        }
        let layout = FindLayout(table.kinds, values: table.columns.columns.map(\.pool.count))
        writer.add(shape(layout))
        writer.add(rows(layout))
        writer.add(heads)
        writeWords()
        let postings = Postings(table, valueWords, words: words.count)
        writer.add(postings.placeCounts)
        writer.add(postings.ends)
        writer.add(postings.entries)
        progress(0.8)
        let spelling = Spellings(words.words)
        writer.add(spelling.skeletonEnds)
        writer.add(spelling.skeletonWords)
        writer.add(spelling.variants)
        writer.add(spelling.known)
        let births = BirthNumbers(table)
        writer.add(births.years)
        writer.add(births.days)
        for column in table.columns.columns.indices { write(column, layout) }
        progress(0.95)
        return writer.finish(key: key)
    }

    private func shape(_ layout: FindLayout) -> [UInt32] {
        [
            UInt32(table.heads.count), UInt32(table.columns.columns.count), UInt32(words.count), UInt32(layout.stride),
        ]
            + zip(table.kinds, table.isShown).map { kind, isShown in
                UInt32(FieldKind.allCases.firstIndex(of: kind) ?? 0) | (isShown ? 1 << 16 : 0)
            }
    }

    /// The cells that stand in rows.
    private func rows(_ layout: FindLayout) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: layout.stride * table.heads.count)
        for (column, place) in layout.places.enumerated() {
            guard let place else { continue }
            var at = place
            for cell in table.columns.columns[column].cells {
                for byte in 0..<layout.widths[column] {
                    out[at + byte] = UInt8(truncatingIfNeeded: cell >> UInt32(8 * byte))
                }
                at += layout.stride
            }
        }
        return out
    }

    private var heads: [UInt64] {
        table.heads.flatMap { head in
            [
                head.key, head.content, UInt64(head.row) << 32 | UInt64(head.occurrence),
                UInt64(head.edition) << 32 | UInt64(head.state.rawValue),
            ]
        }
    }

    private mutating func readWords(_ column: Int) {
        let kind = table.kinds[column], pool = table.columns.columns[column].pool
        guard kind == .fullName || FindSlot(kind) != nil else { return valueWords.append(([], [])) }
        var ends: [UInt32] = [], places: [UInt32] = []
        ends.reserveCapacity(pool.count)
        // in batches, so that not all words of all values stand in memory
        for batch in Parallel.chunks(of: pool.count, size: 1 << 16) {
            let chunks = Parallel.chunks(of: batch.count, size: 2048).map {
                batch.lowerBound + $0.lowerBound..<batch.lowerBound + $0.upperBound
            }
            let read = Parallel.map(chunks.count, threads: threads) { chunk in
                chunks[chunk].map { ValueWords.read(pool[UInt32($0)], as: kind) }
            }
            for value in read.joined() {
                for word in value where !word.key.sounds.isEmpty {
                    places.append(
                        WordPlace(word: words.number(word.key), slot: word.slot, isGuess: word.isGuess).bits)
                }
                ends.append(UInt32(places.count))
            }
        }
        valueWords.append((ends, places))
    }

    private mutating func writeWords() {
        var ends: [UInt32] = [], sounds: [UInt8] = [], facts: [UInt32] = []
        for word in words.words {
            sounds += word.sounds
            ends.append(UInt32(sounds.count))
            facts.append(UInt32((word.known ?? -1) + 1) & 0xFF_FFFF | UInt32(word.build) << 24)
        }
        writer.add(ends)
        writer.add(sounds)
        writer.add(facts)
    }

    private mutating func write(_ number: Int, _ layout: FindLayout) {
        let column = table.columns.columns[number]
        switch layout.widths[number] {
        case _ where layout.places[number] != nil: writer.add([UInt8]())
        case 1: writer.add(column.cells.map { UInt8(truncatingIfNeeded: $0) })
        case 2: writer.add(column.cells.map { UInt16(truncatingIfNeeded: $0) })
        default: writer.add(column.cells)
        }
        var ends: [UInt32] = [], bytes: [UInt8] = []
        for value in 0..<UInt32(column.pool.count) {
            column.pool.withBytes(of: value) { bytes.append(contentsOf: $0) }
            ends.append(UInt32(bytes.count))
        }
        writer.add(ends)
        writer.add(bytes)
        writer.add(valueWords[number].ends)
        writer.add(valueWords[number].words)
        writer.add(FindSpans.spans(column.pool, table.kinds[number]))
    }
}

/// Days and ages of a column's values, two numbers each: from and to; an empty one is nothing said.
enum FindSpans {
    static let nothing = UInt64(UInt32(bitPattern: Int32.max)) << 32 | UInt64(UInt32(bitPattern: Int32.min))

    static func spans(_ pool: ValuePool, _ kind: FieldKind) -> [UInt64] {
        guard kind.isDate || kind == .age else { return [] }
        return (0..<UInt32(pool.count)).map { number in
            guard number > 0 else { return nothing }
            let text = pool[number]
            if kind.isDate { return DaySpan(text).map { pack($0.from, $0.to) } ?? nothing }
            let ages = text.split(separator: "/").prefix(2).map { ComparisonBuilder.age(String($0)) }
            guard let first = ages.first, let last = ages.last, first >= 0, last >= first else { return nothing }
            let width: Int32 = text.contains("~") ? 2 : 0
            return pack(max(0, first - width), last + width)
        }
    }

    static func pack(_ from: Int32, _ to: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: from)) << 32 | UInt64(UInt32(bitPattern: to))
    }

    static func unpack(_ bits: UInt64) -> DaySpan? {
        let from = Int32(bitPattern: UInt32(bits >> 32)), to = Int32(bitPattern: UInt32(bits & 0xFFFF_FFFF))
        return from <= to ? DaySpan(from: from, to: to, isDay: from == to) : nil
    }
}

extension FindIndexBuilder {
    /// What the words of an index depend on beside the entries: the layout, and the names and sounds that ship with the program.
    public static var knowledge: UInt64 {
        let files = [
            "names/known.tsv", "names/families.tsv", "names/given.txt", "names/compounds.tsv",
            "names/sounds/inventory.tsv",
        ]
        return files.reduce(UInt64(FindFormat.version)) { sum, name in
            let bytes = Knowledge.bytes(name)
            return hash(sum, bytes.baseAddress.map { hash($0, bytes.count) } ?? 0)
        }
    }
}
