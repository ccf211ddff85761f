/// Reads the cells of a column by its role. Pure: the same cell, role and places give the same value.
public struct CellReading: Sendable {
    private let places: PlaceNames

    /// With the places that are known.
    public init(places: PlaceNames = PlaceNames()) { self.places = places }

    /// What a cell says; `asItCame` for an empty one. Cost: some microseconds at most, so read each distinct cell once.
    public func read(_ cell: String, as role: ColumnRole) -> CellValue {
        let text = CellReading.trimmed(cell)
        if text.isEmpty { return .asItCame }
        switch role.kind {
        case .identifier, .list, .ignored, .note: return .asItCame
        default: break
        }
        if UnknownWords.standard.isUnknown(text) { return .saidUnknown }
        switch role.kind {
        case .birthDate, .eventDate:
            return role.part == nil ? DateReading.read(text, order: role.order) : plain(cell, text)
        case .age: return AgeReading.read(text)
        case .sex: return WordReading.readSex(text)
        case .status: return WordReading.readStatus(text)
        case .place, .region, .birthPlace:
            guard let name = places.name(of: text) else { return plain(cell, text) }
            return name == cell ? .asItCame : CellValue(.read, name)
        default: return plain(cell, text)
        }
    }

    /// A date of which each part has a column of its own; a part that is missing, 0 or unknown is not said.
    public func date(year: String, month: String, day: String) -> CellValue {
        func number(_ text: String) -> Int? {
            let text = CellReading.trimmed(text)
            if text.isEmpty || UnknownWords.standard.isUnknown(text) { return 0 }
            guard let numbers = DateReading.numbers(text), numbers.values.count == 1 else { return nil }
            return numbers.values[0]
        }
        guard let y = number(year) else { return CellValue(.unread, notice: .unreadDate) }
        if y == 0 { return .saidUnknown }
        guard let m = number(month) else {
            // A month in letters.
            return DateReading.read("\(CellReading.trimmed(day)) \(CellReading.trimmed(month)) \(y)")
        }
        guard let d = number(day) else { return CellValue(.unread, notice: .unreadDate) }
        return DateReading.civil(y, m, m == 0 ? 0 : d)
    }

    /// The text with one space between its words.
    private func plain(_ cell: String, _ text: String) -> CellValue {
        if text.utf8.count == cell.utf8.count, !CellReading.hasOddSpace(text) { return .asItCame }
        let one = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return one == cell ? .asItCame : CellValue(.read, one)
    }

    /// Whether there is any white space but single spaces of ASCII. Bytes E2 and C2 may begin others.
    private static func hasOddSpace(_ text: String) -> Bool {
        var wasSpace = false
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 { return true }
            if byte == 0x20, wasSpace { return true }
            wasSpace = byte == 0x20
        }
        return false
    }

    /// A cell without the white space around it.
    static func trimmed(_ cell: String) -> String {
        let scalars = cell.unicodeScalars
        func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0xFEFF || scalar.value == 0x200B
        }
        guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else { return cell }
        guard let start = scalars.firstIndex(where: { !isSpace($0) }),
            let end = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[start...end])
    }
}
