import Registers
import Tables
import Testing

@testable import Linking

@Suite struct BlockingTests {
    /// Every pair of all entries is compared, and what blocking did not bring together is counted.
    @Test func blockingMissesHardlyAnything() throws {
        let list = People.list(900, seed: 13)
        var spec = People.spec(list)
        let blocked = try Linker(spec).link(list.table)
        spec.blocking.rules = []
        let whole = try Linker(spec).link(list.table)
        #expect(whole.rules.map(\.pairs) == [900 * 899 / 2])
        #expect(blocked.rules.reduce(0) { $0 + $1.pairs } < 900 * 40)
        // both are scored by the same model: training takes the blocks' pairs
        #expect(whole.model == blocked.model)
        let kept = Set(blocked.pairs.map { People.key(Int($0.a), Int($0.b)) })
        let likely = whole.pairs.filter { $0.probability >= 0.5 }
        let missed = likely.count { !kept.contains(People.key(Int($0.a), Int($0.b))) }
        #expect(likely.count > 120)
        #expect(Double(missed) / Double(likely.count) < 0.03)
        // what both looked at, both score alike
        let scores = Dictionary(uniqueKeysWithValues: whole.pairs.map { (People.key(Int($0.a), Int($0.b)), $0) })
        #expect(blocked.pairs.allSatisfy { scores[People.key(Int($0.a), Int($0.b))] == $0 })
    }

    @Test func everyPairOfALongListIsRefused() throws {
        let table = ColumnTable(columns: [
            ColumnTable.Column(name: "given_name", cells: [UInt32](repeating: 0, count: 50_001))
        ])
        var spec = LinkSpec.people(table, kinds: [.given])
        spec.blocking.rules = []
        #expect(throws: LinkError.self) { try Linker(spec).link(table) }
    }

    /// Pairs that agree in a rule's keys meet once over all rules; no other pairs do.
    @Test(arguments: [false, true]) func pairsMeetOnce(hasTwoLanguages: Bool) throws {
        let list = People.list(500, seed: 21)
        var table = list.table
        var spec = People.spec(list)
        if hasTwoLanguages, let family = spec.fields.firstIndex(where: { $0.kind == .family }),
            let column = table.columns.firstIndex(where: { $0.name == spec.fields[family].columns[0] })
        {
            // a second family name, of the entry after
            let own = table.columns[column]
            table.columns.append(
                ColumnTable.Column(
                    name: "other", cells: own.cells.indices.map { own.cells[($0 + 1) % own.cells.count] },
                    pool: own.pool))
            spec.fields[family].columns.append("other")
        }
        let comparison = try ComparisonBuilder.build(table, spec, origins: [], threads: 2)
        #expect(comparison.hasSecondKeys == hasTwoLanguages)
        let rules = [["family", "given"], ["family", "father"], ["given", "father"]]
        let plan = try BlockingPlan(named: rules, comparison.keys, entries: comparison.count)
        let numbers = plan.rules.map { RuleNumbers(comparison, $0) }
        let blocks = numbers.map { Blocks($0, entries: comparison.count) }
        let walk = PairWalk(comparison, plan, numbers, blocks, largest: 1000, withinLists: true, known: 0)
        var met: [UInt64: Int] = [:]
        var tally = PairWalk.Tally()
        for (rule, blocks) in blocks.enumerated() {
            var own: Set<UInt64> = []
            walk.walk(blocks, Array(0..<blocks.count), rule: rule, &tally, from: { _ in true }) {
                own.insert(People.key($0, $1))
            }
            for pair in own { met[pair, default: 0] += 1 }
        }
        #expect(met.values.allSatisfy { $0 == 1 })
        var expected: Set<UInt64> = []
        let shifts = hasTwoLanguages ? [0, comparison.keys.count] : [0]
        for a in 0..<500 {
            for b in (a + 1)..<500 {
                let x = comparison.rows.row(a), y = comparison.rows.row(b)
                let agrees = plan.rules.contains { rule in
                    shifts.contains { left in
                        shifts.contains { right in
                            rule.allSatisfy { key in
                                let p = x[comparison.keys[key].column + left],
                                    q = y[comparison.keys[key].column + right]
                                return p != 0 && p == q
                            }
                        }
                    }
                }
                if agrees { expected.insert(People.key(a, b)) }
            }
        }
        #expect(!expected.isEmpty)
        #expect(Set(met.keys) == expected)
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
}
