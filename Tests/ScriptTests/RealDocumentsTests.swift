import Foundation
import Testing

/// Real documents, where a folder `shared` lies beside the repository; skipped, saying so, where it does not.
///
/// Nothing of them is in this repository, and nothing of them is printed here but counts.
@Suite(.enabled(if: RealDocuments.areThere, "no folder `shared` beside the repository: real documents are not read"))
struct RealDocumentsTests {
    /// What the first reader must reach on the annotated documents (docs/reading.md), as the scorer names it.
    static let floors: [(line: String, measure: String, floor: Double)] = [
        ("direct segments (exact)", "F1", 0.95), ("scare quotes left alone", "R", 1),
        ("speaker direct (of all gold)", "R", 0.80), ("tally span (exact)", "F1", 0.90),
        ("tally op+value (of matched)", "R", 0.90), ("signature (overlap)", "F1", 0.85),
        ("demand (overlap)", "F1", 0.50), ("act family+trigger (overlap)", "F1", 0.35),
        ("spans that carry their text", "R", 1),
    ]

    @Test(.enabled(if: Workshop.has("python3"), "the scorer needs python3"))
    func theReaderKeepsItsFloors() async throws {
        try await Workbench.run {
            let workshop = try Workshop()
            let reading = RealDocuments.folder + "/data/reading"
            let command = """
                sijill read --format jsonl \(RealDocuments.folder)/data/documents/*.txt \(reading)/gold_dev/*.txt > claims &&
                python3 \(RealDocuments.folder)/bench/reading/score.py --json --claims claims \
                    --gold \(reading)/gold \(reading)/gold_dev
                """
            let ending = try workshop.start(command).wait(seconds: 120)
            #expect(ending.status == 0, "\(ending.errorText.prefix(300))")
            let all = try JSONSerialization.jsonObject(with: Data(ending.output)) as? [String: Any]
            let scores = try #require(all?["scores"] as? [String: [String: Any]])
            for (line, measure, floor) in Self.floors {
                let score = try #require(scores[line]?[measure] as? Double, "the scorer has no line \(line)")
                #expect(score >= floor, "\(line): \(measure) \(score), floor \(floor)")
            }
        }
    }

    @Test(arguments: ["documents", "reading/gold_dev", "syrian-archive/investigations/belgium-isopropanol"])
    func theSameBytesTwice(_ folder: String) async throws {
        try await Workbench.run {
            let workshop = try Workshop()
            let path = "\(RealDocuments.folder)/data/\(folder)"
            let first = try workshop.sijill("read", "--format", "jsonl", path, seconds: 300)
            let second = try workshop.sijill("read", "--format", "jsonl", path, seconds: 300)
            #expect(first.output == second.output)
            #expect(!first.output.isEmpty)
        }
    }

    /// From files to claims and down again: every claim of the five documents is shown with its sentence and its original.
    @Test func theMainJob() async throws {
        try await Workbench.run {
            let workshop = try Workshop()
            let command = """
                sijill init case && sijill archive --record case.sijill --quiet \(RealDocuments.folder)/data/documents &&
                sijill read --record case.sijill && sijill verify --record case.sijill > /dev/null &&
                sijill export --record case.sijill > before && sijill rebuild --record case.sijill > /dev/null &&
                sijill export --record case.sijill | cmp - before && wc -l < before
                for id in $(grep -o '"id":"[a-z]*-[0-9a-f-]*"' before | cut -d'"' -f4 | grep -v mention | awk 'NR % 20 == 1'); do
                    sijill show --record case.sijill "$id" | grep -q 'sha-256' || echo "$id has no original"
                done
                """
            let ending = try workshop.start(command).wait(seconds: 300)
            #expect(ending.status == 0, "\(ending.errorText.prefix(300))")
            #expect(!ending.outputText.contains("has no original"))
            #expect(ending.outputText.contains("5 documents read"))
        }
    }
}

/// Where real documents are.
enum RealDocuments {
    static let folder = URL(fileURLWithPath: Workshop.repository).deletingLastPathComponent()
        .appendingPathComponent("shared").path
    static let areThere = FileManager.default.fileExists(atPath: "\(folder)/data/documents")
}
