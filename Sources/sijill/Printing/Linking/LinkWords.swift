import Charts
import Foundation
import Keeping
import Linking
import RecordModel

/// Numbers of a run of linking in words, the same for the terminal and the page.
enum LinkWords {
    /// "3", "0.4", "12,034": expectations, as exact as they can be meant.
    static func about(_ value: Double) -> String {
        Numerals.latin.text(value, decimals: value < 10 ? 1 : 0)
    }

    /// "93 ± 0.4"; without an error where it is below what one decimal shows.
    static func estimate(_ estimate: PersonEstimate) -> String {
        let count = Numerals.latin.text(estimate.count, decimals: 0)
        return estimate.standardError < 0.05 ? count : "\(count) ± \(about(estimate.standardError))"
    }

    /// ".95"; what is nearly 0 or 1 says so.
    static func share(_ value: Double) -> String {
        if value >= 0.9995 { return value >= 1 ? "1" : "above .999" }
        if value < 0.0005 { return value <= 0 ? "0" : "under .001" }
        let isRound = (value * 100 - (value * 100).rounded()).magnitude < 1e-9
        return String(Numerals.latin.text(value, decimals: isRound ? 2 : 3).dropFirst())
    }

    /// A chance that may be tiny, to two digits: ".12", "1 in 4,300".
    static func small(_ value: Double) -> String {
        value >= 0.001 || value <= 0 ? share(value) : "1 in \(Numerals.latin.text(1 / value, decimals: 0))"
    }

    static func percent(_ value: Double) -> String { "\(Numerals.latin.text(value * 100, decimals: 1)) %" }

    static func percent(_ part: Int, of all: Int) -> String {
        all == 0 ? "–" : "\(Numerals.latin.text(Double(part) / Double(all) * 100, decimals: 0)) %"
    }

    /// "12 same, 3 different, 1 unsure"; empty where nothing was judged.
    static func judgements(_ record: LinkReport.RecordPart) -> String {
        LinkJudging.Judgement.allCases.compactMap { judgement in
            record.judgements[judgement].map { "\(Layout.grouped($0)) \(judgement.rawValue)" }
        }.joined(separator: ", ")
    }

    /// What was learned from judgements: before and after.
    static func learning(_ report: LinkReport) -> [String] {
        guard let learning = report.record?.learning else { return [] }
        let after = report.thresholds.first { $0.probability == 0.5 }
        return [
            "Learned from \(Layout.count(learning.labels, "judgement")), \(learning.same) of them one person: odds to the power of \(Numerals.latin.text(learning.scale, decimals: 2)), times \(Numerals.latin.text(exp(learning.shift), decimals: 2)).",
            "Surprise at a judgement, in bits: \(Numerals.latin.text(learning.lossBefore, decimals: 2)) before, \(Numerals.latin.text(learning.lossAfter, decimals: 2)) after (each told by the others).",
            "Persons: \(Layout.grouped(learning.personsBefore)) before, \(Layout.grouped(report.clusters)) after. Links expected to be false: \(about(learning.falseBefore)) before, \(about(after?.expectedFalse ?? 0)) after; missed: \(about(learning.missedBefore)) before, \(about(after?.expectedMissed ?? 0)) after.",
        ]
    }

    /// What a keeper should look at in the judgements of a record.
    static func notices(_ record: LinkReport.RecordPart) -> [String] {
        var notices = record.conflicts.map { "judgements contradict each other: \($0.words)" }
        if record.changed > 0 {
            notices.append(
                "\(Layout.count(record.changed, "judgement")) on entries that say something else now; look again with `sijill review links --changed`"
            )
        }
        if record.waiting > 0 {
            notices.append(
                "\(Layout.count(record.waiting, "judgement")) on entries that stand on no current list; they hold again when the entry returns"
            )
        }
        return notices
    }

    static func seconds(_ value: Double) -> String { Numerals.latin.text(value, decimals: 2) }

    /// A threshold's row: probability, links, expected false, missed, precision, recall.
    static func row(_ threshold: LinkReport.Threshold) -> [String] {
        [
            share(threshold.probability), Layout.grouped(threshold.links), about(threshold.expectedFalse),
            about(threshold.expectedMissed), share(threshold.precision), share(threshold.recall),
        ]
    }

    /// How many persons have so many entries; from ten entries on in ranges.
    static func sizes(_ report: LinkReport) -> [(label: String, count: Int)] {
        let ranges = [10...19, 20...49, 50...99, 100...999, 1000...Int.max]
        var out: [(String, Int)] = (1...9).map { size in
            (String(size), report.clusterSizes.first { $0.size == size }?.count ?? 0)
        }
        for range in ranges {
            let label = range.upperBound == Int.max ? "\(range.lowerBound)+" : "\(range.lowerBound)–\(range.upperBound)"
            out.append((label, report.clusterSizes.filter { range.contains($0.size) }.reduce(0) { $0 + $1.count }))
        }
        while let last = out.last, last.1 == 0, out.count > 1 { out.removeLast() }
        return out.map { (label: $0.0, count: $0.1) }
    }

    static func cost(_ cost: LinkReport.Cost) -> String {
        "\(seconds(cost.cpuSeconds)) CPU seconds, \(seconds(cost.seconds)) seconds by the clock, "
            + "\(Numerals.latin.text(Double(cost.peakMemory) / 1e6, decimals: 0)) MB of memory at most; "
            + "\(Layout.count(cost.threads, "core")) of \(cost.machine)."
    }
}
