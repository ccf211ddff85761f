/// Reads the rows of one sheet of an .xlsx workbook (ECMA-376 part 1, SpreadsheetML).
///
/// Shared texts and texts in cells, numbers, truth values; dates as serial numbers in both epochs become ISO 8601; a formula gives the
/// value that was saved with it; a cell merged with those below gives its value to all of them. Nothing is calculated, no link followed.
struct WorkbookReader {
    /// The largest workbook that is read, in bytes as it lies on disk.
    static let mostBytes = 256 << 20
    /// What one part may unpack to.
    static let mostUnpacked = 4 << 30
    private static let mostSmall = 32 << 20

    private let archive: ZipArchive
    private let limits: Limits
    private let parts: WorkbookParts

    /// Opens a workbook.
    ///
    /// - Throws: ``ExchangeError`` where it is no workbook, is damaged or encrypted.
    init(_ bytes: [UInt8], limits: Limits) throws {
        self.limits = limits
        archive = try ZipArchive(bytes)
        guard let book = try archive.bytes(of: "xl/workbook.xml", limit: WorkbookReader.mostSmall) else {
            throw ZipArchive.malformed("it holds no workbook; save it as .xlsx")
        }
        let relations = try archive.bytes(of: "xl/_rels/workbook.xml.rels", limit: WorkbookReader.mostSmall) ?? []
        let styles = try archive.bytes(of: "xl/styles.xml", limit: WorkbookReader.mostSmall) ?? []
        parts = try WorkbookParts(book: book, relations: relations, styles: styles)
    }

    /// Hands over the rows of a sheet.
    ///
    /// - Parameter name: the sheet; nil for the first that is not hidden.
    /// - Returns: the names of all sheets, the one read first.
    /// - Throws: ``ExchangeError``; what `body` throws.
    func read(sheet name: String?, _ body: (ListRow) throws -> Void) throws -> [String] {
        guard
            let sheet = name.map({ wanted in parts.sheets.first { $0.name == wanted } })
                ?? (parts.sheets.first { !$0.isHidden } ?? parts.sheets.first)
        else {
            throw ZipArchive.malformed(
                name == nil ? "it has no sheet" : "it has no sheet of that name; its sheets: \(parts.names)")
        }
        var shared = SharedTexts()
        if archive.files["xl/sharedstrings.xml"] != nil {
            var scanner = XMLScanner()
            try archive.read("xl/sharedStrings.xml", limit: SharedTexts.mostBytes) { piece in
                try scanner.read(piece) { try shared.take($0) }
            }
        }
        var merges = MergedCells()
        try archive.read(sheet.path, limit: WorkbookReader.mostUnpacked) { merges.take($0) }
        merges.finish()
        var rows = SheetRows(parts: parts, shared: shared, merges: merges, limits: limits)
        var scanner = XMLScanner()
        try archive.read(sheet.path, limit: WorkbookReader.mostUnpacked) { piece in
            try scanner.read(piece) { try rows.take($0, body) }
        }
        return [sheet.name] + parts.sheets.map(\.name).filter { $0 != sheet.name }
    }
}

/// The texts that cells refer to by number.
struct SharedTexts {
    static let mostBytes = 512 << 20
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []
    private var depth = 0
    private var isText = false
    private var isPhonetic = false

    mutating func take(_ event: XMLScanner.Event) throws {
        switch event {
        case .start(let name, _, let isEmpty):
            if XMLScanner.isEqual(name, "si") {
                if isEmpty { ends.append(bytes.count) }
            } else if XMLScanner.isEqual(name, "t") {
                isText = !isEmpty
            } else if XMLScanner.isEqual(name, "rPh") {
                isPhonetic = !isEmpty
            }
        case .end(let name):
            if XMLScanner.isEqual(name, "si") {
                ends.append(bytes.count)
            } else if XMLScanner.isEqual(name, "t") {
                isText = false
            } else if XMLScanner.isEqual(name, "rPh") {
                isPhonetic = false
            }
        case .text(let text, let isLiteral):
            guard isText, !isPhonetic else { return }
            if isLiteral { bytes.append(contentsOf: text) } else { XMLScanner.append(text, to: &bytes) }
        }
    }

    /// The range of a text; empty where there is none of this number.
    func range(_ number: Int) -> Range<Int> {
        guard ends.indices.contains(number) else { return 0..<0 }
        return (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }
}
