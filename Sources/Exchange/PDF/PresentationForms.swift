import Knowledge

/// Folds Arabic presentation forms and Latin ligatures to the letters they stand for.
enum PresentationForms {
    private static let table: [UInt32: [UInt32]] = Dictionary(
        Knowledge.rows("exchange/presentation-forms.tsv").compactMap { row in
            guard row.count > 1, let from = UInt32(row[0], radix: 16) else { return nil }
            return (from, row[1].split(separator: " ").compactMap { UInt32($0, radix: 16) })
        }, uniquingKeysWith: { a, _ in a })

    /// The line in base letters, and how many characters were folded.
    static func fold(_ line: [UInt32]) -> (line: [UInt32], folded: Int) {
        guard line.contains(where: { 0xFB00...0xFEFC ~= $0 }) else { return (line, 0) }
        var out: [UInt32] = []
        out.reserveCapacity(line.count + 8)
        var folded = 0
        for scalar in line {
            if 0xFB00...0xFEFC ~= scalar, let letters = table[scalar] {
                out.append(contentsOf: letters)
                folded += 1
            } else {
                out.append(scalar)
            }
        }
        return (out, folded)
    }
}
