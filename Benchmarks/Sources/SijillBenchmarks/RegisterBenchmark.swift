import Foundation
import Keeping
import RecordModel

/// Adds a list of people as an edition of a register, as `sijill register add` does, then a second edition, and compares the two; then
/// reads all current entries as a table, as linking does, and links them.
enum RegisterBenchmark {
    private static let given = [
        "Samer", "Hind", "سامر", "هند", "Ziad", "Layla", "وائل", "Yunus", "Mariam", "طارق", "Nabil", "ريم", "Adnan",
        "هدى",
    ]

    static func run(rows: Int) async throws {
        Report.heading("a register of \(rows) rows in eleven columns")
        try await inTemporaryFolder { folder in
            let record = try Record.create(
                at: "\(folder)/r.sijill", name: "benchmark", keeper: nil,
                surroundings: Surroundings(variables: ["SIJILL_CONFIG": "\(folder)/config"]))
            for (edition, seed) in [("2017", UInt64(5)), ("2018", 6)] {
                let path = "\(folder)/\(edition).csv"
                try write(rows, to: path, seed: seed)
                let watch = Stopwatch()
                let added = try await record.addEdition(
                    EditionRequest(
                        register: "Benchmark", source: "nobody", path: path, edition: edition,
                        covers: Coverage(period: "2011/2018", territory: "nowhere", who: "nobody"),
                        mapping: try Record.survey(path).proposal))
                Report.line(
                    "add the edition of \(edition)", "\(Report.seconds(watch)); \(added.edition.entries) entries")
            }
            let comparing = Stopwatch()
            let diff = try await record.diff("Benchmark") { _ in }
            Report.line("compare them", "\(Report.seconds(comparing)); \(diff.counts[.changed] ?? 0) changed")
            let reading = Stopwatch()
            let table = try await record.entryTable()
            Report.line("all current entries as a table", "\(Report.seconds(reading)); \(table.starts.last ?? 0) rows")
            let linking = Stopwatch()
            let persons = try await record.persons()
            Report.line(
                "link them", "\(Report.seconds(linking)); \(persons.count) persons, \(persons.pairs.count) pairs")
            let again = Stopwatch()
            _ = try await record.persons()
            Report.line("ask again", Report.seconds(again))
            if let pair = persons.pairs.first {
                try record.judge([persons.judging(Int(pair.a), Int(pair.b), .different, reason: nil)])
                let judged = Stopwatch()
                _ = try await record.persons()
                Report.line("after a judgement", Report.seconds(judged))
            }
            Report.line("peak memory", "\(Stopwatch.peakMemory) MB")
        }
    }

    /// The same people in both editions; one in ten says something else.
    private static func write(_ rows: Int, to path: String, seed: UInt64) throws {
        var people = Seeded(state: 5)
        var changes = Seeded(state: seed)
        var text = "id,list,given name,father name,family name,sex,birth date,governorate,place,event date,event type\n"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        for row in 0..<rows {
            let r = people.next()
            let name = { (shift: UInt64) in given[Int(r >> shift % 61) % given.count] }
            let family = "al-\(name(7))i \(r % 9973)"
            let born = "\(1940 + r % 70)-\(1 + r % 12)-\(1 + r % 28)"
            let day = "\(1 + changes.next() % 10 / 9 + r % 27)/\(1 + r % 12)/\(2011 + r % 7)"
            text +=
                "N\(row * 3),L,\(name(3)),\(name(11)),\(family),\(r % 3 == 0 ? "f" : "ذكر"),\(born),Region \(r % 14),Town \(r % 5000),\(day),killed\n"
            if text.utf8.count > 1 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }
}
