/// Reads `roles.tsv`: who was what, for whom, from when until when.
enum RolesReading {
    static let columns = ["actor", "role", "ar", "organisation", "from", "until"]

    static func read(
        _ file: PackFile, actors: Set<String>, _ findings: inout PackFindings
    ) -> [CasePack.DatedRole] {
        guard
            let table = PackTable(
                file, columns: columns, required: ["actor", "role", "organisation", "from", "until"], &findings)
        else { return [] }
        var roles: [CasePack.DatedRole] = []
        for row in table.rows {
            var sound = true
            func wrong(_ column: String, _ what: String, _ remedy: String) {
                sound = false
                findings.add(table.error(row, column, what, remedy: remedy))
            }
            let actor = table.value("actor", row)
            if !actors.contains(actor) {
                wrong("actor", "there is no actor \(actor)", "write the id of an actor in actors.tsv")
            }
            let organisation = table.optional("organisation", row)
            if let organisation, !actors.contains(organisation) {
                wrong(
                    "organisation", "there is no actor \(organisation)",
                    "write the id of an actor in actors.tsv, or nothing")
            }
            if table.value("role", row).isEmpty { wrong("role", "there is none", "write a role or a side") }
            func date(_ column: String) -> PackDate? {
                guard let text = table.optional(column, row) else { return nil }
                let date = PackDate(text)
                if date == nil {
                    wrong(
                        column, "“\(text)” is no date", "write 2012, 2012-03 or 2012-03-15; leave unknown dates empty")
                }
                return date
            }
            let from = date("from")
            let until = date("until")
            if let from, let until, from.first > until.last {
                wrong("from", "\(from) is after \(until)", "a role begins before it ends")
            }
            guard sound else { continue }
            roles.append(
                CasePack.DatedRole(
                    actor: actor, role: table.value("role", row), arabic: table.optional("ar", row),
                    organisation: organisation, from: from, until: until))
        }
        return roles
    }
}
