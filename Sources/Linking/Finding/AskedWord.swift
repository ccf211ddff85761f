import Names

/// A word that is asked for: which words of the index are like it, how much so, and what finding one of them says.
struct AskedWord {
    let read: ReadWord
    /// The words that are like it, each with its class of likeness.
    let words: [(word: Int, likeness: UInt8)]
    /// By class of likeness: log2 of how much likelier a word of it is in the person's entry than in another's.
    let weights: [Double]

    /// Classes of likeness: 1 the same sounds, 2… these similarities and more.
    static let cuts = [0.96, 0.92, 0.86, 0.80, 0.74, 0.67, 0.60]
    /// What each class loses: how much rarer it is that an entry of the person has a word so unlike.
    private static let losses = [0, 0.8, 1.7, 2.8, 4.2, 6, 8]
    /// What the very same spelling adds to another of the same name; the most that a word says.
    private static let identical = 0.6, most = 17.0
    /// Entries that what is known beside the list counts as.
    private static let usual = 1000.0

    /// Cost: a sound distance for each word with nearly the same consonants, a few thousand in a list of a million.
    init(_ read: ReadWord, _ index: FindIndex) {
        self.read = read
        var words: [(word: Int, likeness: UInt8)] = []
        for word in Self.candidates(read.key, index) {
            let other = index.word(word)
            guard abs(other.sounds.count - read.key.sounds.count) <= 6 else { continue }
            let likeness = Self.likeness(read.key, other)
            if likeness > 0 { words.append((word, likeness)) }
        }
        words.sort { $0.likeness != $1.likeness ? $0.likeness < $1.likeness : $0.word < $1.word }
        self.words = words
        var entries = [Int](repeating: 0, count: Self.cuts.count + 2)
        for (word, likeness) in words {
            let counts = index.counts(of: word)
            entries[Int(likeness)] += read.slot.isPlace ? counts.places : counts.names
        }
        // a short list says little of how common a word is: what is known of names, or usual of places, is put beside it
        let expected =
            read.slot.isPlace
            ? 0.03 : max(0.0005, (read.key.known.map { KnownNames.standard.perThousand($0) } ?? 0) / 1000)
        var weights = [0.0, 0.0], sum = entries[1]
        for (at, loss) in Self.losses.enumerated() {
            sum += entries[at + 2]
            let chance = (Double(sum) + Self.usual * expected) / (Double(index.count) + Self.usual)
            weights.append(min(Self.most, -chance.logarithm / 2.0.logarithm) - loss)
        }
        weights[1] = weights[2] + Self.identical
        self.weights = weights
    }

    /// The class of likeness of two words; 0 where they are not alike.
    static func likeness(_ a: NameWordKey, _ b: NameWordKey) -> UInt8 {
        if a.sounds == b.sounds, a.build == b.build { return 1 }
        let similarity = a.similarity(b)
        guard let at = cuts.firstIndex(where: { similarity >= $0 }) else { return 0 }
        return UInt8(at + 2)
    }

    /// Words that have the same consonants but for one or two, and those that are the same known name.
    private static func candidates(_ key: NameWordKey, _ index: FindIndex) -> [Int] {
        var skeletons: Set<Int> = []
        for hash in Spellings.hashes(of: Skeleton.standard.classes(of: key.sounds)) {
            skeletons.formUnion(index.find(hash, in: .variants))
        }
        var out: [Int] = []
        for skeleton in skeletons.sorted() { out += index.words(skeleton: skeleton).map { Int($0) } }
        if let known = key.known {
            let met = Set(out)
            out += index.find(UInt32(known), in: .knownWords).filter { !met.contains($0) }
        }
        return out.filter { $0 < index.wordCount }
    }
}
