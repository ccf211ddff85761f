import Registers

extension AskedFields {
    /// What an age says of a birth, or a birth of an age.
    struct AgeStep {
        let column: FindIndex.Column, value: Int
        /// Years between what was asked and what is said.
        let apart: Int

        /// log2 of how much likelier that is for the person than for another.
        var weight: Double {
            let weights = [3.5, 2, 0, -1.5, -2.5]
            return apart < weights.count ? weights[apart] : apart <= 8 ? -3.5 : -5.5
        }
    }

    /// Puts ages beside births by the day of the event; nil where the entry says too little for it.
    func birthByAge(_ entry: Int) -> AgeStep? {
        let event = first(events, entry).flatMap { index.span($0, $1) }
        for column in ages {
            let value = index.cell(column, entry)
            guard let said = index.span(column, value) else { continue }
            if let age = question.age {
                let apart = max(0, age.lowerBound - Int(said.to), Int(said.from) - age.upperBound)
                return AgeStep(column: column, value: value, apart: apart)
            }
            if let born, let event {
                let apart = Self.years(born, from: event.from - (said.to + 1) * 365, to: event.to - said.from * 365)
                return AgeStep(column: column, value: value, apart: apart)
            }
        }
        guard let age = question.age, born == nil, let event, let (column, value) = first(births, entry),
            let birth = index.span(column, value), age.upperBound < 1000
        else { return nil }
        let from = event.from - Int32(age.upperBound + 1) * 365, to = event.to - Int32(age.lowerBound) * 365
        return AgeStep(column: column, value: value, apart: Self.years(birth, from: from, to: to))
    }

    /// Years between a span of days and some days.
    private static func years(_ span: DaySpan, from: Int32, to: Int32) -> Int {
        Int(max(0, span.from - to, from - span.to) + 364) / 365
    }

    private func first(_ columns: [FindIndex.Column], _ entry: Int) -> (FindIndex.Column, Int)? {
        for column in columns {
            let value = index.cell(column, entry)
            if value > 0 { return (column, value) }
        }
        return nil
    }
}
