internal import Syntax

/// The grammar of a document: for each token its part of speech, the token it hangs on, and how. Sentences are trees of their own.
///
/// A text of a language without a parser, and a token outside any parsed sentence, has `.other`, no head and `.unspecified`.
struct ParsedText: Sendable {
    /// Part of speech of each token.
    private(set) var tags: [PartOfSpeech]
    /// Relation of each token to its head.
    private(set) var relations: [Relation]
    /// Head of each token; -1 for a root and for what is not parsed.
    private(set) var heads: [Int32]
    /// What the parser's last layer says of each token, ``vectorWidth`` numbers in 1/128; empty where there is no grammar.
    let vectors: [Int8]
    /// Numbers for each token.
    var vectorWidth: Int { heads.isEmpty ? 0 : vectors.count / heads.count }
    /// Tokens sorted by head, and where each head's run begins: what `children` reads.
    private var dependents: [Int32]
    private var firstDependent: [Int32]

    /// No grammar: what a text in an unparsed language has.
    init(unparsed count: Int) {
        self.init(
            tags: Array(repeating: .other, count: count), relations: Array(repeating: .unspecified, count: count),
            heads: Array(repeating: -1, count: count))
    }

    /// A grammar; the first three arrays are as long as the tokens. Cost: linear.
    init(tags: [PartOfSpeech], relations: [Relation], heads: [Int32], vectors: [Int8] = []) {
        self.vectors = vectors
        self.tags = tags
        self.relations = relations
        self.heads = heads
        var first = [Int32](repeating: 0, count: heads.count + 1)
        for head in heads where head >= 0 { first[Int(head) + 1] += 1 }
        for at in 0..<heads.count { first[at + 1] += first[at] }
        var next = first
        var sorted = [Int32](repeating: 0, count: Int(first[heads.count]))
        for (token, head) in heads.enumerated() where head >= 0 {
            sorted[Int(next[Int(head)])] = Int32(token)
            next[Int(head)] += 1
        }
        dependents = sorted
        firstDependent = first
    }

    /// What a token is in its sentence.
    func tag(_ token: Int) -> PartOfSpeech { tags.indices.contains(token) ? tags[token] : .other }

    /// How a token hangs on its head.
    func relation(_ token: Int) -> Relation {
        relations.indices.contains(token) ? relations[token] : .unspecified
    }

    /// The token it hangs on; nil for a root and for what is not parsed.
    func head(_ token: Int) -> Int? {
        heads.indices.contains(token) && heads[token] >= 0 ? Int(heads[token]) : nil
    }

    /// The tokens that hang on a token, in order.
    func children(_ token: Int) -> some RandomAccessCollection<Int> {
        guard heads.indices.contains(token) else { return dependents[0..<0].lazy.map(Int.init) }
        return dependents[Int(firstDependent[token])..<Int(firstDependent[token + 1])].lazy.map(Int.init)
    }

    /// The first token that hangs on a token in one of these ways, or nil.
    func child(_ token: Int, _ relations: Relation...) -> Int? {
        children(token).first { relations.contains(self.relations[$0]) }
    }

    /// From the first to the last token of all that hangs on a token, itself included; trees are projective, so nothing else lies between.
    /// Cost: linear in the subtree.
    func subtree(_ token: Int) -> Range<Int> {
        var low = token
        while let first = children(low).first, first < low { low = first }
        var high = token
        while let last = children(high).last, last > high { high = last }
        return low..<high + 1
    }

    /// The token and all above it, up to the root.
    func path(from token: Int) -> some Sequence<Int> {
        sequence(first: token) { head($0) }
    }
}
