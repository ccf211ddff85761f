import Foundation
import Names

/// One official list of persons killed, in two editions: names of the same person, and Arabic names against their romanisation. Real
/// people: only counts leave this file.
struct EditionNames {
    private let editions: [[Row]]

    private struct Row {
        let arabic: String, latin: String, number: String
    }

    /// The two editions in a folder; nil where they are not there.
    init?(_ folder: URL) throws {
        var editions: [[Row]] = []
        for name in ["edition-2024-04-13.csv", "edition-2024-08-08.csv"] {
            let file = folder.appendingPathComponent(name)
            guard FileManager.default.fileExists(atPath: file.path) else { return nil }
            var lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let head = lines.removeFirst()
            guard let arabic = head.firstIndex(of: "name_ar"), let latin = head.firstIndex(of: "name_en"),
                let number = head.firstIndex(of: "truth")
            else { return nil }
            editions.append(
                lines.filter { $0.count == head.count }.map {
                    Row(arabic: $0[arabic], latin: $0[latin], number: $0[number])
                })
        }
        self.editions = editions
    }

    /// Prints the shares.
    func report() {
        var first: [String: String] = [:]
        for row in editions[0] where !row.number.isEmpty { first[row.number] = row.arabic }
        line("two editions, one number", editions[1].compactMap { row in first[row.number].map { ($0, row.arabic) } })
        for (at, edition) in editions.enumerated() {
            line(
                "edition \(at + 1), Arabic against romanised",
                edition.filter { !$0.latin.isEmpty }.map { ($0.arabic, $0.latin) })
        }
    }

    private func line(_ what: String, _ pairs: [(String, String)]) {
        let names = pairs.map { (PersonalName($0.0), PersonalName($0.1)) }
        guard !names.isEmpty else { return }
        let hits = names.count { NameComparer.standard.compare($0.0, $0.1).isMatch }
        var wrong = 0, drawn = 0
        for at in names.indices {
            for step in 1...5 {
                let other = (at * 31 + step * 7_919) % names.count
                guard pairs[at].1 != pairs[other].1 else { continue }
                drawn += 1
                if NameComparer.standard.compare(names[at].0, names[other].1).isMatch { wrong += 1 }
            }
        }
        let share = String(format: "%.1f %%", 100 * Double(hits) / Double(names.count))
        Report.line(what, "\(share) of \(names.count) taken for one; \(wrong) false in \(drawn) random pairs")
    }
}
