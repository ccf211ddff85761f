public import Custody
import RecordModel
import RecordStore
import Registers

/// A register with its editions.
public struct Register: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its editions, oldest first.
    public var editions: [Edition]
}

extension Record {
    /// All registers by name, each with the editions that count; see ``editions(of:asOf:)``.
    public func registers(asOf moment: LogTime? = nil) throws -> [Register] {
        let all = try editions(folded(), asOf: moment)
        return Dictionary(grouping: all) { $0.adding.register }.map { Register(name: $0.key, editions: $0.value) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The editions of a register by date: of several decisions on one edition the last one.
    ///
    /// - Parameter moment: only what the log said then; so an account of that moment can be made again at any time.
    public func editions(of register: String, asOf moment: LogTime? = nil) throws -> [Edition] {
        try editions(folded(), asOf: moment).filter { $0.adding.register == register }
    }

    func editions(_ index: IndexStore, asOf moment: LogTime? = nil) throws -> [Edition] {
        let all = try index.editions().filter { moment == nil || $0.time <= (moment ?? $0.time) }
        var out: [Edition] = []
        for indexed in all {
            guard let adding = try indexed.adding() else { continue }
            if let last = out.last, last.adding.register == adding.register, last.adding.edition == adding.edition {
                out.removeLast()
            }
            var edition = Edition(
                adding: adding, time: indexed.time.description, entry: indexed.position.description,
                entries: indexed.entries, account: indexed.account.flatMap(ImportAccountJSON.account), trouble: nil,
                id: indexed.id)
            if case .unreadable(let reason) = indexed.state { edition.trouble = reason }
            out.append(edition)
        }
        return out
    }

    /// One edition of a register: the one of a date, else the newest.
    ///
    /// - Throws: ``KeepingError`` where there is none.
    public func edition(_ date: String?, of register: String, asOf moment: LogTime? = nil) throws -> Edition {
        let editions = try editions(of: register, asOf: moment)
        guard let newest = editions.last else {
            let names = try registers().map(\.name)
            throw KeepingError(
                .notFound, "there is no register \(register)",
                remedy: names.isEmpty
                    ? "`sijill register add` begins one" : "registers here: \(names.joined(separator: ", "))")
        }
        guard let date else { return newest }
        guard let edition = editions.first(where: { $0.adding.edition == date }) else {
            throw KeepingError(
                .notFound, "the register \(register) has no edition of \(date)",
                remedy: "it has \(editions.map(\.adding.edition).joined(separator: ", "))")
        }
        return edition
    }
}
