internal import ArgumentParser
internal import Foundation
internal import Learning
internal import Syntax
internal import Training

/// Trains the models that ship with the program.
@main struct SijillTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sijill-train", abstract: "Trains and evaluates the models that ship with Sijill.",
        subcommands: [TryTagger.self, TryParser.self, TrainMentions.self, FoldMentions.self])
}

struct TryTagger: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "try-tagger")
    @Option var data = "../shared/data/reading/ud_english_ewt"
    @Option var out = "/tmp/syntax"
    @Option var epochs = 8
    @Option var models = 1
    @Option var folds = 5
    @Option var rows = 24000
    @Option var common = 3
    @Option var fine = 25

    func run() throws {
        let train = try ConlluReader.read(String(contentsOfFile: data + "/en_ewt-ud-train.conllu", encoding: .utf8))
        let dev = try ConlluReader.read(String(contentsOfFile: data + "/en_ewt-ud-dev.conllu", encoding: .utf8))
        var recipe = TaggerRecipe()
        recipe.epochs = epochs
        recipe.models = models
        recipe.folds = folds
        recipe.rows = (rows, rows)
        recipe.common = common
        recipe.fine = fine
        let start = Date()
        guard let result = recipe.run(train, note: { say($0, Date().timeIntervalSince(start)) }) else { return }
        say("bytes", result.model.count, Date().timeIntervalSince(start))
        try Data(result.model).write(to: URL(fileURLWithPath: out + "/tagger.model"))
        try Data(result.foldTags.map { $0.map(String.init).joined(separator: " ") }.joined(separator: "\n").utf8).write(
            to: URL(fileURLWithPath: out + "/folds.txt"))
        var right = 0
        var all = 0
        for (number, sentence) in train.enumerated() {
            for at in 0..<sentence.count {
                all += 1
                if result.inventory.tags.partsOfSpeech[result.foldTags[number][at]] == sentence.partsOfSpeech[at] {
                    right += 1
                }
            }
        }
        say("folds UPOS", Double(right) / Double(all))
        let memory = ModelMemory(result.model)
        let tagger = try Tagger(ModelFile(memory.bytes, version: Tagger.version))
        evaluate(tagger, dev, result.inventory)
    }

    func evaluate(_ tagger: Tagger, _ sentences: [TreebankSentence], _ inventory: TagInventory) {
        let scratch = SentenceScratch()
        var right = 0
        var fine = 0
        var all = 0
        let start = Date()
        for sentence in sentences {
            let words = TaggedSentence(sentence, inventory)
            scratch.clear()
            for at in 0..<sentence.count { scratch.append(words.words[at + 2]) }
            tagger.tag(scratch)
            for at in 0..<scratch.count {
                all += 1
                if tagger.tags.partsOfSpeech[Int(scratch.tags[at])] == sentence.partsOfSpeech[at] { right += 1 }
                if Int(scratch.tags[at]) == words.gold[at] { fine += 1 }
            }
        }
        say(
            "UPOS", Double(right) / Double(all), "fine", Double(fine) / Double(all), all,
            Date().timeIntervalSince(start))
    }
}

func say(_ items: Any...) {
    let line = items.map { "\($0)" }.joined(separator: " ") + " [cpu \(Double(clock()) / Double(CLOCKS_PER_SEC))]\n"
    FileHandle.standardError.write(Data(line.utf8))
}
