package import Syntax

/// The fine tags of a treebank, and which words have which.
package struct TagInventory {
    /// The tags that are common enough to be told apart, by number.
    package let tags: FineTags
    private let numbers: [String: Int]
    private let usual: [PartOfSpeech: Int]

    /// The tags of these sentences that stand at least `atLeast` times; nil where there are none.
    package init?(_ sentences: [TreebankSentence], atLeast: Int = 25) {
        var counts: [String: Int] = [:]
        for sentence in sentences {
            for at in 0..<sentence.count { counts[TagInventory.name(sentence, at), default: 0] += 1 }
        }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var kept = order.filter { $0.value >= atLeast }.map(\.key)
        for part in PartOfSpeech.allCases where !kept.contains(where: { $0.hasPrefix(part.code + "|") }) {
            kept.append(order.first { $0.key.hasPrefix(part.code + "|") }?.key ?? part.code + "|_")
        }
        guard let tags = FineTags(names: kept) else { return nil }
        self.tags = tags
        numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        var usual: [PartOfSpeech: Int] = [:]
        for (number, part) in tags.partsOfSpeech.enumerated() where usual[part] == nil { usual[part] = number }
        self.usual = usual
    }

    /// The number of a word's tag; a rare one is taken for the commonest of its part of speech.
    package func number(_ sentence: TreebankSentence, _ at: Int) -> Int {
        numbers[TagInventory.name(sentence, at)] ?? usual[sentence.partsOfSpeech[at]] ?? 0
    }

    private static func name(_ sentence: TreebankSentence, _ at: Int) -> String {
        sentence.partsOfSpeech[at].code + "|" + sentence.fineTags[at]
    }
}
