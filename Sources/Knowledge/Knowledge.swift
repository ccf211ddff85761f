import CKnowledge

/// The word lists, tables and rules that ship inside the program: data in `Sources/CKnowledge/data`, read here.
///
/// A file is UTF-8 text. A line that starts with `#` is a comment; an empty line is nothing; columns are separated by one tab.
/// Files are compiled in, so a missing one is a mistake in the program's own text and reads as empty; a test holds the list.
public enum Knowledge {
    /// Names of all files, in byte order (`"reading/cues.tsv"`, …).
    public static let names: [String] = (0..<Int(sijill_knowledge_count)).map {
        String(cString: sijill_knowledge_at($0).name)
    }

    /// The bytes of one file as they are in the program's image; nothing is copied. Empty if there is no such file.
    /// Cost: one walk over the table of names.
    public static func bytes(_ name: String) -> UnsafeBufferPointer<UInt8> {
        for index in 0..<Int(sijill_knowledge_count) {
            let file = sijill_knowledge_at(index)
            if name == String(cString: file.name) { return UnsafeBufferPointer(start: file.bytes, count: file.count) }
        }
        return UnsafeBufferPointer(start: nil, count: 0)
    }

    /// The rows of one table: comments and empty lines left out, each row split at tabs, white space around a cell cut off.
    public static func rows(_ name: String) -> [[String]] {
        bytes(name).split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard line.first != UInt8(ascii: "#") else { return nil }
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { cell in
                String(decoding: trimmed(cell), as: UTF8.self)
            }
            return cells.allSatisfy(\.isEmpty) ? nil : cells
        }
    }

    /// The lines of one list: the first column of every row.
    public static func lines(_ name: String) -> [String] {
        rows(name).compactMap(\.first)
    }

    private static func trimmed(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        let space: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0D }
        var cell = cell
        while let first = cell.first, space(first) { cell.removeFirst() }
        while let last = cell.last, space(last) { cell.removeLast() }
        return cell
    }
}
