public import Linking
public import RecordModel
import RecordStore
import Registers
import Synchronization
import Tables

/// An entry that may be the person a family asks for. Personal.
public struct FoundPerson: Sendable, Hashable {
    /// The entry's name.
    public var id: EntryID
    /// Who keeps the register.
    public var source: String
    /// Its row in the list.
    public var row: Int
    /// The entry, what it says and how that fits.
    public var found: FoundEntry
    /// What other editions of the same register say of the same row, where that differs.
    public var others: [EntryID]
}

/// What came of a question.
public struct FindAnswer: Sendable, Hashable {
    /// Those that may be the person, best first; none where nothing fits.
    public var people: [FoundPerson]
    /// Those that are nearest, though what they say contradicts the question or shares too little with it.
    public var nearest: [FoundPerson]
    /// How many entries were looked through.
    public var entries: Int

    /// How well the best of them fits; `weak` where nothing does.
    public var fit: FindFit { people.first?.found.fit ?? .weak }
}

/// Finds people in all lists of a record: opened once, asked as often as one likes, by any number of threads.
public final class PersonSearch: Sendable {
    private let file: FindFile
    private let editions: [Edition]
    private let finders: Mutex<Held>
    /// Names of the registers that can be searched.
    public let registers: [String]

    private struct Held: @unchecked Sendable { var finders: [PersonFinder] }

    init(_ file: FindFile, _ finder: sending PersonFinder, editions: [Edition]) {
        self.file = file
        self.editions = editions
        var names: [String] = []
        for edition in editions where !names.contains(edition.adding.register) { names.append(edition.adding.register) }
        registers = names
        finders = Mutex(Held(finders: [finder]))
    }

    /// The entries that fit a question, best first.
    ///
    /// - Parameters:
    ///   - question: whom somebody looks for.
    ///   - register: only entries of this register; nil for all.
    ///   - limit: how many at the most.
    /// - Throws: ``KeepingError`` where there is no such register; ``RecordError`` `damaged` where the index is not as it was written:
    ///   ``Record/personSearch(anew:progress:)`` makes it again.
    /// - Complexity: some milliseconds in a million entries.
    public func find(_ question: FindQuestion, register: String? = nil, limit: Int = 10) throws -> FindAnswer {
        var question = question
        if let register {
            question.editions = Set(editions.indices.filter { editions[$0].adding.register == register })
            if question.editions?.isEmpty == true {
                throw KeepingError(
                    .notFound, "there is no register \(register) that can be searched",
                    remedy: registers.isEmpty
                        ? "`sijill register add` begins one" : "registers here: \(registers.joined(separator: ", "))")
            }
        }
        guard let finder = take() else { throw Self.damaged }
        defer { give(finder) }
        let found = finder.find(question, limit: limit * 2 + 8)
        if finder.isDamaged { throw Self.damaged }
        var answer = FindAnswer(people: [], nearest: [], entries: finder.count)
        var places: [String: Int] = [:]
        var people: [FoundPerson] = []
        for entry in found {
            guard let person = person(entry) else { throw Self.damaged }
            let key = "\(person.id.register)/\(person.id.key)"
            if let place = places[key] {
                people[place].others.append(person.id)
                continue
            }
            places[key] = people.count
            people.append(person)
        }
        answer.people = Array(people.filter { $0.found.fit != .weak }.prefix(limit))
        answer.nearest = Array(people.filter { $0.found.fit == .weak }.prefix(limit))
        return answer
    }

    static let damaged = RecordError(
        .damaged, at: "find.index", "it is not as it was written", remedy: "ask again: it is made again by itself")

    private func person(_ found: FoundEntry) -> FoundPerson? {
        let head = found.head
        guard editions.indices.contains(Int(head.edition)) else { return nil }
        let adding = editions[Int(head.edition)].adding
        let own = found.values.filter { $0.kind == .identifier }.map(\.text).joined(separator: "/")
        let key = EntryKey.text(
            EntryChunk.Head(row: head.row, occurrence: head.occurrence, content: head.content, key: head.key),
            identifier: own)
        return FoundPerson(
            id: EntryID(register: adding.register, edition: adding.edition, key: key), source: adding.source,
            row: Int(head.row), found: found, others: [])
    }

    private func take() -> PersonFinder? {
        nonisolated(unsafe) var taken: PersonFinder?
        finders.withLock { taken = $0.finders.popLast() }
        return taken ?? PersonFinder(file.bytes)
    }

    private func give(_ finder: PersonFinder) {
        nonisolated(unsafe) let finder = finder
        finders.withLock { $0.finders.append(finder) }
    }
}
