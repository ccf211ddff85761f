internal import ArgumentParser
internal import Foundation
internal import Learning
internal import Syntax
internal import Training

/// Trains the tagger and the parser for English.
struct TrainSyntax: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "syntax", abstract: "Train the English tagger and parser, and write them with their manifests.")

    @OptionGroup var files: TreebankFiles
    @Option(help: "The folder to write to.") var output = "Sources/CKnowledge/data/models"
    @Option(help: "The seed of every order and draw.") var seed: UInt64 = 1
    @Option(help: "Parsers of different seeds that are summed.") var models = 3
    @Option(help: "Times over the data for each parser.") var epochs = 8
    @Option(help: "The date that the manifest tells, as 2026-01-31; today where none is given.") var date: String?
    @Flag(help: "Tell each step on a line of its own, with scores on the development data in between.") var verbose =
        false

    func run() async throws {
        let progress = Progress(verbose: verbose)
        let treebank = try files.read(.train)
        let dev = try files.read(.dev)
        var tagging = TaggerRecipe()
        tagging.seed = seed
        guard let tagger = await tagging.run(treebank, note: progress.note) else {
            throw ValidationError("There is nothing to learn in \(files.path(.train)).")
        }
        let examples = treebank.indices.compactMap { number in
            ParserExample(
                treebank[number], words: TaggedSentence(treebank[number], tagger.inventory).words,
                tags: tagger.foldTags[number], fine: tagger.inventory.tags)
        }
        var parsing = ParserRecipe()
        parsing.seed = seed
        parsing.models = models
        parsing.epochs = epochs
        let sizes = parsing.sizes
        let isVerbose = verbose
        let weights = await parsing.run(examples, note: progress.note) { weights in
            guard isVerbose, let scores = try? scores(tagger.model, weights.model(sizes), dev) else { return }
            progress.note("development: \(scores.summary)")
        }
        guard let parser = weights?.model(sizes) else { throw ValidationError("No parser was trained.") }
        progress.note("scores")
        let measured = [
            "dev": try scores(tagger.model, parser, dev).summary,
            "test": try scores(tagger.model, parser, files.read(.test)).summary,
        ]
        try write(tagger.model, "english-tagger", "Parts of speech of English words", Tagger.version, measured)
        try write(parser, "english-parser", "Heads and relations of English words", Parser.version, measured)
        progress.done()
        print(measured.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n"))
    }

    private func scores(_ tagger: [UInt8], _ parser: [UInt8], _ sentences: [TreebankSentence]) throws -> Scores {
        let (tagger, parser) = (ModelMemory(tagger), ModelMemory(parser))
        return try withExtendedLifetime((tagger, parser)) {
            let syntax = try EnglishSyntax(
                tagger: ModelFile(tagger.bytes, version: Tagger.version),
                parser: ModelFile(parser.bytes, version: Parser.version))
            return Evaluation.scores(syntax, sentences)
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
            command: "sijill-train syntax --seed \(seed) --models \(models) --epochs \(epochs)", seed: seed,
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
