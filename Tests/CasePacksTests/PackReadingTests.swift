import CasePacks
import Testing

/// Whole packs: what a valid one gives, and what is said of one that is not.
@Suite struct PackReadingTests {
    @Test func validPackIsReadWhole() throws {
        let reading = Pack.read()
        #expect(reading.findings == [])
        let pack = try #require(reading.pack)
        #expect(pack.about.name == "orlin" && pack.about.title["ar"] == "أورلين")
        #expect(pack.places.map(\.id) == ["OR", "OR1", "OR11"])
        #expect(pack.places[1].latitude == 12.5 && pack.places[1].longitude == -40.25 && pack.places[1].parent == "OR")
        #expect(pack.actors.map(\.kind) == [.government, .organisation, .person])
        #expect(pack.actors[1].names.acronyms.map(\.text) == ["OVA"] && pack.actors[2].memberOf == ["gov"])
        #expect(pack.roles.map(\.role) == ["foreign minister", "opposition"])
        #expect(pack.topics.map(\.acts) == [["violation.siege"], ["sanctions"]])
        #expect(pack.vocabulary.map(\.text) == ["redcaps", "الأشباح", "Lanternfall"])
    }

    @Test func rolesHoldOnTheirDates() throws {
        let pack = try #require(Pack.read().pack)
        func roles(_ date: String) throws -> [String] {
            try pack.roles(of: "mk", on: #require(PackDate(date))).map(\.role)
        }
        #expect(try roles("2011") == [])
        #expect(try roles("2012-05") == ["foreign minister"])
        #expect(try roles("2020-03-31") == ["foreign minister"])
        #expect(try roles("2020") == ["foreign minister", "opposition"])
        #expect(try roles("2024-12-08") == ["opposition"])
    }

    @Test(arguments: [
        ("", "places.tsv"), ("\u{FEFF}", "places.tsv"), ("# a comment first\r\n", "actors.tsv"),
    ])
    func lineEndsAndMarksAreNoMatter(_ head: String, _ file: String) {
        let text = (file == "places.tsv" ? Pack.places : Pack.actors).replacing("\n", with: "\r\n")
        #expect(Pack.read([file: head + text]).pack == Pack.read().pack)
    }

    @Test func onlyTheManifestMustBeThere() throws {
        let reading = Pack.read([
            "places.tsv": nil, "actors.tsv": nil, "roles.tsv": nil, "topics.tsv": nil, "vocabulary.tsv": nil,
        ])
        #expect(reading.findings == [] && reading.pack?.places == [])
        #expect(
            Pack.read(["pack.json": nil]).findings.map(\.description) == [
                "error: pack.json: the file is missing; a pack says its name, version, licence and sources in it"
            ])
    }

    @Test func unknownFilesAreNamedAndRefuseNothing() {
        let reading = Pack.read(["tracks/ties.json": "{}", "LICENSE.md": "CC0", "README.md": "Orlin"])
        #expect(reading.pack != nil)
        #expect(reading.findings.map(\.file) == ["tracks/ties.json"] && reading.findings.map(\.severity) == [.notice])
    }

    @Test func whatIsWrongAThousandTimesIsToldAHundredTimes() {
        let rows = (0..<1000).map { "x\($0)\tTown\tOR\t\t\tName\($0)" }.joined(separator: "\n")
        let findings = Pack.read(["places.tsv": Pack.places + rows]).findings.filter { $0.file == "places.tsv" }
        #expect(findings.count == 101 && findings.last?.what == "900 more findings are not shown")
    }

    @Test func aFileOverTheLimitIsRefused() {
        var files = Pack.files(["places.tsv": nil])
        files.append(PackFile(name: "places.tsv", bytes: Array(repeating: 0x23, count: (64 << 20) + 1)))
        let reading = PackReading(files)
        #expect(reading.pack == nil && reading.findings.first?.what.hasPrefix("it has 67108865 bytes") == true)
    }
}
