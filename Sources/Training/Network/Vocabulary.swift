internal import Syntax

/// The features of words that stand often enough in a treebank to be learned: forms twice, beginnings, ends and looks three times.
package struct Vocabulary: Sendable {
    /// The row of each feature; row 0 stands for a form that has none.
    package let numbers: [UInt64: Int32]
    /// How often each row's feature stands.
    package let frequencies: [Float]

    package init(_ sentences: [TreebankSentence], forms: Int = 2, others: Int = 3) {
        var counts: [UInt64: (count: Int, isForm: Bool)] = [:]
        for sentence in sentences {
            for form in sentence.forms {
                for (at, feature) in Vocabulary.features(form).enumerated() {
                    counts[feature, default: (0, at == 0)].count += 1
                }
            }
        }
        var numbers: [UInt64: Int32] = [:]
        var frequencies: [Float] = [1]
        var keys: Set<UInt32> = []
        for (feature, found) in counts.sorted(by: { $0.key < $1.key })
        where found.count >= (found.isForm ? forms : others) && frequencies.count < FeatureTable.most {
            guard keys.insert(FeatureTable.key(feature)).inserted else { continue }
            numbers[feature] = Int32(frequencies.count)
            frequencies.append(Float(found.count))
        }
        self.numbers = numbers
        self.frequencies = frequencies
    }

    /// The rows of a word's features, that of its form or 0 first.
    package func rows(_ form: String) -> [Int32] {
        let features = Vocabulary.features(form)
        return [numbers[features[0]] ?? 0] + features.dropFirst().compactMap { numbers[$0] }
    }

    private static func features(_ form: String) -> [UInt64] {
        var room = [UInt64](repeating: 0, count: WordFeatures.most)
        let count = Array(form.unicodeScalars.map(\.value)).withUnsafeBufferPointer { scalars in
            room.withUnsafeMutableBufferPointer { WordFeatures.fill($0, scalars) }
        }
        return Array(room.prefix(count))
    }
}
