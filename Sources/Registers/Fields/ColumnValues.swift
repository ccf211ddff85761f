import Names
import Tables

/// What the values of a column look like.
struct ColumnValues {
    /// Cells that say something, and distinct values among them.
    private(set) var said = 0, distinct = 0
    /// Cells by what they can be read as.
    private var dates = 0, years = 0, ages = 0, sexes = 0, statuses = 0, names = 0, inOrder = 0, single = 0
    /// Cells with Arabic letters.
    private(set) var arabic = 0
    /// Dates of digits whose first number, or second, can be no month.
    private var firstIsDay = 0, secondIsDay = 0, open = 0

    /// The order that its dates show; nil where none shows it or they contradict each other.
    var order: ColumnRole.Order? {
        if firstIsDay > 0, secondIsDay * 20 <= firstIsDay { return .dayFirst }
        return secondIsDay > 0 && firstIsDay * 20 <= secondIsDay ? .monthFirst : nil
    }

    /// Whether it counts the rows: 1, 2, 3, …
    var isCounting: Bool { said > 2 && inOrder == said && distinct == said }

    /// Whether most cells are one word.
    var isSingle: Bool { single * 2 > said }

    /// Whether some of its dates need an order to be read.
    var isOpen: Bool { open > 0 }

    /// What they say by themselves; nil where they say nothing.
    var kind: FieldKind? {
        guard said >= 3 else { return nil }
        let most = said * 9 / 10
        if sexes >= max(most, 1) { return .sex }
        if statuses >= max(most, 1) { return .status }
        if dates + years >= max(most, 1), dates > 0 || years > 0 {
            // Dates of one generation's births lie far apart; those of events do not.
            return (lastYear - firstYear) > 35 || lastYear < 1995 ? .birthDate : .eventDate
        }
        if ages >= max(most, 1), distinct > 3 { return .age }
        if names * 2 >= said { return .fullName }
        return nil
    }

    private var firstYear = 9999, lastYear = 0

    init(_ column: ColumnTable.Column) {
        var counts = [Int](repeating: 0, count: column.pool.count)
        for cell in column.cells { counts[Int(cell)] += 1 }
        let sexReader = WordReading.sex
        let statusReader = WordReading.status
        for number in 1..<max(1, counts.count) where counts[number] > 0 {
            let text = column.pool[UInt32(number)]
            let folded = WordForms.folded(text)
            if folded.isEmpty || UnknownWords.standard.contains(folded) { continue }
            let count = counts[number]
            said += count
            distinct += 1
            if text.unicodeScalars.contains(where: { (0x0620...0x064A).contains($0.value) }) { arabic += count }
            if sexReader.whole(folded) != nil { sexes += count }
            if statusReader.code(folded) != nil { statuses += count }
            if Int(AgeReading.read(text).text) ?? 200 <= 110 { ages += count }
            if Int(folded) == distinct { inOrder += count }
            note(DateReading.numbers(text), count)
            let words = folded.split(separator: " ")
            if words.count == 1 { single += count }
            if (2...6).contains(words.count), !folded.contains(where: \.isNumber), isName(words) { names += count }
        }
    }

    private mutating func note(_ numbers: DateReading.Numbers?, _ count: Int) {
        guard let numbers else { return }
        let year: Int
        switch numbers.values.count {
        case 3 where numbers.widths[2] == 4 || numbers.widths[2] == 2 && numbers.widths[0] <= 2:
            (dates, year) = (dates + count, numbers.values[2])
            if numbers.values[0] > 12, numbers.values[1] <= 12 { firstIsDay += count }
            if numbers.values[1] > 12, numbers.values[0] <= 12 { secondIsDay += count }
            if (1...12).contains(numbers.values[0]), (1...12).contains(numbers.values[1]) { open += count }
        case 3 where numbers.widths[0] == 4: (dates, year) = (dates + count, numbers.values[0])
        case 2 where numbers.widths.contains(4): (dates, year) = (dates + count, numbers.values.max() ?? 0)
        case 1 where numbers.widths[0] == 4 && (1850...2100).contains(numbers.values[0]):
            (years, year) = (years + count, numbers.values[0])
        default: return
        }
        if year > 1000 { (firstYear, lastYear) = (min(firstYear, year), max(lastYear, year)) }
    }

    private func isName(_ words: [Substring]) -> Bool {
        words.prefix(2).contains { word in
            let sounds = NameReader.standard.read(String(word)).words.first?.sounds ?? []
            return !sounds.isEmpty && KnownNames.standard.find(sounds) != nil
        }
    }
}
