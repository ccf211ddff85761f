import Knowledge

/// The names that are known (`data/names/known.tsv`, `families.tsv`, `given.txt`): which words are the same name though they sound
/// apart, which are two names though they sound alike, and how common each is.
public struct KnownNames: Sendable {
    /// The names that ship.
    public static let standard = KnownNames(
        rows: Knowledge.rows("names/known.tsv"), families: Knowledge.rows("names/families.tsv"),
        given: Knowledge.lines("names/given.txt"))

    /// Whose name it is.
    public enum Sex: String, Sendable { case male, female }

    /// What is known of one name.
    struct Entry: Sendable {
        /// As the first Latin form has it.
        let name: String
        /// Bearers in a thousand, about; 0 where not known.
        let perThousand: Double
        let sex: Sex?
        let isGiven: Bool
        /// Whether it is from a table of names, each with all its spellings; else from a list of spellings.
        let isWhole: Bool
        var sounds: [[UInt8]] = []
    }

    /// One spelling of a name.
    private struct Form: Sendable {
        let sounds: [UInt8]
        let isArabic: Bool
        let end: OpenEnds.End
        let entry: Int
    }

    private(set) var entries: [Entry] = []
    private var bySounds: [[UInt8]: Int] = [:]
    private var bySkeleton: [[UInt8]: [Form]] = [:]
    /// Pairs of entries that some spelling writes alike, as one number each.
    private var alike: Set<Int> = []

    init(rows: [[String]], families: [[String]], given: [String]) {
        for (table, isGiven) in [(rows, true), (families, false)] {
            for row in table where row.count >= 4 {
                let latin = row[3].split(separator: " ").map(String.init)
                var entry = Entry(
                    name: latin.first ?? "", perThousand: Double(row[1]) ?? 0,
                    sex: row[0] == "m" ? .male : row[0] == "f" ? .female : nil, isGiven: isGiven, isWhole: true)
                for form in Self.forms(row[2]) + latin {
                    let sounds = Self.sounds(of: form)
                    if !sounds.isEmpty, !entry.sounds.contains(sounds) { entry.sounds.append(sounds) }
                }
                // a family that bears a given name is that name
                if !isGiven, let first = entry.sounds.first, find(first) != nil { continue }
                add(entry)
            }
        }
        for name in given.flatMap({ $0.split(separator: " ") }) {
            let sounds = Self.sounds(of: String(name))
            if sounds.count > 1, find(sounds) == nil {
                add(
                    Entry(name: String(name), perThousand: 0, sex: nil, isGiven: true, isWhole: false, sounds: [sounds])
                )
            }
        }
    }

    /// The known name that these sounds are, by themselves or nearly (in the same script, with the same ending, similarity of 0.93 or
    /// more): its number, or nil. Cost: two look-ups, and a distance for each known name with the same consonants.
    public func find(_ sounds: [UInt8]) -> Int? { find(sounds, skeleton: Skeleton.standard.classes(of: sounds)) }

    /// Whether these sounds are a spelling of a known name as a table has it, not just near to one. Cost: one look-up.
    func isSpelling(_ sounds: [UInt8]) -> Bool { bySounds[sounds] != nil }

    /// The known name, where the skeleton is known already.
    func find(_ sounds: [UInt8], skeleton: [UInt8]) -> Int? {
        if let exact = bySounds[sounds] { return exact }
        guard let forms = bySkeleton[skeleton] else { return nil }
        var best: (similarity: Double, entry: Int)?
        let distance = SoundDistance.standard
        let isArabic = distance.isArabic(sounds), end = OpenEnds.standard.end(of: sounds)
        for form in forms where form.isArabic == isArabic && abs(form.sounds.count - sounds.count) <= 3 {
            guard form.end == end || form.end == .either || end == .either else { continue }
            let similarity = distance.similarity(sounds, form.sounds)
            if similarity >= 0.93, similarity > best?.similarity ?? 0 { best = (similarity, form.entry) }
        }
        return best?.entry
    }

    /// Whether some spelling writes two known names alike: `Rashid` is راشد and رشيد. Cost: one look-up.
    public func mayBeOne(_ x: Int, _ y: Int) -> Bool { x == y || alike.contains(min(x, y) << 20 | max(x, y)) }

    /// Whether two known names are certainly two: both are from a table that has all spellings of a name, and no spelling is of both.
    public func areTwo(_ x: Int, _ y: Int) -> Bool { entries[x].isWhole && entries[y].isWhole && !mayBeOne(x, y) }

    /// A known name in Latin letters, as lists write it: for showing. Numbers come from ``find(_:)``.
    public func name(_ number: Int) -> String { entries.indices.contains(number) ? entries[number].name : "" }

    /// Bearers of a known name in a thousand bearers of Arabic names, about; 0 where that is not known.
    public func perThousand(_ number: Int) -> Double {
        entries.indices.contains(number) ? entries[number].perThousand : 0
    }

    /// Whether a known name is a man's or a woman's; nil where it is both, or not known.
    public func sex(_ number: Int) -> Sex? { entries.indices.contains(number) ? entries[number].sex : nil }

    /// Whether a known name is a given name (and perhaps a family's too).
    public func isGiven(_ number: Int) -> Bool { entries.indices.contains(number) && entries[number].isGiven }

    private mutating func add(_ entry: Entry) {
        let number = entries.count
        entries.append(entry)
        for sounds in entry.sounds {
            if let other = bySounds[sounds] { alike.insert(other << 20 | number) } else { bySounds[sounds] = number }
            let skeleton = Skeleton.standard.classes(of: sounds)
            bySkeleton[skeleton, default: []].append(
                Form(
                    sounds: sounds, isArabic: SoundDistance.standard.isArabic(sounds),
                    end: OpenEnds.standard.end(of: sounds), entry: number))
        }
    }

    /// The sounds of all words of a form together.
    private static func sounds(of form: String) -> [UInt8] {
        NameReader.standard.words(of: form).words.flatMap(\.sounds)
    }

    /// Arabic forms of a cell; the two words of a compound stay together.
    private static func forms(_ cell: String) -> [String] {
        let words = cell.split(separator: " ").map(String.init)
        return words.first == "عبد" || words.first == "أبو" ? [cell] : words
    }
}
