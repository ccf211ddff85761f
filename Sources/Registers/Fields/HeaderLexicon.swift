import Knowledge

/// What headers of columns say, in English, Arabic, French and Turkish (`data/registers/headers.tsv`).
struct HeaderLexicon: Sendable {
    static let standard = HeaderLexicon()

    private let roles: [String: ColumnRole]
    private let fillers: Set<String>

    private init() {
        var roles: [String: ColumnRole] = [:]
        for (header, field) in WordForms.table("registers/headers.tsv") { roles[header] = ColumnRole(field: field) }
        self.roles = roles
        fillers = WordForms.set("registers/header-words.txt")
    }

    /// What a header says; nil where it says nothing. Cost: some look-ups.
    ///
    /// The header whole; then without what stands in brackets; then without the words that may stand around one, outermost first.
    func role(of header: String) -> ColumnRole? {
        let spaced = HeaderLexicon.spaced(header)
        for text in [spaced, HeaderLexicon.withoutBrackets(spaced)] {
            let words = WordForms.folded(text).split(separator: " ").map(String.init)
            if let role = role(words) { return role }
        }
        return nil
    }

    private func role(_ words: [String]) -> ColumnRole? {
        guard !words.isEmpty, words.count <= 12 else { return nil }
        if let role = roles[words.joined(separator: " ")] { return role }
        // The longest run that is a header, where all other words are fillers.
        for length in stride(from: words.count - 1, to: 0, by: -1) {
            for start in 0...(words.count - length) {
                let others = words[..<start] + words[(start + length)...]
                guard others.allSatisfy({ fillers.contains($0) || $0.allSatisfy(\.isNumber) }) else { continue }
                if let role = roles[words[start..<start + length].joined(separator: " ")] { return role }
            }
        }
        return nil
    }

    /// `FirstName` as `First Name`.
    private static func spaced(_ header: String) -> String {
        var out = String.UnicodeScalarView()
        var wasLower = false
        for scalar in header.unicodeScalars {
            if wasLower, scalar.properties.isUppercase { out.append(" ") }
            out.append(scalar)
            wasLower = scalar.properties.isLowercase
        }
        return String(out)
    }

    private static func withoutBrackets(_ text: String) -> String {
        var depth = 0
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    if scalar == "(" || scalar == "[" { depth += 1 }
                    defer { if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) } }
                    return depth == 0
                }))
    }
}
