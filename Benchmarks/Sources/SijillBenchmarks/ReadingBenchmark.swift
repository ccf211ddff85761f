import Foundation
import Reading
import RecordModel
import RecordStore

/// Reads the example case's English and Arabic documents again and again, one thread, all stages.
enum ReadingBenchmark {
    static func run(rounds: Int) async throws {
        Report.heading("reading, one thread, all stages")
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../../Example/documents"
        )
        .standardizedFileURL.path
        let texts = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
            .map {
                try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
            }
        try measure("English", texts.filter { !isArabic($0) }, rounds: rounds)
        try measure("Arabic", texts.filter(isArabic), rounds: rounds * 4)
        Report.line("peak memory", "\(Stopwatch.peakMemory) MB")
    }

    private static func isArabic(_ text: String) -> Bool {
        text.unicodeScalars.count { (0x0600...0x06FF).contains($0.value) } * 3 > text.unicodeScalars.count
    }

    private static func measure(_ name: String, _ texts: [String], rounds: Int) throws {
        let documents = texts.map { text in
            Document(
                original: ContentHash.id(of: Array(text.utf8)), text: text,
                published: .init(value: "2018-01-01", basis: .archive))
        }
        let tokens = texts.reduce(0) { $0 + Reader.tokenCount(of: $1) }
        var claims = 0
        for document in documents { claims += Reader.standard.read(document).claims.count }
        var speeds: [Double] = []
        var stages: [Reader.Stage: Double] = [:]
        for _ in 0..<5 {
            let watch = Stopwatch()
            for _ in 0..<max(1, rounds / 5) {
                for document in documents {
                    var last = Stopwatch()
                    _ = Reader.standard.read(document) { stage in
                        stages[stage, default: 0] += last.cpu
                        last = Stopwatch()
                    }
                }
            }
            speeds.append(Double(tokens * max(1, rounds / 5)) / watch.cpu)
        }
        let median = speeds.sorted()[2]
        Report.line(
            name,
            "\(Int(median)) tokens/s (median of 5 runs; \(documents.count) documents, \(tokens) tokens, \(claims) claims)"
        )
        let read = Double(tokens * max(1, rounds / 5) * 5)
        for stage in Reader.Stage.allCases {
            let seconds = stages[stage, default: 0]
            Report.line(
                "  \(stage.rawValue)",
                "\(Int(read / max(seconds, 1e-9))) tokens/s, \((seconds / read * 1e8).rounded() / 100) µs a token")
        }
    }
}
