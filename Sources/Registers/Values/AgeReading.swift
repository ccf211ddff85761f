import Knowledge

/// Reads the ages of lists, in whole years: `34`, `34~` (about), `30/35` (between). An age in months, weeks or days is 0 or more.
enum AgeReading {
    private static let oldest = 120
    private static let units: [String: Int] = {
        var units: [String: Int] = [:]
        for (word, number) in WordForms.table("registers/age-words.tsv") { units[word] = Int(number) }
        return units
    }()

    /// Reads a cell of an age column.
    static func read(_ cell: String) -> CellValue {
        guard cell.utf8.count <= 80 else { return CellValue(.unread, notice: .unreadAge) }
        let approximate = ApproximateWords.standard.removed(from: cell)
        var numbers: [Int] = []
        var unit = 1
        for word in words(approximate?.text ?? cell) {
            if let number = Int(word) {
                numbers.append(number)
            } else if let known = units[word] {
                if known > 0 { unit = known }
            } else {
                return CellValue(.unread, notice: .unreadAge)
            }
        }
        guard let first = numbers.first, numbers.count <= 2, numbers.allSatisfy({ $0 / unit <= oldest }) else {
            return CellValue(.unread, notice: .unreadAge)
        }
        if numbers.count == 2 {
            // Two units ("1 year 6 months") say the first; a range says both.
            guard unit == 1, numbers[0] <= numbers[1] else { return CellValue(.read, String(first)) }
            return CellValue(.read, "\(numbers[0])/\(numbers[1])")
        }
        return CellValue(.read, String(first / unit) + (approximate != nil ? "~" : ""))
    }

    /// Folded words, digits and letters apart: `34y` is `34` and `y`. A decimal part is cut off.
    private static func words(_ text: String) -> [String] {
        var plain = text
        if let point = plain.firstIndex(where: { $0 == "." || $0 == "٫" }),
            plain[plain.index(after: point)...].allSatisfy(\.isNumber)
        {
            plain = String(plain[..<point])
        }
        var out: [String] = []
        var run = ""
        var inDigits = false
        for word in WordForms.folded(plain).split(separator: " ") {
            for character in word {
                let isDigit = character.isNumber
                if !run.isEmpty, isDigit != inDigits {
                    out.append(run)
                    run = ""
                }
                inDigits = isDigit
                run.append(character)
            }
            if !run.isEmpty { out.append(run) }
            run = ""
        }
        // Units of two words: "years old", "de l'âge".
        var joined: [String] = []
        for word in out {
            if let last = joined.last, Int(word) == nil, units["\(last) \(word)"] != nil {
                joined[joined.count - 1] = "\(last) \(word)"
            } else {
                joined.append(word)
            }
        }
        return joined
    }
}
