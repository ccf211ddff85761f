import Foundation
import Names
import Testing

/// Floors under the scores that docs/names.md tells: on our own pairs, and on files from a folder `shared` beside the repository.
@Suite struct MeasuredTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private struct Pair {
        let left: String, right: String
        let isSame: Bool
    }

    /// F1 at the fixed threshold.
    private func score(_ pairs: [Pair]) -> (f1: Double, precision: Double) {
        var hits = 0.0, falseMatches = 0.0, misses = 0.0
        for pair in pairs {
            let isMatch = NameComparer.standard.compare(pair.left, pair.right).isMatch
            if pair.isSame { isMatch ? (hits += 1) : (misses += 1) } else if isMatch { falseMatches += 1 }
        }
        return (2 * hits / (2 * hits + falseMatches + misses), hits / (hits + falseMatches))
    }

    @Test func `the benchmark of pairs is whole, and most of it is told right`() throws {
        let file = Self.root.appendingPathComponent("Benchmarks/names/arabic-name-pairs.tsv")
        var pairs: [Pair] = []
        var seen: Set<[String]> = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(cells.count == 4)
            #expect(["same", "different"].contains(cells[2]))
            #expect(seen.insert([cells[0], cells[1]].sorted()).inserted, "\(cells[0]) / \(cells[1]) stands twice")
            pairs.append(Pair(left: cells[0], right: cells[1], isSame: cells[2] == "same"))
        }
        #expect(pairs.count >= 600)
        let result = score(pairs)
        #expect(result.f1 >= 0.97, "F1 \(result.f1)")
    }

    static let names = root.deletingLastPathComponent().appendingPathComponent("shared/data/names")
    static let areThere = FileManager.default.fileExists(atPath: names.path)

    @Test(.enabled(if: areThere, "no folder `shared` beside the repository: other people's pairs are not scored"))
    func `people of the nomenklatura benchmark`() throws {
        let text = try String(
            contentsOf: Self.names.appendingPathComponent("nomenklatura_name_bench_cases.csv"), encoding: .utf8)
        let pairs = CommaLines.rows(text).filter { $0.count > 4 && $0[1] == "Person" }.map {
            Pair(left: $0[2], right: $0[3], isSame: $0[4] == "true")
        }
        try #require(pairs.count > 500)
        let result = score(pairs)
        #expect(result.f1 >= 0.85, "F1 \(result.f1)")
        #expect(result.precision >= 0.9, "precision \(result.precision)")
    }

    @Test(.enabled(if: areThere, "no folder `shared` beside the repository: the dictionary is not read"))
    func `a dictionary of Arabic names and their Latin spellings`() throws {
        let text = try String(contentsOf: Self.names.appendingPathComponent("t4p_dict_ar_en.csv"), encoding: .utf8)
        // one row in eight: the whole is scored in docs/names.md
        let rows = CommaLines.rows(text).filter { $0.count == 2 }.enumerated().filter { $0.offset % 8 == 0 }.map(
            \.element)
        let pairs = rows.map { (NameKey($0[0]), NameKey($0[1])) }
            .filter { !$0.0.sounds.isEmpty && !$0.1.sounds.isEmpty && $0.0.isArabic && !$0.1.isArabic }
        try #require(pairs.count > 400)
        var alike = 0, chance = 0
        for at in pairs.indices {
            if SoundDistance.standard.similarity(pairs[at].0.sounds, pairs[at].1.sounds) >= 0.75 { alike += 1 }
            let other = pairs[(at * 7_919 + 13) % pairs.count].1
            if SoundDistance.standard.similarity(pairs[at].0.sounds, other.sounds) >= 0.75 { chance += 1 }
        }
        #expect(Double(alike) / Double(pairs.count) >= 0.95)
        #expect(Double(chance) / Double(pairs.count) <= 0.02)
    }

    @Test(.enabled(if: areThere, "no folder `shared` beside the repository: false matches are not counted"))
    func `people who are on no list are on none`() throws {
        func names(_ file: String) throws -> [PersonalName] {
            let text = try String(contentsOf: Self.names.appendingPathComponent(file), encoding: .utf8)
            return CommaLines.rows(text).dropFirst().compactMap { $0.first.map { PersonalName($0) } }
        }
        let strangers = try names("yente_negatives_us.csv"), listed = try names("yente_positives_un_untreated.csv")
        var matches = 0, compared = 0
        for at in strangers.indices {
            for other in stride(from: at % 200, to: listed.count, by: 200) {
                compared += 1
                if NameComparer.standard.compare(strangers[at], listed[other]).isMatch { matches += 1 }
            }
        }
        #expect(compared > 3_000)
        #expect(matches == 0)
    }
}

/// Comma-separated values, quotation marks included.
enum CommaLines {
    static func rows(_ text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).map { line in
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
}
