package import Syntax

/// One sentence to train the parser on: atoms with the tags that a tagger gave, and the right tree.
package struct ParserExample: Sendable {
    /// Atoms as ``ParserAtoms`` writes them.
    package var atoms: [ParserAtoms]
    /// The tree to learn.
    package var tree: GoldTree
    /// The number of words.
    package var count: Int

    /// An example; nil for a sentence longer than a parser takes.
    package init?(_ sentence: TreebankSentence, words: [WordAtoms], tags: [Int], fine: FineTags) {
        guard sentence.count <= SentenceScratch.most, sentence.count > 0 else { return nil }
        var atoms = [ParserAtoms](repeating: ParserAtoms(), count: sentence.count + 5)
        atoms.withUnsafeMutableBufferPointer { atoms in
            words.withUnsafeBufferPointer { words in
                guard let atoms = atoms.baseAddress, let words = words.baseAddress else { return }
                ParserAtoms.fill(atoms, words: words, tags: tags.map(UInt8.init), count: sentence.count, fine: fine)
            }
        }
        self.atoms = atoms
        tree = GoldTree(sentence)
        count = sentence.count
    }
}
