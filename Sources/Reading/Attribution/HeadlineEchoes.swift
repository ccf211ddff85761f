internal import RecordModel

/// Finds a headline that is a quotation: its words stand again in a quotation below, whose speaker says them.
struct HeadlineEchoes {
    let context: AttributionContext
    /// The fewest words of such a headline, and the most headlines looked at.
    private static let fewest = 4, most = 3

    private var text: TokenizedDocument { context.text }

    /// The headlines that are quotations of what was found. Cost: linear in what was found.
    func find(in found: [QuotationDraft]) -> [QuotationDraft] {
        var echoes: [QuotationDraft] = []
        for quoted in context.quoted where echoes.count < HeadlineEchoes.most {
            let paragraph = text.paragraphs[quoted.paragraph].tokens
            guard quoted.marks == paragraph,
                text.zone(ofToken: paragraph.lowerBound) == .headline || quoted.paragraph == 0
            else { continue }
            let words = words(quoted.tokens)
            guard words.count >= HeadlineEchoes.fewest,
                !found.contains(where: { $0.start == quoted.tokens.lowerBound }),
                let origin = found.first(where: { draft in draft.content.contains { stands(words, in: $0) } })
            else { continue }
            echoes.append(
                QuotationDraft(
                    content: [quoted.tokens], form: .direct, speaker: origin.speaker, cue: nil, implicit: true,
                    rule: "headline-echo"))
        }
        return echoes
    }

    private func words(_ tokens: Range<Int>) -> [WordID] {
        tokens.filter { text.tokens[$0].kind != .mark }.map { text.tokens[$0].word }
    }

    /// Whether words stand in a row in a run of tokens, marks left out.
    private func stands(_ words: [WordID], in tokens: Range<Int>) -> Bool {
        var run = 0
        for at in tokens where text.tokens[at].kind != .mark {
            if text.tokens[at].word == words[run] {
                run += 1
                if run == words.count { return true }
            } else {
                run = text.tokens[at].word == words[0] ? 1 : 0
            }
        }
        return false
    }
}
