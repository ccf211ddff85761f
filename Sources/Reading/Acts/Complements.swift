/// The prepositional phrases that follow a verb's object or a noun, one directly after the other: "«of» villagers «by» the army «in» Orvel".
///
/// What stands beyond a verb, a mark or any other word belongs to something else.
struct Complements {
    private var found: [(preposition: WordID, phrase: Range<Int>)] = []
    /// The most phrases in one chain.
    private static let most = 8

    /// Reads the chain that begins at a token. Cost: bounded by the sentence and ``most``.
    init(from start: Int, in sentence: Range<Int>, _ context: ActContext) {
        let text = context.text
        let words = context.lexicon.words
        var at = start
        while at < sentence.upperBound, found.count < Complements.most {
            if context.isTime(at) || text.classes[at] == .adverb || words.carried.contains(text.tokens[at].word)
                || ClassTags.isQuote(text.scalar(at)) && text.classes[at] == .mark || isTimeAhead(at, sentence, context)
                || context.clause.isBe(at) && at + 1 < sentence.upperBound
                    && (words.carried.contains(text.tokens[at + 1].word) || context.clause.isBe(at + 1))
            {
                at += 1
                continue
            }
            guard text.classes[at] == .preposition || text.classes[at] == .to, at + 1 < sentence.upperBound,
                let phrase = context.clause.phrase(startingAt: at + 1, limit: sentence.upperBound)
            else { return }
            let whole = context.clause.coordinatedRight(phrase, sentence)
            found.append((text.tokens[at].word, whole))
            at = whole.upperBound
        }
    }

    private func isTimeAhead(_ at: Int, _ sentence: Range<Int>, _ context: ActContext) -> Bool {
        context.text.classes[at] == .preposition && at + 1 < sentence.upperBound && context.isTime(at + 1)
    }

    /// The first phrase after one of some prepositions.
    func after(_ prepositions: WordID...) -> Range<Int>? {
        found.first { prepositions.contains($0.preposition) }?.phrase
    }
}
