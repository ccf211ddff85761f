/// The article between two words written as one: `Ziaulhaq`, ضياءالحق.
struct ArticleSounds: Sendable {
    static let standard = ArticleSounds(.standard)

    private let arabic: [UInt8], latin: [UInt8]

    init(_ inventory: SoundInventory) {
        arabic = ["ar-alif", "ar-l"].compactMap { inventory.sound($0) }
        latin = ["u", "l"].compactMap { inventory.sound($0) }
    }

    func sounds(isArabic: Bool) -> [UInt8] { isArabic ? arabic : latin }
}

/// The sounds that stand for a part of a compound: `Abd`, `Abu`, `Umm`, `al-Din`, `Allah` sound the same however they are written.
struct CompoundSounds: Sendable {
    let servant: UInt8, fatherOf: UInt8, motherOf: UInt8, faith: UInt8, god: UInt8

    init(_ inventory: SoundInventory) {
        servant = inventory.sound("servant") ?? 0
        fatherOf = inventory.sound("father-of") ?? 0
        motherOf = inventory.sound("mother-of") ?? 0
        faith = inventory.sound("faith") ?? 0
        god = inventory.sound("god") ?? 0
    }
}
