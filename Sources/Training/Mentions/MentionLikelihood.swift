internal import Foundation
internal import Reading

/// How probable the labels of a sentence are, given a score for each of its candidates as each type. Keeps its memory.
struct MentionLikelihood {
    /// Scores of a candidate.
    static let width = MentionModel.types

    private var sums: [Double] = []
    private var before: [Double] = []
    private var after: [Double] = []
    private var byEnd: [Int] = []

    /// The negative log likelihood of the labels. Makes the scores, rows `stride` apart, its gradient: each candidate's probability as each
    /// type, less 1 where that is its label. Cost: linear in the candidates, times the types.
    mutating func judge(_ sentence: MentionTraining.Sentence, _ scores: inout [Float], stride: Int) -> Double {
        scores.withUnsafeMutableBufferPointer { scores in
            guard let scores = scores.baseAddress else { return 0 }
            return judge(sentence, scores, stride: stride)
        }
    }

    /// As ``judge(_:_:stride:)-(_,[Float],_)``.
    mutating func judge(
        _ sentence: MentionTraining.Sentence, _ scores: UnsafeMutablePointer<Float>, stride: Int
    ) -> Double {
        let width = MentionLikelihood.width
        sums.removeAll(keepingCapacity: true)
        for candidate in sentence.firsts.indices {
            let row = scores + candidate * stride
            var most = row[0]
            for lane in 1..<width { most = max(most, row[lane]) }
            var sum = 0.0
            for lane in 0..<width { sum += exp(Double(row[lane]) - Double(most)) }
            sums.append(Double(most) + log(sum))
        }
        let all = sumUp(sentence)
        var gold = 0.0
        for candidate in sentence.firsts.indices {
            let row = scores + candidate * stride
            let rest = before[Int(sentence.firsts[candidate])] + after[Int(sentence.ends[candidate])] - all
            for lane in 0..<width {
                var error = exp(Double(row[lane]) + rest)
                if Int(sentence.labels[candidate]) == lane {
                    error -= 1
                    gold += Double(row[lane])
                }
                row[lane] = Float(error)
            }
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
