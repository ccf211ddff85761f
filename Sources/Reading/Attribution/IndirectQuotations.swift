internal import RecordModel

/// Finds what is reported in other words: "X said that …", "according to X, …", "X urged Y to …", "X highlighted …".
///
/// What holds quoted words is a mixed quotation. Inside somebody's words only plain reports ("the study found that …") are taken.
struct IndirectQuotations {
    let context: AttributionContext
    /// Tokens inside direct quotations, as sorted ranges without overlaps.
    let direct: [Range<Int>]
    /// Quoted stretches that are direct quotations, by number.
    let directNumbers: Set<Int>
    let clauses: ClauseReader
    private var found: [QuotationDraft] = []

    /// The most reports read in one sentence.
    private static let mostInSentence = 12

    /// Indirect and mixed quotations of a document, given the direct ones. Cost: linear.
    static func find(_ context: AttributionContext, direct: [QuotationDraft], taken: Set<Int>) -> [QuotationDraft] {
        var reader = IndirectQuotations(context, direct, taken)
        reader.run()
        return reader.found
    }

    private init(_ context: AttributionContext, _ direct: [QuotationDraft], _ taken: Set<Int>) {
        self.context = context
        self.direct = direct.flatMap(\.content).sorted { $0.lowerBound < $1.lowerBound }
        directNumbers = taken
        clauses = ClauseReader(context: context)
    }

    var text: TokenizedDocument { context.text }
    var words: FunctionWords { context.words }

    private mutating func run() {
        var cue = 0
        for sentence in text.sentences {
            let zone = text.paragraphs[sentence.paragraph].zone
            while cue < context.cues.count, context.cues[cue].verb < sentence.tokens.lowerBound { cue += 1 }
            guard zone != .boilerplate else { continue }
            if zone == .relatedLinks || zone == .headline, let draft = labelled(sentence.tokens, zone) {
                found.append(draft)
                continue
            }
            guard zone != .relatedLinks else { continue }
            let first = found.count
            var inSentence = 0
            while cue < context.cues.count, context.cues[cue].verb < sentence.tokens.upperBound {
                if inSentence < IndirectQuotations.mostInSentence, let draft = read(context.cues[cue], sentence.tokens)
                {
                    found.append(draft)
                    found += further(draft, context.cues[cue], sentence.tokens)
                    inSentence += 1
                }
                cue += 1
            }
            // "claiming in his report that …" is one report
            let nouns = NounReports(reader: self).find(in: sentence.tokens)
            let starts = found[first...].map(\.start)
            found.append(contentsOf: nouns.filter { !starts.contains($0.start) })
        }
    }

    /// What the same cue asks of others: "urged A to go, and B to pay".
    private func further(_ first: QuotationDraft, _ cue: Cue, _ sentence: Range<Int>) -> [QuotationDraft] {
        guard cue.kinds.contains(.directive), first.addressee != nil else { return [] }
        var all: [QuotationDraft] = []
        var at = first.end
        while all.count < 4 {
            let afterComma = context.isMark(at, 0x2C)
            if afterComma { at += 1 }
            guard at + 3 < sentence.upperBound, context.isWord(at, words.and),
                let whom = clauses.another(at + 1, sentence.upperBound, afterComma: afterComma),
                let draft = make(
                    whom.upperBound..<clauses.end(of: .infinitive, from: whom.upperBound, in: sentence), first.speaker,
                    cue.tokens, addressee: whom, rule: "directive")
            else { break }
            all.append(draft)
            at = draft.end
        }
        return all
    }

    /// The direct quotation's words around a token, or nil.
    func enclosing(_ token: Int) -> Range<Int>? {
        var low = 0
        var high = direct.count
        while low < high {
            let middle = (low + high) / 2
            if direct[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < direct.count && direct[low].contains(token) ? direct[low] : nil
    }

    /// "State Dep't: We will not …", "We will not …: State Dep't": a headline with a label.
    func labelled(_ tokens: Range<Int>, _ zone: Zone) -> QuotationDraft? {
        if let last = tokens.last(where: { context.isMark($0, 0x3A) }), tokens.upperBound - last <= 6,
            last - tokens.lowerBound >= 4, clauses.hasFinite(tokens.lowerBound, last),
            let phrase = context.phrases.phrase(startingAt: last + 1, limit: tokens.upperBound),
            phrase == last + 1..<tokens.upperBound, let speaker = context.speakers.describe(phrase),
            context.speakers.canSpeak(speaker)
        {
            return make(tokens.lowerBound..<last, speaker, last..<last + 1, rule: "label-headline")
        }
        guard let colon = tokens.prefix(10).first(where: { context.isMark($0, 0x3A) }), colon + 4 < tokens.upperBound,
            let phrase = context.phrases.phrase(startingAt: tokens.lowerBound, limit: colon),
            phrase.upperBound == colon,
            let speaker = context.speakers.describe(phrase),
            isLabel(speaker)
        else { return nil }
        var end = tokens.upperBound
        if context.isMark(end - 1, 0x29), let open = (colon..<end).last(where: { context.isMark($0, 0x28) }) {
            end = open
        }
        guard clauses.hasFinite(colon + 1, end) else { return nil }
        return make(colon + 1..<end, speaker, colon..<colon + 1, rule: "label-headline")
    }

    /// A person, a body or an office; a country or a thing is what a headline is about, not who speaks in it.
    private func isLabel(_ speaker: Speaker) -> Bool {
        guard let head = context.phrases.head(of: speaker.tokens) else { return false }
        if let name = context.names.covering(head) {
            return name.type == .person || name.type == .organisation
                || name.tokens.contains { context.lexicons.names.organisationWords.contains(text.tokens[$0].word) }
        }
        return context.speakers.canSpeak(speaker)
            && !speaker.tokens.contains { context.names.covering($0)?.type == .location }
    }

    // MARK: One cue

    func read(_ cue: Cue, _ sentence: Range<Int>) -> QuotationDraft? {
        // inside marks that are no direct quotation, nothing is reported
        if let number = context.quoted(at: cue.verb), !directNumbers.contains(number) { return nil }
        let nest = enclosing(cue.verb)
        // a very long sentence is read near the cue only
        var bounds = max(sentence.lowerBound, cue.verb - 120)..<min(sentence.upperBound, cue.verb + 300)
        if let nest { bounds = bounds.clamped(to: nest) }
        bounds = bounds.lowerBound..<subordinateEnd(cue, bounds)
        if cue.kinds.contains(.according) { return nest == nil ? according(cue, bounds) : nil }
        if cue.kinds.contains(.nominal) { return nest == nil ? nominal(cue, bounds) : nil }
        if cue.kinds.contains(.called) { return nest == nil ? called(cue, bounds) : nil }
        guard !cue.isUnreal || isMeant(cue), !isCueOfDirect(cue), !isConditional(cue) else { return nil }
        let after = cue.tokens.upperBound
        guard after < bounds.upperBound else { return postposedOnly(cue, bounds, nest) }
        if let draft = grammatical(cue, bounds, nested: nest != nil) { return draft }
        // "attacks claimed by a group": what stands before is no speaker
        if !cue.isPassive, context.isWord(after, words.by), cue.form == .verbPast || cue.form == .verbParticiple {
            return nil
        }
        if nest == nil, let draft = raised(cue, bounds) { return draft }
        if nest == nil, isBarePassive(cue, bounds) { return passive(cue, bounds) }
        if nest == nil, let draft = inverted(cue, bounds) { return draft }
        guard let speaker = holder(cue, bounds), allows(speaker, cue, nested: nest != nil) else {
            return nest == nil && cue.isPassive ? passive(cue, bounds) : nil
        }
        if cue.isPassive, !isBeClear(cue) { return nest == nil ? passive(cue, bounds) : nil }
        if nest != nil { return nested(cue, speaker, bounds) }
        return asIntroduced(cue, speaker, bounds) ?? predication(cue, speaker, bounds) ?? directive(
            cue, speaker, bounds) ?? clause(cue, speaker, bounds)
            ?? infinitive(cue, speaker, bounds) ?? nounPhrase(cue, speaker, bounds) ?? postposed(cue, speaker, bounds)
    }

    /// "After X described …, he was asked": a cue in an opening subordinate clause reports to its comma.
    func subordinateEnd(_ cue: Cue, _ bounds: Range<Int>) -> Int {
        guard let first = bounds.first, text.tokens[first].word != words.as, cue.verb - first < 24 else {
            return bounds.upperBound
        }
        let one = context.lexicons.classes.possible(text.tokens[first].word)
        guard one.has(.subordinator), !one.has(.determiner) else { return bounds.upperBound }
        guard !(first..<cue.verb).contains(where: { context.isMark($0, 0x2C) }) else { return bounds.upperBound }
        return (cue.verb..<bounds.upperBound).first { context.isMark($0, 0x2C) && context.quoted(at: $0) == nil }
            ?? bounds.upperBound
    }

    func isBeClear(_ cue: Cue) -> Bool {
        cue.tokens.count > 1 && words.beForms.contains(text.tokens[cue.verb].word)
    }

    /// The cue already carries a direct quotation beside it.
    func isCueOfDirect(_ cue: Cue) -> Bool {
        guard context.quoted(at: cue.verb) == nil else { return false }
        let before = cue.verb - 1
        let after = cue.tokens.upperBound
        if let number = context.quoted(at: after)
            ?? (context.isMark(after, 0x2C) || context.isMark(after, 0x3A) ? context.quoted(at: after + 1) : nil),
            directNumbers.contains(number)
        {
            return true
        }
        if let number = context.quoted(at: before)
            ?? (context.isMark(before, 0x2C) ? context.quoted(at: before - 1) : nil),
            directNumbers.contains(number)
        {
            return true
        }
        return false
    }

    /// The subject of a cue; for a participle ("…, adding", "… and urging") the subject of the sentence's first finite verb.
    func speaker(of cue: Cue, _ bounds: Range<Int>) -> Speaker? {
        if let speaker = quotedSpeaker(of: cue, bounds) { return speaker }
        // "used to say"
        if cue.verb - 2 > bounds.lowerBound, text.classes[cue.verb - 1] == .to,
            context.lexicons.attribution.habits.contains(text.tokens[cue.verb - 2].word)
        {
            return context.speakers.before(cue.verb - 2, floor: bounds.lowerBound)
        }
        if cue.form == .verbIng, !words.beForms.contains(text.tokens[max(0, cue.verb - 1)].word),
            !context.isCueAfterBe(cue)
        {
            // after a comma the sentence's first verb, else the nearest one
            let isApart = context.isMark(cue.verb - 1, 0x2C)
            let isOutside = context.quoted(at: cue.verb) == nil
            let verbs = bounds.lazy.filter {
                $0 < cue.verb && hasFinite($0, $0 + 1) && (!isOutside || context.quoted(at: $0) == nil)
            }
            guard let verb = isApart ? verbs.first : verbs.last else {
                return isNounBefore(cue.verb) ? context.speakers.before(cue.verb, floor: bounds.lowerBound) : nil
            }
            return context.speakers.before(verb, floor: bounds.lowerBound)
        }
        if cue.form == .verbPast || cue.form == .verbThird || cue.form == .verbBase, isAfterConjunction(cue.verb) {
            // "… demanded … and requested …": the subject of the cue before, else of the verb before
            var fallback: Int?
            var at = cue.verb - 2
            while at >= bounds.lowerBound {
                if let earlier = context.cue(at: at), earlier.verb == at,
                    earlier.form == cue.form
                        || earlier.form == .verbParticiple && text.classes[at - 1] == .auxiliary && !earlier.isPassive,
                    let subject = context.speakers.before(at, floor: bounds.lowerBound)
                {
                    return subject
                }
                if fallback == nil, text.classes[at].isFinite || text.classes[at] == .auxiliary { fallback = at }
                at -= 1
            }
            if let fallback, let subject = context.speakers.before(fallback, floor: bounds.lowerBound) {
                return subject
            }
        }
        return context.speakers.before(cue.verb, floor: bounds.lowerBound)
    }

    func hasFinite(_ start: Int, _ end: Int) -> Bool {
        start < end
            && (start..<end).contains {
                text.classes[$0] == .verbPast || text.classes[$0] == .verbThird || text.classes[$0] == .auxiliary
            }
    }

    func isNounBefore(_ at: Int) -> Bool { at > 0 && text.classes[at - 1].isNominal }

    func isAfterConjunction(_ at: Int) -> Bool {
        context.isWord(at - 1, words.and) || context.isWord(at - 1, words.but)
            || text.classes[max(0, at - 1)] == .adverb
                && (context.isWord(at - 2, words.and) || context.isWord(at - 2, words.but))
    }

    /// Whether this subject can say this: a speaker by its noun, or any phrase that "says that"; no first person in one's own document.
    func allows(_ speaker: Speaker, _ cue: Cue, nested: Bool) -> Bool {
        if let pronoun = speaker.pronoun {
            if pronoun == words.i || pronoun == words.we { return allowsOwn(cue) }
            if pronoun == words.you {
                return cue.form == .verbPast && !cue.kinds.contains(.mental) && !cue.kinds.contains(.directive)
                    && !cue.kinds.contains(.finding) && cue.kinds.contains(.clause)
            }
            return words.subjectPronouns.contains(pronoun) && !(nested && pronoun != words.they)
        }
        if context.speakers.canSpeak(speaker) { return true }
        // a noun of no list, and "that" right after the cue
        return !nested && cue.kinds.contains(.clause) && cue.kinds.isDisjoint(with: [.finding])
            && cue.tokens.count == 1 && context.isWord(cue.tokens.upperBound, words.that)
            && context.phrases.head(of: speaker.tokens).map { text.classes[$0].isNominal } ?? false
    }

    /// What somebody reports of themselves: "I told them that", "we believe that", "I have urged them to"; not "we urge them to", which is
    /// a demand, nor "we are sure that".
    private func allowsOwn(_ cue: Cue) -> Bool {
        if isAsIntroduced(cue) { return true }
        if cue.kinds.contains(.directive), cue.kinds.isDisjoint(with: [.addressee, .clause]) {
            return cue.form == .verbPast || cue.form == .verbParticiple
        }
        return !isBeClear(cue) && !cue.kinds.isDisjoint(with: [.clause, .addressee, .mental])
    }

    /// Denied or only possible by its words, and still said: "we do not believe that", "I can confirm that", "I must add that".
    private func isMeant(_ cue: Cue) -> Bool {
        var at = cue.verb - 1
        var isNegated = false
        while at >= 0, cue.verb - at < 5 {
            // "used to say", "liked to remark"
            if text.classes[at] == .to, at > 0, context.lexicons.attribution.habits.contains(text.tokens[at - 1].word) {
                return !cue.kinds.isDisjoint(with: [.clause, .addressee, .quote])
            }
            switch text.classes[at] {
            case .negation: isNegated = true
            case .auxiliary, .modal, .adverb, .to: break
            default:
                let word = text.tokens[at].word
                let isOwn = word == words.i || word == words.we
                if isNegated || isNegative(at + 1..<cue.verb) { return cue.kinds.contains(.mental) }
                return isOwn && !cue.kinds.isDisjoint(with: [.clause, .addressee])
            }
            at -= 1
        }
        return false
    }

    /// "don't", "cannot" among them.
    private func isNegative(_ tokens: Range<Int>) -> Bool {
        tokens.contains { at in
            let form = text.vocabulary.form(text.tokens[at].word)
            return form.suffix(3) == [0x6E, 0x27, 0x74] || text.classes[at] == .negation
        }
    }

    /// "As we have made clear, …".
    private func isAsIntroduced(_ cue: Cue) -> Bool {
        guard let sentence = text.sentence(ofToken: cue.verb) else { return false }
        let first = text.sentences[sentence].tokens.lowerBound
        return cue.verb - first < 8 && context.isWord(first, words.as) && !cue.isPassive
    }

    func make(
        _ content: Range<Int>, _ speaker: Speaker?, _ cue: Range<Int>, addressee: Range<Int>? = nil, rule: String
    ) -> QuotationDraft? {
        // marks that pair with nothing are no part of it
        var content = content
        while let first = content.first, isStray(first) { content = first + 1..<content.upperBound }
        while let last = content.last, isStray(last) { content = content.lowerBound..<last }
        guard content.count >= 2 else { return nil }
        var at = content.lowerBound
        var mixed = false
        while at < content.upperBound {
            if let number = context.quoted(at: at) {
                if directNumbers.contains(number), enclosing(cue.lowerBound) == nil { return nil }
                mixed = mixed || !directNumbers.contains(number)
                at = max(at + 1, context.quoted[number].marks.upperBound)
            } else {
                at += 1
            }
        }
        return QuotationDraft(
            content: [content], form: mixed ? .mixed : .indirect, speaker: speaker, cue: cue, addressee: addressee,
            rule: rule)
    }

    /// A straight quotation mark that belongs to no quoted stretch.
    private func isStray(_ at: Int) -> Bool { context.isMark(at, 0x22) && context.quoted(at: at) == nil }
}
