internal import RecordModel

/// A document made ready for the rules: scalars, tokens, paragraphs, sentences. Every later stage reads this and adds claims.
final class TokenizedDocument: Sendable {
    /// The document.
    let document: Document
    /// Its text, scalar by scalar; spans index this.
    let scalars: Row<UInt32>
    /// Its tokens in order.
    let tokens: Row<Token>
    /// Its words.
    let vocabulary: Vocabulary
    /// Its paragraphs in order: runs of lines with something on them.
    let paragraphs: [Paragraph]
    /// Its sentences in order; each lies in one paragraph.
    let sentences: [Sentence]
    /// What each token is in its sentence, as far as lists, endings and neighbours tell.
    let classes: Row<WordClass>
    /// The language its words are of.
    let language: Language
    /// Its grammar; empty of heads where the language has no parser.
    let parse: ParsedText

    init(
        document: Document, scalars: Row<UInt32>, tokens: Row<Token>, vocabulary: Vocabulary, paragraphs: [Paragraph],
        sentences: [Sentence], classes: Row<WordClass>, language: Language, parse: ParsedText
    ) {
        self.document = document
        self.scalars = scalars
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.paragraphs = paragraphs
        self.sentences = sentences
        self.classes = classes
        self.language = language
        self.parse = parse
    }

    /// A block of text between line breaks.
    struct Paragraph: Sendable {
        /// Its tokens.
        var tokens: Range<Int>
        /// Its sentences.
        var sentences: Range<Int>
        /// Offsets in scalars, white space at the ends left out.
        var range: Range<Int>
        /// What part of the document it is.
        var zone: Zone
    }

    /// A sentence.
    struct Sentence: Sendable {
        /// Its tokens.
        var tokens: Range<Int>
        /// The number of its paragraph.
        var paragraph: Int
    }

    /// The text between two offsets.
    func text(_ range: Range<Int>) -> String {
        var out = String.UnicodeScalarView()
        for value in scalars[range.clamped(to: 0..<scalars.count)] {
            if let scalar = Unicode.Scalar(value) { out.append(scalar) }
        }
        return String(out)
    }

    /// A span of the text between two offsets.
    func span(_ range: Range<Int>) -> Span { Span(start: range.lowerBound, end: range.upperBound, exact: text(range)) }

    /// The scalars that a run of tokens covers, from its first to its last.
    func scalarRange(_ tokens: Range<Int>) -> Range<Int> {
        guard !tokens.isEmpty else { return 0..<0 }
        return Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].end)
    }

    /// The text of a run of tokens without the targets of links between them.
    func words(_ tokens: Range<Int>) -> String {
        var out = ""
        var start = tokens.lowerBound
        for at in tokens.dropFirst() where self.tokens[at - 1].end < self.tokens[at].start {
            let gap = Int(self.tokens[at - 1].end)..<Int(self.tokens[at].start)
            guard gap.contains(where: { scalars[$0] == 0x5D || scalars[$0] == 0x5B }) else { continue }
            out += text(scalarRange(start..<at)) + (self.tokens[at].spaceBefore ? " " : "")
            start = at
        }
        return out + text(scalarRange(start..<tokens.upperBound))
    }

    /// A span over a run of tokens.
    func span(tokens: Range<Int>) -> Span { span(scalarRange(tokens)) }

    /// The normalised form of a token as text. For messages and rare paths; rules compare word numbers.
    func form(_ token: Int) -> String { vocabulary.text(tokens[token].word) }

    /// The number of the first token that ends after an offset. Cost: a binary search.
    func token(at offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].end) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The number of the sentence that holds a token, or nil. Cost: a binary search.
    func sentence(ofToken token: Int) -> Int? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].tokens.contains(token) ? low : nil
    }

    /// The part of the document that holds a token.
    func zone(ofToken token: Int) -> Zone {
        sentence(ofToken: token).map { paragraphs[sentences[$0].paragraph].zone } ?? .body
    }

    /// The first scalar of a token.
    func scalar(_ token: Int) -> UInt32 { scalars[Int(tokens[token].start)] }

    /// Whether a token is this one mark.
    func isMark(_ token: Int, _ scalar: UInt32) -> Bool {
        token >= 0 && token < tokens.count && tokens[token].kind == .mark && self.scalar(token) == scalar
    }
}
