internal import Knowledge
public import RecordModel
internal import Syntax

extension Reader {
    /// Why a claim was made. Works on any claim with its document, long after it was read: the text is cut and parsed again.
    ///
    /// Cost: cutting and parsing the document once.
    public func explain(_ claim: Claim, in document: Document) -> Explanation {
        let text = Segmenting.segment(document, lexicons: lexicons)
        let named = claim.named
        let anchor = named.first { $0.span != nil }?.span.flatMap { text.head(of: $0) }
        let parts = named.enumerated().map { number, part in
            let head = part.span.flatMap { text.head(of: $0) }
            let path: String? =
                if number > 0, let anchor, let head, anchor != head { text.path(from: anchor, to: head) } else { nil }
            return Explanation.Part(label: part.label, words: part.words, span: part.span, path: path)
        }
        return Explanation(
            rule: claim.rule, meaning: Self.meanings[claim.rule], parts: parts,
            grammar: anchor.map { text.grammar(around: $0) } ?? [])
    }

    /// What each rule does, from `reading/rules.tsv`.
    static let meanings: [String: String] = Dictionary(
        Knowledge.rows("reading/rules.tsv").compactMap { $0.count > 1 ? ($0[0], $0[1]) : nil },
        uniquingKeysWith: { first, _ in first })
}

extension TokenizedDocument {
    /// The token of a span that the others hang on: the first whose head lies outside; nil where no token stands in the span.
    func head(of span: Span) -> Int? {
        let first = token(at: span.start)
        var tokens = first..<first
        while tokens.upperBound < self.tokens.count, Int(self.tokens[tokens.upperBound].start) < span.end {
            tokens = first..<tokens.upperBound + 1
        }
        return tokens.first { at in parse.head(at).map { !tokens.contains($0) } ?? true }
    }

    /// The way from one token to another along the tree, with the relations: `→nsubj` goes down to a dependent, `←nsubj` up from one.
    /// Nil where they are not in one tree.
    func path(from: Int, to: Int) -> String? {
        let up = Array(parse.path(from: from))
        let down = Array(parse.path(from: to))
        guard let meeting = up.first(where: down.contains), let above = up.firstIndex(of: meeting),
            let below = down.firstIndex(of: meeting)
        else { return nil }
        var out = words(from..<from + 1)
        for (at, next) in zip(up[..<above], up.dropFirst()) {
            out += " ←\(parse.relation(at).code) \(words(next..<next + 1))"
        }
        for at in down[..<below].reversed() { out += " →\(parse.relation(at).code) \(words(at..<at + 1))" }
        return out
    }

    /// The sentence of a token with its grammar; empty where it has none.
    func grammar(around token: Int) -> [Explanation.Word] {
        guard let sentence = sentence(ofToken: token).map({ sentences[$0].tokens }),
            sentence.contains(where: { parse.head($0) != nil })
        else { return [] }
        return sentence.map { at in
            Explanation.Word(
                text: words(at..<at + 1), tag: parse.tag(at).code, relation: parse.relation(at).code,
                head: parse.head(at).map { words($0..<$0 + 1) })
        }
    }
}
