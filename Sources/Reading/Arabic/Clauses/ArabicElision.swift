internal import RecordModel

/// Subjects that an Arabic verb takes over from a verb before it.
extension ArabicClauses {
    /// The subject of the nearest verb before that agrees, in the sentence; else, if it may be, in the two before it.
    func elided(_ verb: Int, as form: ArabicVerb, _ sentence: Range<Int>, only: Bool = false, isNear: Bool = false)
        -> ArabicNominal?
    {
        var looked = 0
        if isComma(verb - 1) || nominals.lexicons.arabic.participle(verb, text) != nil {
            for at in mains(before: verb, sentence).reversed() {
                if let found = own(at, sentence), fits(found, form) { return found }
            }
        }
        var quoted = false
        for at in stride(from: verb - 1, through: max(sentence.lowerBound, verb - Self.back), by: -1) {
            if isQuote(at) { quoted.toggle() }
            guard !quoted, arabic[at]?.verb != nil, isVerb(at, sentence), looked < 3 else { continue }
            looked += 1
            if let found = own(at, sentence), fits(found, form) { return found }
        }
        guard !only, let number = text.sentence(ofToken: verb), number > 0 else { return nil }
        let paragraph = text.sentences[number].paragraph
        for previous in stride(from: number - 1, through: max(0, number - 2), by: -1)
        where paragraph - text.sentences[previous].paragraph <= (isNear ? 0 : 1) {
            let tokens = text.sentences[previous].tokens
            looked = 0
            var quoted = false
            for at in tokens.prefix(Self.back) {
                if isQuote(at) { quoted.toggle() }
                guard !quoted, arabic[at]?.verb != nil, isVerb(at, tokens) else { continue }
                looked += 1
                if looked > 2 { break }
                if let found = own(at, tokens), fits(found, form) { return found }
            }
        }
        return nil
    }

    func isQuote(_ at: Int) -> Bool {
        text.tokens[at].kind == .mark && ClassTags.isQuote(text.scalar(at))
    }

    func isComma(_ at: Int) -> Bool { at >= 0 && nominals.isComma(at) }

    /// The verbs of a sentence before a token that stand in no clause of another.
    private func mains(before verb: Int, _ sentence: Range<Int>) -> [Int] {
        var out: [Int] = []
        var isInside = false
        var quoted = false
        for at in max(sentence.lowerBound, verb - 2 * Self.back)..<max(verb, sentence.lowerBound) {
            let word = text.tokens[at].word
            if isQuote(at) { quoted.toggle() }
            if quoted { continue }
            if isComma(at), arabic[at + 1]?.joined.contains(.and) == true { isInside = false }
            if let word = arabic[at], word.verb != nil, !isInside, isVerb(at, sentence) { out.append(at) }
            if lexicons.arabic.isClauseParticle(word) || !arabic.kinds(at).isDisjoint(with: [.relative, .condition]) {
                // "غير أن": the clause stands beside the one before
                isInside = at > sentence.lowerBound && !lexicons.arabic.excepting.contains(text.tokens[at - 1].word)
            }
        }
        return out.suffix(6)
    }

    /// The subject that a verb has of its own.
    private func own(_ verb: Int, _ sentence: Range<Int>) -> ArabicNominal? {
        clause(of: verb, in: sentence, mayElide: false).subject
    }

    private func fits(_ nominal: ArabicNominal, _ form: ArabicVerb) -> Bool {
        let head = nominal.core.lowerBound
        let isPlural =
            nominal.isSeveral || text.tokens[head].kind == .number || nominals.isQuantity(head, nominal.core.upperBound)
            || arabic[head]?.noun.map { $0.number != .singular } == true
        if form.subject == .they { return isPlural }
        if isPlural, arabic[head]?.noun?.classes.contains(.person) == true, nominal.person == nil { return false }
        switch (form.subject, nominals.gender(nominal)) {
        case (.she, .he), (.he, .she): return false
        default: return true
        }
    }
}
