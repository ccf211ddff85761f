public import RecordModel

/// Editions of registers and the mappings of their columns, as JSON: in the log, and in files that keepers write (docs/registers.md).
public enum EditionJSON {
    /// The body of a decision.
    static func value(_ adding: Decision.EditionAdding) -> JSONValue {
        .object([
            "register": .string(adding.register), "edition": .string(adding.edition), "source": .string(adding.source),
            "covers": .object([
                "period": .string(adding.covers.period), "territory": .string(adding.covers.territory),
                "who": .string(adding.covers.who),
            ]),
            "original": .string(adding.original.hex), "media_type": .string(adding.mediaType),
            "mapping": value(adding.mapping),
        ])
    }

    /// The decision of a body.
    static func edition(_ json: JSONValue) throws(ExchangeError) -> Decision.EditionAdding {
        guard let original = json["original"]?.string.flatMap(OriginalID.init(hex:)) else {
            throw malformed("an original's id is no SHA-256")
        }
        let covers = json["covers"] ?? .null
        return Decision.EditionAdding(
            register: try text(json, "register"), edition: try text(json, "edition"), source: try text(json, "source"),
            covers: Coverage(
                period: try text(covers, "period"), territory: try text(covers, "territory"),
                who: try text(covers, "who")),
            original: original, mediaType: try text(json, "media_type"), mapping: try mapping(json["mapping"] ?? .null))
    }

    /// A mapping as JSON.
    public static func value(_ mapping: ListMapping) -> JSONValue {
        var members: [String: JSONValue] = [
            "header": .integer(mapping.header),
            "columns": .array(
                mapping.columns.map { column in
                    var members: [String: JSONValue] = ["column": .string(column.name), "field": .string(column.field)]
                    if let order = column.order { members["order"] = .string(order) }
                    return .object(members)
                }),
        ]
        if let sheet = mapping.sheet { members["sheet"] = .string(sheet) }
        return .object(members)
    }

    /// A mapping as the text of a file to be edited: one column a line.
    public static func file(_ mapping: ListMapping) -> String {
        let columns = mapping.columns.map { column in
            var line =
                "    {\"column\": \(JSONValue.string(column.name).text), \"field\": \(JSONValue.string(column.field).text)"
            if let order = column.order { line += ", \"order\": \(JSONValue.string(order).text)" }
            return line + "}"
        }
        let sheet = mapping.sheet.map { "  \"sheet\": \(JSONValue.string($0).text),\n" } ?? ""
        return
            "{\n\(sheet)  \"header\": \(mapping.header),\n  \"columns\": [\n\(columns.joined(separator: ",\n"))\n  ]\n}\n"
    }

    /// The mapping in a file. Columns that it does not name are to be filled in by the caller.
    ///
    /// - Throws: ``ExchangeError/malformed(format:line:reason:)``.
    public static func mapping(file bytes: [UInt8]) throws(ExchangeError) -> ListMapping {
        let json: JSONValue
        do throws(JSONError) { json = try JSONValue(parsing: bytes) } catch { throw malformed(error.description) }
        return try mapping(json)
    }

    private static func mapping(_ json: JSONValue) throws(ExchangeError) -> ListMapping {
        guard let columns = json["columns"]?.array else { throw malformed("columns are missing") }
        guard let header = json["header"].map({ $0.integer }) ?? 1, header >= 0 else {
            throw malformed("header is the number of a row, or 0")
        }
        var mapping = ListMapping(sheet: json["sheet"]?.string, header: header, columns: [])
        for column in columns {
            mapping.columns.append(
                ListMapping.Column(
                    name: try text(column, "column"), field: try text(column, "field"), order: column["order"]?.string))
        }
        return mapping
    }

    private static func text(_ json: JSONValue, _ key: String) throws(ExchangeError) -> String {
        guard let text = json[key]?.string else { throw malformed("\(key) is missing") }
        return text
    }

    private static func malformed(_ reason: String) -> ExchangeError {
        .malformed(format: "mapping", line: 1, reason: reason)
    }
}
