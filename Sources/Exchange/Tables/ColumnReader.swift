public import RecordModel
public import Tables

/// Reads a list as columns of numbered values, for lists too large to be rows of strings.
///
/// The grammar is ``CSVReader``'s: `,`, `;` or tab, quoted fields with line breaks in them, CRLF, LF or CR, a byte order mark, empty
/// lines skipped. What it would refuse in a row is repaired here, and noticed: nothing is dropped silently.
public enum ColumnReader {
    /// A file as columns.
    public struct File: Sendable {
        /// The columns; white space around a cell is cut off.
        public var table: ColumnTable
        /// What was repaired, or left out, with the numbers of the first rows; no word of the file itself.
        public var notices: [Notice]
    }

    /// A table of the bytes of a CSV file, as far as it can be read at all. See ``read(_:isUnique:threads:limits:)``.
    public static func columns(csv: UnsafeBufferPointer<UInt8>) -> ColumnTable {
        (try? read(csv).table) ?? ColumnTable()
    }

    /// Reads a whole CSV file with a header.
    ///
    /// - Parameters:
    ///   - isUnique: by header, whether hardly any two rows say the same (an identifier): its values are then not compared with
    ///     each other, which is faster and takes less memory; the same value may have several numbers.
    ///   - threads: how many may work at a time. The table is the same whatever their number.
    ///   - limits: the longest cell.
    /// - Throws: ``ExchangeError``: no header, a cell over the limits, a quoted field that is never closed, no text.
    /// - Note: Cost: one pass, some 150 MB/s for each thread; memory about four bytes a cell and the distinct values.
    public static func read(
        _ csv: UnsafeBufferPointer<UInt8>, isUnique: @Sendable (String) -> Bool = { _ in false }, threads: Int = 1,
        limits: Limits = Limits(bytes: .max, scalars: .max)
    ) throws(ExchangeError) -> File {
        let head = Array(csv.prefix(4096))
        if !head.contains(0), let file = try parse(csv, isUnique, threads, limits), file.isUTF8 {
            return File(table: file.table, notices: file.notices)
        }
        // another encoding, or several: decoded as any other text
        let decoded = try TextDecoding.decode(Array(csv), limits: limits)
        var text = decoded.text
        let outcome: Result<ColumnFileDraft?, ExchangeError> = text.withUTF8 { utf8 in
            do throws(ExchangeError) { return .success(try parse(utf8, isUnique, threads, limits)) } catch {
                return .failure(error)
            }
        }
        guard let file = try outcome.get() else { throw empty }
        return File(table: file.table, notices: decoded.notices + file.notices)
    }

    private static let empty = ExchangeError.malformed(
        format: "CSV", line: 1, reason: "the file is empty; a header is wanted")

    /// How large the pieces are that threads take; the same for any number of threads.
    private static let piece = 4 << 20

    private static func parse(
        _ csv: UnsafeBufferPointer<UInt8>, _ isUnique: @Sendable (String) -> Bool, _ threads: Int, _ limits: Limits
    ) throws(ExchangeError) -> ColumnFileDraft? {
        guard let base = csv.baseAddress, !csv.isEmpty else { throw empty }
        let delimiter = CSVReader.sniff(Array(csv.prefix(CSVReader.sniffed))).delimiter
        let start = csv.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var header = ColumnPiece(delimiter: delimiter, limits: limits)
        let body = try header.readHeader(base, start, csv.count)
        guard !header.names.isEmpty else { throw empty }
        var draft = ColumnFileDraft(names: header.names, isUnique: isUnique)
        let ends = pieces(csv, from: body)
        let names = draft.names.count, unique = draft.isUnique
        struct Bytes: @unchecked Sendable { let base: UnsafePointer<UInt8> }
        let bytes = Bytes(base: base), count = csv.count
        let read = Parallel.map(ends.count, threads: threads) { number -> Result<ColumnPiece, ExchangeError> in
            var piece = ColumnPiece(delimiter: delimiter, limits: limits, isUnique: unique, columns: names)
            do throws(ExchangeError) {
                try piece.read(
                    bytes.base, number == 0 ? body : ends[number - 1], until: ends[number], count: count)
                return .success(piece)
            } catch { return .failure(error) }
        }
        // a piece that ended where the next begins was rightly cut; else a quoted field goes over the cut
        var parts: [ColumnPiece] = []
        for (number, outcome) in read.enumerated() {
            guard case .success(let piece) = outcome, piece.end == ends[number] else {
                parts = []
                break
            }
            parts.append(piece)
        }
        if parts.isEmpty, body < csv.count {
            var whole = ColumnPiece(delimiter: delimiter, limits: limits, isUnique: unique, columns: names)
            try whole.read(base, body, until: csv.count, count: csv.count)
            parts = [whole]
        }
        draft.take(&parts, threads: threads)
        return draft
    }

    /// Where the pieces end: after a line break.
    private static func pieces(_ csv: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int] {
        var ends: [Int] = []
        var at = start
        while at < csv.count {
            at = min(csv.count, at + piece)
            while at < csv.count, csv[at - 1] != 0x0A { at += 1 }
            ends.append(at)
        }
        return ends
    }
}
