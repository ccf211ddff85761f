import Custody
import Foundation
import Keeping
import RecordModel
import RecordStore

/// A log of a million entries under a thousand checkpoints: appending, opening, verifying, proving.
enum LogBenchmark {
    static func run(entries count: Int) async throws {
        Report.heading("a log of \(count) entries under 1,000 checkpoints")
        try await inTemporaryFolder { folder in
            let surroundings = Surroundings(variables: ["SIJILL_CONFIG": "\(folder)/config"])
            let made = try Record.create(
                at: "\(folder)/r.sijill", name: "benchmark", keeper: nil, surroundings: surroundings)
            try fill(made.folder, config: "\(folder)/config", count: count)

            let opening = (0..<5).map { _ -> Double in
                let watch = Stopwatch()
                let record = try? Record.open(at: made.folder, surroundings: surroundings)
                _ = try? record?.publicKeys()
                return watch.wall
            }
            Report.line("open the record", Report.quantiles(opening))
            let watch = Stopwatch()
            let verification = try Record.open(at: made.folder, surroundings: surroundings).verify(withOriginals: false)
            Report.line(
                "verify the log",
                "\(Report.seconds(watch)); \(verification.entries) entries, \(verification.checkpoints) checkpoints")
            let log = try LogStore(RecordBundle.open(at: made.folder))
            let key = try log.summaries()[0].key
            let proofs = (0..<50).map { number -> Double in
                let watch = Stopwatch()
                _ = try? made.receipt(for: "\(key)/\(number * (count / 50))")
                return watch.wall
            }
            Report.line("a receipt", Report.quantiles(proofs))
            Report.line("peak memory", "\(Stopwatch.peakMemory) MB")
        }
    }

    /// Appends entries the way many commands would: in a thousand transactions, each ending with a signed checkpoint.
    private static func fill(_ folder: String, config: String, count: Int) throws {
        let log = try LogStore(RecordBundle.open(at: folder))
        let keys = try KeyFolder(environment: ["SIJILL_CONFIG": config])
        let key = try keys.key(keys.keyIDs()[0])
        let watch = Stopwatch()
        for batch in 0..<1_000 {
            let entries = (0..<(count / 1_000)).map { number in
                NewEntry(
                    kind: "example.decision",
                    body: Array(
                        "{\"claim\":\"tally-\(batch)-\(number)\",\"text\":\"\(String(repeating: "x", count: 200))\"}"
                            .utf8))
            }
            try log.append(entries, signedBy: key, checkpoint: true)
        }
        Report.line("append, 1,000 durable transactions", Report.seconds(watch))
        try log.close()
    }
}
