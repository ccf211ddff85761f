import Registers
import Tables

extension ComparisonBuilder {
    /// Writes the rows, and works out what comparing and blocking ask of each value.
    ///
    /// A row begins with the keys' numbers; where entries may say a key twice, the keys' numbers follow once more, second values in place
    /// of first ones. Then come the features' numbers, as far as they are not a key's.
    func finish(_ origins: [UInt32]) -> Comparison {
        let names = NameValues(pool, threads: threads)
        let filled = Parallel.map(drafts.count, threads: threads) { [table] in Self.cells(drafts[$0], table) }
        let valueCounts = drafts.map { $0.way == .name || $0.way == .place ? pool.count : $0.valueCount }
        let drafted = Parallel.map(drafts.count, threads: threads) { [drafts, table] number in
            BlockingKey.drafts(drafts[number], number, filled[number], names, valueCounts[number], entries: table.count)
        }
        let chosen = BlockingKey.best(drafted.flatMap { $0 })
        var columns: [CellNumbers] = [], own: [Int: Int] = [:], ownSecond: [Int: Int] = [:]
        for (column, key) in chosen.enumerated() {
            let (first, second) = filled[key.feature]
            var cells = key.isOfSecond ? second : first
            if key.isIdentity {
                if key.isOfSecond { ownSecond[key.feature] = column } else { own[key.feature] = column }
            } else {
                cells.keys = key.numbers
            }
            columns.append(cells)
        }
        let hasSecond = chosen.contains { $0.hasSecond }
        if hasSecond {
            for key in chosen {
                var cells = filled[key.feature].first
                if key.isOfSecond { cells = filled[key.feature].second }
                if key.hasSecond { cells = Self.secondFirst(filled[key.feature]) }
                if !key.isIdentity { cells.keys = key.numbers }
                columns.append(cells)
            }
        }
        var features: [Feature] = []
        func place(_ cells: CellNumbers) -> Int {
            columns.append(cells)
            return columns.count - 1
        }
        for (number, draft) in drafts.enumerated() {
            let (first, second) = filled[number]
            features.append(
                Feature(
                    name: draft.name, kind: draft.kind, way: draft.way, column: own[number] ?? place(first),
                    second: second.isEmpty ? -1 : ownSecond[number] ?? place(second),
                    byFrequency: draft.field.byFrequency ?? (draft.way == .name || draft.way == .place),
                    cuts: draft.field.cuts ?? Self.cuts(draft.way)))
        }
        for column in columns.indices { columns[column].settle() }
        return Comparison(
            count: table.count, features: features, rows: rows(of: columns, hasSecond ? chosen.count : 0), names: names,
            briefs: FixedArray(names.briefs), dates: drafts.map { FixedArray($0.dates.map { DateFacts($0) }) },
            ages: drafts.map { FixedArray($0.ages) }, statuses: drafts.map { FixedArray($0.statuses) },
            texts: drafts.map(\.texts), keys: chosen.enumerated().map { BlockingKey($1, column: $0) },
            hasSecondKeys: hasSecond, origins: origins,
            slots: [FieldKind.given, .father, .grandfather, .family].map { kind in
                features.firstIndex { $0.kind == kind } ?? -1
            },
            place: features.firstIndex { $0.kind == .place } ?? -1,
            region: features.firstIndex { $0.kind == .region } ?? -1, valueCounts: valueCounts)
    }

    /// Rows of these columns, some entries at a time, so that what is written stays near.
    private func rows(of columns: [CellNumbers], _ secondKeys: Int) -> EntryRows {
        // keys are read 16 at a time, also those that begin later
        let rows = EntryRows(count: table.count, columns: max(columns.count, secondKeys + 16))
        let chunks = Parallel.chunks(of: table.count, size: 2048)
        _ = Parallel.map(chunks.count, threads: threads) { chunk in
            for (column, cells) in columns.enumerated() { cells.write(to: rows, column: column, chunks[chunk]) }
        }
        return rows
    }

    private static func cuts(_ way: Feature.Way) -> [Double] {
        switch way {
        case .name, .place: [0.95, 0.88, 0.74, 0.6]
        case .date: [3, 35]
        case .birth: [0.6, 1.6, 3.6, 7.6]
        case .choice, .status, .text: []
        }
    }

    /// The first value that an entry's columns say, and a second one that differs, if any has one.
    private static func cells(_ draft: Draft, _ table: ColumnTable) -> (first: CellNumbers, second: CellNumbers) {
        let own = CellNumbers(cells: draft.second)
        if draft.sources.count == 1, let source = draft.sources.first {
            return (CellNumbers(cells: table.columns[source.column].cells, numbers: source.numbers), own)
        }
        var first = [UInt32](repeating: 0, count: table.count), second = first
        var hasSecond = false
        for source in draft.sources {
            let cells = table.columns[source.column].cells
            for entry in 0..<table.count {
                let value = source.numbers[Int(cells[entry])]
                if value == 0 || value == first[entry] { continue }
                if first[entry] == 0 {
                    first[entry] = value
                } else if second[entry] == 0 {
                    second[entry] = value
                    hasSecond = true
                }
            }
        }
        return (CellNumbers(cells: first), own.isEmpty && hasSecond ? CellNumbers(cells: second) : own)
    }

    /// The second value where there is one, else the first.
    private static func secondFirst(_ cells: (first: CellNumbers, second: CellNumbers)) -> CellNumbers {
        CellNumbers(
            cells: zip(cells.first.cells, cells.second.cells).map { first, second in
                second != 0 ? second : cells.first.numbers?[Int(first)] ?? first
            })
    }
}
