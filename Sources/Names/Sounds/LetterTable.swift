import Knowledge

/// How letters write sounds: `data/names/sounds/letters.tsv`, longest match first.
struct LetterTable: Sendable {
    static let standard = LetterTable(inventory: .standard, rows: Knowledge.rows("names/sounds/letters.tsv"))

    private enum Place: Sendable { case any, initial, final }

    private struct Entry: Sendable {
        let letters: [UInt32]
        let sounds: [UInt8]
        let place: Place
    }

    /// Entries by first letter; longer ones first, and those of a certain place before those of any.
    private var entries: [[Entry]] = []
    /// By letter: where its entries are; -1 where it has none. Letters of Latin and Arabic script only.
    private var slots = [Int16](repeating: -1, count: LetterTable.letters)
    /// Sounds for letters that the table does not have, by the last three bits of a letter.
    private let others: [UInt8]

    private static let letters = 0x0780

    init(inventory: SoundInventory, rows: [[String]]) {
        others = (0..<8).compactMap { inventory.sound("other-\($0)") }
        for row in rows where row.count >= 3 {
            let letters = row[1].unicodeScalars.map(\.value)
            guard let first = letters.first, first < Self.letters else { continue }
            let sounds = row[2].split(separator: " ").compactMap { inventory.sound($0) }
            let place: Place = row[0] == "initial" ? .initial : row[0] == "final" ? .final : .any
            if slots[Int(first)] < 0 {
                slots[Int(first)] = Int16(entries.count)
                entries.append([])
            }
            entries[Int(slots[Int(first)])].append(Entry(letters: letters, sounds: sounds, place: place))
        }
        for at in entries.indices {
            entries[at].sort { a, b in
                a.letters.count != b.letters.count
                    ? a.letters.count > b.letters.count : a.place != .any && b.place == .any
            }
        }
    }

    private func slot(_ letter: UInt32) -> Int {
        letter < Self.letters ? slots.withUnsafeBufferPointer { Int($0[Int(letter)]) } : -1
    }

    /// The sounds of one word of lower-case letters. A letter written twice is one sound; a letter that the table does not have is
    /// folded, and one of eight sounds where that does not help. Cost: linear in the letters.
    func sounds(of word: some Collection<UInt32>) -> [UInt8] {
        let letters = ContiguousArray(word)
        var out: [UInt8] = []
        out.reserveCapacity(letters.count)
        var at = 0
        var last: UInt32 = 0
        while at < letters.count {
            var letter = letters[at]
            var slot = slot(letter)
            if slot < 0 {
                letter = LatinFolding.fold(letter) ?? 0
                slot = self.slot(letter)
            }
            if letter == last, Self.collapses(letter) {
                at += 1
                continue
            }
            last = letter
            guard slot >= 0, let chosen = entry(slot, in: letters, at: at) else {
                if letter > 0x7F, !others.isEmpty { out.append(others[Int(letter & 7) % others.count]) }
                at += 1
                continue
            }
            let count = entries[slot][chosen].letters.count
            let first = entries[slot][chosen].sounds.first
            if entries[slot][chosen].sounds.count == 1, let first {
                if first != out.last || count == 1 { out.append(first) }
            } else {
                out += entries[slot][chosen].sounds
            }
            at += count
            if count > 1 { last = 0 }
        }
        return out
    }

    /// Which entry of a letter writes what stands here.
    private func entry(_ slot: Int, in letters: ContiguousArray<UInt32>, at: Int) -> Int? {
        for index in entries[slot].indices {
            let count = entries[slot][index].letters.count
            guard at + count <= letters.count else { continue }
            switch entries[slot][index].place {
            case .any: break
            case .initial: if at != 0 { continue }
            case .final: if at == 0 || at + count != letters.count { continue }
            }
            var fits = true
            for offset in 1..<max(1, count) where entries[slot][index].letters[offset] != letters[at + offset] {
                fits = false
                break
            }
            if fits { return index }
        }
        return nil
    }

    /// Consonants of both scripts written twice are one; vowels are not (`aa`, `ee`, `oo` have entries of their own).
    private static func collapses(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: false
        case 0x62...0x7A: true
        default: false
        }
    }
}
