internal import RecordModel

/// Attributes what stands between quotation marks: by a cue after it, by a cue before it, or carried over from before.
///
/// What no cue governs and no paragraph of its own holds is left alone: labels, aliases, words held at a distance.
struct DirectQuotations {
    let context: AttributionContext
    private(set) var found: [QuotationDraft] = []
    /// Quoted stretches already taken, by number.
    private(set) var taken: Set<Int> = []
    /// For each stretch taken, the number of its quotation.
    private var holder: [Int: Int] = [:]
    /// The longest way from a quotation to its cue, in tokens.
    private static let reach = 48

    init(_ context: AttributionContext) { self.context = context }

    private var text: TokenizedDocument { context.text }

    /// Reads all quoted stretches in order. Cost: linear.
    mutating func read() {
        for number in context.quoted.indices {
            let quoted = context.quoted[number]
            let zone = text.paragraphs[quoted.paragraph].zone
            guard zone != .boilerplate, zone != .relatedLinks, !taken.contains(number) else { continue }
            if quoted.continues, number > 0, taken.contains(number - 1), let last = holder[number - 1] {
                join(number, last)
                continue
            }
            if isEmbedded(quoted) {
                // a lost stop: whole sentences with a cue of their own
                if isCapitalised(quoted), wordCount(quoted) >= 8, let draft = cuedAfter(quoted) { take(number, draft) }
                continue
            }
            let before = cuedBefore(quoted)
            if let cue = before?.cue, cue == found.last?.cue, joinsPrevious(number) {
                join(number, found.count - 1)
            } else if let draft = before ?? cuedAfter(quoted) {
                take(number, draft)
            } else if joinsPrevious(number) {
                join(number, found.count - 1)
            } else if let draft = uncued(quoted) {
                take(number, draft)
            }
        }
    }

    private mutating func take(_ number: Int, _ draft: QuotationDraft) {
        found.append(draft)
        taken.insert(number)
        holder[number] = found.count - 1
    }

    private mutating func join(_ number: Int, _ draft: Int) {
        found[draft].content.append(context.quoted[number].tokens)
        taken.insert(number)
        holder[number] = draft
    }

    // MARK: What a quoted stretch looks like

    /// Ends with a mark that ends a sentence or clause inside the marks, or a comma follows them.
    private func isSpeechLike(_ quoted: Quoted) -> Bool {
        guard let last = quoted.tokens.last else { return false }
        if text.tokens[last].kind == .mark {
            switch text.scalar(last) {
            case 0x2C, 0x2E, 0x21, 0x3F, 0x2026, 0x2014, 0x2013, 0x61F, 0x60C, 0x5D: return true
            default: break
            }
        }
        return quoted.isOpen || isComma(quoted.marks.upperBound)
    }

    private func isComma(_ at: Int) -> Bool { context.isMark(at, 0x2C) || context.isMark(at, 0x60C) }

    private func isCapitalised(_ quoted: Quoted) -> Bool {
        for at in quoted.tokens.prefix(4) where text.tokens[at].kind != .mark { return text.tokens[at].shape != .lower }
        return false
    }

    private func wordCount(_ quoted: Quoted) -> Int { quoted.tokens.count { text.tokens[$0].kind != .mark } }

    /// A word of the same sentence, not a cue, leads up to it without a mark: it is part of that sentence.
    private func isEmbedded(_ quoted: Quoted) -> Bool {
        let before = quoted.marks.lowerBound - 1
        guard before >= text.paragraphs[quoted.paragraph].tokens.lowerBound, text.tokens[before].kind != .mark else {
            return false
        }
        guard let cue = context.cue(at: before), cue.tokens.upperBound == before + 1 else { return true }
        return isNaming(cue, quoted)
    }

    // MARK: Cue before

    private func cuedBefore(_ quoted: Quoted) -> QuotationDraft? {
        let paragraph = text.paragraphs[quoted.paragraph].tokens
        var at = quoted.marks.lowerBound - 1
        var floor = paragraph.lowerBound
        if at < floor {
            // a block quotation: the paragraph before ends with a colon
            guard quoted.paragraph > 0 else { return nil }
            let previous = text.paragraphs[quoted.paragraph - 1].tokens
            guard context.isMark(previous.upperBound - 1, 0x3A) else { return nil }
            at = previous.upperBound - 1
            floor = previous.lowerBound
        }
        if context.isMark(at, 0x3A) { return afterColon(quoted, colon: at, floor: sentenceStart(at, floor)) }
        let start = sentenceStart(at, floor)
        var verb = at
        if isComma(at) { verb -= 1 }
        guard verb >= start else { return nil }
        // over an adverb, an addressee or a time between the cue and the mark
        var steps = 0
        while verb >= start, steps < 12 {
            if let cue = context.cue(at: verb),
                cue.kinds.contains(.quote) || cue.kinds.contains(.directive) || cue.kinds.contains(.addressee)
            {
                guard usable(cue, beside: quoted, adjacent: verb == at), !isNaming(cue, quoted) else { return nil }
                return draft(quoted, cue: cue, speaker: speaker(before: cue, floor: start), rule: "cue-before")
            }
            let one = text.classes[verb]
            guard verb != at || isComma(at) else { return nil }
            guard
                one.isNominal || one == .determiner || one == .preposition || one == .adverb || one == .number
                    || one == .to
                    || one == .pronoun || one == .adjective || one == .possessive
            else { return nil }
            verb -= 1
            steps += 1
        }
        return nil
    }

    /// "what he likes to call “…”": a name for something, not speech.
    private func isNaming(_ cue: Cue, _ quoted: Quoted) -> Bool {
        cue.kinds.contains(.names) && cue.kinds.isDisjoint(with: [.clause]) && !isCapitalised(quoted)
            && (wordCount(quoted) < 5 || cue.form == .verbBase)
    }

    /// A cue stands for speech here: real, and for words without a stop inside it must lead straight to them.
    private func usable(_ cue: Cue, beside quoted: Quoted, adjacent: Bool) -> Bool {
        guard !cue.isUnreal || isSpeechLike(quoted) else { return false }
        if isSpeechLike(quoted) { return wordCount(quoted) > 1 || !adjacent }
        if isComma(quoted.marks.lowerBound - 1), wordCount(quoted) >= 5, cue.kinds.contains(.quote), !cue.isPassive {
            return true  // "As X told the paper, “they gave him tea”"
        }
        return adjacent && wordCount(quoted) >= 4 && !cue.isPassive
    }

    /// "X said: “…”", "X described how …: “…”", "X: “…”".
    private func afterColon(_ quoted: Quoted, colon: Int, floor: Int) -> QuotationDraft? {
        var best: (cue: Cue, speaker: Speaker)?
        var at = colon - 1
        while at >= floor, colon - at < DirectQuotations.reach {
            if let cue = context.cue(at: at), cue.tokens.upperBound == at + 1, context.quoted(at: at) == nil,
                cue.form != .verbBase,
                let speaker = speaker(before: cue, floor: floor),
                context.speakers.canSpeak(speaker) || cue.tokens.upperBound == colon
            {
                best = (cue, speaker)
                // "…, adding:" shares the subject of the main verb; a cue with no verb between it and the colon decides
                let isNext = !(cue.tokens.upperBound..<colon).contains { text.classes[$0].isVerb }
                if cue.tokens.upperBound == colon || speaker.isPerson || isNext && colon - at < 6 { break }
            }
            at -= 1
        }
        if let best { return draft(quoted, cue: best.cue, speaker: best.speaker, rule: "cue-colon") }
        if let issued = issued(quoted, colon: colon, floor: floor) { return issued }
        // a label: "Dahl: “…”"
        guard colon - floor <= 12, let speaker = label(floor..<colon) else { return nil }
        return QuotationDraft(
            content: [quoted.tokens], form: .direct, speaker: speaker, cue: colon..<colon + 1, rule: "label-colon")
    }

    /// "X issued the following statement on the port: “…”": a verb of writing or giving, and a noun for a text.
    private func issued(_ quoted: Quoted, colon: Int, floor: Int) -> QuotationDraft? {
        let lexicon = context.lexicons.attribution
        guard let noun = (max(floor, colon - 24)..<colon).last(where: { lexicon.texts.contains(text.tokens[$0].word) }),
            let verb = (max(floor, noun - 8)..<noun).last(where: {
                text.classes[$0].isVerb && lexicon.writing.contains(context.lexicons.classes.base(text.tokens[$0].word))
            }),
            let speaker = context.speakers.before(verb, floor: floor)
        else { return nil }
        return QuotationDraft(
            content: [quoted.tokens], form: .direct, speaker: speaker, cue: verb..<noun + 1, rule: "issued-statement")
    }

    private func label(_ tokens: Range<Int>) -> Speaker? {
        guard let phrase = context.phrases.phrase(startingAt: tokens.lowerBound, limit: tokens.upperBound),
            let speaker = context.speakers.describe(phrase), context.speakers.canSpeak(speaker), speaker.pronoun == nil
        else { return nil }
        return speaker
    }

    // MARK: Cue after

    private func cuedAfter(_ quoted: Quoted) -> QuotationDraft? {
        guard !quoted.isOpen, isSpeechLike(quoted) else { return nil }
        let paragraph = text.paragraphs[quoted.paragraph].tokens
        var at = quoted.marks.upperBound
        if at < paragraph.upperBound, isComma(at) || isDash(at) { at += 1 }
        guard at < paragraph.upperBound else { return nil }
        let limit = clauseEnd(at, paragraph.upperBound)
        if let cue = context.cue(at: at), cue.tokens.lowerBound == at, cue.kinds.contains(.quote) {
            var next = cue.tokens.upperBound
            // "said. Col. X": a stop lost into the text
            if context.isStop(next), next + 1 < paragraph.upperBound,
                context.lexicons.names.isTitle(text.tokens[next + 1].word)
            {
                next += 1
            }
            let end = max(limit, clauseEnd(next, paragraph.upperBound))
            if let speaker = context.speakers.after(next, limit: end), speaker.pronoun.map(isSubjectPronoun) ?? true {
                return draft(quoted, cue: cue, speaker: speaker, rule: "cue-after-inverted")
            }
            return nil
        }
        if isAccordingTo(at), let speaker = context.speakers.after(at + 2, limit: limit) {
            return QuotationDraft(
                content: [quoted.tokens], form: .direct, speaker: speaker, cue: at..<at + 2, rule: "according-after")
        }
        // "X said", "X, head of the council, said"
        var verb = at
        while verb < limit {
            if let cue = context.cue(at: verb), cue.kinds.contains(.quote),
                cue.form.isFinite || cue.form == .verbParticiple,
                !cue.isPassive, let speaker = context.speakers.before(cue.verb, floor: at),
                coversStart(speaker, at)
            {
                return draft(quoted, cue: cue, speaker: speaker, rule: "cue-after")
            }
            if text.classes[verb] == .verbPast, context.cue(at: verb) == nil { return nil }
            verb += 1
        }
        return nil
    }

    private func isSubjectPronoun(_ word: WordID) -> Bool {
        let words = context.words
        return [words.he, words.she, words.it, words.they, words.i, words.we].contains(word)
    }

    private func isAccordingTo(_ at: Int) -> Bool {
        context.isWord(at, context.words.according) && context.isWord(at + 1, context.words.to)
    }

    private func isDash(_ at: Int) -> Bool { context.isMark(at, 0x2014) || context.isMark(at, 0x2013) }

    /// The subject begins where the clause after the quotation begins (a role before it counts).
    private func coversStart(_ speaker: Speaker, _ at: Int) -> Bool {
        let first = min(speaker.tokens.lowerBound, speaker.role?.lowerBound ?? .max)
        return first - at <= 8 && (at..<first).allSatisfy { text.tokens[$0].kind != .mark || context.isMark($0, 0x2E) }
    }

    /// The end of the clause from a token: the next stop outside names and titles, or the next quotation mark.
    private func clauseEnd(_ from: Int, _ limit: Int) -> Int {
        let limit = min(limit, from + DirectQuotations.reach)
        guard let sentence = text.sentence(ofToken: min(from, text.tokens.count - 1)) else { return limit }
        var at = from
        let end = min(limit, text.sentences[sentence].tokens.upperBound)
        while at < end, context.quoted(at: at) == nil { at += 1 }
        return at
    }

    private func sentenceStart(_ at: Int, _ floor: Int) -> Int {
        guard let sentence = text.sentence(ofToken: at) else { return floor }
        var start = max(floor, text.sentences[sentence].tokens.lowerBound, at - 300)
        // a quotation that ended in this sentence: the clause begins after it
        if let previous = (start..<at).last(where: { context.quoted(at: $0) != nil }) { start = previous + 1 }
        return start
    }

    /// The subject of a cue; for a participle ("…, adding") the subject of the clause's main cue.
    private func speaker(before cue: Cue, floor: Int) -> Speaker? {
        if cue.form == .verbIng || cue.form == .verbBase || cue.isPassive {
            var at = cue.verb - 1
            while at >= floor {
                if let main = context.cue(at: at), main.form.isFinite,
                    let speaker = context.speakers.before(main.verb, floor: floor)
                {
                    return speaker
                }
                at -= 1
            }
        }
        return context.speakers.before(cue.verb, floor: floor)
    }

    private func draft(_ quoted: Quoted, cue: Cue, speaker: Speaker?, rule: String) -> QuotationDraft {
        QuotationDraft(
            content: [quoted.tokens], form: .direct, speaker: speaker, cue: cue.tokens,
            addressee: addressee(of: cue, speaker), rule: rule)
    }

    /// Whom it was said to: "told the council: “…”", "said to Mira Dahl: “…”"; nil for a pronoun or a time.
    private func addressee(of cue: Cue, _ speaker: Speaker?) -> Range<Int>? {
        var at = cue.tokens.upperBound
        guard !cue.isPassive, at < text.tokens.count, let sentence = text.sentence(ofToken: cue.verb) else {
            return nil
        }
        if context.isWord(at, context.words.to) {
            at += 1
        } else if cue.kinds.isDisjoint(with: [.addressee, .directive]) {
            return nil
        }
        let limit = min(at + 12, text.sentences[sentence].tokens.upperBound)
        guard at < limit, text.classes[at].isNominal || text.classes[at] == .determiner, context.quoted(at: at) == nil,
            let phrase = context.phrases.phrase(startingAt: at, limit: limit),
            !(speaker?.tokens.overlaps(phrase) ?? false),
            !phrase.contains(where: { context.lexicons.names.calendar.contains(text.tokens[$0].word) })
        else { return nil }
        return phrase
    }

    // MARK: No cue of its own

    /// Goes on with the quotation before it in the paragraph: "“…,” said X. “…”", "“…,” said X, “…”".
    private func joinsPrevious(_ number: Int) -> Bool {
        let quoted = context.quoted[number]
        var earlier = number - 1
        // over a nickname in marks: "said Col. Jonas “Salt” Reck. “…"
        while earlier > 0, !taken.contains(earlier), wordCount(context.quoted[earlier]) <= 2,
            context.quoted[earlier].paragraph == quoted.paragraph
        {
            earlier -= 1
        }
        guard earlier >= 0, taken.contains(earlier), let last = found.last,
            last.content.last == context.quoted[earlier].tokens, let cue = last.cue
        else { return false }
        let before = context.quoted[earlier]
        guard quoted.paragraph == before.paragraph || opensAfterColon(quoted) else { return false }
        let between = before.marks.upperBound..<quoted.marks.lowerBound
        guard between.contains(cue.lowerBound) || cue.lowerBound < before.marks.lowerBound else { return false }
        let lead = quoted.marks.lowerBound - 1
        return between.count < DirectQuotations.reach
            && (context.isStop(lead) || isComma(lead) || context.isMark(lead, 0x3A))
            && (isSpeechLike(quoted) || wordCount(quoted) > 3) && !hasOtherVerb(between, except: cue)
    }

    private func opensAfterColon(_ quoted: Quoted) -> Bool {
        quoted.paragraph > 0 && context.isMark(text.paragraphs[quoted.paragraph].tokens.lowerBound - 1, 0x3A)
    }

    private func hasOtherVerb(_ tokens: Range<Int>, except cue: Range<Int>) -> Bool {
        guard let stop = tokens.first(where: { context.isStop($0) && $0 > cue.lowerBound }) else { return false }
        return (stop..<tokens.upperBound).contains { text.classes[$0].isFinite && !cue.contains($0) }
    }

    /// A quotation without a cue: a paragraph of its own, or whole sentences after a stop.
    private func uncued(_ quoted: Quoted) -> QuotationDraft? {
        let paragraph = text.paragraphs[quoted.paragraph].tokens
        let begins = quoted.marks.lowerBound == paragraph.lowerBound
        let words = wordCount(quoted)
        guard isSpeechLike(quoted), isCapitalised(quoted) else { return nil }
        let isWhole = begins && paragraph.upperBound - quoted.marks.upperBound <= 1
        let afterStop = !begins && context.isStop(quoted.marks.lowerBound - 1)
        guard isWhole && words >= 5 || (begins || afterStop) && words >= 8 else { return nil }
        let speaker = carriedSpeaker(quoted)
        return QuotationDraft(
            content: [quoted.tokens], form: .direct, speaker: speaker, cue: nil, implicit: true, rule: "carried-over")
    }

    /// Who spoke last, at most a few paragraphs before: the subject of a cue in the paragraph before, else the last quotation's speaker.
    private func carriedSpeaker(_ quoted: Quoted) -> Speaker? {
        let paragraph = text.paragraphs[quoted.paragraph].tokens
        var number = quoted.paragraph
        if quoted.marks.lowerBound == paragraph.lowerBound { number -= 1 }
        guard number >= 0 else { return nil }
        let before = text.paragraphs[number].tokens
        let last = found.last { !$0.content.isEmpty }
        if let last, last.start >= before.lowerBound { return last.speaker }
        var at = min(before.upperBound, quoted.marks.lowerBound) - 1
        while at >= before.lowerBound, before.upperBound - at < 160 {
            if let cue = context.cue(at: at), cue.form.isFinite, !cue.isPassive, context.quoted(at: at) == nil,
                let sentence = text.sentence(ofToken: at),
                let speaker = context.speakers.before(cue.verb, floor: text.sentences[sentence].tokens.lowerBound),
                speaker.isPerson
            {
                return speaker
            }
            at -= 1
        }
        guard let last, let from = text.sentence(ofToken: last.end - 1) else { return nil }
        return quoted.paragraph - text.sentences[from].paragraph <= 3 ? last.speaker : nil
    }
}
