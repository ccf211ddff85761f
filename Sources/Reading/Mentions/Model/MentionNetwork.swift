package import Learning
internal import Syntax

/// What a small network says of candidates, in integers: the same on every machine. Weights are read where they lie.
///
/// A candidate is looked at in six places (``Place``). What is said of a token there is the sum of what the parser's vector of it says and of what
/// its features say (``MentionTokens``). The sum over the places, with one for the length, is bent, and from that comes a score for each type.
/// Units: vectors of the parser are in 1/4096, what is said of tokens and candidates in 1/512, weights in 1/2048, scores in 1/2^20.
package struct MentionNetwork: @unchecked Sendable {
    // @unchecked: the memory is never written
    /// Where a candidate is looked at: the token before it, its first, its head, its last, the one after it; all of it, as a mean.
    package enum Place: Int, CaseIterable, Sendable { case before, first, head, last, after, whole }
    /// Scores of a candidate: one a type, with room to a multiple of 16.
    package static let scores = 16
    /// Lengths that are told apart, and one for all that are longer.
    package static let lengths = 8
    /// What 1 is in a score.
    package static let unit = 1_048_576.0

    /// Numbers that are said of a candidate, a multiple of 16.
    package let hidden: Int
    /// Numbers of the parser's vectors.
    let inputs: Int
    /// The row of each known feature, and its numbers for all places.
    let features: FeatureTable
    let vectors: UnsafePointer<Int16>
    let outside: UnsafePointer<Int16>
    let words: IntegerLayer
    let lengths: UnsafePointer<Int16>
    let choice: IntegerLayer

    /// Numbers that are said of a token.
    var width: Int { MentionNetwork.Place.allCases.count * hidden }

    /// The network of a model file, whose bytes must outlive it.
    /// - Throws: ``ModelError`` where sections are missing or do not fit each other.
    init(_ file: ModelFile) throws(ModelError) {
        hidden = try file.section("lengths").count / (2 * (MentionNetwork.lengths + 1))
        let width = MentionNetwork.Place.allCases.count * hidden
        let size = try file.section("features.vectors").count / 2
        guard hidden > 0, hidden % 16 == 0, hidden <= 512, size > 0, size % width == 0 else {
            throw .wrongSize(section: "lengths")
        }
        inputs = try file.section("words.weights").count / (2 * width)
        guard inputs > 0, inputs % 2 == 0 else { throw .wrongSize(section: "words.weights") }
        features = try FeatureTable(file, rows: size / width)
        vectors = try IntegerLayer.numbers(file, "features.vectors", size)
        outside = vectors + features.row(MentionTokens.outside) * width
        words = try IntegerLayer(file, "words", inputs, width)
        lengths = try IntegerLayer.numbers(file, "lengths", (MentionNetwork.lengths + 1) * hidden)
        choice = try IntegerLayer(file, "choice", hidden, MentionNetwork.scores)
    }
}
