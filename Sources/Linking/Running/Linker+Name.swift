extension Linker {
    /// What names the way in which entries are linked. To be raised with every change that makes other links of the same entries: what
    /// was kept of earlier runs is then made again.
    public static var name: String { "linking 1" }
}
