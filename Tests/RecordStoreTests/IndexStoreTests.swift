import Custody
import Foundation
import GRDB
import RecordModel
import Testing

@testable import RecordStore

@Suite struct IndexStoreTests {
    private let text = "First line, with Ḥamā.\nSecond line of words.\nالسطر الثالث هنا"

    private func archiving(
        _ name: String, sequence: Int, record: TestRecord, source: String? = nil, maker: Provenance.Maker? = nil
    ) -> Archiving {
        Archiving(
            original: original(name), position: LogPosition(key: record.key.id, sequence: sequence),
            time: moment(Int64(sequence) * 10),
            provenance: Provenance(name: name, source: source, date: "2013", language: "en", maker: maker), bytes: 10,
            mediaType: "text/plain")
    }

    @Test func anIndexOfAnotherSchemaIsNotOpened() throws {
        let record = try TestRecord()
        #expect(try IndexStore.open(record.bundle) == nil)
        let index = try IndexStore.create(record.bundle)
        try index.pool.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        try index.close()
        #expect(try IndexStore.open(record.bundle) == nil)
        try IndexStore.create(record.bundle).close()
        #expect(try IndexStore.open(record.bundle) != nil)
        #expect(try IndexStore.open(record.bundle, maker: "another reader") == nil)
        #expect(try permissions(record.bundle.indexFile) == 0o600)
    }

    @Test func aBrokenIndexIsDamageAndCanBeMadeAgain() throws {
        let record = try TestRecord()
        try Data(repeating: 0x41, count: 9000).write(to: URL(fileURLWithPath: record.bundle.indexFile))
        #expect(failure { _ = try IndexStore.open(record.bundle) }?.code == .damaged)
        try IndexStore.create(record.bundle).close()
        #expect(try IndexStore.open(record.bundle)?.counts().passages == 0)
    }

    @Test func archivingsComeBackInOrder() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        let maker = Provenance.Maker(program: "pdftotext", version: "22.12", of: original("a"), page: 3)
        let all = [
            archiving("a", sequence: 0, record: record, source: "SNHR"), archiving("b", sequence: 1, record: record),
            archiving("a", sequence: 2, record: record), archiving("made", sequence: 3, record: record, maker: maker),
        ]
        try index.write { writer in
            for item in all.reversed() { try writer.add(item) }
            try writer.add(all[0])
            try writer.setFolded(record.key.id, size: 4)
        }
        #expect(try index.archivings() == all)
        #expect(try index.archivings(of: original("a")) == [all[0], all[2]])
        #expect(try index.archivings(madeFrom: original("a")) == [all[3]])
        #expect(try index.folded() == [record.key.id: 4])
        let counts = try index.counts()
        #expect((counts.originals, counts.archivings, counts.unread, counts.read) == (3, 4, 2, 0))
        #expect(try index.document(original("made")) == nil, "what a program made is no document of its own")
    }

    @Test func aDocumentComesBackWhole() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        var whole = document("doc", text, language: "ar", published: "2013-08-21")
        whole.publisher = .init(value: "Outlet", basis: .user)
        whole.zones = [ZonedRange(range: 0..<22, zone: .headline)]
        whole.notices = [
            Notice(span: Span(start: 0, end: 5, exact: "First"), code: "unclosed-quotation", message: "It is open."),
            Notice(code: "invalid-utf8", message: "Two bytes were replaced."),
        ]
        try index.write { try $0.replace(whole, passages: lines(of: text), claims: [], fingerprint: [1, 2, 3]) }
        #expect(try index.wholeDocument(original("doc")) == whole)
        #expect(try index.notices(of: original("doc")) == whole.notices)
        let about = try #require(try index.document(original("doc")))
        #expect(about.state == .read)
        #expect(about.length == text.unicodeScalars.count)
        #expect(about.fingerprint == [1, 2, 3])
        #expect(try index.documents() == [about])
    }

    @Test func passagesHaveTheirExactText() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        let ranges = lines(of: text)
        try index.write { try $0.replace(document("doc", text), passages: ranges, claims: []) }
        let passages = try index.passages(of: original("doc"))
        #expect(passages.map(\.text) == text.split(separator: "\n").map(String.init))
        #expect(passages.map(\.place) == ranges)
        #expect(passages.map(\.ordinal) == [0, 1, 2])
    }

    @Test func passagesBeyondTheTextAreCut() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        let ranges = [Passage(range: 0..<5, paragraph: 0), Passage(range: 3..<5000, paragraph: 0)]
        try index.write { try $0.replace(document("doc", "é-ق-b"), passages: ranges, claims: []) }
        #expect(try index.passages(of: original("doc")).map(\.text) == ["é-ق-b", "-b"])
    }

    @Test func aLongTextIsKeptInPieces() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        let long = String(repeating: "كلمة طويلة ", count: 160_000)
        let count = long.unicodeScalars.count
        let ranges = [0..<10, 524_280..<524_300, count - 7..<count].map { Passage(range: $0, paragraph: 0) }
        try index.write { try $0.replace(document("doc", long), passages: ranges, claims: []) }
        let scalars = Array(long.unicodeScalars)
        for (passage, range) in zip(try index.passages(of: original("doc")), ranges) {
            var expected = String.UnicodeScalarView()
            expected.append(contentsOf: scalars[range.range])
            #expect(passage.text == String(expected))
        }
        #expect(try index.wholeDocument(original("doc"))?.text == long)
    }

    @Test func replacingTakesAllThatWasDerivedBefore() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        try index.write {
            try $0.replace(document("other", "words stay"), passages: lines(of: "words stay"), claims: [])
        }
        let before = try index.termsByFrequency().map(\.term)
        for round in 0..<3 {
            try index.write {
                try $0.replace(
                    document("doc", text), passages: lines(of: text), claims: [claim("c\(round)", in: "doc")])
            }
        }
        #expect(try index.claims().map(\.id) == ["c2"])
        #expect(try index.counts().passages == 4)
        try index.write { try $0.setState(.unreadable("encrypted"), of: original("doc")) }
        #expect(try index.document(original("doc"))?.state == .unreadable("encrypted"))
        #expect(try index.wholeDocument(original("doc")) == nil)
        #expect(try index.passages(of: original("doc")).isEmpty)
        #expect(try index.claims().isEmpty)
        #expect(try index.termsByFrequency().map(\.term) == before)
        #expect(try index.search("second").hits.isEmpty)
        #expect(try index.search("stay").hits.count == 1)
    }

    @Test func aFailedTransactionChangesNothing() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        try index.write {
            try $0.replace(document("a", text), passages: lines(of: text), claims: [claim("x", in: "a")])
        }
        let error = failure {
            try index.write { writer in
                try writer.replace(document("a", "gone"), passages: lines(of: "gone"), claims: [])
                try writer.replace(
                    document("b", "b"), passages: [], claims: [claim("y", in: "b"), claim("y", in: "b")])
            }
        }
        #expect(error?.code == .damaged)
        #expect(try index.claims().map(\.id) == ["x"])
        #expect(try index.search("gone").hits.isEmpty)
        #expect(try index.search("second").hits.count == 1)
    }

    @Test func claimsAreFilteredAndOrdered() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        let names = ["one", "two"].sorted { original($0) < original($1) }
        try index.write { writer in
            try writer.replace(
                document(names[1], text), passages: [], claims: [claim("e", in: names[1], kind: "act", source: "SNHR")])
            try writer.replace(
                document(names[0], text), passages: [],
                claims: [
                    claim("d", in: names[0], start: 9), claim("b", in: names[0], start: 2),
                    claim("c", in: names[0], kind: "act", start: 2), claim("a", in: names[0], start: 2),
                ])
            #expect(try writer.setStatus(.accepted, of: "b"))
            #expect(try !writer.setStatus(.accepted, of: "nothing"))
        }
        #expect(try index.claims().map(\.id) == ["c", "a", "b", "d", "e"])
        #expect(try index.claims(ClaimFilter(document: original(names[1]))).map(\.id) == ["e"])
        #expect(try index.claims(ClaimFilter(kind: "act")).map(\.id) == ["c", "e"])
        #expect(try index.claims(ClaimFilter(status: .accepted)).map(\.id) == ["b"])
        #expect(try index.claims(ClaimFilter(kind: "act", source: "SNHR")).map(\.id) == ["e"])
        #expect(try index.claim("b")?.status == .accepted)
        #expect(try index.claim("nothing") == nil)
        #expect(try index.counts().claims == [.accepted: 1, .proposed: 4])
    }

    @Test func decisionsStandOnTheirOwn() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        func decision(_ claim: String, _ verb: ClaimDecision.Verb, _ sequence: Int) -> ClaimDecision {
            ClaimDecision(
                claim: claim, document: original("doc"), verb: verb, json: verb == .rejected ? nil : "{}",
                reason: "why",
                time: moment(Int64(sequence)), position: LogPosition(key: record.key.id, sequence: sequence))
        }
        let all = [decision("a", .accepted, 1), decision("b", .rejected, 2), decision("a", .corrected, 3)]
        try index.write { writer in
            for item in all.reversed() + [all[1]] { try writer.add(item) }
            try writer.replace(document("doc", text), passages: [], claims: [])
        }
        #expect(try index.decisions() == all)
        #expect(try index.decisions(claim: "a") == [all[0], all[2]])
        #expect(try index.decisions(document: original("doc")).count == 3)
        #expect(try index.decisions(document: original("other")).isEmpty)
    }

    @Test func nearDuplicatesAreGrouped() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        try index.write { writer in
            try writer.replace(document("doc", text), passages: [], claims: [])
            try writer.setNearDuplicates(original("first"), of: original("doc"))
        }
        #expect(try index.document(original("doc"))?.nearDuplicates == original("first"))
        try index.write { try $0.setNearDuplicates(nil, of: original("doc")) }
        #expect(try index.document(original("doc"))?.nearDuplicates == nil)
    }

    @Test func readersAreNotBlockedByTheWriter() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        try index.write { try $0.replace(document("a", "before"), passages: lines(of: "before"), claims: []) }
        let second = try #require(try IndexStore.open(record.bundle))
        try index.write { writer in
            try writer.replace(document("b", "during"), passages: lines(of: "during"), claims: [])
            // The transaction is open and has written; both another connection and another "process" read on.
            for reader in [index, second] {
                let counts = try onAnotherThread { try reader.counts() }
                #expect(counts.passages == 1)
                #expect(try onAnotherThread { try reader.search("before").hits.count } == 1)
                #expect(try onAnotherThread { try reader.search("during").hits.count } == 0)
            }
        }
        #expect(try second.search("during").hits.count == 1)
    }
}

/// Runs work on a thread of its own and waits for it.
private func onAnotherThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) throws -> Value {
    let box = ResultBox<Value>()
    let thread = Thread { box.fill(Result { try work() }) }
    thread.start()
    return try box.take().get()
}

private final class ResultBox<Value: Sendable>: @unchecked Sendable {
    private let filled = DispatchSemaphore(value: 0)
    private var result: Result<Value, any Error> = .failure(CancellationError())

    func fill(_ result: Result<Value, any Error>) {
        self.result = result
        filled.signal()
    }

    func take() -> Result<Value, any Error> {
        guard filled.wait(timeout: .now() + 20) == .success else { return .failure(CancellationError()) }
        return result
    }
}
