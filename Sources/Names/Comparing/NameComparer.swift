/// Compares personal names word by word: by sound across scripts, by how common words are, by what is missing and what contradicts.
public struct NameComparer: Sendable {
    /// The comparer with the table that ships, `data/names/comparing.tsv`.
    public static let standard = NameComparer(table: .standard)

    let table: ComparisonTable
    private let comparer: WordComparer

    package init(table: ComparisonTable) {
        self.table = table
        comparer = WordComparer(table)
    }

    /// Compares two names as text. Cost: reading both, and that of comparing them read.
    public func compare(_ left: String, _ right: String) -> NameComparison {
        compare(PersonalName(left), PersonalName(right))
    }

    /// Compares two names. Symmetric. Cost: one sound distance for each pair of words, of the first ten of each name; some 10 µs.
    public func compare(_ left: PersonalName, _ right: PersonalName) -> NameComparison {
        let a = ComparedName(left, table), b = ComparedName(right, table)
        guard a.count > 0, b.count > 0 else { return NameComparison(lines: [], remarks: [], score: 0) }
        var account = ComparisonAccount(a, b, table)
        account.match(WordMatching(comparer, table).matches(a, b))
        account.weighRest(comparer)
        account.weighOrder()
        return account.comparison
    }
}
