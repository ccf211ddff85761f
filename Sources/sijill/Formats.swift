import ArgumentParser
import RecordModel

/// For people, or one JSON object a line.
enum LinesFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl }

/// What an account can be printed as.
enum AccountFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl, md, html }

extension JSONValue: @retroactive ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
}
