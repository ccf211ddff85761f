import Linking

extension Record {
    /// How the entries of the record are linked by a spec file.
    ///
    /// - Parameters:
    ///   - spec: the file; nil for what fits the columns of the lists.
    ///   - isOneToOne: whether no list has a person twice.
    ///   - learns: whether probabilities are put right by keepers' judgements.
    /// - Throws: ``KeepingError`` that says the line, where the file is no spec.
    public func manner(
        spec path: String?, isOneToOne: Bool = false, learns: Bool = false, threads: Int? = nil
    ) async throws -> LinkManner {
        guard path != nil || isOneToOne else { return LinkManner(learns: learns, threads: threads) }
        let entries = try await entryTable()
        var spec = LinkSpec.people(entries.table, kinds: entries.kinds)
        if let path { spec = try LinkSpecFile(path, defaults: spec).spec }
        if isOneToOne { spec.oneToOne = true }
        return LinkManner(spec: spec, learns: learns, threads: threads)
    }

    /// The spec that the record's entries are linked by, as the text of a file that can be edited.
    public func linkSpecFile(_ manner: LinkManner = LinkManner()) async throws -> String {
        let entries = try await entryTable()
        let spec = manner.spec ?? LinkSpec.people(entries.table, kinds: entries.kinds)
        return LinkSpecFile.text(spec, identifiers: [])
    }
}
