public import Registers
public import Tables

extension LinkSpec {
    /// A sound spec for a list of people whose columns are known: all that can be compared is.
    ///
    /// Columns of one kind are one field where no entry says both, or where they are the name in two languages; else each is its own.
    ///
    /// - Parameter kinds: what each column of the table says.
    public static func people(_ table: ColumnTable, kinds: [FieldKind]) -> LinkSpec {
        var fields: [(field: Field, columns: [Int])] = []
        var names: Set<String> = []
        for (number, kind) in kinds.enumerated().prefix(table.columns.count) {
            switch kind {
            case .identifier, .list, .ignored, .note: continue
            default: break
            }
            let column = table.columns[number]
            if let at = fields.firstIndex(where: { $0.field.kind == kind }),
                isOne(kind) || fields[at].columns.allSatisfy({ areApart(table, $0, number) })
            {
                fields[at].field.columns.append(column.name)
                fields[at].columns.append(number)
            } else {
                let name = names.insert(kind.rawValue).inserted ? kind.rawValue : column.name
                fields.append((Field(name: name, kind: kind, columns: [column.name]), [number]))
            }
        }
        return LinkSpec(fields: fields.map(\.field))
    }

    /// Whether several columns of a kind say the same thing again, in another language or more roughly.
    private static func isOne(_ kind: FieldKind) -> Bool {
        switch kind {
        case .given, .father, .grandfather, .mother, .family, .fullName, .sex, .birthDate, .age, .status, .region: true
        default: false
        }
    }

    /// Whether hardly any entry says both.
    private static func areApart(_ table: ColumnTable, _ a: Int, _ b: Int) -> Bool {
        let x = table.columns[a].cells, y = table.columns[b].cells
        var one = 0, both = 0
        for row in 0..<table.count where x[row] != 0 || y[row] != 0 {
            one += 1
            if x[row] != 0, y[row] != 0 { both += 1 }
        }
        return both * 50 <= one
    }
}
