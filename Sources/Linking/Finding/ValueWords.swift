import Names
import Registers
import Tables

/// A word of a value: which word, which part of a name it is, and whether that is a guess.
struct WordPlace: Sendable, Equatable {
    /// As one number: word, slot, guess.
    let bits: UInt32

    init(bits: UInt32) { self.bits = bits }
    init(word: Int, slot: FindSlot, isGuess: Bool) {
        bits = UInt32(truncatingIfNeeded: word) & 0x7FF_FFFF | UInt32(slot.rawValue) << 27 | (isGuess ? 1 << 31 : 0)
    }

    var word: Int { Int(bits & 0x7FF_FFFF) }
    var slot: FindSlot { FindSlot(rawValue: UInt8(bits >> 27 & 15)) ?? .alias }
    var isGuess: Bool { bits >> 31 == 1 }
}

/// A word that was read from a value.
struct ReadWord: Sendable {
    let key: NameWordKey
    let slot: FindSlot
    let isGuess: Bool
    /// As it is written.
    let text: String
}

/// Reads the values of a field into words.
enum ValueWords {
    /// Most words that are taken of one value.
    static let most = 12

    /// The words of a value; none of a field that has no names. Cost: some microseconds.
    static func read(_ text: String, as kind: FieldKind) -> [ReadWord] {
        if kind == .fullName { return whole(text) }
        guard let slot = FindSlot(kind) else { return [] }
        return slot.isPlace ? place(text, slot) : part(text, slot)
    }

    static func part(_ text: String, _ slot: FindSlot) -> [ReadWord] {
        var out = NameReader.standard.read(text).words.filter { !$0.isInitial }.prefix(most - 1).map { word in
            ReadWord(key: NameWordKey(word), slot: slot, isGuess: false, text: word.text)
        }
        // two words of one part may be one word elsewhere
        if out.count == 2 {
            out.append(ReadWord(key: NameWordKey(whole: text), slot: slot, isGuess: false, text: text))
        }
        return out
    }

    /// A whole name: its parts are guessed from their order.
    static func whole(_ text: String) -> [ReadWord] {
        let name = PersonalName(text)
        return zip(name.words, name.kinds).filter { !$0.0.isInitial }.prefix(most).map { word, kind in
            let slot: FindSlot =
                switch kind {
                case .given, .title: .given
                case .father: .father
                case .grandfather, .ancestor: .grandfather
                case .family: .family
                case .kunya, .laqab, .husband: .alias
                }
            return ReadWord(key: NameWordKey(word), slot: slot, isGuess: true, text: word.text)
        }
    }

    /// A place is one word, and each of several places parted by commas, slashes and dashes with spaces.
    private static func place(_ text: String, _ slot: FindSlot) -> [ReadWord] {
        var pieces = [text]
        let parted = text.replacing(" - ", with: ",").split(whereSeparator: { ",،/()؛;".contains($0) })
        if parted.count > 1 { pieces += parted.prefix(4).map { $0.trimmingSpaces } }
        return pieces.compactMap { piece in
            let key = NameWordKey(whole: piece)
            return key.sounds.isEmpty ? nil : ReadWord(key: key, slot: slot, isGuess: false, text: piece)
        }
    }
}

/// The distinct words of all values, each with a number.
struct WordNumbers {
    private(set) var words: [NameWordKey] = []
    private var numbers: [[UInt8]: Int] = [:]

    var count: Int { words.count }

    mutating func number(_ key: NameWordKey) -> Int {
        let bytes = key.sounds + [key.build]
        if let known = numbers[bytes] { return known }
        numbers[bytes] = words.count
        words.append(key)
        return words.count - 1
    }
}
