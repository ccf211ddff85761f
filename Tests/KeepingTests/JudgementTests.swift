import Custody
import Foundation
import Linking
import RecordModel
import RecordStore
import Testing

@testable import Keeping

@Suite struct JudgementTests {
    private static let head = "الاسم,تاريخ الميلاد,المدينة\n"

    /// The record at a later moment.
    private func later(_ record: Record, _ folder: Folder, hours: Int64) throws -> Record {
        var surroundings = folder.surroundings
        surroundings.now = { LogTime(milliseconds: 1_538_388_000_000 + hours * 3_600_000) ?? .now() }
        return try Record.open(at: record.folder, surroundings: surroundings)
    }

    @Test func aJudgementHoldsAgainstTheEngine() async throws {
        let folder = try Folder()
        let record = try await TwoLists.record(in: folder)
        let before = try await record.persons()
        let engine = before.pairs.filter { $0.probability > 0.9 }
        let first = try #require(engine.first)
        let (a, b) = (before.entries.id(Int(first.a)).description, before.entries.id(Int(first.b)).description)
        let apart = try await record.judge(a, b, .different, reason: "brothers")
        #expect(apart.conflicts.isEmpty)
        let after = try await record.persons()
        #expect(after.name != before.name && after.pairs == before.pairs && after.model == before.model)
        #expect(after.numbers[Int(first.a)] != after.numbers[Int(first.b)])
        #expect(after.apart.map(\.judgement) == [apart.kept])
        #expect(after.draws(count: 8, seed: 1).allSatisfy { $0[Int(first.a)] != $0[Int(first.b)] })
        // What was laid over what is kept is what comes of all of it made again.
        _ = try await record.rebuild()
        let again = try await record.persons()
        #expect(again.numbers == after.numbers && again.ids == after.ids && again.name == after.name)
        _ = try await record.judge(a, b, .same)
        let joined = try await record.persons()
        let links = joined.links(of: Int(joined.numbers[Int(first.a)]))
        #expect(links.contains { $0.a == first.a && $0.b == first.b && $0.basis != .engine })
        // The newest judgement on two entries holds, and the log has both.
        #expect(joined.apart.isEmpty && joined.judgements.held.count == 1)
        #expect(try record.judgements().map(\.judging.judgement) == [.different, .same])
    }

    @Test func anEntryKeepsItsJudgementsInALaterEdition() async throws {
        let folder = try Folder()
        let record = try folder.record()
        let rows = ["سامر علي حسن,١٩٨٠,هرميدة", "هند عمر سعد,١٩٩٠,ميرسايا", "ريم فادي حداد,١٩٧٥,لازور"]
        _ = try await RegisterTests.add(
            Self.head + rows.joined(separator: "\n") + "\n", "2017", to: record, in: folder, register: "قائمة")
        _ = try await RegisterTests.add(
            "id,name,place\n1,Samer Ali Hasan,Harmida\n2,Reem Fadi Haddad,Lazur\n", "2017", to: record, in: folder,
            register: "List")
        let persons = try await record.persons()
        let ids = (0..<persons.entries.count).map { persons.entries.id($0) }
        let arabic = ids.filter { $0.register == "قائمة" }, latin = ids.filter { $0.register == "List" }
        _ = try record.judge([
            persons.judging(ids.firstIndex(of: arabic[0]) ?? 0, ids.firstIndex(of: latin[0]) ?? 0, .same, reason: nil),
            persons.judging(
                ids.firstIndex(of: arabic[1]) ?? 0, ids.firstIndex(of: latin[1]) ?? 0, .different, reason: nil),
        ])
        // The first row stays as it is, the second is withdrawn; of the other list a row says something else under its identifier.
        _ = try await RegisterTests.add(
            Self.head + "نور أحمد,٢٠٠١,لازور\n\(rows[0])\n", "2018", to: record, in: folder, register: "قائمة")
        _ = try await RegisterTests.add(
            "id,name,place\n1,Samer A. Hasan,Harmida\n2,Reem Fadi Haddad,Lazur\n", "2018", to: record, in: folder,
            register: "List")
        let now = try await record.persons()
        #expect(now.judgements.held.map(\.judgement.judging.judgement) == [.same])
        #expect(now.judgements.held.map(\.isChanged) == [true])
        #expect(now.judgements.waiting.map(\.judging.judgement) == [.different])
        let rowOfSame = now.entries.rows(of: [arabic[0], latin[0]]).compactMap(\.self)
        #expect(rowOfSame.count == 2 && now.numbers[rowOfSame[0]] == now.numbers[rowOfSame[1]])
        #expect(now.id(ofEntry: rowOfSame[0]) == persons.id(ofEntry: ids.firstIndex(of: arabic[0]) ?? 0))
    }

    @Test func whatTheLogSaidAtAMomentIsFoundAgain() async throws {
        let folder = try Folder()
        let record = try await TwoLists.record(in: folder)
        let before = try await record.persons()
        let pair = try #require(before.pairs.first { $0.probability > 0.9 })
        let then = LogMoment(milliseconds: 1_538_388_000_000)
        let tomorrow = try later(record, folder, hours: 24)
        _ = try tomorrow.judge([before.judging(Int(pair.a), Int(pair.b), .different, reason: nil)])
        #expect(try await tomorrow.persons().count == before.count + 1)
        let past = try await tomorrow.persons(asOf: then)
        #expect(past.name == before.name && past.numbers == before.numbers)
    }

    @Test func whatIsErasedTakesItsJudgementsWithIt() async throws {
        let folder = try Folder()
        let record = try await TwoLists.record(in: folder)
        let persons = try await record.persons()
        let pairs = persons.pairs.filter { persons.entries.origins[Int($0.a)] != persons.entries.origins[Int($0.b)] }
        let within = (Int(persons.entries.starts[1]), Int(persons.entries.starts[1]) + 1)
        let pair = try #require(pairs.first)
        _ = try record.judge([
            persons.judging(Int(pair.a), Int(pair.b), .same, reason: "his brother Adnan says so"),
            persons.judging(within.0, within.1, .different, reason: "of one list"),
        ])
        let list = try #require(try record.editions(of: "Absent").first).adding.original
        _ = try await record.erase(list.hex, reason: "the source withdrew it")
        #expect(try record.judgements().map(\.judging.reason) == ["of one list"])
        var lines: [HistoryLine] = []
        try record.history { lines.append($0) }
        #expect(lines.filter { $0.kind == "link.judged" }.map(\.isErased) == [true, false])
        #expect(!lines.contains { $0.words.contains("Adnan") })
        #expect(try await record.persons().entries.editions.map(\.adding.register) == ["Missing"])
        #expect(try record.verify().isClean)
    }

    @Test func theMostTellingPairsAreAskedFirst() async throws {
        let folder = try Folder()
        let record = try await TwoLists.record(in: folder)
        // Names alone, some of them of two people.
        _ = try await RegisterTests.add(TwoLists.namesOnly, "2019", to: record, in: folder, register: "Seen")
        let review = try await record.linkReview(limit: 10)
        #expect(review.pairs.map(\.gain) == review.pairs.map(\.gain).sorted(by: >))
        // Where nothing else hangs on a pair, what is gained is the chance that the engine is wrong.
        let sizes = review.persons.ids.indices.map { review.persons.members(of: $0).count }
        let alone = review.pairs.filter { pair in
            review.persons.pairs.count { [$0.a, $0.b].contains(pair.a) || [$0.a, $0.b].contains(pair.b) } == 1
        }
        for pair in alone {
            let isTogether = review.persons.numbers[Int(pair.a)] == review.persons.numbers[Int(pair.b)]
            #expect(pair.gain == (isTogether ? 1 - pair.probability : pair.probability))
        }
        #expect(review.pairs.allSatisfy { $0.gain > 0 } && sizes.reduce(0, +) == review.persons.entries.count)
        let first = try #require(review.pairs.first)
        _ = try record.judge([review.persons.judging(Int(first.a), Int(first.b), .unsure, reason: nil)])
        let next = try await record.linkReview(limit: 10)
        #expect(!next.pairs.contains { $0.a == first.a && $0.b == first.b })
        #expect(next.persons.numbers == review.persons.numbers)
    }

    @Test func judgementsPutProbabilitiesRight() throws {
        // An engine that is too sure of itself: of pairs it gives .9, half are one person.
        let sure = (0..<40).map { (logit: 2.2, isSame: $0 % 2 == 0) }
        let right = LinkRecalibration(sure)
        #expect(abs(LinkRecalibration.probability(right.logit(2.2)) - 0.5) < 0.1)
        // The order of pairs stays, whatever was learned.
        let contrary = LinkRecalibration((0..<60).map { (logit: Double($0 % 7) - 3, isSame: $0 % 7 < 3) })
        #expect(contrary.scale > 0)
        // Few judgements move little, and those that the engine foresaw nothing.
        let few = LinkRecalibration([(logit: 3, isSame: true), (logit: -3, isSame: false)])
        #expect(abs(few.shift) < 0.1 && abs(few.scale - 1) < 0.2)
    }

    @Test func learningIsToldBeforeAndAfter() async throws {
        let folder = try Folder()
        let record = try await TwoLists.record(in: folder)
        _ = try await RegisterTests.add(TwoLists.namesOnly, "2019", to: record, in: folder, register: "Seen")
        let review = try await record.linkReview(limit: 40)
        try #require(review.pairs.count >= 12)
        // A keeper who knows more: what the engine finds the likelier half of its doubts is one person, the other half is not.
        let before = review.persons
        let doubts = review.pairs.prefix(16).sorted { $0.probability > $1.probability }
        _ = try record.judge(
            doubts.enumerated().map { number, pair in
                before.judging(Int(pair.a), Int(pair.b), number < doubts.count / 2 ? .same : .different, reason: nil)
            })
        let plain = try await record.persons()
        let learned = try await record.persons(manner: LinkManner(learns: true))
        let learning = try #require(learned.account.learning)
        #expect(plain.account.learning == nil && learning.personsBefore == plain.count)
        #expect(learning.labels == doubts.count && learning.same == doubts.count / 2)
        #expect(learning.lossAfter < learning.lossBefore, "\(learning)")
        #expect(learned.pairs.count == plain.pairs.count && learned.name != plain.name)
        // What it foresaw it is surer of: the likeliest doubt is likelier now.
        let first = doubts[0]
        #expect(learned.probability(first.a, first.b) ?? 0 > plain.probability(first.a, first.b) ?? 1)
        #expect(try await record.persons(manner: LinkManner(learns: true)).account == learned.account)
    }
}
