import CasePacks
import Counting
import Custody
public import RecordModel
import RecordStore

extension Record {
    /// Counts persons or acts, each once.
    ///
    /// - Throws: ``KeepingError`` where a dimension does not fit what is counted.
    /// - Complexity: linking, where the lists were not linked yet; then linear in entries or claims.
    public func count(_ request: CountRequest, progress: @escaping ProgressHandler = { _ in }) async throws -> Figure {
        let fitting = request.query.subject == .persons ? Dimension.ofPersons : Dimension.ofActs
        for dimension in request.query.by + request.query.conditions.map(\.dimension) where !fitting.contains(dimension)
        {
            throw KeepingError(
                .badRequest, "\(request.query.subject.rawValue) have no \(dimension.rawValue)",
                remedy: "they have \(fitting.map(\.rawValue).joined(separator: ", "))")
        }
        guard request.ages.allSatisfy({ (1...120).contains($0) }), request.ages == request.ages.sorted(),
            Set(request.ages).count == request.ages.count, !request.ages.isEmpty
        else {
            throw KeepingError(
                .badRequest, "the groups of age make no sense", remedy: "give where they begin, rising: 18,60")
        }
        try await catchUp(progress: progress)
        let position = try position(request.asOf)
        var request = request
        request.asOf = position.moment
        let (items, linking) =
            switch request.query.subject {
            case .persons: try await personItems(request, progress)
            case .acts: (try actItems(request), nil)
            }
        let recipe = Recipe.value(request, record: id, moment: position.moment, log: position.sizes, linking: linking)
        return Figure(recipe: recipe, table: CountTable(items, request.query), items: items)
    }

    /// Counts a figure again by its recipe.
    ///
    /// - Returns: the figure, and what differs from the recipe (another program; a log that says something else), in words.
    /// - Throws: ``KeepingError`` where the recipe is none, or of another record.
    public func count(
        again recipe: JSONValue, progress: @escaping ProgressHandler = { _ in }
    ) async throws -> (figure: Figure, differences: [String]) {
        let request = try Recipe.request(recipe)
        guard recipe["record"]?.string == id else {
            throw KeepingError(
                .badRequest, "the recipe is of another record",
                remedy: "open the record \(recipe["record"]?.string ?? "")")
        }
        let figure = try await count(request, progress: progress)
        let differences = [
            ("program", "the program is another"), ("log", "the log of that moment is another"),
            ("linking", "the persons were linked otherwise"),
        ]
        .filter { figure.recipe[$0.0] != recipe[$0.0] }.map(\.1)
        return (figure, differences)
    }

    private func personItems(_ request: CountRequest, _ progress: @escaping ProgressHandler) async throws -> (
        [CountItem], String?
    ) {
        let persons = try await persons(asOf: request.asOf, progress: progress)
        let index = try folded()
        var making = PersonItems(persons, names: CaseNames(try casePack(index)), ages: request.ages)
        try making.addEarlier(index) { try editions(of: $0, asOf: request.asOf) }
        return ((0..<persons.count).map(making.item), persons.name)
    }

    /// The last log entry up to a moment, and how long each log was then. Nil where the log has nothing by then.
    func position(_ moment: LogMoment?) throws -> (moment: LogMoment?, sizes: [(key: String, size: Int)]) {
        guard let moment else {
            let all = try log.summaries()
            return (all.map(\.lastTime).max(), all.map { ($0.key.description, $0.size) }.sorted { $0.0 < $1.0 })
        }
        var last: LogMoment?
        var sizes: [String: Int] = [:]
        try log.forEach { entry in
            guard entry.time <= moment else { return }
            last = max(last ?? entry.time, entry.time)
            sizes[entry.position.key.description, default: 0] += 1
        }
        return (last ?? moment, sizes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}
