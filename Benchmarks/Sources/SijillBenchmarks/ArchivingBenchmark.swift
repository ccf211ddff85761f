import Foundation
import Keeping
import RecordModel

/// Archives files of 3 kB durably, as `sijill archive FOLDER` does, then hashes them again as `sijill verify` does.
enum ArchivingBenchmark {
    static func run(files count: Int) async throws {
        Report.heading("archiving \(count) files of 3 kB, each durable before it is reported")
        try await inTemporaryFolder { folder in
            let files = "\(folder)/files"
            try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
            var generator = Seeded(state: 5)
            for number in 0..<count {
                let bytes = (0..<375).flatMap { _ in withUnsafeBytes(of: generator.next()) { Array($0) } }
                // Random bytes shown as text, so that nothing is told apart by what it is.
                try Data(bytes.map { 0x20 + $0 % 0x5F }).write(to: URL(fileURLWithPath: "\(files)/\(number).txt"))
            }
            let surroundings = Surroundings(variables: ["SIJILL_CONFIG": "\(folder)/config"])
            let record = try Record.create(
                at: "\(folder)/r.sijill", name: "benchmark", keeper: nil, surroundings: surroundings)
            let watch = Stopwatch()
            let sum = try await record.archive(ArchiveRequest(paths: [files]))
            Report.line("archive", "\(Report.seconds(watch)); \(Int(Double(sum.archived) / watch.wall)) files/s")
            let again = Stopwatch()
            let second = try await record.archive(ArchiveRequest(paths: [files]))
            Report.line("archive the same again", "\(Report.seconds(again)); \(second.alreadyThere) already there")
            let check = Stopwatch()
            let verification = try record.verify()
            Report.line(
                "verify, hashing originals again",
                String(format: "%@; %.0f MB/s", Report.seconds(check), Double(verification.bytes) / 1e6 / check.wall))
            Report.line("clean", "\(verification.isClean)")
            Report.line("peak memory", "\(Stopwatch.peakMemory) MB")
        }
    }
}
