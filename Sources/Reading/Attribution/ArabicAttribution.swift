internal import RecordModel

/// Attributes in Arabic text. The verb comes first, then whoever speaks, then «…» or "إن …".
///
/// Cues are matched by their written forms, with the conjunctions و and ف before them. A speaker runs from the verb to the comma,
/// colon, quotation mark or clause particle that ends it; a role between commas is left to the role.
struct ArabicAttribution {
    let context: AttributionContext
    let lexicon: ArabicCues
    private var found: [QuotationDraft] = []

    init(_ context: AttributionContext) {
        self.context = context
        lexicon = context.lexicons.arabic
    }

    var text: TokenizedDocument { context.text }

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

    func isComma(_ at: Int) -> Bool { isMark(at, [0x60C, 0x2C]) }

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
                return isSaid(number, after: at - 1, verb: verb) ? direct(number, verb, speaker) : nil
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

    /// Quoted words are what was said after a colon, a comma or the verb itself; after a noun they may be its name, unless they are long.
    private func isSaid(_ number: Int, after lead: Int, verb: Int) -> Bool {
        if isMark(lead, [0x3A]) { return true }
        let words = wordCount(number)
        return words >= (isComma(lead) || lead == verb ? 3 : 6)
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

    /// "دعت الرابطة الجمعية إلى إرسال …": who, whom, then what after إلى or ب.
    private func urge(_ verb: Int, _ speaker: Speaker?, from: Int, _ sentence: Range<Int>) -> QuotationDraft? {
        var at = from
        while at < min(sentence.upperBound, from + 16) {
            let word = text.tokens[at].word
            if lexicon.toParticles.contains(word) || at > from && lexicon.hasPrefixB(word, text.vocabulary) {
                guard let (own, addressee) = parties(from..<at, last: speaker) else { return nil }
                var end = at + 1
                while end < sentence.upperBound, !(isComma(end) && startsVerb(end + 1)) { end += 1 }
                while end > at, text.tokens[end - 1].kind == .mark { end -= 1 }
                guard end - at >= 2 else { return nil }
                let mixed = (at..<end).contains { context.quoted(at: $0) != nil }
                return QuotationDraft(
                    content: [at..<end], form: mixed ? .mixed : .indirect, speaker: own, cue: verb..<verb + 1,
                    addressee: addressee, rule: "arabic-urge", confidence: 0.6)
            }
            if text.tokens[at].kind == .mark, !isComma(at) { return nil }
            at += 1
        }
        return nil
    }

    /// Who asks and who is asked: two phrases name both. One alone is whom it was asked of where the sentence has named a speaker, else who asks.
    private func parties(_ tokens: Range<Int>, last: Speaker?) -> (Speaker, addressee: Range<Int>?)? {
        var tokens = tokens
        while let end = tokens.last, text.tokens[end].kind == .mark { tokens = tokens.lowerBound..<end }
        let first = firstPhrase(tokens)
        let rest = first.upperBound..<tokens.upperBound
        if !rest.isEmpty, text.tokens[rest.lowerBound].kind == .word, let own = named(first) {
            let end = rest.first { lexicon.endsSubject.contains(text.tokens[$0].word) } ?? rest.upperBound
            return (own, end > rest.lowerBound ? rest.lowerBound..<end : nil)
        }
        if let last { return (last, first.isEmpty ? nil : first) }
        return named(first).map { ($0, nil) }
    }

    private func startsVerb(_ at: Int) -> Bool { at < text.tokens.count && lexicon.kind(text.tokens[at].word) != nil }

    /// "وبحسب المكتب، …" and "…، وفقاً للمركز".
    private func according(_ cue: Int, _ sentence: Range<Int>) -> QuotationDraft? {
        guard let subject = source(from: cue + 1, limit: sentence.upperBound), let speaker = subject.speaker else {
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
}
