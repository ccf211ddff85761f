import Names
public import Registers
public import Tables

/// How entries are compared: one level for each field, four bits each, the first field lowest.
public struct Comparison {
    struct Field {
        let name: String
        let kind: FieldKind
        let cells: [UInt32]
        /// Number of levels, that of "nothing said" (0) among them.
        let levels: Int
    }

    private(set) var fields: [Field] = []
    private(set) var keys: [BlockingKey] = []
    private(set) var names: NameValues
    private var dates: [[DateValue?]] = []
    private var texts: [[[UInt8]]] = []
    private var given = -1, father = -1, place = -1, region = -1
    private var memo = LevelMemo()

    public init(_ table: ColumnTable, _ kinds: [FieldKind]) {
        var pool = ValuePool()
        var shared: [Int: [UInt32]] = [:]
        for (c, column) in table.columns.enumerated() where kinds[c].isName || kinds[c] == .place {
            var map: [UInt32] = [0]
            for value in 1..<max(1, UInt32(column.pool.count)) { map.append(pool.number(column.pool[value])) }
            shared[c] = column.cells.map { map[Int($0)] }
        }
        names = NameValues(pool)
        for (c, column) in table.columns.enumerated() {
            let kind = kinds[c]
            var dateValues: [DateValue?] = []
            var textValues: [[UInt8]] = []
            switch kind {
            case .given, .father, .grandfather, .mother, .family, .fullName, .place:
                let cells = shared[c] ?? []
                if kind == .given { given = fields.count }
                if kind == .father { father = fields.count }
                if kind == .place { place = fields.count }
                fields.append(Field(name: column.name, kind: kind, cells: cells, levels: 7))
                let skeletons = cells.map { names.skeleton[Int($0)] }
                keys.append(
                    BlockingKey(
                        name: column.name, cells: skeletons, agreement: kind == .place ? 0.8 : 0.85,
                        settles: kind == .place ? regionKey(kinds) : nil))
            case .birthDate, .eventDate:
                dateValues = (0..<UInt32(column.pool.count)).map { DateValue(column.pool[$0]) }
                let cells = column.cells.map { dateValues[Int($0)] == nil ? 0 : $0 }
                fields.append(Field(name: column.name, kind: kind, cells: cells, levels: 8))
                let full = cells.map { $0 != 0 && (dateValues[Int($0)]?.day ?? 0) != 0 ? $0 : 0 }
                keys.append(BlockingKey(name: column.name, cells: full, agreement: 0.8, settles: keys.count + 1))
                let years = cells.map { UInt32(max(0, dateValues[Int($0)]?.year ?? 0)) }
                keys.append(BlockingKey(name: column.name + " year", cells: years, agreement: 0.9))
            case .region, .category, .status, .sex:
                if kind == .region { region = fields.count }
                fields.append(Field(name: column.name, kind: kind, cells: column.cells, levels: 3))
                keys.append(BlockingKey(name: column.name, cells: column.cells, agreement: kind == .sex ? 0.97 : 0.9))
            case .number, .text:
                textValues = (0..<UInt32(column.pool.count)).map { Array(column.pool[$0].utf8) }
                fields.append(Field(name: column.name, kind: kind, cells: column.cells, levels: 4))
                keys.append(BlockingKey(name: column.name, cells: column.cells, agreement: 0.75))
            case .age, .alias, .birthPlace, .note, .identifier, .list, .ignored: continue
            }
            dates.append(dateValues)
            texts.append(textValues)
        }
    }

    private func regionKey(_ kinds: [FieldKind]) -> Int? {
        var key = 0
        for kind in kinds {
            if kind == .region { return key }
            switch kind {
            case .birthDate, .eventDate: key += 2
            case .age, .alias, .birthPlace, .note, .identifier, .list, .ignored: break
            default: key += 1
            }
        }
        return nil
    }

    /// The levels of two entries.
    mutating func pattern(_ a: Int, _ b: Int) -> UInt64 {
        var out: UInt64 = 0
        for f in fields.indices { out |= UInt64(level(f, fields[f].cells[a], fields[f].cells[b])) << UInt64(4 * f) }
        if given >= 0, father >= 0 {
            let g = out >> UInt64(4 * given) & 15, p = out >> UInt64(4 * father) & 15
            if g >= 4, p >= 4 || p == 0 {
                let x = nameLevel(fields[given].cells[a], fields[father].cells[b])
                let y = nameLevel(fields[father].cells[a], fields[given].cells[b])
                if x >= 1, x <= 2, y >= 1, y <= 2 {
                    out &= ~(15 << UInt64(4 * given) | 15 << UInt64(4 * father))
                    out |= 6 << UInt64(4 * given) | 6 << UInt64(4 * father)
                }
            }
        }
        // a place lies in its region: where the place agrees, the region says nothing more
        if place >= 0, region >= 0 {
            let level = out >> UInt64(4 * place) & 15
            if level >= 1, level <= 3 { out |= 15 << UInt64(4 * region) }
        }
        return out
    }

    private mutating func level(_ f: Int, _ x: UInt32, _ y: UInt32) -> UInt8 {
        if x == 0 || y == 0 { return 0 }
        switch fields[f].kind {
        case .region, .category, .status, .sex: return x == y ? 1 : 2
        case .birthDate, .eventDate:
            guard let a = dates[f][Int(x)], let b = dates[f][Int(y)] else { return 0 }
            return DateValue.level(a, b).rawValue
        case .number, .text:
            if x == y { return 1 }
            return Self.textLevel(texts[f][Int(x)], texts[f][Int(y)])
        default: return nameLevel(x, y)
        }
    }

    mutating func nameLevel(_ x: UInt32, _ y: UInt32) -> UInt8 {
        if x == 0 || y == 0 { return 0 }
        if x == y { return 1 }
        let a = Int(x), b = Int(y)
        if names.same[a] == names.same[b] { return names.same[a] == 0 ? 0 : 1 }
        let common = (names.signature[a] & names.signature[b]).nonzeroBitCount
        let all = max(names.signature[a].nonzeroBitCount, names.signature[b].nonzeroBitCount)
        if common * 2 < all { return 5 }
        if let known = memo.find(x, y) { return known }
        let level = slowLevel(a, b)
        memo.add(x, y, level)
        return level
    }

    private func slowLevel(_ a: Int, _ b: Int) -> UInt8 {
        let similarity = SoundDistance.standard.similarity(names.sounds[a], names.sounds[b])
        if similarity >= 0.95 { return 1 }
        let two = names.known[a] >= 0 && names.known[b] >= 0
        if similarity >= 0.88 { return two ? 3 : 2 }
        if similarity >= 0.74 { return two ? 4 : 3 }
        if similarity >= 0.6 { return two ? 5 : 4 }
        return 5
    }

    /// 2 where two texts differ in one letter or begin alike, 3 where they differ.
    private static func textLevel(_ a: [UInt8], _ b: [UInt8]) -> UInt8 {
        if abs(a.count - b.count) > 3 { return 3 }
        var previous = Array(0...b.count), current = previous
        for i in a.indices {
            current[0] = i + 1
            for j in b.indices {
                current[j + 1] = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
            }
            swap(&previous, &current)
        }
        return previous[b.count] * 5 <= max(a.count, b.count) + 1 ? 2 : 3
    }
}

/// Levels of pairs of names met before. An open table that grows; the key is the two numbers.
struct LevelMemo {
    private var slots = [UInt64](repeating: 0, count: 1 << 16)
    private var used = 0

    func find(_ x: UInt32, _ y: UInt32) -> UInt8? {
        let key = Self.key(x, y)
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: hash(key, 1)) & mask
        while slots[at] != 0 {
            if slots[at] >> 4 == key { return UInt8(slots[at] & 15) }
            at = (at + 1) & mask
        }
        return nil
    }

    mutating func add(_ x: UInt32, _ y: UInt32, _ level: UInt8) {
        if used * 2 > slots.count {
            let old = slots
            slots = [UInt64](repeating: 0, count: old.count * 4)
            for slot in old where slot != 0 { place(slot) }
        }
        used += 1
        place(Self.key(x, y) << 4 | UInt64(level))
    }

    private mutating func place(_ slot: UInt64) {
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: hash(slot >> 4, 1)) & mask
        while slots[at] != 0 { at = (at + 1) & mask }
        slots[at] = slot
    }

    private static func key(_ x: UInt32, _ y: UInt32) -> UInt64 { UInt64(min(x, y)) << 30 | UInt64(max(x, y)) }
}
