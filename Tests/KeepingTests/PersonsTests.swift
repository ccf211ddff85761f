import Foundation
import Linking
import RecordModel
import RecordStore
import Registers
import Testing

@testable import Keeping

/// Two invented lists, in Arabic and in Latin letters, on which some people stand twice.
enum TwoLists {
    private static let given = [
        ("سامر", "Samer"), ("هند", "Hind"), ("ريم", "Reem"), ("خالد", "Khaled"), ("ليلى", "Layla"), ("عمر", "Omar"),
        ("نور", "Nour"), ("ياسر", "Yaser"), ("سلمى", "Salma"), ("طارق", "Tareq"),
    ]
    private static let family = [
        ("العلي", "Al-Ali"), ("حداد", "Haddad"), ("النجار", "al-Najjar"), ("الخطيب", "Khatib"), ("منصور", "Mansour"),
        ("الزين", "al-Zein"), ("قاسم", "Qasem"), ("شاهين", "Shahin"),
    ]

    private static func person(_ number: Int) -> (arabic: String, latin: String, born: String, place: String) {
        let g = given[number % 10], f = given[(number * 7 + number / 10 + 3) % 10],
            n = family[(number * 5 + number / 8) % 8]
        let born = "19\(50 + number * 13 % 48)-0\(1 + number % 9)-\(10 + number * 7 % 18)"
        return ("\(g.0) \(f.0) \(n.0)", "\(g.1) \(f.1) \(n.1)", born, ["Harmida", "Mirsaya", "Lazur"][number % 3])
    }

    /// People 0 … 59, in Arabic.
    static let arabic = list("رقم الملف,الاسم الكامل,تاريخ الولادة,المدينة", 0..<60) { number, person in
        "م-\(number),\(person.arabic),\(person.born),\(person.place)"
    }

    /// People 40 … 99, in Latin letters; person 41 twice.
    static let latin =
        list("id,name,date of birth,place", 40..<100) { number, person in
            "\(number),\(person.latin),\(person.born),\(person.place)"
        } + "41b,\(person(41).latin),\(person(41).born),\(person(41).place)\n"

    /// People 0 … 49 by given and family name only.
    static let namesOnly = list("id,name", 0..<50) { number, person in
        let words = person.latin.split(separator: " ")
        return "s\(number),\(words[0]) \(words[words.count - 1])"
    }

    private static func list(
        _ head: String, _ numbers: Range<Int>,
        _ row: (Int, (arabic: String, latin: String, born: String, place: String)) -> String
    ) -> String {
        ([head] + numbers.map { row($0, person($0)) }).joined(separator: "\n") + "\n"
    }

    static func record(in folder: Folder) async throws -> Record {
        let record = try folder.record()
        _ = try await RegisterTests.add(arabic, "2017", to: record, in: folder, register: "Absent")
        _ = try await RegisterTests.add(latin, "2018", to: record, in: folder, register: "Missing")
        return record
    }
}

@Suite struct PersonsTests {
    @Test func aPersonOnTwoListsIsCountedOnce() async throws {
        let folder = try Folder()
        let record = try await TwoLists.record(in: folder)
        let persons = try await record.persons()
        #expect(persons.entries.count == 121)
        #expect((99...101).contains(persons.count), "\(persons.count)")
        let rows = persons.entries.rows(of: [
            EntryID(register: "Absent", edition: "2017", key: "م-41"),
            EntryID(register: "Missing", edition: "2018", key: "41"),
            EntryID(register: "Missing", edition: "2018", key: "41b"),
        ])
        let found = rows.compactMap(\.self)
        #expect(found.count == 3)
        #expect(Set(found.map { persons.numbers[$0] }).count == 1)
        let links = persons.links(of: Int(persons.numbers[found[0]]))
        #expect(links.count >= 2 && links.allSatisfy { $0.basis == .engine && ($0.probability ?? 0) >= 0.5 })
        let id = persons.id(ofEntry: found[0])
        #expect(PersonID("\(id)") == id && persons.number(of: id) == Int(persons.numbers[found[0]]))
        #expect(Set(persons.ids).count == persons.count)
        for draw in persons.draws(count: 3, seed: 7) {
            #expect(draw.enumerated().allSatisfy { Int($1) <= $0 && draw[Int($1)] == $1 })
        }
        #expect(persons.clusters(at: persons.spec.linkFrom) == persons.clusters)
    }

    @Test func oneToOneAnEntryHasOnePartnerInEveryDraw() async throws {
        let folder = try Folder()
        let record = try await TwoLists.record(in: folder)
        let manner = try await record.manner(spec: nil, isOneToOne: true)
        let persons = try await record.persons(manner: manner)
        #expect((100...102).contains(persons.count), "\(persons.count)")
        let draws = persons.draws(count: 4, seed: 9)
        for draw in draws + [persons.clusters] {
            let sizes = Dictionary(grouping: draw) { $0 }.values.map(\.count)
            #expect(sizes.max() == 2 && sizes.count { $0 == 2 } > 15)
        }
        #expect(draws == persons.draws(count: 4, seed: 9))
    }

    @Test func whatIsKeptIsTheSameAsWhatIsMadeAgain() async throws {
        let folder = try Folder()
        let record = try await TwoLists.record(in: folder)
        let first = try await record.persons()
        let kept = try await record.persons()
        _ = try await record.rebuild()
        let again = try await record.persons(manner: LinkManner(threads: 1))
        for other in [kept, again] {
            #expect(other.name == first.name && other.numbers == first.numbers && other.ids == first.ids)
            #expect(other.pairs == first.pairs && other.account == first.account)
            #expect(other.draws(count: 5, seed: 3) == first.draws(count: 5, seed: 3))
        }
    }
}
