internal import Foundation
internal import Reading

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
        var work = Work()
        for sentence in sentences { total += work.add(sentence, weights, gradient) }
        return total
    }

    /// Memory that sentences share.
    private struct Work {
        private var scores: [Float] = []
        private var sums: [Double] = []
        private var before: [Double] = []
        private var after: [Double] = []
        private var byEnd: [Int] = []

        mutating func add(
            _ sentence: MentionTraining.Sentence, _ weights: UnsafePointer<Float>,
            _ gradient: UnsafeMutablePointer<Float>
        ) -> Double {
            let width = MentionModel.types
            let candidates = sentence.firsts.count
            scores = Array(repeating: 0, count: candidates * width)
            sums = Array(repeating: 0, count: candidates)
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
            for candidate in 0..<candidates {
                let row = scores[candidate * width..<(candidate + 1) * width]
                let most = Double(row.max() ?? 0)
                sums[candidate] = most + log(row.reduce(0) { $0 + exp(Double($1) - most) })
            }
            let all = sumUp(sentence)
            var gold = 0.0
            var feature = 0
            for candidate in 0..<candidates {
                let end = Int(sentence.featureEnds[candidate])
                let rest = before[Int(sentence.firsts[candidate])] + after[Int(sentence.ends[candidate])] - all
                var most = 0.0
                var row = [Float](repeating: 0, count: width)
                for lane in 0..<width {
                    var error = exp(Double(scores[candidate * width + lane]) + rest)
                    if Int(sentence.labels[candidate]) == lane {
                        error -= 1
                        gold += Double(scores[candidate * width + lane])
                    }
                    most = max(most, abs(error))
                    row[lane] = Float(error)
                }
                if most > 1e-7 {
                    for id in sentence.features[feature..<end] {
                        let place = gradient + Int(id) * width
                        for lane in 0..<width { place[lane] += row[lane] }
                    }
                }
                feature = end
            }
            return all - gold
        }

        /// Fills ``before`` and ``after``; the logarithm of the sum over all ways.
        private mutating func sumUp(_ sentence: MentionTraining.Sentence) -> Double {
            func join(_ a: Double, _ b: Double) -> Double { max(a, b) + log1p(exp(-abs(a - b))) }
            byEnd = sentence.ends.indices.sorted { (sentence.ends[$0], $0) < (sentence.ends[$1], $1) }
            before = Array(repeating: 0, count: sentence.length + 1)
            after = before
            var next = 0
            for end in 1...sentence.length {
                var sum = before[end - 1]
                while next < byEnd.count, Int(sentence.ends[byEnd[next]]) == end {
                    sum = join(sum, before[Int(sentence.firsts[byEnd[next]])] + sums[byEnd[next]])
                    next += 1
                }
                before[end] = sum
            }
            var last = sentence.firsts.count - 1
            for start in stride(from: sentence.length - 1, through: 0, by: -1) {
                var sum = after[start + 1]
                while last >= 0, Int(sentence.firsts[last]) == start {
                    sum = join(sum, after[Int(sentence.ends[last])] + sums[last])
                    last -= 1
                }
                after[start] = sum
            }
            return before[sentence.length]
        }
    }
}
