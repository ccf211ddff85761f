internal import RecordModel

/// Attributes in Arabic text. The verb comes first, then whoever speaks, then «…» or "إن …"; or the speaker first; or «…» and then the verb.
///
/// Cues are verbs of saying in any form (`arabic/cues.tsv`), participles, "وفقاً لـ", "جاء في". A speaker runs from the verb to the mark,
/// preposition or particle that ends it; a role between commas is left to the role. A verb without a speaker goes on with the last one
/// of its gender and number in the paragraph, or in the one before.
struct ArabicAttribution {
    let context: AttributionContext
    let arabic: ArabicText
    let lexicon: ArabicCues
    let phrases: ArabicPhrases
    private var found: [QuotationDraft] = []
    private var last: Last?

    /// The last speaker named, for verbs that name none.
    private struct Last {
        var speaker: Speaker
        var subject: ArabicVerb.Subject?
        var paragraph: Int
    }

    init(_ context: AttributionContext) {
        self.context = context
        arabic = context.arabic
        lexicon = context.lexicons.arabic
        phrases = ArabicPhrases(text: context.text, arabic: context.arabic, names: context.names)
    }

    var text: TokenizedDocument { context.text }

    /// All quotations of a document. Cost: linear.
    static func find(_ context: AttributionContext) -> [QuotationDraft] {
        var reader = ArabicAttribution(context)
        for sentence in reader.text.sentences {
            let zone = reader.text.paragraphs[sentence.paragraph].zone
            guard zone != .boilerplate, zone != .relatedLinks else { continue }
            reader.read(sentence.tokens, sentence.paragraph)
        }
        return reader.found
    }

    /// What kind of cue a token is.
    func kind(_ at: Int) -> ArabicCues.Kind? { lexicon.kind(at, text, arabic) }

    private mutating func read(_ sentence: Range<Int>, _ paragraph: Int) {
        if let last, paragraph - last.paragraph > 1 { self.last = nil }
        var at = sentence.lowerBound
        var taken = 0
        while at < sentence.upperBound, taken < 12 {
            if let number = context.quoted(at: at) {
                if let draft = said(number) {
                    add(draft, paragraph)
                    taken += 1
                }
                at = max(at + 1, context.quoted[number].marks.upperBound)
                continue
            }
            guard let kind = kind(at) else {
                at += 1
                continue
            }
            guard let draft = kind == .according ? according(at, sentence) : report(at, kind, sentence) else {
                remember(at, kind, sentence, paragraph)
                at += 1
                continue
            }
            if let previous = found.last, let end = previous.content.last, end.upperBound > at, previous.form != .direct
            {
                cut(at)  // what is reported ends where the next report begins
            }
            add(draft, paragraph)
            taken += 1
            at = max(at + 1, kind == .according ? draft.end : draft.content.first?.lowerBound ?? at)
        }
    }

    private mutating func add(_ draft: QuotationDraft, _ paragraph: Int) {
        found.append(draft)
        guard let speaker = draft.speaker else { return }
        let subject = draft.cue.flatMap { arabic[$0.lowerBound]?.verb?.subject }
        let isNew = last.map { $0.speaker.tokens != speaker.tokens } ?? true
        last = Last(speaker: speaker, subject: isNew ? subject : last?.subject, paragraph: paragraph)
    }

    /// "أعلنت القيادة مسؤوليتها قائلة …": a verb of saying without content still names who speaks.
    private mutating func remember(_ at: Int, _ kind: ArabicCues.Kind, _ sentence: Range<Int>, _ paragraph: Int) {
        guard kind == .say || kind == .deny, let speaker = subject(from: at + 1, limit: sentence.upperBound)?.speaker
        else { return }
        last = Last(speaker: speaker, subject: arabic[at]?.verb?.subject, paragraph: paragraph)
    }

    /// The last speaker, where a verb's ending may be theirs.
    private func carried(_ verb: Int) -> Speaker? {
        guard let last else { return nil }
        if let own = arabic[verb]?.verb?.subject, let theirs = last.subject, own != theirs { return nil }
        return last.speaker
    }

    private mutating func cut(_ at: Int) {
        guard let content = found[found.count - 1].content.last else { return }
        var end = at
        while end > content.lowerBound, text.tokens[end - 1].kind == .mark, context.quoted(at: end - 1) == nil {
            end -= 1
        }
        guard end - content.lowerBound > 1 else { return }
        found[found.count - 1].content = [content.lowerBound..<end]
    }

    func isMark(_ at: Int, _ scalars: [UInt32]) -> Bool {
        at >= 0 && at < text.tokens.count && text.tokens[at].kind == .mark && scalars.contains(text.scalar(at))
    }

    func isComma(_ at: Int) -> Bool { isMark(at, [0x60C, 0x2C]) }

    // MARK: verbs of saying

    /// A verb, its subject, and what is said.
    private func report(_ verb: Int, _ kind: ArabicCues.Kind, _ sentence: Range<Int>) -> QuotationDraft? {
        if kind == .urge { return urge(verb, from: verb + 1, sentence) }
        if arabic[verb]?.verb?.tense == .past || arabic[verb]?.verb?.tense == .present,
            ArabicActHolding(text: text, arabic: arabic).hasPassiveMark(verb)
        {
            return nil  // "ذُكر أن": nobody says it
        }
        var at = verb + 1
        var speaker: Speaker?
        if kind == .came {
            guard at < sentence.upperBound, arabic[at]?.stem == context.lexicons.arabicWords.at,
                let subject = subject(from: at + 1, limit: sentence.upperBound)
            else { return nil }
            (speaker, at) = (subject.speaker, subject.next)
        } else if kind == .participle {
            speaker = carried(verb)
        } else {
            guard let subject = subject(from: at, limit: sentence.upperBound) else { return nil }
            speaker = subject.speaker ?? before(verb, sentence) ?? carried(verb)
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
            if steps > 0, self.kind(at) != nil { return nil }
            at += 1
            steps += 1
        }
        return at >= sentence.upperBound ? block(verb, speaker, sentence) : nil
    }

    /// "المتحدث باسم الوزارة قال إن", "شهود أكدوا أن": the speaker before the verb.
    private func before(_ verb: Int, _ sentence: Range<Int>) -> Speaker? {
        var end = verb
        while end > sentence.lowerBound, verb - end < 2, arabic.kinds(end - 1).contains(.certain) { end -= 1 }
        guard arabic[verb]?.joined.contains(.and) != true,
            let phrase = phrases.phrase(before: end, floor: sentence.lowerBound),
            phrase.lowerBound == sentence.lowerBound || !arabic.kinds(phrase.lowerBound - 1).contains(.preposition)
        else { return nil }
        return named(phrase)
    }

    /// Quoted words are what was said after a colon, a comma or the verb itself; after a noun they may be its name, unless they are long.
    private func isSaid(_ number: Int, after lead: Int, verb: Int) -> Bool {
        if isMark(lead, [0x3A]) { return true }
        let words = wordCount(number)
        return words >= (isComma(lead) || lead == verb ? 3 : 6)
    }

    /// «…»، قال فلان: the verb after the words; not "وقال", which opens others.
    private func said(_ number: Int) -> QuotationDraft? {
        let marks = context.quoted[number].marks
        if let previous = found.last, let end = previous.content.last, end.upperBound > marks.lowerBound { return nil }
        guard wordCount(number) >= 3 else { return nil }
        var at = marks.upperBound
        if isComma(at) || isMark(at, [0x2D, 0x2013, 0x2014]) { at += 1 }
        guard at < text.tokens.count, kind(at) == .say, let word = arabic[at], word.verb != nil,
            !word.joined.contains(.and), at > marks.upperBound || !text.isMark(marks.lowerBound - 1, 0x3A),
            text.sentence(ofToken: at).map({ text.sentences[$0].paragraph })
                == text.sentence(ofToken: marks.lowerBound).map({ text.sentences[$0].paragraph }),
            let subject = subject(from: at + 1, limit: min(text.tokens.count, at + 16)), let speaker = subject.speaker,
            subject.next >= text.tokens.count || !lexicon.isClauseParticle(text.tokens[subject.next].word)
        else { return nil }
        return direct(number, at, speaker)
    }

    /// "قال فلان:" and the paragraph after it.
    private func block(_ verb: Int, _ speaker: Speaker?, _ sentence: Range<Int>) -> QuotationDraft? {
        guard isMark(sentence.upperBound - 1, [0x3A]) else { return nil }
        var next = sentence.upperBound
        if text.isMark(next, 0x3E) { next += 1 }  // a Markdown block
        guard let number = context.quoted(at: next) else { return nil }
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

    // MARK: asking

    /// "دعت الرابطة الجمعية إلى إرسال …": who, whom, then what after إلى or ب.
    private func urge(_ verb: Int, from: Int, _ sentence: Range<Int>) -> QuotationDraft? {
        guard !isClaim(verb) else { return nil }
        var at = from
        while at < min(sentence.upperBound, from + 16) {
            let word = text.tokens[at].word
            let joins = arabic[at]?.joined.contains(.with) == true || startsWithB(at)
            if lexicon.toParticles.contains(word) || at > from && joins && context.names.covering(at) == nil {
                guard let (own, addressee) = parties(from..<at, verb, sentence) else { return nil }
                var end = at + 1
                while end < sentence.upperBound, !(isComma(end) && kind(end + 1) != nil) { end += 1 }
                while end > at, text.tokens[end - 1].kind == .mark { end -= 1 }
                guard end - at >= 2 else { return nil }
                let mixed = (at..<end).contains { context.quoted(at: $0) != nil }
                return QuotationDraft(
                    content: [at..<end], form: mixed ? .mixed : .indirect, speaker: own, cue: verb..<verb + 1,
                    addressee: addressee, rule: "arabic-urge", confidence: 0.6)
            }
            if text.tokens[at].kind == .mark, !isComma(at) { return nil }
            if at > from, arabic.kinds(at).contains(.relative), arabic[at]?.stem != context.lexicons.arabicWords.from {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// "يدّعون", with ّ: they claim, where يدعون is they call.
    private func isClaim(_ verb: Int) -> Bool {
        text.scalars[text.tokens[verb].range].starts(with: [0x64A, 0x62F, 0x651])
    }

    private func startsWithB(_ at: Int) -> Bool {
        let form = text.vocabulary.form(text.tokens[at].word)
        let isLong = form.count > 5 || form.count > 4 && form.last == 0x647
        return isLong && form.first == 0x628 && arabic[at]?.noun == nil
    }

    /// Who asks and who is asked: two phrases name both. One alone is whom it was asked of where the text has named a speaker, else who asks.
    private func parties(_ tokens: Range<Int>, _ verb: Int, _ sentence: Range<Int>) -> (
        Speaker, addressee: Range<Int>?
    )? {
        var tokens = tokens
        while let end = tokens.last, text.tokens[end].kind == .mark { tokens = tokens.lowerBound..<end }
        if let title = tokens.first, context.lexicons.names.isTitle(text.tokens[title].word), tokens.count > 1,
            phrases.isNominal(title + 1, first: true), !startsWithArticle(title + 1)
        {
            // "المحامي فلان، ممثلاً عن …": a title and its name
            let end = tokens.first { isComma($0) } ?? tokens.upperBound
            return named(title..<end).map { ($0, nil) }
        }
        let first = firstPhrase(tokens)
        let rest = first.upperBound..<tokens.upperBound
        if !rest.isEmpty, text.tokens[rest.lowerBound].kind == .word, let own = named(first) {
            let end =
                rest.first {
                    lexicon.endsSubject.contains(text.tokens[$0].word) || arabic.kinds($0).contains(.preposition)
                }
                ?? rest.upperBound
            return (own, end > rest.lowerBound ? rest.lowerBound..<end : nil)
        }
        if let own = before(verb, sentence) ?? carriedHere(verb, sentence) { return (own, first.isEmpty ? nil : first) }
        return named(first).map { ($0, nil) }
    }

    /// The last speaker, where this sentence named them.
    private func carriedHere(_ verb: Int, _ sentence: Range<Int>) -> Speaker? {
        carried(verb).flatMap { sentence.contains($0.tokens.lowerBound) || $0.tokens.isEmpty ? $0 : nil }
    }

    // MARK: according to

    /// "وبحسب المكتب، …" and "…، وفقاً للمركز".
    private func according(_ cue: Int, _ sentence: Range<Int>) -> QuotationDraft? {
        guard let subject = source(from: cue + 1, limit: sentence.upperBound), let speaker = subject.speaker else {
            return nil
        }
        if cue <= sentence.lowerBound + 1 {
            guard let comma = (subject.next..<sentence.upperBound).first(where: { isComma($0) || isMark($0, [0x61B]) })
            else { return nil }
            return indirect(comma + 1, cue, speaker, sentence)
        }
        var end = cue
        while end > sentence.lowerBound, text.tokens[end - 1].kind == .mark || isAnd(end - 1) { end -= 1 }
        guard end - sentence.lowerBound >= 4 else { return nil }
        // one report after another: what the first holds is not the second's
        var start = sentence.lowerBound
        if let previous = found.last, let held = previous.content.last, previous.rule == "arabic-according",
            held.upperBound > start, held.upperBound < end
        {
            start = (held.upperBound..<end).first { isComma($0) || isMark($0, [0x61B]) }.map { $0 + 1 } ?? start
        }
        guard end - start >= 4 else { return nil }
        let mixed = (start..<end).contains { context.quoted(at: $0) != nil }
        return QuotationDraft(
            content: [start..<end], form: mixed ? .mixed : .indirect, speaker: speaker, cue: cue..<cue + 1,
            rule: "arabic-according", confidence: 0.7)
    }

    /// "وذلك" before "وفقاً".
    private func isAnd(_ at: Int) -> Bool {
        text.vocabulary.form(text.tokens[at].word).elementsEqual([0x648, 0x630, 0x644, 0x643])
    }
}
