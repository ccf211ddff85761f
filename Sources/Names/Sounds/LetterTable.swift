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
    private let entries: [UInt32: [Entry]]

    /// Sounds for letters that the table does not have, by the last three bits of a letter.
    private let others: [UInt8]

    init(inventory: SoundInventory, rows: [[String]]) {
        var entries: [UInt32: [Entry]] = [:]
        for row in rows where row.count >= 3 {
            let letters = row[1].unicodeScalars.map(\.value)
            guard let first = letters.first else { continue }
            let sounds = row[2].split(separator: " ").compactMap { inventory.sound($0) }
            let place: Place = row[0] == "initial" ? .initial : row[0] == "final" ? .final : .any
            entries[first, default: []].append(Entry(letters: letters, sounds: sounds, place: place))
        }
        others = (0..<8).compactMap { inventory.sound("other-\($0)") }
        self.entries = entries.mapValues { list in
            list.sorted { a, b in
                a.letters.count != b.letters.count
                    ? a.letters.count > b.letters.count : a.place != .any && b.place == .any
            }
        }
    }

    /// The sounds of one word of lower-case letters. A letter written twice is one sound; a letter that the table does not have is
    /// folded, and one of eight sounds where that does not help. Cost: linear in the letters.
    func sounds(of word: some Collection<UInt32>) -> [UInt8] {
        let letters = Array(word)
        var out: [UInt8] = []
        out.reserveCapacity(letters.count)
        var at = 0
        var last: UInt32 = 0
        while at < letters.count {
            let letter = entries[letters[at]] != nil ? letters[at] : LatinFolding.fold(letters[at]) ?? 0
            if letter == last, Self.collapses(letter) {
                at += 1
                continue
            }
            last = letter
            guard let entry = entry(letter, in: letters, at: at) else {
                if letter > 0x7F, !others.isEmpty { out.append(others[Int(letter & 7) % others.count]) }
                at += 1
                continue
            }
            if let first = entry.sounds.first, entry.sounds.count == 1, first == out.last, entry.letters.count > 1 {
            } else {
                out += entry.sounds
            }
            at += entry.letters.count
            if entry.letters.count > 1 { last = 0 }
        }
        return out
    }

    private func entry(_ letter: UInt32, in letters: [UInt32], at: Int) -> Entry? {
        entries[letter]?.first { entry in
            guard at + entry.letters.count <= letters.count else { return false }
            switch entry.place {
            case .any: break
            case .initial: guard at == 0 else { return false }
            case .final: guard at > 0, at + entry.letters.count == letters.count else { return false }
            }
            for (offset, expected) in entry.letters.enumerated().dropFirst() where letters[at + offset] != expected {
                return false
            }
            return true
        }
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
