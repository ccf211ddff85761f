internal import Knowledge
package import Learning

/// The tagger and the parser for English that ship with the program.
///
/// Trained on the English Web Treebank of Universal Dependencies; docs/models.md has scores and licence. Only 32 bits of each word's number
/// and 8-bit weights are kept, read from the program's image where they lie.
public struct EnglishSyntax: Sendable {
    let tagger: Tagger
    let parser: Parser

    /// The models as they ship; nil where their bytes are no models of this version, which a test excludes.
    public static let standard: EnglishSyntax? = try? EnglishSyntax(
        tagger: ModelFile(Knowledge.bytes("models/english-tagger.model"), version: Tagger.version),
        parser: ModelFile(Knowledge.bytes("models/english-parser.model"), version: Parser.version))

    package init(tagger: ModelFile, parser: ModelFile) throws(ModelError) {
        self.tagger = try Tagger(tagger)
        self.parser = try Parser(parser)
    }
}

/// Tags and parses one sentence after another. Keeps its memory; for one thread at a time.
///
///     let analysis = SentenceAnalysis(syntax)
///     analysis.begin()
///     for word in words { analysis.append(word) }     // scalars, cut as the treebank cuts words
///     analysis.run()
///     analysis.head(0)
public final class SentenceAnalysis {
    /// The most words a sentence can have.
    public static let most = SentenceScratch.most
    private let syntax: EnglishSyntax
    private let scratch = SentenceScratch()
    private let beam = Beam(width: SentenceAnalysis.beamWidth)
    private static let beamWidth = 8
    /// How far below the best a line of thought may be and still be followed, in the parser's own weights.
    package static let margin: Int32 = 100

    private let allowance: Int32

    /// A place to work in. Cost: some 200 kB.
    public convenience init(_ syntax: EnglishSyntax) { self.init(syntax, margin: SentenceAnalysis.margin) }

    /// As ``init(_:)``, with another margin than ships.
    package init(_ syntax: EnglishSyntax, margin: Int32) {
        self.syntax = syntax
        allowance = margin
    }

    /// Words in the sentence.
    public var count: Int { scratch.count }

    /// Begins a sentence.
    public func begin() { scratch.clear() }

    /// Adds a word given by its Unicode scalars; false, and nothing added, where the sentence is full.
    @discardableResult public func append(_ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
        scratch.append(WordAtoms(scalars))
    }

    /// Tags the words. Cost: linear.
    public func tag() { syntax.tagger.tag(scratch) }

    /// Parses the words, which are tagged. Cost: linear.
    public func parse() {
        ParserAtoms.fill(
            scratch.atoms, words: scratch.words, tags: scratch.tags, count: scratch.count, fine: syntax.tagger.tags)
        beam.parse(scratch, by: syntax.parser, margin: allowance)
        syntax.parser.rename(scratch)
    }

    /// Tags and parses the words. Cost: linear.
    public func run() {
        tag()
        parse()
    }

    /// The part of speech of a word, counted from 0.
    public func partOfSpeech(_ word: Int) -> PartOfSpeech {
        precondition(word >= 0 && word < scratch.count)
        return syntax.tagger.tags.partsOfSpeech[Int(scratch.tags[word])]
    }

    /// The word that a word hangs on, counted from 0; nil for the sentence's root.
    public func head(_ word: Int) -> Int? {
        precondition(word >= 0 && word < scratch.count)
        let head = Int(scratch.state.nodes[word + 1].head)
        return head > scratch.count ? nil : head - 1
    }

    /// How a word hangs on its head.
    public func relation(_ word: Int) -> Relation {
        precondition(word >= 0 && word < scratch.count)
        return Relation(rawValue: scratch.state.nodes[word + 1].relation) ?? .unspecified
    }
}
