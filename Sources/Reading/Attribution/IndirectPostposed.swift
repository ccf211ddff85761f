internal import RecordModel
internal import Syntax

/// Frames in which the cue stands after what was said, in a sentence without quotation marks: "…, said X", "…, X said".
extension IndirectQuotations {
    /// "…, said X" and "…, X said" at the end of a sentence without marks.
    func postposed(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        let isLast = cue.form == .verbParticiple && !cue.isPassive && cue.tokens.upperBound + 1 >= bounds.upperBound
        guard cue.kinds.contains(.quote), cue.form.isFinite || isLast,
            text.parse.tag(bounds.lowerBound) != .verb || text.classes[bounds.lowerBound] == .verbBase,
            text.classes[bounds.lowerBound] != .verbIng || text.parse.tag(bounds.lowerBound) == .noun,
            !context.isMark(cue.tokens.upperBound, 0x3A)
        else { return nil }
        let first = min(speaker.tokens.lowerBound, speaker.role?.lowerBound ?? .max)
        return postposed(cue, speaker, clauseStart: first, bounds)
    }

    /// "…, said X" at the end of a sentence without marks.
    func inverted(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        guard context.isMark(cue.verb - 1, 0x2C), cue.kinds.contains(.quote), cue.form.isFinite,
            cue.verb - bounds.lowerBound > 4, !hasSubjectBefore(cue, bounds),
            context.quoted(at: cue.verb - 2) == nil,
            let speaker = context.speakers.after(cue.tokens.upperBound, limit: bounds.upperBound),
            speaker.pronoun == nil,
            context.speakers.canSpeak(speaker),
            !clauses.hasFinite(speaker.tokens.upperBound, min(bounds.upperBound, speaker.tokens.upperBound + 3)),
            clauses.hasFinite(bounds.lowerBound, cue.verb - 1)
        else { return nil }
        return make(bounds.lowerBound..<cue.verb - 1, speaker, cue.tokens, rule: "postposed-inverted")
    }

    /// "One woman, who came late, told us": the subject stands before the comma by the grammar, or what was said comes after.
    private func hasSubjectBefore(_ cue: Cue, _ bounds: Range<Int>) -> Bool {
        if let subject = text.parse.child(cue.verb, .subject), subject < cue.verb { return true }
        return bounds.contains {
            $0 > cue.verb && $0 - cue.verb < 10 && (context.isMark($0, 0x3A) || context.isWord($0, words.that))
        }
    }

    /// A cue that ends its sentence can only look back.
    func postposedOnly(_ cue: Cue, _ bounds: Range<Int>, _ nest: Range<Int>?) -> QuotationDraft? {
        guard nest == nil, let speaker = speaker(of: cue, bounds), context.speakers.canSpeak(speaker) else {
            return nil
        }
        return postposed(cue, speaker, bounds)
    }

    func postposed(_ cue: Cue, _ speaker: Speaker, clauseStart: Int, _ bounds: Range<Int>) -> QuotationDraft? {
        var comma = clauseStart - 1
        if let draft = withoutComma(cue, speaker, clauseStart, bounds) { return draft }
        while comma > bounds.lowerBound, clauseStart - comma < 6, !context.isMark(comma, 0x2C) { comma -= 1 }
        if let draft = parenthetical(cue, speaker, comma, bounds) { return draft }
        guard comma > bounds.lowerBound + 3, context.isMark(comma, 0x2C), context.quoted(at: comma - 1) == nil,
            clauses.isPostposedCue(comma + 1, bounds.upperBound), clauses.hasFinite(bounds.lowerBound, comma)
        else { return nil }
        guard var draft = make(bounds.lowerBound..<comma, speaker, cue.tokens, rule: "postposed")
        else {
            return nil
        }
        // "…, he added, but would not wait"
        let next = cue.tokens.upperBound
        if context.isMark(next, 0x2C), context.isWord(next + 1, words.but) || context.isWord(next + 1, words.and),
            let more = make(
                next + 1..<clauses.end(of: .clause, from: next + 1, in: bounds), speaker, cue.tokens, rule: draft.rule)
        {
            draft.content += more.content
            if more.form == .mixed { draft.form = .mixed }
        }
        return draft
    }
}
