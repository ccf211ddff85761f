import Foundation
public import Registers
public import Tables

/// One linking of a table: values in, values out.
public struct LinkRun {
    public struct Pair: Sendable { public let a: UInt32, b: UInt32; public let probability: Float }
    public var pairs: [Pair] = []
    public var clusters: [UInt32] = []
    public var report: [String] = []

    public init(_ table: ColumnTable, _ kinds: [FieldKind], clock: () -> Double) {
        var last = clock()
        func stage(_ name: String) -> String { let now = clock(); defer { last = now }; return "\(name) \(now - last)" }
        var comparison = Comparison(table, kinds)
        report.append(stage("values"))
        let n = table.count
        let plan = BlockingPlan(comparison.keys, entries: n, budget: 6, share: 1.5)
        for r in plan.rules { report.append("rule " + r.map { comparison.keys[$0].name }.joined(separator: " + ")) }
        report.append("reach expected \(plan.reach)")
        report.append(stage("plan"))
        var found: [(UInt64, UInt32, UInt32)] = []
        var counts: [UInt64: Double] = [:]
        let finder = PairFinder(keys: comparison.keys, plan: plan)
        let each = finder.forEachPair { _, a, b in
            let p = comparison.pattern(Int(a), Int(b))
            found.append((p, a, b))
        }
        report.append("pairs \(found.count) \(each)")
        report.append(stage("compare"))
        for (p, _, _) in found { counts[p, default: 0] += 1 }
        report.append("patterns \(counts.count)")
        var random: [UInt64] = []
        var state: UInt64 = 88172645463325252
        for _ in 0..<min(300_000, n * 20) {
            state = hash(state, 0x9E37_79B9)
            let a = Int(state >> 33) % n
            state = hash(state, 0x9E37_79B9)
            let b = Int(state >> 33) % n
            if a != b { random.append(comparison.pattern(a, b)) }
        }
        report.append(stage("random"))
        let patterns = counts.sorted { $0.key < $1.key }.map { (pattern: $0.key, count: $0.value) }
        let model = LinkModel(fields: comparison.fields, patterns: patterns, random: random, entries: n)
        report.append("sizes \(model.sizes)")
        report.append(stage("em"))
        // frequency of names: how much rarer than the average agreement this one is
        let fieldCount = comparison.fields.count
        var frequency: [[Float]] = []
        for f in comparison.fields.indices {
            let field = comparison.fields[f]
            guard field.kind.isName || field.kind == .place else { frequency.append([]); continue }
            var byName = [Double](repeating: 0, count: (comparison.names.same.max().map(Int.init) ?? 0) + 1)
            for cell in field.cells where cell != 0 { byName[Int(comparison.names.same[Int(cell)])] += 1 }
            let average = byName.dropFirst().reduce(0) { $0 + $1 * $1 } / Double(n * n)
            frequency.append(byName.map { Float($0 / Double(n) / max(average, 1e-12)) })
        }
        for (p, a, b) in found {
            var factor = 1.0
            for f in 0..<fieldCount where !frequency[f].isEmpty {
                let level = p >> UInt64(4 * f) & 15
                if level == 1 || level == 2 || level == 3 {
                    let x = Double(frequency[f][Int(comparison.names.same[Int(comparison.fields[f].cells[Int(a)])])])
                    let y = Double(frequency[f][Int(comparison.names.same[Int(comparison.fields[f].cells[Int(b)])])])
                    factor *= min(20, max(0.02, max(x, y)))
                }
            }
            let post = model.posterior(p, fieldCount, factor: factor)
            if post[0] >= 0.02 { pairs.append(Pair(a: a, b: b, probability: Float(post[0]))) }
        }
        report.append(stage("score"))
        // clusters: closure at one half, for now
        var parent = Array(0..<UInt32(n))
        func root(_ x: UInt32) -> UInt32 {
            var x = x; while parent[Int(x)] != x { parent[Int(x)] = parent[Int(parent[Int(x)])]; x = parent[Int(x)] };
            return x
        }
        for pair in pairs where pair.probability >= 0.7 {
            let a = root(pair.a), b = root(pair.b); if a != b { parent[Int(max(a, b))] = min(a, b) }
        }
        clusters = (0..<UInt32(n)).map(root)
        report.append(stage("clusters"))
        for f in comparison.fields.indices {
            report.append(
                "\(comparison.fields[f].name) same \(model.table[0][f].map { Int($0 * 1000) }) rel \(model.table[1][f].map { Int($0 * 1000) }) str \(model.table[2][f].map { Int($0 * 1000) })"
            )
        }
    }
}
