import ArgumentParser
import Keeping
import RecordModel

struct LinkDecideVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Judge two entries: one person, two, or nobody can tell.",
        discussion: """
            The judgement goes into the log and holds whatever the engine says. Entries are called REGISTER/EDITION/KEY, as `sijill show` and \\
            pairs.csv call them; a judgement stays with an entry in later editions as long as its key does.

              sijill link decide same Absent/2018-01-15/F-17 Missing/2018/203 --reason "his brother says so"
              sijill link decide different Absent/2018-01-15/F-17 Missing/2018/204 --reason "brothers"
              sijill link decide none Absent/2018-01-15/F-17 Missing/2018/204

            `none` takes back what was judged; both stay in the log. The last judgement on two entries holds. `sijill review links` asks for \\
            one judgement after the other, beginning with those that tell most.

            Ends with 1 where judgements contradict each other: A is B, B is C, and A is not C.
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "same, different, unsure or none.")
    var judgement: LinkJudging.Judgement
    @Argument(help: "The one entry.")
    var left: String
    @Argument(help: "The other entry.")
    var right: String
    @Option(help: "Why. It is kept in the log.")
    var reason: String?

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        let (kept, conflicts) = try await record.judge(left, right, judgement, reason: reason) { bar.show($0) }
        bar.clear()
        Output.line(
            "\(kept.judging.judgement.words): \(Layout.line(kept.judging.left.description)) and \(Layout.line(kept.judging.right.description)), log \(kept.entry)"
        )
        for conflict in conflicts {
            Output.note("notice: judgements contradict each other: \(Layout.line(conflict.words))")
        }
        if !conflicts.isEmpty { throw ExitStatus.findings }
    }
}
