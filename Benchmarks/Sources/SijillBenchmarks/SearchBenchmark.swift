import Custody
import Foundation
import RecordModel
import RecordStore

/// Search over a million passages: 1,000 queries of one to three words drawn from all document-frequency deciles of
/// the vocabulary.
enum SearchBenchmark {
    static func run(passages count: Int) throws {
        Report.heading("search over \(count) passages")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sijill-search-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let key = try SigningKey(seed: [UInt8](repeating: 7, count: 32))
        let bundle = try RecordBundle.create(at: "\(folder)/r.sijill", firstKey: key.verifier.description)
        let index = try IndexStore.create(bundle)
        try fill(index, count)
        let optimizing = Stopwatch()
        try index.optimize()
        Report.line("merge the word index", Report.seconds(optimizing))

        let terms = try index.termsByFrequency()
        var generator = Seeded(state: 99)
        var times: [Double] = []
        var bounded = 0
        for number in 0..<1_000 {
            let words = (0...(number % 3)).map { _ in
                let decile = Int(generator.next() % 10)
                let low = terms.count * decile / 10
                return terms[low + Int(generator.next() % UInt64(max(1, terms.count * (decile + 1) / 10 - low)))].term
            }
            try time(words.joined(separator: " "), index, &times, &bounded)
        }
        Report.line("1,000 queries, all deciles of the vocabulary", Report.quantiles(times))
        times = []
        bounded = 0
        for number in 0..<1_000 {
            // The same over the logarithm of frequency, so that common words come as often as rare ones.
            let words = (0...(number % 3)).map { _ in common(terms, Double(generator.next() % 10_000) / 10_000) }
            try time(words.joined(separator: " "), index, &times, &bounded)
        }
        Report.line("1,000 queries, evenly over log frequency", Report.quantiles(times))
        Report.line("  of these ranked among the newest only", "\(bounded)")
        Report.line("peak memory", "\(Stopwatch.peakMemory) MB")
    }

    private static func time(_ query: String, _ index: IndexStore, _ times: inout [Double], _ bounded: inout Int) throws
    {
        let watch = Stopwatch()
        let result = try index.search(query, limit: 50)
        times.append(watch.wall)
        if case .latest = result.ranked { bounded += 1 }
    }

    private static func common(_ terms: [(term: String, passages: Int)], _ share: Double) -> String {
        let wanted = exp(share * log(Double(terms.last?.passages ?? 1)))
        var low = 0
        var high = terms.count - 1
        while low < high {
            let middle = (low + high) / 2
            if Double(terms[middle].passages) < wanted { low = middle + 1 } else { high = middle }
        }
        return terms[low].term
    }

    private static func fill(_ index: IndexStore, _ count: Int) throws {
        let vocabulary = SyntheticVocabulary(count: 300_000)
        var generator = Seeded(state: 42)
        var made = 0
        var number = 0
        let watch = Stopwatch()
        while made < count {
            try index.write { writer in
                for _ in 0..<100 where made < count {
                    number += 1
                    var text = ""
                    var ranges: [Passage] = []
                    var at = 0
                    for sentence in 0..<20 {
                        let length = 8 + Int(generator.next() % 32)
                        let words = (0..<length).map { _ in vocabulary.draw(&generator) }.joined(separator: " ") + ".\n"
                        let scalars = words.unicodeScalars.count
                        ranges.append(Passage(range: at..<(at + scalars - 1), paragraph: sentence / 4))
                        at += scalars
                        text += words
                    }
                    let document = Document(
                        original: ContentHash.id(of: Array("\(number)".utf8)), text: text,
                        language: number % 3 == 0 ? "ar" : "en",
                        published: .init(value: "20\(10 + number % 15)-05-01", basis: .text))
                    try writer.replace(document, passages: ranges, claims: [])
                    made += 20
                }
            }
        }
        Report.line("make and index", Report.seconds(watch))
    }
}
