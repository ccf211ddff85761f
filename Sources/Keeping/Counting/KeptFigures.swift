import Counting
import Exchange
public import RecordModel
import RecordStore

extension Record {
    /// Keeps a figure in the log: its recipe and its number.
    public func keep(_ figure: Figure, reason: String? = nil) throws {
        _ = try writing("count") { pen in
            try pen.append([
                .figureKept(
                    FigureKeeping(id: figure.id, recipe: figure.recipe, count: figure.table.total, reason: reason))
            ])
        }
    }

    /// The figures that were kept, oldest first. Cost: one pass over the log.
    public func keptFigures() throws -> [FigureKeeping] {
        var kept: [FigureKeeping] = []
        try log.forEach { entry in
            guard entry.kind == Decision.Kind.figureKept.rawValue, let body = entry.body,
                case .figureKept(let figure) = try DecisionJSON.decision(kind: entry.kind, body: body)
            else { return }
            kept.append(figure)
        }
        return kept
    }

    /// Follows a kept figure down: its recipe, the number then and now, its rows, and the entries or claims that each of them rests on.
    ///
    /// - Parameter name: the figure's name or its beginning.
    /// - Throws: ``KeepingError`` where none or several were kept under it.
    public func showFigure(_ name: String, progress: @escaping ProgressHandler = { _ in }) async throws -> Shown {
        let fitting = try keptFigures().filter { $0.id == name || $0.id.hasPrefix(name) }
        guard let kept = fitting.last else {
            throw KeepingError(
                .notFound, "no figure \(name) was kept",
                remedy: "`sijill count … --keep` keeps one; `sijill log` shows those kept")
        }
        guard Set(fitting.map(\.id)).count == 1 else {
            throw KeepingError(.ambiguous, "several kept figures' names begin with \(name)", remedy: "give more of it")
        }
        let (figure, differences) = try await count(again: kept.recipe, progress: progress)
        var rows = [
            Shown.Row(label: "counted", text: String(kept.count)),
            Shown.Row(label: "again", text: again(figure, kept, differences)),
        ]
        if let reason = kept.reason { rows.append(Shown.Row(label: "because", text: reason)) }
        for (key, value) in (kept.recipe.object ?? [:]).sorted(by: { $0.key < $1.key }) where value != .null {
            rows.append(Shown.Row(label: key, text: value.string ?? value.text))
        }
        var parts = [Shown.Part(heading: "Figure \(kept.id)", rows: rows)]
        for row in figure.table.rows {
            let labels = row.labels.map(\.words).joined(separator: ", ")
            parts.append(
                Shown.Part(
                    heading: "\(labels.isEmpty ? "all" : labels): \(row.count)",
                    rows: row.items.compactMap { figure.items[$0] }.map {
                        Shown.Row(
                            label: "", text: "\($0.id) (\($0.basis.rawValue)): \($0.evidence.joined(separator: ", "))")
                    }))
        }
        parts.append(
            Shown.Part(
                heading: "Further down",
                rows: [
                    Shown.Row(
                        label: "an entry",
                        text: "sijill register show REGISTER KEY: its row, and the original it stands in"),
                    Shown.Row(label: "a claim", text: "sijill show CLAIM: its sentence, its original, the log"),
                ]))
        return Shown(
            parts: parts,
            members: [
                "kind": .string("figure"), "id": .string(kept.id), "recipe": kept.recipe,
                "counted": .integer(kept.count),
                "again": .integer(figure.table.total),
                "same": .bool(figure.table.total == kept.count && differences.isEmpty),
            ])
    }

    private func again(_ figure: Figure, _ kept: FigureKeeping, _ differences: [String]) -> String {
        let number = "\(figure.table.total)"
        if figure.table.total == kept.count, differences.isEmpty { return "\(number), the same" }
        let why = differences.isEmpty ? "" : ": \(differences.joined(separator: "; "))"
        return (figure.table.total == kept.count ? "\(number), the same" : "\(number), another number") + why
    }
}
