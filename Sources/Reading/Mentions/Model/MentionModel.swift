internal import Foundation
internal import Knowledge
package import Learning
internal import RecordModel

/// Chooses a sentence's mentions among its candidates: a semi-Markov conditional random field of order zero.
///
/// A candidate's score as a type is the mean of what weights of its features say and of what a network says that reads the parser's vectors.
/// Every way to lay candidates beside each other has a weight, the product of its candidates' weights; a candidate's probability as a type
/// is the share of the ways that hold it. Chosen are the candidates that gain most over ``threshold``.
/// Source: Sarawagi and Cohen, Semi-Markov Conditional Random Fields for Information Extraction, NIPS 2004.
package struct MentionModel: Sendable {
    /// The version of the features that a model is of.
    package static let version = MentionFeatures.version
    /// How many types there are.
    package static let types = 11
    /// A candidate less probable than this is left out. Chosen on the five folds of docs/mentions.md.
    package static let threshold = 0.25

    private let weights: MentionWeights
    private let network: MentionNetwork
    /// What one unit of a weight stands for, in nats.
    private let scale: Double
    /// Bytes that the table reads, where they do not lie in the program's image.
    private let memory: ModelMemory?

    /// The model that ships; nil where its bytes are no model of this version, which a test excludes.
    static let standard: MentionModel? = try? MentionModel(
        ModelFile(Knowledge.bytes("models/mentions.model"), version: MentionFeatures.version), memory: nil)

    /// A model in bytes of its own.
    /// - Throws: ``ModelError`` where they are no model, of another version, cut short or changed.
    package init(_ bytes: [UInt8]) throws(ModelError) {
        let memory = ModelMemory(bytes)
        try self.init(ModelFile(memory.bytes, version: MentionFeatures.version), memory: memory)
    }

    private init(_ file: ModelFile, memory: ModelMemory?) throws(ModelError) {
        weights = try MentionWeights(file)
        network = try MentionNetwork(file)
        let section = try file.section("scale")
        guard section.count == 8 else { throw .wrongSize(section: "scale") }
        scale = Double(bitPattern: UInt64(littleEndian: section.loadUnaligned(as: UInt64.self)))
        guard scale.isFinite, scale > 0 else { throw .damaged }
        self.memory = memory
    }

    /// A mention that was chosen.
    struct Choice {
        /// Its tokens.
        var tokens: Range<Int>
        /// Its scalars, which may end inside the last token: "we" of "we've".
        var scalars: Range<Int>
        /// Its type, by number.
        var type: Int
        /// Its probability, 0…1.
        var probability: Double
    }

    /// The mentions of a document, in order. Cost: linear.
    func choose(_ signals: MentionSignals) -> [Choice] {
        var candidates = MentionCandidates(signals)
        var features = MentionFeatures(signals)
        let reader = MentionNetworkReader(network, signals)
        var heads: [Int32] = []
        var found: [Range<Int32>] = []
        var scores: [Double] = []
        var sums = [Int32](repeating: 0, count: MentionModel.types)
        var chosen: [Choice] = []
        for sentence in signals.text.sentences {
            found.removeAll(keepingCapacity: true)
            scores.removeAll(keepingCapacity: true)
            heads.removeAll(keepingCapacity: true)
            candidates.find(sentence.tokens, into: &found)
            for candidate in found {
                features.read(candidate, in: sentence.tokens)
                sums.withUnsafeMutableBufferPointer { sums in
                    sums.update(repeating: 0)
                    features.found.withUnsafeBufferPointer { weights.add($0, to: sums) }
                }
                for sum in sums { scores.append(Double(sum) * scale) }
                heads.append(Int32(features.head))
            }
            reader.read(sentence.tokens, found, heads: heads)
            for candidate in found.indices {
                for type in 0..<MentionModel.types {
                    scores[candidate * MentionModel.types + type] +=
                        Double(reader.scores[candidate * MentionNetwork.scores + type]) / MentionNetwork.unit
                }
            }
            let lattice = MentionLattice(sentence.tokens, found, scores)
            for best in lattice.best(threshold: MentionModel.threshold) {
                let scalars = signals.scalars(of: best.tokens)
                chosen.append(
                    Choice(tokens: best.tokens, scalars: scalars, type: best.type, probability: best.probability))
            }
        }
        return chosen
    }
}
