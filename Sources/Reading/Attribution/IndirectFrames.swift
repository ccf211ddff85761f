internal import RecordModel
internal import Syntax

/// The frames in which a cue takes what was said, one function each; nil where the sentence is not of that frame.
extension IndirectQuotations {
    /// "According to X, …" and "…, according to X".
    func according(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        guard let speaker = context.speakers.after(cue.tokens.upperBound, limit: bounds.upperBound),
            speaker.pronoun == nil
        else { return nil }
        let opens =
            context.isMark(cue.verb - 1, 0x2C) && opensClause(cue.verb - 2)
            || cue.verb <= bounds.lowerBound + 2 || context.isMark(cue.verb - 1, 0x3A)
            || text.tokens[cue.verb].shape == .capitalised
        if opens {
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
                at..<clauses.end(of: .clause, from: at, in: bounds), speaker, cue.tokens, rule: "according-before")
        }
        var end = cue.verb
        guard context.isMark(end - 1, 0x2C) || end - bounds.lowerBound > 4 else { return nil }
        while end > bounds.lowerBound, context.isMark(end - 1, 0x2C) { end -= 1 }
        guard clauses.hasFinite(bounds.lowerBound, end) else { return nil }
        return make(bounds.lowerBound..<end, speaker, cue.tokens, rule: "according-after")
    }

    /// "pleas from doctors for …".
    func nominal(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        guard let speaker = context.speakers.after(cue.tokens.upperBound, limit: bounds.upperBound),
            context.speakers.canSpeak(speaker),
            context.isWord(speaker.tokens.upperBound, words.for) || context.isWord(speaker.tokens.upperBound, words.to)
        else { return nil }
        let isFor = context.isWord(speaker.tokens.upperBound, words.for)
        let start = speaker.tokens.upperBound + (isFor ? 1 : 0)
        let end = clauses.end(of: isFor ? .nounPhrase : .infinitive, from: start, in: bounds)
        return make(start..<end, speaker, cue.verb..<cue.verb + 1, rule: "nominal")
    }

    /// "As X announced today, …".
    func asIntroduced(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
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
        return make(comma + 1..<end, speaker, cue.tokens, addressee: addressee, rule: "as-introduced")
    }

    /// "X urged Y to …", "X called on Y to …", "X criticises Y for …".
    func directive(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        let isFor = cue.kinds.contains(.for)
        guard cue.kinds.contains(.directive) || isFor,
            let addressee = isFor
                ? charged(cue.tokens.upperBound, bounds.upperBound) : object(cue.tokens.upperBound, bounds.upperBound)
        else { return nil }
        var start = addressee.upperBound
        // "asked two bodies—A and B—to act"
        if isDash(start), let close = (start + 1..<min(bounds.upperBound, start + 40)).first(where: isDash) {
            start = close + 1
        }
        guard start < bounds.upperBound else { return nil }
        if isFor {
            guard context.isWord(start, words.for) || context.isWord(start, words.of) else { return nil }
            return make(
                start..<clauses.end(of: .infinitive, from: start, in: bounds), speaker, cue.tokens,
                addressee: addressee, rule: "charge")
        }
        guard context.isWord(start, words.to) || context.isWord(start, words.not) && context.isWord(start + 1, words.to)
        else { return nil }
        return make(
            start..<clauses.end(of: .infinitive, from: start, in: bounds), speaker, cue.tokens, addressee: addressee,
            rule: "directive")
    }

    private func isDash(_ at: Int) -> Bool { context.isMark(at, 0x2014) || context.isMark(at, 0x2013) }

    /// An object phrase, with what is joined by "and" and its of-phrases.
    func object(_ start: Int, _ limit: Int) -> Range<Int>? {
        guard let first = context.phrases.phrase(startingAt: start, limit: limit) else { return nil }
        var end = first.upperBound
        var steps = 0
        while steps < 4, end + 1 < limit,
            context.isWord(end, words.and) || context.isMark(end, 0x2C) || text.classes[end] == .preposition,
            let more = context.phrases.phrase(startingAt: end + 1, limit: limit)
        {
            end = more.upperBound
            steps += 1
        }
        return start..<end
    }

    /// "X said that …", "X told Y that …", "X said the plan was …", "X described how …".
    func clause(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
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
            return make(start..<end, speaker, cue.tokens, addressee: addressee, rule: "that-clause")
        }
        if cue.kinds.contains(.addressee),
            let phrase = context.phrases.phrase(startingAt: after, limit: bounds.upperBound), cue.form.isFinite,
            clauses.beginsClause(phrase.upperBound, bounds.upperBound)
        {
            let end = clauses.end(of: .clause, from: phrase.upperBound, in: bounds)
            return make(
                phrase.upperBound..<end, speaker, cue.tokens, addressee: phrase, rule: "told-clause")
        }
        guard cue.kinds.contains(.bare), clauses.beginsClause(after, bounds.upperBound), !isNegligible(after) else {
            return nil
        }
        return make(
            after..<clauses.end(of: .clause, from: after, in: bounds), speaker, cue.tokens, rule: "bare-clause")
    }

    /// "say so", "said it all": no clause.
    func isNegligible(_ at: Int) -> Bool { context.isWord(at, words.so) }

    /// The token of "that" or "how" after a cue, over an addressee, a time or a place of a few words.
    func subordinator(_ after: Int, _ bounds: Range<Int>, _ cue: Cue) -> Int? {
        let takesHow = cue.kinds.contains(.how)
        var at = after
        while at < min(bounds.upperBound, after + 14) {
            let word = text.tokens[at].word
            if word == words.that {
                return isDeterminer(at, bounds) || points(at, bounds.upperBound) ? nil : at
            }
            if takesHow || cue.kinds.contains(.clause) && at == after,
                word == words.how || word == words.why || word == words.whether
            {
                return at
            }
            if context.lexicons.names.calendar.contains(word) {  // "in May 2014 that": no modal
                at += 1
                continue
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

    func isTime(_ at: Int) -> Bool {
        (at..<min(at + 4, text.tokens.count)).contains {
            context.lexicons.names.calendar.contains(text.tokens[$0].word)
                || context.lexicons.attribution.times.contains(text.tokens[$0].word)
        }
    }

    /// "considered that letter and …": by the tree a determiner, and no verb after its noun.
    func points(_ that: Int, _ limit: Int) -> Bool {
        guard text.parse.relation(that) == .determiner,
            let phrase = context.phrases.phrase(startingAt: that, limit: limit)
        else { return false }
        let next = phrase.upperBound
        guard next < limit else { return true }
        return
            !(text.classes[next].isFinite || text.classes[next] == .modal || text.classes[next] == .auxiliary
            || text.classes[next] == .adverb)
    }

    func isDeterminer(_ at: Int, _ bounds: Range<Int>) -> Bool {
        at + 1 < bounds.upperBound && text.classes[at] == .determiner && text.classes[at + 1] == .noun
            && at + 2 < bounds.upperBound && !clauses.hasFinite(at + 2, min(bounds.upperBound, at + 8))
    }

    /// "X pledged to …".
    func infinitive(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        let start = cue.tokens.upperBound
        guard cue.kinds.contains(.infinitive),
            context.isWord(start, words.to) || context.isWord(start, words.not) && context.isWord(start + 1, words.to)
        else { return nil }
        return make(
            start..<clauses.end(of: .infinitive, from: start, in: bounds), speaker, cue.tokens, rule: "infinitive")
    }

    /// "X highlighted the …", "X called for …".
    func nounPhrase(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        guard cue.kinds.contains(.noun), speaker.pronoun != words.i, speaker.pronoun != words.we, !isQualifier(cue)
        else {
            return nil
        }
        let start = cue.tokens.upperBound
        guard start < bounds.upperBound, text.tokens[start].kind == .word || context.quoted(at: start) != nil else {
            return nil
        }
        guard let phrase = context.phrases.phrase(startingAt: start, limit: bounds.upperBound),
            text.classes[phrase.lowerBound] != .pronoun,
            text.tokens[phrase.lowerBound].kind == .word, !isDeed(cue, phrase)
        else { return nil }
        if cue.kinds.contains(.clause), cue.tokens.count == 1,
            clauses.beginsClause(start, min(bounds.upperBound, phrase.upperBound + 2))
        {
            return nil
        }
        let end = clauses.end(of: .nounPhrase, from: start, in: bounds)
        guard end - start >= 3 else { return nil }
        return make(start..<end, speaker, cue.tokens, rule: "noun-phrase")
    }

    /// "claimed responsibility", "expressed their gratitude": a deed or a courtesy, no report.
    private func isDeed(_ cue: Cue, _ object: Range<Int>) -> Bool {
        guard cue.tokens.count == 1, let head = context.phrases.head(of: object),
            let deeds = context.lexicons.attribution.deeds[context.lexicons.classes.base(text.tokens[cue.verb].word)]
        else { return false }
        return deeds.contains(text.tokens[head].word)
    }

    /// "an archive documenting …": a participle that only tells which one.
    private func isQualifier(_ cue: Cue) -> Bool {
        cue.form == .verbIng && cue.kinds.contains(.finding) && text.classes[max(0, cue.verb - 1)].isNominal
    }

    /// "Y was asked why …", "Y has been criticised for …", "Y urged to …": nobody named, unless by "by".
    func passive(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
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
            // "asked by the press after the call whether …"
            if cue.kinds.contains(.how), text.classes[start] == .preposition || text.classes[start] == .subordinator,
                !context.isWord(start, words.whether),
                let time = context.phrases.phrase(startingAt: start + 1, limit: bounds.upperBound)
            {
                start = time.upperBound
            }
        }
        guard start + 1 < bounds.upperBound else { return nil }
        // "We have been told that …"
        let isTold = cue.kinds.contains(.addressee) && context.isWord(start, words.that)
        let isReported = cue.kinds.contains(.clause) && context.isWord(start, words.that)
        // "Asked about the plan, she said …"
        let isAsked = context.isWord(start, words.about) && cue.verb == bounds.lowerBound && cue.kinds.contains(.how)
        let opens =
            isAsked || isTold || isReported
            || cue.kinds.contains(.directive) && context.isWord(start, words.to)
                && text.classes[start + 1] != .determiner && text.classes[start + 1] != .name
            || cue.kinds.contains(.for) && (context.isWord(start, words.for) || context.isWord(start, words.of))
            || cue.kinds.contains(.how)
                && (context.isWord(start, words.why) || context.isWord(start, words.how)
                    || context.isWord(start, words.whether))
        guard opens else { return nil }
        let content: ClauseReader.Content =
            cue.kinds.contains(.how) && !context.isWord(start, words.to) ? .clause : .infinitive
        return make(
            start..<clauses.end(of: content, from: start, in: bounds), speaker, cue.tokens, rule: "passive")
    }

    /// "Leaders urged to act" (nothing between verb and "to"), "Asked why …" at a sentence's start.
    func isBarePassive(_ cue: Cue, _ bounds: Range<Int>) -> Bool {
        guard cue.form == .verbPast || cue.form == .verbParticiple || cue.form == .adjective else { return false }
        if cue.kinds.contains(.directive), cue.tokens.count == 1, context.isWord(cue.tokens.upperBound, words.to) {
            return true
        }
        return cue.verb == bounds.lowerBound && cue.kinds.contains(.how) && cue.kinds.contains(.directive)
    }

    /// "…, including calls to …": the sentence's subject calls.
    func called(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        let start = cue.tokens.upperBound - 1
        guard start + 2 < bounds.upperBound, text.classes[start + 1] == .verbBase,
            let verb = (bounds.lowerBound..<cue.verb).first(where: {
                text.classes[$0].isFinite || text.classes[$0] == .auxiliary
            }),
            let speaker = context.speakers.before(verb, floor: bounds.lowerBound), context.speakers.canSpeak(speaker)
        else { return nil }
        let end = clauses.end(of: .infinitive, from: start, in: bounds)
        return make(start..<end, speaker, cue.verb..<cue.verb + 1, rule: "nominal-to")
    }

    /// A speaker named by office alone: "the Foreign Secretary".
    private func isOfficer(_ speaker: Speaker) -> Bool {
        context.phrases.head(of: speaker.tokens).map {
            context.lexicons.names.isTitle(text.tokens[$0].word) && text.tokens[$0].shape != .lower
        } ?? false
    }

    /// Inside somebody's words: only what is plainly reported of another.
    func nested(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        let after = cue.tokens.upperBound
        guard after < bounds.upperBound, !cue.kinds.contains(.mental), cue.form != .verbIng else { return nil }
        if context.isWord(after, words.that), cue.kinds.contains(.clause) || cue.kinds.contains(.finding) {
            let end = clauses.end(of: .clause, from: after, in: bounds)
            return make(after..<end, speaker, cue.tokens, rule: "nested-clause")
        }
        // "the minister stressed the need …", of somebody else than whoever speaks
        if cue.kinds.contains(.noun), cue.form == .verbPast, speaker.isPerson || isOfficer(speaker) {
            return nounPhrase(cue, speaker, bounds)
        }
        // "now claims full control"
        if cue.kinds.isSuperset(of: [.noun, .clause, .bare]) { return nounPhrase(cue, speaker, bounds) }
        return nil
    }
}
