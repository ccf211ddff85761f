import ArgumentParser
import Counting
import Keeping
import RecordModel

struct ActsVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acts", abstract: "Which claims tell of one act: look at the doubtful ones, and judge.",
        subcommands: [ActsReviewVerb.self, ActsJudgeVerb.self])
}

struct ActsReviewVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Pairs of claims that may tell of one act, likeliest first, with the reasons.",
        discussion: """
            Two claims are taken for one act from a score of \(Int(ActLikeness.same)) on; from \(Int(ActLikeness.unsure)) on a keeper should look.

              sijill acts review
              sijill acts judge act-3f… act-09… same --reason 'the same shelling'
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "At most so many pairs.")
    var limit = 20
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let bar = options.bar
        let proposals = try await options.open().actProposals { bar.show($0) }
        bar.clear()
        for proposal in proposals.prefix(max(0, limit)) {
            switch format {
            case .jsonl: Output.line(proposal.json.text)
            case .table:
                Output.line(
                    "\(proposal.likeness.score)  \(proposal.likeness.score >= ActLikeness.same ? "taken for one act" : "taken for two")"
                )
                for told in [proposal.left, proposal.right] {
                    Output.line("  \(told.id)  \(Layout.cut(Layout.line(told.words), to: 110))")
                }
                Output.line(
                    "  \(proposal.likeness.reasons.map { "\($0.words) \($0.weight > 0 ? "+" : "")\($0.weight)" }.joined(separator: "; "))"
                )
            }
        }
        if format == .table { Output.line("\(Layout.count(proposals.count, "pair")) to look at.") }
    }
}

struct ActsJudgeVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge", abstract: "Say that two claims tell of one act, of two, or that you cannot tell.",
        discussion: "The judgement goes into the log. The newest on two claims holds; unsure takes an earlier one back."
    )

    @OptionGroup var options: RecordOptions
    @Argument(help: "A claim's id, or the beginning of it.")
    var left: String
    @Argument(help: "The other one's.")
    var right: String
    @Argument(help: "same, different or unsure.")
    var judgement: ActJudging.Judgement
    @Option(help: "Why. It is kept in the log.")
    var reason: String?

    func run() async throws {
        let judged = try await options.open().judgeActs(left, right, judgement, reason: reason)
        Output.line("judged \(judged.judgement.rawValue): \(judged.left) and \(judged.right)")
    }
}

extension ActProposal {
    fileprivate var json: JSONValue {
        .object([
            "kind": .string("act_proposal"), "left": .string(left.id), "right": .string(right.id),
            "score": .number(likeness.score), "same": .bool(likeness.score >= ActLikeness.same),
            "reasons": .array(
                likeness.reasons.map { .object(["words": .string($0.words), "weight": .number($0.weight)]) }),
        ])
    }
}
