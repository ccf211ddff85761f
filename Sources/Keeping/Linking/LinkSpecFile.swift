import Exchange
import Linking
import RecordModel
import RecordStore

/// The spec of a linking as a file that keepers edit: TOML, what is left out being as the defaults have it.
struct LinkSpecFile {
    var spec: LinkSpec
    /// The columns whose cells name the entries; nil for those that are recognised.
    var identifiers: [String]?

    /// Reads a spec file over the defaults for the lists at hand.
    ///
    /// - Throws: ``KeepingError`` with the line and what to write there, ``RecordError`` where it cannot be read.
    init(_ path: String, defaults: LinkSpec) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let document: TOMLDocument
        do {
            document = try TOMLDocument(try InputFile.all(of: path, limit: 1 << 20))
        } catch let error as ExchangeError {
            throw KeepingError(.badRequest, "\(name): \(error)", remedy: Self.remedy)
        }
        guard case .object(var members) = document.value else { preconditionFailure("a document is a table") }
        func refuse(_ path: String, _ reason: String) -> KeepingError {
            let line = Self.line(of: path, in: document.lines)
            return KeepingError(
                .badRequest, "\(name)\(line.map { ", line \($0)" } ?? ""): \(reason)", remedy: Self.remedy)
        }
        if let named = members.removeValue(forKey: Self.identifier) {
            identifiers = named.string.map { [$0] } ?? named.array?.compactMap(\.string)
            guard identifiers != nil else { throw refuse(Self.identifier, "identifier wants the name of a column") }
        }
        let given = JSONValue.object(members)
        do {
            spec = try Self.laid(given, over: JSONValue(encoding: defaults)).decoded(as: LinkSpec.self)
        } catch let error as DecodingError {
            let (path, reason) = Self.words(error)
            throw refuse(path, reason)
        }
        if let unknown = Self.unknown(given, in: JSONValue(encoding: spec), path: "") {
            throw refuse(unknown.path, "nothing is called \(unknown.name) here")
        }
    }

    private static let identifier = "identifier"
    private static let remedy = "`sijill link spec FILE…` prints one that can be used"

    /// A table laid over another: what it does not say stays. Lists are taken whole.
    private static func laid(_ given: JSONValue, over base: JSONValue) -> JSONValue {
        guard case .object(let given) = given, case .object(let base) = base else { return given }
        return .object(base.merging(given) { laid($1, over: $0) })
    }

    /// The first name in a file that the spec made of it does not have.
    private static func unknown(_ given: JSONValue, in known: JSONValue, path: String) -> (path: String, name: String)?
    {
        switch (given, known) {
        case (.object(let given), .object(let known)):
            for (name, value) in given.sorted(by: { $0.key < $1.key }) {
                let inner = path.isEmpty ? name : "\(path).\(name)"
                guard let there = known[name] else { return (inner, name) }
                if let found = unknown(value, in: there, path: inner) { return found }
            }
            return nil
        case (.array(let given), .array(let known)):
            for (index, pair) in zip(given, known).enumerated() {
                if let found = unknown(pair.0, in: pair.1, path: "\(path).\(index)") { return found }
            }
            return nil
        default: return nil
        }
    }

    /// The line of a path, or of what it stands in.
    private static func line(of path: String, in lines: [String: Int]) -> Int? {
        var path = path
        while true {
            if let line = lines[path] { return line }
            guard let dot = path.lastIndex(of: ".") else { return nil }
            path = String(path[..<dot])
        }
    }

    /// Where a value does not fit, and what is wanted there.
    private static func words(_ error: DecodingError) -> (path: String, reason: String) {
        func path(_ keys: [any CodingKey]) -> String {
            keys.map { key in key.intValue.map { String($0) } ?? key.stringValue }.joined(separator: ".")
        }
        switch error {
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            return (path(context.codingPath), "\(wanted(type)) is wanted here")
        case .keyNotFound(let key, let context):
            return (path(context.codingPath), "\(key.stringValue) is missing here")
        case .dataCorrupted(let context): return (path(context.codingPath), context.debugDescription)
        @unknown default: return ("", "it does not fit")
        }
    }

    private static func wanted(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text in quotation marks"
        case is Bool.Type: "true or false"
        case is Double.Type, is Int.Type, is UInt64.Type: "a number"
        default: "\(type)".hasPrefix("Array") ? "a list in [ ]" : "a table"
        }
    }

    /// The text of a file for a spec, with what each setting means.
    static func text(_ spec: LinkSpec, identifiers: [String]) -> String {
        var members = JSONValue(encoding: spec).object ?? [:]
        if let first = identifiers.first {
            members[identifier] = identifiers.count == 1 ? .string(first) : .array(identifiers.map { .string($0) })
        }
        return TOMLWriter.text(members, comments: comments, order: order)
    }

    private static let order = [
        identifier, "keepFrom", "linkFrom", "withinLists", "oneToOne", "seed", "name", "kind", "columns", "byFrequency",
        "cuts",
        "rules", "pairsPerEntry", "largestBlock",
    ]

    private static let comments = [
        "": """
        How lists of people are linked (docs/link-runs.md). What is left out is as the defaults have it.
        A line that begins with # says nothing.
        """,
        "identifier": "The column whose cells name the entries in pairs.csv and clusters.csv.",
        "keepFrom": "Pairs of at least this probability are written to pairs.csv.",
        "linkFrom": "Entries are one person from this probability on.",
        "withinLists": "false: only entries of different lists are compared.",
        "oneToOne": "true: no list has a person twice, so an entry has at most one partner on another list.",
        "seed": "Where sampling starts.",
        "blocking": """
        Which entries are compared. Without rules they are planned from the data; a rule is a list of keys that must all agree:
          rules = [["given", "family", "birth year"], ["family", "event-date"]]
        The report of a run shows the keys that there are. pairsPerEntry = 6 sets how many pairs planned rules may bring together.
        """,
        "blocking.largestBlock": "A block of more entries is split by further keys.",
        "fields": """
        What is compared. Columns of one field say the same thing; the better agreement counts. Take a field away to ignore it.
        Kinds: given, father, grandfather, mother, family, full-name, alias, sex, birth-date, event-date, age, place, region,
        birth-place, status, category, number, text.
        byFrequency = true: agreement on a rare value weighs more than on a common one.
        """,
    ]
}
