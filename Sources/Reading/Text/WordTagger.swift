/// Chooses a class for every token: from the lists, else from the word's capitals and ending, then by the neighbours.
///
/// One pass, looking one or two tokens back and one ahead. It is no statistical tagger; rules should lean on it where a wrong guess is cheap.
struct WordTagger {
    private let tokens: [Token]
    private let scalars: [UInt32]
    private let classes: WordClasses
    private let vocabulary: Vocabulary
    private var out: [WordClass]

    /// The class of every token. Cost: linear.
    static func tag(
        tokens: [Token], scalars: [UInt32], sentences: [TokenizedDocument.Sentence], vocabulary: Vocabulary,
        lexicons: Lexicons
    ) -> [WordClass] {
        var tagger = WordTagger(tokens: tokens, scalars: scalars, classes: lexicons.classes, vocabulary: vocabulary)
        let seen = tagger.namesInsideSentences(sentences)
        for sentence in sentences { tagger.tag(sentence.tokens, names: seen) }
        return tagger.out
    }

    private init(tokens: [Token], scalars: [UInt32], classes: WordClasses, vocabulary: Vocabulary) {
        self.tokens = tokens
        self.scalars = scalars
        self.classes = classes
        self.vocabulary = vocabulary
        out = Array(repeating: .other, count: tokens.count)
    }

    /// Words that stand capitalised inside a sentence: at its start they are names too.
    private func namesInsideSentences(_ sentences: [TokenizedDocument.Sentence]) -> Set<WordID> {
        var names: Set<WordID> = []
        for sentence in sentences {
            for at in sentence.tokens.dropFirst() where tokens[at].shape == .capitalised || tokens[at].shape == .mixed {
                if tokens[at - 1].kind != .mark, classes.possible(tokens[at].word).isEmpty {
                    names.insert(tokens[at].word)
                }
            }
        }
        return names
    }

    private mutating func tag(_ range: Range<Int>, names: Set<WordID>) {
        let shouted = WordTagger.isShouted(range, tokens)
        var start = true
        for at in range {
            out[at] = choose(at, in: range, atStart: start || shouted, names: names)
            if tokens[at].kind != .mark {
                start = false
            } else if isOpener(scalars[Int(tokens[at].start)]) {
                start = true
            }
        }
    }

    /// Most longer words are capitalised: a headline, where a capital tells nothing.
    static func isShouted<Tokens: RandomAccessCollection>(_ range: Range<Int>, _ tokens: Tokens) -> Bool
    where Tokens.Element == Token, Tokens.Index == Int {
        guard range.count < 40 else { return false }
        var upper = 0
        var all = 0
        for at in range where tokens[at].kind == .word && tokens[at].end - tokens[at].start > 3 {
            all += 1
            if tokens[at].shape != .lower { upper += 1 }
        }
        return all >= 4 && upper * 4 >= all * 3
    }

    private func isOpener(_ scalar: UInt32) -> Bool {
        scalar == 0x22 || scalar == 0x201C || scalar == 0x2018 || scalar == 0xAB || scalar == 0x201E || scalar == 0x3A
    }

    private func choose(_ at: Int, in range: Range<Int>, atStart: Bool, names: Set<WordID>) -> WordClass {
        let token = tokens[at]
        switch token.kind {
        case .mark: return isPluralPossessive(at, range) ? .possessive : .mark
        case .number: return .number
        case .word: break
        }
        // an address
        if token.shape == .caseless, scalars[Int(token.start)] < 0x80, !isPossessive(token) { return .noun }
        let possible = classes.possible(token.word)
        if isPossessive(token) { return .possessive }
        if token.shape == .upper, token.end - token.start > 1, !isUpper(at - 1, range), !isUpper(at + 1, range) {
            return .name
        }
        if token.shape != .lower, token.shape != .caseless {
            if !atStart {
                if possible.isEmpty || token.shape == .upper || token.shape == .mixed {
                    return isPronounI(token) ? .pronoun : .name
                }
                let usual = classes.usual(token.word)
                // "The" inside a sentence may begin a name, but is a determiner all the same
                return usual == .determiner || usual == .preposition || usual == .pronoun || usual == .conjunction
                    || usual == .auxiliary || usual == .modal ? usual : .name
            }
            if possible.isEmpty {
                let next = at + 1 < range.upperBound ? tokens[at + 1] : nil
                let unlisted = names.contains(token.word) || token.shape != .capitalised
                if unlisted || next.map({ $0.shape == .capitalised && $0.kind == .word }) ?? false { return .name }
                let ending = byEnding(token)
                return ending == .noun && !looksLikeCommonNoun(token) ? .name : ending
            }
        }
        if possible.isEmpty { return byEnding(token) }
        return disambiguate(at, possible, in: range)
    }

    /// A longer word in capitals only, at a token of the sentence: beside another one capitals tell nothing.
    private func isUpper(_ at: Int, _ range: Range<Int>) -> Bool {
        range.contains(at) && tokens[at].shape == .upper && tokens[at].end - tokens[at].start > 1
    }

    private func isPronounI(_ token: Token) -> Bool {
        token.end - token.start == 1 && scalars[Int(token.start)] == 0x49
    }

    private func isPossessive(_ token: Token) -> Bool {
        Scalars.isApostrophe(scalars[Int(token.start)]) && token.end - token.start <= 2
            && (token.end - token.start == 1 || scalars[Int(token.end) - 1] | 0x20 == 0x73)
    }

    /// The apostrophe of "the farms' owner": after a plural, before a common noun or adjective.
    private func isPluralPossessive(_ at: Int, _ range: Range<Int>) -> Bool {
        guard Scalars.isApostrophe(scalars[Int(tokens[at].start)]), !tokens[at].spaceBefore, at > range.lowerBound,
            at + 1 < range.upperBound, tokens[at - 1].kind == .word, endsInS(at - 1), tokens[at + 1].spaceBefore,
            tokens[at + 1].shape == .lower
        else { return false }
        let next = classes.usual(tokens[at + 1].word)
        return next == .noun || next == .adjective || next == .other
    }

    /// The class an unlisted word's ending points to.
    private func byEnding(_ token: Token) -> WordClass {
        let form = vocabulary.form(token.word)
        func ends(_ text: StaticString) -> Bool {
            let length = text.utf8CodeUnitCount
            guard form.count > length + 2 else { return false }
            var at = form.endIndex - length
            return text.withUTF8Buffer { buffer in
                for byte in buffer {
                    if form[at] != UInt32(byte) { return false }
                    at += 1
                }
                return true
            }
        }
        if ends("ly") { return .adverb }
        if ends("ing") { return .verbIng }
        if ends("ed") { return .verbParticiple }
        if ends("al") || ends("ive") || ends("ous") || ends("ful") || ends("less") || ends("able") || ends("ible")
            || ends("ic")
            || ends("ary") || ends("ish")
        {
            return .adjective
        }
        return .noun
    }

    private func looksLikeCommonNoun(_ token: Token) -> Bool {
        let form = vocabulary.form(token.word)
        return form.last == 0x73 && form.count > 4 || form.count > 6 && form.suffix(4) == [0x74, 0x69, 0x6F, 0x6E]
    }

    private func disambiguate(_ at: Int, _ possible: WordClassSet, in range: Range<Int>) -> WordClass {
        let usual = classes.usual(tokens[at].word)
        let before = at > range.lowerBound ? out[at - 1] : .other
        // adverbs and negations between an auxiliary and its verb do not count
        var back = at - 1
        var steps = 0
        while back > range.lowerBound, out[back] == .adverb || out[back] == .negation, steps < 3 {
            back -= 1
            steps += 1
        }
        let governor = back >= range.lowerBound ? out[back] : .other
        if possible.has(.subordinator), usual == .determiner, before.isVerb || before == .mark || before == .noun {
            return nextIsNominal(at, range) && before != .verbPast && before != .verbThird ? usual : .subordinator
        }
        // "the reports all reveal": a determiner that floats after its noun
        if usual == .determiner, possible.has(.adverb), before == .noun || before == .name { return .adverb }
        guard possible.hasVerb else {
            if usual == .determiner, possible.has(.pronoun), !nextIsNominal(at, range) { return .pronoun }
            return usual
        }
        if !usual.isVerb, usual != .noun, usual != .adjective { return usual }
        return verbOrNoun(possible, before: before, governor: governor, at: at, in: range)
    }

    private func verbOrNoun(
        _ possible: WordClassSet, before: WordClass, governor: WordClass, at: Int, in range: Range<Int>
    ) -> WordClass {
        switch governor {
        case .to where possible.has(.verbBase): return .verbBase
        case .modal where possible.has(.verbBase): return .verbBase
        case .auxiliary:
            if possible.has(.verbIng) { return .verbIng }
            if possible.has(.verbParticiple) { return .verbParticiple }
            if possible.has(.verbBase) { return .verbBase }
        default: break
        }
        if possible.has(.verbPast) || possible.has(.verbParticiple) {
            if before == .determiner || before == .possessive || before == .adjective || before == .preposition {
                return possible.has(.verbParticiple) ? .adjective : .noun
            }
            if possible.has(.verbBase), possible.has(.noun) {
                return before == .noun || before == .pronoun ? .verbPast : .noun
            }
            if at + 1 < range.upperBound, classes.usual(tokens[at + 1].word) == .preposition, before == .noun,
                isBy(at + 1)
            {
                return .verbParticiple
            }
            return possible.has(.verbPast) ? .verbPast : .verbParticiple
        }
        if possible.has(.verbIng) {
            return before == .determiner || before == .adjective || before == .possessive ? .noun : .verbIng
        }
        switch before {
        case .determiner, .possessive, .adjective, .preposition, .number, .verbBase, .verbThird, .verbIng: return .noun
        case .pronoun: return possible.has(.verbThird) ? .verbThird : .verbBase
        case .noun, .name:
            let plural = endsInS(at - 1)
            let isVerb = !possible.has(.noun) || nextOpensObject(at, range)
            if possible.has(.verbThird) { return plural && out[at - 1] == .noun || !isVerb ? .noun : .verbThird }
            return possible.has(.verbBase) && (plural || !possible.has(.noun)) && isVerb ? .verbBase : .noun
        case .adverb where governor.isNominal && possible.has(.verbThird): return .verbThird
        case .adverb, .subordinator, .conjunction, .mark:
            return (nextOpensObject(at, range) || !possible.has(.noun)) && before != .mark
                ? (possible.has(.verbThird) ? .verbThird : .verbBase) : .noun
        default: return possible.has(.verbBase) ? .verbBase : possible.has(.verbThird) ? .verbThird : .noun
        }
    }

    private func isBy(_ at: Int) -> Bool { vocabulary.form(tokens[at].word).elementsEqual([0x62, 0x79]) }

    private func endsInS(_ at: Int) -> Bool { at >= 0 && vocabulary.form(tokens[at].word).last == 0x73 }

    /// What follows can be the object or clause of a verb.
    private func nextOpensObject(_ at: Int, _ range: Range<Int>) -> Bool {
        guard at + 1 < range.upperBound else { return false }
        if tokens[at + 1].kind == .mark { return isOpener(scalars[Int(tokens[at + 1].start)]) }
        switch classes.usual(tokens[at + 1].word) {
        case .determiner, .pronoun, .subordinator, .to, .adverb, .preposition: return true
        case .other: return tokens[at + 1].shape != .lower
        default: return false
        }
    }

    private func nextIsNominal(_ at: Int, _ range: Range<Int>) -> Bool {
        guard at + 1 < range.upperBound, tokens[at + 1].kind != .mark else { return false }
        let next = tokens[at + 1]
        if next.kind == .number || next.shape == .capitalised { return true }
        let usual = classes.usual(next.word)
        return usual == .noun || usual == .adjective || usual == .number || usual == .other || usual == .verbBase
            || usual == .verbThird && classes.possible(next.word).has(.noun)
    }
}
