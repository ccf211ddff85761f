import Custody
import Exchange
import RecordModel
import RecordStore

extension Record {
    /// The account of the record, or of what a filter lets through. Memory: the documents and claims it holds.
    public func account(_ filter: AccountFilter = AccountFilter()) throws -> Account {
        let index = try folded()
        var account = Account(parts: [], rejected: 0)
        let groups = try LikeNames(index.documents())
        for document in try orderedDocuments(index, filter) {
            let input = try input(document, index, groups)
            let part = AccountMaking.account([input], filter: filter)
            account.parts.append(contentsOf: part.parts)
            account.rejected += part.rejected
        }
        return account
    }

    /// The claims that a filter lets through as lines of the claims contract, without documents and notices.
    public func claimLines(_ filter: AccountFilter, _ write: ([UInt8]) -> Void) throws {
        let index = try folded()
        let groups = try LikeNames(index.documents())
        for document in try orderedDocuments(index, filter) {
            let account = AccountMaking.account([try input(document, index, groups)], filter: filter)
            var bytes: [UInt8] = []
            for claim in ClaimsJSONLines.inOrder(account.lines.map(\.claim)) {
                ClaimsJSONLines.write(.claim(claim), to: &bytes)
            }
            write(bytes)
        }
    }

    /// All documents and claims as the claims contract has them, in the order of the originals' ids.
    public func exportClaims(progress: ProgressHandler = { _ in }, _ write: ([UInt8]) -> Void) async throws {
        try await catchUp(progress: progress)
        let index = try folded()
        let documents = try index.documents().filter { $0.state == .read }
        var bytes: [UInt8] = []
        ClaimsJSONLines.write(.header(.init(reader: try readerName(index), documents: documents.count)), to: &bytes)
        for document in documents {
            guard let whole = try index.wholeDocument(document.original) else { continue }
            let claims = try index.claims(ClaimFilter(document: document.original)).map {
                try ClaimJSON.claim(line: Array($0.json.utf8))
            }
            ClaimsJSONLines.write(document: .init(whole), claims: claims, notices: whole.notices, to: &bytes)
            write(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        write(bytes)
    }

    /// Documents by date of publication where known, then by their first archiving.
    private func orderedDocuments(_ index: IndexStore, _ filter: AccountFilter) throws -> [IndexedDocument] {
        try index.documents()
            .filter { $0.state == .read && (filter.documents.isEmpty || filter.documents.contains($0.original)) }
            .sorted { ($0.published.value ?? "9999", $0.original) < ($1.published.value ?? "9999", $1.original) }
    }

    /// One document with all that was read in it.
    func input(_ document: IndexedDocument, _ index: IndexStore, _ groups: LikeNames) throws -> AccountMaking.Input {
        let whole = try index.wholeDocument(document.original)
        return AccountMaking.Input(
            summary: try summary(document, index, groups), text: Array((whole?.text ?? "").unicodeScalars),
            passages: try index.passages(of: document.original).map(\.place),
            claims: try index.claims(ClaimFilter(document: document.original)).map {
                try ClaimJSON.claim(line: Array($0.json.utf8))
            },
            notices: whole?.notices ?? [])
    }

    func summary(_ document: IndexedDocument, _ index: IndexStore, _ groups: LikeNames) throws -> DocumentSummary {
        let first = try index.archivings(of: document.original).first
        return DocumentSummary(
            original: document.original, name: first?.provenance.name, title: document.title,
            publisher: document.publisher,
            published: document.published, source: first?.provenance.source, language: document.language,
            archived: first?.time.description, alike: groups.others(than: document))
    }
}

/// Which documents say nearly the same in nearly the same words; gathered once, asked for each document.
struct LikeNames {
    private let groups: [OriginalID: [OriginalID]]

    init(_ documents: [IndexedDocument]) {
        var groups: [OriginalID: [OriginalID]] = [:]
        for document in documents {
            if let group = document.nearDuplicates { groups[group, default: []].append(document.original) }
        }
        self.groups = groups
    }

    /// The others in a document's group.
    func others(than document: IndexedDocument) -> [OriginalID] {
        guard let group = document.nearDuplicates else { return [] }
        return (groups[group] ?? []).filter { $0 != document.original }
    }
}
