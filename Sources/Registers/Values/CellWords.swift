/// What cells of lists say in one of few words: the one list of such words, for whoever reads lists.
public enum CellWords {
    /// `m` or `f` (`data/registers/sex.tsv`); nil where the cell names neither. Cost: a microsecond or two.
    public static func sex(_ cell: String) -> String? { WordReading.sexCode(cell) }

    /// `killed`, `detained`, `missing`, … (`data/registers/status.tsv`); nil where no such word stands in the cell. Cost: some microseconds.
    public static func status(_ cell: String) -> String? { WordReading.status.code(WordForms.folded(cell)) }
}
