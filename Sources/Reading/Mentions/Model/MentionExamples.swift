package import RecordModel

/// What a model of mentions learns from: a document's tokens, and its candidates with their features.
package struct MentionExamples: Sendable {
    /// A token of the document.
    package struct Token: Sendable {
        /// Offsets in scalars.
        package var range: Range<Int>
        /// Where a mention ends that ends with it: the token's end, or before it.
        package var mentionEnd: Int
        /// As it stands in the text.
        package var form: String
        /// Begins with a capital, or holds one.
        package var isCapital: Bool
        /// The first token of a place's name in the gazetteer, or a later one; nil outside.
        package var place: Bool?
        /// What the network is told of it.
        package var features: [UInt64]
    }

    /// A sentence's candidates.
    package struct Sentence: Sendable {
        /// Its tokens.
        package var tokens: Range<Int>
        /// The candidates, in tokens of the document.
        package var candidates: [Range<Int32>]
        /// The head of each, a token of the document.
        package var heads: [Int32] = []
        /// The features of all candidates, one after another.
        package var features: [UInt64]
        /// Where each candidate's features end.
        package var ends: [Int]
    }

    /// The tokens of the document.
    package private(set) var tokens: [Token] = []
    /// Its sentences.
    package private(set) var sentences: [Sentence] = []
    /// What the parser says of each token, ``vectorWidth`` numbers in 1/128.
    package let vectors: [Int8]
    /// Numbers for each token.
    package let vectorWidth: Int
    /// The one feature of what stands outside a sentence.
    package static let outside = MentionTokens.outside

    /// The examples of a document, computed as a reader of mentions computes them.
    package init(_ document: Document) {
        let lexicons = Lexicons.standard
        let text = Segmenting.segment(document, lexicons: lexicons)
        var draft = Draft(text: text, lexicons: lexicons, maker: ClaimMaker(document: document.original))
        let published = DocumentFacts.complete(text, lexicons: lexicons).published.value
        MomentReading.read(&draft, published: published)
        let names = NameResolution.resolve(NameFinder.find(text, lexicons), text, lexicons.names)
        let signals = MentionSignals(text, lexicons, names: names, temporal: Mentions.temporal(draft))
        vectors = text.parse.vectors
        vectorWidth = text.parse.vectorWidth
        for (at, token) in text.tokens.enumerated() {
            var known: [UInt64] = []
            MentionTokens.read(at, signals, into: &known)
            let stretch = signals.gazetteer[at]
            let isPlace = stretch.kind == Mention.MentionType.location.code
            tokens.append(
                Token(
                    range: token.range, mentionEnd: signals.scalars(of: at..<at + 1).upperBound,
                    form: text.text(token.range), isCapital: signals.isCapital(at),
                    place: isPlace ? stretch.isFirst : nil, features: known))
        }
        var candidates = MentionCandidates(signals)
        var features = MentionFeatures(signals)
        for sentence in text.sentences {
            var one = Sentence(tokens: sentence.tokens, candidates: [], features: [], ends: [])
            candidates.find(sentence.tokens, into: &one.candidates)
            for candidate in one.candidates {
                features.read(candidate, in: sentence.tokens)
                one.features += features.found
                one.ends.append(one.features.count)
                one.heads.append(Int32(features.head))
            }
            sentences.append(one)
        }
    }
}
