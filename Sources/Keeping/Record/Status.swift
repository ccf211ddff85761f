import Custody
public import RecordModel
import RecordStore

/// What a record holds and what waits in it.
public struct RecordStatus: Sendable, Equatable {
    /// What the record is called.
    public var name = ""
    /// Its id.
    public var id = ""
    /// Its folder.
    public var folder = ""
    /// The case pack it is read with.
    public var pack: Decision.PackChoice?
    /// Originals.
    public var originals = 0
    /// Their bytes.
    public var bytes = 0
    /// Documents read.
    public var read = 0
    /// Originals that wait to be read.
    public var unread = 0
    /// Originals that cannot be read.
    public var unreadable = 0
    /// Which those are, and why.
    public var unreadableDocuments: [Unreadable] = []
    /// Claims by status; mentions are none.
    public var claims: [Claim.Status: Int] = [:]
    /// Log entries.
    public var entries = 0
    /// When the last one was made, RFC 3339.
    public var lastEntry: String?
    /// How many entries the newest checkpoint stands for.
    public var checkpoint: Int?
    /// Groups of documents that say nearly the same in nearly the same words.
    public var nearDuplicates: [[DocumentSummary]] = []
    /// Who is writing to the record now.
    public var writer: String?

    /// An original that cannot be read.
    public struct Unreadable: Sendable, Equatable {
        /// Which.
        public var original: OriginalID
        /// The name it was archived under.
        public var name: String?
        /// Why.
        public var reason: String
    }
}

extension Record {
    /// What the record holds. Reads nothing new; cost: counts rows of the index.
    public func status() throws -> RecordStatus {
        let index = try folded()
        let counts = try index.counts()
        var status = RecordStatus()
        status.id = id
        status.folder = folder
        status.pack = try pack()
        status.originals = counts.originals
        status.read = counts.read
        status.unread = counts.unread
        status.unreadable = counts.unreadable
        status.claims = counts.claims
        status.writer = WriterLock.current(at: bundle.lockFile)?.description
        try history(last: nil, limit: 1) {
            if $0.kind == Decision.Kind.recordCreated.rawValue { status.name = $0.words }
        }
        var seen: Set<OriginalID> = []
        for archiving in try index.archivings() where seen.insert(archiving.original).inserted {
            status.bytes += archiving.bytes
        }
        for log in try log.summaries() {
            status.entries += log.size
            status.lastEntry = max(status.lastEntry ?? "", log.lastTime.description)
            status.checkpoint = max(status.checkpoint ?? 0, try self.log.newestCheckpoint(of: log.key)?.size ?? 0)
        }
        let documents = try index.documents()
        for document in documents {
            if case .unreadable(let reason) = document.state {
                let name = try index.archivings(of: document.original).first?.provenance.name
                status.unreadableDocuments.append(.init(original: document.original, name: name, reason: reason))
            }
        }
        let names = LikeNames(documents)
        let grouped = Dictionary(grouping: documents.filter { $0.nearDuplicates != nil }) { $0.nearDuplicates }
        status.nearDuplicates = try grouped.values.map { try $0.map { try summary($0, index, names) } }
            .sorted { ($0.first?.original.hex ?? "") < ($1.first?.original.hex ?? "") }
        return status
    }
}
