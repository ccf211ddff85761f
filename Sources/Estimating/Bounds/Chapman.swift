/// Two lists at a time: if they are independent, the share of the second that the first has is the share of everybody.
///
/// Source: Chapman, *Some properties of the hypergeometric distribution with applications to zoological sample censuses* (1951);
/// the variance: Seber, Biometrics 26 (1970), doi:10.2307/2529060.
public struct ChapmanPair: Sendable, Hashable {
    /// The list that comes first in the table.
    public let first: Int
    /// The other one.
    public let second: Int
    /// How many stand on both.
    public let overlap: Int
    /// How many stand on one of the two.
    public let documented: Int
    /// The estimate of all; nil where nobody stands on both.
    public let estimate: Double?
    /// Its standard error; nil where there is no estimate.
    public let standardError: Double?

    /// Every pair of lists of a table.
    public static func all(_ table: CaptureTable) -> [ChapmanPair] {
        let overlaps = table.overlaps
        return table.lists.indices.flatMap { a in
            ((a + 1)..<max(a + 1, table.lists.count)).map { ChapmanPair(a, $0, overlaps) }
        }
    }

    private init(_ a: Int, _ b: Int, _ overlaps: [[Int]]) {
        first = a
        second = b
        overlap = overlaps[a][b]
        documented = overlaps[a][a] + overlaps[b][b] - overlap
        guard overlap > 0 else {
            estimate = nil
            standardError = nil
            return
        }
        let (x, y, m) = (Double(overlaps[a][a]), Double(overlaps[b][b]), Double(overlap))
        estimate = (x + 1) * (y + 1) / (m + 1) - 1
        standardError = ((x + 1) * (y + 1) * (x - m) * (y - m) / ((m + 1) * (m + 1) * (m + 2))).squareRoot()
    }
}
