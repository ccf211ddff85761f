internal import Syntax

/// How the network that tags and parses is made from a treebank.
package struct SyntaxRecipe: Sendable {
    package var training = NetworkTraining()
    /// Tags that stand so often are told apart.
    package var fine = 25

    package init() {}

    /// The model's bytes; nil where there is nothing to learn. `note` is told how far it is.
    package func run(_ treebank: [TreebankSentence], note: (String) -> Void) -> [UInt8]? {
        guard let inventory = TagInventory(treebank, atLeast: fine) else { return nil }
        let vocabulary = Vocabulary(treebank)
        let sentences = treebank.filter { $0.count <= SentenceAnalysis.most }.map {
            EncodedSentence($0, vocabulary, inventory)
        }
        guard !sentences.isEmpty else { return nil }
        var training = training
        training.shape.tags = inventory.tags.names.count
        let network = training.run(sentences, vocabulary.frequencies) { epoch, losses in
            func share(_ loss: Float) -> String { "\(Int(loss * 1000) / 10).\(Int(loss * 1000) % 10)" }
            note(
                "epoch \(epoch) of \(training.epochs), doubt of tags \(share(losses.x)) %, heads \(share(losses.y)) %, "
                    + "relations \(share(losses.z)) %")
        }
        return NetworkModel(network).bytes(vocabulary, inventory.tags)
    }
}
