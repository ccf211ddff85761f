import Custody
import Exchange
public import RecordModel
import RecordStore

/// A claim that a keeper decided on.
public struct KeptClaim: Sendable, Equatable {
    /// Its id.
    public var id: String
    /// What it says now, in words.
    public var words: String
    /// The log entry that keeps the decision.
    public var entry: String
}

extension Record {
    /// Says that claims are read rightly. Each decision carries its claim whole, so a better reader orphans nothing.
    ///
    /// - Throws: ``KeepingError`` where an id names no claim; then nothing was decided.
    public func accept(_ names: [String], reason: String? = nil) async throws -> [KeptClaim] {
        try await decide(names) { .accepted($0, $1, reason: reason) }
    }

    /// Says that claims are read wrongly.
    ///
    /// - Throws: ``KeepingError`` where an id names no claim; then nothing was decided.
    public func reject(_ names: [String], reason: String? = nil) async throws -> [KeptClaim] {
        try await decide(names) { .rejected($0, $1, reason: reason) }
    }

    /// Puts a claim right: fields of the claims contract, by dotted names; a span by its words.
    ///
    /// - Throws: ``KeepingError`` where a field is not known, or its words do not stand in the document.
    public func correct(_ name: String, set settings: [(field: String, value: String)], reason: String? = nil)
        async throws -> KeptClaim
    {
        try await catchUp()
        let index = try folded()
        let claim = try claim(named: name, in: index)
        let text = try text(of: claim.document, index)
        var corrected = try ClaimEditing.apply(settings, to: claim, text: text)
        corrected.status = .corrected
        let anchor = Anchoring.anchor(of: corrected, in: text)
        return try await keep([(corrected, .corrected(claim, corrected, anchor, reason: reason))], "correct")[0]
    }

    /// Enters a claim that no reader found, on words of a document.
    ///
    /// - Parameters:
    ///   - kind: the claim's kind.
    ///   - document: the original's id or its beginning.
    ///   - passage: the words the claim stands on; white space in them stands for any white space.
    ///   - settings: the other fields of the claims contract.
    /// - Throws: ``KeepingError`` where the words do not stand in the document, or a field is not known.
    public func state(
        _ kind: Claim.Kind, in document: String, passage: String, set settings: [(field: String, value: String)],
        reason: String? = nil
    ) async throws -> KeptClaim {
        try await catchUp()
        let index = try folded()
        let original = try findOriginal(document, in: index)
        let text = try text(of: original, index)
        guard let span = Anchoring.find(passage, in: text) else {
            throw KeepingError(
                .noSuchText, "these words do not stand in \(original.short)",
                remedy: "give them exactly as they stand there")
        }
        let claim = try ClaimEditing.make(kind, in: original, on: span, settings, text: text)
        return try await keep(
            [(claim, .stated(claim, Anchoring.anchor(of: claim, in: text), reason: reason))], "state")[0]
    }

    /// Archives typed testimony as an original, so that claims can stand on it.
    public func testify(_ bytes: [UInt8], said: Provenance) async throws -> OriginalID {
        guard !bytes.isEmpty else {
            throw KeepingError(.badRequest, "the testimony is empty", remedy: "type or pipe its words in")
        }
        let id = try writing("state") { pen in
            let stored = try originals.put(bytes)
            try pen.append([
                .archived(
                    Decision.Archiving(
                        original: stored.id, bytes: bytes.count, mediaType: "text/plain", provenance: said))
            ])
            return stored.id
        }
        try await catchUp()
        return id
    }

    private func decide(_ names: [String], _ decision: (Claim, Decision.Anchor) -> Decision) async throws -> [KeptClaim]
    {
        try await catchUp()
        let index = try folded()
        let kept = try names.map { name in
            let claim = try claim(named: name, in: index)
            return (claim, decision(claim, Anchoring.anchor(of: claim, in: try text(of: claim.document, index))))
        }
        return try await keep(kept, "review")
    }

    /// Appends decisions, then has their documents derived anew, decisions laid over what the reader proposes.
    private func keep(_ decisions: [(claim: Claim, decision: Decision)], _ verb: String) async throws -> [KeptClaim] {
        let entries = try writing(verb) { try $0.append(decisions.map(\.decision)) }
        try folded().write { writer in
            for document in Set(decisions.map(\.claim.document)) { try writer.setState(.unread, of: document) }
        }
        try await catchUp()
        return zip(decisions, entries).map {
            KeptClaim(id: $0.claim.id, words: Phrasing.words($0.claim), entry: $1.position.description)
        }
    }

    private func text(of original: OriginalID, _ index: IndexStore) throws -> [Unicode.Scalar] {
        guard let document = try index.wholeDocument(original) else {
            throw KeepingError(
                .notFound, "\(original.short) was not read, so no claim can stand on it", remedy: "run `sijill read`")
        }
        return Array(document.text.unicodeScalars)
    }
}
