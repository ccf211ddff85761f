import Exchange
import RecordModel
import RecordStore

extension Record {
    /// Takes judgements from a file of JSON lines: those that ``judgementLines(asResolver:asOf:)`` writes, and resolver lines of
    /// nomenklatura. All that can be taken is taken at once.
    ///
    /// Ids are names of entries (`REGISTER/EDITION/KEY`), or keys that only one current entry has. Entries that a resolver merged under
    /// an id of its own (`NK-…`) are judged the same as the first of them.
    ///
    /// - Parameters:
    ///   - path: the file, at most 256 MiB.
    ///   - overrules: whether a line may overrule what a keeper of this record judged otherwise.
    /// - Throws: ``RecordError`` where it cannot be read. A line that cannot be taken is counted, never thrown.
    public func importJudgements(
        _ path: String, overrules: Bool = false, progress: @escaping ProgressHandler = { _ in }
    ) async throws -> JudgementImport {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let read = JudgementLine.read(try InputFile.all(of: path), name: name)
        let persons = try await persons(progress: progress)
        var taking = JudgementTaking(persons, overrules: overrules)
        taking.result.refused = read.refused
        taking.take(read.lines)
        try judge(taking.judgings)
        var result = taking.result
        result.refused.sort { $0.line < $1.line }
        if !taking.judgings.isEmpty {
            let after = try await self.persons(progress: progress)
            result.conflicts = after.conflicts.map { after.named($0) }
        }
        return result
    }
}

/// Finds the entries that lines are about.
private struct JudgementTaking {
    private let persons: Persons
    private let overrules: Bool
    var result = JudgementImport()
    private(set) var judgings: [LinkJudging] = []
    private var made: [[Int]: LinkJudging.Judgement] = [:]
    private var rows: [String: Int] = [:]
    /// Ids that a resolver made, by the entries that it merged under them.
    private var merged: [String: String] = [:]

    init(_ persons: Persons, overrules: Bool) {
        self.persons = persons
        self.overrules = overrules
    }

    mutating func take(_ lines: [JudgementLine]) {
        find(Set(lines.flatMap { [$0.left, $0.right] }))
        merge(lines.filter { $0.judgement == .same })
        for line in lines {
            if line.judgement == .none, line.seen == nil {
                result.silent += 1
                continue
            }
            guard let left = row(line.left), let right = row(line.right) else {
                refuse(line, "names no current entry, or one that several lists have; write REGISTER/EDITION/KEY")
                continue
            }
            if left == right {
                // The first of the entries that a resolver merged under an id of its own.
                if ResolverLine.isCanonical(line.left) || ResolverLine.isCanonical(line.right) {
                    result.known += 1
                } else {
                    refuse(line, "both ids name one entry")
                }
                continue
            }
            judge(line, left, right)
        }
    }

    private mutating func judge(_ line: JudgementLine, _ left: Int, _ right: Int) {
        let pair = [min(left, right), max(left, right)]
        let held = made[pair] ?? persons.judgements.on(UInt32(left), UInt32(right))?.judgement.judging.judgement
        if held == line.judgement || held == nil && line.judgement == .none {
            result.known += 1
            return
        }
        guard held == nil || overrules else {
            refuse(line, "this record has another judgement on the two (--overrule takes the file's)")
            return
        }
        made[pair] = line.judgement
        result.taken[line.judgement, default: 0] += 1
        var judging = LinkJudging(
            persons.entries.id(left), persons.entries.id(right), line.judgement, reason: line.reason,
            origin: line.origin)
        judging.seen = line.seen
        judgings.append(judging)
    }

    private mutating func refuse(_ line: JudgementLine, _ reason: String) { result.refused.append((line.line, reason)) }

    /// The rows of ids: names of entries, or keys that one entry alone has.
    private mutating func find(_ ids: Set<String>) {
        let names = ids.sorted()
        let entries = names.map { EntryID($0) ?? EntryID(register: "", edition: "", key: $0) }
        for (name, row) in zip(names, persons.entries.rows(of: entries)) { rows[name] = row }
        let left = names.filter { rows[$0] == nil && !ResolverLine.isCanonical($0) }
        for edition in persons.entries.editions {
            let register = edition.adding.register
            let found = persons.entries.rows(of: left.map { EntryID(register: register, edition: "", key: $0) })
            for (name, row) in zip(left, found) {
                guard let row else { continue }
                // A key that stands on two lists names neither entry.
                rows[name] = rows[name] == nil ? row : -1
            }
        }
    }

    private func row(_ id: String) -> Int? {
        guard let row = rows[merged[id] ?? id], row >= 0 else { return nil }
        return row
    }

    /// Gives each id that a resolver made the first entry that is merged under it, also through other such ids.
    private mutating func merge(_ lines: [JudgementLine]) {
        var isChanged = true
        while isChanged {
            isChanged = false
            for line in lines {
                for (id, other) in [(line.left, line.right), (line.right, line.left)]
                where ResolverLine.isCanonical(id) && rows[id] == nil && merged[id] == nil && row(other) != nil {
                    merged[id] = merged[other] ?? other
                    isChanged = true
                }
            }
        }
    }
}
