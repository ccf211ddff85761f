internal import Learning
internal import Syntax

/// How the tagger is made from a treebank: both passes, and the tags that the parser is trained on.
package struct TaggerRecipe: Sendable {
    /// Times over the data in each pass.
    package var epochs = 6
    /// Parts of the data, each tagged by a tagger that was trained on the others.
    package var folds = 4
    /// Models of different order of training that are summed.
    package var models = 2
    /// Bytes of the weights of the first pass and of the second that ship.
    package var sizes = (first: 1_150_000, second: 1_300_000)
    /// Words that stand so often have a set of tags in the lexicon.
    package var common = 2
    /// Tags that stand so often are told apart.
    package var fine = 25
    /// Bytes of the weights that tag a part of the data.
    private let foldSize = 1_300_000
    /// The seed of every order.
    package var seed: UInt64 = 1

    package init() {}

    /// What came out.
    package struct Result {
        /// The model's bytes.
        package var model: [UInt8]
        /// Tags of the training data by taggers that had not seen the sentence.
        package var foldTags: [[Int]]
        package var inventory: TagInventory
    }

    /// Trains. `note` hears of each step.
    package func run(_ treebank: [TreebankSentence], note: @escaping @Sendable (String) -> Void) async -> Result? {
        guard let inventory = TagInventory(treebank, atLeast: fine) else { return nil }
        var sentences = treebank.map { TaggedSentence($0, inventory) }
        let lexicon = LexiconMaking(sentences, atLeast: common)
        lexicon.mark(&sentences)
        let data = sentences
        let tags = inventory.tags
        let firstTags = await foldTags(data, ahead: nil, tags) {
            note("tagger, first pass, part \($0 + 1) of \(folds)")
        }
        let secondTags = await foldTags(data, ahead: firstTags, tags) {
            note("tagger, second pass, part \($0 + 1) of \(folds)")
        }
        let passes = await inParallel(2 * models) { number in
            note("tagger, model \(number / 2 + 1) of \(models), pass \(number % 2 + 1)")
            let seed = seed &+ UInt64(number / 2) &* 7919
            return train(data, ahead: number % 2 == 0 ? nil : firstTags, tags, seed: seed)
        }
        var first = RowSelection(width: tags.names.count)
        var second = first
        for (number, pass) in passes.enumerated() {
            if number % 2 == 0 { first.add(pass) } else { second.add(pass) }
        }
        let model = ModelFile.bytes(
            version: Tagger.version,
            sections: [("tags", Array(tags.names.joined(separator: "\n").utf8))] + lexicon.sections
                + first.sparseSections("first", size: sizes.first) + second.sparseSections("second", size: sizes.second)
        )
        return Result(model: model, foldTags: secondTags, inventory: inventory)
    }

    /// One pass over every part of the data by weights that were trained on the other parts.
    private func foldTags(
        _ sentences: [TaggedSentence], ahead: [[Int]]?, _ tags: FineTags, note: @escaping @Sendable (Int) -> Void
    ) async -> [[Int]] {
        await inParallel(folds) { fold -> [[Int]] in
            note(fold)
            let own = sentences.count * fold / folds..<sentences.count * (fold + 1) / folds
            let others = Array(sentences[..<own.lowerBound] + sentences[own.upperBound...])
            let following = ahead.map { Array($0[..<own.lowerBound] + $0[own.upperBound...]) }
            let rows = train(others, ahead: following, tags, seed: seed)
            let memory = ModelMemory(ModelFile.bytes(version: 0, sections: rows.sparseSections("pass", size: foldSize)))
            guard let file = try? ModelFile(memory.bytes, version: 0),
                let table = try? SparseTable(file, "pass", width: tags.names.count)
            else { return [] }
            return own.map { TaggerTraining.pass(sentences[$0], ahead: ahead?[$0], table, tags) }
        }.flatMap { $0 }
    }

    private func train(_ sentences: [TaggedSentence], ahead: [[Int]]?, _ tags: FineTags, seed: UInt64) -> RowSelection {
        let training = TaggerTraining(tags: tags)
        training.train(sentences, ahead: ahead, epochs: epochs, seed: seed)
        return RowSelection(training.model)
    }
}
