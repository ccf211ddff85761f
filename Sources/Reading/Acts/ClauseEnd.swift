internal import Syntax

/// Where the words that say what is asked, held or reasoned come to an end.
struct ClauseEnd {
    /// The longest clause in tokens.
    static let reach = 400

    private let text: TokenizedDocument
    private let words: GrammarWords
    private let speakers: Speakers
    private let describing: ClassSet
    private let tags: ClassTags
    private let ever, whose: WordID?

    init(_ context: ActContext) {
        text = context.text
        words = context.lexicon.words
        speakers = context.speakers
        describing = context.lexicon.classes.describing
        tags = context.tags
        ever = context.text.vocabulary.find("ever")
        whose = context.text.vocabulary.find("whose")
    }

    /// The token after the last of a clause that begins at `start`: before the sentence's last mark, a closing quotation mark, a relative
    /// clause that only describes (", where …"), or a participle of saying (", arguing that …").
    func end(from start: Int, limit: Int, acrossSemicolons: Bool = false) -> Int {
        var limit = min(limit, start + ClauseEnd.reach)
        if start < text.tokens.count, let quoted = speakers.end(at: Int(text.tokens[start].start)) {
            let last = text.token(at: quoted - 1) + 1
            if last > start, last < limit { limit = last }
        }
        var at = start
        var open = false
        while at < limit {
            if text.classes[at] == .mark {
                let scalar = text.scalar(at)
                switch scalar {
                case 0x201C, 0x2018, 0xAB: open = true
                case 0x201D, 0xBB:
                    if !open { return trimmed(start, at) }
                    open = false
                case 0x22:
                    if !open, !text.tokens[at].spaceBefore { return trimmed(start, at) }
                    open.toggle()
                case 0x3B where !acrossSemicolons, 0x061B where !acrossSemicolons: return trimmed(start, at)
                case 0x2C where at + 1 < limit && describes(at + 1):
                    guard let past = past(at + 1, limit) else { return trimmed(start, at) }
                    at = past
                    continue
                case 0x2C where at + 2 < limit && compares(at + 1): return trimmed(start, at)
                default: break
                }
            } else if text.tokens[at].word == ever, at + 1 < limit, text.tokens[at + 1].word == words.since, at > start
            {
                return trimmed(start, at)
            }
            at += 1
        }
        return trimmed(start, limit)
    }

    /// ", which ends in May, for a year": the comma after a relative clause that stands in the middle; nil where it ends the sentence.
    private func past(_ relative: Int, _ limit: Int) -> Int? {
        let word = text.tokens[relative].word
        guard word == words.which || word == words.who || word == whose,
            let close = (relative + 2..<max(relative + 2, min(limit, relative + 16))).first(where: {
                text.isMark($0, 0x2C)
            }),
            close + 1 < limit,
            text.classes[close + 1] == .preposition || text.classes[close + 1] == .to
                || text.parse.tag(close + 1) == .adposition
                || text.tokens[close + 1].word == words.and && text.tokens[close + 2].word == words.to
        else { return nil }
        return close
    }

    /// ", as it promised to": not what is asked.
    private func compares(_ at: Int) -> Bool {
        text.tokens[at].word == words.as && text.classes[at + 1] == .pronoun
    }

    /// A relative word, or a participle of saying, after a comma.
    private func describes(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        if word == words.where || word == words.which || word == words.who || word == whose || word == words.while {
            return true
        }
        return !tags.classes(at).isDisjoint(with: describing)
    }

    /// Without marks at the end.
    func trimmed(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, text.classes[end - 1] == .mark, text.scalar(end - 1) != 0x29 { end -= 1 }
        return max(end, start)
    }
}
