internal import ArgumentParser
internal import CKernels
internal import Foundation
internal import Learning
internal import Syntax
internal import Training

/// Prints how good the models are that this program was built with, or others.
struct EvaluateSyntax: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Print the scores of the models in this program, or in a folder.")

    @OptionGroup var files: TreebankFiles
    @Option(help: "The part to measure on: train, dev or test.") var part = TreebankFiles.Part.test
    @Option(help: "The folder of the model; that in this program where none is given.") var models: String?
    @Option(help: "The widest vectors to use: 128, 256 or 512 bits. Results are the same.") var vectors: Int32 = 512
    @Flag(help: "Measure the speed of tagging and parsing too, on one thread.") var speed = false

    func run() throws {
        sijill_limit_vectors(vectors)
        let memory = ModelMemory(
            try models.map { Array(try Data(contentsOf: URL(fileURLWithPath: "\($0)/english-syntax.model"))) } ?? [])
        try withExtendedLifetime(memory) {
            let syntax =
                models == nil
                ? EnglishSyntax.standard
                : try EnglishSyntax(ModelFile(memory.bytes, version: EnglishSyntax.version))
            guard let syntax else { throw ValidationError("This program has no models.") }
            try report(syntax)
        }
    }

    private func report(_ syntax: EnglishSyntax) throws {
        let sentences = try files.read(part)
        let scores = Evaluation.scores(syntax, sentences)
        print("\(files.path(part)): \(sentences.count) sentences, \(scores.words) words")
        print("UPOS \(percent(scores.upos))   UAS \(percent(scores.uas))   LAS \(percent(scores.las))\n")
        print("relation        words  precision  recall     F1")
        for (relation, counts) in scores.relations.sorted(by: {
            ($1.value.gold, $0.key.code) < ($0.value.gold, $1.key.code)
        }) {
            let precision = Double(counts.right) / Double(max(counts.given, 1))
            let recall = Double(counts.right) / Double(max(counts.gold, 1))
            let mean = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
            print(
                column(relation.code, 14, left: true), column("\(counts.gold)", 6), column(percent(precision), 10),
                column(percent(recall), 7), column(percent(mean), 6))
        }
        print("\ncommonest wrong relations under the right head")
        printTop(scores.wrongRelations)
        print("\ncommonest wrong parts of speech")
        printTop(scores.wrongTags)
        if speed { printSpeed(syntax, sentences) }
    }

    private func printSpeed(_ syntax: EnglishSyntax, _ sentences: [TreebankSentence]) {
        let measured = SyntaxSpeed.measure(
            syntax, sentences: sentences.map(\.forms), rounds: 4
        ) {
            Double(clock()) / Double(CLOCKS_PER_SEC)
        }
        func rate(_ seconds: Double) -> String { "\(Int(Double(measured.words) / seconds)) words a second" }
        print("\ntagging \(rate(measured.tagging)), parsing \(rate(measured.parsing))")
        print("both \(rate(measured.tagging + measured.parsing)) of processor time, one thread")
    }

    private func printTop(_ counts: [String: Int]) {
        for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(10) {
            print(column("\(count)", 5), name)
        }
    }

    private func percent(_ share: Double) -> String { String(format: "%.2f", share * 100) }

    private func column(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return left ? text + space : space + text
    }
}
