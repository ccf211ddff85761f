/// Whether a word ends in the -a that women's names end in.
struct OpenEnds: Sendable {
    static let standard = OpenEnds(.standard)

    /// How a word ends; `either` where the letters do not tell (`Hibe`, `Samah`, حكمت, هدى).
    enum End: Sendable { case open, closed, either }

    private let ends: [End]
    private let hamza: UInt8

    init(_ inventory: SoundInventory) {
        var ends = [End](repeating: .closed, count: SoundInventory.capacity)
        func set(_ names: [String], _ end: End) {
            for name in names { if let sound = inventory.sound(name) { ends[Int(sound)] = end } }
        }
        set(["a", "ar-alif", "ar-marbuta"], .open)
        set(["e", "o", "u", "final-h", "ar-maqsura", "ar-ayn", "apostrophe", "t", "ar-t"], .either)
        self.ends = ends
        hamza = inventory.sound("ar-hamza") ?? 0
    }

    func end(of sounds: [UInt8]) -> End {
        guard let last = sounds.last else { return .either }
        if last == hamza { return sounds.count > 1 ? ends[Int(sounds[sounds.count - 2])] : .either }
        return ends[Int(last)]
    }

    /// Whether two words may end alike.
    func areAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let one = end(of: a), other = end(of: b)
        return one == other || one == .either || other == .either
    }
}
