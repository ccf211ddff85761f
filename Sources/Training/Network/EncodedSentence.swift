internal import Syntax

/// A treebank's sentence as a network learns it.
package struct EncodedSentence: Sendable {
    /// Rows of the table of features, word after word.
    package var features: [Int32] = []
    /// Where each word's features begin; one more behind the last.
    package var starts: [Int] = [0]
    /// Number of each word's tag.
    package var tags: [Int]
    /// Head of each word: 1 for the first, 0 for the root.
    package let heads: [Int]
    /// Relation of each word, by number.
    package let relations: [Int]

    package init(_ sentence: TreebankSentence, _ vocabulary: Vocabulary, _ inventory: TagInventory) {
        for form in sentence.forms {
            features += vocabulary.rows(form)
            starts.append(features.count)
        }
        tags = (0..<sentence.count).map { inventory.number(sentence, $0) }
        heads = sentence.heads
        relations = sentence.relations.map { Int($0.rawValue) }
    }

    /// The number of words.
    package var count: Int { heads.count }
}
