public import RecordModel
public import Registers

/// The account of an import as JSON, in the index and on the command line. It names columns and numbers of rows, never what stands there.
public enum ImportAccountJSON {
    /// The account as a value.
    public static func value(_ account: ImportAccount) -> JSONValue {
        .object([
            "rows": .integer(account.rows), "taken": .integer(account.taken), "noticed": .integer(account.noticed),
            "refused": .integer(account.refused),
            "notices": .array(
                account.notices.sorted { $0.key < $1.key }.map { kind, rows in
                    self.rows(rows, ["notice": .string(kind.code), "column": JSONValue(kind.column)])
                }),
            "refusals": .array(
                account.refusals.sorted { $0.key < $1.key }.map { reason, rows in
                    self.rows(rows, ["reason": .string(reason)])
                }),
        ])
    }

    static func text(_ account: ImportAccount) -> String { value(account).text }

    /// The account of a text; nil where it is none.
    static func account(_ text: String) -> ImportAccount? {
        guard let json = try? JSONValue(parsing: Array(text.utf8)), let rows = json["rows"]?.integer else { return nil }
        var account = ImportAccount()
        account.rows = rows
        account.taken = json["taken"]?.integer ?? 0
        account.noticed = json["noticed"]?.integer ?? 0
        account.refused = json["refused"]?.integer ?? 0
        for notice in json["notices"]?.array ?? [] {
            let kind = ImportAccount.Kind(code: notice["notice"]?.string ?? "", column: notice["column"]?.string)
            account.notices[kind] = self.rows(notice)
        }
        for refusal in json["refusals"]?.array ?? [] {
            account.refusals[refusal["reason"]?.string ?? ""] = self.rows(refusal)
        }
        return account
    }

    private static func rows(_ rows: ImportAccount.Rows, _ members: [String: JSONValue]) -> JSONValue {
        var members = members
        members["rows"] = .integer(rows.count)
        members["first"] = .array(rows.first.map(JSONValue.integer))
        return .object(members)
    }

    private static func rows(_ json: JSONValue) -> ImportAccount.Rows {
        ImportAccount.Rows(
            count: json["rows"]?.integer ?? 0, first: (json["first"]?.array ?? []).compactMap(\.integer))
    }
}
