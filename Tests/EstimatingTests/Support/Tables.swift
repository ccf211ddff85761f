import Estimating
import Exchange
import Foundation
import Testing

/// Tables for tests: two that are published in full, and those that lie beside the project.
enum Tables {
    /// Deaths of Kosovo Albanians, March to June 1999, on four lists (Ball, Betts, Scheuren, Dudukovich, Asher, *Killings and
    /// Refugee Flow in Kosovo*, 2002).
    static let kosovo = make(
        ["EXH", "ABA", "OSCE", "HRW"],
        [1131, 845, 177, 936, 228, 217, 181, 306, 106, 31, 18, 123, 42, 32, 27])

    /// Children born with spina bifida in upstate New York on three lists (Madigan, York, Biometrika 84, 1997, table 1).
    static let spinaBifida = make(["L1", "L2", "L3"], [60, 49, 4, 247, 112, 142, 12])

    /// A table from its counts by pattern 1, 2, 3, … read as a binary number, the first list lowest.
    static func make(_ lists: [String], _ counts: [Int]) -> CaptureTable {
        let cells = counts.enumerated().map {
            CaptureTable.Cell(pattern: Pattern(bits: UInt64($0.offset + 1)), count: $0.element)
        }
        do { return try CaptureTable(lists: lists, cells: cells) } catch { preconditionFailure("\(error)") }
    }

    /// The table of a file that lies beside the project, or nil.
    static func file(_ name: String) throws -> CaptureTable? {
        guard let data = FileManager.default.contents(atPath: folder + name + ".csv") else { return nil }
        let table = try OverlapTable(Array(data))
        return try CaptureTable(
            lists: table.lists,
            cells: table.rows.map { CaptureTable.Cell(pattern: Pattern(marks: $0.marks), count: $0.count) })
    }

    /// Whether the tables are there; their tests say so where they are not.
    static let areThere = FileManager.default.fileExists(atPath: folder + "README.md")

    private static let folder: String = {
        let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return project.deletingLastPathComponent().appendingPathComponent("shared/data/estimation/").path + "/"
    }()
}

/// Whether two numbers are the same to a relative 10⁻⁶.
func isClose(_ a: Double, _ b: Double, _ relative: Double = 1e-6) -> Bool { abs(a - b) <= relative * abs(b) }

/// A value that must be there.
func need<Value>(_ value: Value?) throws -> Value { try #require(value) }

extension Trait where Self == ConditionTrait {
    /// Only where the published tables lie beside the project.
    static var needsTables: Self { .enabled(if: Tables.areThere, "needs ../shared/data/estimation") }
}
