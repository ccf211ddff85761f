import Foundation
import Knowledge
import RecordModel
import Testing

@testable import Reading

/// Every rule that makes claims says what it does.
@Suite struct RuleTableTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func texts(_ folder: String) -> [URL] {
        let path = root.appendingPathComponent(folder)
        let files = try? FileManager.default.contentsOfDirectory(at: path, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    }

    @Test(arguments: ["Example/documents", "Tests/Documents/english", "Tests/Documents/arabic"])
    func rulesOfRealClaimsAreDescribed(_ folder: String) throws {
        let id = try #require(OriginalID(hex: String(repeating: "0", count: 64)))
        let files = Self.texts(folder)
        #expect(!files.isEmpty)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for claim in Reader.standard.read(Document(original: id, text: text)).claims {
                #expect(Reader.meanings[claim.rule] != nil, "\(claim.rule) is not in reading/rules.tsv")
            }
        }
    }

    @Test func everyRuleIsDescribedOnceAndInASentence() {
        let rows = Knowledge.rows("reading/rules.tsv")
        #expect(Set(rows.map(\.first)).count == rows.count)
        for row in rows { #expect(row.count > 1 && row[1].count > 20, "\(row.first ?? "")") }
    }
}
