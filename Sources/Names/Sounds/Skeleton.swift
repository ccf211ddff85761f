/// The consonants of a word as classes: what spellings of one name share. See the inventory's third column.
public struct Skeleton: Sendable {
    /// The classes of the inventory that ships.
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
