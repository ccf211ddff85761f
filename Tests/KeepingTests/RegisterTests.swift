import Foundation
import RecordModel
import RecordStore
import Registers
import Tables
import Testing

@testable import Keeping

@Suite struct RegisterTests {
    static let covers = Coverage(period: "2011/2018", territory: "Lazuran", who: "people not seen since")
    static let first = """
        id,name,sex,date of birth,place
        7,سامر علي,ذكر,١٩٨٠,Harmida
        8,Hind Omar,f,1990-02-03,Mirsaya
        9,Reem Saad,f,31/02/1990,unknown

        """

    static func add(
        _ text: String, _ edition: String, to record: Record, in folder: Folder, named name: String = "list.csv",
        register: String = "Absent", fields: [String: String] = [:]
    ) async throws -> (outcome: EditionOutcome, edition: Edition) {
        let path = try folder.write(text, to: "\(edition)-\(name)")
        var mapping = try Record.survey(path).proposal
        for index in mapping.columns.indices {
            if let field = fields[mapping.columns[index].name] { mapping.columns[index].field = field }
        }
        return try await record.addEdition(
            EditionRequest(
                register: register, source: "Families", path: path, edition: edition, covers: covers, mapping: mapping))
    }

    @Test func anEditionIsADecisionAndItsRowsAreEntries() async throws {
        let folder = try Folder()
        let record = try folder.record()
        let (outcome, edition) = try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder)
        #expect(outcome == .added)
        #expect(edition.entries == 3)
        #expect(edition.account?.taken == 2)
        #expect(edition.account?.notices.keys.map(\.code) == ["impossible-date"])
        let entry = try record.entry("7", of: "Absent")
        #expect(entry.row == 2)
        #expect(entry.cells.first { $0.kind == .birthDate }?.value.text == "1980")
        #expect(entry.cells.first { $0.kind == .birthDate }?.text == "١٩٨٠")
        #expect(throws: KeepingError.self) { try record.entry("10", of: "Absent") }
        #expect(try record.status().unread == 0)
        #expect(
            try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder).outcome == .alreadyThere)
        #expect(try record.verify().isClean)
    }

    @Test func aMappingCanBeSaidAnew() async throws {
        let folder = try Folder()
        let record = try folder.record()
        _ = try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder)
        let again = try await RegisterTests.add(
            RegisterTests.first, "2017", to: record, in: folder, fields: ["place": "birth-place"])
        #expect(again.outcome == .mappedAnew)
        #expect(try record.editions(of: "Absent").count == 1)
        #expect(try record.entry("8", of: "Absent").cells.last?.kind == .birthPlace)
    }

    @Test func nothingIsDecidedOfWhatMakesNoSense() async throws {
        let folder = try Folder()
        let record = try folder.record()
        let path = try folder.write(RegisterTests.first, to: "list.csv")
        func add(_ register: String, _ edition: String, _ covers: Coverage, _ mapping: ListMapping) async throws {
            _ = try await record.addEdition(
                EditionRequest(
                    register: register, source: "Families", path: path, edition: edition, covers: covers,
                    mapping: mapping))
        }
        let mapping = try Record.survey(path).proposal
        var wrong = mapping
        wrong.columns[0].name = "no such column"
        var unknown = mapping
        unknown.columns[0].field = "soul"
        let period = Coverage(period: "always", territory: "x", who: "y")
        await #expect(throws: KeepingError.self) { try await add("a/b", "2017", RegisterTests.covers, mapping) }
        await #expect(throws: KeepingError.self) { try await add("a", "today", RegisterTests.covers, mapping) }
        await #expect(throws: KeepingError.self) { try await add("a", "2017", period, mapping) }
        await #expect(throws: KeepingError.self) { try await add("a", "2017", RegisterTests.covers, wrong) }
        await #expect(throws: KeepingError.self) { try await add("a", "2017", RegisterTests.covers, unknown) }
        #expect(try record.registers().isEmpty)
        let left = try record.verify()
        #expect(left.isClean && left.remarks.isEmpty && left.originals == 0, "\(left.remarks)")
    }

    @Test func editionsAreComparedAndAWithdrawnEntryMayReturn() async throws {
        let folder = try Folder()
        let record = try folder.record()
        _ = try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder)
        _ = try await RegisterTests.add(
            "id,name,sex,date of birth,place\n8,Hind Omar,f,1990-02-03,Harmida\n9,Reem Saad,f,31/02/1990,unknown\n",
            "2018",
            to: record, in: folder)
        _ = try await RegisterTests.add(
            "place,id,name,sex,date of birth\nHarmida,7,سامر علي,ذكر,١٩٨٠\nHarmida,8,Hind Omar,f,1990-02-03\n", "2019",
            to: record,
            in: folder)
        var changes: [EntryChange] = []
        let diff = try await record.diff("Absent", from: "2017", to: "2018") { changes.append($0) }
        #expect(diff.counts == [.changed: 1, .unchanged: 1, .withdrawn: 1])
        #expect(changes.map(\.key) == ["8", "7"])
        #expect(changes[0].fields == [.init(column: "place", kind: .place, before: "Mirsaya", after: "Harmida")])
        let back = try await record.diff("Absent") { _ in }
        #expect(back.older?.adding.edition == "2018")
        #expect(back.counts == [.returned: 1, .unchanged: 1, .withdrawn: 1])
        let first = try await record.diff("Absent", to: "2017") { _ in }
        #expect(first.older == nil && first.counts == [.new: 3])
    }

    @Test func withoutIdentifiersRowsAreFoundByWhatTheySay() async throws {
        let folder = try Folder()
        let record = try folder.record()
        let head = "الاسم,تاريخ الميلاد,المدينة\n"
        _ = try await RegisterTests.add(
            head + "سامر علي حسن,١٩٨٠,هرميدة\nهند عمر,١٩٩٠,\nهند عمر,١٩٩٠,\n", "2017", to: record, in: folder)
        _ = try await RegisterTests.add(
            head + "هند عمر,١٩٩٠,\nسامر علي حسن,١٩٨٠-٠٥-٠١,هرميدة\nريم سعد,,\n", "2018", to: record, in: folder)
        var changes: [EntryChange] = []
        let diff = try await record.diff("Absent") { changes.append($0) }
        #expect(diff.counts == [.changed: 1, .unchanged: 1, .withdrawn: 1, .new: 1])
        #expect(changes.first?.formerKey?.count == 16)
        #expect(changes.last?.key.hasSuffix("#2") == true)
    }

    @Test func aRebuildGivesTheSame() async throws {
        let folder = try Folder()
        let record = try folder.record()
        _ = try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder)
        _ = try await RegisterTests.add("id,name\n1,A B\n", "2016", to: record, in: folder, register: "Other")
        func printed() async throws -> String {
            let table = try await record.entryTable()
            let rows = (0..<table.table.count).map { row in
                "\(table.id(row)) " + table.table.columns.map { $0.pool[$0.cells[row]] }.joined(separator: "|")
            }
            return try "\(record.registers().map { $0.editions.map(\.account) })" + rows.joined(separator: "\n")
        }
        let before = try await printed()
        _ = try await record.rebuild()
        #expect(try await printed() == before)
        #expect(before.contains("Absent/2017/7"))
    }

    @Test func theTableHasAllCurrentEntries() async throws {
        let folder = try Folder()
        let record = try folder.record()
        _ = try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder)
        _ = try await RegisterTests.add("id,name\n8,Hind Omar\n", "2018", to: record, in: folder)
        _ = try await RegisterTests.add(
            "الاسم,name_en,الجنس\nريم,Reem,أنثى\n,,\n,Nobody,-\n", "2016", to: record, in: folder, register: "قائمة")
        let table = try await record.entryTable()
        #expect(table.kinds == [.identifier, .list, .fullName, .fullName, .sex])
        #expect(table.table.columns.allSatisfy { $0.cells.count == 3 })
        let columns = table.table.columns
        #expect(columns[2].cells.map { columns[2].pool[$0] } == ["Hind Omar", "ريم", ""])
        #expect(columns[3].cells.map { columns[3].pool[$0] } == ["", "Reem", "Nobody"])
        #expect(columns[4].cells.map { columns[4].pool[$0] } == ["", "f", ""])
        #expect(table.id(0).description == "Absent/2018/8")
        #expect(table.id(1).register == "قائمة")
        #expect(table.starts == [0, 1, 3])
        #expect(try record.entry(table.id(2).key, of: "قائمة").row == table.listRow(2))
    }

    @Test func aListThatWasArchivedBeforeIsNoDocument() async throws {
        let folder = try Folder()
        let record = try folder.record()
        let path = try folder.write(RegisterTests.first, to: "2017-list.csv")
        _ = try await record.archive(ArchiveRequest(paths: [path]))
        _ = try await record.read()
        #expect(try record.status().read == 1)
        _ = try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder)
        let status = try record.status()
        #expect((status.read, status.unread, status.originals) == (0, 0, 1))
        _ = try await record.archive(ArchiveRequest(paths: [path], said: Provenance(source: "Somebody")))
        #expect(try record.status().unread == 0)
    }

    @Test func anErasedListTakesItsEntriesWithIt() async throws {
        let folder = try Folder()
        let record = try folder.record()
        let edition = try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder).edition
        _ = try await record.erase(edition.adding.original.hex, reason: "a source withdraws")
        #expect(try record.registers().isEmpty)
        #expect(try record.verify().isClean)
        for (name, bytes) in try contents(of: record.folder) {
            for word in ["سامر", "Hind"] {
                #expect(Data(bytes).range(of: Data(word.utf8)) == nil, "\(word) stands in \(name)")
            }
        }
    }

    @Test func noticesAndTheLogNameNobody() async throws {
        let folder = try Folder()
        let record = try folder.record()
        let edition = try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder).edition
        let account = ImportAccountJSON.text(try #require(edition.account))
        var log = ""
        try record.history { log += $0.words }
        for word in ["سامر", "Hind", "Reem", "1990", "Harmida"] {
            #expect(!account.contains(word))
            #expect(!log.contains(word))
        }
    }

    /// A reading that was cut short leaves half of the chunks; the next one begins anew.
    @Test func halfAReadingIsThrownAway() async throws {
        let folder = try Folder()
        let record = try folder.record()
        _ = try await RegisterTests.add(RegisterTests.first, "2017", to: record, in: folder)
        let index = try record.folded()
        let id = try #require(index.editions().first?.id)
        try index.write { try $0.setState(.unread, ofEdition: id) }
        #expect(try record.editions(of: "Absent").first?.account == nil)
        try await record.catchUp()
        #expect(try record.editions(of: "Absent").first?.entries == 3)
        #expect(try await record.entryTable().table.count == 3)
    }

    private func contents(of folder: String) throws -> [(String, [UInt8])] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).compactMap { name in
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                return nil
            }
            return (name, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        }
    }
}
