internal import ArgumentParser
internal import Foundation
internal import Learning
internal import Syntax
internal import Training

struct TryParser: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "try-parser")
    @Option var data = "../shared/data/reading/ud_english_ewt"
    @Option var out = "/tmp/syntax"
    @Option var epochs = 10
    @Option var models = 1
    @Option var steps = 1_000_000
    @Option var relations = 50_000
    @Option var exploring = 90
    @Option var from = 2
    @Option var beam = 8
    @Option var beamEpochs = 0
    @Option var seed: UInt64 = 1

    func run() throws {
        let train = try ConlluReader.read(String(contentsOfFile: data + "/en_ewt-ud-train.conllu", encoding: .utf8))
        let dev = try ConlluReader.read(String(contentsOfFile: data + "/en_ewt-ud-dev.conllu", encoding: .utf8))
        let folds = try String(contentsOfFile: out + "/folds.txt", encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: " ").compactMap { Int($0) }
        }
        let taggerMemory = ModelMemory(Array(try Data(contentsOf: URL(fileURLWithPath: out + "/tagger.model"))))
        let tagger = try Tagger(ModelFile(taggerMemory.bytes, version: Tagger.version))
        guard let inventory = TagInventory(train) else { return }
        let words = train.map { TaggedSentence($0, inventory) }
        let examples = train.indices.compactMap { number in
            ParserExample(train[number], words: words[number].words, tags: folds[number], fine: inventory.tags)
        }
        say(examples.count, "examples")
        let start = Date()
        var stepRows = RowSelection(width: 3)
        var relationRows = RowSelection(width: Relation.allCases.count)
        for model in 0..<models {
            let training = GreedyTraining(seed: seed &+ UInt64(model))
            for epoch in 0..<epochs {
                training.epoch(examples, exploring: epoch + 1 >= from ? exploring : 0)
                say("epoch", epoch + 1, Date().timeIntervalSince(start))
                if epoch % 4 == 3 || epoch == epochs - 1 {
                    var s = RowSelection(width: 3)
                    s.add(training.steps)
                    var r = RowSelection(width: Relation.allCases.count)
                    r.add(training.relations)
                    try evaluate(s, r, tagger, dev, steps, relations)
                }
            }
            let beamTraining = BeamTraining(training, width: beam, seed: seed &+ 100 &+ UInt64(model))
            for epoch in 0..<beamEpochs {
                beamTraining.epoch(examples)
                say("beam epoch", epoch + 1, Date().timeIntervalSince(start))
                if epoch % 2 == 1 || epoch == epochs - 1 {
                    var s = RowSelection(width: 3)
                    s.add(training.steps)
                    var r = RowSelection(width: Relation.allCases.count)
                    r.add(training.relations)
                    try evaluate(s, r, tagger, dev, steps, relations)
                }
            }
            stepRows.add(training.steps)
            relationRows.add(training.relations)
        }
        let bytes = try evaluate(stepRows, relationRows, tagger, dev, steps, relations)
        try Data(bytes).write(to: URL(fileURLWithPath: out + "/parser.model"))
    }

    @discardableResult
    func evaluate(
        _ s: RowSelection, _ r: RowSelection, _ tagger: Tagger, _ dev: [TreebankSentence], _ sl: Int, _ rl: Int
    ) throws -> [UInt8] {
        let bytes = ModelFile.bytes(
            version: Parser.version, sections: s.sections("steps", limit: sl) + r.sections("relations", limit: rl))
        let memory = ModelMemory(bytes)
        let parser = try Parser(ModelFile(memory.bytes, version: Parser.version))
        let scratch = SentenceScratch()
        for (width, margin) in [(1, Int32(0)), (beam, 40), (beam, 100), (beam, 100_000)] {
            let searcher = Beam(width: width)
            var tags = 0
            var heads = 0
            var labelled = 0
            var all = 0
            var time = 0.0
            for sentence in dev {
                scratch.clear()
                for form in sentence.forms {
                    form.unicodeScalars.map(\.value).withUnsafeBufferPointer { _ = scratch.append(WordAtoms($0)) }
                }
                let begin = clock()
                tagger.tag(scratch)
                ParserAtoms.fill(
                    scratch.atoms, words: scratch.words, tags: scratch.tags, count: scratch.count, fine: tagger.tags)
                searcher.parse(scratch, by: parser, margin: margin)
                time += Double(clock() - begin) / Double(CLOCKS_PER_SEC)
                for at in 0..<scratch.count {
                    all += 1
                    if tagger.tags.partsOfSpeech[Int(scratch.tags[at])] == sentence.partsOfSpeech[at] { tags += 1 }
                    let node = scratch.state.nodes[at + 1]
                    let head = Int(node.head) == scratch.state.root ? 0 : Int(node.head)
                    if head == sentence.heads[at] {
                        heads += 1
                        if node.relation == sentence.relations[at].rawValue { labelled += 1 }
                    }
                }
            }
            func percent(_ part: Int) -> String { String(format: "%.2f", 100 * Double(part) / Double(all)) }
            say(
                "beam", width, margin, "rows", s.count, r.count, "bytes", bytes.count, "UPOS", percent(tags), "UAS",
                percent(heads), "LAS", percent(labelled), "µs/token", time * 1e6 / Double(all))
            if beamEpochs == 0 { break }
        }
        return bytes
    }
}
