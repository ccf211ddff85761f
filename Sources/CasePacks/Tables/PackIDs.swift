/// Ids and names in tables, checked the same way everywhere.
enum PackIDs {
    /// Whether a text can be an id: letters, digits, `.`, `_`, `:`, `-`, at most 64 of them, a letter or digit first.
    static func isID(_ text: String) -> Bool {
        guard (1...64).contains(text.utf8.count), let first = text.utf8.first, isLetterOrDigit(first) else {
            return false
        }
        return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x3A || $0 == 0x2D }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte)
    }

    /// The id of a row; adds an error and gives nil where it is none or stands on an earlier line too.
    static func id(
        _ table: PackTable, _ row: PackTable.Row, seen: inout [String: Int], _ findings: inout PackFindings
    ) -> String? {
        let id = table.value("id", row)
        guard isID(id) else {
            findings.add(
                table.error(
                    row, "id", id.isEmpty ? "there is none" : "“\(id)” is no id",
                    remedy: "write letters, digits and . _ : - only, a letter or digit first, at most 64"))
            return nil
        }
        if let line = seen[id] {
            findings.add(
                table.error(row, "id", "\(id) stands on line \(line) too", remedy: "give each row an id of its own"))
            return nil
        }
        seen[id] = row.line
        return id
    }

    /// The names of a row. A name in the wrong letters, or of nothing but marks, is an error.
    static func names(_ table: PackTable, _ row: PackTable.Row, _ findings: inout PackFindings) -> CasePack.Names? {
        func read(_ column: String) -> [CasePack.Name] {
            table.values(column, row).map { value in
                let isWeak = value.utf8.first == UInt8(ascii: "~")
                return CasePack.Name(text: isWeak ? String(value.dropFirst()) : value, isWeak: isWeak)
            }
        }
        let names = CasePack.Names(
            english: read("en"), arabic: read("ar"), acronyms: read("acronyms"), aliases: read("aliases"))
        var sound = true
        for (column, list) in [
            ("en", names.english), ("ar", names.arabic), ("acronyms", names.acronyms), ("aliases", names.aliases),
        ] {
            for name in list {
                guard let trouble = trouble(name.text, column) else { continue }
                sound = false
                findings.add(table.error(row, column, trouble.what, remedy: trouble.remedy))
            }
        }
        if names.english.isEmpty, names.arabic.isEmpty {
            findings.add(table.error(row, "en", "it has no name", remedy: "write one in en or in ar"))
            return nil
        }
        return sound ? names : nil
    }

    private static func trouble(_ name: String, _ column: String) -> (what: String, remedy: String)? {
        let isArabic = name.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
        if column == "en", isArabic { return ("“\(name)” is in Arabic letters", "write it in ar") }
        if column == "ar", !isArabic { return ("“\(name)” is not in Arabic letters", "write it in en or in aliases") }
        guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
            return ("“\(name)” has no letter", "write a name")
        }
        guard name.unicodeScalars.count <= 200 else {
            return ("a name is longer than 200 letters", "write a shorter one")
        }
        return nil
    }
}
