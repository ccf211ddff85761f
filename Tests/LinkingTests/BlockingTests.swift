import Tables
import Testing

@testable import Linking

@Suite struct BlockingTests {
    /// Every pair of all entries is compared, and what blocking did not bring together is counted.
    @Test func blockingMissesHardlyAnything() throws {
        let list = People.list(900, seed: 13)
        let result = try Linker(People.spec(list)).link(list.table)
        let kept = Set(result.pairs.map { People.key(Int($0.a), Int($0.b)) })
        let comparer = PairComparer(result.comparison)
        var likely = 0, missed = 0
        for a in 0..<900 {
            for b in (a + 1)..<900 where result.scorer.mayKeep(a, b, comparer) {
                guard result.scorer.probability(comparer.pattern(a, b), a, b) >= 0.5 else { continue }
                likely += 1
                if !kept.contains(People.key(a, b)) { missed += 1 }
            }
        }
        #expect(likely > 120)
        #expect(Double(missed) / Double(likely) < 0.03)
    }

    @Test func rulesReportWhatTheyBring() throws {
        let list = People.list(1000, seed: 6)
        let result = try Linker(People.spec(list)).link(list.table)
        #expect(!result.rules.isEmpty)
        #expect(result.rules.allSatisfy { !$0.keys.isEmpty && $0.kept <= $0.pairs })
        #expect(result.rules.allSatisfy { $0.largestBlocks == $0.largestBlocks.sorted(by: >) })
        #expect(result.expectedReach > 0.8 && result.expectedReach <= 1)
    }

    @Test func splittingChangesOnlyTheCost() throws {
        let list = People.list(900, seed: 8)
        var spec = People.spec(list)
        spec.blocking.rules = [["family"]]
        let whole = try Linker(spec).link(list.table)
        spec.blocking.largestBlock = 4
        let split = try Linker(spec).link(list.table)
        let rule = try #require(split.rules.first)
        #expect(rule.blocksSplit > 0)
        #expect(rule.pairs < (whole.rules.first?.pairs ?? 0))
        #expect(!split.pairs.isEmpty)
    }

    @Test func radixSortIsStable() {
        var draws = Draws(3)
        var values = (0..<5000).map { UInt64(draws.below(700)) << 32 | UInt64($0) }
        let expected = values.sorted()
        RadixSort.sortUpper(&values)
        #expect(values == expected)
    }
}
