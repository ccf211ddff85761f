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
              sijill init --pack syria case.sijill
            """,
        subcommands: [PackListVerb.self, PackShowVerb.self, PackCheckVerb.self, PackUseVerb.self])
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
        let findings = named.findings
        for finding in findings {
            Output.line(format == .jsonl ? PackLines.json(finding).text : Layout.line("\(finding)"))
        }
        if format == .table { Output.line(PackLines.sentence(named.name, findings)) }
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

struct PackUseVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Read the record with this pack from here on.",
        discussion: """
            The pack's files are kept in the record as they are now, and the choice goes into the log: changing the folder later changes \
            nothing until the pack is chosen again. What was read is read anew when it is next asked for; what keepers decided stays.
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The name of a pack that ships, or a folder.", completion: .directory)
    var pack: String

    func run() async throws {
        let record = try options.open()
        let named = try NamedPack(pack)
        let chosen = try record.choose(named)
        let about = try named.sound().about
        let what = "\(about.name) \(about.version) (content \(named.hash.prefix(12)))"
        Output.line(
            chosen ? "The record is read with \(what) from here on." : "The record is read with \(what) already.")
    }
}
