import Learning
import Testing

@testable import Syntax
@testable import Training

@Suite("Training") struct TrainingTests {
    /// Sentences of a small made-up grammar: a doer, what is done, to whom, sometimes where.
    private static let sentences: [TreebankSentence] = (0..<120).compactMap { number in
        let (doers, deeds, others) = (
            ["Mira", "Tomas", "Olek"], ["sees", "calls", "helps"], ["goats", "boats", "cooks"]
        )
        let place =
            number % 2 == 0 ? "\n4\tnear\t_\tADP\tIN\t_\t5\tcase\t_\t_\n5\ttowns\t_\tNOUN\tNNS\t_\t2\tobl\t_\t_" : ""
        let text = """
            1\t\(doers[number % 3])\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
            2\t\(deeds[number / 3 % 3])\t_\tVERB\tVBZ\t_\t0\troot\t_\t_
            3\t\(others[number / 9 % 3])\t_\tNOUN\tNNS\t_\t2\tobj\t_\t_\(place)
            """
        return try? ConlluReader.read(text).first
    }

    private func trained(_ seed: UInt64, epochs: Int = 12) throws -> [UInt8] {
        var recipe = SyntaxRecipe()
        recipe.training.seed = seed
        recipe.training.epochs = epochs
        recipe.training.batch = 4
        recipe.training.rate = 0.01
        var shape = NetworkShape()
        (shape.word, shape.first, shape.second) = (32, 16, 16)
        (shape.tag, shape.arc, shape.relation) = (16, 16, 16)
        recipe.training.shape = shape
        return try #require(recipe.run(TrainingTests.sentences) { _ in })
    }

    @Test func aSmallGrammarIsLearned() throws {
        let memory = ModelMemory(try trained(1))
        let syntax = try EnglishSyntax(ModelFile(memory.bytes, version: EnglishSyntax.version))
        let scores = Evaluation.scores(syntax, TrainingTests.sentences)
        #expect(scores.words == 480)
        #expect(scores.upos > 0.99 && scores.uas > 0.99 && scores.las > 0.99)
    }

    @Test func theSameSeedGivesTheSameBytes() throws {
        #expect(try trained(4, epochs: 2) == trained(4, epochs: 2))
        #expect(try trained(4, epochs: 2) != trained(5, epochs: 2))
    }

    @Test func nothingIsLearnedFromNothing() { #expect(SyntaxRecipe().run([]) { _ in } == nil) }

    /// Each gradient against the difference that a small change of the weight makes. Nothing is left out at random: shares are 0.
    @Test func linearGradientsAreSlopes() {
        var generator = SeededGenerator(seed: 3)
        let layer = LinearLayer(16, 16, &generator)
        let (inputs, outputs, slopes, inputSlopes) = (Matrix(3, 16), Matrix(3, 16), Matrix(3, 16), Matrix(3, 16))
        for at in 0..<48 { (inputs.start[at], slopes.start[at]) = (generator.share() - 0.5, generator.share() - 0.5) }
        func loss() -> Float {
            layer.forward(inputs, outputs)
            return (0..<48).reduce(0) { $0 + outputs.start[$1] * slopes.start[$1] }
        }
        layer.backward(inputs, slopes, inputSlopes)
        for at in [0, 17, 255] {
            let slope = slope(of: loss, by: layer.weights.values.start + at)
            #expect(abs(slope - layer.weights.gradient.start[at]) < 0.002)
        }
        for at in [0, 20, 47] {
            #expect(abs(slope(of: loss, by: inputs.start + at) - inputSlopes.start[at]) < 0.002)
        }
    }

    @Test(arguments: [false, true]) func memoryGradientsAreSlopes(_ reversed: Bool) throws {
        var generator = SeededGenerator(seed: 7)
        let layer = MemoryLayer(16, 16, reversed: reversed, dropout: 0, &generator)
        let inventory = try #require(TagInventory(TrainingTests.sentences))
        let vocabulary = Vocabulary(TrainingTests.sentences)
        let batch = Batch(TrainingTests.sentences[..<3].map { EncodedSentence($0, vocabulary, inventory) })
        let rows = batch.rows
        let (inputs, outputs, slopes) = (Matrix(rows, 16), Matrix(rows, 16), Matrix(rows, 16))
        let inputSlopes = Matrix(rows, 16)
        for at in 0..<rows * 16 {
            (inputs.start[at], slopes.start[at]) = (2 * generator.share() - 1, generator.share() - 0.5)
        }
        func loss() -> Float {
            layer.forward(batch, inputs, outputs, column: 0, &generator)
            return (0..<rows * 16).reduce(0) { $0 + outputs.start[$1] * slopes.start[$1] }
        }
        _ = loss()
        layer.backward(batch, inputs, slopes, column: 0, inputSlopes)
        for at in [0, 100, 700, 1000] {
            let slope = slope(of: loss, by: layer.recurrent.values.start + at)
            #expect(abs(slope - layer.recurrent.gradient.start[at]) < 0.003)
        }
        for at in [1, rows * 8, rows * 16 - 1] {
            #expect(abs(slope(of: loss, by: inputs.start + at) - inputSlopes.start[at]) < 0.003)
        }
    }

    private func slope(of loss: () -> Float, by weight: UnsafeMutablePointer<Float>) -> Float {
        let old = weight.pointee
        weight.pointee = old + 0.01
        let more = loss()
        weight.pointee = old - 0.01
        let less = loss()
        weight.pointee = old
        return (more - less) / 0.02
    }

    @Test(arguments: [-20, -3, -0.5, 0, 0.7, 1.9, 30] as [Float]) func bendsAreBetweenTheirEnds(_ x: Float) {
        #expect((0...1).contains(Bend.sigmoid(x)) && (-1...1).contains(Bend.tangent(x)))
        #expect(abs(Bend.sigmoid(x) + Bend.sigmoid(-x) - 1) < 1e-6)
    }

    @Test func exponentialIsNearEnough() {
        // e, e to the −10, e to the 5
        for (x, power) in [(1, 2.718_281_8), (-10, 4.539_993e-5), (5, 148.413_16)] as [(Float, Float)] {
            #expect(abs(Bend.exponential(x) / power - 1) < 1e-5)
        }
    }
}
