import Foundation
import Names

/// How well pairs of names are told apart (`names/arabic-name-pairs.tsv`, and files of others where they are there), and what a pair
/// costs.
enum NamesBenchmark {
    private struct Pair {
        let left: PersonalName, right: PersonalName
        let isSame: Bool
        let category: String
        var score = 0.0
    }

    static func run() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("names/arabic-name-pairs.tsv")
        let rows = try text(file).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        Report.heading("names: \(rows.count) pairs of our own, threshold \(two(NameComparison.threshold))")
        let own = scored(rows.map { ($0[0], $0[1], $0[2] == "same", $0[3]) })
        let categories = Dictionary(grouping: own, by: \.category)
        for category in categories.keys.sorted() {
            Report.line(category, sums(categories[category] ?? [], best: false))
        }
        Report.line("all", sums(own, best: true))
        try cost(rows.flatMap { [$0[0], $0[1]] })

        let environment = ProcessInfo.processInfo.environment["SHARED"]
        let shared =
            environment.map { URL(fileURLWithPath: $0) }
            ?? file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("shared")
        let names = shared.appendingPathComponent("data/names")
        guard FileManager.default.fileExists(atPath: names.path) else {
            print("  skipped: pairs of others (no \(names.path))")
            return
        }
        try others(names)
        try EditionNames(shared.appendingPathComponent("data/registers/killed-in-gaza"))?.report()
    }

    private static func others(_ folder: URL) throws {
        let bench = try commaRows(folder.appendingPathComponent("nomenklatura_name_bench_cases.csv"))
            .filter { $0.count > 4 && $0[1] == "Person" }
        Report.heading("names: pairs of others")
        Report.line(
            "nomenklatura name bench, \(bench.count) people",
            sums(scored(bench.map { ($0[2], $0[3], $0[4] == "true", $0[0]) }), best: true))
        let scripts = try commaRows(folder.appendingPathComponent("cross_script_pairs.csv"))
            .filter { $0.count > 2 && Double($0[2]) != nil }
        let hits = scripts.filter { NameComparer.standard.compare($0[0], $0[1]).isMatch }
        Report.line("cross-script pairs", "\(hits.count) of \(scripts.count) taken for one")
        let arabic = scripts.filter { PersonalName($0[0]).words.contains(where: \.isArabic) }
        let arabicHits = arabic.filter { NameComparer.standard.compare($0[0], $0[1]).isMatch }
        Report.line("  of these from Arabic", "\(arabicHits.count) of \(arabic.count)")

        let strangers = try people(folder.appendingPathComponent("yente_negatives_us.csv"))
        let listed = try people(folder.appendingPathComponent("yente_positives_un_untreated.csv"))
        let watch = Stopwatch()
        var matches = 0
        for stranger in strangers {
            for name in listed where NameComparer.standard.compare(stranger, name).isMatch { matches += 1 }
        }
        let compared = strangers.count * listed.count
        Report.line(
            "strangers against a list of others",
            "\(matches) false matches in \(compared) pairs, \(Int(watch.cpu / Double(compared) * 1e9)) ns a pair")
        try dictionary(folder.appendingPathComponent("t4p_dict_ar_en.csv"))
    }

    /// Words in Arabic and in Latin letters, the even and the odd rows apart.
    private static func dictionary(_ file: URL) throws {
        let rows = try commaRows(file).filter { $0.count == 2 }.map { (NameKey($0[0]), NameKey($0[1])) }
            .filter { !$0.0.sounds.isEmpty && !$0.1.sounds.isEmpty && $0.0.isArabic && !$0.1.isArabic }
        for half in 0...1 {
            let pairs = rows.indices.filter { $0 % 2 == half }.map { rows[$0] }
            var alike = 0, chance = 0, skeletons = 0
            for at in pairs.indices {
                let (arabic, latin) = pairs[at]
                if SoundDistance.standard.similarity(arabic.sounds, latin.sounds) >= 0.75 { alike += 1 }
                if arabic.skeleton == latin.skeleton { skeletons += 1 }
                let other = pairs[(at * 7_919 + 13) % pairs.count].1
                if SoundDistance.standard.similarity(arabic.sounds, other.sounds) >= 0.75 { chance += 1 }
            }
            func share(_ count: Int) -> String { String(format: "%.1f %%", 100 * Double(count) / Double(pairs.count)) }
            Report.line(
                "dictionary, half \(half + 1) (\(pairs.count) words)",
                "alike \(share(alike)), of words drawn at random \(share(chance)); same skeleton \(share(skeletons))")
        }
    }

    private static func cost(_ names: [String]) throws {
        let rounds = 20
        var watch = Stopwatch()
        var words = 0
        for _ in 0..<rounds { for name in names { words += PersonalName(name).words.count } }
        Report.line("read a name into parts", "\(nanoseconds(watch, rounds * names.count)) ns")
        let fields = Array(Set(names.flatMap { $0.split(separator: " ").map(String.init) })).sorted()
        watch = Stopwatch()
        for _ in 0..<rounds { for field in fields { words += NameKey(field).sounds.count } }
        Report.line("read a field of one name", "\(nanoseconds(watch, rounds * fields.count)) ns")
        let read = names.map { PersonalName($0) }
        watch = Stopwatch()
        for _ in 0..<rounds {
            for at in stride(from: 0, to: read.count - 1, by: 2) {
                words += NameComparer.standard.compare(read[at], read[at + 1]).lines.count
            }
        }
        Report.line("compare two names that were read", "\(nanoseconds(watch, rounds * read.count / 2)) ns")
        let keys = fields.map { NameKey($0).sounds }
        watch = Stopwatch()
        var sum = 0.0
        for step in 1...40 {
            for at in keys.indices {
                sum += SoundDistance.standard.similarity(keys[at], keys[(at + step * 37) % keys.count])
            }
        }
        Report.line("distance of two words", "\(nanoseconds(watch, 40 * keys.count)) ns")
        if words < 0 || sum < 0 { print("") }
    }

    private static func scored(_ rows: [(String, String, Bool, String)]) -> [Pair] {
        rows.map { row in
            var pair = Pair(
                left: PersonalName(row.0), right: PersonalName(row.1), isSame: row.2, category: row.3)
            pair.score = NameComparer.standard.compare(pair.left, pair.right).score
            return pair
        }
    }

    private static func sums(_ pairs: [Pair], best: Bool) -> String {
        let fixed = measures(pairs, NameComparison.threshold)
        let same = pairs.count { $0.isSame }
        let kind = same == pairs.count || same == 0
        var line =
            kind
            ? "right \(pairs.count { $0.isSame == ($0.score >= NameComparison.threshold) }) of \(pairs.count)"
            : "P \(three(fixed.p)) R \(three(fixed.r)) F1 \(three(fixed.f1))  (\(same) same, \(pairs.count - same) different)"
        if best {
            let top = (30..<100).map { (Double($0) / 100, measures(pairs, Double($0) / 100).f1) }.max { $0.1 < $1.1 }
            if let top { line += "; best F1 \(three(top.1)) at \(two(top.0))" }
        }
        return line
    }

    private static func measures(_ pairs: [Pair], _ threshold: Double) -> (p: Double, r: Double, f1: Double) {
        let hits = Double(pairs.count { $0.isSame && $0.score >= threshold })
        let wrong = Double(pairs.count { !$0.isSame && $0.score >= threshold })
        let same = Double(pairs.count { $0.isSame })
        return (hits / max(1, hits + wrong), hits / max(1, same), 2 * hits / max(1, hits + wrong + same))
    }

    private static func people(_ file: URL) throws -> [PersonalName] {
        try commaRows(file).dropFirst().compactMap { $0.first.map { PersonalName($0) } }
    }

    private static func commaRows(_ file: URL) throws -> [[String]] {
        try text(file).split(whereSeparator: \.isNewline).map { line in
            var cells = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: cells.append("")
                default: cells[cells.count - 1].append(character)
                }
            }
            return cells
        }
    }

    private static func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
    private static func two(_ value: Double) -> String { String(format: "%.2f", value) }
    private static func three(_ value: Double) -> String { String(format: "%.3f", value) }
    private static func nanoseconds(_ watch: Stopwatch, _ count: Int) -> Int { Int(watch.cpu / Double(count) * 1e9) }
}
