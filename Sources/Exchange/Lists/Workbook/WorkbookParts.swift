/// What a workbook says beside its cells: its sheets, the epoch of its dates, which styles show a number as a date.
struct WorkbookParts {
    struct Sheet {
        var name: String
        var path: String
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    /// Whether day 0 is 1 January 1904 and not 30 December 1899.
    private(set) var is1904 = false
    /// By number of style: whether numbers are dates in it.
    private(set) var isDate: [Bool] = []

    var names: String { sheets.map { "“\($0.name)”" }.joined(separator: ", ") }

    init(book: [UInt8], relations: [UInt8], styles: [UInt8]) throws {
        var targets: [String: String] = [:]
        try WorkbookParts.starts(relations) { name, attributes in
            guard XMLScanner.isEqual(name, "Relationship"), let id = attributes["Id"], let target = attributes["Target"]
            else { return }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        var sheets: [Sheet] = []
        var is1904 = false
        try WorkbookParts.starts(book) { name, attributes in
            if XMLScanner.isEqual(name, "workbookPr"), let value = attributes["date1904"] {
                is1904 = value == "1" || value == "true"
            }
            if XMLScanner.isEqual(name, "sheet"), let id = attributes["id"], let path = targets[id] {
                sheets.append(
                    Sheet(
                        name: attributes["name"] ?? "", path: path,
                        isHidden: attributes["state"] ?? "visible" != "visible"))
            }
        }
        self.sheets = sheets
        self.is1904 = is1904
        isDate = try WorkbookParts.dateStyles(styles)
    }

    private static func dateStyles(_ bytes: [UInt8]) throws -> [Bool] {
        var formats: [Int: String] = [:]
        var isDate: [Bool] = []
        var inStyles = false
        var scanner = XMLScanner()
        try bytes.withUnsafeBytes { all in
            try scanner.read(all) { event in
                switch event {
                case .start(let name, let attributes, _):
                    if XMLScanner.isEqual(name, "numFmt"), let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                        formats[id] = attributes["formatCode"] ?? ""
                    } else if XMLScanner.isEqual(name, "cellXfs") {
                        inStyles = true
                    } else if inStyles, XMLScanner.isEqual(name, "xf") {
                        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                        isDate.append(formats[id].map(isDateFormat) ?? isBuiltInDate(id))
                    }
                case .end(let name): if XMLScanner.isEqual(name, "cellXfs") { inStyles = false }
                case .text: break
                }
            }
        }
        return isDate
    }

    /// ECMA-376 part 1, 18.8.30: formats that need no declaration, those of East Asia among them.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
        default: false
        }
    }

    /// Whether a format shows days or years; what stands in quotation marks or brackets shows nothing.
    static func isDateFormat(_ code: String) -> Bool {
        var quoted = false
        var bracketed = false
        var escaped = false
        for scalar in code.unicodeScalars {
            if escaped {
                escaped = false
                continue
            }
            switch scalar {
            case "\\", "_", "*": escaped = true
            case "\"": quoted.toggle()
            case "[" where !quoted: bracketed = true
            case "]" where !quoted: bracketed = false
            case "d", "D", "y", "Y": if !quoted, !bracketed { return true }
            default: break
            }
        }
        return false
    }

    private static func starts(
        _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>, XMLScanner.Attributes) throws -> Void
    ) throws {
        var scanner = XMLScanner()
        try bytes.withUnsafeBytes { all in
            try scanner.read(all) { if case .start(let name, let attributes, _) = $0 { try body(name, attributes) } }
        }
    }
}

/// Days counted by spreadsheets.
enum SerialDate {
    /// The date of a serial number as ISO 8601, with the time where there is one; nil beyond the years 1900 to 9999.
    ///
    /// In the 1900 system day 60 is a 29 February that never was (Lotus 1-2-3 had it); days before it are one later than they seem.
    static func iso(_ serial: Double, is1904: Bool) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        let seconds = Int(((serial - Double(day)) * 86400).rounded())
        if !is1904, day == 60 { return nil }
        if !is1904, day < 60 { day += 1 }
        // Days from 1970-01-01: 25,569 in the 1900 system, 24,107 in the other.
        let date = civil(day - (is1904 ? 24107 : 25569))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let text = "\(date.year)-\(two(date.month))-\(two(date.day))"
        guard seconds > 0, seconds < 86400 else { return text }
        return "\(text)T\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    }

    /// H. Hinnant, "chrono-compatible low-level date algorithms".
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
    }
}
