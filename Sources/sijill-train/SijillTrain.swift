internal import ArgumentParser

/// Trains the models that ship with the program.
@main struct SijillTrain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sijill-train",
        abstract: "Trains and evaluates the models that ship with Sijill.",
        discussion: """
            The same data and seed give the same bytes. After training, run \
            scripts/knowledge and build again: the models are then in the program. docs/models.md says what they are.
            """,
        subcommands: [TrainSyntax.self, EvaluateSyntax.self, TrainMentions.self, FoldMentions.self])
}
