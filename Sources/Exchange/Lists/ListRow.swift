/// One row of a list, whatever the file's format: its cells as they came, in UTF-8, end to end in one buffer.
///
/// Readers use the same row again and again; a caller takes what it wants of it and keeps no copy, so that nothing is allocated a row.
public struct ListRow: Sendable {
    /// What was odd about a row that was read all the same.
    public struct Oddities: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt8

        /// Oddities of given bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// A quotation mark that opens or closes nothing; it was read as a letter.
        public static let strayQuote = Oddities(rawValue: 1)
        /// Bytes that are in another encoding than the file, read by that one.
        public static let otherEncoding = Oddities(rawValue: 2)
        /// A formula whose value the file does not hold, or that ended in an error: an empty cell.
        public static let noValue = Oddities(rawValue: 4)
        /// A cell that was merged with those below it: the value stands in all of them.
        public static let merged = Oddities(rawValue: 8)
        /// One key twice in a JSON object: the last one counts.
        public static let repeatedKey = Oddities(rawValue: 16)
    }

    /// Why a row was not read.
    public enum Refusal: String, Sendable, Hashable, CaseIterable {
        /// A cell is over the limit.
        case cellTooLong = "cell-too-long"
        /// It has too many cells.
        case tooManyCells = "too-many-cells"
        /// It is no JSON object.
        case notAnObject = "not-an-object"
    }

    /// The row's number in the file, counted from 1 as a spreadsheet counts; the line of a JSON-lines file.
    public internal(set) var number = 0
    /// What was odd.
    public internal(set) var oddities: Oddities = []
    /// Why it was not read; it has no cells then.
    public internal(set) var refusal: Refusal?
    var bytes: [UInt8] = []
    var ends: [Int] = []

    init() {}

    /// A row of strings, for tests.
    public init(number: Int, _ cells: [String]) {
        self.number = number
        for cell in cells {
            bytes.append(contentsOf: cell.utf8)
            ends.append(bytes.count)
        }
    }

    /// How many cells.
    public var count: Int { ends.count }

    /// A cell as text; empty beyond the last one.
    public subscript(_ cell: Int) -> String {
        guard cell < ends.count else { return "" }
        return String(decoding: bytes[start(of: cell)..<ends[cell]], as: UTF8.self)
    }

    /// All cells as text.
    public var texts: [String] { (0..<count).map { self[$0] } }

    /// The bytes of all cells end to end, and where each one ends. Not to be kept.
    @inlinable
    public func withCells<Result>(_ body: (UnsafeBufferPointer<UInt8>, [Int]) throws -> Result) rethrows -> Result {
        try withBytes { try body($0, allEnds) }
    }

    @usableFromInline var allEnds: [Int] { ends }
    @usableFromInline
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer(body)
    }

    func start(of cell: Int) -> Int { cell == 0 ? 0 : ends[cell - 1] }

    mutating func clear(number: Int) {
        self.number = number
        oddities = []
        refusal = nil
        bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 22)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func refuse(_ reason: Refusal) {
        refusal = reason
        bytes.removeAll()
        ends.removeAll()
    }
}
