import CasePacks
import Exchange
import RecordModel
import RecordStore
import Registers

extension Record {
    /// Reads the rows of editions that were not read yet, or not to their end: each from its beginning, chunk by chunk.
    ///
    /// A reading that is cut short leaves chunks of an edition that still counts as unread; the next one throws them away first, so that
    /// no row stands there twice.
    func readEditions(into index: IndexStore, _ progress: ProgressHandler) throws {
        guard try index.editions().contains(where: { $0.state == .unread }) else { return }
        let lock = try indexLock("register")
        defer { lock.release() }
        let reading = CellReading(places: try placeNames(index))
        for edition in try index.editions() where edition.state == .unread {
            try read(edition, into: index, reading, progress)
        }
    }

    private func read(
        _ edition: IndexedEdition, into index: IndexStore, _ reading: CellReading, _ progress: ProgressHandler
    ) throws {
        try index.write { try $0.clearEdition(edition.id) }
        guard let adding = try edition.adding(), let format = ListFormat(mediaType: adding.mediaType) else {
            let reason = "its log entry is not known to this version"
            return try index.write { try $0.setState(.unreadable(reason), ofEdition: edition.id) }
        }
        do {
            let account = try rows(of: adding, format, into: index, edition.id, reading, progress)
            try index.write {
                try $0.setState(
                    .read, ofEdition: edition.id, entries: account.entries, account: ImportAccountJSON.text(account))
            }
        } catch let error as ExchangeError {
            try index.write {
                try $0.clearEdition(edition.id)
                try $0.setState(.unreadable(error.description), ofEdition: edition.id)
            }
        }
    }

    private func rows(
        of adding: Decision.EditionAdding, _ format: ListFormat, into index: IndexStore, _ id: Int64,
        _ reading: CellReading, _ progress: ProgressHandler
    ) throws -> ImportAccount {
        let layout = EntryLayout(adding.mapping)
        let header = adding.mapping.header
        var importing = EntryImport(layout, reading: reading, shortRowsAreOdd: format == .delimited)
        var chunks = 0
        func store(_ chunk: EntryChunk) throws {
            let head = EntryChunk.Head.encoded(chunk.heads)
            let columns = chunk.columns.map(\.encoded)
            try index.write {
                try $0.add(chunk: chunks, entries: chunk.count, head: head, columns: columns, to: id)
            }
            chunks += 1
        }
        let total = try originals.size(of: adding.original) ?? 0
        var done = 0
        _ = try ListReader(format: format, sheet: adding.mapping.sheet).read({ take in
            try originals.read(adding.original) { piece in
                try take(piece)
                done += piece.count
                progress(
                    Progress(verb: "reading the list", done: done / 1_000_000, total: total / 1_000_000, unit: "MB"))
            }
        }) { row in
            guard row.number > header else {
                if row.number == header { try check(row, layout) }
                return
            }
            if let refusal = row.refusal { return importing.refuse(row: row.number, .init(refusal)) }
            let chunk = row.withCells { bytes, ends in
                importing.take(row: row.number, bytes, ends, notices: ImportAccount.RowNotice.of(row.oddities))
            }
            if let chunk { try store(chunk) }
        }
        if let last = importing.finish() { try store(last) }
        return importing.account
    }

    /// The header of the list must be the one that was mapped.
    private func check(_ row: ListRow, _ layout: EntryLayout) throws(ExchangeError) {
        let names = ListSurvey.distinct(row.texts)
        guard zip(names, layout.columns.prefix(layout.fileColumns)).allSatisfy({ $0 == $1.name }) else {
            throw .malformed(format: "list", line: row.number, reason: "its columns are not those that were mapped")
        }
    }

    /// Places of the world, and those of the record's case pack.
    private func placeNames(_ index: IndexStore) throws -> PlaceNames {
        var names = PlaceNames()
        for place in try casePack(index)?.places ?? [] {
            let forms = place.names.english + place.names.arabic + place.names.aliases
            guard let name = (place.names.english.first ?? place.names.arabic.first)?.text else { continue }
            names.add(forms.map(\.text), ofCase: name)
        }
        return names
    }
}

extension IndexedEdition {
    /// The decision that added it; nil where this version cannot read it.
    func adding() throws -> Decision.EditionAdding? {
        let decision = try DecisionJSON.decision(kind: Decision.Kind.editionAdded.rawValue, body: Array(json.utf8))
        guard case .editionAdded(let adding) = decision else { return nil }
        return adding
    }
}

extension ImportAccount.Refusal {
    init(_ refusal: ListRow.Refusal) {
        self =
            switch refusal {
            case .cellTooLong: .cellTooLong
            case .tooManyCells: .tooManyCells
            case .notAnObject: .notAnObject
            }
    }
}

extension ImportAccount.RowNotice {
    static func of(_ oddities: ListRow.Oddities) -> [ImportAccount.RowNotice] {
        if oddities.isEmpty { return [] }
        let all: [(ListRow.Oddities, ImportAccount.RowNotice)] = [
            (.strayQuote, .strayQuote), (.otherEncoding, .otherEncoding), (.noValue, .noValue), (.merged, .merged),
            (.repeatedKey, .repeatedKey),
        ]
        return all.filter { oddities.contains($0.0) }.map(\.1)
    }
}
