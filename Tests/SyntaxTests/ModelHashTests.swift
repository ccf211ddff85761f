import Crypto
import Foundation
import Knowledge
import Testing

@testable import Syntax

@Suite("Manifests of models") struct ModelHashTests {
    @Test(arguments: ["english-syntax", "mentions"])
    func theManifestTellsOfTheseWeights(_ name: String) throws {
        let manifest = try ModelManifest(name)
        let bytes = Knowledge.bytes("models/\(name).model")
        #expect(manifest.model == name + ".model")
        #expect(manifest.bytes == bytes.count)
        let hash = SHA256.hash(data: Data(bytes)).map { String(format: "%02x", $0) }.joined()
        #expect(manifest.sha256 == hash)
        #expect(manifest.licence == "CC BY-SA 4.0")
        #expect(manifest.date.count == 10)
        let files = manifest.trainedOn.flatMap(\.files)
        #expect(files.count >= 3 && files.allSatisfy { $0.value.count == 64 })
    }

    @Test func grammarIsOfTheTreebank() throws {
        let manifest = try ModelManifest("english-syntax")
        #expect(manifest.features == EnglishSyntax.version)
        #expect(manifest.attribution.contains("UD_English-EWT"))
        #expect(manifest.seed.map { manifest.command.contains("--seed \($0)") } == true)
    }

    @Test func mentionsAreOfWhatMayShip() throws {
        let manifest = try ModelManifest("mentions")
        #expect(manifest.attribution.contains("Open Government Licence"))
        #expect(!manifest.trainedOn.flatMap(\.files.keys).contains { $0.hasPrefix("BBC") })
        let scores = try #require(manifest.scores["five folds over documents"])
        #expect(scores["exact F1"] ?? 0 >= 0.62 && scores["overlap F1"] ?? 0 >= 0.66)
    }
}
