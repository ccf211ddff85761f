import ArgumentParser
import Keeping
import RecordModel

struct ReviewVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Judge what the program cannot tell, one question after the other.",
        subcommands: [ReviewLinksVerb.self])
}

struct ReviewLinksVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links", abstract: "Are these two entries one person? The most telling pairs first.",
        discussion: """
            Shows two entries side by side, and what speaks for and against. Answer with a letter and Enter; a reason may stand behind it, in \\
            words or as the number of one of those shown:

              s   one person              s 1      s his brother says so
              d   two persons             d 4
              u   nobody can tell; it is not asked again
              k   skip it for now
              z   take the last judgement back
              q   end; so does the end of the input

            Pairs near .5 come first, and those on which much hangs: that would put many entries together or apart. Each judgement is on disk \\
            in the log before the next question is asked. To take something back is a new decision; nothing leaves the log.
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "How many pairs to look for.")
    var limit = 200
    @Flag(help: "Ask again what was judged of entries that say something else now.")
    var changed = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        let review = try await record.linkReview(limit: limit, ofChanged: changed) { bar.show($0) }
        bar.clear()
        var session = ReviewSession(record, review, ofChanged: changed)
        try session.run()
    }
}
