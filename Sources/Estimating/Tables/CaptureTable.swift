/// How many persons (or acts) stand on exactly which lists: what multiple systems estimation starts from.
///
/// Counts are of linked persons: everybody is counted once, in the one cell of all lists that have them. Persons on no list are
/// what is estimated, so a table has no such cell.
public struct CaptureTable: Sendable, Hashable {
    /// One cell: a pattern and how many have it.
    public struct Cell: Sendable, Hashable {
        /// On which lists.
        public let pattern: Pattern
        /// How many, at least 1 in a table.
        public let count: Int

        /// A cell.
        public init(pattern: Pattern, count: Int) {
            self.pattern = pattern
            self.count = count
        }
    }

    /// The most lists a table may have; published studies reach about 30.
    public static let mostLists = 32
    /// The most persons a table may hold.
    public static let mostPersons = 1_000_000_000

    /// What the lists are called, in order.
    public let lists: [String]
    /// The cells that are not empty, by pattern.
    public let cells: [Cell]
    /// Persons on at least one list.
    public let documented: Int

    /// A table of these cells; cells of zero persons may be given or left out.
    ///
    /// - Throws: ``EstimatingError/badTable(reason:)``: no or more than 32 lists, a name empty or twice, a count below zero, a
    ///   pattern twice, of no list or of lists that the table lacks, nobody at all, or more than 10⁹ persons.
    public init(lists: [String], cells: [Cell]) throws(EstimatingError) {
        guard !lists.isEmpty else { throw .badTable(reason: "it has no list") }
        guard lists.count <= CaptureTable.mostLists else {
            throw .badTable(
                reason: "it has \(lists.count) lists, more than the \(CaptureTable.mostLists) that are estimated from; "
                    + "merge lists that come from one source, or leave out the smallest")
        }
        guard !lists.contains(""), Set(lists).count == lists.count else {
            throw .badTable(reason: "a list has no name, or two have the same")
        }
        let every = lists.count == 64 ? UInt64.max : (1 << UInt64(lists.count)) - 1
        var seen: Set<Pattern> = []
        var sum = 0
        for cell in cells {
            guard cell.pattern.bits != 0 else {
                throw .badTable(
                    reason:
                        "a row is of persons on no list; they are what is estimated and cannot be counted, so remove the row"
                )
            }
            guard cell.pattern.bits & ~every == 0 else {
                throw .badTable(reason: "a row names a list that is not there")
            }
            guard cell.count >= 0 else { throw .badTable(reason: "a count is below zero") }
            guard seen.insert(cell.pattern).inserted else {
                throw .badTable(reason: "two rows have the same pattern; add them up if both are right")
            }
            guard cell.count <= CaptureTable.mostPersons - sum else {
                throw .badTable(reason: "it counts more than \(CaptureTable.mostPersons) persons")
            }
            sum += cell.count
        }
        guard sum > 0 else { throw .badTable(reason: "every count is zero: nobody stands on any list") }
        self.lists = lists
        self.cells = cells.filter { $0.count > 0 }.sorted { $0.pattern < $1.pattern }
        documented = sum
    }

    /// A table whose parts are known to be right: made from another one.
    private init(from lists: [String], _ counts: [Pattern: Int]) {
        self.lists = lists
        cells = counts.filter { $0.value > 0 && $0.key.bits != 0 }.map { Cell(pattern: $0.key, count: $0.value) }
            .sorted { $0.pattern < $1.pattern }
        documented = cells.reduce(0) { $0 + $1.count }
    }

    /// How many stand on each list.
    public var listTotals: [Int] {
        lists.indices.map { list in cells.reduce(0) { $0 + ($1.pattern.contains(list) ? $1.count : 0) } }
    }

    /// How many stand on both of two lists; on the diagonal, on the one.
    public var overlaps: [[Int]] {
        var matrix = lists.map { _ in lists.map { _ in 0 } }
        for cell in cells {
            let on = lists.indices.filter(cell.pattern.contains)
            for a in on { for b in on { matrix[a][b] += cell.count } }
        }
        return matrix
    }

    /// `frequencies[k]` persons stand on exactly k lists.
    public var frequencies: [Int] {
        cells.reduce(into: [Int](repeating: 0, count: lists.count + 1)) { $0[$1.pattern.size] += $1.count }
    }

    /// The table without one list; persons who stood on that list alone leave it. Nil where nobody stays.
    public func omitting(_ list: Int) -> CaptureTable? {
        guard lists.count > 1, lists.indices.contains(list) else { return nil }
        var names = lists
        names.remove(at: list)
        let counts = cells.reduce(into: [Pattern: Int]()) { $0[$1.pattern.removing(list), default: 0] += $1.count }
        let table = CaptureTable(from: names, counts)
        return table.documented > 0 ? table : nil
    }

    /// The table with two lists made one, at the place of the first.
    public func merging(_ first: Int, _ second: Int) -> CaptureTable? {
        guard first != second, lists.indices.contains(first), lists.indices.contains(second) else { return nil }
        var names = lists
        names[first] += "+" + lists[second]
        names.remove(at: second)
        let counts = cells.reduce(into: [Pattern: Int]()) { counts, cell in
            var bits = cell.pattern.bits
            if cell.pattern.contains(second) { bits |= 1 << UInt64(first) }
            counts[Pattern(bits: bits).removing(second), default: 0] += cell.count
        }
        return CaptureTable(from: names, counts)
    }

    /// Only those who stand on `list`, as the other lists have them; `truth` counts also those whom no other list has.
    func holdingOut(_ list: Int) -> (table: CaptureTable, truth: Int)? {
        var names = lists
        names.remove(at: list)
        let inside = cells.filter { $0.pattern.contains(list) }
        let counts = inside.reduce(into: [Pattern: Int]()) { $0[$1.pattern.removing(list), default: 0] += $1.count }
        let table = CaptureTable(from: names, counts)
        return table.documented > 0 ? (table, inside.reduce(0) { $0 + $1.count }) : nil
    }

    /// The table without lists that nobody stands on, and their names.
    public var usable: (table: CaptureTable, empty: [String]) {
        let totals = listTotals
        let empty = lists.indices.filter { totals[$0] == 0 }
        guard !empty.isEmpty else { return (self, []) }
        var table = self
        for list in empty.reversed() { table = table.omitting(list) ?? table }
        return (table, empty.map { lists[$0] })
    }

    /// The counts by pattern over all 2ᴶ patterns, the one of no list being 0. For up to 16 lists.
    func dense() -> [Double] {
        var counts = [Double](repeating: 0, count: 1 << lists.count)
        for cell in cells { counts[Int(cell.pattern.bits)] = Double(cell.count) }
        return counts
    }
}
