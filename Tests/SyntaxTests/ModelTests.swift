import Knowledge
import Learning
import Testing

@testable import Syntax

@Suite("Models as they ship") struct ModelTests {
    @Test(arguments: ["dev", "test"]) func theScoresAreAboveTheFloors(_ part: String) throws {
        let scores = try #require(try ModelManifest("english-syntax").scores[part])
        #expect(try #require(scores["UPOS"]) >= 95)
        #expect(try #require(scores["UAS"]) >= 86)
        #expect(try #require(scores["LAS"]) >= 83)
    }

    @Test func itIsSmallEnough() { #expect(Knowledge.bytes("models/english-syntax.model").count <= 5_000_000) }

    @Test func theLicenceLiesBesideIt() {
        let text = String(decoding: Knowledge.bytes("models/LICENSE.txt"), as: UTF8.self)
        #expect(text.contains("CC BY-SA 4.0") && text.contains("english-syntax.model"))
    }

    @Test(arguments: 0..<24) func damagedBytesAreRefused(_ place: Int) {
        var bytes = Array(Knowledge.bytes("models/english-syntax.model"))
        let at = bytes.count / 24 * place
        bytes[at] ^= 0x40
        let memory = ModelMemory(bytes)
        #expect(throws: ModelError.self) {
            try EnglishSyntax(ModelFile(memory.bytes, version: EnglishSyntax.version))
        }
    }

    @Test func sectionsThatDoNotFitAreRefused() {
        let tags: (name: String, bytes: [UInt8]) = ("tags", Array("NOUN|NN".utf8))
        let shape = NetworkShape().section
        let features = FeatureTable.sections([77: 1])
        let parts: [[(name: String, bytes: [UInt8])]] = [
            [], [tags], [tags, ("shape", [6, 6, 6])], [tags, ("shape", [0, 6, 6, 2, 6, 6])], [tags, shape],
            [tags, shape, ("features.vectors", [UInt8](repeating: 0, count: 95))],
            // a row that is not there
            [tags, shape, ("features.vectors", [UInt8](repeating: 0, count: 96))] + features,
            [tags, shape, ("features.vectors", [UInt8](repeating: 0, count: 192))] + features,
            [("tags", Array("NOSUCH|NN".utf8))],
        ]
        for sections in parts {
            let memory = ModelMemory(ModelFile.bytes(version: EnglishSyntax.version, sections: sections))
            #expect(throws: ModelError.self) {
                try EnglishSyntax(ModelFile(memory.bytes, version: EnglishSyntax.version))
            }
        }
    }

    @Test func aTableWithoutAnEmptyPlaceIsRefused() {
        // a look-up would never end
        let sections: [(name: String, bytes: [UInt8])] = [
            ("features.keys", Array(repeating: 1, count: 8)), ("features.rows", [0, 0, 0, 0]),
        ]
        let memory = ModelMemory(ModelFile.bytes(version: 1, sections: sections))
        #expect(throws: ModelError.self) { try FeatureTable(ModelFile(memory.bytes, version: 1), rows: 2) }
    }

    @Test func featuresHaveTheirRows() throws {
        var rows: [UInt64: Int32] = [:]
        for number in 1...200 { rows[FeatureHash.atom(UInt64(number))] = Int32(number) }
        let memory = ModelMemory(ModelFile.bytes(version: 1, sections: FeatureTable.sections(rows)))
        let table = try FeatureTable(ModelFile(memory.bytes, version: 1), rows: 201)
        #expect(rows.allSatisfy { table.row($0.key) == Int($0.value) })
        #expect((1000..<2000).allSatisfy { table.row(FeatureHash.atom($0)) == 0 })
    }
}
