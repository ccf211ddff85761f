internal import ArgumentParser

/// Trains the models that ship with the program.
@main struct SijillTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sijill-train", abstract: "Trains and evaluates the models that ship with Sijill.")
}
