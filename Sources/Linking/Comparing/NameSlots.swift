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
        if let comma = words.indices.dropFirst().first(where: { words[$0].followsComma }) {
            words = Array(words[comma...] + words[..<comma])
        }
        guard let first = words.first else { return }
        parts[0] = first.text
        guard let last = words.dropFirst().last else { return }
        parts[3] = last.text
        if words.count > 2 { parts[1] = words[1].text }
        if words.count > 3 { parts[2] = words[2].text }
    }

    /// The first word of a name: what is compared of a mother's.
    static func first(_ text: String) -> String { NameReader.standard.read(text).words.first?.text ?? "" }
}
