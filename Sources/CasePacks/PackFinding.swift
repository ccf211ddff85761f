/// What is wrong with a pack, or worth knowing about it: where, what, and what to do.
public struct PackFinding: Sendable, Hashable, CustomStringConvertible {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The pack cannot be used.
        case error
        /// The pack can be used, but something in it says less than it seems to.
        case warning
        /// Nothing is wrong.
        case notice
    }

    /// How much it matters.
    public var severity: Severity
    /// The file's name in the folder.
    public var file: String
    /// The line, counted from 1; nil where it is the whole file.
    public var line: Int?
    /// The column's name, or the key in `pack.json`.
    public var column: String?
    /// What is so.
    public var what: String
    /// What to do.
    public var remedy: String

    /// A finding.
    public init(
        _ severity: Severity, _ file: String, line: Int? = nil, column: String? = nil, _ what: String, remedy: String
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.what = what
        self.remedy = remedy
    }

    /// `error: places.tsv:12, latitude: 95 is no latitude; write degrees from -90 to 90`
    public var description: String {
        "\(severity.rawValue): \(file)\(line.map { ":\($0)" } ?? "")\(column.map { ", \($0)" } ?? ""): \(what); \(remedy)"
    }
}

/// Gathers findings, up to a bound: what is wrong a million times is told a hundred times and then counted.
struct PackFindings {
    private(set) var all: [PackFinding] = []
    private(set) var hasErrors = false
    private var perFile: [String: Int] = [:]
    static let mostPerFile = 100

    mutating func add(_ finding: PackFinding) {
        if finding.severity == .error { hasErrors = true }
        let count = perFile[finding.file, default: 0] + 1
        perFile[finding.file] = count
        if count <= Self.mostPerFile { all.append(finding) }
    }

    /// Says of each file how many findings were left out.
    mutating func close() {
        for (file, count) in perFile.sorted(by: { $0.key < $1.key }) where count > Self.mostPerFile {
            all.append(
                PackFinding(
                    .notice, file, "\(count - Self.mostPerFile) more findings are not shown",
                    remedy: "see to those above first"))
        }
    }
}
