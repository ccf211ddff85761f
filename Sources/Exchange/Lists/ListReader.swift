/// Reads a list of any format row by row, in bounded memory.
public struct ListReader {
    /// The format.
    public let format: ListFormat
    /// Limits; a cell over `fieldBytes` refuses its row.
    public var limits: Limits
    /// The sheet of a workbook to read; nil for the first that is not hidden.
    public var sheet: String?

    /// A reader.
    public init(format: ListFormat, sheet: String? = nil, limits: Limits = Limits()) {
        self.format = format
        self.sheet = sheet
        self.limits = limits
    }

    /// What was learned of a file beside its rows.
    public struct About: Sendable, Hashable {
        /// Names of columns where the file names them in every row (JSON lines), in order of their first appearance.
        public var columns: [String]?
        /// The encoding of a text file, by its name in the WHATWG Encoding Standard.
        public var encoding: String?
        /// Names of a workbook's sheets, the one that was read first.
        public var sheets: [String] = []

        /// Nothing yet.
        public init() {}

        init(columns: [String]? = nil, encoding: String? = nil, sheets: [String] = []) {
            self.columns = columns
            self.encoding = encoding
            self.sheets = sheets
        }
    }

    /// Hands every row to `body`, in order.
    ///
    /// - Parameters:
    ///   - pieces: hands over the file's bytes, piece by piece.
    ///   - body: takes a row; what it throws ends the reading.
    /// - Returns: what was learned; for JSON lines the columns of all rows read.
    /// - Throws: ``ExchangeError`` where the file as a whole cannot be read; what `pieces` and `body` throw.
    /// - Complexity: one pass; some 200 MB/s of CSV. Memory: a few megabytes and the longest row; a workbook also its own size
    ///   and its shared texts.
    public func read(
        _ pieces: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void, _ body: (ListRow) throws -> Void
    ) throws -> About {
        try withoutActuallyEscaping(body) { body in
            switch format {
            case .delimited:
                var reader = DelimitedReader(limits: limits)
                var input = TextInput()
                try pieces { try reader.read(input.take($0), isLast: false, input.page, body) }
                try reader.read(input.finish(), isLast: true, input.page, body)
                return About(encoding: input.encoding)
            case .jsonLines:
                var reader = JSONLinesReader(limits: limits)
                var input = TextInput()
                try pieces { try reader.read(input.take($0), isLast: false, input.page, body) }
                try reader.read(input.finish(), isLast: true, input.page, body)
                return About(columns: reader.columns, encoding: input.encoding)
            case .workbook:
                var bytes: [UInt8] = []
                try pieces { piece in
                    guard bytes.count + piece.count <= WorkbookReader.mostBytes else {
                        throw ExchangeError.tooLarge(
                            what: "the workbook", size: bytes.count + piece.count, limit: WorkbookReader.mostBytes,
                            unit: "bytes")
                    }
                    bytes.append(contentsOf: piece)
                }
                let reader = try WorkbookReader(bytes, limits: limits)
                return try About(sheets: reader.read(sheet: sheet, body))
            }
        }
    }

    /// The rows of bytes in memory, for small files and tests.
    public func rows(_ bytes: [UInt8], _ body: (ListRow) throws -> Void) throws -> About {
        try read({ take in try bytes.withUnsafeBytes { try take($0) } }, body)
    }
}
