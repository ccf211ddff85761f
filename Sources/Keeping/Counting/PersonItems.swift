import Counting
import Moments
import RecordModel
import RecordStore
import Registers
import Tables

/// Makes what is counted of the persons of a record: one item a person, with what its entries say, settled.
struct PersonItems {
    private let persons: Persons
    private let names: CaseNames
    private let ages: [Int]
    private let columns: [FieldKind: [Int]]
    private let editions: [Period?]
    /// What older editions say of an entry that has changed since, by row.
    private var earlier: [UInt32: [StatusHistory.Fact]] = [:]
    private let connected: ReviewedPersons

    /// - Parameter ages: where groups of age begin: 18 and 60 for under 18, 18 to 59, 60 and over.
    init(_ persons: Persons, names: CaseNames, ages: [Int]) {
        self.persons = persons
        self.names = names
        self.ages = ages
        columns = Dictionary(grouping: persons.entries.kinds.indices) { persons.entries.kinds[$0] }
        editions = persons.entries.editions.map { Period($0.adding.edition) }
        connected = ReviewedPersons(persons)
    }

    /// Takes in what earlier editions of the lists said of the same entries, as editions are compared. Cost: a comparison for each.
    mutating func addEarlier(_ index: IndexStore, _ all: (String) throws -> [Edition]) throws {
        let entries = persons.entries
        for (number, edition) in entries.editions.enumerated() {
            let before = try all(edition.adding.register).filter {
                $0.adding.edition < edition.adding.edition && $0.trouble == nil && $0.account != nil
            }
            if before.isEmpty { continue }
            let new = try EntryColumns(edition, index)
            for one in before {
                let old = try EntryColumns(one, index)
                let date = old.layout.columns(of: .eventDate).first
                guard let told = Period(one.adding.edition), let status = old.layout.columns(of: .status).first else {
                    continue
                }
                let comparison = try EditionComparison(
                    old: old.heads, new: new.heads,
                    areNamed: !old.layout.identifiers.isEmpty && !new.layout.identifiers.isEmpty, oldPerson: old.person,
                    newPerson: new.person)
                for (entry, former) in comparison.older.enumerated() {
                    guard let former, let word = try old.value(status, former) else { continue }
                    let event = try date.flatMap { try old.value($0, former) }.flatMap(Period.init)
                    let id = EntryID(
                        register: one.adding.register, edition: one.adding.edition, key: try old.key(former))
                    earlier[UInt32(entries.starts[number] + entry), default: []].append(
                        StatusHistory.Fact(status: word, event: event, edition: told, entry: id.description))
                }
            }
        }
    }

    /// The item of a person.
    func item(_ person: Int) -> CountItem {
        let rows = persons.members(of: person).map(Int.init)
        return item(rows, id: persons.ids[person].description, basis: connected.basis(of: person, rows: rows))
    }

    /// The values of dimensions that entries have together, if they are of one person.
    func labels(_ dimensions: [Dimension], rows: [Int]) -> [Label] {
        let item = item(rows, id: "", basis: .single)
        return dimensions.map { item.label($0, at: nil).label }
    }

    private func item(_ rows: [Int], id: String, basis: CountItem.Basis) -> CountItem {
        let entries = persons.entries
        var said: [FieldKind: [String]] = [:]
        var facts: [StatusHistory.Fact] = []
        var groups: [String] = []
        for row in rows {
            let values = self.values(row)
            for (kind, value) in values { said[kind, default: []].append(value) }
            if let group = ageGroup(values) { groups.append(group) }
            if let word = values[.status], let told = editions[entries.edition(of: row)] {
                facts.append(
                    StatusHistory.Fact(
                        status: word, event: values[.eventDate].flatMap(Period.init), edition: told,
                        entry: entries.id(row).description))
            }
            facts += earlier[UInt32(row)] ?? []
        }
        let history = StatusHistory(facts)
        let places = (said[.place] ?? []).map { names.territory($0).name }
        let regions = (said[.region] ?? []) + (said[.place] ?? []).compactMap(names.region)
        let sources = Set(rows.map { entries.editions[entries.edition(of: $0)].adding.register }).sorted()
        return CountItem(
            id: id, basis: basis, evidence: rows.map { entries.id($0).description },
            date: Settling.date((said[.eventDate] ?? []).compactMap(Period.init)),
            words: [
                .place: Settling.word(places), .region: Settling.word(regions), .sex: Settling.word(said[.sex] ?? []),
                .ageGroup: Settling.word(groups), .source: Settling.Settled(sources.joined(separator: " + ")),
                .status: Settling.Settled(history.last, isDisagreed: history.steps.count > 1),
            ], history: history)
    }

    /// What an entry says: of each field the first column that says something.
    private func values(_ row: Int) -> [FieldKind: String] {
        var values: [FieldKind: String] = [:]
        for kind in [FieldKind.eventDate, .birthDate, .age, .sex, .place, .region, .status] {
            for column in columns[kind] ?? [] where values[kind] == nil {
                let held = persons.entries.table.columns[column]
                let value = held.pool[held.cells[row]]
                if !value.isEmpty { values[kind] = value }
            }
        }
        return values
    }

    /// The group of an entry's age at the event; nil where it may lie in two.
    private func ageGroup(_ values: [FieldKind: String]) -> String? {
        let range: (Int, Int)
        if let age = values[.age] {
            let plain = age.hasSuffix("~") ? String(age.dropLast()) : age
            let numbers = plain.split(separator: "/").compactMap { Int($0) }
            guard let low = numbers.first, let high = numbers.last else { return nil }
            let slack = age.hasSuffix("~") ? 2 : 0
            range = (low - slack, high + slack)
        } else if let birth = values[.birthDate].flatMap(Period.init),
            let event = values[.eventDate].flatMap(Period.init),
            let young = PersonItems.years(birth.last, event.first),
            let old = PersonItems.years(birth.first, event.last),
            young >= -1, old <= 120
        {
            range = (young, old)
        } else {
            return nil
        }
        let group = { (age: Int) in ages.lastIndex { $0 <= age } ?? -1 }
        guard group(range.0) == group(range.1) else { return nil }
        let at = group(range.0)
        if at < 0 { return "under \(ages[0])" }
        return at + 1 < ages.count ? "\(ages[at]) to \(ages[at + 1] - 1)" : "\(ages[at]) and over"
    }

    /// Whole years from one day to another.
    private static func years(_ from: CivilDate?, _ to: CivilDate?) -> Int? {
        guard let from, let to else { return nil }
        return to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
    }
}

/// Which persons are held together by keepers' judgements alone.
struct ReviewedPersons {
    private var pairs: [Int: [(Int, Int)]] = [:]

    init(_ persons: Persons) {
        for held in persons.judgements.held where held.judgement.judging.judgement == .same {
            let person = Int(persons.numbers[Int(held.a)])
            if person == Int(persons.numbers[Int(held.b)]) {
                pairs[person, default: []].append((Int(held.a), Int(held.b)))
            }
        }
    }

    /// Reviewed where judgements join all entries of a person; else by the engine.
    func basis(of person: Int, rows: [Int]) -> CountItem.Basis {
        guard rows.count > 1 else { return .single }
        guard let pairs = pairs[person], pairs.count >= rows.count - 1 else { return .engine }
        var joined: Set<Int> = [rows[0]]
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for (a, b) in pairs where joined.contains(a) != joined.contains(b) {
                joined.formUnion([a, b])
                isGrowing = true
            }
        }
        return joined.count == rows.count ? .reviewed : .engine
    }
}
