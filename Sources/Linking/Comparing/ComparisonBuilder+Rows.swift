import Registers
import Tables

extension ComparisonBuilder {
    /// Writes the rows, and works out what comparing and blocking ask of each value.
    func finish(_ origins: [UInt32]) -> Comparison {
        let count = table.count
        let names = NameValues(pool, threads: threads)
        let filled = Parallel.map(drafts.count, threads: threads) { [table] in Self.cells(drafts[$0], table) }
        var features: [Feature] = []
        var column = 0
        for (draft, cells) in zip(drafts, filled) {
            let hasSecond = !cells.second.isEmpty
            features.append(
                Feature(
                    name: draft.name, kind: draft.kind, way: draft.way, column: column,
                    second: hasSecond ? column + 1 : -1,
                    byFrequency: draft.field.byFrequency ?? (draft.way == .name || draft.way == .place),
                    cuts: draft.field.cuts ?? Self.cuts(draft.way)))
            column += hasSecond ? 2 : 1
        }
        let rows = EntryRows(count: count, width: column)
        let placed = features
        _ = Parallel.map(features.count, threads: threads) { number in
            let feature = placed[number], cells = filled[number]
            cells.first.write(to: rows, column: feature.column)
            if feature.second >= 0 { cells.second.write(to: rows, column: feature.second) }
        }
        let briefs = FixedArray(names.briefs)
        let valueCounts = drafts.map { $0.way == .name || $0.way == .place ? pool.count : $0.valueCount }
        var keys: [BlockingKey] = []
        for (number, draft) in drafts.enumerated() {
            keys += BlockingKey.keys(of: features[number], draft, names, valueCounts[number])
        }
        keys = BlockingKey.measured(keys, rows, threads: threads)
        return Comparison(
            count: count, features: features, rows: rows, names: names, briefs: briefs,
            dates: drafts.map { FixedArray($0.dates) }, ages: drafts.map { FixedArray($0.ages) },
            statuses: drafts.map { FixedArray($0.statuses) }, texts: drafts.map(\.texts), keys: keys,
            origins: origins,
            slots: [FieldKind.given, .father, .grandfather, .family].map { kind in
                features.firstIndex { $0.kind == kind } ?? -1
            },
            place: features.firstIndex { $0.kind == .place } ?? -1,
            region: features.firstIndex { $0.kind == .region } ?? -1, valueCounts: valueCounts)
    }

    private static func cuts(_ way: Feature.Way) -> [Double] {
        switch way {
        case .name, .place: [0.95, 0.88, 0.74, 0.6]
        case .date: [3, 35]
        case .birth: [0.6, 1.6, 3.6, 7.6]
        case .choice, .status, .text: []
        }
    }

    /// A column's cells, either as they are numbered or by way of another numbering.
    struct Cells: Sendable {
        var cells: [UInt32] = []
        var numbers: [UInt32]?

        var isEmpty: Bool { cells.isEmpty }

        func write(to rows: EntryRows, column: Int) {
            var at = rows.base + column
            if let numbers {
                for cell in cells {
                    at.pointee = numbers[Int(cell)]
                    at += rows.width
                }
            } else {
                for cell in cells {
                    at.pointee = cell
                    at += rows.width
                }
            }
        }
    }

    /// The first value that an entry's columns say, and a second one that differs, if any has one.
    private static func cells(_ draft: Draft, _ table: ColumnTable) -> (first: Cells, second: Cells) {
        let own = Cells(cells: draft.second)
        if draft.sources.count == 1, let source = draft.sources.first {
            return (Cells(cells: table.columns[source.column].cells, numbers: source.numbers), own)
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
        return (Cells(cells: first), own.isEmpty && hasSecond ? Cells(cells: second) : own)
    }
}
