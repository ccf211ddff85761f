internal import RecordModel

/// Attributes in Arabic text. The verb comes first, then whoever speaks, then «…» or "إن …".
///
/// Cues are matched by their written forms, with the conjunctions و and ف before them. A speaker runs from the verb to the comma,
/// colon, quotation mark or clause particle that ends it; a role between commas is left to the role.
struct ArabicAttribution {
    let context: AttributionContext
    private let lexicon: ArabicCues
    private var found: [QuotationDraft] = []

    init(_ context: AttributionContext) {
        self.context = context
        lexicon = context.lexicons.arabic
    }

    private var text: TokenizedDocument { context.text }

    /// All quotations of a document. Cost: linear.
    static func find(_ context: AttributionContext) -> [QuotationDraft] {
        var reader = ArabicAttribution(context)
        for sentence in reader.text.sentences {
            let zone = reader.text.paragraphs[sentence.paragraph].zone
            guard zone != .boilerplate, zone != .relatedLinks else { continue }
            reader.read(sentence.tokens)
        }
        return reader.found
    }

    private mutating func read(_ sentence: Range<Int>) {
        var at = sentence.lowerBound
        var last: Speaker?
        var taken = 0
        while at < sentence.upperBound, taken < 12 {
            if let number = context.quoted(at: at) {
                at = max(at + 1, context.quoted[number].marks.upperBound)
                continue
            }
            guard let kind = lexicon.kind(text.tokens[at].word) else {
                at += 1
                continue
            }
            let draft = kind == .according ? according(at, sentence) : report(at, kind, sentence, last: last)
            if let draft {
                if let previous = found.last, let end = previous.content.last, end.upperBound > at,
                    previous.form != .direct
                {
                    // what is reported ends where the next report begins
                    cut(at, kind)
                }
                found.append(draft)
                taken += 1
                last = draft.speaker ?? last
                at = max(at + 1, kind == .according ? draft.end : draft.content.first?.lowerBound ?? at)
            } else {
                at += 1
            }
        }
    }

    private mutating func cut(_ at: Int, _ kind: ArabicCues.Kind) {
        guard var content = found[found.count - 1].content.last else { return }
        var end = at
        while end > content.lowerBound, text.tokens[end - 1].kind == .mark, context.quoted(at: end - 1) == nil {
            end -= 1
        }
        // "in حين تقول": the words that lead to the next verb
        content = content.lowerBound..<end
        guard content.count > 1 else { return }
        found[found.count - 1].content = [content]
    }

    private func isMark(_ at: Int, _ scalars: [UInt32]) -> Bool {
        at < text.tokens.count && text.tokens[at].kind == .mark && scalars.contains(text.scalar(at))
    }

    private func isComma(_ at: Int) -> Bool { isMark(at, [0x60C, 0x2C]) }

    /// A verb, its subject, and what is said.
    private func report(_ verb: Int, _ kind: ArabicCues.Kind, _ sentence: Range<Int>, last: Speaker?) -> QuotationDraft?
    {
        var at = verb + 1
        var speaker = last
        if kind == .urge { return urge(verb, last, from: at, sentence) }
        if kind != .participle {
            guard let subject = subject(from: at, limit: sentence.upperBound) else { return nil }
            speaker = subject.speaker ?? last
            at = subject.next
        }
        guard at < sentence.upperBound else { return block(verb, speaker, sentence) }
        // to the particle or the mark that opens what is said, over a time and a place between commas
        var steps = 0
        while at < sentence.upperBound, steps < 24 {
            if let number = context.quoted(at: at) {
                return wordCount(number) >= 3 || isMark(at - 1, [0x3A]) ? direct(number, verb, speaker) : nil
            }
            if lexicon.isClauseParticle(text.tokens[at].word), kind != .participle || at == verb + 1 || steps < 6 {
                return indirect(at, verb, speaker, sentence)
            }
            if steps > 0, lexicon.kind(text.tokens[at].word) != nil { return nil }
            at += 1
            steps += 1
        }
        return nil
    }

    /// "قال فلان:" and the paragraph after it.
    private func block(_ verb: Int, _ speaker: Speaker?, _ sentence: Range<Int>) -> QuotationDraft? {
        guard isMark(sentence.upperBound - 1, [0x3A]), sentence.upperBound < text.tokens.count,
            let number = context.quoted(at: sentence.upperBound)
        else { return nil }
        return direct(number, verb, speaker)
    }

    private func wordCount(_ number: Int) -> Int {
        context.quoted[number].tokens.count { text.tokens[$0].kind != .mark }
    }

    private func direct(_ number: Int, _ verb: Int, _ speaker: Speaker?) -> QuotationDraft {
        var content = [context.quoted[number].tokens]
        var next = number + 1
        while next < context.quoted.count, context.quoted[next].continues {
            content.append(context.quoted[next].tokens)
            next += 1
        }
        return QuotationDraft(
            content: content, form: .direct, speaker: speaker, cue: verb..<verb + 1, rule: "arabic-direct",
            confidence: speaker == nil ? 0.5 : 0.85)
    }

    private func indirect(_ start: Int, _ verb: Int, _ speaker: Speaker?, _ sentence: Range<Int>) -> QuotationDraft? {
        let end = end(from: start, sentence)
        guard end - start >= 3 else { return nil }
        let mixed = (start..<end).contains { context.quoted(at: $0) != nil }
        return QuotationDraft(
            content: [start..<end], form: mixed ? .mixed : .indirect, speaker: speaker, cue: verb..<verb + 1,
            rule: "arabic-clause", confidence: speaker == nil ? 0.5 : 0.75)
    }

    private func end(from start: Int, _ sentence: Range<Int>) -> Int {
        var end = min(sentence.upperBound, start + 300)
        var at = start + 1
        while at < end {
            // "في حين …", "فيما …", "بينما …": another's words, or the writer's, begin
            if isComma(at), at + 2 < end,
                lexicon.turns.contains(text.tokens[at + 1].word) || lexicon.turns.contains(text.tokens[at + 2].word)
            {
                end = at
                break
            }
            at += 1
        }
        while end > start, text.tokens[end - 1].kind == .mark, !isMark(end - 1, [0xBB, 0x201D, 0x22, 0x29]) { end -= 1 }
        return end
    }

    /// "دعت الرابطة الجمعية إلى إرسال …": whom, then what after إلى or ب.
    private func urge(_ verb: Int, _ speaker: Speaker?, from: Int, _ sentence: Range<Int>) -> QuotationDraft? {
        var at = from
        while at < min(sentence.upperBound, from + 16) {
            let word = text.tokens[at].word
            if lexicon.toParticles.contains(word) || at > from && lexicon.hasPrefixB(word, text.vocabulary) {
                // after a report in the same sentence the subject is understood, and what stands here is whom it was asked of
                guard let own = speaker ?? subjectOfUrge(from..<at) else { return nil }
                var end = at + 1
                while end < sentence.upperBound, !(isComma(end) && startsVerb(end + 1)) { end += 1 }
                while end > at, text.tokens[end - 1].kind == .mark { end -= 1 }
                guard end - at >= 2 else { return nil }
                return QuotationDraft(
                    content: [at..<end], form: .indirect, speaker: own, cue: verb..<verb + 1, rule: "arabic-urge",
                    confidence: 0.6)
            }
            if text.tokens[at].kind == .mark, !isComma(at) { return nil }
            at += 1
        }
        return nil
    }

    /// The first phrase of "speaker addressee": its first word with the definite words after it, where that has the article.
    private func subjectOfUrge(_ tokens: Range<Int>) -> Speaker? {
        guard let first = tokens.first, text.tokens[first].kind == .word else { return nil }
        var end = first + 1
        if tokens.count > 2, !startsWithArticle(first) { end += 1 }
        return named(first..<min(end, tokens.upperBound))
    }

    private func startsVerb(_ at: Int) -> Bool { at < text.tokens.count && lexicon.kind(text.tokens[at].word) != nil }

    /// "وبحسب المكتب، …" and "…، وفقاً للمركز".
    private func according(_ cue: Int, _ sentence: Range<Int>) -> QuotationDraft? {
        guard let subject = subject(from: cue + 1, limit: sentence.upperBound), let speaker = subject.speaker else {
            return nil
        }
        if cue <= sentence.lowerBound + 1 {
            guard let comma = (subject.next..<sentence.upperBound).first(where: { isComma($0) }) else { return nil }
            return indirect(comma + 1, cue, speaker, sentence)
        }
        var end = cue
        while end > sentence.lowerBound, text.tokens[end - 1].kind == .mark { end -= 1 }
        guard end - sentence.lowerBound >= 4 else { return nil }
        return QuotationDraft(
            content: [sentence.lowerBound..<end], form: .indirect, speaker: speaker, cue: cue..<cue + 1,
            rule: "arabic-according", confidence: 0.7)
    }

    /// The noun phrase after a verb, to the mark or particle that ends it; nil where another verb comes first.
    private func subject(from start: Int, limit: Int) -> (speaker: Speaker?, next: Int)? {
        var at = start
        while at < min(limit, start + 14) {
            let token = text.tokens[at]
            if token.kind == .mark || lexicon.isClauseParticle(token.word) || lexicon.endsSubject.contains(token.word) {
                break
            }
            if at > start, lexicon.kind(token.word) != nil { break }
            at += 1
        }
        guard at > start else { return (nil, at) }
        var speaker = named(start..<at)
        if isComma(at),
            var end = (at + 1..<min(limit, at + 14)).first(where: {
                text.tokens[$0].kind == .mark || lexicon.isClauseParticle(text.tokens[$0].word)
            })
        {
            if !isComma(end) { end = min(end, limit) }
            if end > at + 1, lexicon.kind(text.tokens[at + 1].word) == nil, end - at > 2 {
                speaker?.role = at + 1..<end
            }
        }
        return (speaker, at)
    }

    /// A speaker by these words: title and name apart where a name is known in them.
    private func named(_ tokens: Range<Int>) -> Speaker? {
        guard !tokens.isEmpty else { return nil }
        let names = context.lexicons.names
        if let person = afterTitle(tokens) {
            return Speaker(
                tokens: person, name: text.text(text.scalarRange(person)), role: tokens.lowerBound..<person.lowerBound,
                isPerson: true)
        }
        let isPerson = tokens.first.map { names.given.contains(text.tokens[$0].word) } ?? false
        return Speaker(tokens: tokens, name: text.text(text.scalarRange(tokens)), role: nil, isPerson: isPerson)
    }

    /// The name after a title: "وزير العدل" + name, "المتحدث باسم الخارجية" + name. A title in the construct state takes words up to and
    /// with its definite ones; what follows them, a few words without the article first, is the name.
    private func afterTitle(_ tokens: Range<Int>) -> Range<Int>? {
        guard let first = tokens.first, context.lexicons.names.isTitle(text.tokens[first].word) else { return nil }
        if let given = tokens.dropFirst().first(where: { context.lexicons.names.given.contains(text.tokens[$0].word) })
        {
            return given..<tokens.upperBound
        }
        var hasArticle = startsWithArticle(first)
        var at = first + 1
        while at < tokens.upperBound {
            let definite = startsWithArticle(at)
            let opensName = hasArticle && !definite && text.tokens[at].word != lexicon.inTheNameOf
            if opensName { break }
            if text.tokens[at].word == lexicon.inTheNameOf { hasArticle = false }
            hasArticle = hasArticle || definite
            at += 1
        }
        let name = at..<tokens.upperBound
        return (1...4).contains(name.count) ? name : nil
    }

    private func startsWithArticle(_ at: Int) -> Bool {
        text.vocabulary.form(text.tokens[at].word).starts(with: [0x0627, 0x0644])
    }
}
