internal import Foundation

/// The ways to lay the candidates of a sentence beside each other, summed.
struct MentionLattice {
    /// Shares below this, in nats, are taken for nothing: one in some sixty thousand.
    private static let least = -11.0

    private let sentence: Range<Int>
    private let candidates: [Range<Int32>]
    /// The probability of each candidate as each type, row by row.
    private(set) var probabilities: [Double]
    /// Candidates sorted by their end.
    private let byEnd: [Int]

    /// `scores`: for each candidate one score a type, in nats. Cost: linear in the candidates, times the types.
    init(_ sentence: Range<Int>, _ candidates: [Range<Int32>], _ scores: [Double]) {
        self.sentence = sentence
        self.candidates = candidates
        let types = MentionModel.types
        let count = sentence.count
        var sums: [Double] = []
        sums.reserveCapacity(candidates.count)
        for number in candidates.indices {
            let row = scores[number * types..<(number + 1) * types]
            let most = row.max() ?? 0
            sums.append(most + log(row.reduce(0) { $1 - most < MentionLattice.least ? $0 : $0 + exp($1 - most) }))
        }
        byEnd = candidates.indices.sorted { candidates[$0].upperBound < candidates[$1].upperBound }
        func place(_ token: Int32) -> Int { Int(token) - sentence.lowerBound }
        func join(_ a: Double, _ b: Double) -> Double { max(a, b) + log1p(exp(-abs(a - b))) }
        var before = [Double](repeating: 0, count: count + 1)
        var next = 0
        for end in stride(from: 1, through: count, by: 1) {
            var sum = before[end - 1]
            while next < byEnd.count, place(candidates[byEnd[next]].upperBound) == end {
                sum = join(sum, before[place(candidates[byEnd[next]].lowerBound)] + sums[byEnd[next]])
                next += 1
            }
            before[end] = sum
        }
        var after = [Double](repeating: 0, count: count + 1)
        var last = candidates.count - 1
        for start in stride(from: count - 1, through: 0, by: -1) {
            var sum = after[start + 1]
            while last >= 0, place(candidates[last].lowerBound) == start {
                sum = join(sum, after[place(candidates[last].upperBound)] + sums[last])
                last -= 1
            }
            after[start] = sum
        }
        let all = before[count]
        var probabilities: [Double] = []
        probabilities.reserveCapacity(scores.count)
        for (number, candidate) in candidates.enumerated() {
            let rest = before[place(candidate.lowerBound)] + after[place(candidate.upperBound)] - all
            for type in 0..<types {
                let share = scores[number * types + type] + rest
                probabilities.append(share < MentionLattice.least ? 0 : exp(share))
            }
        }
        self.probabilities = probabilities
    }

    /// The candidates beside each other whose probabilities exceed the threshold by most in sum.
    func best(threshold: Double) -> [(tokens: Range<Int>, type: Int, probability: Double)] {
        let types = MentionModel.types
        var gains = [Double](repeating: 0, count: sentence.count + 1)
        var choices = [(number: Int, type: Int)?](repeating: nil, count: sentence.count + 1)
        var next = 0
        for end in stride(from: 1, through: sentence.count, by: 1) {
            gains[end] = gains[end - 1]
            while next < byEnd.count, Int(candidates[byEnd[next]].upperBound) - sentence.lowerBound == end {
                let number = byEnd[next]
                next += 1
                var type = 0
                for other in 1..<types
                where probabilities[number * types + other] > probabilities[number * types + type] { type = other }
                let gain =
                    gains[Int(candidates[number].lowerBound) - sentence.lowerBound]
                    + probabilities[number * types + type] - threshold
                if probabilities[number * types + type] > threshold, gain > gains[end] {
                    gains[end] = gain
                    choices[end] = (number, type)
                }
            }
        }
        var out: [(tokens: Range<Int>, type: Int, probability: Double)] = []
        var at = sentence.count
        while at > 0 {
            if let choice = choices[at] {
                let tokens = candidates[choice.number]
                out.append(
                    (
                        tokens: Int(tokens.lowerBound)..<Int(tokens.upperBound), type: choice.type,
                        probability: min(1, probabilities[choice.number * types + choice.type])
                    ))
                at = Int(tokens.lowerBound) - sentence.lowerBound
            } else {
                at -= 1
            }
        }
        return out.reversed()
    }
}
