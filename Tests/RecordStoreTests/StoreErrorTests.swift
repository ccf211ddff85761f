import Custody
import Foundation
import GRDB
import RecordModel
import Testing

@testable import RecordStore

/// What a keeper reads when something goes wrong: where, what, what next; and never a word of a document.
@Suite struct StoreErrorTests {
    @Test func oneLineSaysWhereWhatAndWhatNext() {
        let error = RecordStore.RecordError(.full, at: "/r/originals", "cannot be written", remedy: "free some space")
        #expect("\(error)" == "/r/originals: cannot be written; free some space")
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, RecordStore.RecordError.Code.full), (.SQLITE_CORRUPT, .damaged),
        (.SQLITE_NOTADB, .damaged),
        (.SQLITE_CONSTRAINT_CHECK, .damaged), (.SQLITE_READONLY, .denied), (.SQLITE_CANTOPEN, .denied),
        (.SQLITE_BUSY, .busy), (.SQLITE_LOCKED, .busy), (.SQLITE_IOERR, .system), (.SQLITE_NOMEM, .system),
    ])
    func whatSQLiteSaysIsTranslated(_ code: ResultCode, _ expected: RecordStore.RecordError.Code) {
        let error = SQLiteFailure.recordError(DatabaseError(resultCode: code, message: "no luck"), "/tmp/log.sqlite")
        #expect(error.code == expected)
        #expect(error.place == "/tmp/log.sqlite")
        #expect(error.what == "SQLite: no luck (\(code.rawValue))")
    }

    @Test func argumentsOfAStatementAreNotQuoted() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        let secret = "Name-Of-A-Person"
        var bad = claim(secret, in: "d", source: secret)
        bad.confidence = 7
        bad.json = secret
        let error = failure {
            try index.write { try $0.replace(document("d", secret), passages: [], claims: [bad]) }
        }
        #expect(error?.code == .damaged)
        #expect(error?.description.contains(secret) == false)
    }

    @Test func wrongRowsCannotBeWritten() throws {
        let record = try TestRecord()
        let log = try record.log()
        let index = try IndexStore.create(record.bundle)
        try log.append([NewEntry(kind: "k", body: [1])], signedBy: record.key, checkpoint: true)
        let logStatements = [
            "UPDATE entries SET leaf = x'00'", "UPDATE entries SET salt = NULL", "UPDATE entries SET body = NULL",
            "UPDATE entries SET log = 99", "UPDATE entries SET sequence = -1", "UPDATE entries SET time = 'soon'",
            "UPDATE logs SET key = 'short'", "UPDATE logs SET size = -1", "DELETE FROM logs",
            "UPDATE checkpoints SET note = ''",
        ]
        for sql in logStatements {
            #expect(failure { try log.write { try $0.execute(sql: sql) } }?.code == .damaged, "\(sql)")
        }
        try index.write {
            try $0.replace(document("d", "text"), passages: lines(of: "text"), claims: [claim("c", in: "d")])
        }
        let indexStatements = [
            "UPDATE documents SET state = 'half'", "UPDATE documents SET reason = 'why'",
            "UPDATE documents SET original = x'00'", "UPDATE documents SET first_passage = NULL",
            "UPDATE claims SET status = 'maybe'", "UPDATE claims SET confidence = 1.5",
            "UPDATE claims SET document = 99",
            "UPDATE passages SET \"end\" = start - 1", "UPDATE terms SET passages = 0", "UPDATE counters SET id = 2",
            "INSERT INTO folded VALUES ('short', 1)",
        ]
        for sql in indexStatements {
            #expect(failure { try index.write { try $0.db.execute(sql: sql) } }?.code == .damaged, "\(sql)")
        }
        #expect(try log.verify(record.key.verifier).isWhole)
        #expect(try index.search("text").hits.count == 1)
    }

    @Test func deletingADocumentTakesItsRowsAlong() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        try index.write {
            try $0.replace(document("d", "text"), passages: lines(of: "text"), claims: [claim("c", in: "d")])
        }
        try index.write { try $0.db.execute(sql: "DELETE FROM documents") }
        for table in ["texts", "passages", "claims", "zones", "notices"] {
            #expect(try index.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } == 0)
        }
    }

    @Test func everyErrorOfOriginalsNamesItsPath() throws {
        let record = try TestRecord()
        let missing = failure { _ = try record.originals.bytes(of: original("never archived")) }
        #expect(missing?.code == .missing)
        #expect(missing?.place == record.originals.path(of: original("never archived")))
        try FileManager.default.removeItem(atPath: record.originals.folder)
        #expect(failure { _ = try record.originals.all() }?.place == record.originals.folder)
        #expect(failure { _ = try record.originals.put([1]) }?.code == .missing)
    }

    @Test func timesAreClampedToWhatCanBeWritten() {
        #expect(LogTime.nearest(.max).milliseconds == LogTime.range.upperBound)
        #expect(LogTime.nearest(.min).milliseconds == LogTime.range.lowerBound)
        #expect(LogTime.nearest(1_700_000_000_123).description == "2023-11-14T22:13:20.123Z")
        #expect(LogTime.now() > moment(1_700_000_000_000))
    }
}
