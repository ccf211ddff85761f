import Testing

@testable import Linking

@Suite struct ModelTests {
    @Test func theModelIsSharesAndCanBeKept() throws {
        let list = People.list(1500, seed: 17)
        let result = try Linker(People.spec(list)).link(list.table)
        for field in result.model.fields {
            let said = field.levels.dropFirst()
            #expect(said.allSatisfy { (0...1).contains($0.m) && (0...1).contains($0.u) })
            #expect((field.levels.first { $0.name == "same" || $0.name == "same day" }?.weight ?? 0) > 0)
            #expect((field.levels.last { $0.name == "different" }?.weight ?? -1) < 0)
        }
        #expect(result.model.prior < 0)
        #expect(try JSONRoundTrip.of(result.model).fields.map(\.name) == result.model.fields.map(\.name))
        // a model kept is a model used: the same pairs again
        let again = try Linker(People.spec(list)).link(list.table, known: .init(model: result.model))
        #expect(again.pairs.count == result.pairs.count)
    }

    @Test func aLinkExplainsItself() throws {
        let list = People.list(1000, seed: 19)
        let spec = People.spec(list)
        let result = try Linker(spec).link(list.table)
        for pair in result.pairs.prefix(60) {
            let why = try #require(result.explain(pair.a, pair.b, in: list.table, spec: spec))
            #expect(abs(why.probability - Double(pair.probability)) < 1e-4)
            let sum = why.prior + why.steps.reduce(0) { $0 + $1.weight } + why.relatives
            #expect(abs(sum - why.total) < 0.05)
            let family = try #require(why.steps.first { $0.field == "family" })
            #expect(!family.left.isEmpty && !family.right.isEmpty)
        }
        #expect(result.explain(0, 99_999, in: list.table, spec: spec) == nil)
    }

    @Test func rareNamesWeighMore() throws {
        let list = People.list(2500, seed: 23)
        let spec = People.spec(list)
        let result = try Linker(spec).link(list.table)
        var weights: [Double] = []
        for pair in result.pairs {
            let why = try #require(result.explain(pair.a, pair.b, in: list.table, spec: spec))
            weights += why.steps.filter { $0.field == "family" && $0.level == "same" }.map(\.frequencyWeight)
        }
        #expect((weights.max() ?? 0) > (weights.min() ?? 0))
    }

    @Test func theSiblingGuard() throws {
        // brothers killed together: father, family, place and day are the same, given name and birth are not
        var rows = (0..<400).map { n -> [String] in
            let family = People.family(n % 288).1
            return [
                "r\(n)", People.given[n % 16].1[0], People.given[n / 3 % 16].1[0], family,
                "19\(40 + n % 59)-0\(1 + n % 9)-1\(n % 9)",
                People.places[n % 5], "2013-0\(1 + n % 9)-2\(n % 8)", "killed",
            ]
        }
        for n in 0..<60 {
            var brother = rows[n]
            brother[0] = "b\(n)"
            brother[1] = People.given[(n + 5) % 16].1[0]
            brother[4] = "19\(40 + (n + 7) % 59)-1\(n % 3)-0\(1 + n % 9)"
            rows.append(brother)
            var again = rows[n]
            again[0] = "a\(n)"
            again[1] = People.given[n % 16].0
            rows.append(again)
        }
        let table = People.table(People.header, rows)
        let result = try Linker(.people(table, kinds: People.kinds)).link(table)
        var brothers = 0, same = 0
        for n in 0..<60 {
            let brother = 400 + 2 * n, again = 401 + 2 * n
            if result.clusters[n] == result.clusters[brother] { brothers += 1 }
            if result.clusters[n] == result.clusters[again] { same += 1 }
        }
        #expect(brothers == 0)
        #expect(same >= 57)
    }
}
