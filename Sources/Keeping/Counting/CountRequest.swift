public import Counting
public import Custody
public import RecordModel
import RecordStore

/// What is to be counted, and as of when.
public struct CountRequest: Sendable, Hashable {
    /// The question.
    public var query: CountQuery
    /// As the log said at this moment; nil for now.
    public var asOf: LogMoment?
    /// Where groups of age begin.
    public var ages: [Int] = [18, 60]
    /// Only acts that a keeper accepted, corrected or stated.
    public var onlyKept = false

    /// A request.
    public init(_ query: CountQuery, asOf: LogMoment? = nil) {
        self.query = query
        self.asOf = asOf
    }
}

/// A number that this record computed, with all that it takes to compute it again.
public struct Figure: Sendable {
    /// Its name: `f-` and sixteen hexadecimal digits of the SHA-256 of its recipe.
    public var id: String
    /// What it was made with: question, record, moment, log, linking, program.
    public var recipe: JSONValue
    /// The number, row by row.
    public var table: CountTable
    /// What was counted, by name.
    public var items: [String: CountItem]

    init(recipe: JSONValue, table: CountTable, items: [CountItem]) {
        self.recipe = recipe
        self.table = table
        id = "f-" + ContentHash.id(of: recipe.canonical).hex.prefix(16)
        let counted = Set(table.rows.flatMap(\.items))
        self.items = Dictionary(
            uniqueKeysWithValues: items.filter { counted.contains($0.id) }.map { ($0.id, $0) })
    }
}

/// The recipe of a figure, as JSON: canonical, so that the same recipe has the same name.
enum Recipe {
    static func value(
        _ request: CountRequest, record: String, moment: LogMoment?, log: [(key: String, size: Int)], linking: String?
    ) -> JSONValue {
        .object([
            "version": .integer(1), "subject": .string(request.query.subject.rawValue),
            "by": .array(request.query.by.map { .string($0.rawValue) }),
            "where": .array(request.query.conditions.map { .string($0.text) }),
            "at": JSONValue(request.query.moment?.iso), "ages": .array(request.ages.map(JSONValue.integer)),
            "only_kept": .bool(request.onlyKept), "record": .string(record), "as_of": JSONValue(moment?.description),
            "log": .object(Dictionary(uniqueKeysWithValues: log.map { ($0.key, .integer($0.size)) })),
            "linking": JSONValue(linking), "program": .string(Version.maker),
        ])
    }

    /// The request of a recipe.
    ///
    /// - Throws: ``KeepingError`` where it is none that this version knows.
    static func request(_ recipe: JSONValue) throws -> CountRequest {
        guard recipe["version"]?.integer == 1,
            let subject = recipe["subject"]?.string.flatMap(CountQuery.Subject.init(rawValue:)),
            let by = recipe["by"]?.array, let conditions = recipe["where"]?.array
        else {
            throw KeepingError(
                .badRequest, "this is no recipe of a figure",
                remedy: "`sijill count … --format jsonl` prints one in its first line")
        }
        let dimensions = by.compactMap { $0.string.flatMap(Dimension.init(rawValue:)) }
        let held = conditions.compactMap { $0.string.flatMap(CountQuery.Condition.init) }
        guard dimensions.count == by.count, held.count == conditions.count else {
            throw KeepingError(
                .badRequest, "the recipe counts by something that this version does not know",
                remedy: "count with the program named in the recipe: \(recipe["program"]?.string ?? "unknown")")
        }
        var request = CountRequest(
            CountQuery(subject, by: dimensions, conditions: held, moment: recipe["at"]?.string.flatMap(Period.init)),
            asOf: recipe["as_of"]?.string.flatMap { LogMoment($0) })
        request.ages = recipe["ages"]?.array?.compactMap(\.integer) ?? [18, 60]
        request.onlyKept = recipe["only_kept"]?.bool ?? false
        return request
    }
}
