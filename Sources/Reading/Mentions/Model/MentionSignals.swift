internal import Learning
internal import Moments
internal import RecordModel
internal import Syntax

/// What is known of each token before mentions are chosen: numbers only, made once a document.
struct MentionSignals {
    /// A token's place in a stretch of tokens of one kind: nothing, the first token, or a later one.
    struct Stretch: Equatable, Sendable {
        /// 0 outside; else twice the kind, plus 1 for the first token and 2 for a later one.
        var code: UInt8 = 0

        var isFirst: Bool { code & 1 == 1 }
        var isLater: Bool { code != 0 && code & 1 == 0 }
        /// The kind, counted from 0.
        var kind: UInt8 { code == 0 ? 0xFF : (code - 1) >> 1 }

        static func first(_ kind: Int) -> Stretch { Stretch(code: UInt8(truncatingIfNeeded: kind * 2 + 1)) }
        static func later(_ kind: Int) -> Stretch { Stretch(code: UInt8(truncatingIfNeeded: kind * 2 + 2)) }
    }

    /// The atoms of a token's word.
    struct Atoms {
        var word: UInt64 = 0
        var ending2: UInt64 = 0
        var ending3: UInt64 = 0
        var ending4: UInt64 = 0
        var opening3: UInt64 = 0
    }

    let text: TokenizedDocument
    let words: MentionWords
    private(set) var atoms: [Atoms] = []
    /// The words as features read them: of a word of which mentions take the first part alone, that part.
    private(set) var forms: [WordID] = []
    /// How many scalars of a token a mention takes that ends with it; 0 for all.
    private(set) var cuts: [Int32] = []
    private(set) var shapes: [UInt8] = []
    /// Parts of speech: the tagger's, or what the word classes say where a text was not tagged.
    private(set) var tags: [PartOfSpeech] = []
    private(set) var lists: [MentionWords.Lists] = []
    private(set) var gazetteer: [Stretch]
    private(set) var names: [Stretch]
    private(set) var moments: [Stretch]
    private(set) var numbers: [Stretch]
    /// The noun phrase around each token: first token, end, head; nil where it stands in none.
    private(set) var phrases: [(first: Int32, end: Int32, head: Int32)?]
    /// What each token is at its coarsest: a joint word, a place of the gazetteer, a date, a number, the kinds of its word, or its tag.
    private(set) var coarse: [UInt64] = []
    /// How often the word stands capitalised inside a sentence (at most 3), and whether it stands in small letters too.
    private(set) var casing: [UInt8]

    /// Signals of a document whose names and moments are found. Cost: linear.
    init(_ text: TokenizedDocument, _ lexicons: Lexicons, names found: [NameIndex.Named], temporal: [Range<Int>]) {
        self.text = text
        words = lexicons.mentionWords
        let count = text.tokens.count
        gazetteer = Array(repeating: Stretch(), count: count)
        names = gazetteer
        moments = gazetteer
        numbers = gazetteer
        phrases = Array(repeating: nil, count: count)
        casing = Array(repeating: 0, count: count)
        atoms.reserveCapacity(count)
        for at in 0..<count {
            let tag = text.parse.tag(at)
            tags.append(tag == .other ? text.classes[at].partOfSpeech : tag)
        }
        var part: [UInt32] = []
        for (at, token) in text.tokens.enumerated() {
            let cut = MentionCuts.length(of: token, in: text, words.function, form: &part)
            cuts.append(cut)
            shapes.append(MentionSignals.shape(token, text))
            if cut == 0 {
                forms.append(token.word)
                atoms.append(MentionSignals.atoms(of: text.vocabulary.form(token.word)))
            } else {
                let word = part.withUnsafeBufferPointer { text.vocabulary.find($0) } ?? Vocabulary.emptyWord
                forms.append(word)
                atoms.append(MentionSignals.atoms(of: part[...]))
                if words.function.subjects.contains(word) { tags[at] = .pronoun }
            }
            // "US" and "IT" are no pronouns
            let isName = token.shape == .upper && token.length > 1 || cut > 0 && tags[at] != .pronoun
            lists.append(words.lists(forms[at]).subtracting(isName ? .pronouns : []))
        }
        for name in found { mark(&names, name.tokens, Int(name.type.code) * 2 + (name.isSure ? 1 : 0)) }
        for range in temporal { mark(&moments, range, 0) }
        let reader = NumberReader(text: text, lexicon: lexicons.tallies)
        for sentence in text.sentences {
            readGazetteer(sentence.tokens, lexicons.names)
            readNumbers(sentence.tokens, reader)
            findPhrases(sentence.tokens)
        }
        countCasing()
        // what the gazetteer knows is of the kind of the names that the list has
        for at in 0..<count {
            if gazetteer[at].kind == Mention.MentionType.location.code { lists[at].insert(.locality) }
            if gazetteer[at].kind == Mention.MentionType.organisation.code { lists[at].insert(.organisation) }
        }
        for at in 0..<count { coarse.append(coarsest(at)) }
    }

    /// The scalars of a mention: of its last word the part that mentions.
    func scalars(of mention: Range<Int>) -> Range<Int> {
        let whole = text.scalarRange(mention)
        guard let last = mention.last, cuts[last] > 0 else { return whole }
        return whole.lowerBound..<Int(text.tokens[last].start + cuts[last])
    }

    private func coarsest(_ at: Int) -> UInt64 {
        if words.function.joints.contains(forms[at]) || text.isMark(at, 0x2C) { return atoms[at].word }
        if gazetteer[at].code != 0 { return FeatureHash.atom(0x5_0000 + UInt64(gazetteer[at].kind)) }
        if moments[at].code != 0 { return FeatureHash.atom(0x5_0100) }
        if numbers[at].code != 0 { return FeatureHash.atom(0x5_0101) }
        let kinds = UInt64(lists[at].kinds)
        let isCapital = isCapital(at)
        if kinds != 0 { return FeatureHash.atom(0x1_0000_0000 + kinds << 1 + (isCapital ? 1 : 0)) }
        if isCapital { return FeatureHash.atom(0x5_0200 + UInt64(names[at].code)) }
        return FeatureHash.atom(0x5_0400 + UInt64(tags[at].rawValue))
    }

    private func mark(_ stretches: inout [Stretch], _ tokens: Range<Int>, _ kind: Int) {
        for at in tokens where at < stretches.count {
            stretches[at] = at == tokens.lowerBound ? .first(kind) : .later(kind)
        }
    }

    /// Digits are all the same digit; so years are one word, and numbers of so many places.
    private static func atoms(of form: ArraySlice<UInt32>) -> Atoms {
        let hasDigits = form.first.map { Scalars.isDigit($0) } ?? false
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var endings: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var opening: UInt64 = 0
        for (at, scalar) in form.enumerated() {
            let value = UInt64(hasDigits && Scalars.isDigit(scalar) ? 0x30 : scalar)
            hash = (hash ^ value) &* 0x0000_0100_0000_01b3
            if at < 3 { opening = opening << 21 | value }
            endings.2 = (endings.2 << 16 | value & 0xFFFF)
        }
        endings.1 = form.count > 3 ? endings.2 & 0xFFFF_FFFF_FFFF : 0
        endings.0 = form.count > 2 ? endings.2 & 0xFFFF_FFFF : 0
        if form.count <= 4 { endings.2 = 0 }
        return Atoms(
            word: FeatureHash.atom(hash), ending2: FeatureHash.atom(endings.0), ending3: FeatureHash.atom(endings.1),
            ending4: FeatureHash.atom(endings.2), opening3: FeatureHash.atom(opening))
    }

    /// Small letters, capitals, digits; hyphens and full stops inside; for a mark the mark.
    static func shape(_ token: Token, _ text: TokenizedDocument) -> UInt8 {
        switch token.kind {
        case .mark:
            let scalar = text.scalars[Int(token.start)]
            return scalar < 0x80 ? 0x80 | UInt8(scalar & 0x7F) : 0x7F
        case .number:
            var separators = false
            for at in token.range where !Scalars.isDigit(text.scalars[at]) { separators = true }
            return separators ? 16 : 16 + UInt8(min(token.length, 5))
        case .word:
            var code = token.shape.rawValue
            for at in token.range {
                if text.scalars[at] == 0x2D { code |= 8 }
                if Scalars.isDigit(text.scalars[at]) { code |= 32 }
            }
            return code
        }
    }

    /// Whether a token is a word with a capital.
    func isCapital(_ at: Int) -> Bool {
        let token = text.tokens[at]
        return token.kind == .word && token.shape != .lower && token.shape != .caseless
    }

    private mutating func readGazetteer(_ sentence: Range<Int>, _ lexicon: NameLexicon) {
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            if isCapital(at) || text.tokens[at].word == lexicon.the,
                let match = lexicon.gazetteer.longest(text.tokens, at: at, limit: sentence.upperBound),
                !match.value.isAcronym || text.tokens[at].shape == .upper,
                isCapital(at) || match.length > 1 && isCapital(at + 1)
            {
                mark(&gazetteer, at..<at + match.length, Int(match.value.type.code))
                at += match.length
            } else {
                at += 1
            }
        }
    }

    private mutating func readNumbers(_ sentence: Range<Int>, _ reader: NumberReader) {
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            guard let number = reader.number(at: at, limit: sentence.upperBound) else {
                at += 1
                continue
            }
            let form =
                switch number.form {
                case .exact: 0
                case .vague: 1
                case .range: 2
                case .percent: 3
                }
            mark(&numbers, number.tokens, form * 2 + (number.currency == nil ? 0 : 1))
            at = max(at + 1, number.tokens.upperBound)
        }
    }

    /// Runs of determiners, adjectives, nouns and names; each ends at its last noun, its head.
    private mutating func findPhrases(_ sentence: Range<Int>) {
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            guard opensPhrase(at) else {
                at += 1
                continue
            }
            var head: Int?
            var next = at
            scan: while next < sentence.upperBound {
                switch tags[next] {
                case .noun, .properNoun, .numeral: head = next
                case .adjective: break
                case .determiner, .pronoun: if next > at { break scan }
                case .particle:
                    guard text.classes[next] == .possessive, head == next - 1 else { break scan }
                case .verb:
                    guard next > at, next + 1 < sentence.upperBound,
                        [.noun, .properNoun, .adjective].contains(tags[next + 1])
                    else { break scan }
                case .punctuation, .symbol:
                    guard text.isMark(next, 0x2D), !text.tokens[next].spaceBefore, next + 1 < sentence.upperBound,
                        !text.tokens[next + 1].spaceBefore
                    else { break scan }
                default: break scan
                }
                next += 1
            }
            guard let head else {
                at += 1
                continue
            }
            for token in at...head { phrases[token] = (Int32(at), Int32(head + 1), Int32(head)) }
            at = head + 1
        }
    }

    private func opensPhrase(_ at: Int) -> Bool {
        switch tags[at] {
        case .determiner, .adjective, .noun, .properNoun, .numeral: true
        default: words.function.possessives.contains(text.tokens[at].word)
        }
    }

    private mutating func countCasing() {
        var capital: [WordID: UInt8] = [:]
        var small: Set<WordID> = []
        for sentence in text.sentences {
            for at in sentence.tokens where text.tokens[at].kind == .word {
                let word = text.tokens[at].word
                if text.tokens[at].shape == .lower {
                    small.insert(word)
                } else if at > sentence.tokens.lowerBound, isCapital(at) {
                    capital[word] = min(3, capital[word, default: 0] + 1)
                }
            }
        }
        for at in casing.indices {
            let word = text.tokens[at].word
            casing[at] = (capital[word] ?? 0) | (small.contains(word) ? 4 : 0)
        }
    }
}

extension WordClass {
    /// The part of speech it comes nearest to.
    var partOfSpeech: PartOfSpeech {
        switch self {
        case .other: .other
        case .mark: .punctuation
        case .number: .numeral
        case .name: .properNoun
        case .noun: .noun
        case .adjective: .adjective
        case .adverb: .adverb
        case .determiner: .determiner
        case .pronoun: .pronoun
        case .preposition: .adposition
        case .to, .negation, .possessive: .particle
        case .conjunction: .coordinator
        case .subordinator: .subordinator
        case .modal, .auxiliary: .auxiliary
        case .verbBase, .verbPast, .verbParticiple, .verbIng, .verbThird: .verb
        }
    }
}
