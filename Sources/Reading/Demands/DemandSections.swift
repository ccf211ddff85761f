/// Lists of demands with headings of their own: "We call on:", then a line that names somebody, then what is asked of them; "To the council:"
/// and its points.
struct DemandSections {
    let context: ActContext
    let lists: DemandLists

    private var text: TokenizedDocument { context.text }

    /// What is asked of one.
    struct Section {
        /// The line that names them.
        var addressee: Range<Int>
        /// The points.
        var items: [Range<Int>]
    }

    /// The most paragraphs of a list, and the longest line that names somebody, in tokens.
    private static let most = 80, line = 24

    /// The sections after the paragraph of a sentence that ends with a colon; none where the list does not begin with such a line.
    func sections(after number: Int) -> [Section] {
        let sentence = text.sentences[number]
        var at = sentence.paragraph + 1
        var found: [Section] = []
        while at < text.paragraphs.count, at - sentence.paragraph <= DemandSections.most {
            if lists.isItem(at) {
                guard let last = found.indices.last else { return [] }
                let item = lists.itemContent(at)
                if !item.isEmpty { found[last].items.append(item) }
            } else if at + 1 < text.paragraphs.count, let named = named(at), lists.isMarked(at + 1) {
                found.append(Section(addressee: named, items: []))
            } else {
                break
            }
            at += 1
        }
        return found.filter { !$0.items.isEmpty }
    }

    /// A line that is a noun phrase for somebody, with what "and" joins, and a colon perhaps.
    private func named(_ paragraph: Int) -> Range<Int>? {
        var tokens = text.paragraphs[paragraph].tokens
        guard tokens.count <= DemandSections.line, !lists.isMarked(paragraph) else { return nil }
        if let last = tokens.last, text.isMark(last, 0x3A) { tokens = tokens.lowerBound..<last }
        if let first = tokens.first,
            text.tokens[first].word == context.lexicon.words.to || text.tokens[first].word == context.lexicon.words.on
        {
            tokens = first + 1..<tokens.upperBound
        }
        guard let first = tokens.first,
            let phrase = context.clause.phrases.phrase(startingAt: first, limit: tokens.upperBound),
            context.clause.coordinatedRight(phrase, tokens).upperBound == tokens.upperBound
        else { return nil }
        return tokens
    }
}
