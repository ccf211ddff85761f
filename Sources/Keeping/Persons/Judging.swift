import Custody
public import Linking
public import RecordModel
import RecordStore

/// A chain of judgements that cannot all hold, by the names of entries.
public struct JudgementConflict: Sendable, Hashable {
    /// The two entries that were judged two persons.
    public var left: EntryID, right: EntryID
    /// The chain from one to the other, each step judged one person; three entries are a triangle.
    public var path: [EntryID]

    /// `A = B = C, but A ≠ C`.
    public var words: String {
        "\(path.map(\.description).joined(separator: " = ")), but \(left) ≠ \(right)"
    }
}

extension Persons {
    /// A conflict by the names of entries.
    public func named(_ conflict: LinkConflict) -> JudgementConflict {
        JudgementConflict(
            left: entries.id(Int(conflict.a)), right: entries.id(Int(conflict.b)),
            path: conflict.path.map { entries.id(Int($0)) })
    }

    /// The row of an entry of a current list by its written name, `REGISTER/EDITION/KEY`. An older edition's name is taken for the entry
    /// that has its key now.
    ///
    /// - Throws: ``KeepingError`` where there is none.
    public func row(named name: String) throws -> Int {
        guard let entry = EntryID(name) else {
            throw KeepingError(
                .badRequest, "“\(name)” is no entry's name", remedy: "an entry is called REGISTER/EDITION/KEY")
        }
        guard let row = entries.rows(of: [entry])[0] else {
            throw KeepingError(
                .notFound, "no current list has an entry \(name)",
                remedy: "`sijill register diff` shows keys; what was withdrawn is not linked")
        }
        return row
    }

    /// A judgement on two entries, with what there is to be seen of them.
    public func judging(
        _ left: Int, _ right: Int, _ judgement: LinkJudging.Judgement, reason: String?, origin: String? = nil
    ) -> LinkJudging {
        LinkJudging(
            entries.id(left), entries.id(right), judgement, reason: reason,
            seen: LinkJudging.Seen(
                left: entries.content(left), right: entries.content(right),
                probability: probability(UInt32(left), UInt32(right)), linking: name),
            origin: origin)
    }

    /// The conflicts that one judgement more would make.
    func conflicts(adding left: Int, _ right: Int, _ judgement: LinkJudging.Judgement) -> [LinkConflict] {
        let (a, b) = (UInt32(min(left, right)), UInt32(max(left, right)))
        var decisions = judgements.decisions.filter { ($0.a, $0.b) != (a, b) }
        switch judgement {
        case .same: decisions.append(LinkDecision(a, b, isSame: true))
        case .different: decisions.append(LinkDecision(a, b, isSame: false))
        case .unsure, .none: break
        }
        return LinkConflict.all(in: decisions)
    }
}

extension Record {
    /// Puts judgements into the log. When this returns they are on disk.
    ///
    /// - Throws: ``KeepingError`` where a judgement is on one entry; then nothing was decided.
    @discardableResult
    public func judge(_ judgings: [LinkJudging]) throws -> [KeptJudgement] {
        for judging in judgings where judging.left == judging.right {
            throw KeepingError(.badRequest, "both names are one entry's: \(judging.left)", remedy: "name two entries")
        }
        if judgings.isEmpty { return [] }
        let entries = try writing("link") { try $0.append(judgings.map(Decision.linkJudged)) }
        return zip(judgings, entries).map {
            KeptJudgement(judging: $0, time: $1.time.description, entry: $1.position.description)
        }
    }

    /// Judges two entries by their written names.
    ///
    /// - Returns: what was kept, and the conflicts that judgements are in now.
    /// - Throws: ``KeepingError`` where a name is no current entry's, or there is nothing to take back.
    public func judge(
        _ left: String, _ right: String, _ judgement: LinkJudging.Judgement, reason: String? = nil,
        progress: @escaping ProgressHandler = { _ in }
    ) async throws -> (kept: KeptJudgement, conflicts: [JudgementConflict]) {
        let persons = try await persons(progress: progress)
        let rows = try [left, right].map { try persons.row(named: $0) }
        if judgement == .none, persons.judgements.on(UInt32(rows[0]), UInt32(rows[1])) == nil {
            throw KeepingError(.notFound, "nothing is judged of these two", remedy: "there is nothing to take back")
        }
        let kept = try judge([persons.judging(rows[0], rows[1], judgement, reason: reason)])
        let conflicts = persons.conflicts(adding: rows[0], rows[1], judgement).map { persons.named($0) }
        return (kept[0], conflicts)
    }
}
