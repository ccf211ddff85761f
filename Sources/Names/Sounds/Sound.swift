import Knowledge

/// One sound of a name as a letter writes it: an index into the inventory `data/names/sounds/inventory.tsv`.
public struct Sound: RawRepresentable, Hashable, Sendable {
    /// 1…127; 0 is no sound.
    public let rawValue: UInt8

    /// The sound of this number.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// What is known of every sound: its name, what kind it is, its class in the skeleton, and what leaving it out costs.
///
/// Costs are in hundredths of a consonant. Read once from `data/names/sounds`.
public struct SoundInventory: Sendable {
    /// Whether a sound carries a name's consonants or is a vowel between them.
    public enum Kind: UInt8, Sendable { case consonant, weak, vowel }

    /// The inventory that ships.
    public static let standard = SoundInventory(rows: Knowledge.rows("names/sounds/inventory.tsv"))

    /// Most sounds an inventory can hold.
    static let capacity = 128

    private(set) var names: [String] = [""]
    private(set) var codes: [String: UInt8] = [:]
    private(set) var kinds = [Kind](repeating: .vowel, count: capacity)
    /// ASCII letter of the skeleton; 0 where the sound is not in it.
    private(set) var classes = [UInt8](repeating: 0, count: capacity)
    /// Cost of a sound that the other name lacks, both names in one script.
    private(set) var gaps = [Int32](repeating: 100, count: capacity)
    /// The same, the names in two scripts: Arabic leaves short vowels out.
    private(set) var gapsAcross = [Int32](repeating: 100, count: capacity)
    /// Whether the sound is a letter of Arabic script.
    private(set) var isArabic = [Bool](repeating: false, count: capacity)

    init(rows: [[String]]) {
        for row in rows where row.count >= 5 && names.count < Self.capacity {
            let code = UInt8(names.count)
            names.append(row[0])
            codes[row[0]] = code
            kinds[Int(code)] = row[1] == "consonant" ? .consonant : row[1] == "weak" ? .weak : .vowel
            classes[Int(code)] = row[2] == "-" ? 0 : row[2].utf8.first ?? 0
            gaps[Int(code)] = Int32(row[3]) ?? 100
            gapsAcross[Int(code)] = Int32(row[4]) ?? 100
            isArabic[Int(code)] = row[0].hasPrefix("ar-")
        }
    }

    /// Name of a sound.
    public func name(_ sound: UInt8) -> String { Int(sound) < names.count ? names[Int(sound)] : "?" }

    /// The sound of this name, or nil. Cost: one lookup.
    func sound(_ name: some StringProtocol) -> UInt8? { codes[String(name)] }
}
