/// The negative log likelihood of the labels, with the penalty on weights, and its gradient.
struct MentionObjective {
    private let sentences: [MentionTraining.Sentence]
    private let count: Int
    private let penalty: Double

    init(_ sentences: [MentionTraining.Sentence], weights count: Int, penalty: Double) {
        self.sentences = sentences
        self.count = count
        self.penalty = penalty
    }

    /// The value at some weights; fills `gradient`. Cost: linear in the features of all candidates, times the types.
    func value(_ weights: UnsafePointer<Float>, _ gradient: UnsafeMutablePointer<Float>) -> Double {
        var total = 0.0
        for at in 0..<count {
            total += Double(weights[at]) * Double(weights[at])
            gradient[at] = Float(penalty) * weights[at]
        }
        total *= penalty / 2
        var likelihood = MentionLikelihood()
        var scores: [Float] = []
        for sentence in sentences { total += add(sentence, weights, gradient, &likelihood, &scores) }
        return total
    }

    private func add(
        _ sentence: MentionTraining.Sentence, _ weights: UnsafePointer<Float>, _ gradient: UnsafeMutablePointer<Float>,
        _ likelihood: inout MentionLikelihood, _ scores: inout [Float]
    ) -> Double {
        let width = MentionLikelihood.width
        let candidates = sentence.firsts.count
        scores = Array(repeating: 0, count: candidates * width)
        sentence.features.withUnsafeBufferPointer { features in
            scores.withUnsafeMutableBufferPointer { scores in
                var feature = 0
                for candidate in 0..<candidates {
                    let base = candidate * width
                    while feature < Int(sentence.featureEnds[candidate]) {
                        let row = weights + Int(features[feature]) * width
                        for lane in 0..<width { scores[base + lane] += row[lane] }
                        feature += 1
                    }
                }
            }
        }
        let loss = likelihood.judge(sentence, &scores, stride: width)
        var feature = 0
        for candidate in 0..<candidates {
            let end = Int(sentence.featureEnds[candidate])
            let row = scores[candidate * width..<(candidate + 1) * width]
            if row.contains(where: { abs($0) > 1e-7 }) {
                for id in sentence.features[feature..<end] {
                    let place = gradient + Int(id) * width
                    for lane in 0..<width { place[lane] += row[row.startIndex + lane] }
                }
            }
            feature = end
        }
        return loss
    }
}
