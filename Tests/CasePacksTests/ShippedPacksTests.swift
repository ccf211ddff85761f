import CasePacks
import Testing

/// The packs that ship with the program are without fault, and say where they come from.
@Suite struct ShippedPacksTests {
    @Test func thereArePacks() { #expect(ShippedPacks.names.contains("syria")) }

    @Test(arguments: ShippedPacks.names)
    func checksClean(_ name: String) throws {
        let files = try #require(ShippedPacks.files(of: name))
        let reading = PackReading(files)
        #expect(reading.findings == [], "\(reading.findings)")
        let pack = try #require(reading.pack)
        #expect(pack.about.name == name)
        #expect(!pack.places.isEmpty && !pack.actors.isEmpty && !pack.topics.isEmpty)
        #expect(files.contains { $0.name == "ATTRIBUTION.md" })
        #expect(Set(pack.about.languages) == ["en", "ar"])
        // A name that two bear says little; a pack that ships has few of them, and none among its actors.
        #expect(reading.ambiguities.count <= 4 && reading.ambiguities.allSatisfy { $0.file == "places.tsv" })
    }

    @Test func syriasAreasAreAllThere() throws {
        let pack = try #require(ShippedPacks.files(of: "syria").flatMap { PackReading($0).pack })
        let kinds = Dictionary(grouping: pack.places) { $0.kind }.mapValues(\.count)
        #expect(kinds["governorate"] == 14 && kinds["district"] == 62 && kinds["subdistrict"] == 272)
        for place in pack.places where place.kind.hasSuffix("district") || place.kind == "governorate" {
            #expect(!place.names.english.isEmpty && !place.names.arabic.isEmpty && place.latitude != nil, "\(place.id)")
        }
    }

    @Test func noSuchPack() { #expect(ShippedPacks.files(of: "nowhere") == nil) }
}
