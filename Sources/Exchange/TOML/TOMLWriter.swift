public import RecordModel

/// Writes values as TOML (https://toml.io/en/v1.0.0), laid out to be read and edited by people.
///
/// Plain settings come first, then tables, then lists of tables; a table of plain values inside a list is one line in braces.
/// Null has no form in TOML and is left out.
public struct TOMLWriter: Sendable {
    private let comments: [String: String]
    private let order: [String]
    private var out = ""
    private var told: Set<String> = []

    private init(comments: [String: String], order: [String]) {
        self.comments = comments
        self.order = order
    }

    /// The document of a root table.
    ///
    /// - Parameters:
    ///   - root: a table.
    ///   - comments: what stands above a setting or heading, by its path without numbers: `rules.keys`; the head's is under "".
    ///   - order: names in the order in which they are to stand; the others follow in that of their letters.
    /// - Returns: UTF-8; ``TOMLDocument`` reads the same values back.
    public static func text(
        _ root: [String: JSONValue], comments: [String: String] = [:], order: [String] = []
    ) -> String {
        var writer = TOMLWriter(comments: comments, order: order)
        writer.comment("")
        writer.table(root, path: "", keys: "")
        return writer.out
    }

    private mutating func table(_ members: [String: JSONValue], path: String, keys: String) {
        let names = members.keys.sorted {
            rank($0) != rank($1) ? rank($0) < rank($1) : $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        for name in names {
            guard let value = members[name], value != .null, !Self.isTable(value), !Self.isTableList(value) else {
                continue
            }
            comment(Self.join(path, name))
            out += "\(Self.key(name)) = \(Self.inline(value))\n"
        }
        for name in names {
            guard let inner = members[name]?.object, Self.isTable(.object(inner)) else { continue }
            heading("[\(Self.join(keys, Self.key(name)))]", path: Self.join(path, name))
            table(inner, path: Self.join(path, name), keys: Self.join(keys, Self.key(name)))
        }
        for name in names {
            guard let value = members[name], Self.isTableList(value), let rows = value.array else { continue }
            for (number, row) in rows.enumerated() {
                heading(
                    "[[\(Self.join(keys, Self.key(name)))]]", path: number == 0 ? Self.join(path, name) : nil)
                table(row.object ?? [:], path: Self.join(path, name), keys: Self.join(keys, Self.key(name)))
            }
        }
    }

    private mutating func heading(_ text: String, path: String?) {
        if !out.isEmpty { out += "\n" }
        if let path { comment(path) }
        out += "\(text)\n"
    }

    private mutating func comment(_ path: String) {
        guard let text = comments[path], told.insert(path).inserted else { return }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            out += line.isEmpty ? "#\n" : "# \(line)\n"
        }
        if path.isEmpty { out += "\n" }
    }

    private func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }

    private static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    private static func isTable(_ value: JSONValue) -> Bool { value.object != nil }

    /// A list of tables of which one has a table or list of tables in it, or that is too long for a line.
    private static func isTableList(_ value: JSONValue) -> Bool {
        guard let rows = value.array, !rows.isEmpty else { return false }
        return rows.allSatisfy { $0.object != nil }
    }

    private static func key(_ name: String) -> String {
        let isBare =
            !name.isEmpty
            && name.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
                default: false
                }
            }
        return isBare ? name : quoted(name)
    }

    private static func inline(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): return quoted(text)
        case .array(let values):
            return "[\(values.filter { $0 != .null }.map(inline).joined(separator: ", "))]"
        case .object(let members):
            let parts = members.sorted { $0.key < $1.key }.filter { $0.value != .null }
                .map { "\(key($0.key)) = \(inline($0.value))" }
            return parts.isEmpty ? "{}" : "{ \(parts.joined(separator: ", ")) }"
        default: return value.text
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: out += "\\\""
            case 0x5C: out += "\\\\"
            case 0x0A: out += "\\n"
            case 0x09: out += "\\t"
            case 0x0D: out += "\\r"
            case 0..<0x20, 0x7F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                let hex = String(scalar.value, radix: 16, uppercase: true)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
