public import Estimating
import Exchange
import RecordModel
import RecordStore

/// Estimates from a table of list overlaps that lies in a file, without a record.
public enum FileEstimating {
    /// Reads a table: a column a list with 0 or 1, last a column `count`.
    ///
    /// - Throws: ``RecordError`` about the file, ``KeepingError`` about what is in it.
    public static func table(at path: String) throws -> CaptureTable {
        do {
            let file = try OverlapTable(try InputFile.all(of: path, limit: 64 << 20))
            return try CaptureTable(
                lists: file.lists,
                cells: file.rows.map { CaptureTable.Cell(pattern: Pattern(marks: $0.marks), count: $0.count) })
        } catch let error as ExchangeError {
            throw KeepingError(.unreadable, "\(path): \(error)", remedy: remedy)
        } catch let error as EstimatingError {
            throw KeepingError(.unreadable, "\(path): \(error)", remedy: remedy)
        }
    }

    /// A table with the SHA-256 of its file, hexadecimal.
    ///
    /// - Throws: as ``table(at:)`` does.
    public static func input(at path: String) throws -> (table: CaptureTable, hash: String) {
        (try table(at: path), ContentHash.id(of: try InputFile.all(of: path, limit: 64 << 20)).hex)
    }

    private static let remedy = "correct the file, and estimate again"

    /// The family of estimates of a table. The numbers do not depend on the cores.
    ///
    /// - Throws: ``KeepingError`` where a setting is out of range, or the task was cancelled.
    public static func family(
        _ table: CaptureTable, _ options: FamilyOptions, threads: Int? = nil,
        progress: @escaping ProgressHandler = { _ in }
    ) async throws -> EstimateFamily {
        var options = options
        options.width = threads ?? Cores.count
        let watch = Watch { work, done, total in
            progress(Progress(verb: work, done: done, total: total, unit: "steps"))
        }
        do {
            return try await EstimateFamily.of(table, options, watch: watch)
        } catch {
            throw KeepingError(.badRequest, "\(error)", remedy: "change the call, and estimate again")
        }
    }
}
