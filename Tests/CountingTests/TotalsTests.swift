import Counting
import RecordModel
import Testing

@Suite struct TotalsTests {
    private let asked = TotalScope(.killed, territory: Claims.lazuran, period: Period("2017"))

    private func table(_ claims: [TotalClaim?], _ question: TotalScope? = nil) -> TotalsTable {
        TotalsMaking.table(claims.compactMap(\.self), question: question ?? asked)
    }

    @Test func onlyOneScopeStandsSideBySide() throws {
        let table = table([
            Claims.claim("a", Claims.exactly(938)), Claims.claim("b", Amount(.ge, lower: 1_205), by: Claims.corps),
            Claims.claim("c", Claims.exactly(207), group: "children"),
            Claims.claim("d", Claims.exactly(437), in: Claims.wadhira),
            Claims.claim("e", Claims.exactly(58_960), during: "2015-10-02/2017-12-31"),
            Claims.claim("f", Claims.exactly(11), during: "2014"), Claims.claim("g", Claims.exactly(12), during: nil),
        ])
        #expect(table.comparable.map { $0.lines.map(\.first.id) } == [["a", "b"]])
        #expect(table.apart == 1)
        let words = Dictionary(uniqueKeysWithValues: table.others.map { ($0.lines[0].first.id, $0.difference.words) })
        #expect(words["c"] == ["children only"])
        #expect(words["d"] == ["only Wadhira, a part of Lazuran"])
        #expect(words["e"] == ["from 2015-10-02, not from 2017-01-01"])
        #expect(words["g"] == ["period not stated"])
    }

    @Test func oneTotalThroughSeveralOutletsIsOneLine() throws {
        let table = table([
            Claims.claim("own", Claims.exactly(1_202), on: "2018-01-10"),
            Claims.claim("cited", Claims.exactly(1_202), through: Claims.wire, on: "2018-01-12"),
            Claims.claim("silent", Claims.exactly(1_202), by: Claims.post, on: "2018-01-09"),
        ])
        let line = try #require(table.comparable.first?.lines.first)
        #expect(table.totals.count == 1)
        #expect(line.claimant == Claims.centre)
        #expect(line.isOwnWord && line.first.id == "own")
        #expect(Set(line.repeats.map(\.id)) == ["cited", "silent"])
    }

    @Test func roundNumbersOfTwoWhoNameNobodyStayTwo() {
        let table = table([
            Claims.claim("a", Claims.exactly(61_000), by: Claims.post),
            Claims.claim("b", Claims.exactly(61_000), by: Claims.wire),
        ])
        #expect(table.totals.count == 2)
    }

    @Test func twoNamedClaimantsOfOneTellingNumberStayTwoAndAreTold() {
        let table = table([
            Claims.claim("a", Claims.exactly(1_202), by: Claims.centre, through: Claims.post),
            Claims.claim("b", Claims.exactly(1_202), by: Claims.corps, through: Claims.wire),
        ])
        #expect(table.totals.count == 2)
        #expect(table.findings.map(\.code) == [.sameNumber])
    }

    @Test func aRoundingIsCarriedWithItsNumber() throws {
        let table = table([
            Claims.claim("headline", Amount(.gt, lower: 191_000), during: nil, document: 1),
            Claims.claim("text", Claims.exactly(191_369), document: 1),
        ])
        let line = try #require(table.comparable.first?.lines.first)
        #expect(table.totals.count == 1)
        #expect(line.amount.words == "191,369")
    }

    @Test func rejectedClaimsAreLeftOutAndCounted() {
        let table = table([
            Claims.claim("a", Claims.exactly(5), status: .rejected),
            Claims.claim("b", Claims.exactly(6), status: .corrected),
            Claims.claim("c", Claims.exactly(7), by: Claims.corps),
        ])
        #expect(table.rejected == 1)
        #expect(table.statuses == [.corrected: 1, .proposed: 1])
        #expect(table.totals.map(\.isKept).sorted { $0 && !$1 } == [true, false])
    }

    @Test func theOrderOfClaimsDoesNotMatter() {
        let values: [Double] = [938, 1_202, 1_220, 437, 58]
        let parties = [Claims.centre, Claims.corps, Claims.post]
        var claims: [TotalClaim] = []
        for number in 0..<40 {
            let day: String? = number % 7 == 0 ? nil : "2018-01-\(10 + number % 15)"
            let claim = Claims.claim(
                "c\(number)", Claims.exactly(values[number % 5]), by: parties[number % 3],
                through: number % 2 == 0 ? Claims.wire : nil, on: day, group: number % 4 == 0 ? "children" : nil,
                during: number % 6 == 0 ? nil : "2017")
            if let claim { claims.append(claim) }
        }
        let first = TotalsMaking.table(claims, question: asked)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20 { #expect(TotalsMaking.table(claims.shuffled(using: &random), question: asked) == first) }
        // Every claim stands in exactly one line.
        #expect(first.totals.flatMap(\.reports).map(\.id).sorted() == claims.map(\.id).sorted())
    }
}

@Suite struct ContradictionTests {
    private func codes(_ claims: [TotalClaim?]) -> [TotalsFinding.Code] {
        TotalsMaking.table(claims.compactMap(\.self), question: TotalScope(.killed)).findings.map(\.code)
    }

    @Test func aRunningTotalThatFalls() {
        #expect(
            codes([
                Claims.claim("a", Claims.exactly(92_901), on: "2013-06-13", during: "2011-03/2013-04"),
                Claims.claim("b", Claims.exactly(59_648), on: "2014-01-02", during: "2011-03/2013-11"),
            ]) == [.cumulativeFalls])
        #expect(
            codes([
                Claims.claim("a", Claims.exactly(59_648), on: "2013-01-02", during: "2011-03/2012-11"),
                Claims.claim("b", Claims.exactly(92_901), on: "2013-06-13", during: "2011-03/2013-04"),
            ]).isEmpty)
        #expect(
            codes([
                Claims.claim("a", Claims.exactly(4_120), on: "2017-03-01", during: "2015/.."),
                Claims.claim("b", Claims.exactly(3_980), on: "2017-09-01", during: "2015/.."),
            ]) == [.cumulativeFalls])
    }

    @Test func partsAndWholes() {
        let whole = Claims.claim("whole", Claims.exactly(100))
        #expect(
            codes([whole, Claims.claim("part", Claims.exactly(101), group: "children", partOf: "whole")]) == [
                .partExceedsWhole
            ])
        #expect(
            codes([
                whole, Claims.claim("a", Claims.exactly(60), group: "children", partOf: "whole"),
                Claims.claim("b", Amount(.ge, lower: 41), group: "women", partOf: "whole"),
            ]) == [.partsExceedWhole])
        #expect(
            codes([
                whole, Claims.claim("a", Claims.exactly(60), group: "children", partOf: "whole"),
                Claims.claim("b", Claims.exactly(40), group: "women", partOf: "whole"),
            ]).isEmpty)
        #expect(
            codes([
                whole, Claims.claim("a", Claims.exactly(60), in: Claims.wadhira, partOf: "whole"),
                Claims.claim("b", Claims.exactly(55), in: Claims.mirsaya, partOf: "whole"),
            ]) == [.partsExceedWhole])
        // A part of Wadhira and Wadhira share people: no sum.
        #expect(
            codes([
                whole, Claims.claim("a", Claims.exactly(60), in: Claims.wadhira, partOf: "whole"),
                Claims.claim("b", Claims.exactly(55), in: Claims.harmida, partOf: "whole"),
            ]).isEmpty)
    }

    @Test func partsThatAreAllOfIt() {
        let whole = Claims.claim("whole", Claims.exactly(306_887), group: "civilians")
        let documented = Claims.claim("a", Claims.exactly(143_350), group: "documented", partOf: "whole")
        #expect(
            codes([whole, documented, Claims.claim("b", Claims.exactly(163_537), group: "estimated", partOf: "whole")])
                == [.addsUp])
        #expect(
            codes([whole, documented, Claims.claim("b", Claims.exactly(163_000), group: "estimated", partOf: "whole")])
                == [.partsDoNotAddUp])
    }

    @Test func aNarrowerScopeIsNoMoreThanAWider() {
        #expect(
            codes([
                Claims.claim("a", Claims.exactly(400), in: Claims.lazuran, during: "2017"),
                Claims.claim("b", Claims.exactly(437), in: Claims.wadhira, during: "2017-04"),
            ]) == [.partExceedsWhole])
        // Of two claimants it is no contradiction: they may count other people.
        #expect(
            codes([
                Claims.claim("a", Claims.exactly(400), in: Claims.lazuran),
                Claims.claim("b", Claims.exactly(437), by: Claims.corps, in: Claims.wadhira),
            ]).isEmpty)
    }

    @Test func oneClaimantWithTwoValues() {
        #expect(codes([Claims.claim("a", Claims.exactly(15)), Claims.claim("b", Claims.exactly(19))]) == [.twoValues])
        #expect(codes([Claims.claim("a", Claims.exactly(19)), Claims.claim("b", Amount(.ge, lower: 15))]).isEmpty)
        #expect(
            codes([Claims.claim("a", Claims.exactly(92)), Claims.claim("b", Amount(.gt, lower: 92))]) == [.twoValues])
        #expect(
            codes([Claims.claim("a", Claims.exactly(15)), Claims.claim("b", Claims.exactly(19), by: Claims.corps)])
                .isEmpty)
    }

    @Test(arguments: [
        (31_932.0, 31_392.0, true), (1_202, 12_02, true), (14_690, 1_469, true), (20_040, 2_040, true),
        (28_186, 281_186, true),
        (31_932, 32_391, false), (31_932, 31_935, false), (938, 983, false),
    ])
    func oneNumberMistypedFromAnother(_ right: Double, _ wrong: Double, _ isFound: Bool) {
        if right == wrong { return }
        let found = codes([
            Claims.claim("a", Claims.exactly(right)), Claims.claim("b", Claims.exactly(wrong), by: Claims.corps),
        ])
        #expect(found == (isFound ? [.mistyped] : []))
    }

    @Test func digitsOfTwoSystemsInOneNumber() {
        #expect(codes([Claims.claim("a", Claims.exactly(31_932), exact: "٣١,٩32")]) == [.mistyped])
        #expect(codes([Claims.claim("a", Claims.exactly(31_932), exact: "٣١٬٩٣٢")]).isEmpty)
    }

    @Test func periodsLieToEachOther() throws {
        let year = try #require(Period("2017"))
        let cases: [(String, Period.Relation)] = [
            ("2017-01-01/2017-12-31", .same), ("2017-04", .within), ("2015/2018", .around),
            ("2017-10/2018-02", .across),
            ("2018", .apart), ("2015/..", .around), ("../2017-03", .across), ("../2016-12-31", .apart),
        ]
        for (text, relation) in cases { #expect(Period(text)?.relation(to: year) == relation, "\(text)") }
        for text in ["", "17", "2017-13", "2017-02-30", "../..", "2018/2017", "2017/x", "٢٠١٧"] {
            #expect(Period(text) == nil, "\(text)")
        }
    }
}
