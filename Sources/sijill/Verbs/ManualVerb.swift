import ArgumentParser

struct ManualVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page (man format).",
        discussion: "Made from the same definitions as the help: sijill manual | man -l -")

    func run() throws { Output.line(ManualPage.text) }
}
