/// Compares what a command printed with what its script says, wildcards and all.
enum Expectation {
    /// Whether lines are as expected; empty lines at either end of both do not count.
    static func holds(_ expected: [String], _ got: [String]) -> Bool {
        match(trimmed(expected)[...], trimmed(got)[...])
    }

    /// A printed text as lines.
    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether a line is as expected, where `[..]` stands for anything.
    static func lineHolds(_ expected: String, _ got: String) -> Bool {
        let pieces = expected.components(separatedBy: "[..]")
        guard pieces.count > 1 else { return Array(expected.unicodeScalars) == Array(got.unicodeScalars) }
        var rest = Array(got.utf8)[...]
        for (number, piece) in pieces.enumerated() {
            let wanted = Array(piece.utf8)
            if number == 0 {
                guard rest.starts(with: wanted) else { return false }
                rest = rest.dropFirst(wanted.count)
            } else if number == pieces.count - 1 {
                return rest.count >= wanted.count && rest.suffix(wanted.count).elementsEqual(wanted)
            } else {
                guard let found = rest.firstRange(of: wanted) else { return false }
                rest = rest[found.upperBound...]
            }
        }
        return true
    }

    private static func trimmed(_ lines: [String]) -> [String] {
        Array(lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed())
    }

    private static func match(_ expected: ArraySlice<String>, _ got: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return got.isEmpty }
        if first == "..." {
            let rest = expected.dropFirst()
            if rest.isEmpty { return true }
            return (got.startIndex...got.endIndex).contains { match(rest, got[$0...]) }
        }
        guard let line = got.first, lineHolds(first, line) else { return false }
        return match(expected.dropFirst(), got.dropFirst())
    }
}

extension ArraySlice<UInt8> {
    /// Where some bytes stand first; an empty piece stands at the beginning.
    fileprivate func firstRange(of wanted: [UInt8]) -> Range<Int>? {
        guard count >= wanted.count else { return nil }
        for start in startIndex...(endIndex - wanted.count)
        where self[start..<(start + wanted.count)].elementsEqual(wanted) {
            return start..<(start + wanted.count)
        }
        return nil
    }
}

extension String {
    /// The pieces between occurrences of a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
