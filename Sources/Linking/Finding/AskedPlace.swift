import Names

/// A place that is asked for: which words of the index are like it.
final class AskedPlace {
    private let asked: AskedWord
    private let likeness: [Int: UInt8]

    /// Nil where the text names no place.
    init?(_ text: String, _ slot: FindSlot, _ index: FindIndex) {
        let key = NameWordKey(whole: String(text.prefix(FindQuestion.longest)))
        guard !key.sounds.isEmpty else { return nil }
        asked = AskedWord(ReadWord(key: key, slot: slot, isGuess: false, text: text), index)
        likeness = Dictionary(asked.words.map { ($0.word, $0.likeness) }, uniquingKeysWith: { min($0, $1) })
    }

    private func likeness(_ column: FindIndex.Column, _ value: Int, _ index: FindIndex) -> UInt8 {
        var best: UInt8 = 0
        index.words(column, value) { word in
            if let found = likeness[word.word], best == 0 || found < best { best = found }
        }
        return best
    }

    /// What a value says for the place; nil where it is another.
    func weight(_ column: FindIndex.Column, _ value: Int, _ index: FindIndex) -> Double? {
        let likeness = likeness(column, value, index)
        guard likeness > 0, asked.weights[Int(likeness)] > 0.2 else { return nil }
        return min(8, asked.weights[Int(likeness)])
    }

    /// How a value agrees with it.
    func finding(_ column: FindIndex.Column, _ value: Int, _ index: FindIndex) -> FindStep.Finding {
        switch likeness(column, value, index) {
        case 0: .differs
        case 1...2: .same
        case 3...4: .close
        default: .near
        }
    }
}
