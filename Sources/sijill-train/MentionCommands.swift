internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Reading
internal import RecordModel
internal import Training

/// What the commands for mentions have in common.
struct MentionOptions: ParsableArguments {
    @Option(help: "The folder of the annotated corpus, in the form of re3d.") var data =
        "../shared/data/reading/re3d_dev"
    @Option(help: "How strongly weights are held small.") var penalty = 3.0
    @Option(help: "Steps of the optimiser.") var steps = 60

    var training: MentionTraining {
        var training = MentionTraining()
        training.penalty = penalty
        training.steps = steps
        return training
    }

    func corpus() throws -> MentionCorpus {
        try MentionCorpus(folder: URL(fileURLWithPath: data)) { sha256(Data($0.utf8)) }
    }
}

/// Trains the model of mentions that ships.
struct TrainMentions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentions", abstract: "Train the model of mentions, and write it with its manifest.")
    /// Not for commercial use, so no part of a model that ships.
    private static let leftOut = "BBC Online"

    @OptionGroup var options: MentionOptions
    @Option(help: "The folder to write to.") var output = "Sources/CKnowledge/data/models"
    @Option(help: "The date that the manifest tells, as 2026-01-31; today where none is given.") var date: String?

    func run() throws {
        let corpus = try options.corpus()
        let model = options.training.train(corpus) { $0 != TrainMentions.leftOut }
        let folds = try MentionFolds(corpus, options.training)
        var scores = MentionScores()
        for item in corpus.items { scores.count(folds.read(item), of: item) }
        let measured = ["exact F1": rounded(scores.exact), "overlap F1": rounded(scores.overlap)]
        let today = String(ISO8601DateFormatter().string(from: Date()).prefix(10))
        let manifest = Manifest(
            model: "mentions.model", purpose: "Which stretches of an English sentence are mentions, and of what type",
            bytes: model.count, sha256: sha256(Data(model)), features: MentionModel.version,
            command: "sijill-train mentions --penalty \(options.penalty) --steps \(options.steps)",
            seed: options.training.network.seed,
            date: date ?? today,
            trainedOn: [
                .init(
                    name: "re3d, all folders but \(TrainMentions.leftOut)", version: "65 development documents",
                    url: "https://github.com/dstl/re3d", licence: "each folder its own; see attribution",
                    files: try files())
            ], scores: ["five folds over documents": measured],
            scoring:
                "Five folds over the documents of all folders, each read by a model of the other four; longest span wins; micro F1.",
            attribution:
                "Trained on the Relationship and Entity Extraction Evaluation Dataset (re3d), annotated by Aleph Insights and Committed Software on "
                + "behalf of the UK Defence Science and Technology Laboratory (Dstl). Documents: Australian Department of Foreign Affairs (CC BY 3.0 AU); "
                + "CENTCOM and US State Department (public domain); Delegation of the European Union to Syria (reuse with credit, EEAS legal notice); "
                + "UK Government (contains public sector information licensed under the Open Government Licence v3.0); Wikipedia (CC BY-SA 3.0)."
        )
        let folder = URL(fileURLWithPath: output)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(model).write(to: folder.appendingPathComponent("mentions.model"))
        try manifest.json.write(to: folder.appendingPathComponent("mentions.json"))
        print("five folds: \(measured)")
    }

    private func rounded(_ share: Double) -> Double { (share * 1_000).rounded() / 1_000 }

    /// The files that were read, by their SHA-256.
    private func files() throws -> [String: String] {
        var files: [String: String] = [:]
        for folder in try FileManager.default.contentsOfDirectory(atPath: options.data).sorted()
        where folder != TrainMentions.leftOut {
            for name in ["documents.json", "entities.json"] {
                let file = URL(fileURLWithPath: options.data).appendingPathComponent(folder).appendingPathComponent(
                    name)
                if let data = FileManager.default.contents(atPath: file.path) {
                    files["\(folder)/\(name)"] = sha256(data)
                }
            }
        }
        return files
    }
}

/// Reads every document of the corpus with a model that has not seen it.
struct FoldMentions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mention-folds",
        abstract:
            "Write the whole reader's claims on every document of the corpus, each read with a model that has not seen it."
    )

    @OptionGroup var options: MentionOptions
    @Option(help: "The file to write, JSON lines as in docs/claims.md.") var output = "folds.jsonl"

    func run() throws {
        let corpus = try options.corpus()
        let folds = try MentionFolds(corpus, options.training)
        var lines: [UInt8] = []
        for item in corpus.items {
            for claim in folds.read(item).claims { lines += ClaimJSON.line(claim) + [0x0A] }
        }
        try Data(lines).write(to: URL(fileURLWithPath: output))
    }
}
