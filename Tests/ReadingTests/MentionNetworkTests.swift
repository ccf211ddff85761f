import Knowledge
import Learning
import RecordModel
import Testing

@testable import Reading
@testable import Training

/// The network that scores mentions, and how it is trained. All names and places are invented.
@Suite struct MentionNetworkTests {
    private func signals(_ text: String) throws -> MentionSignals {
        let id = try #require(OriginalID(hex: String(repeating: "0", count: 64)))
        var document = Document(original: id, text: text)
        document.language = "en"
        let segmented = Segmenting.segment(document, lexicons: .standard)
        return MentionSignals(segmented, .standard, names: [], temporal: [])
    }

    private func standard() throws -> (network: MentionNetwork, memory: ModelMemory) {
        let memory = ModelMemory(Array(Knowledge.bytes("models/mentions.model")))
        return (try MentionNetwork(ModelFile(memory.bytes, version: MentionModel.version)), memory)
    }

    @Test(arguments: [
        "General Odo Wendt of the Harmida Mill Guard left Peru on 12 May with 24 boats.", "We've met.", "Peru",
        "Mr. Dahl and the state-owned mills, which burned, were in Brekka.", "مرحبا 東京 Peru\u{301}.",
    ])
    func `a candidate's scores do not hang on who else is asked for`(text: String) throws {
        let (network, memory) = try standard()
        try withExtendedLifetime(memory) {
            let signals = try signals(text)
            var finder = MentionCandidates(signals)
            let reader = MentionNetworkReader(network, signals)
            for sentence in signals.text.sentences.map(\.tokens) {
                var found: [Range<Int32>] = []
                finder.find(sentence, into: &found)
                let heads = found.map { $0.upperBound - 1 }
                reader.read(sentence, found, heads: heads)
                let together = Array(reader.scores.prefix(found.count * MentionNetwork.scores))
                var alone: [Int32] = []
                for (candidate, head) in zip(found, heads) {
                    reader.read(sentence, [candidate], heads: [head])
                    alone += reader.scores.prefix(MentionNetwork.scores)
                }
                #expect(together == alone)
                #expect(found.isEmpty || together.contains { $0 != 0 })
            }
        }
    }

    @Test func `what the parser says is there for each word, and zeros for what is none`() throws {
        let text = try signals("Mr. Dahl left the state-owned mills of Brekka.").text
        let width = text.parse.vectorWidth
        #expect(width > 0)
        #expect(text.parse.vectors.count == width * text.tokens.count)
        for at in text.tokens.indices {
            let isStop = text.text(text.tokens[at].range) == "." && at == 1
            #expect(text.parse.vectors[at * width..<(at + 1) * width].contains { $0 != 0 } != isStop)
        }
    }

    @Test(arguments: ["lengths", "features.vectors", "words.weights", "choice.bias"])
    func `a network without a part is none`(name: String) throws {
        let sections =
            ["lengths", "features.keys", "features.rows", "features.vectors"]
            + ["words", "choice"].flatMap {
                [$0 + ".weights", $0 + ".bias"]
            }
        let whole = try ModelFile(Knowledge.bytes("models/mentions.model"), version: MentionModel.version)
        let parts = try sections.filter { $0 != name }.map { (name: $0, bytes: Array(try whole.section($0))) }
        let memory = ModelMemory(ModelFile.bytes(version: 1, sections: parts))
        #expect(throws: ModelError.missing(section: name)) { try MentionNetwork(ModelFile(memory.bytes, version: 1)) }
    }

    private func lesson() throws -> (sentences: [MentionTraining.Sentence], examples: MentionExamples) {
        let id = try #require(OriginalID(hex: String(repeating: "0", count: 64)))
        let text = "Mila Ferro met the guards in Peru. They left Brekka, and Odo Wendt stayed."
        let examples = MentionExamples(Document(original: id, text: text))
        let sentences = examples.sentences.filter { !$0.candidates.isEmpty }.map { one in
            let start = Int32(one.tokens.lowerBound)
            var sentence = MentionTraining.Sentence(document: 0, tokens: one.tokens)
            sentence.firsts = one.candidates.map { $0.lowerBound - start }
            sentence.ends = one.candidates.map { $0.upperBound - start }
            sentence.heads = one.heads.map { $0 - start }
            // every candidate of two tokens is a person that does not overlap one before it
            var last: Int32 = 0
            sentence.labels = one.candidates.map { candidate in
                guard candidate.count == 2, candidate.lowerBound >= last else { return -1 }
                last = candidate.upperBound
                return 0
            }
            return sentence
        }
        return (sentences, examples)
    }

    @Test func `the gradient is what differences say`() throws {
        let (sentences, examples) = try lesson()
        let inputs = MentionNetworkInputs([examples], leastCount: 1)
        var generator = SeededGenerator(seed: 7)
        let network = FloatMentionNetwork(inputs: inputs.width, hidden: 16, &generator)
        let pass = MentionNetworkPass(network, dropout: 0)
        pass.learn(sentences, inputs, &generator)
        let gradients = network.parameters.map { parameter in
            (0..<parameter.gradient.count).map { parameter.gradient.start[$0] }
        }
        for (number, (parameter, gradient)) in zip(network.parameters, gradients).enumerated() {
            let steepest = gradient.indices.sorted { abs(gradient[$0]) > abs(gradient[$1]) }.prefix(4)
            for at in steepest {
                let value = parameter.values.start[at]
                let step: Float = 0.01
                parameter.values.start[at] = value + step
                let above = pass.learn(sentences, inputs, &generator)
                parameter.values.start[at] = value - step
                let below = pass.learn(sentences, inputs, &generator)
                parameter.values.start[at] = value
                let slope = Float(above - below) / (2 * step)
                #expect(abs(slope - gradient[at]) < 0.02 * abs(slope) + 0.002, "parameter \(number)")
            }
        }
    }

    @Test func `the same lessons make the same network`() throws {
        let (sentences, examples) = try lesson()
        var training = MentionNetworkTraining()
        (training.epochs, training.hidden, training.leastCount) = (2, 16, 1)
        let first = training.run(sentences, [examples])
        let second = training.run(sentences, [examples])
        #expect(first.map(\.bytes) == second.map(\.bytes))
        training.seed = 2
        #expect(training.run(sentences, [examples]).map(\.bytes) != first.map(\.bytes))
    }
}
