/// Vectors of words: the sum of those of their features, some of which are left out in training, the rarer the more often.
package final class WordEmbedding {
    package let table: Parameter
    private let frequencies: [Float]
    /// Rows whose gradient is not 0.
    private var touched: [Int] = []
    private var isTouched: [Bool]
    /// Features used in the batch, word after word.
    private var used: [Int32] = []
    private var ends: [Int] = []

    package init(_ frequencies: [Float], _ width: Int, _ generator: inout SeededGenerator) {
        self.frequencies = frequencies
        table = Parameter(frequencies.count, width, spread: 0.4 * (3 / Float(width)).squareRoot(), &generator)
        isTouched = Array(repeating: false, count: frequencies.count)
    }

    /// Writes a vector for each word of the batch.
    package func forward(_ batch: Batch, _ out: Matrix, _ generator: inout SeededGenerator) {
        out.clear(rows: batch.rows)
        used.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var row = 0
        for sentence in batch.sentences {
            for word in 0..<sentence.count {
                let features = sentence.features[sentence.starts[word]..<sentence.starts[word + 1]]
                for (order, feature) in features.enumerated() {
                    let share = 0.25 / (0.25 + frequencies[Int(feature)])
                    let isDropped = feature > 0 && generator.share() < share
                    if isDropped && order > 0 { continue }
                    used.append(isDropped ? 0 : feature)
                    let (into, from) = (out[row], table.values[isDropped ? 0 : Int(feature)])
                    for column in 0..<out.columns { into[column] += from[column] }
                }
                ends.append(used.count)
                row += 1
            }
        }
    }

    /// Adds to the gradients of the features that were used.
    package func backward(_ gradient: Matrix) {
        var at = 0
        for (row, end) in ends.enumerated() {
            let from = gradient[row]
            while at < end {
                let feature = Int(used[at])
                if !isTouched[feature] {
                    isTouched[feature] = true
                    touched.append(feature)
                }
                let into = table.gradient[feature]
                for column in 0..<gradient.columns { into[column] += from[column] }
                at += 1
            }
        }
    }

    /// The sum of the gradient's squares.
    package var squaredLength: Float { touched.reduce(0) { $0 + table.squaredLength($1..<$1 + 1) } }

    /// Goes a step down the gradient in the rows that were used.
    package func step(_ pace: Parameter.Pace) {
        for feature in touched {
            table.step(feature..<feature + 1, pace)
            isTouched[feature] = false
        }
        touched.removeAll(keepingCapacity: true)
    }
}
