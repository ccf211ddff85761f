/// Puts a line of `pdftotext` into the order in which it is read, and takes out the direction controls it adds.
///
/// For a right-to-left line the program prints U+202B, the line, U+202C; a piece of the other direction inside stands between
/// U+202A (U+202B in a left-to-right line) and U+202C, and begins with the spaces and punctuation that follow it on the page:
/// `المنظمة (⟨ )Nadir Halvani⟩أن`. Those belong behind the piece, in turned order. Seen with poppler 22.12.
enum BidiOrder {
    /// The line read in order. Marks that `tesseract` puts around words (U+200E, U+200F) go too.
    static func logical(_ line: [UInt32]) -> [UInt32] {
        guard line.contains(where: isControl) else { return line }
        var out: [UInt32] = []
        out.reserveCapacity(line.count)
        // Where the pieces that are open begin in `out`; the first is the line itself.
        var open: [Int] = []
        let wrapped = line.first == 0x202B || line.first == 0x202A
        for scalar in line {
            switch scalar {
            case 0x202A, 0x202B:
                // Deeper than a piece in a line the program never goes; text that does is not turned.
                if open.count < 8 { open.append(out.count) }
            case 0x202C:
                guard let start = open.popLast() else { continue }
                if !(wrapped && open.isEmpty) { turn(&out, from: start) }
            case 0x200E, 0x200F: break
            default: out.append(scalar)
            }
        }
        return out
    }

    private static func isControl(_ scalar: UInt32) -> Bool {
        0x202A...0x202C ~= scalar || scalar == 0x200E || scalar == 0x200F
    }

    /// Moves what stands before the first letter or digit of a piece behind it, turned round.
    private static func turn(_ out: inout [UInt32], from start: Int) {
        let first = out[start...].firstIndex { Scalars.isLetterOrDigit($0) || Scalars.isArabicMark($0) } ?? out.endIndex
        guard first > start else { return }
        let moved = Array(out[start..<first].reversed())
        out.removeSubrange(start..<first)
        out.append(contentsOf: moved)
    }
}
