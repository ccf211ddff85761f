import RecordModel
public import RecordStore

extension Record {
    /// The passages that have all words of a query, best first; see ``IndexStore/search(_:filter:limit:)``.
    public func search(_ words: String, filter: SearchFilter = SearchFilter(), limit: Int = 50) throws -> SearchResult {
        try folded().search(words, filter: filter, limit: limit)
    }
}
