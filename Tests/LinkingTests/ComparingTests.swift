import Registers
import Tables
import Testing

@testable import Linking

@Suite struct ComparingTests {
    @Test func levelsAreTheSameBothWays() throws {
        let list = People.list(400, seed: 9)
        let comparison = try ComparisonBuilder.build(list.table, People.spec(list), origins: [], threads: 1)
        let comparer = PairComparer(comparison)
        var draws = Draws(1)
        for _ in 0..<4000 {
            let a = draws.below(400), b = draws.below(400)
            #expect(comparer.pattern(a, b) == comparer.pattern(b, a))
        }
    }

    @Test func anEntryAgreesWithItself() throws {
        let list = People.list(100, seed: 9)
        let comparison = try ComparisonBuilder.build(list.table, People.spec(list), origins: [], threads: 1)
        let comparer = PairComparer(comparison)
        for entry in 0..<100 {
            var pattern = comparer.pattern(entry, entry)
            for feature in comparison.features {
                let level = Int(pattern & 15)
                #expect(level == 0 || level == 1 || level == 2 && feature.way == .birth || level == Feature.implied)
                pattern >>= 4
            }
        }
    }

    /// What is thrown away unseen is never worth keeping.
    @Test func theBoundIsABound() throws {
        let list = People.list(700, seed: 4)
        var spec = People.spec(list)
        spec.keepFrom = 0.02
        let result = try Linker(spec).link(list.table)
        let comparer = PairComparer(result.comparison)
        for a in 0..<300 {
            for b in (a + 1)..<300 {
                let may = result.scorer.mayKeep(a, b, comparer)
                let probability = result.scorer.probability(comparer.pattern(a, b), a, b)
                #expect(may || probability < 0.02)
            }
        }
    }

    static let dates: [(String, String, UInt8)] = [
        ("1985-03-12", "1985-03-12", DateLevel.same), ("1985", "1985-03-12", DateLevel.part),
        ("1985-01-01", "1985-03-12", DateLevel.part), ("1985", "1985", DateLevel.part),
        ("1985-03-12", "1985-12-03", DateLevel.swapped), ("1985-03-12", "1985-03-14", DateLevel.near),
        ("1985-03-12", "1986-03-12", DateLevel.near), ("1985-03-12", "1985-04-05", DateLevel.close),
        ("1985-03-12", "1985-11-27", DateLevel.year), ("1985-03-12", "1962-07-30", DateLevel.different),
        ("1985", "1986-05-05", DateLevel.year), ("1985", "1999", DateLevel.different),
    ]

    @Test(arguments: dates) func datesAgree(_ one: String, _ other: String, _ level: UInt8) throws {
        let a = try #require(DateValue(one)), b = try #require(DateValue(other))
        #expect(DateLevel.level(a, b, near: 3, close: 35) == level)
        #expect(DateLevel.level(b, a, near: 3, close: 35) == level)
    }

    static let ages: [(String, Int32)] = [
        ("40", 40), ("٤٠", 40), ("۴۰ سنة", 40), ("about 35", 35), ("", -1), ("unknown", -1), ("400", -1), ("0", 0),
    ]

    @Test(arguments: ages) func agesAreRead(_ cell: String, _ age: Int32) {
        #expect(ComparisonBuilder.age(cell) == age)
    }

    @Test func agesMeetBirthDates() throws {
        let table = People.table(
            ["name", "age", "born", "event"],
            [
                ["سمير نزار بارشي", "40", "", "2014-06-01"], ["Samir Nizar Barshi", "", "1974-02-03", "2014-06-01"],
                ["Samir Nizar Barshi", "", "1950-02-03", "2014-06-01"], ["Samir Nizar Barshi", "41", "", "2014-06-02"],
            ])
        let spec = LinkSpec.people(table, kinds: [.fullName, .age, .birthDate, .eventDate])
        let comparison = try ComparisonBuilder.build(table, spec, origins: [], threads: 1)
        let comparer = PairComparer(comparison)
        let birth = try #require(comparison.features.firstIndex { $0.way == .birth })
        func level(_ a: Int, _ b: Int) -> UInt8 { UInt8(comparer.pattern(a, b) >> UInt64(4 * birth) & 15) }
        #expect(level(0, 1) == AgeLevel.same)
        #expect(level(0, 2) == AgeLevel.different)
        #expect(level(0, 3) == AgeLevel.same + 1)
    }

    static let names: [(String, [String])] = [
        ("محمد خالد الحلبي", ["محمد", "خالد", "", "الحلبي"]), ("Samir Barshi", ["Samir", "", "", "Barshi"]),
        ("أحمد يوسف سمير الزين", ["أحمد", "يوسف", "سمير", "الزين"]),
        ("al-Zayn, Ahmad Yusuf", ["ahmad", "yusuf", "", "al zayn"]),
        ("رامي", ["رامي", "", "", ""]), ("", ["", "", "", ""]),
    ]

    @Test(arguments: names) func wholeNamesAreCut(_ name: String, _ parts: [String]) {
        #expect(NameSlots(name).parts.map { $0.isEmpty } == parts.map { $0.isEmpty })
    }

    @Test func namesSwappedAndLeftOut() throws {
        let table = People.table(
            ["given", "father", "grandfather", "family"],
            [
                ["سمير", "نزار", "وليد", "بارشي"], ["نزار", "سمير", "وليد", "بارشي"], ["Samir", "Walid", "", "Barshi"],
                ["وليد", "سمير", "نزار", "بارشي"],
            ])
        let comparison = try ComparisonBuilder.build(
            table, .people(table, kinds: [.given, .father, .grandfather, .family]), origins: [], threads: 1)
        let comparer = PairComparer(comparison)
        func levels(_ a: Int, _ b: Int) -> [UInt64] { (0..<4).map { comparer.pattern(a, b) >> UInt64(4 * $0) & 15 } }
        #expect(levels(0, 1).prefix(2) == [6, 6])
        // the father's name left out: the grandfather stands in its place
        #expect(levels(0, 2)[1] == 6)
        // the father of one is the other: no sign that they are one
        #expect(levels(0, 3)[0] != 6)
    }

    @Test func statusesThatCanFollow() {
        let words = StatusWords.standard
        func agree(_ a: String, _ b: String) -> Bool? {
            guard let x = words.number(a), let y = words.number(b) else { return nil }
            #expect(words.agree(x, y) == words.agree(y, x))
            return words.agree(x, y)
        }
        #expect(agree("معتقل", "Killed") == true)
        #expect(agree("شهيد", "killed") == true)
        #expect(agree("wounded", "قتيل") == true)
        #expect(agree("wounded", "مخطوف") == false)
        #expect(words.number("a word that no list has") == nil)
        #expect(StatusWords.sex("أنثى") == StatusWords.sex("F"))
        #expect(StatusWords.sex("ذكر") != StatusWords.sex("female"))
    }

    @Test func textsThatDifferByALetter() {
        func level(_ a: String, _ b: String) -> UInt8 { TextLevel.level(Array(a.utf8), Array(b.utf8)) }
        #expect(level("12 Mill Lane", "12 Mill Lane") == 1)
        #expect(level("12 Mill Lane", "12 Mil Lane") == 2)
        #expect(level("12 Mill Lane", "9 Harbour Road") == 3)
        #expect(level("", "a") == 3 || level("", "a") == 2)
    }

    @Test func specsAreWrittenAndRead() throws {
        let list = People.list(10, seed: 1)
        var spec = People.spec(list)
        spec.blocking.rules = [["family", "birth year"]]
        let read = try JSONRoundTrip.of(spec)
        #expect(read == spec)
    }

    @Test func columnsOfOneKindAreOneField() {
        let table = People.table(
            ["name_ar", "name_en", "town", "village"],
            [["سمير نزار", "Samir Nizar", "Kafr Halva", ""], ["رامي", "", "", "Tell Marun"]])
        let spec = LinkSpec.people(table, kinds: [.fullName, .fullName, .place, .place])
        #expect(spec.fields.map(\.columns) == [["name_ar", "name_en"], ["town", "village"]])
    }
}
