package import Learning
package import Syntax

/// How the tagger is made from a treebank: both passes, and the tags that the parser is trained on.
package struct TaggerRecipe: Sendable {
    /// Times over the data in each pass.
    package var epochs = 8
    /// Parts of the data, each tagged by a tagger that was trained on the others.
    package var folds = 5
    /// Models of different order of training that are summed.
    package var models = 1
    /// Rows of the first pass and of the second that ship.
    package var rows = (first: 24_000, second: 24_000)
    /// Words that stand so often have a set of tags in the lexicon.
    package var common = 3
    /// Tags that stand so often are told apart.
    package var fine = 25
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
    package func run(_ treebank: [TreebankSentence], note: (String) -> Void) -> Result? {
        guard let inventory = TagInventory(treebank, atLeast: fine) else { return nil }
        var sentences = treebank.map { TaggedSentence($0, inventory) }
        let lexicon = LexiconMaking(sentences, atLeast: common)
        lexicon.mark(&sentences)
        // first pass, each part by the others
        var firstTags = [[Int]](repeating: [], count: sentences.count)
        for fold in 0..<folds {
            note("tagger, first pass, part \(fold + 1) of \(folds)")
            let table = train(sentences, nil, inventory.tags, without: fold, models: 1, rows: .max)
            for (number, tags) in tag(sentences, nil, inventory.tags, table, only: fold) { firstTags[number] = tags }
        }
        var secondTags = firstTags
        for fold in 0..<folds {
            note("tagger, second pass, part \(fold + 1) of \(folds)")
            let table = train(sentences, firstTags, inventory.tags, without: fold, models: 1, rows: .max)
            for (number, tags) in tag(sentences, firstTags, inventory.tags, table, only: fold) {
                secondTags[number] = tags
            }
        }
        note("tagger, whole")
        let first = selection(sentences, nil, inventory.tags, without: nil, models: models)
        let second = selection(sentences, firstTags, inventory.tags, without: nil, models: models)
        note("tagger, \(first.count) and \(second.count) features")
        let model = ModelFile.bytes(
            version: Tagger.version,
            sections: [("tags", Array(inventory.tags.names.joined(separator: "\n").utf8))] + lexicon.sections
                + first.sections("first", limit: rows.first) + second.sections("second", limit: rows.second))
        return Result(model: model, foldTags: secondTags, inventory: inventory)
    }

    private func selection(
        _ sentences: [TaggedSentence], _ ahead: [[Int]]?, _ tags: FineTags, without fold: Int?, models: Int
    ) -> RowSelection {
        let numbers = sentences.indices.filter { fold == nil || $0 * folds / sentences.count != fold }
        let used = numbers.map { sentences[$0] }
        let following = ahead.map { ahead in numbers.map { ahead[$0] } }
        var selection = RowSelection(width: tags.names.count)
        for model in 0..<models {
            let training = TaggerTraining(tags: tags)
            training.train(used, ahead: following, epochs: epochs, seed: seed &+ UInt64(model) &* 1000)
            selection.add(training.model)
        }
        return selection
    }

    private func train(
        _ sentences: [TaggedSentence], _ ahead: [[Int]]?, _ tags: FineTags, without fold: Int, models: Int, rows: Int
    ) -> ModelMemory {
        let selection = selection(sentences, ahead, tags, without: fold, models: models)
        return ModelMemory(ModelFile.bytes(version: 0, sections: selection.sections("pass", limit: rows)))
    }

    private func tag(
        _ sentences: [TaggedSentence], _ ahead: [[Int]]?, _ tags: FineTags, _ memory: ModelMemory, only fold: Int
    ) -> [(Int, [Int])] {
        guard let file = try? ModelFile(memory.bytes, version: 0),
            let table = try? WeightTable(file, "pass", width: tags.names.count)
        else { return [] }
        return sentences.indices.filter { $0 * folds / sentences.count == fold }.map { number in
            (number, TaggerTraining.pass(sentences[number], ahead: ahead?[number], table, tags))
        }
    }
}
