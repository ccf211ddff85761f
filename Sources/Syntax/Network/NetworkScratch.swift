/// The memory that a network needs for one sentence, used again for the next. For one thread at a time.
final class NetworkScratch {
    /// The most words in a sentence.
    static let most = 250
    /// Vectors of words.
    let words: UnsafeMutablePointer<Int16>
    /// What the first layer says of each word, and what the second is told of its tag.
    let tagged: UnsafeMutablePointer<Int16>
    /// What the second layer says.
    let second: UnsafeMutablePointer<Int16>
    /// Shares of tags, then other small numbers for each word.
    let small: UnsafeMutablePointer<Int16>
    /// Sums that a layer makes.
    let sums: UnsafeMutablePointer<Int32>
    /// More of them.
    let otherSums: UnsafeMutablePointer<Int32>
    /// What a layer remembers, and the sums of a step.
    let memory: UnsafeMutablePointer<Int32>
    /// Words as heads, turned over as the products need them.
    let candidates: UnsafeMutablePointer<Int16>
    /// Scores of heads, a row a word, `columns` apart.
    let scores: UnsafeMutablePointer<Int32>
    /// Tag, head (0 for the root) and relation of each word.
    let tags: UnsafeMutablePointer<UInt8>
    let heads: UnsafeMutablePointer<Int32>
    let relations: UnsafeMutablePointer<UInt8>

    init(_ shape: NetworkShape) {
        let rows = NetworkScratch.most
        let columns = NetworkScratch.columns(rows)
        words = NetworkScratch.zeros(rows * shape.word)
        tagged = NetworkScratch.zeros(rows * shape.tagged)
        second = NetworkScratch.zeros(rows * 2 * shape.second)
        small = NetworkScratch.zeros(rows * max(shape.tagRoom, shape.arc, shape.relation))
        sums = NetworkScratch.zeros(rows * shape.widest)
        otherSums = NetworkScratch.zeros(rows * max(shape.relation, shape.arc))
        memory = NetworkScratch.zeros(5 * max(shape.first, shape.second))
        candidates = NetworkScratch.zeros(columns * shape.arc)
        scores = NetworkScratch.zeros(rows * columns)
        tags = NetworkScratch.zeros(rows)
        heads = NetworkScratch.zeros(rows)
        relations = NetworkScratch.zeros(rows)
    }

    deinit {
        for numbers in [words, tagged, second, small, candidates] { numbers.deallocate() }
        for numbers in [sums, otherSums, memory, scores, heads] { numbers.deallocate() }
        tags.deallocate()
        relations.deallocate()
    }

    /// Room for the scores of one word: the root and all words.
    static func columns(_ words: Int) -> Int { (words + 16) / 16 * 16 }

    private static func zeros<Number: FixedWidthInteger>(_ count: Int) -> UnsafeMutablePointer<Number> {
        let start = UnsafeMutablePointer<Number>.allocate(capacity: count)
        start.initialize(repeating: 0, count: count)
        return start
    }
}
