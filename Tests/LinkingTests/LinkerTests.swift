import Registers
import Synchronization
import Tables
import Testing

@testable import Linking

@Suite struct LinkerTests {
    @Test func peopleOfTwoScriptsAreLinked() throws {
        let list = People.list(3000, seed: 7)
        let result = try Linker(People.spec(list)).link(list.table)
        let truth = list.truth, found = pairsOf(result.clusters)
        let both = Double(found.intersection(truth).count)
        #expect(both / Double(found.count) > 0.97)
        #expect(both / Double(truth.count) > 0.93)
        let sure = result.pairs.filter { $0.probability >= 0.95 }
        let right = sure.count { truth.contains(People.key(Int($0.a), Int($0.b))) }
        #expect(Double(right) / Double(sure.count) > 0.97)
        // the counts that need no truth are near it
        let persons = Double(Set(list.persons).count)
        #expect(abs(Double(result.personCount) - persons) / persons < 0.02)
        let estimate = try #require(result.persons)
        #expect(abs(estimate.count - persons) / persons < 0.05)
        #expect(estimate.standardError > 0)
    }

    /// Too few entries to learn from: what is usual carries.
    @Test(arguments: [0, 1, 5, 20]) func aShortListIsLinked(others: Int) throws {
        var rows = [
            ["محمد", "خالد", "الحلواني", "1985-03-12", "Kafr Halva"],
            ["Mohammad", "Khaled", "Halwani", "12/03/1985", "Kafr Halva"],
        ]
        for number in 0..<others {
            let family = People.family(number * 7)
            rows.append([
                People.given[number % 16].1[0], People.given[(number * 5 + 3) % 16].0, family.1,
                "19\(60 + number)-0\(1 + number % 9)-14",
                People.places[number % 5],
            ])
        }
        let names = ["given_name", "father_name", "family_name", "birth_date", "place"]
        let table = ColumnTable(
            columns: names.indices.map { column in
                var pool = ValuePool()
                let cells = rows.map { pool.number($0[column]) }
                return ColumnTable.Column(name: names[column], cells: cells, pool: pool)
            })
        let spec = LinkSpec.people(table, kinds: [.given, .father, .family, .birthDate, .place])
        let result = try Linker(spec).link(table)
        #expect(result.pairs.first?.a == 0 && result.pairs.first?.b == 1)
        #expect(result.pairs.first?.probability ?? 0 > 0.9)
        #expect(result.personCount == others + 1)
        let persons = try #require(result.persons)
        #expect(abs(persons.count - Double(others + 1)) < 0.7 + 2 * persons.standardError)
    }

    @Test func threadsChangeNothing() throws {
        let list = People.list(1500, seed: 3)
        let spec = People.spec(list)
        let one = try Linker(spec).link(list.table, control: LinkControl(threads: 1))
        for threads in [2, 5] {
            let other = try Linker(spec).link(list.table, control: LinkControl(threads: threads))
            #expect(one.pairs == other.pairs)
            #expect(one.clusters == other.clusters)
            #expect(one.model == other.model)
            #expect(one.patterns == other.patterns)
            #expect(one.draws(2, seed: 4) == other.draws(2, seed: 4))
        }
    }

    @Test func decisionsAlwaysHold() throws {
        let list = People.list(800, seed: 11)
        let spec = People.spec(list)
        let free = try Linker(spec).link(list.table)
        let pair = try #require(free.pairs.max { $0.probability < $1.probability })
        let strangers = (
            UInt32(0), UInt32(1 + (free.clusters.dropFirst().firstIndex { $0 != free.clusters[0] } ?? 1) - 1)
        )
        let decisions = [
            LinkDecision(pair.a, pair.b, isSame: false), LinkDecision(strangers.0, strangers.1, isSame: true),
        ]
        let result = try Linker(spec).link(list.table, decisions: decisions)
        #expect(result.clusters[Int(pair.a)] != result.clusters[Int(pair.b)])
        #expect(result.clusters[Int(strangers.0)] == result.clusters[Int(strangers.1)])
        for draw in result.draws(3, seed: 1) {
            #expect(draw[Int(pair.a)] != draw[Int(pair.b)])
            #expect(draw[Int(strangers.0)] == draw[Int(strangers.1)])
        }
    }

    @Test func decisionsThatContradictAreShownAsTriangle() throws {
        let list = People.list(50, seed: 2)
        let result = try Linker(People.spec(list)).link(
            list.table,
            decisions: [
                LinkDecision(1, 2, isSame: true), LinkDecision(2, 3, isSame: true), LinkDecision(1, 3, isSame: false),
                LinkDecision(5, 6, isSame: false),
            ])
        #expect(result.conflicts == [LinkConflict(a: 1, b: 3, path: [1, 2, 3])])
    }

    @Test func twoListsOneToOne() throws {
        let list = People.list(1200, seed: 5)
        // the first report of each person on one list, one further report on the other
        var seen: [Int: Int] = [:]
        var keep: [Int] = [], origins: [UInt32] = []
        for (entry, person) in list.persons.enumerated() {
            seen[person, default: 0] += 1
            guard let times = seen[person], times <= 2 else { continue }
            keep.append(entry)
            origins.append(UInt32(times - 1))
        }
        var table = list.table
        for column in table.columns.indices {
            table.columns[column].cells = keep.map { list.table.columns[column].cells[$0] }
        }
        var spec = People.spec(list)
        spec.oneToOne = true
        let result = try Linker(spec).link(table, origins: origins)
        var partners: [UInt32: Int] = [:]
        for cluster in result.clusters { partners[cluster, default: 0] += 1 }
        #expect(partners.values.allSatisfy { $0 <= 2 })
        #expect(result.pairs.allSatisfy { origins[Int($0.a)] != origins[Int($0.b)] })
        let truth = Set(
            keep.indices.flatMap { i in
                keep.indices.filter { $0 > i && list.persons[keep[$0]] == list.persons[keep[i]] }.map {
                    People.key(i, $0)
                }
            })
        let found = pairsOf(result.clusters)
        #expect(Double(found.intersection(truth).count) / Double(truth.count) > 0.9)
    }

    @Test func oddTables() throws {
        let header = ["id", "name", "age"]
        func link(_ rows: [[String]]) throws -> LinkResult {
            let table = People.table(header, rows)
            return try Linker(.people(table, kinds: [.identifier, .fullName, .age])).link(table)
        }
        #expect(try link([]).clusters.isEmpty)
        #expect(try link([["1", "سمير نزار", "40"]]).clusters == [0])
        #expect(try link([["1", "", ""], ["2", "", ""]]).clusters == [0, 1])
        let same = try link((0..<300).map { ["\($0)", "رامي وليد بارشي", "31"] })
        #expect(same.clusters.count == 300)
        #expect(same.pairs.allSatisfy { $0.probability.isFinite && $0.probability >= 0 && $0.probability <= 1 })
    }

    @Test func aBlockOfOneNameStaysBounded() throws {
        let rows = (0..<6000).map { ["\($0)", "محمد أحمد", "\($0 % 90)"] }
        let table = People.table(["id", "name", "age"], rows)
        var spec = LinkSpec.people(table, kinds: [.identifier, .fullName, .age])
        spec.blocking = .init(rules: [["given", "family"]], largestBlock: 50)
        let result = try Linker(spec).link(table)
        let rule = try #require(result.rules.first)
        #expect(rule.largestBlocks.first == 6000)
        #expect(rule.blocksSplit == 1)
        #expect(rule.pairs < 6000 * 60)
        #expect(result.clusters.count == 6000)
    }

    @Test func wrongSpecsSayWhatToDo() {
        let list = People.list(20, seed: 1)
        var spec = People.spec(list)
        spec.fields[0].columns = ["nowhere"]
        #expect(throws: LinkError.self) { try Linker(spec).link(list.table) }
        spec = People.spec(list)
        spec.blocking.rules = [["colour of eyes"]]
        let error = #expect(throws: LinkError.self) { try Linker(spec).link(list.table) }
        #expect(error?.description.contains("family") == true)
        spec = People.spec(list)
        spec.oneToOne = true
        #expect(throws: LinkError.self) { try Linker(spec).link(list.table) }
    }

    @Test func aRunCanBeCancelled() {
        let list = People.list(200, seed: 1)
        #expect(throws: LinkError.cancelled) {
            try Linker(People.spec(list)).link(list.table, control: LinkControl(isCancelled: { true }))
        }
    }

    @Test func progressNamesEveryStage() throws {
        let list = People.list(200, seed: 1)
        let stages = Mutex<Set<LinkStage>>([])
        _ = try Linker(People.spec(list)).link(
            list.table,
            control: LinkControl(threads: 2, progress: { stage, _ in stages.withLock { _ = $0.insert(stage) } }))
        #expect(stages.withLock { $0 } == Set(LinkStage.allCases))
    }

    @Test func whatIsNewIsLinkedAgainstWhatIsThere() throws {
        let list = People.list(2000, seed: 21)
        let spec = People.spec(list)
        var old = list.table
        for column in old.columns.indices { old.columns[column].cells.removeLast(200) }
        let before = try Linker(spec).link(old)
        let after = try Linker(spec).link(
            list.table, known: .init(model: before.model, pairs: before.pairs, count: 1800))
        let whole = try Linker(spec).link(list.table)
        let one = pairsOf(after.clusters), other = pairsOf(whole.clusters)
        #expect(Double(one.intersection(other).count) / Double(one.union(other).count) > 0.95)
        #expect(after.rules.reduce(0) { $0 + $1.pairs } < whole.rules.reduce(0) { $0 + $1.pairs })
    }
}
