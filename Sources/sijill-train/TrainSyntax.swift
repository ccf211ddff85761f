internal import ArgumentParser
internal import Foundation
internal import Learning
internal import Syntax
internal import Training

/// Trains the network that tags and parses English.
struct TrainSyntax: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "syntax", abstract: "Train the English tagger and parser, and write them with a manifest.")

    @OptionGroup var files: TreebankFiles
    @Option(help: "The folder to write to.") var output = "Sources/CKnowledge/data/models"
    @Option(help: "The seed of every order and draw.") var seed: UInt64 = 1
    @Option(help: "Times over the data.") var epochs = NetworkTraining().epochs
    @Option(help: "The date that the manifest tells, as 2026-01-31; today where none is given.") var date: String?
    @Flag(help: "Tell each step on a line of its own.") var verbose =
        false

    func run() throws {
        let progress = Progress(verbose: verbose)
        var recipe = SyntaxRecipe()
        recipe.training.seed = seed
        recipe.training.epochs = epochs
        guard let model = recipe.run(try files.read(.train), note: progress.note) else {
            throw ValidationError("There is nothing to learn in \(files.path(.train)).")
        }
        progress.note("scores")
        let measured = [
            "dev": try scores(model, files.read(.dev)).summary, "test": try scores(model, files.read(.test)).summary,
        ]
        try write(
            model, "english-syntax", "Parts of speech, heads and relations of English words", EnglishSyntax.version,
            measured)
        progress.done()
        print(measured.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n"))
    }

    private func scores(_ model: [UInt8], _ sentences: [TreebankSentence]) throws -> Scores {
        let memory = ModelMemory(model)
        return try withExtendedLifetime(memory) {
            try Evaluation.scores(EnglishSyntax(ModelFile(memory.bytes, version: EnglishSyntax.version)), sentences)
        }
    }

    private func write(
        _ model: [UInt8], _ name: String, _ purpose: String, _ version: Int, _ scores: [String: [String: Double]]
    ) throws {
        let folder = URL(fileURLWithPath: output)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var hashes: [String: String] = [:]
        for part in [TreebankFiles.Part.train, .dev, .test] {
            let url = URL(fileURLWithPath: files.path(part))
            hashes[url.lastPathComponent] = sha256(try Data(contentsOf: url))
        }
        let today = String(ISO8601DateFormatter().string(from: Date()).prefix(10))
        let manifest = Manifest(
            model: name + ".model", purpose: purpose, bytes: model.count, sha256: sha256(model), features: version,
            command: "sijill-train syntax --seed \(seed) --epochs \(epochs)", seed: seed,
            date: date ?? today,
            trainedOn: [
                .init(
                    name: "UD_English-EWT (train; dev to choose settings; test only to report)", version: "2.15",
                    url: "https://github.com/UniversalDependencies/UD_English-EWT", licence: "CC BY-SA 4.0",
                    files: hashes)
            ], scores: scores,
            scoring:
                "Gold words, predicted tags; all words counted, punctuation too; sub-labels merged on both sides except nsubj:pass, csubj:pass, "
                + "aux:pass, obl:agent.",
            attribution:
                "Trained on the Universal Dependencies English Web Treebank (UD_English-EWT) by Natalia Silveira, Timothy Dozat, Christopher Manning, "
                + "Sebastian Schuster, Ethan Chi, John Bauer, Miriam Connor, Marie-Catherine de Marneffe, Nathan Schneider, Sam Bowman, Hanzhi Zhu, "
                + "Daniel Galbraith and its other contributors; annotations (c) 2013-2021 The Board of Trustees of The Leland Stanford Junior "
                + "University, CC BY-SA 4.0.")
        try Data(model).write(to: folder.appendingPathComponent(name + ".model"))
        try manifest.json.write(to: folder.appendingPathComponent(name + ".json"))
    }
}
