/// What can be said of a table before anything is estimated from it.
enum Preflight {
    /// The least persons a table may have, the least on two lists or more, and the least on a list.
    static let fewest = 50
    static let fewestShared = 30
    static let fewestOnList = 10

    /// Warnings that hold for every method. `table` has no empty lists any more.
    static func warnings(_ table: CaptureTable, empty: [String]) -> [Warning] {
        var warnings = empty.map {
            Warning(.emptyList, "nobody stands on the list \($0); it was left out", .show)
        }
        let lists = table.lists.count
        let overlaps = table.overlaps
        let pairs = (0..<lists).flatMap { a in ((a + 1)..<max(a + 1, lists)).map { (a, $0) } }
        let zero = pairs.filter { overlaps[$0.0][$0.1] == 0 }
        if lists < 3 {
            warnings.append(Warning(.fewLists, fewLists(table, overlaps), .withhold))
        }
        if table.documented < fewest {
            warnings.append(
                Warning(
                    .stratumSmall,
                    "only \(table.documented) are documented; below \(fewest), show that count alone or pool with a named stratum",
                    .withhold))
        }
        guard lists >= 2 else { return warnings }
        if zero.count == pairs.count {
            warnings.append(
                Warning(
                    .noOverlap, "no two lists share anybody, so nothing says how many all of them missed", .withhold))
            return warnings
        }
        let shared = table.documented - table.frequencies[1]
        let share = Double(shared) / Double(table.documented)
        if share < 0.1 || shared < fewestShared {
            let percent = (share * 1_000).rounded() / 10
            warnings.append(
                Warning(
                    .sparseOverlap,
                    "only \(shared) of \(table.documented) (\(percent) %) stand on two lists or more; everything rests on them"
                ))
        }
        if !zero.isEmpty {
            let many = Double(zero.count) > 0.25 * Double(pairs.count)
            warnings.append(
                Warning(
                    .zeroPairs,
                    "\(zero.count) of \(pairs.count) pairs of lists share nobody\(many ? ", more than a quarter" : ""): "
                        + zero.prefix(3).map { "\(table.lists[$0.0])–\(table.lists[$0.1])" }.joined(separator: ", ")
                        + (zero.count > 3 ? " …" : "")))
        }
        for list in 0..<lists {
            let others = (0..<lists).filter { $0 != list }
            if others.allSatisfy({ overlaps[list][$0] == 0 }) {
                warnings.append(
                    Warning(
                        .isolatedList,
                        "the list \(table.lists[list]) shares nobody with any other; estimate also without it"))
            } else if let around = others.first(where: { overlaps[list][$0] == overlaps[list][list] }) {
                warnings.append(
                    Warning(
                        .subsetList,
                        "everybody on \(table.lists[list]) is also on \(table.lists[around]); merge the two, or leave it out"
                    ))
            } else if overlaps[list][list] < fewestOnList {
                warnings.append(
                    Warning(
                        .subsetList,
                        "the list \(table.lists[list]) has only \(overlaps[list][list]); merge it, or leave it out"))
            }
        }
        return warnings
    }

    private static func fewLists(_ table: CaptureTable, _ overlaps: [[Int]]) -> String {
        guard table.lists.count == 2 else { return "one list overlaps nothing; three or more are needed" }
        return "with two lists nothing tells dependence between them from a small number; three or more are needed"
    }
}
