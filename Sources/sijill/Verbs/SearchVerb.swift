import ArgumentParser
import Keeping
import RecordModel
import RecordStore

struct SearchVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find passages by their words.",
        discussion: """
            All words must be there; "in quotation marks" they must stand together; a word ending in * stands for all that begin so. Arabic is \
            found whatever its hamzas, vowels and article.

              sijill search 'embassy reopen*'
              sijill search 'المفقودين' --language ar
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The words.")
    var words: [String]
    @Option(help: "Only originals from this source.")
    var source: String?
    @Option(help: "Only documents published on or after this date.")
    var since: String?
    @Option(help: "Only documents published on or before this date.")
    var until: String?
    @Option(help: "Only documents in this language: en, ar.")
    var language: String?
    @Option(help: "Only this document: an original's id or the beginning of one.")
    var document: String?
    @Option(help: "How many passages at the most.")
    var limit: Int = 50
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func validate() throws {
        for date in [since, until].compactMap(\.self) where !StatedDate.isValid(date) {
            throw ValidationError("\(date) is no date; write 2021, 2021-12 or 2021-12-21.")
        }
        if !(1...10_000).contains(limit) { throw ValidationError("--limit takes a number from 1 to 10,000.") }
    }

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        try await record.catchUp { bar.show($0) }
        bar.clear()
        let filter = SearchFilter(
            source: source, language: language, from: since, to: until,
            document: try document.map { try record.original(named: $0) })
        let found = try record.search(words.joined(separator: " "), filter: filter, limit: limit)
        for hit in found.hits { Output.line(format == .jsonl ? SearchLines.json(hit).text : SearchLines.text(hit)) }
        if format == .jsonl {
            Output.line(SearchLines.json(found).text)
        } else {
            Output.line(SearchLines.sentence(found))
        }
    }
}
