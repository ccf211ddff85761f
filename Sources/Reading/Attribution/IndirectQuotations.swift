internal import RecordModel

/// Finds what is reported in other words: "X said that …", "according to X, …", "X urged Y to …", "X highlighted …".
///
/// What holds quoted words is a mixed quotation. Inside somebody's words only plain reports ("the study found that …") are taken.
struct IndirectQuotations {
    let context: AttributionContext
    /// Tokens inside direct quotations, as sorted ranges without overlaps.
    private let direct: [Range<Int>]
    /// Quoted stretches that are direct quotations, by number.
    private let directNumbers: Set<Int>
    private let clauses: ClauseReader
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

    private var text: TokenizedDocument { context.text }
    private var words: FunctionWords { context.words }

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
            var inSentence = 0
            while cue < context.cues.count, context.cues[cue].verb < sentence.tokens.upperBound {
                if inSentence < IndirectQuotations.mostInSentence, let draft = read(context.cues[cue], sentence.tokens)
                {
                    found.append(draft)
                    inSentence += 1
                }
                cue += 1
            }
        }
    }

    /// The direct quotation's words around a token, or nil.
    private func enclosing(_ token: Int) -> Range<Int>? {
        var low = 0
        var high = direct.count
        while low < high {
            let middle = (low + high) / 2
            if direct[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < direct.count && direct[low].contains(token) ? direct[low] : nil
    }

    /// "State Dep't: We will not …": a headline with a label.
    private func labelled(_ tokens: Range<Int>, _ zone: Zone) -> QuotationDraft? {
        guard let colon = tokens.prefix(10).first(where: { context.isMark($0, 0x3A) }), colon + 4 < tokens.upperBound,
            let phrase = context.phrases.phrase(startingAt: tokens.lowerBound, limit: colon),
            phrase.upperBound == colon,
            let speaker = context.speakers.describe(phrase),
            context.names.covering(phrase.lowerBound) != nil
                || context.speakers.canSpeak(speaker)
        else { return nil }
        var end = tokens.upperBound
        if context.isMark(end - 1, 0x29), let open = (colon..<end).last(where: { context.isMark($0, 0x28) }) {
            end = open
        }
        guard clauses.hasFinite(colon + 1, end) else { return nil }
        return make(colon + 1..<end, speaker, colon..<colon + 1, rule: "label-headline", confidence: 0.6)
    }

    /// A country or city is what a headline is about, not who speaks in it.
    private func isPlainPlace(_ name: NameIndex.Named) -> Bool {
        name.type == .location
            && name.tokens.allSatisfy { !context.lexicons.names.organisationWords.contains(text.tokens[$0].word) }
    }

    // MARK: One cue

    private func read(_ cue: Cue, _ sentence: Range<Int>) -> QuotationDraft? {
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
        guard !cue.isUnreal, !isCueOfDirect(cue) else { return nil }
        let after = cue.tokens.upperBound
        guard after < bounds.upperBound else { return postposedOnly(cue, bounds, nest) }
        // "attacks claimed by a group": what stands before is no speaker
        if !cue.isPassive, context.isWord(after, words.by), cue.form == .verbPast || cue.form == .verbParticiple {
            return nil
        }
        if nest == nil, isBarePassive(cue, bounds) { return passive(cue, bounds) }
        if nest == nil, let draft = inverted(cue, bounds) { return draft }
        guard let speaker = speaker(of: cue, bounds), allows(speaker, cue, nested: nest != nil) else {
            return nest == nil && cue.isPassive ? passive(cue, bounds) : nil
        }
        if cue.isPassive, !isBeClear(cue) { return nest == nil ? passive(cue, bounds) : nil }
        if nest != nil { return nested(cue, speaker, bounds) }
        return asIntroduced(cue, speaker, bounds) ?? directive(cue, speaker, bounds) ?? clause(cue, speaker, bounds)
            ?? infinitive(cue, speaker, bounds) ?? nounPhrase(cue, speaker, bounds) ?? postposed(cue, speaker, bounds)
    }

    /// "After X described …, he was asked": a cue in an opening subordinate clause reports to its comma.
    private func subordinateEnd(_ cue: Cue, _ bounds: Range<Int>) -> Int {
        guard let first = bounds.first, text.tokens[first].word != words.as, cue.verb - first < 24 else {
            return bounds.upperBound
        }
        let one = context.lexicons.classes.possible(text.tokens[first].word)
        guard one.has(.subordinator), !one.has(.determiner) else { return bounds.upperBound }
        guard !(first..<cue.verb).contains(where: { context.isMark($0, 0x2C) }) else { return bounds.upperBound }
        return (cue.verb..<bounds.upperBound).first { context.isMark($0, 0x2C) && context.quoted(at: $0) == nil }
            ?? bounds.upperBound
    }

    private func isBeClear(_ cue: Cue) -> Bool {
        cue.tokens.count > 1 && words.beForms.contains(text.tokens[cue.verb].word)
    }

    /// The cue already carries a direct quotation beside it.
    private func isCueOfDirect(_ cue: Cue) -> Bool {
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
    private func speaker(of cue: Cue, _ bounds: Range<Int>) -> Speaker? {
        if cue.form == .verbIng, !words.beForms.contains(text.tokens[max(0, cue.verb - 1)].word),
            !context.isCueAfterBe(cue)
        {
            // after a comma the sentence's first verb, else the nearest one
            let isApart = context.isMark(cue.verb - 1, 0x2C)
            let verbs = bounds.lazy.filter { $0 < cue.verb && hasFinite($0, $0 + 1) }
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
                if let earlier = context.cue(at: at), earlier.form == cue.form, earlier.verb == at,
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

    private func hasFinite(_ start: Int, _ end: Int) -> Bool {
        start < end
            && (start..<end).contains {
                text.classes[$0] == .verbPast || text.classes[$0] == .verbThird || text.classes[$0] == .auxiliary
            }
    }

    private func isNounBefore(_ at: Int) -> Bool { text.classes[at - 1].isNominal }

    private func isAfterConjunction(_ at: Int) -> Bool {
        context.isWord(at - 1, words.and) || context.isWord(at - 1, words.but)
            || text.classes[max(0, at - 1)] == .adverb && context.isWord(at - 2, words.and)
    }

    /// Whether this subject can say this: a speaker by its noun, or any phrase that "says that"; no first person in one's own document.
    private func allows(_ speaker: Speaker, _ cue: Cue, nested: Bool) -> Bool {
        if let pronoun = speaker.pronoun {
            if pronoun == words.i || pronoun == words.we {
                return cue.form == .verbPast && !cue.kinds.contains(.mental) && !cue.kinds.contains(.directive)
                    && !cue.kinds.contains(.finding) && cue.kinds.contains(.clause)
            }
            return words.subjectPronouns.contains(pronoun) && !(nested && pronoun != words.they)
        }
        return context.speakers.canSpeak(speaker)
    }

    private func make(
        _ content: Range<Int>, _ speaker: Speaker?, _ cue: Range<Int>, addressee: Range<Int>? = nil, rule: String,
        confidence: Double
    ) -> QuotationDraft? {
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
            rule: rule, confidence: confidence)
    }

    // MARK: Frames

    /// "According to X, …" and "…, according to X".
    private func according(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        guard let speaker = context.speakers.after(cue.tokens.upperBound, limit: bounds.upperBound),
            speaker.pronoun == nil
        else { return nil }
        if cue.verb <= bounds.lowerBound + 2 {
            var at = max(speaker.tokens.upperBound, speaker.role?.upperBound ?? 0)
            if context.isMark(at, 0x28) {  // "(SNHR)"
                while at < bounds.upperBound, !context.isMark(at, 0x29) { at += 1 }
                at += 1
            }
            // over what else belongs to the name, to the comma or the clause
            if !context.isMark(at, 0x2C),
                let comma = (at..<min(at + 8, bounds.upperBound)).first(where: { context.isMark($0, 0x2C) }),
                !clauses.hasFinite(at, comma)
            {
                at = comma
            }
            if context.isMark(at, 0x2C) { at += 1 }
            guard at < bounds.upperBound else { return nil }
            return make(
                at..<clauses.end(of: .clause, from: at, in: bounds), speaker, cue.tokens, rule: "according-before",
                confidence: 0.85)
        }
        var end = cue.verb
        guard context.isMark(end - 1, 0x2C) || end - bounds.lowerBound > 4 else { return nil }
        while end > bounds.lowerBound, context.isMark(end - 1, 0x2C) { end -= 1 }
        guard clauses.hasFinite(bounds.lowerBound, end) else { return nil }
        return make(bounds.lowerBound..<end, speaker, cue.tokens, rule: "according-after", confidence: 0.85)
    }

    /// "pleas from doctors for …".
    private func nominal(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        guard let speaker = context.speakers.after(cue.tokens.upperBound, limit: bounds.upperBound),
            context.speakers.canSpeak(speaker),
            context.isWord(speaker.tokens.upperBound, words.for) || context.isWord(speaker.tokens.upperBound, words.to)
        else { return nil }
        let isFor = context.isWord(speaker.tokens.upperBound, words.for)
        let start = speaker.tokens.upperBound + (isFor ? 1 : 0)
        let end = clauses.end(of: isFor ? .nounPhrase : .infinitive, from: start, in: bounds)
        return make(start..<end, speaker, cue.verb..<cue.verb + 1, rule: "nominal", confidence: 0.6)
    }

    /// "As X announced today, …".
    private func asIntroduced(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        guard context.isWord(bounds.lowerBound, words.as),
            cue.kinds.contains(.clause) || cue.kinds.contains(.quote) || cue.kinds.contains(.addressee),
            cue.verb - bounds.lowerBound < 16
        else { return nil }
        guard
            let comma = (cue.tokens.upperBound..<min(cue.tokens.upperBound + 16, bounds.upperBound)).first(where: {
                context.isMark($0, 0x2C)
            }),
            comma + 3 < bounds.upperBound
        else { return nil }
        var addressee: Range<Int>?
        if context.isWord(cue.tokens.upperBound, words.to) {
            addressee = context.phrases.phrase(startingAt: cue.tokens.upperBound + 1, limit: comma)
        }
        let end = clauses.end(of: .clause, from: comma + 1, in: bounds)
        return make(comma + 1..<end, speaker, cue.tokens, addressee: addressee, rule: "as-introduced", confidence: 0.8)
    }

    /// "X urged Y to …", "X called on Y to …", "X criticises Y for …".
    private func directive(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        let isFor = cue.kinds.contains(.for)
        guard cue.kinds.contains(.directive) || isFor,
            let addressee = object(cue.tokens.upperBound, bounds.upperBound, stopAtFor: isFor)
        else { return nil }
        let start = addressee.upperBound
        guard start < bounds.upperBound else { return nil }
        if isFor {
            guard context.isWord(start, words.for) || context.isWord(start, words.of) else { return nil }
            return make(
                start..<clauses.end(of: .infinitive, from: start, in: bounds), speaker, cue.tokens,
                addressee: addressee, rule: "charge", confidence: 0.7)
        }
        guard context.isWord(start, words.to) || context.isWord(start, words.not) && context.isWord(start + 1, words.to)
        else { return nil }
        return make(
            start..<clauses.end(of: .infinitive, from: start, in: bounds), speaker, cue.tokens, addressee: addressee,
            rule: "directive", confidence: 0.8)
    }

    /// An object phrase, with what is joined by "and" and its of-phrases.
    private func object(_ start: Int, _ limit: Int, stopAtFor: Bool = false) -> Range<Int>? {
        guard let first = context.phrases.phrase(startingAt: start, limit: limit) else { return nil }
        var end = first.upperBound
        var steps = 0
        while steps < 4, end + 1 < limit, !(stopAtFor && context.isWord(end, words.for)),
            context.isWord(end, words.and) || context.isMark(end, 0x2C) || text.classes[end] == .preposition,
            let more = context.phrases.phrase(startingAt: end + 1, limit: limit)
        {
            end = more.upperBound
            steps += 1
        }
        return start..<end
    }

    /// "X said that …", "X told Y that …", "X said the plan was …", "X described how …".
    private func clause(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        let after = cue.tokens.upperBound
        let isFinding =
            cue.kinds.contains(.finding) && (context.speakers.isText(speaker) || cue.kinds.contains(.clause))
        guard
            cue.kinds.contains(.clause) || cue.kinds.contains(.addressee) || cue.kinds.contains(.how)
                || cue.kinds.contains(.mental) || isFinding
        else { return nil }
        if let start = subordinator(after, bounds, cue) {
            let addressee =
                cue.kinds.contains(.addressee) && start > after
                ? context.phrases.phrase(startingAt: after, limit: start) : nil
            let end = clauses.end(of: .clause, from: start, in: bounds)
            return make(start..<end, speaker, cue.tokens, addressee: addressee, rule: "that-clause", confidence: 0.85)
        }
        if cue.kinds.contains(.addressee),
            let phrase = context.phrases.phrase(startingAt: after, limit: bounds.upperBound), cue.form.isFinite,
            clauses.beginsClause(phrase.upperBound, bounds.upperBound)
        {
            let end = clauses.end(of: .clause, from: phrase.upperBound, in: bounds)
            return make(
                phrase.upperBound..<end, speaker, cue.tokens, addressee: phrase, rule: "told-clause", confidence: 0.6)
        }
        guard cue.kinds.contains(.bare), clauses.beginsClause(after, bounds.upperBound), !isNegligible(after) else {
            return nil
        }
        return make(
            after..<clauses.end(of: .clause, from: after, in: bounds), speaker, cue.tokens, rule: "bare-clause",
            confidence: 0.75)
    }

    /// "say so", "said it all": no clause.
    private func isNegligible(_ at: Int) -> Bool { context.isWord(at, words.so) }

    /// The token of "that" or "how" after a cue, over an addressee, a time or a place of a few words.
    private func subordinator(_ after: Int, _ bounds: Range<Int>, _ cue: Cue) -> Int? {
        let takesHow = cue.kinds.contains(.how)
        var at = after
        while at < min(bounds.upperBound, after + 14) {
            let word = text.tokens[at].word
            if word == words.that { return isDeterminer(at, bounds) ? nil : at }
            if takesHow || cue.kinds.contains(.clause) && at == after,
                word == words.how || word == words.why || word == words.whether
            {
                return at
            }
            switch text.classes[at] {
            case .noun, .name, .determiner, .preposition, .to, .adjective, .number, .pronoun, .adverb, .possessive:
                at += 1
            case .mark:
                let isBracket = context.isMark(at, 0x28) || context.isMark(at, 0x29)
                guard context.isMark(at, 0x2C) && at + 1 < bounds.upperBound || isBracket else { return nil }
                at += 1
            default: return nil
            }
            // a noun phrase between them is an addressee or a time only where the cue or a preposition lets it be
            if at == after + 1, !cue.kinds.contains(.addressee),
                text.classes[after].isNominal || text.classes[after] == .determiner,
                !isTime(after)
            {
                return nil
            }
        }
        return nil
    }

    private func isTime(_ at: Int) -> Bool {
        (at..<min(at + 4, text.tokens.count)).contains {
            context.lexicons.names.calendar.contains(text.tokens[$0].word)
                || context.lexicons.attribution.times.contains(text.tokens[$0].word)
        }
    }

    private func isDeterminer(_ at: Int, _ bounds: Range<Int>) -> Bool {
        at + 1 < bounds.upperBound && text.classes[at] == .determiner && text.classes[at + 1] == .noun
            && at + 2 < bounds.upperBound && !clauses.hasFinite(at + 2, min(bounds.upperBound, at + 8))
    }

    /// "X pledged to …".
    private func infinitive(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        guard cue.kinds.contains(.infinitive), context.isWord(cue.tokens.upperBound, words.to) else { return nil }
        let start = cue.tokens.upperBound
        return make(
            start..<clauses.end(of: .infinitive, from: start, in: bounds), speaker, cue.tokens, rule: "infinitive",
            confidence: 0.6)
    }

    /// "X highlighted the …", "X called for …".
    private func nounPhrase(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        guard cue.kinds.contains(.noun), speaker.pronoun != words.i, speaker.pronoun != words.we else { return nil }
        let start = cue.tokens.upperBound
        guard start < bounds.upperBound, text.tokens[start].kind == .word || context.quoted(at: start) != nil else {
            return nil
        }
        guard let phrase = context.phrases.phrase(startingAt: start, limit: bounds.upperBound),
            text.classes[phrase.lowerBound] != .pronoun,
            text.tokens[phrase.lowerBound].kind == .word
        else { return nil }
        if cue.kinds.contains(.clause), cue.tokens.count == 1,
            clauses.beginsClause(start, min(bounds.upperBound, phrase.upperBound + 2))
        {
            return nil
        }
        let end = clauses.end(of: .nounPhrase, from: start, in: bounds)
        guard end - start >= 3 else { return nil }
        return make(start..<end, speaker, cue.tokens, rule: "noun-phrase", confidence: 0.6)
    }

    /// "…, said X" and "…, X said" at the end of a sentence without marks.
    private func postposed(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        guard cue.kinds.contains(.quote), cue.form.isFinite, text.classes[bounds.lowerBound] != .verbIng,
            !context.isMark(cue.tokens.upperBound, 0x3A)
        else { return nil }
        let first = min(speaker.tokens.lowerBound, speaker.role?.lowerBound ?? .max)
        return postposed(cue, speaker, clauseStart: first, bounds)
    }

    /// "…, said X" at the end of a sentence without marks.
    private func inverted(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        guard context.isMark(cue.verb - 1, 0x2C), cue.kinds.contains(.quote), cue.form.isFinite,
            cue.verb - bounds.lowerBound > 4,
            context.quoted(at: cue.verb - 2) == nil,
            let speaker = context.speakers.after(cue.tokens.upperBound, limit: bounds.upperBound),
            speaker.pronoun == nil,
            context.speakers.canSpeak(speaker),
            !clauses.hasFinite(speaker.tokens.upperBound, min(bounds.upperBound, speaker.tokens.upperBound + 3)),
            clauses.hasFinite(bounds.lowerBound, cue.verb - 1)
        else { return nil }
        return make(bounds.lowerBound..<cue.verb - 1, speaker, cue.tokens, rule: "postposed-inverted", confidence: 0.7)
    }

    /// A cue that ends its sentence can only look back.
    private func postposedOnly(_ cue: Cue, _ bounds: Range<Int>, _ nest: Range<Int>?) -> QuotationDraft? {
        guard nest == nil, let speaker = speaker(of: cue, bounds), context.speakers.canSpeak(speaker) else {
            return nil
        }
        return postposed(cue, speaker, bounds)
    }

    private func postposed(_ cue: Cue, _ speaker: Speaker, clauseStart: Int, _ bounds: Range<Int>) -> QuotationDraft? {
        var comma = clauseStart - 1
        while comma > bounds.lowerBound, clauseStart - comma < 6, !context.isMark(comma, 0x2C) { comma -= 1 }
        guard comma > bounds.lowerBound + 3, context.isMark(comma, 0x2C), context.quoted(at: comma - 1) == nil,
            clauses.isPostposedCue(comma + 1, bounds.upperBound), clauses.hasFinite(bounds.lowerBound, comma)
        else { return nil }
        return make(bounds.lowerBound..<comma, speaker, cue.tokens, rule: "postposed", confidence: 0.7)
    }

    /// "Y was asked why …", "Y has been criticised for …", "Y urged to …": nobody named, unless by "by".
    private func passive(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        let after = cue.tokens.upperBound
        guard after + 1 < bounds.upperBound,
            cue.form == .verbParticiple || cue.form == .verbPast || cue.form == .adjective
        else { return nil }
        var start = after
        if cue.kinds.contains(.how), text.classes[after] == .preposition,
            let time = context.phrases.phrase(startingAt: after + 1, limit: bounds.upperBound)
        {
            start = time.upperBound
        }
        var speaker: Speaker?
        if context.isWord(after, words.by), let by = context.speakers.after(after + 1, limit: bounds.upperBound) {
            speaker = by
            start = max(by.tokens.upperBound, by.role?.upperBound ?? 0)
        }
        guard start + 1 < bounds.upperBound else { return nil }
        // "We have been told that …"
        let isTold = cue.kinds.contains(.addressee) && context.isWord(start, words.that)
        let opens =
            isTold || cue.kinds.contains(.directive) && context.isWord(start, words.to)
            || cue.kinds.contains(.for) && context.isWord(start, words.for)
            || cue.kinds.contains(.how)
                && (context.isWord(start, words.why) || context.isWord(start, words.how)
                    || context.isWord(start, words.whether))
        guard opens else { return nil }
        let content: ClauseReader.Content =
            cue.kinds.contains(.how) && !context.isWord(start, words.to) ? .clause : .infinitive
        return make(
            start..<clauses.end(of: content, from: start, in: bounds), speaker, cue.tokens, rule: "passive",
            confidence: 0.6)
    }

    /// "Leaders urged to act" (nothing between verb and "to"), "Asked why …" at a sentence's start.
    private func isBarePassive(_ cue: Cue, _ bounds: Range<Int>) -> Bool {
        guard cue.form == .verbPast || cue.form == .verbParticiple || cue.form == .adjective else { return false }
        if cue.kinds.contains(.directive), cue.tokens.count == 1, context.isWord(cue.tokens.upperBound, words.to) {
            return true
        }
        return cue.verb == bounds.lowerBound && cue.kinds.contains(.how) && cue.kinds.contains(.directive)
    }

    /// "…, including calls to …": the sentence's subject calls.
    private func called(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        let start = cue.tokens.upperBound - 1
        guard start + 2 < bounds.upperBound, text.classes[start + 1] == .verbBase,
            let verb = (bounds.lowerBound..<cue.verb).first(where: {
                text.classes[$0].isFinite || text.classes[$0] == .auxiliary
            }),
            let speaker = context.speakers.before(verb, floor: bounds.lowerBound), context.speakers.canSpeak(speaker)
        else { return nil }
        let end = clauses.end(of: .infinitive, from: start, in: bounds)
        return make(start..<end, speaker, cue.verb..<cue.verb + 1, rule: "nominal-to", confidence: 0.5)
    }

    /// Inside somebody's words: only what is plainly reported of another.
    private func nested(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        let after = cue.tokens.upperBound
        guard after < bounds.upperBound, !cue.kinds.contains(.mental), cue.form != .verbIng else { return nil }
        if context.isWord(after, words.that), cue.kinds.contains(.clause) || cue.kinds.contains(.finding) {
            let end = clauses.end(of: .clause, from: after, in: bounds)
            return make(after..<end, speaker, cue.tokens, rule: "nested-clause", confidence: 0.6)
        }
        // "now claims full control"
        if cue.kinds.isSuperset(of: [.noun, .clause, .bare]) { return nounPhrase(cue, speaker, bounds) }
        return nil
    }
}
