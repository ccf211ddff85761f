import ArgumentParser
import Keeping
import RecordModel

struct AccountVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Who said what, which numbers, what was done, what was demanded.",
        discussion: """
            Each line stands on a sentence, each sentence on an archived original. Claims that a keeper has not looked at are marked ?.

              sijill account --document 3fa2
              sijill account --actor 'Families' --topic demanded
              sijill account --about 'embassy' --format html > account.html
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "Only this document: an original's id or the beginning of one. May be repeated.")
    var document: [String] = []
    @Option(help: "Only claims by, about or to this actor: a part of the name.")
    var actor: String?
    @Option(help: "Only claims whose words or sentence have all these words.")
    var about: String?
    @Option(help: "Only this topic: said, numbers, done, positions, demanded, signed, roles. May be repeated.")
    var topic: [Account.Topic] = []
    @Option(help: "Only claims of this status: proposed, accepted, corrected, rejected. May be repeated.")
    var status: [Claim.Status] = []
    @Option(help: "table, md, html or jsonl.")
    var format: AccountFormat = .table

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        try await record.catchUp { bar.show($0) }
        bar.clear()
        var filter = AccountFilter()
        filter.documents = try document.map { try record.original(named: $0) }
        filter.actor = actor
        filter.about = about
        filter.topics = Set(topic)
        filter.statuses = Set(status)
        switch format {
        case .jsonl: try record.claimLines(filter) { Output.write($0) }
        case .table:
            let printer = AccountOnTerminal()
            Output.line(printer.terminal.dim(StatusCounts.legend))
            Output.line()
            printer.print(try record.account(filter))
        case .md: Output.line(AccountAsMarkdown.text(try record.account(filter)))
        case .html: Output.line(AccountAsHTML.text(try record.account(filter)))
        }
    }
}
