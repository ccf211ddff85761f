import Registers
import Tables
import Testing

@testable import Linking

/// Whom a family asks for is found in lists of either script; whom no list has is not.
@Suite struct FindingTests {
    typealias Row = [FieldKind: String]

    static let people: [Row] = [
        [
            .given: "Samer", .father: "Wael", .family: "al-Harmidi", .birthDate: "1985-03-12", .place: "Darkana",
            .sex: "m",
        ],
        [.given: "سامر", .father: "نبيل", .family: "الحرميدي", .birthDate: "1985", .place: "دركانة", .sex: "m"],
        [
            .given: "Samir", .father: "Wael", .family: "al-Harmidi", .birthDate: "1979-01-01", .place: "Mirsaya",
            .sex: "m",
        ],
        [.given: "Wael", .father: "Samer", .family: "al-Harmidi", .birthDate: "1952", .place: "Darkana", .sex: "m"],
        [.given: "هند", .family: "المرساوي", .age: "28", .eventDate: "2013-05", .place: "Lazuran", .sex: "f"],
        [.fullName: "يونس عبد الرحمن أبو راكان", .birthDate: "1990~", .status: "missing"],
        [.given: "Reem", .father: "Ziad", .family: "Qasabli", .birthDate: "12/07/1991", .place: "Harmida"],
    ]

    /// The people, and beside them many others whose names are made of few syllables.
    static func table(others: Int = 400, states: [FindTable.State] = []) -> FindTable {
        let given = ["Adnan", "ماهر", "Hala", "جميل", "Basim", "سوسن", "Tarek", "Lubna"]
        let middle = ["ba", "ri", "mu", "ka", "shi", "zu", "ta", "ni"]
        let rows =
            people
            + (0..<others).map { n -> Row in
                [
                    .given: given[n % 8], .father: given[n / 8 % 8],
                    .family: "al-\(middle[n % 8])\(middle[n / 8 % 8])r\(middle[n / 64 % 8])ni",
                    .birthDate: "\(1950 + n % 50)-\(1 + n % 9)-\(10 + n % 18)", .place: ["Darkana", "Kafruna"][n % 2],
                ]
            }
        var kinds: [FieldKind] = []
        for row in rows { for kind in row.keys where !kinds.contains(kind) { kinds.append(kind) } }
        kinds.sort { $0.rawValue < $1.rawValue }
        let columns = kinds.map { kind in
            var pool = ValuePool()
            let cells = rows.map { pool.number($0[kind] ?? "") }
            return ColumnTable.Column(name: kind.rawValue, cells: cells, pool: pool)
        }
        let heads = rows.indices.map { row in
            FindTable.Head(
                key: UInt64(row), content: UInt64(row), row: UInt32(row + 2), occurrence: 1, edition: UInt32(row % 3),
                state: row < states.count ? states[row] : .current)
        }
        return FindTable(
            columns: ColumnTable(columns: columns), kinds: kinds, isShown: kinds.map { _ in true }, heads: heads)
    }

    static func bytes(_ table: FindTable = table(), threads: Int = 1) -> [UInt8] {
        FindIndexBuilder.build(table, key: SIMD2(7, 11), threads: threads)
    }

    static func find(_ question: FindQuestion, in bytes: [UInt8]) -> [FoundEntry]? {
        bytes.withUnsafeBytes { bytes in
            guard let finder = PersonFinder(bytes) else { return nil }
            let found = finder.find(question, limit: 10)
            return finder.isDamaged ? nil : found
        }
    }

    static func question(_ set: (inout FindQuestion) -> Void) -> FindQuestion {
        var question = FindQuestion()
        set(&question)
        return question
    }

    @Test(arguments: [
        ("سامر وائل الحرميدي", "1985", 0), ("Samer Wael Harmidi", "1985-03-12", 0), ("HARMIDI, Samer", "1985-12-03", 0),
        ("سامر نبيل حرميدي", "", 1), ("Samer Nabil el Harmeedy", "1985", 1), ("Yunis Abdulrahman Abou Rakan", "", 5),
        ("ريم قصبلي", "", 6), ("Rim Ziyad Kassabli", "1991", 6), ("Hind Mirsawi", "1984", 4),
    ])
    func theBestIsWhoIsMeant(name: String, born: String, entry: Int) throws {
        let found = try #require(
            Self.find(
                Self.question {
                    $0.name = name
                    $0.born = born
                }, in: Self.bytes()))
        #expect(found.first?.entry == entry)
        #expect(found.first.map { $0.fit > .weak } == true)
    }

    @Test func aFatherWhoIsAnotherCountsMuchWorseThanOneWhoIsNotSaid() throws {
        let bytes = Self.bytes()
        func weight(_ father: String) throws -> Double {
            let question = Self.question {
                $0.given = "Samer"
                $0.family = "al-Harmidi"
                $0.father = father
            }
            let found = try #require(Self.find(question, in: bytes))
            return try #require(found.first { $0.entry == 0 }).weight
        }
        #expect(try weight("Wael") > weight(""))
        #expect(try weight("") - weight("Khalid") > 3)
    }

    @Test func aFatherAndHisSonAreToldApart() throws {
        let question = Self.question {
            $0.given = "Wael"
            $0.father = "Samer"
            $0.family = "Harmidi"
        }
        let found = try #require(Self.find(question, in: Self.bytes()))
        #expect(found.map(\.entry).prefix(2) == [3, 0])
        #expect(found[1].steps.contains { $0.finding == .elsewhere })
    }

    @Test(arguments: [
        ("Nasser Jumblat", ""), ("Samer Wael al-Harmidi", "1931-02-02"), ("كنان طلال الشربجي", "1985"),
        ("Zzyzx Qwfp", ""),
    ])
    func nobodyFitsWhoIsOnNoList(name: String, born: String) throws {
        let found = try #require(
            Self.find(
                Self.question {
                    $0.name = name
                    $0.born = born
                    $0.place = "Nowhere"
                }, in: Self.bytes()))
        #expect(!found.contains { $0.fit == .good })
        if born.isEmpty { #expect(!found.contains { $0.fit > .weak }) }
    }

    @Test func anAgeStandsForABirth() throws {
        let question = Self.question {
            $0.name = "هند المرساوي"
            $0.born = "1985"
        }
        let found = try #require(Self.find(question, in: Self.bytes()))
        let birth = try #require(found.first?.steps.first { $0.field == .age || $0.field == .birthDate })
        #expect(birth.weight > 0)
        #expect(birth.found == "28")
    }

    @Test func stateAndEditionAreTold() throws {
        let bytes = Self.bytes(Self.table(states: [.withdrawn, .older]))
        var question = Self.question { $0.name = "Samer Harmidi" }
        let found = try #require(Self.find(question, in: bytes))
        #expect(found.first { $0.entry == 0 }?.head.state == .withdrawn)
        #expect(found.first { $0.entry == 1 }?.head.state == .older)
        question.editions = [1]
        #expect(Self.find(question, in: bytes)?.allSatisfy { $0.head.edition == 1 } == true)
    }

    @Test func bytesAreTheSameWhateverTheThreads() {
        #expect(Self.bytes(threads: 1) == Self.bytes(threads: 4))
    }

    @Test func anythingMayBeAsked() {
        let bytes = Self.bytes()
        var texts = [
            "", " ", "...", "--- ,،؛ ()", "\u{202E}سامر\u{200F}", "\u{0}", "🙂🙂", "e\u{301}\u{301}\u{301}", "١٢٣", "x",
            "م", "عبد", "أبو", "ibn", String(repeating: "محمد ", count: 2000), String(repeating: "a", count: 10_000),
            "\u{1D11E}𝕬", "李明", "Ελένη", "ا\u{0640}\u{0640}\u{0640}حمد",
        ]
        var generator = SplitMix(state: 5)
        for _ in 0..<200 {
            let scalars = (0..<Int(generator.next() % 40)).compactMap { _ in
                Unicode.Scalar(UInt32(generator.next() % 0x3000))
            }
            texts.append(String(String.UnicodeScalarView(scalars)))
        }
        for text in texts {
            for fill in [
                \FindQuestion.name, \.father, \.family, \.mother, \.place, \.region, \.born, \.status, \.number,
            ] {
                let question = Self.question {
                    $0.given = fill == \.name ? "" : "Samer"
                    $0[keyPath: fill] = text
                }
                #expect(Self.find(question, in: bytes) != nil)
            }
        }
    }

    @Test func damagedBytesAreNoticedAndNeverEndTheProgram() {
        let bytes = Self.bytes(Self.table(others: 60))
        let question = Self.question {
            $0.name = "Samer Wael Harmidi"
            $0.born = "1985-03-12"
            $0.place = "Darkana"
        }
        let right = Self.find(question, in: bytes)
        #expect(right?.first?.entry == 0)
        for cut in stride(from: 0, to: bytes.count, by: 997) {
            #expect(Self.find(question, in: Array(bytes[..<cut])) == nil)
        }
        var generator = SplitMix(state: 9)
        var noticed = 0
        for _ in 0..<300 {
            var damaged = bytes
            damaged[Int(generator.next() % UInt64(bytes.count))] ^= UInt8(1 << (generator.next() % 8))
            let found = Self.find(question, in: damaged)
            if found == nil { noticed += 1 } else { #expect(found == right) }
        }
        #expect(noticed > 290)
    }

    @Test(arguments: [
        ("1985", "1985-01-01", "1985-12-31"), ("1984-02", "1984-02-01", "1984-02-29"),
        ("1984/1986", "1984-01-01", "1986-12-31"), ("1999-12", "1999-12-01", "1999-12-31"),
    ])
    func datesAreSpansOfDays(text: String, first: String, last: String) throws {
        let span = try #require(DaySpan(text)), from = try #require(DaySpan(first)), to = try #require(DaySpan(last))
        #expect(span.from == from.from && span.to == to.from && !span.isDay && from.isDay)
        #expect(DaySpan("no date") == nil)
    }

    @Test func daysAndDatesAreEachOther() throws {
        for day in stride(from: Int32(600_000), to: 760_000, by: 37) {
            let date = DaySpan.date(day)
            let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
            let span = try #require(DaySpan("\(date.year)-\(pad(date.month))-\(pad(date.day))"))
            #expect(span.from == day)
        }
    }
}

/// A small generator of numbers (SplitMix64).
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
