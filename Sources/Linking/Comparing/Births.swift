import Registers
import Tables

extension ComparisonBuilder {
    /// The birth as one field: its date where it is said, else the age, put on the calendar by the day the age was true.
    mutating func births(
        _ field: LinkSpec.Field, dates: [Int], ages: [Int], events: [Int]
    ) -> Draft {
        var draft = Draft(name: "birth", kind: .birthDate, way: .birth, field: field)
        draft.readDates(dates, table)
        draft.ages = [AgeValue(age: -1, middle: 0)]
        guard !ages.isEmpty else { return draft }
        if draft.dates.isEmpty { draft.readDates([], table) }
        var event = Draft(name: "", kind: .eventDate, way: .date, field: field)
        event.readDates(events, table)
        let ageOf = ages.map { column in
            let values = table.columns[column].pool
            return (column, (0..<UInt32(values.count)).map { Self.age(values[$0]) })
        }
        let count = table.count
        func first(_ sources: [Source], _ entry: Int) -> UInt32 {
            for source in sources {
                let value = source.numbers[Int(table.columns[source.column].cells[entry])]
                if value != 0 { return value }
            }
            return 0
        }
        // when were ages true, where no event is dated: the middle of what entries with a date and an age say
        var said: [Int32] = []
        for entry in 0..<count {
            let date = first(draft.sources, entry)
            guard date != 0, said.count < 100_000 else { continue }
            for (column, numbers) in ageOf {
                let age = numbers[Int(table.columns[column].cells[entry])]
                if age >= 0, draft.dates[Int(date)].month != 0 {
                    said.append(draft.dates[Int(date)].days + age * 365 + age / 4 + 183)
                    break
                }
            }
        }
        said.sort()
        let usual = said.count >= 20 ? said[said.count / 2] : 0
        var numbers: [AgeValue: UInt32] = [:]
        draft.second = [UInt32](repeating: 0, count: count)
        for entry in 0..<count {
            for (column, byValue) in ageOf {
                let age = byValue[Int(table.columns[column].cells[entry])]
                guard age >= 0 else { continue }
                let day = first(event.sources, entry)
                let reference = day != 0 ? event.dates[Int(day)].days / 30 * 30 + 15 : usual
                let value = AgeValue(
                    age: age, middle: reference == 0 ? 0 : max(1, reference - age * 365 - age / 4 - 183))
                if numbers[value] == nil {
                    numbers[value] = UInt32(draft.ages.count)
                    draft.ages.append(value)
                }
                draft.second[entry] = numbers[value] ?? 0
                break
            }
        }
        return draft
    }

    /// Years of age in a cell, 0…120, in either system of digits; -1 where there are none.
    static func age(_ cell: String) -> Int32 {
        var number: Int32 = 0, digits = 0
        for scalar in cell.unicodeScalars {
            let digit: Int32
            switch scalar.value {
            case 0x30...0x39: digit = Int32(scalar.value - 0x30)
            case 0x660...0x669: digit = Int32(scalar.value - 0x660)
            case 0x6F0...0x6F9: digit = Int32(scalar.value - 0x6F0)
            default:
                if digits > 0 { return number <= 120 ? number : -1 }
                continue
            }
            digits += 1
            guard digits <= 3 else { return -1 }
            number = number * 10 + digit
        }
        return digits > 0 && number <= 120 ? number : -1
    }
}
