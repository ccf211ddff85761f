import Learning
import Testing

@Suite("Model files") struct ModelFileTests {
    let bytes = ModelFile.bytes(version: 3, sections: [("one", [1, 2, 3]), ("two", Array(repeating: 7, count: 100))])

    @Test func sectionsComeBack() throws {
        try bytes.withUnsafeBytes { raw in
            let file = try ModelFile(raw, version: 3)
            #expect(try Array(file.section("one")) == [1, 2, 3])
            #expect(try file.section("two").count == 100)
            #expect(throws: ModelError.missing(section: "three")) { try file.section("three") }
        }
    }

    @Test func anotherVersionIsRefused() {
        bytes.withUnsafeBytes { raw in
            #expect(throws: ModelError.otherVersion(3)) { try ModelFile(raw, version: 4) }
        }
    }

    @Test func everyChangedByteIsNoticed() {
        for at in bytes.indices {
            var changed = bytes
            changed[at] ^= 0x10
            changed.withUnsafeBytes { raw in
                #expect(throws: ModelError.self, "byte \(at)") { try ModelFile(raw, version: 3) }
            }
        }
    }

    @Test func everyCutIsNoticed() {
        for count in bytes.indices {
            Array(bytes.prefix(count)).withUnsafeBytes { raw in
                #expect(throws: ModelError.self, "\(count) bytes") { try ModelFile(raw, version: 3) }
            }
        }
    }
}
