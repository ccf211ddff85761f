import Charts
import Keeping
import Linking

/// A link as a drawing: the waterfall of its weights.
enum LinkPicture {
    static func waterfall(_ pair: ExplainedPair) -> Waterfall {
        let steps = LinkWaterfall.rows(pair).map { row in
            Waterfall.Step(row.words, sides: row.sides.map { $0.isEmpty ? "–" : $0 }, amount: row.weight)
        }
        return Waterfall(
            title: "\(pair.left) – \(pair.right)", unit: "weight in bits: 1 doubles the odds", steps: steps,
            sum: LinkWaterfall.sum(pair))
    }
}

/// The rows of a pair's waterfall, the same for the terminal and the drawing.
enum LinkWaterfall {
    struct Row {
        var words: String
        /// What stands in the two entries; empty where nothing is compared.
        var sides: [String] = []
        var weight: Double
    }

    static func rows(_ pair: ExplainedPair) -> [Row] {
        let explanation = pair.explanation
        var rows = [Row(words: "before anything is compared", weight: explanation.prior)]
        for step in explanation.steps {
            let rareness = LinkWaterfall.rareness(step.frequencyWeight)
            rows.append(
                Row(
                    words: "\(step.field): \(step.level)\(rareness)", sides: [step.left, step.right],
                    weight: step.weight))
        }
        if explanation.relatives < -0.005 {
            rows.append(Row(words: "they may be relatives", weight: explanation.relatives))
        }
        return rows
    }

    static func sum(_ pair: ExplainedPair) -> String {
        "\(pair.isTogether ? "one person" : "two persons"), probability \(LinkWords.share(pair.probability ?? pair.explanation.probability))"
    }

    private static func rareness(_ weight: Double) -> String {
        if weight >= 1 { return ", rare" }
        return weight <= -1 ? ", common" : ""
    }
}
