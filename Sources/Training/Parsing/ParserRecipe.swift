internal import Learning
internal import Syntax

/// How the parser is made from a tagged treebank: models of several seeds are trained by a dynamic oracle and summed.
package struct ParserRecipe: Sendable {
    /// Models of different order of training that are summed.
    package var models = 3
    /// Times over the data.
    package var epochs = 8
    /// Rows of the steps, and bytes of the other tables, that ship.
    package var sizes = (steps: 670_000, relations: 1_150_000, renaming: 1_300_000)
    /// The seed of every order.
    package var seed: UInt64 = 1

    package init() {}

    /// Weights of one model or of several.
    package struct Weights: Sendable {
        package var steps: RowSelection
        package var relations: RowSelection
        package var renaming: RowSelection

        mutating func add(_ other: Weights) {
            steps.add(other.steps)
            relations.add(other.relations)
            renaming.add(other.renaming)
        }

        /// The bytes of a model file with the weightiest rows.
        package func model(_ sizes: (steps: Int, relations: Int, renaming: Int)) -> [UInt8] {
            ModelFile.bytes(
                version: Parser.version,
                sections: steps.sections("steps", limit: sizes.steps)
                    + relations.sparseSections("relations", size: sizes.relations)
                    + renaming.sparseSections("renaming", size: sizes.renaming))
        }
    }

    /// Trains all models, two at a time. `note` hears of each time over the data; `look` may look at the weights of the first model now and then.
    package func run(
        _ examples: [ParserExample], note: @escaping @Sendable (String) -> Void,
        look: @escaping @Sendable (Weights) -> Void = { _ in }
    ) async -> Weights? {
        let all = await inParallel(models) { number in
            let seed = seed &+ UInt64(number) &* 7919
            let training = GreedyTraining(seed: seed)
            for epoch in 1...max(epochs, 1) {
                training.epoch(examples, exploring: epoch > 1 ? 90 : 0)
                note("parser \(number + 1) of \(models), round \(epoch) of \(epochs)")
                if number == 0, epoch % 4 == 1, epoch > 1 { look(training.weights) }
            }
            return training.weights
        }
        guard var sum = all.first else { return nil }
        for other in all.dropFirst() { sum.add(other) }
        return sum
    }
}
