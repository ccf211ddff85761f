/// Tags and parses one sentence after another. Keeps its memory; for one thread at a time.
///
///     let analysis = SentenceAnalysis(syntax)
///     analysis.begin()
///     for word in words { analysis.append(word) }     // scalars, cut as the treebank cuts words
///     analysis.run()
///     analysis.head(0)
public final class SentenceAnalysis {
    /// The most words a sentence can have.
    public static let most = NetworkScratch.most
    private let syntax: EnglishSyntax
    private let scratch: NetworkScratch
    private let tree = TreeSearch()

    /// Words in the sentence.
    public private(set) var count = 0

    /// A place to work in. Cost: some 2 MB.
    public init(_ syntax: EnglishSyntax) {
        self.syntax = syntax
        scratch = NetworkScratch(syntax.network.shape)
    }

    /// Begins a sentence.
    public func begin() { count = 0 }

    /// Adds a word given by its Unicode scalars; false, and nothing added, where the sentence is full.
    @discardableResult public func append(_ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
        guard count < SentenceAnalysis.most else { return false }
        syntax.network.read(scalars, scratch.words + count * syntax.network.shape.word)
        count += 1
        return true
    }

    /// Tags the words. Cost: linear.
    public func tag() { syntax.network.tag(scratch, count: count) }

    /// Parses the words, which are tagged. Cost: nearly linear up to some fifty words.
    public func parse() { syntax.network.parse(scratch, tree, count: count) }

    /// Tags and parses the words.
    public func run() {
        tag()
        parse()
    }

    /// The part of speech of a word, counted from 0.
    public func partOfSpeech(_ word: Int) -> PartOfSpeech {
        precondition(word >= 0 && word < count)
        return syntax.tags.partsOfSpeech[Int(scratch.tags[word])]
    }

    /// The word that a word hangs on, counted from 0; nil for the sentence's root.
    public func head(_ word: Int) -> Int? {
        precondition(word >= 0 && word < count)
        return scratch.heads[word] == 0 ? nil : Int(scratch.heads[word]) - 1
    }

    /// How many numbers the second layer says of a word.
    public var vectorWidth: Int { 2 * syntax.network.shape.second }

    /// Writes what the second layer says of a word, in 1/128, of a sentence that is parsed. Cost: linear in ``vectorWidth``.
    public func writeVector(_ word: Int, _ out: UnsafeMutablePointer<Int8>) {
        precondition(word >= 0 && word < count)
        let width = vectorWidth
        let from = scratch.second + word * width
        for column in 0..<width { out[column] = Int8(truncatingIfNeeded: min(127, (Int32(from[column]) + 16) >> 5)) }
    }

    /// How a word hangs on its head.
    public func relation(_ word: Int) -> Relation {
        precondition(word >= 0 && word < count)
        return Relation(rawValue: scratch.relations[word]) ?? .unspecified
    }
}
