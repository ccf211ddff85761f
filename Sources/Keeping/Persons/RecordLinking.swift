public import Custody
public import Linking
import RecordModel
import RecordStore

/// How the entries of a record are linked, where that is not as the defaults have it.
public struct LinkManner: Sendable {
    /// What is compared; nil for what fits the columns of the lists.
    public var spec: LinkSpec?
    /// Whether the engine's probabilities are put right by keepers' judgements. Judgements hold either way.
    public var learns: Bool
    /// Cores to use; nil for all. The persons do not depend on it.
    public var threads: Int?

    /// A manner.
    public init(spec: LinkSpec? = nil, learns: Bool = false, threads: Int? = nil) {
        self.spec = spec
        self.learns = learns
        self.threads = threads
    }
}

extension Record {
    /// Who the current entries of all registers are about, with the keepers' judgements as constraints.
    ///
    /// Linked in full whenever a list, the spec or the program is another, so that the same log gives the same persons whatever was
    /// linked before; where only judgements are new, pairs and model stay and the clusters are made anew. What was made is kept in the
    /// index until something that it depends on changes.
    ///
    /// - Parameters:
    ///   - moment: as the log said then: its lists and its judgements.
    ///   - manner: nil for the defaults.
    /// - Throws: ``KeepingError`` where a spec does not fit; ``RecordError``.
    /// - Complexity: some five processor seconds for a million entries the first time; half of that after a new judgement; about a second,
    ///   to read the entries, where nothing has changed.
    public func persons(
        asOf moment: LogMoment? = nil, manner: LinkManner = LinkManner(), progress: @escaping ProgressHandler = { _ in }
    ) async throws -> Persons {
        let entries = try await entryTable(asOf: moment, progress: progress)
        let index = try folded()
        let spec = manner.spec ?? LinkSpec.people(entries.table, kinds: entries.kinds)
        let judgements = Judgements(try judgements(index, asOf: moment), entries)
        let decisions = judgements.decisions
        let name = LinkingName.name(entries, spec: spec, decisions: decisions, learns: manner.learns)
        let kept: KeptLinking
        if let found = try self.kept(name, entries, index) {
            kept = found
        } else {
            let making = LinkMaking(entries: entries, spec: spec, threads: manner.threads ?? Cores.count)
            let plain = LinkingName.name(entries, spec: spec, decisions: [])
            var made: KeptLinking
            if let found = try self.kept(plain, entries, index) {
                made = found
            } else {
                made = try making.make(progress: progress)
                try index.write { try $0.keep(made.parts, as: plain) }
            }
            if !decisions.isEmpty || manner.learns {
                made = try making.lay(
                    decisions, over: made, learning: manner.learns ? judgements : nil, progress: progress)
                try index.write { try $0.keep(made.parts, as: name) }
            }
            kept = made
        }
        return Persons(
            entries, kept, spec: spec, name: name, judgements: judgements,
            conflicts: LinkConflict.all(in: decisions), ranks: try ranks(of: entries, index, asOf: moment))
    }

    private func kept(_ name: String, _ entries: EntryTable, _ index: IndexStore) throws -> KeptLinking? {
        try index.linking(name).flatMap { KeptLinking($0, entries: entries.count) }
    }

    /// For each edition of a table, how early its register was begun.
    private func ranks(of entries: EntryTable, _ index: IndexStore, asOf moment: LogMoment?) throws -> [Int] {
        var begun: [String: LogMoment] = [:]
        for edition in try index.editions() where moment == nil || edition.time <= (moment ?? edition.time) {
            begun[edition.register] = min(begun[edition.register] ?? edition.time, edition.time)
        }
        let order = begun.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
        return entries.editions.map { order.firstIndex(of: $0.adding.register) ?? order.count }
    }
}

/// Runs the engine over the entries of a record.
struct LinkMaking {
    let entries: EntryTable
    let spec: LinkSpec
    let threads: Int

    /// Links without regard to judgements.
    func make(progress: @escaping ProgressHandler) throws -> KeptLinking {
        guard isWorthIt else { return KeptLinking(alone: entries.count) }
        return KeptLinking(try link([], nil, progress))
    }

    /// Lays judgements over what was linked: the same pairs and model, other clusters.
    ///
    /// - Parameter judgements: those to learn from; nil where probabilities stay as they are.
    func lay(
        _ decisions: [LinkDecision], over made: KeptLinking, learning judgements: Judgements? = nil,
        progress: @escaping ProgressHandler
    ) throws -> KeptLinking {
        guard isWorthIt else { return made }
        if let judgements {
            guard !spec.oneToOne else {
                throw KeepingError(
                    .badRequest, "a one-to-one linking does not learn from judgements", remedy: "leave out --learn")
            }
            let before = try lay(decisions, over: made, progress: progress)
            let count = before.clusters.indices.count { Int(before.clusters[$0]) == $0 }
            let learned = try learn(from: judgements, made, personsBefore: count)
            var right = made
            right.pairs = learned.pairs
            var laid = try lay(decisions, over: right, progress: progress)
            laid.account.learning = learned.learning
            return laid
        }
        // Partners are weighed against one another from the engine's own probabilities.
        if spec.oneToOne { return KeptLinking(try link(decisions, nil, progress)) }
        let known = Linker.Known(model: made.account.model, pairs: made.pairs, count: entries.count)
        var laid = KeptLinking(try link(decisions, known, progress))
        laid.account.rules = made.account.rules
        laid.account.notices = made.account.notices + laid.account.notices.filter { !made.account.notices.contains($0) }
        return laid
    }

    private var isWorthIt: Bool { entries.count > 1 && !spec.fields.isEmpty }

    private func link(_ decisions: [LinkDecision], _ known: Linker.Known?, _ progress: @escaping ProgressHandler)
        throws -> LinkResult
    {
        do {
            return try Linker(spec).link(
                entries.table, origins: entries.origins, decisions: decisions, known: known,
                control: LinkControl(threads: threads) { stage, share in
                    progress(Progress(verb: stage.words, done: Int(share * 100), total: 100, unit: "%"))
                })
        } catch {
            throw KeepingError(
                .badRequest, "\(error)", remedy: "`sijill link spec` prints a spec that fits the record's lists")
        }
    }
}

extension LinkStage {
    /// What is being done, for a progress bar.
    var words: String {
        switch self {
        case .values: "taking names apart"
        case .plan: "choosing what to compare"
        case .training: "learning what agreement weighs"
        case .comparing: "comparing"
        case .clustering: "counting persons"
        }
    }
}
