import Names
import Registers

/// What was asked beside the name: birth, age, places, sex, status, number; and what each says of an entry.
///
/// What a value says is worked out once for each value that is met.
final class AskedFields {
    /// A field with the columns that may say it; places and regions may each stand in the other's column.
    enum Topic: Int, CaseIterable {
        case birth, event, place, placeInRegion, region, regionInPlace, sex, status, number
    }

    let question: FindQuestion
    let index: FindIndex
    let born: DaySpan?
    private let event: DaySpan?
    private let place: AskedPlace?, region: AskedPlace?
    private let status: Int?
    /// All columns, topic by topic, and where each topic's begin.
    private let columns: UnsafeMutableBufferPointer<FieldColumn>
    private let starts: UnsafeMutableBufferPointer<Int>
    private let isPlaceAsked: Bool
    let ages: [FindIndex.Column], births: [FindIndex.Column], events: [FindIndex.Column]
    private var shares: [ClosedRange<Int>: Double] = [:]

    init(_ question: FindQuestion, _ index: FindIndex) {
        self.question = question
        self.index = index
        var born = DaySpan(question.born)
        if question.bornWithin > 0, let span = born {
            let days = Int32(min(question.bornWithin, 120)) * 366
            born = DaySpan(from: span.from - days, to: span.to + days)
        }
        self.born = born
        event = DaySpan(question.event)
        place = AskedPlace(question.place, .place, index)
        region = AskedPlace(question.region, .region, index)
        status = StatusWords.standard.number(question.status)
        let isTimeAsked = born != nil || question.age != nil
        ages = isTimeAsked ? index.columns(of: .age) : []
        births = isTimeAsked ? index.columns(of: .birthDate) : []
        events = isTimeAsked ? index.columns(of: .eventDate) : []
        let towns = index.columns(of: .place) + index.columns(of: .birthPlace)
        isPlaceAsked = place != nil || region != nil
        let topics = [
            born == nil ? [] : index.columns(of: .birthDate), event == nil ? [] : index.columns(of: .eventDate),
            place == nil ? [] : towns, place == nil ? [] : index.columns(of: .region),
            region == nil ? [] : index.columns(of: .region), region == nil ? [] : towns,
            question.sex.isEmpty ? [] : index.columns(of: .sex),
            question.status.isEmpty ? [] : index.columns(of: .status),
            question.number.isEmpty ? [] : index.columns(of: .number),
        ]
        columns = .allocate(capacity: topics.reduce(0) { $0 + $1.count })
        starts = .allocate(capacity: topics.count + 1)
        var at = 0
        for (topic, own) in topics.enumerated() {
            starts.initializeElement(at: topic, to: at)
            for column in own {
                columns.initializeElement(at: at, to: FieldColumn(column))
                at += 1
            }
        }
        starts.initializeElement(at: topics.count, to: at)
    }

    deinit {
        for column in columns { column.free() }
        columns.deallocate()
        starts.deallocate()
    }

    /// The days on which the person was born, or may have been by a slip of the pen, with what finding one says; none where no day was
    /// asked for.
    var likelyDays: [(day: Int32, weight: Double)] {
        guard let born, born.isDay else { return [] }
        let date = DaySpan.date(born.from)
        var days: Set<Int32> = Set(-3...3).reduce(into: []) { $0.insert(born.from + $1) }
        for (year, month, day) in [
            (date.year, date.day, date.month), (date.year - 1, date.month, date.day),
            (date.year + 1, date.month, date.day),
        ] {
            let value = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
            if let other = DaySpan("\(year)-\(value(month))-\(value(day))"), other.isDay { days.insert(other.from) }
        }
        return days.sorted().compactMap { day in
            let said = DaySpan(from: day, to: day, isDay: true)
            let weight = DateWeight(born, said, isEvent: false, share: share).weight
            return weight > 0 ? (day, weight) : nil
        }
    }

    /// What all fields say of an entry. Cost: some ten nanoseconds for each field, a little more where a value is met first.
    func weight(_ entry: Int) -> Double {
        var sum: Float = 0
        if let birth = best(.birth, entry) {
            sum += birth.weight
        } else if !ages.isEmpty || question.age != nil {
            sum += Float(birthByAge(entry)?.weight ?? 0)
        }
        sum += best(.event, entry)?.weight ?? 0
        let (place, region) = places(entry)
        sum += (place?.weight ?? 0) + (region?.weight ?? 0)
        sum += best(.sex, entry)?.weight ?? 0
        sum += best(.status, entry)?.weight ?? 0
        sum += best(.number, entry)?.weight ?? 0
        return Double(sum)
    }

    /// The same, told step by step.
    func steps(_ entry: Int) -> [FindStep] {
        var out: [FindStep] = []
        func add(_ kind: FieldKind, _ asked: String, _ best: Best?, _ finding: FindStep.Finding?) {
            out.append(
                FindStep(
                    field: kind, finding: finding ?? .silent, asked: asked,
                    found: best.map { index.text($0.column, $0.value) } ?? "", weight: Double(best?.weight ?? 0)))
        }
        func sign(_ best: Best?) -> FindStep.Finding? {
            best.map { $0.weight > 0 ? .same : $0.weight < 0 ? .differs : .near }
        }
        if born != nil || question.age != nil {
            let asked = born != nil ? question.born : question.age.map { "\($0.lowerBound)" } ?? ""
            if let best = best(.birth, entry), let born, let said = index.span(best.column, best.value) {
                add(.birthDate, asked, best, DateWeight(born, said, isEvent: false, share: share).finding)
            } else if let age = birthByAge(entry) {
                let finding: FindStep.Finding = age.apart == 0 ? .vague : age.apart <= 2 ? .near : .differs
                add(age.column.kind, asked, Best(age.column, age.value, Float(age.weight)), finding)
            } else {
                add(.birthDate, asked, nil, nil)
            }
        }
        if let event {
            let best = best(.event, entry)
            let said = best.flatMap { index.span($0.column, $0.value) }
            add(
                .eventDate, question.event, best,
                said.map { DateWeight(event, $0, isEvent: true, share: Self.shareOfEvents).finding })
        }
        let (near, wide) = places(entry)
        if let place { add(.place, question.place, near, near.map { place.finding($0.column, $0.value, index) }) }
        if let region { add(.region, question.region, wide, wide.map { region.finding($0.column, $0.value, index) }) }
        if !question.sex.isEmpty { add(.sex, question.sex, best(.sex, entry), sign(best(.sex, entry))) }
        if !question.status.isEmpty { add(.status, question.status, best(.status, entry), sign(best(.status, entry))) }
        if !question.number.isEmpty { add(.number, question.number, best(.number, entry), sign(best(.number, entry))) }
        return out
    }

    /// The value of an entry that says most for it.
    private struct Best {
        let column: FindIndex.Column, value: Int
        var weight: Float

        init(_ column: FindIndex.Column, _ value: Int, _ weight: Float) {
            (self.column, self.value, self.weight) = (column, value, weight)
        }
    }

    @inline(__always) private func best(_ topic: Topic, _ entry: Int) -> Best? {
        var best: Best?
        for at in starts[topic.rawValue]..<starts[topic.rawValue + 1] {
            let own = columns[at].own, value = own.cells[entry]
            guard value > 0, value < own.values else { continue }
            var weight = columns[at].weights[value]
            if weight.isNaN {
                weight = weigh(topic, own, value).map { Float($0) } ?? .infinity
                columns[at].weights[value] = weight
            }
            if weight.isFinite, weight > best?.weight ?? -.infinity { best = Best(own, value, weight) }
        }
        return best
    }

    /// What a value says of a field; nil where it says nothing.
    private func weigh(_ topic: Topic, _ column: FindIndex.Column, _ value: Int) -> Double? {
        switch topic {
        case .birth:
            guard let born else { return nil }
            return index.span(column, value).map { DateWeight(born, $0, isEvent: false, share: share).weight }
        case .event:
            guard let event else { return nil }
            return index.span(column, value).map {
                DateWeight(event, $0, isEvent: true, share: Self.shareOfEvents).weight
            }
        case .place: return place?.weight(column, value, index) ?? -2
        case .placeInRegion: return place?.weight(column, value, index)
        case .region: return region?.weight(column, value, index) ?? -2
        case .regionInPlace: return region?.weight(column, value, index)
        case .sex: return index.text(column, value) == question.sex ? 0.7 : -4
        case .status: return statusWeight(index.text(column, value))
        case .number:
            return Self.signs(index.text(column, value)) == Self.signs(question.number) ? 18 : -3
        }
    }

    /// A place may be named where the region is asked for, and the other way round. Where the place agrees, the region, in which it lies,
    /// says little more.
    @inline(__always) private func places(_ entry: Int) -> (place: Best?, region: Best?) {
        if !isPlaceAsked { return (nil, nil) }
        var near = best(.place, entry), wide = best(.region, entry)
        if let other = best(.placeInRegion, entry), other.weight > max(near?.weight ?? 0, 0) { near = other }
        if wide?.weight ?? 0 <= 0, let other = best(.regionInPlace, entry), other.weight > 0 { wide = other }
        if let found = near?.weight, found > 0, let said = wide?.weight { wide?.weight = said > 0 ? 0.3 : -0.7 }
        return (near, wide)
    }

    private func statusWeight(_ text: String) -> Double {
        if text == question.status { return 0.7 }
        guard let status, let other = StatusWords.standard.number(text) else { return 0 }
        return status == other ? 0.7 : StatusWords.standard.agree(status, other) ? 0 : -1.5
    }

    /// Letters and digits, the digits of all systems as one.
    private static func signs(_ text: String) -> [UInt32] {
        text.unicodeScalars.compactMap { scalar in
            if scalar.properties.numericType == .decimal { return UInt32(scalar.properties.numericValue ?? 0) }
            return scalar.properties.isAlphabetic ? scalar.value : nil
        }
    }

    private static func shareOfEvents(_ years: ClosedRange<Int>) -> Double { 0.08 * Double(years.count) }

    private func share(_ years: ClosedRange<Int>) -> Double {
        if let known = shares[years] { return known }
        let share = index.shareBorn(in: years)
        shares[years] = share
        return share
    }
}
