/// Cuts a long run of words where least is torn apart, so that parsing stays linear.
enum SentenceCuts {
    /// The most words that are parsed together.
    static let most = 150

    /// The end of the piece that begins at `start`: after the last semicolon, colon, dash or comma that leaves a piece of at least a third of
    /// the most; else in the middle of things. `rank`: how good a place it is to cut behind a word, 0 for none. Cost: linear in the piece.
    static func end(from start: Int, count: Int, rank: (Int) -> Int) -> Int {
        guard count - start > most else { return count }
        var best = start + most
        var bestRank = 0
        for at in start + most / 3..<start + most {
            let rank = rank(at)
            if rank > 0, rank >= bestRank {
                best = at + 1
                bestRank = rank
            }
        }
        return best
    }
}
