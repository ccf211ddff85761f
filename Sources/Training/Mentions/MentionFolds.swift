public import Learning
public import Reading
internal import RecordModel

/// Reads every document of a corpus with a model that has not seen it: five folds over documents, each read by what the other four taught.
public struct MentionFolds: Sendable {
    /// How many folds there are.
    public static let count = 5

    private let readers: [Reader]

    /// Trains the five models. Cost: five trainings.
    /// - Throws: ``ModelError`` where a model that was just made cannot be read.
    public init(_ corpus: MentionCorpus, _ training: MentionTraining) throws(ModelError) {
        let examples = corpus.items.map { (item: $0, examples: MentionExamples($0.document)) }
        var readers: [Reader] = []
        for fold in 0..<MentionFolds.count {
            let seen = examples.filter { $0.item.fold != fold }.map { (examples: $0.examples, gold: $0.item.gold) }
            readers.append(Reader(mentions: try MentionModel(training.train(seen))))
        }
        self.readers = readers
    }

    /// What the reader makes of a document of the corpus, with a model that has not seen it.
    public func read(_ item: MentionCorpus.Item) -> Reader.Reading { readers[item.fold].read(item.document) }
}

extension MentionTraining {
    /// The bytes of a model of the documents of these folders.
    public func train(_ corpus: MentionCorpus, folders: (String) -> Bool) -> [UInt8] {
        train(
            corpus.items.filter { folders($0.folder) }.map { (examples: MentionExamples($0.document), gold: $0.gold) })
    }
}
