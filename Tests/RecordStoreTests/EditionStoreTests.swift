import Custody
import RecordModel
import Testing

@testable import RecordStore

@Suite struct EditionStoreTests {
    static let key: KeyID = {
        guard let key = KeyID("0011223344556677") else { preconditionFailure("16 hexadecimal digits are a key") }
        return key
    }()

    static func edition(_ register: String, _ date: String, sequence: Int = 0) -> IndexedEdition {
        IndexedEdition(
            register: register, date: date, original: original("list"), json: "{}",
            time: moment(1000 + Int64(sequence)),
            position: LogPosition(key: EditionStoreTests.key, sequence: sequence))
    }

    @Test func chunksAreReadBackInOrder() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        try index.write { writer in
            try writer.add(EditionStoreTests.edition("قائمة", "2017"))
            try writer.add(EditionStoreTests.edition("قائمة", "2017"))
        }
        let id = try #require(index.editions().first?.id)
        #expect(try index.editions().count == 1)
        for chunk in 0..<3 {
            try index.write {
                try $0.add(chunk: chunk, entries: 2, head: [UInt8(chunk)], columns: [[1], [9, UInt8(chunk)]], to: id)
            }
        }
        var heads: [[UInt8]] = []
        try index.forEachHead(of: id) { count, bytes in
            #expect(count == 2)
            heads.append(bytes)
        }
        #expect(heads == [[0], [1], [2]])
        var column: [[UInt8]] = []
        try index.forEachColumn(1, of: id) { column.append($1) }
        #expect(column == [[9, 0], [9, 1], [9, 2]])
        #expect(try index.column(1, chunk: 2, of: id) == [9, 2])
        #expect(try index.column(7, chunk: 2, of: id) == nil)
        try index.write { try $0.setState(.read, ofEdition: id, entries: 6, account: "{}") }
        #expect(try index.editions().first?.entries == 6)
        try index.write { try $0.clearEdition(id) }
        #expect(try index.column(1, chunk: 2, of: id) == nil)
        #expect(try index.editions().first?.state == .unread)
    }

    @Test func aChunkTwiceIsAnError() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        try index.write { try $0.add(EditionStoreTests.edition("r", "2017")) }
        let id = try #require(index.editions().first?.id)
        try index.write { try $0.add(chunk: 0, entries: 1, head: [0], columns: [], to: id) }
        #expect(failure { try index.write { try $0.add(chunk: 0, entries: 1, head: [0], columns: [], to: id) } } != nil)
    }

    @Test func anUnreadableEditionSaysWhy() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        try index.write { try $0.add(EditionStoreTests.edition("r", "2017")) }
        let id = try #require(index.editions().first?.id)
        try index.write { try $0.setState(.unreadable("no"), ofEdition: id) }
        #expect(try index.editions().first?.state == .unreadable("no"))
    }
}
