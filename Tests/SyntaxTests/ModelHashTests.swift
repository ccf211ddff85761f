import Crypto
import Foundation
import Knowledge
import Testing

@testable import Syntax

@Suite("Manifests of models") struct ModelHashTests {
    @Test(arguments: ModelTests.names) func theManifestTellsOfTheseWeights(_ name: String) throws {
        let manifest = try ModelManifest(name)
        let bytes = Knowledge.bytes("models/\(name).model")
        #expect(manifest.model == name + ".model")
        #expect(manifest.bytes == bytes.count)
        let hash = SHA256.hash(data: Data(bytes)).map { String(format: "%02x", $0) }.joined()
        #expect(manifest.sha256 == hash)
        #expect(manifest.features == (name == "english-tagger" ? Tagger.version : Parser.version))
        #expect(manifest.licence == "CC BY-SA 4.0")
        #expect(manifest.attribution.contains("UD_English-EWT"))
        #expect(manifest.command.contains("--seed \(manifest.seed)"))
        #expect(manifest.date.count == 10)
        #expect(manifest.trainedOn.first?.files.count == 3)
        #expect(manifest.trainedOn.flatMap(\.files.values).allSatisfy { $0.count == 64 })
    }
}
