internal import Names

/// A number for a word form. Two tokens with the same id are the same word, whatever their case or orthography.
typealias WordID = Int32

/// Word forms and their numbers: words of the lexicons first (fixed once built), then words of one document.
///
/// Forms are normalised scalars (see ``Vocabulary/normalise(_:into:)``), kept in one buffer and found by open addressing;
/// no `String` is made on the way.
struct Vocabulary: Sendable {
    private var storage: [UInt32] = []
    private var starts: [Int32] = [0]
    private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)

    /// No words, made once.
    static let empty = Vocabulary()
    /// The number of the empty word, which no token of a text has.
    static let emptyWord: WordID = 0

    /// A vocabulary of the empty word alone.
    init() { [].withUnsafeBufferPointer { _ = intern($0) } }

    /// How many words there are.
    var count: Int { starts.count - 1 }

    /// The number of a word already normalised, making one if it is new.
    mutating func intern(_ form: UnsafeBufferPointer<UInt32>) -> WordID {
        if let known = find(form) { return known }
        if count * 2 >= slots.count { grow() }
        storage.append(contentsOf: form)
        starts.append(Int32(storage.count))
        let id = WordID(count - 1)
        slots[freeSlot(hash(form))] = id
        return id
    }

    /// The number of a word given as text.
    mutating func intern(_ word: String) -> WordID {
        var form: [UInt32] = []
        word.unicodeScalars.forEach { Vocabulary.normalise($0.value, into: &form) }
        return form.withUnsafeBufferPointer { intern($0) }
    }

    /// The number of a word already normalised, or nil. Cost: one hash, usually one comparison.
    func find(_ form: UnsafeBufferPointer<UInt32>) -> WordID? {
        var slot = Int(truncatingIfNeeded: hash(form)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let id = slots[slot]
            let start = Int(starts[Int(id)])
            let length = Int(starts[Int(id) + 1]) - start
            if length == form.count, (0..<length).allSatisfy({ storage[start + $0] == form[$0] }) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The number of a word given as text, or nil where no lexicon and no token has it.
    func find(_ word: String) -> WordID? {
        var form: [UInt32] = []
        word.unicodeScalars.forEach { Vocabulary.normalise($0.value, into: &form) }
        return form.withUnsafeBufferPointer { find($0) }
    }

    /// The normalised form of a word.
    func form(_ id: WordID) -> ArraySlice<UInt32> { storage[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])] }

    /// The normalised form as text.
    func text(_ id: WordID) -> String {
        var out = String.UnicodeScalarView()
        for value in form(id) { if let scalar = Unicode.Scalar(value) { out.append(scalar) } }
        return String(out)
    }

    /// The normalised letters of a word given as text.
    static func letters(_ word: String) -> [UInt32] {
        var form: [UInt32] = []
        word.unicodeScalars.forEach { normalise($0.value, into: &form) }
        return form
    }

    /// Normalises one scalar: lower case without diacritics, curly apostrophes straight, dashes to the hyphen, Arabic folded; may leave
    /// it out.
    @inline(__always)
    static func normalise(_ scalar: UInt32, into form: inout [UInt32]) {
        switch scalar {
        case 0x41...0x5A: form.append(scalar + 32)
        case 0..<0x80: form.append(scalar)
        case 0xC0..<0x250, 0x0300...0x036F, 0x1E00..<0x1F00:
            if let folded = LatinFolding.fold(scalar) { form.append(folded) }
        case 0x2018, 0x2019, 0x02BC, 0x02BB, 0xFF07: form.append(0x27)
        case 0x2010, 0x2011: form.append(0x2D)
        case 0x0600...0x06FF, 0x200B...0x206F, 0xFEFF:
            if let folded = ArabicFolding.fold(scalar) { form.append(folded) }
        default:
            if let value = Unicode.Scalar(scalar) {
                for lower in value.properties.lowercaseMapping.unicodeScalars { form.append(lower.value) }
            }
        }
    }

    private func hash(_ form: UnsafeBufferPointer<UInt32>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in form { hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3 }
        return hash ^ (hash >> 29)
    }

    private func freeSlot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for id in 0..<count {
            let hash = storage[Int(starts[id])..<Int(starts[id + 1])].withUnsafeBufferPointer { self.hash($0) }
            slots[freeSlot(hash)] = Int32(id)
        }
    }
}
