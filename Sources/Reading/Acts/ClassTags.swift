internal import Syntax

/// A set of the word classes of `acts/classes.tsv`.
struct ClassSet: OptionSet, Sendable, Hashable {
    var rawValue: UInt64
}

/// Which class members begin at each token of a document: one pass, then a lookup.
struct ClassTags {
    private let marks: [ClassSet]
    private let lengths: [UInt8]
    private let openers: Set<WordID>
    private let quantity: Set<WordID>

    /// Looks up every token of a document. Cost: linear.
    init(_ text: TokenizedDocument, _ lexicon: ActLexicon) {
        var marks = [ClassSet](repeating: [], count: text.tokens.count)
        var lengths = [UInt8](repeating: 1, count: text.tokens.count)
        for at in text.tokens.indices {
            if let found = lexicon.members.longest(text.tokens, at: at, limit: text.tokens.count) {
                marks[at] = found.value
                lengths[at] = UInt8(clamping: found.length)
            }
        }
        self.marks = marks
        self.lengths = lengths
        openers = lexicon.partitives
        quantity = lexicon.words.quantity
    }

    /// The classes of the member that begins at a token.
    func classes(_ token: Int) -> ClassSet { marks[token] }

    /// How many tokens that member covers.
    func length(_ token: Int) -> Int { Int(lengths[token]) }

    /// Whether any member of a class begins in a run of tokens.
    func contains(_ one: ClassSet, in tokens: Range<Int>) -> Bool {
        tokens.contains { !marks[$0].isDisjoint(with: one) }
    }

    /// Whether a token may stand between a verb and its object's head, or between a preposition and its noun.
    func isModifier(_ at: Int, _ text: TokenizedDocument) -> Bool {
        if text.parse.relation(at) == .adjectivalModifier { return true }
        if quantity.contains(text.tokens[at].word),
            text.classes[at..<min(at + 4, text.classes.count)].contains(.number)
        {
            return true
        }
        return switch text.classes[at] {
        case .determiner, .adjective, .noun, .name, .number, .possessive, .adverb, .verbParticiple, .verbIng, .other:
            true
        case .conjunction: at > 0 && text.classes[at - 1] != .mark
        case .mark: ClassTags.isQuote(text.scalar(at)) || text.isMark(at, 0x2D)
        case .preposition:
            at > 0 && (text.classes[at - 1] == .number || openers.contains(text.tokens[at - 1].word))
        default: false
        }
    }

    /// A quotation mark of any kind.
    static func isQuote(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB: true
        default: false
        }
    }
}
