import Knowledge
import Moments

/// Reads the dates of lists, as imprecise as they are. The value is an ISO 8601-2 (EDTF) text: `1985-03-12`, `1985-03`, `1985`,
/// `1985~` (about), `2012-05/2012-07` (some time between).
enum DateReading {
    /// Whole numbers of a text, with how many digits each was written.
    struct Numbers {
        var values: [Int] = []
        var widths: [Int] = []
        /// A time of day follows them.
        var hasTime = false
    }

    /// Reads a cell of a date column. Cost: some hundred nanoseconds for digits, some microseconds for words.
    static func read(_ cell: String, order: ColumnRole.Order? = nil) -> CellValue {
        if let numbers = numbers(cell) { return date(numbers, order, cell) }
        let plain = ApproximateWords.standard.removed(from: cell)
        var value = plain.map { numbers($0.text) }?.map { date($0, order, cell) } ?? inWords(plain?.text ?? cell, order)
        if plain?.wasApproximate == true, value.state == .read, !value.text.hasSuffix("~"), !value.text.contains("/") {
            value.text += "~"
        }
        return value
    }

    /// The numbers of a text of nothing but digits and what parts them, at most three and then a time of day; nil for any other text.
    static func numbers(_ text: String) -> Numbers? {
        var out = Numbers()
        var current = 0
        var width = 0
        var parted = 0
        func end() {
            if width > 0 {
                out.values.append(current)
                out.widths.append(width)
            }
            (current, width) = (0, 0)
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9:
                if out.values.count == 3 {
                    // After three numbers only a time of day may come.
                    guard parted > 0 else { return nil }
                    out.hasTime = true
                    continue
                }
                current = current * 10 + Int(scalar.value & 0xF)
                if scalar.value < 0x40 { current = current - Int(scalar.value & 0xF) + Int(scalar.value - 0x30) }
                width += 1
                guard width <= 8 else { return nil }
                parted = 0
            case 0x2D, 0x2F, 0x2E, 0x20, 0x5C, 0x2013, 0x2212, 0x060D, 0x200E, 0x200F, 0xA0:
                end()
                parted += 1
            case 0x54,
                0x74 where out.values.count + (width > 0 ? 1 : 0) == 3:
                end()
                parted += 1
            case 0x3A, 0x5A, 0x7A, 0x2B:
                guard out.values.count == 3 else { return nil }
            default: return nil
            }
        }
        end()
        return out.values.isEmpty ? nil : out
    }

    private static func date(_ numbers: Numbers, _ order: ColumnRole.Order?, _ cell: String) -> CellValue {
        let values = numbers.values
        let widths = numbers.widths
        if values.allSatisfy({ $0 == 0 }) { return .saidUnknown }
        switch values.count {
        case 1 where widths[0] == 8 && (1800...2200).contains(values[0] / 10000):
            return civil(values[0] / 10000, values[0] / 100 % 100, values[0] % 100)
        case 1 where widths[0] == 4: return year(values[0])
        case 2 where widths[0] == 4 && widths[1] == 4:
            guard isYear(values[0]), isYear(values[1]), values[0] <= values[1] else { break }
            return values[0] == values[1] ? year(values[0]) : CellValue(.read, "\(values[0])/\(values[1])")
        case 2 where widths[0] == 4 && widths[1] <= 2: return civil(values[0], values[1], 0)
        case 2 where widths[1] == 4 && widths[0] <= 2: return civil(values[1], values[0], 0)
        case 3 where widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2:
            // Year first is followed by the month, unless that cannot be.
            if values[1] > 12, (1...12).contains(values[2]) {
                return noticed(civil(values[0], values[2], values[1]), .otherOrder)
            }
            return civil(values[0], values[1], values[2])
        case 3 where widths[0] <= 2 && widths[1] <= 2 && widths[2] == 4:
            return ordered(values[0], values[1], values[2], order)
        case 3 where widths.allSatisfy({ $0 <= 2 }) && !numbers.hasTime:
            // Between 1930 and 2029.
            let year = values[2] < 30 ? 2000 + values[2] : 1900 + values[2]
            return noticed(ordered(values[0], values[1], year, order), .twoDigitYear)
        default: break
        }
        return CellValue(.unread, notice: .unreadDate)
    }

    private static func ordered(_ a: Int, _ b: Int, _ year: Int, _ order: ColumnRole.Order?) -> CellValue {
        let dayFirst = a > 12 || b == 0 || a == 0 || a == b
        let monthFirst = b > 12
        if dayFirst, monthFirst, a > 12 { return CellValue(.unread, notice: .impossibleDate) }
        if dayFirst, !(a > 12) || order != .monthFirst { return civil(year, b, a) }
        if dayFirst { return noticed(civil(year, b, a), .otherOrder) }
        if monthFirst {
            let value = civil(year, a, b)
            return order == .dayFirst ? noticed(value, .otherOrder) : value
        }
        switch order {
        case .dayFirst: return civil(year, b, a)
        case .monthFirst: return civil(year, a, b)
        case nil: return noticed(DateReading.year(year), .ambiguousDate)
        }
    }

    private static func noticed(_ value: CellValue, _ notice: CellValue.Notice) -> CellValue {
        var value = value
        if value.notice == nil { value.notice = notice }
        return value
    }

    private static func isYear(_ year: Int) -> Bool { (1000...2200).contains(year) }

    private static func year(_ year: Int) -> CellValue { civil(year, 0, 0) }

    /// A day, month or year that a calendar has. Years from 1300 to 1500 are taken for those of the Hijra, as no list goes back so far.
    static func civil(_ year: Int, _ month: Int, _ day: Int) -> CellValue {
        if (1300...1500).contains(year) { return hijri(year, month, day) }
        guard isYear(year) else { return CellValue(.unread, notice: .unreadDate) }
        if month == 0 { return CellValue(.read, padded(year, 4)) }
        guard (1...12).contains(month) else { return CellValue(.unread, notice: .impossibleDate) }
        if day == 0 { return CellValue(.read, "\(padded(year, 4))-\(padded(month, 2))") }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        guard (1...days).contains(day) else { return CellValue(.unread, notice: .impossibleDate) }
        return CellValue(.read, "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))")
    }

    /// The tabular calendar may be off by a day or two, so a day of it is an approximate one.
    private static func hijri(_ year: Int, _ month: Int, _ day: Int) -> CellValue {
        guard month > 0, let first = IslamicDate(year: year, month: month, day: max(day, 1)) else {
            guard month == 0, let first = IslamicDate(year: year, month: 1, day: 1),
                let last = IslamicDate(year: year, month: 12, day: 29)
            else { return CellValue(.unread, notice: .impossibleDate) }
            let (a, b) = (first.civil.year, last.civil.year)
            return CellValue(.read, a == b ? padded(a, 4) : "\(a)/\(b)")
        }
        let civil = first.civil
        let text = "\(padded(civil.year, 4))-\(padded(civil.month, 2))"
        return CellValue(.read, day == 0 ? text + "~" : "\(text)-\(padded(civil.day, 2))~")
    }

    /// Months in words, of either calendar, in any of the languages that ``Moment`` reads.
    private static func inWords(_ cell: String, _ order: ColumnRole.Order?) -> CellValue {
        guard cell.utf8.count <= 200 else { return CellValue(.unread, notice: .unreadDate) }
        let found = Moment.find(capitalised(cell)).filter { !$0.isDuration && $0.moment.iso != nil }
        guard found.count == 1, let one = found.first, let iso = one.moment.iso, !iso.contains("..") else {
            return CellValue(.unread, notice: looksLikeDate(cell) ? .impossibleDate : .unreadDate)
        }
        let isWhole = one.range.count + 2 >= cell.unicodeScalars.count || rest(cell, one.range).count < 3
        var notice: CellValue.Notice? = isWhole ? nil : .partlyRead
        if one.isAmbiguous { notice = .ambiguousDate }
        let isApproximate = one.moment.calendar != .gregorian && iso.count == 10
        return CellValue(.read, isApproximate ? iso + "~" : iso, notice: notice)
    }

    /// Letters of a text beside what was read.
    private static func rest(_ cell: String, _ range: Range<Int>) -> [Unicode.Scalar] {
        cell.unicodeScalars.enumerated().filter { !range.contains($0.offset) && $0.element.properties.isAlphabetic }
            .map(\.element)
    }

    private static func looksLikeDate(_ cell: String) -> Bool {
        // A day, a month in letters and a year that make no date together.
        let words = WordForms.folded(cell).split(separator: " ")
        return words.count == 3 && words.count(where: { $0.allSatisfy(\.isNumber) }) == 2
    }

    /// Names of months begin with a capital in English, which lists forget.
    private static func capitalised(_ cell: String) -> String {
        var out = String.UnicodeScalarView()
        var isStart = true
        for scalar in cell.unicodeScalars {
            let value = scalar == "-" || scalar == "/" || scalar == "." || scalar == "_" ? " " : scalar
            if isStart, let upper = value.properties.uppercaseMapping.unicodeScalars.first {
                out.append(upper)
            } else {
                out.append(value)
            }
            isStart = !value.properties.isAlphabetic
        }
        return String(out)
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Words and signs that make a number or a date an approximate one (`data/registers/date-words.txt`).
struct ApproximateWords: Sendable {
    static let standard = ApproximateWords()

    private let words: Set<String>
    private let signs: Set<Unicode.Scalar> = ["~", "≈", "±", "?", "؟"]

    private init() { words = WordForms.set("registers/date-words.txt") }

    /// The text without them; nil where none stands in it.
    func removed(from text: String) -> (text: String, wasApproximate: Bool)? {
        var found = false
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if signs.contains(scalar) { found = true } else { plain.append(scalar) }
        }
        var kept: [Substring] = []
        var pieces = String(plain).split(separator: " ")[...]
        while let piece = pieces.first {
            let two = pieces.prefix(2).joined(separator: " ")
            if pieces.count > 1, words.contains(WordForms.folded(two)) {
                pieces = pieces.dropFirst(2)
                found = true
            } else if words.contains(WordForms.folded(piece)) {
                pieces = pieces.dropFirst()
                found = true
            } else {
                kept.append(piece)
                pieces = pieces.dropFirst()
            }
        }
        return found ? (kept.joined(separator: " "), true) : nil
    }
}
