import Knowledge

/// The names that are known (`data/names/known.tsv`, `data/names/given.txt`): which words are the same name though they sound apart,
/// which are two names though they sound alike, and how common each is.
public struct KnownNames: Sendable {
    public static let standard = KnownNames(rows: Knowledge.rows("names/known.tsv"), given: Knowledge.lines("names/given.txt"))

    /// What is known of one name.
    struct Entry: Sendable {
        /// As the first Latin form has it.
        let name: String
        /// Bearers in a thousand, about; 0 where not known.
        let perThousand: Double
        var sounds: [[UInt8]] = []
    }

    private(set) var entries: [Entry] = []
    private var bySounds: [[UInt8]: Int] = [:]
    private var bySkeleton: [[UInt8]: [Int]] = [:]

    init(rows: [[String]], given: [String]) {
        let reader = WordReader.standard
        for row in rows where row.count >= 4 {
            let latin = row[3].split(separator: " ").map(String.init)
            var entry = Entry(name: latin.first ?? "", perThousand: Double(row[1]) ?? 0)
            for form in Self.forms(row[2]) + latin {
                let sounds = reader.sounds(of: form)
                if !sounds.isEmpty, !entry.sounds.contains(sounds) { entry.sounds.append(sounds) }
            }
            add(entry)
        }
        for name in given.flatMap({ $0.split(separator: " ") }) {
            let sounds = reader.sounds(of: String(name))
            if sounds.count > 1, find(sounds) == nil { add(Entry(name: String(name), perThousand: 0, sounds: [sounds])) }
        }
    }

    /// The known name that these sounds are, by themselves or nearly (similarity of 0.93 or more): its number, or nil.
    /// Cost: two look-ups, and a distance for each known name with the same consonants.
    public func find(_ sounds: [UInt8]) -> Int? {
        if let exact = bySounds[sounds] { return exact }
        var best: (similarity: Double, entry: Int)?
        for entry in bySkeleton[Skeleton.standard.classes(of: sounds)] ?? [] {
            for form in entries[entry].sounds {
                let similarity = SoundDistance.standard.similarity(sounds, form)
                if similarity >= 0.93, similarity > best?.similarity ?? 0 { best = (similarity, entry) }
            }
        }
        return best?.entry
    }

    private mutating func add(_ entry: Entry) {
        let number = entries.count
        entries.append(entry)
        for sounds in entry.sounds {
            if bySounds[sounds] == nil { bySounds[sounds] = number }
            let skeleton = Skeleton.standard.classes(of: sounds)
            if bySkeleton[skeleton]?.contains(number) != true { bySkeleton[skeleton, default: []].append(number) }
        }
    }

    /// Arabic forms of a cell; the two words of a compound stay together.
    private static func forms(_ cell: String) -> [String] {
        let words = cell.split(separator: " ").map(String.init)
        return words.first == "عبد" || words.first == "أبو" ? [cell] : words
    }
}

/// The consonants of a word as classes: what spellings of one name share. See the inventory's third column.
public struct Skeleton: Sendable {
    public static let standard = Skeleton()

    /// ASCII letters, one for each consonant, no two alike in a row. Cost: linear.
    public func classes(of sounds: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for sound in sounds {
            let letter = SoundInventory.standard.classes[Int(sound)]
            if letter != 0, letter != out.last { out.append(letter) }
        }
        return out
    }
}
