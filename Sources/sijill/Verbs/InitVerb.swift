import ArgumentParser
import Keeping

struct InitVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Begin a record.",
        discussion: """
            Makes the folder, a key pair for its keeper, and the log. The private key is kept in your configuration folder (SIJILL_CONFIG, \
            else XDG_CONFIG_HOME/sijill, else ~/.config/sijill), never in the record: back it up, apart from the record.

            With --pack the record is read with a case pack, which tells the reader the case's places and actors; its files are kept in the \
            record. `sijill pack list` shows those that ship, `sijill pack use` changes it later.
            """)

    @Argument(help: "The folder to make; .sijill is added where it is missing.", completion: .directory)
    var path: String
    @Option(help: "What the record is called. Default: the folder's name.")
    var name: String?
    @Option(help: "Whose key it is: a name or an office. It goes into the log.")
    var keeper: String?
    @Option(help: "The case pack to read it with: the name of one that ships, or a folder.", completion: .directory)
    var pack: String?

    func run() async throws {
        let folder = path.hasSuffix(".sijill") || path.hasSuffix(".sijill/") ? path : path + ".sijill"
        let called = folder.split(separator: "/").last.map { String($0.dropLast(".sijill".count)) } ?? folder
        let record = try Record.create(
            at: folder, name: name ?? called, keeper: keeper, pack: try pack.map { try NamedPack($0) },
            surroundings: .process)
        Output.line("Began the record \(record.folder), id \(record.id).")
        Output.line("Its public key, by which others check its receipts:")
        for key in try record.publicKeys() { Output.line("  \(key)") }
        Output.line("Its private key is in \(try record.keyFolder()). Keep a copy of it somewhere else.")
    }
}
