import Knowledge
import Names

/// Words in a paragraph that say how a number was come by. Nothing is concluded from them: they are shown.
public enum MethodWords {
    /// What a text says of the method, in the order of `counting/methods.tsv`.
    public static func found(in text: String) -> [String] {
        let folded = " \(FoldedName.of(text)) "
        return table.compactMap { label, words in words.contains { folded.contains(" \($0) ") } ? label : nil }
    }

    private static let table: [(label: String, words: [String])] = Knowledge.rows("counting/methods.tsv").compactMap {
        row in
        guard row.count > 1 else { return nil }
        return (row[0], row[1].split(separator: "|").map { FoldedName.of(String($0)) })
    }
}
