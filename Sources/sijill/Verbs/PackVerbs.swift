import ArgumentParser
import CasePacks
import Keeping
import RecordModel

struct PackVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Case packs: what is particular to a case, as data.",
        discussion: """
            A pack is a folder of small tables: places, actors with dated roles, topics, words (docs/case-packs.md). Some ship with the \
            program and are named by their names; any other is named by its folder.

              sijill pack list
              sijill pack check my-case/
              sijill read --pack syria letter.txt
            """,
        subcommands: [PackCheckVerb.self, PackListVerb.self, PackShowVerb.self])
}

struct PackCheckVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a pack: what is wrong in it, where, and what to do.",
        discussion: """
            An error keeps the pack from being used, a warning does not: a name that two places share is found in text, but stands for \
            neither. Ends with 1 where there is an error.
            """)

    @Argument(help: "The pack's folder, or the name of one that ships.", completion: .directory)
    var pack: String
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let named = try NamedPack(pack)
        for finding in named.reading.findings {
            Output.line(format == .jsonl ? PackLines.json(finding).text : Layout.line("\(finding)"))
        }
        if format == .table { Output.line(PackLines.sentence(named)) }
        if named.reading.pack == nil { throw ExitStatus.findings }
    }
}

struct PackListVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The packs that ship with the program.")

    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let packs = try ShippedPacks.names.map { try NamedPack($0) }
        if format == .jsonl {
            for named in packs { Output.line(PackLines.json(named).text) }
            return
        }
        let rows = packs.compactMap { named in
            named.reading.pack.map {
                [$0.about.name, $0.about.version, $0.about.licence, Layout.line($0.about.heading)]
            }
        }
        for line in Layout.table(["name", "version", "licence", "title"], rows) { Output.line(line) }
    }
}

struct PackShowVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What a pack holds, where it comes from, and under which terms.")

    @Argument(help: "The name of a pack that ships, or a folder.", completion: .directory)
    var pack: String
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let named = try NamedPack(pack)
        let pack = try named.sound()
        if format == .jsonl {
            Output.line(PackLines.json(named).text)
        } else {
            for line in PackLines.text(pack, hash: named.hash) { Output.line(line) }
        }
    }
}
