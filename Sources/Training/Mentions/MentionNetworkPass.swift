internal import Reading

/// One way through the network of mentions and back with some sentences. Keeps its memory; for one thread at a time.
final class MentionNetworkPass {
    private let network: FloatMentionNetwork
    private let dropout: Float
    private let size: Int
    private var likelihood = MentionLikelihood()
    private let inputs: Matrix
    /// What is said of tokens, of candidates, and scores; their gradients.
    private let said: Matrix
    private let saidGradients: Matrix
    private let hidden: Matrix
    private let hiddenGradients: Matrix
    private let kept: Matrix
    private let scores: Matrix
    /// For each candidate the rows of its places.
    private var places: [(before: Int, first: Int, head: Int, last: Int, after: Int)] = []

    /// `dropout`: the share of the numbers that are left out of what is read and of what is said of candidates.
    init(_ network: FloatMentionNetwork, dropout: Float) {
        self.network = network
        self.dropout = dropout
        size = network.lengths.values.columns
        inputs = Matrix(0, network.words.values.rows)
        let width = network.words.values.columns
        (said, saidGradients) = (Matrix(0, width), Matrix(0, width))
        (hidden, hiddenGradients, kept) = (Matrix(0, size), Matrix(0, size), Matrix(0, size))
        scores = Matrix(0, MentionNetwork.scores)
    }

    /// Adds to the gradients those of the sentences' mean loss, which it tells.
    @discardableResult func learn(
        _ sentences: [MentionTraining.Sentence], _ table: MentionNetworkInputs, _ generator: inout SeededGenerator
    ) -> Double {
        read(sentences, table, &generator)
        said.clear(rows: inputs.rows)
        said.add(inputs, times: network.words.values)
        hidden.clear(rows: places.count)
        for candidate in places.indices { addPlaces(candidate) }
        Bend.leaky(hidden)
        drop(hidden, &generator)
        network.choice.forward(hidden, scores)
        let loss = judge(sentences)
        hiddenGradients.clear(rows: hidden.rows)
        network.choice.backward(hidden, scores, hiddenGradients)
        for at in 0..<kept.count { hiddenGradients.start[at] *= kept.start[at] }
        Bend.leakySlope(hidden, hiddenGradients)
        saidGradients.clear(rows: said.rows)
        for candidate in places.indices { takeBack(candidate) }
        network.words.gradient.add(turned: inputs, times: saidGradients)
        return loss
    }

    /// Fills the rows of inputs, a sentence's tokens between two rows for the outside, and the places of candidates.
    private func read(
        _ sentences: [MentionTraining.Sentence], _ table: MentionNetworkInputs, _ generator: inout SeededGenerator
    ) {
        inputs.clear(rows: sentences.reduce(0) { $0 + $1.length + 2 })
        places.removeAll(keepingCapacity: true)
        var row = 0
        for sentence in sentences {
            table.write(nil, of: sentence.document, inputs[row])
            for (at, token) in sentence.tokens.enumerated() {
                table.write(token, of: sentence.document, inputs[row + 1 + at])
            }
            table.write(nil, of: sentence.document, inputs[row + 1 + sentence.length])
            for candidate in sentence.firsts.indices {
                let (first, end) = (Int(sentence.firsts[candidate]) + row + 1, Int(sentence.ends[candidate]) + row + 1)
                places.append((first - 1, first, Int(sentence.heads[candidate]) + row + 1, end - 1, end))
            }
            row += sentence.length + 2
        }
        let scale = 1 / (1 - dropout)
        for at in 0..<inputs.count where inputs.start[at] != 0 {
            inputs.start[at] *= generator.share() < dropout ? 0 : scale
        }
    }

    private func drop(_ matrix: Matrix, _ generator: inout SeededGenerator) {
        kept.clear(rows: matrix.rows)
        let scale = 1 / (1 - dropout)
        for at in 0..<matrix.count {
            kept.start[at] = generator.share() < dropout ? 0 : scale
            matrix.start[at] *= kept.start[at]
        }
    }

    /// Calls `body` with the column of each place and the row of the token there, all of a candidate's tokens but with their share.
    private func forEachPlace(_ candidate: Int, _ body: (Int, Int, Float) -> Void) {
        let place = places[candidate]
        let rows: [(MentionNetwork.Place, Int)] = [
            (.before, place.before), (.first, place.first), (.head, place.head), (.last, place.last),
            (.after, place.after),
        ]
        for (name, row) in rows { body(name.rawValue * size, row, 1) }
        let share = 1 / Float(place.after - place.first)
        for row in place.first..<place.after { body(MentionNetwork.Place.whole.rawValue * size, row, share) }
    }

    private func length(_ candidate: Int) -> Int {
        min(places[candidate].after - places[candidate].first - 1, MentionNetwork.lengths)
    }

    private func addPlaces(_ candidate: Int) {
        let (out, size) = (hidden[candidate], size)
        out.update(from: network.lengths.values[length(candidate)], count: size)
        forEachPlace(candidate) { column, row, share in
            let from = said[row] + column
            for at in 0..<size { out[at] += share * from[at] }
        }
    }

    private func takeBack(_ candidate: Int) {
        let (from, size) = (hiddenGradients[candidate], size)
        let own = network.lengths.gradient[length(candidate)]
        for at in 0..<size { own[at] += from[at] }
        forEachPlace(candidate) { column, row, share in
            let into = saidGradients[row] + column
            for at in 0..<size { into[at] += share * from[at] }
        }
    }

    /// Makes the scores the gradient of the mean loss, which it tells.
    private func judge(_ sentences: [MentionTraining.Sentence]) -> Double {
        let weight = 1 / Float(sentences.count)
        var loss = 0.0
        var row = 0
        for sentence in sentences {
            loss += likelihood.judge(sentence, scores[row], stride: scores.columns)
            row += sentence.firsts.count
        }
        for row in 0..<scores.rows {
            for lane in 0..<scores.columns {
                scores[row][lane] = lane < MentionLikelihood.width ? scores[row][lane] * weight : 0
            }
        }
        return loss / Double(sentences.count)
    }
}
