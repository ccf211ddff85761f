import Knowledge
import Learning
import Testing

@testable import Syntax

@Suite("Models as they ship") struct ModelTests {
    static let names = ["english-tagger", "english-parser"]

    @Test(arguments: names, ["dev", "test"]) func theScoresAreAboveTheFloors(_ name: String, _ part: String) throws {
        let scores = try #require(try ModelManifest(name).scores[part])
        #expect(try #require(scores["UPOS"]) >= 94.9)
        #expect(try #require(scores["UAS"]) >= 83.5)
        #expect(try #require(scores["LAS"]) >= 80)
    }

    @Test func bothAreSmallEnough() {
        #expect(ModelTests.names.map { Knowledge.bytes("models/\($0).model").count }.reduce(0, +) <= 9_000_000)
    }

    @Test(arguments: names) func theLicenceLiesBesideThem(_ name: String) {
        let text = String(decoding: Knowledge.bytes("models/LICENSE.txt"), as: UTF8.self)
        #expect(text.contains("CC BY-SA 4.0") && text.contains(name))
    }

    @Test(arguments: 0..<24) func damagedBytesAreRefused(_ place: Int) {
        var bytes = Array(Knowledge.bytes("models/english-tagger.model"))
        let at = bytes.count / 24 * place
        bytes[at] ^= 0x40
        let memory = ModelMemory(bytes)
        #expect(throws: ModelError.self) { try Tagger(ModelFile(memory.bytes, version: Tagger.version)) }
    }

    @Test func sectionsThatDoNotFitAreRefused() {
        let parts: [[(name: String, bytes: [UInt8])]] = [
            [], [("steps.cells", []), ("steps.rows", [])],
            [("steps.cells", Array(repeating: 0, count: 16)), ("steps.rows", Array(repeating: 0, count: 23))],
            [("steps.cells", Array(repeating: 0, count: 17)), ("steps.rows", Array(repeating: 0, count: 24))],
        ]
        for sections in parts {
            let memory = ModelMemory(ModelFile.bytes(version: Parser.version, sections: sections))
            #expect(throws: ModelError.self) { try Parser(ModelFile(memory.bytes, version: Parser.version)) }
        }
    }

    @Test func aLexiconWithoutAnEmptyPlaceIsRefused() {
        // a look-up would never end
        let sections: [(name: String, bytes: [UInt8])] = [
            ("tags", Array("NOUN|NN".utf8)), ("lexicon.keys", Array(repeating: 1, count: 8)),
            ("lexicon.values", [1, 1]),
        ]
        let memory = ModelMemory(ModelFile.bytes(version: Tagger.version, sections: sections))
        #expect(throws: ModelError.self) { try Tagger(ModelFile(memory.bytes, version: Tagger.version)) }
    }
}
