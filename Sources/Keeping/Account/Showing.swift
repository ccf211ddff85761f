import Custody
import Exchange
import Reading
public import RecordModel
import RecordStore

/// One thing of the record, followed down to its ground.
public struct Shown: Sendable, Equatable {
    /// The steps, from what was asked for down to the log.
    public var parts: [Part]
    /// The same for programs.
    public var json: JSONValue

    /// One step.
    public struct Part: Sendable, Equatable {
        /// What it is.
        public var heading: String
        /// What there is to say of it.
        public var rows: [Row]
    }

    /// A line with its label.
    public struct Row: Sendable, Equatable {
        /// The label; may be empty.
        public var label: String
        /// The text.
        public var text: String
    }

    /// Steps, and the same for programs beside some members of its own.
    init(parts: [Part], members: [String: JSONValue]) {
        var members = members
        members["parts"] = .array(
            parts.map { part in
                .object([
                    "heading": .string(part.heading),
                    "rows": .array(part.rows.map { .object(["label": .string($0.label), "text": .string($0.text)]) }),
                ])
            })
        self.parts = parts
        json = .object(members)
    }
}

extension Record {
    /// Follows a claim (its sentence in its paragraph, its original, the log entries, its receipt), an original, or a log entry.
    ///
    /// - Throws: ``KeepingError`` where nothing has this name.
    public func show(_ name: String) throws -> Shown {
        let index = try folded()
        if let position = LogPosition(name) { return try show(position) }
        if let claim = try findClaim(name, in: index) { return try show(claim, index) }
        let id = try findOriginal(name, in: index)
        let parts = try originalParts(id, index)
        return Shown(parts: parts, members: ["kind": .string("original"), "original": .string(id.hex)])
    }

    private func show(_ claim: Claim, _ index: IndexStore) throws -> Shown {
        var rows = [
            Shown.Row(label: "says", text: Phrasing.words(claim)),
            Shown.Row(label: "status", text: claim.status.rawValue),
            Shown.Row(label: "made by", text: "\(claim.rule), confidence \(JSONValue.number(claim.confidence).text)"),
        ]
        if let quotation = claim.quotation { rows.append(Shown.Row(label: "inside", text: quotation)) }
        for decision in try index.decisions(claim: claim.id) {
            let reason = decision.reason.map { ", because: \($0)" } ?? ""
            rows.append(
                Shown.Row(label: decision.verb.rawValue, text: "\(decision.time), log \(decision.position)\(reason)"))
        }
        var parts = [Shown.Part(heading: "Claim \(claim.id)", rows: rows)]
        parts.append(try sentencePart(claim, index))
        if claim.rule != "keeper" {
            parts.append(try .why(reader(index).explain(claim, in: document(claim.document, in: index))))
        }
        parts.append(contentsOf: try originalParts(claim.document, index))
        return Shown(parts: parts, members: ["kind": .string("claim"), "claim": ClaimJSON.value(claim)])
    }

    private func sentencePart(_ claim: Claim, _ index: IndexStore) throws -> Shown.Part {
        let passages = try index.passages(of: claim.document)
        let places = passages.map(\.place)
        guard let at = AccountMaking.passage(at: claim.start, places) else {
            return Shown.Part(
                heading: "Sentence",
                rows: [Shown.Row(label: "", text: "its words are no longer at their place in the text")])
        }
        let here = passages[at]
        let before = passages[..<at].filter { $0.place.paragraph == here.place.paragraph }.map(\.text)
        let after = passages[(at + 1)...].filter { $0.place.paragraph == here.place.paragraph }.map(\.text)
        var rows: [Shown.Row] = []
        if !before.isEmpty { rows.append(Shown.Row(label: "before", text: before.joined(separator: " "))) }
        rows.append(Shown.Row(label: "sentence", text: here.text))
        if !after.isEmpty { rows.append(Shown.Row(label: "after", text: after.joined(separator: " "))) }
        for span in claim.spans {
            rows.append(Shown.Row(label: "on", text: "\(span.start)–\(span.end): \(span.exact)"))
        }
        return Shown.Part(
            heading: "Sentence, paragraph \(here.place.paragraph + 1) (\(here.place.zone.rawValue))", rows: rows)
    }

    private func originalParts(_ id: OriginalID, _ index: IndexStore) throws -> [Shown.Part] {
        var parts: [Shown.Part] = []
        if let document = try index.document(id) {
            let said = { (value: Document.Attributed) in
                value.value.map { "\($0) (\(value.basis.rawValue))" } ?? "unknown"
            }
            var rows = [
                Shown.Row(label: "title", text: said(document.title)),
                Shown.Row(label: "publisher", text: said(document.publisher)),
                Shown.Row(label: "published", text: said(document.published)),
                Shown.Row(label: "language", text: document.language ?? "unknown"),
                Shown.Row(label: "state", text: document.state.words),
            ]
            for notice in try index.notices(of: id) { rows.append(Shown.Row(label: "notice", text: notice.message)) }
            parts.append(Shown.Part(heading: "Document", rows: rows))
        }
        var rows = [Shown.Row(label: "sha-256", text: id.hex)]
        for archiving in try index.archivings(of: id) {
            let said = archiving.provenance
            rows.append(
                Shown.Row(
                    label: "archived",
                    text: "\(archiving.time) by key \(archiving.position.key), log \(archiving.position)"))
            for (label, value) in [
                ("name", said.name), ("source", said.source), ("publisher", said.publisher), ("date", said.date),
                ("url", said.url),
            ] {
                if let value { rows.append(Shown.Row(label: "  \(label)", text: value)) }
            }
            if let maker = said.maker {
                rows.append(
                    Shown.Row(label: "  made by", text: "\(maker.program) (\(maker.version)) from \(maker.of.short)"))
            }
        }
        for made in try index.archivings(madeFrom: id) {
            if let maker = made.provenance.maker {
                rows.append(
                    Shown.Row(
                        label: "text by", text: "\(maker.program) (\(maker.version)), kept as \(made.original.short)"))
            }
        }
        rows.append(Shown.Row(label: "receipt", text: "sijill prove \(id.short)"))
        parts.append(Shown.Part(heading: "Original", rows: rows))
        return parts
    }

    private func show(_ position: LogPosition) throws -> Shown {
        guard let entry = try log.entry(at: position) else {
            throw KeepingError(.notFound, "the log has no entry \(position)", remedy: "`sijill log` shows the entries")
        }
        let rows = [
            Shown.Row(label: "kind", text: entry.kind), Shown.Row(label: "time", text: entry.time.description),
            Shown.Row(
                label: "says",
                text: entry.body.map { String(decoding: $0, as: UTF8.self) } ?? "nothing any more: it was erased"),
            Shown.Row(label: "leaf", text: entry.leaf.hex),
            Shown.Row(label: "receipt", text: "sijill prove \(position)"),
        ]
        let parts = [Shown.Part(heading: "Log entry \(position)", rows: rows)]
        return Shown(parts: parts, members: ["kind": .string("entry"), "entry": .string(position.description)])
    }
}

extension ReadingState {
    /// The state in words.
    var words: String {
        switch self {
        case .unread: "not read yet"
        case .read: "read"
        case .unreadable(let reason): "cannot be read: \(reason)"
        }
    }
}
