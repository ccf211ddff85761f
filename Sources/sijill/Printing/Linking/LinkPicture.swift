import Charts
import Keeping

/// A link as a drawing: the waterfall of its weights.
enum LinkPicture {
    static func waterfall(_ explanation: LinkExplanation) -> Waterfall {
        var steps = [Waterfall.Step("before anything is compared", amount: explanation.prior)]
        for step in explanation.steps {
            let sides = step.left.isEmpty && step.right.isEmpty ? [] : [said(step.left), said(step.right)]
            steps.append(Waterfall.Step("\(step.field): \(step.level)", sides: sides, amount: step.weight))
        }
        return Waterfall(
            title: "\(explanation.left) and \(explanation.right)", unit: "weight in bits: 1 doubles the odds",
            steps: steps,
            sum: "probability \(LinkWords.share(explanation.probability))")
    }

    /// What an entry says; a dash where it says nothing.
    static func said(_ text: String) -> String { text.isEmpty ? "–" : text }
}
