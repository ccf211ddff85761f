extension Snippet {
    /// How many scalars are shown at most.
    static let longest = 240
    /// How many scalars are shown before the first match where the passage is longer than can be shown.
    static let before = 60
    /// How much of a passage is read to make a snippet, in bytes.
    static let longestRead = 65_536

    /// The part of a passage around the first word that matches, with all words in it that do.
    ///
    /// - Parameters:
    ///   - text: the passage's text, or its beginning.
    ///   - start: where the passage begins in the document, in scalars.
    ///   - clauses: the words looked for.
    init(of text: String, start: Int, matching clauses: [SearchQuery.Clause]) {
        let scalars = Array(text.unicodeScalars)
        let matched = Self.matches(in: text, clauses)
        var first = 0
        if scalars.count > Self.longest, let match = matched.first {
            first = min(max(0, match.lowerBound - Self.before), scalars.count - Self.longest)
            // Not in the middle of a word, where a boundary is near.
            if first > 0, let space = scalars[first..<min(first + 20, match.lowerBound)].firstIndex(of: " ") {
                first = space + 1
            }
        }
        let end = min(scalars.count, first + Self.longest)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[first..<end].map(Self.shown))
        self.text = String(view)
        self.start = start + first
        matches = matched.compactMap { match in
            let clamped = match.clamped(to: first..<end)
            return clamped.isEmpty ? nil : clamped.lowerBound - first..<clamped.upperBound - first
        }
        isCutBefore = first > 0
        isCutAfter = end < scalars.count
    }

    /// The scalar that stands for one in a snippet.
    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: " "
        default: scalar
        }
    }

    /// Where words of the clauses stand, in scalars.
    private static func matches(in text: String, _ clauses: [SearchQuery.Clause]) -> [Range<Int>] {
        let exact = Set(clauses.flatMap { $0.isPrefix ? Array($0.words.dropLast()) : $0.words })
        let prefixes = clauses.compactMap { $0.isPrefix ? $0.words.last : nil }
        var ranges: [Range<Int>] = []
        var scalar = 0
        var byte = 0
        let bytes = Array(text.utf8)
        func scalars(to end: Int) -> Int {
            while byte < end {
                if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
                byte += 1
            }
            return scalar
        }
        for word in WordFolding.words(of: text) {
            let isMatch = word.forms.contains { form in exact.contains(form) || prefixes.contains { form.hasPrefix($0) }
            }
            guard isMatch else { continue }
            let start = scalars(to: word.bytes.lowerBound)
            ranges.append(start..<scalars(to: word.bytes.upperBound))
        }
        return ranges
    }
}
