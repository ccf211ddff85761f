package import Syntax

/// A treebank's sentence as the models see it: atoms and numbers.
package struct TaggedSentence: Sendable {
    /// Atoms of the words, two empty ones before and behind.
    package var words: [WordAtoms]
    /// Number of each word's right tag.
    package var gold: [Int]

    /// The number of words.
    package var count: Int { gold.count }

    package init(_ sentence: TreebankSentence, _ inventory: TagInventory) {
        words = [.none, .none]
        for form in sentence.forms {
            let scalars = form.unicodeScalars.map(\.value)
            words.append(scalars.withUnsafeBufferPointer { WordAtoms($0) })
        }
        words += [.none, .none]
        gold = (0..<sentence.count).map { inventory.number(sentence, $0) }
    }
}
