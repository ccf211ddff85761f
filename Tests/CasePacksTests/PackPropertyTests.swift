import CasePacks
import Testing

/// Whatever the bytes, reading a pack ends, says what is wrong, and gives the same again.
@Suite struct PackPropertyTests {
    /// A generator whose numbers are the same on every run (SplitMix64).
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// The valid pack with some bytes changed, taken out or doubled.
    @Test(arguments: 0..<200)
    func damagedBytesAreReadOrNamed(_ seed: Int) {
        var random = Seeded(state: UInt64(seed))
        let files = Pack.files().sorted { $0.name < $1.name }.map { file in
            var bytes = file.bytes
            for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...4, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(0x09, at: at)
                case 3: bytes.insert(0x7C, at: at)
                default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 40)], at: at)
                }
            }
            return PackFile(name: file.name, bytes: bytes)
        }
        let reading = PackReading(files)
        #expect((reading.pack == nil) == reading.findings.contains { $0.severity == .error })
        #expect(reading == PackReading(files.reversed()))
        for finding in reading.findings + reading.ambiguities {
            #expect(!finding.description.unicodeScalars.contains { $0.value < 0x20 })
        }
    }

    /// A tree of places with names of many kinds, written as a table and read back.
    @Test(arguments: 0..<20)
    func whatIsWrittenIsReadBack(_ seed: Int) throws {
        var random = Seeded(state: UInt64(seed) + 1000)
        let latin = ["Tamm", "Var", "al-Meshk", "Dal'a", "Ōrl", "Qin-Set", "~Bell"]
        let arabic = ["تام", "فار", "المشك", "~الجرس"]
        var rows: [(id: String, parent: String, en: [String], ar: [String], latitude: Int)] = []
        for number in 0..<Int.random(in: 1...60, using: &random) {
            let parent = number == 0 ? "" : "P\(Int.random(in: 0..<number, using: &random))"
            let names = (0..<Int.random(in: 1...3, using: &random)).map {
                (latin.randomElement(using: &random) ?? "") + " \($0)x"
            }
            let others = (0..<Int.random(in: 0...2, using: &random)).map {
                (arabic.randomElement(using: &random) ?? "") + " \($0)"
            }
            rows.append(("P\(number)", parent, names, others, Int.random(in: -90...90, using: &random)))
        }
        let text =
            "id\tkind\tparent\tlatitude\tlongitude\ten\tar\n"
            + rows.map { row in
                "\(row.id)\ttown\t\(row.parent)\t\(row.latitude)\t0.5\t\(row.en.joined(separator: " | "))\t\(row.ar.joined(separator: "|"))\n"
            }.joined()
        let pack = try #require(Pack.read(["places.tsv": text]).pack)
        #expect(pack.places.map(\.id) == rows.map(\.id))
        for (place, row) in zip(pack.places, rows) {
            #expect(place.parent ?? "" == row.parent && place.latitude == Double(row.latitude))
            #expect(place.names.english.map { ($0.isWeak ? "~" : "") + $0.text } == row.en)
            #expect(place.names.arabic.map { ($0.isWeak ? "~" : "") + $0.text } == row.ar)
        }
        let forms = PackNames(pack).entries.map(\.form)
        #expect(Set(forms).count == forms.count)
        for place in pack.places { for name in place.names.all { #expect(forms.contains(name.text)) } }
    }

    @Test func aHundredThousandPlacesInAChainAreReadInLinearTime() {
        var text = "id\tkind\tparent\ten\n"
        for number in 0..<100_000 { text += "P\(number)\ttown\t\(number == 0 ? "" : "P\(number - 1)")\tTamm\n" }
        let clock = ContinuousClock()
        let begun = clock.now
        let reading = Pack.read(["places.tsv": text])
        let time = begun.duration(to: clock.now)
        #expect(reading.findings == [] && reading.pack?.places.count == 100_000)
        #expect(time < .seconds(30))
    }
}
