internal import Names

/// A document's wording in 256 bytes: two sketches agree in about as many places as the documents share runs of five words.
///
/// One-permutation MinHash over word 5-grams, empty places filled by rotation (Shrivastava & Li, "Densifying One Permutation
/// Hashing via Rotation", ICML 2014). Case, punctuation and Arabic orthography do not count.
public struct Sketch: Sendable, Hashable {
    /// Number of places.
    public static let places = 64

    /// The least hash in each place; empty for a text of fewer than `leastWords` words.
    public let minima: [UInt32]

    /// A text with fewer words is too short to be called like another.
    static let leastWords = 25

    /// The sketch of a text. Cost: linear in the text.
    public init(of text: String) {
        var words: [UInt64] = []
        var word: UInt64 = 0
        for scalar in text.unicodeScalars {
            if let value = ArabicFolding.fold(scalar.value), Scalars.isLetter(value) || Scalars.isDigit(value) {
                let lower = (0x41...0x5A).contains(value) ? value + 32 : value
                word = (word ^ UInt64(lower)) &* 0x9E37_79B9_7F4A_7C15 | 1
            } else if word != 0, !Scalars.isMarkInWord(scalar.value) {
                words.append(word)
                word = 0
            }
        }
        if word != 0 { words.append(word) }
        guard words.count >= Sketch.leastWords else {
            minima = []
            return
        }
        var least = [UInt32](repeating: .max, count: Sketch.places)
        for at in 0...(words.count - 5) {
            var hash: UInt64 = 0
            for offset in 0..<5 { hash = (hash.rotated(13) ^ words[at + offset]) &* 0xD6E8_FEB8_6659_FD93 }
            hash ^= hash >> 32
            hash = hash &* 0xD6E8_FEB8_6659_FD93
            let place = Int(hash >> 58)
            least[place] = min(least[place], UInt32(truncatingIfNeeded: hash >> 16))
        }
        minima = Sketch.densified(least)
    }

    /// A sketch from its stored bytes; nil unless they are 256 bytes or none.
    public init?(bytes: [UInt8]) {
        guard bytes.isEmpty || bytes.count == Sketch.places * 4 else { return nil }
        minima = stride(from: 0, to: bytes.count, by: 4).map { at in
            (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) }
        }
    }

    /// Fills each empty place from the next one that is not, marking how far it was taken from.
    private static func densified(_ least: [UInt32]) -> [UInt32] {
        least.indices.map { place in
            for distance in 0..<least.count where least[(place + distance) % least.count] != .max {
                return least[(place + distance) % least.count] &+ UInt32(distance) &* 0x9E37_79B1
            }
            return .max
        }
    }

    /// The bytes to store.
    public var bytes: [UInt8] {
        minima.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) } }
    }

    /// The share of places in which two sketches agree, 0…1: an estimate of the share of five-word runs in common.
    public func likeness(to other: Sketch) -> Double {
        guard minima.count == Sketch.places, other.minima.count == Sketch.places else { return 0 }
        return Double(zip(minima, other.minima).count { $0 == $1 }) / Double(Sketch.places)
    }
}

extension UInt64 {
    fileprivate func rotated(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
