import Counting
import RecordModel
import Testing

@Suite struct ActTests {
    private func report(
        _ id: String, _ type: String = "violation.indiscriminate_attack", in place: Territory? = Claims.harmida,
        on date: String? = "2017-04-19",
        victims: Set<String> = [], killed: Double? = nil, document: Int = 0, like: Int? = nil
    ) -> ActReport {
        ActReport(
            id: id, document: Claims.original(document), type: type, status: .proposed, place: place,
            date: date.flatMap(Period.init), participants: victims.isEmpty ? [:] : ["victim": victims],
            numbers: killed.flatMap { Amount(.exact, value: $0) }.map { [.killed: [$0]] } ?? [:], source: Claims.wire,
            likeGroup: like.map(Claims.original), trigger: "shelled")
    }

    private func acts(_ reports: [ActReport], _ judged: [ActClustering.Judged] = []) -> [[String]] {
        ActClustering.cluster(reports, judged: judged).acts
    }

    @Test func oneAttackToldByTwoDocumentsIsOneAct() {
        #expect(acts([report("a", document: 1), report("b", document: 2)]) == [["a", "b"]])
        #expect(acts([report("a"), report("b", on: "2017-04-20", document: 2)]) == [["a"], ["b"]])
        #expect(acts([report("a"), report("b", in: Claims.mirsaya, document: 2)]) == [["a"], ["b"]])
        #expect(acts([report("a"), report("b", "violation.killing", document: 2)]) == [["a"], ["b"]])
        // A month and a place alone are too little; with the same victims it is enough.
        #expect(acts([report("a", on: "2017-04"), report("b", on: "2017-04-19", document: 2)]) == [["a"], ["b"]])
        #expect(
            acts([
                report("a", on: "2017-04", victims: ["sunbula", "corps"]),
                report("b", on: "2017-04-19", victims: ["sunbula", "corps"], document: 2),
            ]) == [["a", "b"]])
    }

    @Test func whatIsNotStatedDoesNotPart() {
        let reports = [report("a", killed: 17), report("b", in: nil, killed: 17, document: 2)]
        #expect(acts(reports) == [["a", "b"]])
    }

    @Test func nearDuplicatesTellOneAct() {
        let reports = [
            report("a", in: nil, on: nil, document: 1, like: 9), report("b", in: nil, on: nil, document: 2, like: 9),
        ]
        #expect(acts(reports) == [["a", "b"]])
    }

    @Test func aReportThatFitsTwoActsDoesNotMakeThemOne() {
        // Two days, and a report that names neither: it goes to one of them, never to both.
        let reports = [
            report("a", on: "2017-04-19", victims: ["x", "y"]),
            report("b", on: "2017-04-21", victims: ["x", "y"], document: 2),
            report("c", on: "2017-04", victims: ["x", "y"], document: 3),
        ]
        let found = acts(reports)
        #expect(found.count == 2)
        #expect(!found.contains { $0.contains("a") && $0.contains("b") })
        #expect(found.flatMap(\.self).sorted() == ["a", "b", "c"])
    }

    @Test func judgementsHold() {
        let two = [report("a"), report("b", document: 2)]
        #expect(acts(two, [.init("a", "b", isSame: false)]) == [["a"], ["b"]])
        let apart = [report("a"), report("b", on: "2017-04-20", document: 2)]
        #expect(acts(apart, [.init("a", "b", isSame: true)]) == [["a", "b"]])
        #expect(acts(two, [.init("a", "b", isSame: false), .init("a", "b", isSame: true)]) == [["a", "b"]])
    }

    @Test func doubtfulPairsAreProposedAndJudgedOnesAreNot() {
        let reports = [report("a", in: nil), report("b", in: nil, document: 2)]
        let found = ActClustering.cluster(reports)
        #expect(found.acts == [["a"], ["b"]])
        #expect(found.proposals.map { [$0.a, $0.b] } == [["a", "b"]])
        #expect(found.proposals[0].likeness.reasons.map(\.words) == ["the same day"])
        #expect(ActClustering.cluster(reports, judged: [.init("a", "b", isSame: false)]).proposals.isEmpty)
    }

    @Test(arguments: 0..<20) func everyReportIsInOneActWhateverTheOrder(_ seed: Int) {
        let people = FiguresTests.people(60, seed: UInt64(seed))
        let reports = people.enumerated().map { number, person in
            report(
                "r\(100 + number)", ["violation.killing", "violation.siege"][number % 2],
                in: [Claims.harmida, Claims.wadhira, Claims.mirsaya, nil][number % 4], on: person.date.value?.iso,
                victims: number % 3 == 0 ? ["v\(number % 5)", "w\(number % 7)"] : [], document: number)
        }
        let found = ActClustering.cluster(reports)
        #expect(found.acts.flatMap(\.self).sorted() == reports.map(\.id).sorted())
        #expect(ActClustering.cluster(Array(reports.reversed())) == found)
    }
}
