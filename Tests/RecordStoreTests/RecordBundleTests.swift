import Custody
import Foundation
import RecordModel
import Testing

@testable import RecordStore

@Suite struct RecordBundleTests {
    @Test func createdAndOpenedAreTheSame() throws {
        let record = try TestRecord()
        let opened = try RecordBundle.open(at: record.bundle.folder + "/")
        #expect(opened == record.bundle)
        #expect(opened.firstKey == record.key.verifier.description)
    }

    @Test func theFolderHoldsItsPartsAndNothingElse() throws {
        let record = try TestRecord()
        let names = try FileManager.default.contentsOfDirectory(atPath: record.bundle.folder).sorted()
        #expect(names == ["log.sqlite", "originals", "record.json"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: record.scratch.path) == ["test.sijill"])
        #expect(try permissions(record.bundle.folder) == 0o700)
        #expect(try permissions(record.bundle.logFile) == 0o600)
        #expect(try permissions(record.bundle.descriptionFile) == 0o600)
    }

    @Test func theDescriptionIsCanonical() throws {
        let record = try TestRecord()
        let text = try String(contentsOfFile: record.bundle.descriptionFile, encoding: .utf8)
        #expect(text.hasPrefix("{\"created\":1700000000000,\"format\":1,\"id\":\"00112233445566778899aabbccddeeff\""))
    }

    @Test func idsAreRandomAndLong() throws {
        let scratch = try Scratch()
        let ids = try (0..<4).map { try RecordBundle.create(at: "\(scratch.path)/\($0)", firstKey: "k").id }
        #expect(Set(ids).count == 4)
        #expect(ids.allSatisfy { $0.count == 32 && $0.allSatisfy { $0.isHexDigit } })
    }

    @Test func nothingIsWrittenOverWhatIsThere() throws {
        let record = try TestRecord()
        let error = failure { _ = try RecordBundle.create(at: record.bundle.folder, firstKey: "other") }
        #expect(error?.code == .exists)
        #expect(try RecordBundle.open(at: record.bundle.folder).firstKey == record.bundle.firstKey)
    }

    @Test func aMissingFolderAboveLeavesNothing() throws {
        let scratch = try Scratch()
        let error = failure { _ = try RecordBundle.create(at: "\(scratch.path)/none/r.sijill", firstKey: "k") }
        #expect(error?.code == .missing)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    }

    @Test func aNewerFormatIsRefused() throws {
        let record = try TestRecord()
        try DurableFile.write(bytes("{\"format\":2}"), to: record.bundle.descriptionFile)
        let error = failure { _ = try RecordBundle.open(at: record.bundle.folder) }
        #expect(error?.code == .newerFormat)
        #expect(
            error?.description
                == "\(record.bundle.descriptionFile): the record has format 2; this program reads up to 1; use a newer version "
                + "of sijill; nothing was changed")
    }

    @Test(arguments: ["", "{", "[]", "{\"format\":\"1\"}", "\u{0}"])
    func aBrokenDescriptionIsNamed(_ text: String) throws {
        let record = try TestRecord()
        try DurableFile.write(bytes(text), to: record.bundle.descriptionFile)
        let error = failure { _ = try RecordBundle.open(at: record.bundle.folder) }
        #expect(error?.code == .notARecord)
        #expect(error?.place == record.bundle.descriptionFile)
    }

    @Test(arguments: ["{\"format\":1}", "{\"format\":0,\"id\":\"x\"}", "{\"format\":1,\"id\":\"short\",\"key\":\"k\"}"])
    func anIncompleteDescriptionIsDamage(_ text: String) throws {
        let record = try TestRecord()
        try DurableFile.write(bytes(text), to: record.bundle.descriptionFile)
        #expect(failure { _ = try RecordBundle.open(at: record.bundle.folder) }?.code == .damaged)
    }

    @Test func missingPartsAreNamedTogether() throws {
        let record = try TestRecord()
        try FileManager.default.removeItem(atPath: record.bundle.originalsFolder)
        try FileManager.default.removeItem(atPath: record.bundle.logFile)
        let error = failure { _ = try RecordBundle.open(at: record.bundle.folder) }
        #expect(error?.code == .missing)
        #expect(error?.what == "originals and log.sqlite missing from the record")
    }

    @Test func whatIsNoRecordIsSaidSo() throws {
        let scratch = try Scratch()
        #expect(failure { _ = try RecordBundle.open(at: scratch.path) }?.code == .notARecord)
        #expect(failure { _ = try RecordBundle.open(at: "\(scratch.path)/nowhere") }?.code == .notARecord)
    }

    @Test func theEnclosingRecordIsFound() throws {
        let record = try TestRecord()
        #expect(RecordBundle.enclosing(record.bundle.originalsFolder) == record.bundle.folder)
        #expect(RecordBundle.enclosing(record.bundle.folder) == record.bundle.folder)
        #expect(RecordBundle.enclosing(record.scratch.path) == nil)
        #expect(RecordBundle.enclosing("relative/folder") == nil)
    }
}
