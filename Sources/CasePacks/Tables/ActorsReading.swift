/// Reads `actors.tsv`: people in public office, states, bodies and groups.
enum ActorsReading {
    static let columns = ["id", "kind", "en", "ar", "acronyms", "aliases", "member_of"]

    static func read(_ file: PackFile, _ findings: inout PackFindings) -> [CasePack.Actor] {
        guard let table = PackTable(file, columns: columns, required: ["id", "kind", "en"], &findings) else {
            return []
        }
        var actors: [CasePack.Actor] = []
        var rows: [PackTable.Row] = []
        var seen: [String: Int] = [:]
        for row in table.rows {
            guard let id = PackIDs.id(table, row, seen: &seen, &findings) else { continue }
            let word = table.value("kind", row)
            guard let kind = CasePack.Actor.Kind(rawValue: word) else {
                findings.add(
                    table.error(
                        row, "kind", word.isEmpty ? "there is none" : "“\(word)” is no kind of actor",
                        remedy: "write one of \(CasePack.Actor.Kind.allCases.map(\.rawValue).joined(separator: ", "))"))
                continue
            }
            guard let names = PackIDs.names(table, row, &findings) else { continue }
            actors.append(
                CasePack.Actor(id: id, kind: kind, names: names, memberOf: table.values("member_of", row)))
            rows.append(row)
        }
        for (actor, row) in zip(actors, rows) {
            for group in actor.memberOf where seen[group] == nil || group == actor.id {
                findings.add(
                    table.error(
                        row, "member_of",
                        group == actor.id ? "\(group) is a member of itself" : "there is no actor \(group)",
                        remedy: "write ids of other actors in this file"))
            }
        }
        return actors
    }
}
