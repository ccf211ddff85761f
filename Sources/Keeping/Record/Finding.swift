import Exchange
public import RecordModel
import RecordStore

extension Record {
    /// The original that an id, or the beginning of one (at least 4 digits), names.
    ///
    /// - Throws: ``KeepingError`` where none or several fit.
    public func original(named name: String) throws -> OriginalID { try findOriginal(name, in: folded()) }

    func findOriginal(_ name: String, in index: IndexStore) throws -> OriginalID {
        let name = name.lowercased()
        guard name.utf8.count >= 4, name.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            throw KeepingError(
                .badRequest, "“\(name)” is neither a claim's id nor the beginning of an original's",
                remedy: "an original's id is 64 hexadecimal digits, of which the first 4 or more will do")
        }
        if let id = OriginalID(hex: name), try index.document(id) != nil { return id }
        let fitting = try Set(index.archivings().map(\.original)).filter { $0.hex.hasPrefix(name) }
        guard let id = fitting.first else {
            throw KeepingError(
                .notFound, "no original's id begins with \(name)", remedy: "`sijill account` shows the ids")
        }
        guard fitting.count == 1 else {
            throw KeepingError(
                .ambiguous, "\(fitting.count) originals' ids begin with \(name)", remedy: "give more digits")
        }
        return id
    }

    /// The claim that an id, or the beginning of one, names; nil where the name is no claim's.
    func findClaim(_ name: String, in index: IndexStore) throws -> Claim? {
        guard let dash = name.firstIndex(of: "-"), Claim.Kind(rawValue: String(name[..<dash])) != nil else {
            return nil
        }
        if let claim = try index.claim(name) { return try ClaimJSON.claim(line: Array(claim.json.utf8)) }
        var fitting: [IndexedClaim] = []
        try index.forEachClaim(ClaimFilter(kind: String(name[..<dash]))) { claim in
            if claim.id.hasPrefix(name), fitting.count < 2 { fitting.append(claim) }
        }
        guard let claim = fitting.first else {
            throw KeepingError(.notFound, "there is no claim \(name)", remedy: "`sijill account` shows the ids")
        }
        guard fitting.count == 1 else {
            throw KeepingError(.ambiguous, "several claims' ids begin with \(name)", remedy: "give more digits")
        }
        return try ClaimJSON.claim(line: Array(claim.json.utf8))
    }

    /// The claim of an id that must be there.
    func claim(named name: String, in index: IndexStore) throws -> Claim {
        guard let claim = try findClaim(name, in: index) else {
            throw KeepingError(
                .badRequest, "“\(name)” is no claim's id",
                remedy: "it looks like tally-0123456789abcdef; `sijill account` shows the ids")
        }
        return claim
    }
}
