internal import RecordModel

/// Reports that hang on a noun: "the claim that …", "its announcement that …", "allegations by residents that …".
struct NounReports {
    let reader: IndirectQuotations

    private var context: AttributionContext { reader.context }
    private var text: TokenizedDocument { reader.context.text }
    private var words: FunctionWords { reader.context.words }

    /// All in a sentence. Cost: linear in it.
    func find(in sentence: Range<Int>) -> [QuotationDraft] {
        sentence.compactMap { at in
            guard context.lexicons.attribution.nouns.contains(text.tokens[at].word), text.classes[at] == .noun,
                let that = subordinator(after: at, sentence.upperBound),
                reader.clauses.beginsClause(that + 1, sentence.upperBound)
                    || isSplit(that + 1, sentence.upperBound)
            else { return nil }
            if let number = context.quoted(at: at), !reader.directNumbers.contains(number) { return nil }
            var bounds = max(sentence.lowerBound, at - 60)..<min(sentence.upperBound, at + 200)
            if let around = reader.enclosing(at) { bounds = bounds.clamped(to: around) }
            guard bounds.contains(that) else { return nil }
            let end = reader.clauses.end(of: .clause, from: that, in: bounds)
            return reader.make(
                that..<end, speaker(at, that, bounds), at..<at + 1, rule: "noun-that")
        }
    }

    /// "that the vote, which observers judged fair, was stolen": a relative clause between a subject and its verb.
    private func isSplit(_ at: Int, _ limit: Int) -> Bool {
        guard let phrase = context.phrases.phrase(startingAt: at, limit: limit), phrase.upperBound + 1 < limit,
            context.isMark(phrase.upperBound, 0x2C),
            context.isWord(phrase.upperBound + 1, words.which) || context.isWord(phrase.upperBound + 1, words.who),
            let close = (phrase.upperBound + 2..<min(limit, phrase.upperBound + 30)).first(where: {
                context.isMark($0, 0x2C)
            })
        else { return false }
        return reader.hasFinite(close + 1, min(limit, close + 3))
    }

    /// "that" right after the noun, or after "by …" or "from …".
    private func subordinator(after noun: Int, _ limit: Int) -> Int? {
        guard noun + 2 < limit else { return nil }
        // "one claim: that …"
        if context.isMark(noun + 1, 0x3A), context.isWord(noun + 2, words.that) { return noun + 2 }
        if context.isWord(noun + 1, words.that) { return isRumour(noun) ? nil : noun + 1 }
        guard context.isWord(noun + 1, words.by) || context.isWord(noun + 1, words.from),
            let phrase = context.phrases.phrase(startingAt: noun + 2, limit: limit), phrase.upperBound < limit,
            context.isWord(phrase.upperBound, words.that)
        else { return nil }
        return phrase.upperBound
    }

    /// "reports that …", "credible reports that …": nobody's claim.
    private func isRumour(_ noun: Int) -> Bool {
        guard text.tokens[noun].word == context.lexicons.attribution.reports else { return false }
        let owner = context.phrases.phrase(endingAt: noun, floor: max(0, noun - 8), ofPhrases: false)
        return !(owner ?? noun..<noun).contains { text.classes[$0] == .possessive || isOwner($0) }
    }

    /// Whose claim it is: after "by" or "from"; the owner before it; nobody where the text does not say.
    private func speaker(_ noun: Int, _ that: Int, _ bounds: Range<Int>) -> Speaker? {
        if that > noun + 1 { return context.speakers.after(noun + 2, limit: that) }
        guard let phrase = context.phrases.phrase(endingAt: noun, floor: bounds.lowerBound, ofPhrases: false),
            let owner = phrase.last(where: { $0 < noun && (text.classes[$0] == .possessive || isOwner($0)) })
        else { return nil }
        if isOwner(owner) {
            return Speaker(
                tokens: owner..<owner + 1, name: nil, role: nil, isPerson: false,
                pronoun: pronoun(text.tokens[owner].word))
        }
        return owner > phrase.lowerBound ? context.speakers.describe(phrase.lowerBound..<owner) : nil
    }

    private func isOwner(_ at: Int) -> Bool { pronoun(text.tokens[at].word) != nil }

    /// The pronoun behind "his", "its", "their".
    private func pronoun(_ word: WordID) -> WordID? {
        switch word {
        case words.his: words.he
        case words.her: words.she
        case words.its: words.it
        case words.their: words.they
        default: nil
        }
    }
}
