import Foundation
import Keeping

/// Links a list of invented people, as `sijill link run` does: a long one; a shorter one by blocking and pair by pair, to see what blocking
/// misses; one in which half of the rows say one and the same name. Accuracy on lists with truth is measured by `peers/compare.py`.
enum LinkingBenchmark {
    private static let given = [
        ["محمد", "Muhammad", "Mohamad"], ["أحمد", "Ahmad", "Ahmed"], ["خالد", "Khalid", "Khaled"],
        ["يوسف", "Yusuf", "Youssef"],
        ["سمير", "Samir", "Sameer"], ["نزار", "Nizar", "Nezar"], ["مريم", "Maryam", "Mariam"],
        ["فاطمة", "Fatima", "Fatmeh"],
        ["زينب", "Zaynab", "Zeinab"], ["هيثم", "Haytham", "Haitham"], ["بشير", "Bashir", "Basheer"],
        ["طارق", "Tariq", "Tarek"],
        ["وليد", "Walid", "Waleed"], ["رامي", "Rami", "Ramy"], ["ليلى", "Layla", "Leila"],
        ["عدنان", "Adnan", "Adnane"],
    ]
    private static let letters: [(String, String)] = [
        ("ب", "b"), ("د", "d"), ("ر", "r"), ("ك", "k"), ("م", "m"), ("ن", "n"), ("ف", "f"), ("ز", "z"), ("ل", "l"),
        ("س", "s"),
        ("ش", "sh"), ("ق", "q"), ("ت", "t"), ("ج", "j"), ("ح", "h"),
    ]

    static func run(rows: Int) throws {
        Report.heading("linking \(rows) entries within one list, a fifth of them further reports of a person")
        try inFolder { folder in
            try write(rows, to: "\(folder)/long.csv", sameName: false)
            let long = try link("\(folder)/long.csv", folder)
            for stage in long.stages {
                Report.line(stage.name, String(format: "%.2f s wall, %.2f s CPU", stage.seconds, stage.cpuSeconds))
            }
            Report.line("pairs compared, kept; persons", "\(long.compared), \(long.kept); \(long.clusters)")
            Report.line("peak memory", "\(Stopwatch.peakMemory) MB")

            let few = 20_000
            Report.heading("what blocking misses: \(few) entries, by rules and every pair")
            try write(few, to: "\(folder)/short.csv", sameName: false)
            let byRules = try link("\(folder)/short.csv", folder)
            let found = try likely(folder)
            try Data("[blocking]\nrules = []\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/every.toml"))
            let every = try link("\(folder)/short.csv", folder, spec: "\(folder)/every.toml")
            let all = try likely(folder)
            Report.line("pairs compared", "\(byRules.compared) of \(every.compared)")
            Report.line(
                "links of .5 and more that rules bring",
                String(
                    format: "%.4f of %d", Double(all.intersection(found).count) / Double(max(1, all.count)), all.count))

            Report.heading("\(rows) entries, half of them of one name")
            try write(rows, to: "\(folder)/same.csv", sameName: true)
            let watch = Stopwatch()
            let same = try link("\(folder)/same.csv", folder)
            Report.line("link", "\(Report.seconds(watch)); \(same.compared) pairs compared")
            Report.line("peak memory", "\(Stopwatch.peakMemory) MB")
        }
    }

    private static func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sijill-linking-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private static func link(_ list: String, _ folder: String, spec: String? = nil) throws -> LinkReport {
        try FileLinking.run(LinkRequest(files: [list], spec: spec), into: "\(folder)/linked") { _ in "" }
    }

    /// The pairs of the last run that are likelier than not.
    private static func likely(_ folder: String) throws -> Set<String> {
        let rows = try String(contentsOf: URL(fileURLWithPath: "\(folder)/linked/pairs.csv"), encoding: .utf8)
        return Set(
            rows.split(separator: "\n").dropFirst().compactMap { row in
                let cells = row.split(separator: ",")
                return cells.count == 3 && (Double(cells[2]) ?? 0) >= 0.5 ? "\(cells[0]),\(cells[1])" : nil
            })
    }

    /// Entries of persons; a further report of one is spelled otherwise, and leaves something out.
    private static func write(_ rows: Int, to path: String, sameName: Bool) throws {
        var draws = Seeded(state: 11)
        func below(_ count: Int) -> Int { Int(draws.next() >> 33) % count }
        var text = "id,given name,father name,family name,sex,birth date,governorate,place,event date,event type\n"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        let persons = rows * 4 / 5
        for row in 0..<rows {
            let isFurther = row >= persons
            var own = Seeded(state: UInt64(isFurther ? below(persons) : row) &* 0xD1B5_4A32_D192_ED03 | 1)
            func pick(_ count: Int) -> Int { Int(own.next() >> 33) % count }
            let spelling = below(3)
            var name = given[pick(16)][spelling], father = given[pick(16)][spelling]
            let parts = (0..<4).map { _ in letters[pick(15)] }
            var family =
                spelling == 0
                ? "ال" + parts.map(\.0).joined() + "ي" : "al-" + parts.map(\.1).joined(separator: "a") + "i"
            var born = "\(1940 + pick(70))-\(10 + pick(3))-\(10 + pick(18))", place = "Town \(pick(2000))"
            let event = "\(2011 + pick(7))-0\(1 + pick(9))-\(10 + pick(18))"
            if below(12) == 0 { born = "" }
            if isFurther, below(8) == 0 { father = "" }
            if isFurther, below(8) == 0 { place = "" }
            if sameName, row % 2 == 0 { (name, father, family, born, place) = ("محمد", "أحمد", "العلي", "", "") }
            text +=
                "N\(row),\(name),\(father),\(family),m,\(born),Region \(pick(14)),\(place),\(sameName ? "" : event),killed\n"
            if text.utf8.count > 1 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }
}
