internal import Learning

/// The memory that tagging and parsing one sentence needs, used again for the next. For one thread at a time.
package final class SentenceScratch {
    /// The most words in a sentence.
    package static let most = 250
    /// Words in the sentence.
    package private(set) var count = 0
    /// Their atoms, two empty ones before and behind.
    package let words: UnsafeMutablePointer<WordAtoms>
    /// Tag of each word, by number.
    package let tags: UnsafeMutablePointer<UInt8>
    /// Atoms of the tags, two zeros before.
    package let tagAtoms: UnsafeMutablePointer<UInt64>
    /// Atoms of the first pass's tags, two zeros before and behind.
    package let ahead: UnsafeMutablePointer<UInt64>
    /// What the parser knows of each word.
    package let atoms: UnsafeMutablePointer<ParserAtoms>
    /// The parse.
    package var state: ParserState
    /// Relations found in the second look, by number.
    package let renamed: UnsafeMutablePointer<UInt8>
    /// Room for one decision's features.
    package let features: UnsafeMutablePointer<UInt64>
    /// Room for one decision's scores.
    package let scores: UnsafeMutablePointer<Int16>

    package init() {
        let room = SentenceScratch.most + 4
        words = .allocate(capacity: room)
        words.initialize(repeating: .none, count: room)
        tags = .allocate(capacity: room)
        tags.initialize(repeating: 0, count: room)
        tagAtoms = .allocate(capacity: room)
        tagAtoms.initialize(repeating: 0, count: room)
        ahead = .allocate(capacity: room)
        ahead.initialize(repeating: 0, count: room)
        atoms = .allocate(capacity: room + 2)
        atoms.initialize(repeating: ParserAtoms(), count: room + 2)
        state = .allocate()
        renamed = .allocate(capacity: room)
        renamed.initialize(repeating: 0, count: room)
        features = .allocate(capacity: 256)
        features.initialize(repeating: 0, count: 256)
        scores = .allocate(capacity: 256)
        scores.initialize(repeating: 0, count: 256)
    }

    deinit {
        words.deallocate()
        tags.deallocate()
        tagAtoms.deallocate()
        ahead.deallocate()
        atoms.deallocate()
        state.deallocate()
        renamed.deallocate()
        features.deallocate()
        scores.deallocate()
    }

    /// Forgets the sentence.
    package func clear() { count = 0 }

    /// Adds a word; false where the sentence is full.
    @discardableResult package func append(_ word: WordAtoms) -> Bool {
        guard count < SentenceScratch.most else { return false }
        words[count + 2] = word
        count += 1
        words[count + 2] = .none
        words[count + 3] = .none
        return true
    }
}
