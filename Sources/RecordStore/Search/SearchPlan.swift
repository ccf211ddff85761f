import GRDB

/// A query as FTS5 is asked it, with what ranking needs to know of its words.
struct SearchPlan {
    /// The expression. Made of folded words only, which hold no character that FTS5 reads otherwise.
    let expression: String
    /// The weight of each phrase in the order of the expression.
    let weights: [Double]
    /// No more passages than this match.
    let atMost: Int
    /// How many places in the word index have to be walked to find all that match, at most.
    let postings: Int
    /// How the snippet recognises the words that matched.
    let words: [SearchQuery.Clause]

    /// How many words a beginning stands for at most: the most frequent ones.
    private static let expansion = 100

    /// Nil where nothing can match: no words, or a word that is nowhere.
    init?(_ query: SearchQuery, passages: Int, _ db: Database) throws {
        guard !query.clauses.isEmpty, passages > 0 else { return nil }
        var parts: [String] = []
        var weights: [Double] = []
        var atMost = passages
        var postings = 0
        for clause in query.clauses {
            if clause.isPrefix, clause.words.count == 1 {
                let terms = try Self.expand(clause.words[0], db)
                guard !terms.isEmpty else { return nil }
                parts.append("(\(terms.map { "\"\($0.term)\"" }.joined(separator: " OR ")))")
                weights += terms.map { RankingFunction.weight(passages: $0.passages, of: passages) }
                let sum = terms.reduce(0) { $0 + $1.passages }
                atMost = min(atMost, sum)
                postings += sum
            } else {
                guard let (rarest, sum) = try Self.rarest(clause, db) else { return nil }
                parts.append("\"\(clause.words.joined(separator: " "))\"\(clause.isPrefix ? " *" : "")")
                weights.append(RankingFunction.weight(passages: rarest, of: passages))
                atMost = min(atMost, rarest)
                postings += sum
            }
        }
        expression = parts.joined(separator: " AND ")
        self.weights = weights
        self.atMost = atMost
        self.postings = postings
        words = query.clauses
    }

    /// How many passages have the rarest word, and all words together; nil where one is nowhere.
    private static func rarest(_ clause: SearchQuery.Clause, _ db: Database) throws -> (rarest: Int, sum: Int)? {
        let statement = try db.cachedStatement(sql: "SELECT passages FROM terms WHERE term = ?")
        var rarest = Int.max
        var sum = 0
        for word in clause.isPrefix ? clause.words.dropLast() : clause.words[...] {
            guard let count = try Int.fetchOne(statement, arguments: [word]) else { return nil }
            rarest = min(rarest, count)
            sum += count
        }
        return (rarest, sum)
    }

    private static func expand(_ prefix: String, _ db: Database) throws -> [(term: String, passages: Int)] {
        // No scalar sorts after U+10FFFF, so this is the end of all words that begin so.
        let sql = """
            SELECT term, passages FROM terms WHERE term >= ? AND term < ? ORDER BY passages DESC, term LIMIT ?
            """
        return try Row.fetchAll(db, sql: sql, arguments: [prefix, prefix + "\u{10FFFF}", expansion]).map {
            ($0[0], $0[1])
        }
    }
}
