import Names
import Registers
import Tables

extension ComparisonBuilder.Draft {
    /// Numbers the dates of columns; what is no date is nothing said.
    mutating func readDates(_ columns: [Int], _ table: ColumnTable) {
        if dates.isEmpty, let nothing = DateValue("0001") { dates = [nothing] }
        var numbers: [UInt64: UInt32] = [:]
        for column in columns {
            let values = table.columns[column].pool
            var own: [UInt32] = [0]
            for value in 1..<max(1, UInt32(values.count)) {
                guard let date = DateValue(values[value]), date.isPossible else {
                    own.append(0)
                    continue
                }
                let key = UInt64(UInt32(bitPattern: date.year)) << 16 | UInt64(date.month << 8 | date.day)
                if numbers[key] == nil {
                    numbers[key] = UInt32(dates.count)
                    dates.append(date)
                }
                own.append(numbers[key] ?? 0)
            }
            sources.append(.init(column: column, numbers: own))
        }
        valueCount = dates.count
    }

    /// Numbers the words of columns: sexes and statuses by what they mean, others by how they sound, so that both scripts meet.
    mutating func readWords(_ columns: [Int], _ table: ColumnTable) {
        var numbers: [String: UInt32] = [:]
        statuses = [-1]
        way = kind == .status ? .status : .choice
        for column in columns {
            let values = table.columns[column].pool
            var own: [UInt32] = [0]
            for value in 1..<max(1, UInt32(values.count)) {
                let text = values[value]
                let known =
                    kind == .sex
                    ? StatusWords.sex(text) : kind == .status ? StatusWords.standard.number(text) : nil
                let key: String
                if let known {
                    key = "\(known)"
                } else if kind == .region {
                    key = String(decoding: NameKey(text).sounds, as: UTF8.self)
                } else {
                    key = text.trimmingSpaces.lowercased()
                }
                // a word that names neither sex says nothing
                if key.isEmpty || kind == .sex && known == nil && values.count > 12 {
                    own.append(0)
                    continue
                }
                if numbers[key] == nil {
                    numbers[key] = UInt32(statuses.count)
                    statuses.append(Int16(known ?? -1))
                }
                own.append(numbers[key] ?? 0)
            }
            sources.append(.init(column: column, numbers: own))
        }
        valueCount = statuses.count
    }
}

extension DateValue {
    /// Whether there can be such a day; `00/00/2013` and `31/02/2013` are years at best.
    var isPossible: Bool { year > 0 && month >= 0 && month <= 12 && day >= 0 && day <= 31 }
}
