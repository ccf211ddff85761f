import Linking
import RecordModel
import RecordStore
import Registers

extension Record {
    /// Follows a person or an entry down to the rows of originals: all of a person's entries, each cell as it came and as it was read,
    /// and what holds the entries together.
    ///
    /// - Parameter name: a person's name `p-…` or the beginning of one, or an entry's, `REGISTER/EDITION/KEY`.
    /// - Returns: nil where the name is of neither form.
    /// - Throws: ``KeepingError`` where nothing has this name.
    /// - Complexity: that of ``persons(asOf:manner:progress:)``, and half a run for the reasons.
    public func showPerson(_ name: String, progress: @escaping ProgressHandler = { _ in }) async throws -> Shown? {
        if PersonID.range(name) != nil {
            let persons = try await persons(progress: progress)
            return try show(person: persons.number(beginning: name), persons)
        }
        guard let entry = EntryID(name), try registers().contains(where: { $0.name == entry.register }) else {
            return nil
        }
        let persons = try await persons(progress: progress)
        let row = persons.entries.rows(of: [entry])[0]
        let isCurrent = row.map { persons.entries.id($0) == entry } ?? false
        let own = isCurrent ? [] : try [part(entry, note: "of an edition that is not the newest")]
        guard let row else { return Shown(parts: own, members: ["kind": .string("entry"), "id": .string(name)]) }
        let shown = try show(person: Int(persons.numbers[row]), persons, first: row)
        return Shown(parts: own + shown.parts, members: ["kind": .string("entry"), "id": .string(name)])
    }

    private func show(person: Int, _ persons: Persons, first: Int? = nil) throws -> Shown {
        let rows = persons.members(of: person).map { Int($0) }
        let id = persons.ids[person]
        let lists = Set(rows.map { persons.entries.edition(of: $0) }).sorted()
        var head = [Shown.Row(label: "entries", text: String(rows.count))]
        for list in lists {
            let adding = persons.entries.editions[list].adding
            head.append(
                Shown.Row(label: "on the list", text: "\(adding.register) \(adding.edition), from \(adding.source)"))
        }
        head.append(Shown.Row(label: "linking", text: "\(persons.name.prefix(16)) by \(persons.version)"))
        var parts = [Shown.Part(heading: "Person \(id)", rows: head)]
        for row in rows.sorted(by: { ($0 != first ? 1 : 0, $0) < ($1 != first ? 1 : 0, $1) }) {
            parts.append(try part(persons.entries.id(row)))
        }
        parts += try links(of: person, persons)
        return Shown(
            parts: parts,
            members: [
                "kind": .string("person"), "person": .string("\(id)"),
                "entries": .array(rows.map { .string(persons.entries.id($0).description) }),
            ])
    }

    /// An entry with its cells, and the row of the original it stands in.
    private func part(_ id: EntryID, note: String? = nil) throws -> Shown.Part {
        let entry = try entry(id.key, of: id.register, edition: id.edition)
        let edition = try edition(id.edition, of: id.register)
        var rows = note.map { [Shown.Row(label: "state", text: $0)] } ?? []
        for cell in entry.cells {
            let notice = cell.value.notice.map { " (\($0.rawValue))" } ?? ""
            let read: String =
                switch cell.value.state {
                case .asItCame, .unread: ""
                case .read: cell.value.text == cell.text ? "" : " → \(cell.value.text)"
                case .saidUnknown: " → said to be unknown"
                }
            rows.append(Shown.Row(label: cell.kind.rawValue, text: "\(cell.column): \(cell.text)\(read)\(notice)"))
        }
        rows.append(
            Shown.Row(
                label: "original",
                text: "row \(entry.row) of \(edition.adding.original.short), log \(edition.entry)"))
        rows.append(Shown.Row(label: "receipt", text: "sijill prove \(edition.adding.original.short)"))
        return Shown.Part(heading: "Entry \(id)", rows: rows)
    }

    /// Why the entries are one person, and which others were judged not to be.
    private func links(of person: Int, _ persons: Persons) throws -> [Shown.Part] {
        let links = persons.links(of: person)
        var parts: [Shown.Part] = []
        if !links.isEmpty {
            let explainer = try persons.explainer()
            let rows = links.map { link -> Shown.Row in
                let names = "\(persons.entries.id(Int(link.a))) and \(persons.entries.id(Int(link.b)))"
                let said = link.probability.map(Self.words)
                switch link.basis {
                case .keeper(let kept):
                    return Shown.Row(
                        label: "judged", text: ([names, kept.said] + [said].compactMap(\.self)).joined(separator: ": "))
                case .engine:
                    let why = explainer.explain(link.a, link.b).map(Self.reasons) ?? ""
                    return Shown.Row(label: "link", text: "\(names): \(said ?? ""); \(why)")
                }
            }
            parts.append(Shown.Part(heading: "Why one person", rows: rows))
        }
        let apart = persons.judgements.held.filter {
            $0.judgement.judging.judgement != .same
                && (Int(persons.numbers[Int($0.a)]) == person || Int(persons.numbers[Int($0.b)]) == person)
        }
        if !apart.isEmpty {
            let rows = apart.map { held in
                Shown.Row(
                    label: held.judgement.judging.judgement.rawValue,
                    text:
                        "\(persons.entries.id(Int(held.a))) and \(persons.entries.id(Int(held.b))): \(held.judgement.said)"
                )
            }
            parts.append(Shown.Part(heading: "Judged otherwise", rows: rows))
        }
        return parts
    }

    private static func words(_ probability: Double) -> String {
        let rounded = (probability * 1000).rounded() / 1000
        return rounded >= 1 ? "probability above 0.999" : "probability \(JSONValue.number(rounded).text)"
    }

    /// The fields that weigh most, either way.
    private static func reasons(_ explanation: LinkExplanation) -> String {
        explanation.steps.filter { abs($0.weight) >= 0.5 }.sorted { abs($0.weight) > abs($1.weight) }.prefix(5).map {
            "\($0.field) \($0.level) (\($0.weight > 0 ? "+" : "")\(JSONValue.number(($0.weight * 10).rounded() / 10).text))"
        }.joined(separator: ", ")
    }
}

extension KeptJudgement {
    /// What was judged, when, why and where it is kept.
    var said: String {
        let origin = judging.origin.map { ", from \($0)" } ?? ""
        let reason = judging.reason.map { ", because: \($0)" } ?? ""
        return "\(judging.judgement.words), \(time), log \(entry)\(origin)\(reason)"
    }
}

extension Persons {
    /// The person whose name begins with a text.
    ///
    /// - Throws: ``KeepingError`` where there is none, or several.
    public func number(beginning name: String) throws -> Int {
        guard let range = PersonID.range(name) else {
            throw KeepingError(.badRequest, "“\(name)” is no person's name", remedy: "it looks like p-7k3m9q2xw4td")
        }
        let fitting = ids.indices.filter { range.contains(ids[$0].number) }
        guard let first = fitting.first else {
            throw KeepingError(
                .notFound, "no person is called \(name) now",
                remedy: "names change when entries go to another person; `sijill show REGISTER/EDITION/KEY` finds it")
        }
        guard fitting.count == 1 else {
            throw KeepingError(.ambiguous, "\(fitting.count) persons' names begin so", remedy: "give more letters")
        }
        return first
    }
}
