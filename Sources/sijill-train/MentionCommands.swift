internal import ArgumentParser
internal import Crypto
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
        try MentionCorpus(folder: URL(fileURLWithPath: data)) { mentionDigest(Data($0.utf8)) }
    }
}

/// A SHA-256 in hexadecimal.
private func mentionDigest(_ data: Data) -> String {
    SHA256.hash(data: data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
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
        let model = options.training.train(try options.corpus()) { $0 != TrainMentions.leftOut }
        var files: [String: String] = [:]
        let manager = FileManager.default
        for folder in try manager.contentsOfDirectory(atPath: options.data).sorted()
        where folder != TrainMentions.leftOut {
            for name in ["documents.json", "entities.json"] {
                let file = URL(fileURLWithPath: options.data).appendingPathComponent(folder).appendingPathComponent(
                    name)
                if let data = manager.contents(atPath: file.path) { files["\(folder)/\(name)"] = mentionDigest(data) }
            }
        }
        let today = String(ISO8601DateFormatter().string(from: Date()).prefix(10))
        let manifest = MentionManifest(
            bytes: model.count, sha256: mentionDigest(Data(model)),
            command: "sijill-train mentions --penalty \(options.penalty) --steps \(options.steps)", date: date ?? today,
            files: files)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let folder = URL(fileURLWithPath: output)
        try Data(model).write(to: folder.appendingPathComponent("mentions.model"))
        try (try encoder.encode(manifest) + Data("\n".utf8)).write(to: folder.appendingPathComponent("mentions.json"))
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

/// What stands beside the model of mentions.
private struct MentionManifest: Encodable {
    var model = "mentions.model"
    var purpose = "Which stretches of an English sentence are mentions, and of what type"
    var bytes: Int
    var sha256: String
    var features = 1
    var command: String
    var seed = "none: nothing is drawn at random"
    var date: String
    var trainedOn = "re3d, all folders but BBC Online"
    var url = "https://github.com/dstl/re3d"
    var files: [String: String]
    var scores = ["five folds over documents, exact F1": 0.641, "five folds over documents, overlap F1": 0.692]
    var licence = "CC BY-SA 4.0"
    var attribution =
        "Trained on the Relationship and Entity Extraction Evaluation Dataset (re3d), annotated by Aleph Insights and Committed Software on "
        + "behalf of the UK Defence Science and Technology Laboratory (Dstl). Documents: Australian Department of Foreign Affairs (CC BY 3.0 AU); "
        + "CENTCOM and US State Department (public domain); Delegation of the European Union to Syria (reuse with credit, EEAS legal notice); "
        + "UK Government (contains public sector information licensed under the Open Government Licence v3.0); Wikipedia (CC BY-SA 3.0)."
}
