public import Counting
public import Custody
public import Estimating
import RecordModel
import RecordStore

/// Which lists of a record are to be estimated from.
public struct ListsRequest: Sendable, Hashable {
    /// The registers.
    public var lists: [String]
    /// What the persons are parted by; each part is estimated by itself.
    public var strata: [Dimension] = []
    /// How many linkings are drawn from what the run believes, to carry its uncertainty; 0 for none.
    public var draws = 10
    /// The seed of the draws.
    public var seed: UInt64 = 1
    /// As the log said at this moment; nil for now.
    public var asOf: LogMoment?

    /// A request.
    public init(lists: [String]) { self.lists = lists }
}

/// How the persons of one stratum stand on lists.
public struct StratumOverlaps: Sendable {
    /// The stratum, in words: "2017, Harmida"; "all" where there is one.
    public var name: String
    /// Whether it is one value of each dimension; else its persons are documented, and not estimated from.
    public var isKnown: Bool
    /// Lists that could not see the stratum, with why.
    public var dropped: [Dropped]
    /// What has to be known of the lists that stay: such as that one covers a part of the period.
    public var caveats: [String]
    /// Persons of the stratum on any of the lists that were asked for.
    public var documented: Int
    /// The table of the record's own linking; nil where too few lists or nobody is left.
    public var table: CaptureTable?
    /// The table of each linking drawn.
    public var draws: [CaptureTable]

    init(
        name: String, isKnown: Bool, dropped: [Dropped] = [], caveats: [String] = [], documented: Int,
        table: CaptureTable? = nil, draws: [CaptureTable] = []
    ) {
        self.name = name
        self.isKnown = isKnown
        self.dropped = dropped
        self.caveats = caveats
        self.documented = documented
        self.table = table
        self.draws = draws
    }

    /// A stratum of tables that are there already: one, or several linkings of the same records, the first of them the own.
    public init(name: String, tables: [CaptureTable]) {
        self.init(
            name: name, isKnown: true, documented: tables.first?.documented ?? 0, table: tables.first,
            draws: tables.count > 1 ? tables : [])
    }

    /// A list that could not see a stratum.
    public struct Dropped: Sendable, Hashable {
        /// The list.
        public var list: String
        /// What it covers, and that this is no part of it.
        public var why: String
    }
}

extension Record {
    /// How the persons of a record stand on some of its lists, stratum by stratum.
    ///
    /// - Returns: the strata in their order, and the name of the linking.
    /// - Throws: ``KeepingError`` where a list is none of the record's, or fewer than two are named.
    /// - Complexity: linear in the entries for each draw.
    public func overlaps(_ request: ListsRequest, progress: @escaping ProgressHandler = { _ in }) async throws -> (
        strata: [StratumOverlaps], linking: String
    ) {
        let persons = try await persons(asOf: request.asOf, progress: progress)
        let known = persons.entries.editions.map(\.adding.register)
        guard request.lists.count >= 2, Set(request.lists).count == request.lists.count else {
            throw KeepingError(
                .badRequest, "two lists or more are needed, each once",
                remedy: "registers here: \(known.joined(separator: ", "))")
        }
        for list in request.lists where !known.contains(list) {
            throw KeepingError(
                .notFound, "there is no register \(list) then",
                remedy: "registers here: \(known.joined(separator: ", "))")
        }
        for dimension in request.strata where ![.year, .month, .place, .region, .sex, .ageGroup].contains(dimension) {
            throw KeepingError(
                .badRequest, "persons cannot be parted by \(dimension.rawValue) here",
                remedy: "by year, month, place, region, sex or age-group")
        }
        let names = CaseNames(try casePack(folded()))
        let items = PersonItems(persons, names: names, ages: [18, 60])
        let overlapping = Overlapping(persons, request.lists, request.strata, items: items, names: names)
        let draws = request.draws > 0 ? persons.draws(count: request.draws, seed: request.seed) : []
        return (overlapping.strata(draws: draws), persons.name)
    }
}

/// Counts, for each linking, who stands on which lists.
private struct Overlapping {
    let persons: Persons
    let lists: [String]
    let strata: [Dimension]
    let items: PersonItems
    let names: CaseNames
    /// For each entry the bit of its list; 0 where it is on none of those asked for.
    private let bits: [UInt64]

    init(_ persons: Persons, _ lists: [String], _ strata: [Dimension], items: PersonItems, names: CaseNames) {
        self.persons = persons
        self.lists = lists
        self.strata = strata
        self.items = items
        self.names = names
        let entries = persons.entries
        var bits = [UInt64](repeating: 0, count: entries.starts.last ?? 0)
        for (number, edition) in entries.editions.enumerated() {
            guard let bit = lists.firstIndex(of: edition.adding.register) else { continue }
            for row in entries.starts[number]..<entries.starts[number + 1] { bits[row] = 1 << UInt64(bit) }
        }
        self.bits = bits
    }

    func strata(draws: [[UInt32]]) -> [StratumOverlaps] {
        let own = count(persons.numbers)
        let drawn = draws.map(count)
        return own.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { labels in
            let isKnown = labels.allSatisfy(\.isKnown)
            var stratum = StratumOverlaps(
                name: labels.isEmpty ? "all" : labels.map(\.words).joined(separator: ", "), isKnown: isKnown,
                documented: own[labels]?.values.reduce(0, +) ?? 0)
            guard isKnown else { return stratum }
            let seeing = lists.enumerated().filter { look($0.element, labels, &stratum) }.map(\.offset)
            if stratum.caveats.count + stratum.dropped.count == 0 || seeing.count >= 2 {
                stratum.table = table(own[labels] ?? [:], seeing)
                stratum.draws = drawn.compactMap { table($0[labels] ?? [:], seeing) }
            }
            return stratum
        }
    }

    /// Persons by stratum and pattern. `clusters` has one number for all entries of a person.
    private func count(_ clusters: [UInt32]) -> [[Label]: [UInt64: Int]] {
        var rows: [UInt32: [Int]] = [:]
        for (row, cluster) in clusters.enumerated() { rows[cluster, default: []].append(row) }
        var out: [[Label]: [UInt64: Int]] = [:]
        for rows in rows.values {
            let pattern = rows.reduce(0) { $0 | bits[$1] }
            if pattern == 0 { continue }
            let labels = strata.isEmpty ? [] : items.labels(strata, rows: rows)
            out[labels, default: [:]][pattern, default: 0] += 1
        }
        return out
    }

    private func table(_ patterns: [UInt64: Int], _ seeing: [Int]) -> CaptureTable? {
        var cells: [UInt64: Int] = [:]
        for (pattern, count) in patterns {
            let seen = seeing.enumerated().reduce(UInt64(0)) { bits, list in
                pattern >> UInt64(list.element) & 1 == 1 ? bits | 1 << UInt64(list.offset) : bits
            }
            if seen != 0 { cells[seen, default: 0] += count }
        }
        return try? CaptureTable(
            lists: seeing.map { lists[$0] },
            cells: cells.map { CaptureTable.Cell(pattern: Pattern(bits: $0.key), count: $0.value) })
    }

    /// Whether a list could see a stratum, by what it says that it covers.
    private func look(_ list: String, _ labels: [Label], _ stratum: inout StratumOverlaps) -> Bool {
        guard let covers = persons.entries.editions.first(where: { $0.adding.register == list })?.adding.covers else {
            return true
        }
        for (dimension, label) in zip(strata, labels) {
            switch dimension {
            case .year, .month:
                guard let own = Period(covers.period), let asked = Period(label.words) else { continue }
                switch own.relation(to: asked) {
                case .apart:
                    stratum.dropped.append(
                        .init(list: list, why: "it covers \(covers.period), no part of \(label.words)"))
                    return false
                case .same, .around: break
                case .within, .across:
                    stratum.caveats.append("\(list) covers \(covers.period), a part of \(label.words) only")
                }
            case .place, .region:
                let (own, asked) = (names.territory(covers.territory), names.territory(label.words))
                switch own.relation(to: asked) {
                case .apart:
                    stratum.dropped.append(
                        .init(list: list, why: "it covers \(covers.territory), of which \(label.words) is no part"))
                    return false
                case .same, .around: break
                case .within:
                    stratum.caveats.append("\(list) covers \(covers.territory), a part of \(label.words) only")
                case .unknown:
                    stratum.caveats.append(
                        "how \(covers.territory), which \(list) covers, lies to \(label.words) is not known")
                }
            default: break
            }
        }
        return true
    }
}
