/// Sentences that are learned from at once, the longest first; their words lie behind each other in the rows of matrices.
package struct Batch {
    /// The sentences.
    package let sentences: [EncodedSentence]
    /// The row of each sentence's first word.
    package let starts: [Int]
    /// How many sentences are longer than each number of words.
    package let longer: [Int]
    /// The sentence of each row.
    package let owners: [Int]

    package init(_ sentences: [EncodedSentence]) {
        let order = sentences.indices.sorted {
            sentences[$0].count != sentences[$1].count ? sentences[$0].count > sentences[$1].count : $0 < $1
        }
        let sorted = order.map { sentences[$0] }
        self.sentences = sorted
        var starts: [Int] = []
        var owners: [Int] = []
        for (number, sentence) in sorted.enumerated() {
            starts.append(owners.count)
            owners += Array(repeating: number, count: sentence.count)
        }
        self.starts = starts
        self.owners = owners
        longer = (0..<(sorted.first?.count ?? 0)).map { length in
            sorted.firstIndex { $0.count <= length } ?? sorted.count
        }
    }

    /// The number of words.
    package var rows: Int { owners.count }

    /// The row that a sentence's word has at a step through it, from the end where `reversed`.
    @inline(__always)
    package func row(_ sentence: Int, _ step: Int, reversed: Bool) -> Int {
        starts[sentence] + (reversed ? sentences[sentence].count - 1 - step : step)
    }
}
