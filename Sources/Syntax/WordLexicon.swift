internal import Learning

/// Which tags a common word had in training, as one number a word. Read where it lies: open addressing over 32 bits of the form's number.
package struct WordLexicon: @unchecked Sendable {
    // @unchecked: the memory is never written
    private let keys: UnsafePointer<UInt32>
    private let values: UnsafePointer<UInt8>
    private let mask: Int

    init(_ file: ModelFile) throws(ModelError) {
        let keys = try file.section("lexicon.keys")
        let values = try file.section("lexicon.values")
        let count = values.count
        guard count > 1, count & (count - 1) == 0, keys.count == count * 4, let first = keys.baseAddress,
            let value = values.baseAddress, UInt(bitPattern: first) % 4 == 0,
            keys.bindMemory(to: UInt32.self).contains(0)
        else { throw .wrongSize(section: "lexicon") }
        self.keys = first.assumingMemoryBound(to: UInt32.self)
        self.values = value.assumingMemoryBound(to: UInt8.self)
        mask = count - 1
    }

    /// The number of the word's set of tags as an atom; 0 for a word that is not common. Cost: usually one or two loads.
    package func lexical(_ form: UInt64) -> UInt64 {
        let key = WordLexicon.key(form)
        var slot = Int(key) & mask
        while true {
            let found = UInt32(littleEndian: keys[slot])
            if found == key { return FeatureAtoms.lexical(values[slot]) }
            if found == 0 { return 0 }
            slot = (slot &+ 1) & mask
        }
    }

    /// What stands for a form; never 0.
    package static func key(_ form: UInt64) -> UInt32 { max(UInt32(truncatingIfNeeded: form >> 16), 1) }

    /// The two sections for these words and the numbers of their sets of tags.
    package static func sections(_ entries: [(form: UInt64, set: UInt8)]) -> [(name: String, bytes: [UInt8])] {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        var keys = [UInt32](repeating: 0, count: size)
        var values = [UInt8](repeating: 0, count: size)
        for entry in entries.sorted(by: { $0.form < $1.form }) {
            let key = key(entry.form)
            var slot = Int(key) & (size - 1)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            values[slot] = entry.set
        }
        let bytes = keys.flatMap { key in (0..<4).map { UInt8(truncatingIfNeeded: key >> (8 * UInt32($0))) } }
        return [("lexicon.keys", bytes), ("lexicon.values", values)]
    }
}
