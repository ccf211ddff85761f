import Names
import Tables

/// A whole name cut into the parts that are compared.
struct NameSlots: Sendable {
    /// Given, father's, grandfather's and family name, each as text; empty where it has none.
    var parts: [String] = ["", "", "", ""]

    /// Cuts a name at its words: the first is the given name, the last the family's, what stands between is the father's and the
    /// grandfather's. After a comma the given name comes first again. Cost: some microseconds.
    init(_ text: String) {
        var words = NameReader.standard.read(text).words
        let scalars = Array(text.unicodeScalars)
        func written(_ word: NameWord) -> String { Self.text(word, scalars) }
        if let comma = words.indices.dropFirst().first(where: { words[$0].followsComma }) {
            words = Array(words[comma...] + words[..<comma])
        }
        guard let first = words.first else { return }
        parts[0] = written(first)
        guard let last = words.dropFirst().last else { return }
        parts[3] = written(last)
        if words.count > 2 { parts[1] = written(words[1]) }
        if words.count > 3 { parts[2] = written(words[2]) }
    }

    /// The first word of a name: what is compared of a mother's.
    static func first(_ text: String) -> String {
        NameReader.standard.read(text).words.first.map { Self.text($0, Array(text.unicodeScalars)) } ?? ""
    }

    private static func text(_ word: NameWord, _ scalars: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(scalars[word.span]))
    }
}
