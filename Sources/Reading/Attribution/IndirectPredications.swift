internal import RecordModel
internal import Syntax

/// Frames that say of a thing what it is, in somebody's words: "called it …", "described it as …", "held them responsible for …".
extension IndirectQuotations {
    /// What X says that Y is; nil where the sentence is of no such frame.
    func predication(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        if let draft = relativePredication(cue, speaker, bounds) { return draft }
        guard !cue.kinds.isDisjoint(with: [.asKind, .names, .holds, .puts]),
            cue.form != .verbParticiple || !cue.isPassive,
            let object = context.phrases.phrase(startingAt: cue.tokens.upperBound, limit: bounds.upperBound)
                ?? treeObject(cue, bounds)
        else { return nil }
        let next = object.upperBound
        guard next < bounds.upperBound else { return nil }
        if cue.kinds.contains(.holds), context.lexicons.attribution.answerable.contains(text.tokens[next].word) {
            let end = clauses.end(of: .infinitive, from: next, in: bounds)
            return make(
                next..<end, speaker, cue.tokens, addressee: object, rule: "held-responsible")
        }
        if cue.kinds.contains(.puts) {  // "put the number of injured at 30"
            guard let at = amountAfter(next, bounds) else { return nil }
            let end = clauses.end(of: .nounPhrase, from: cue.tokens.upperBound, in: bounds)
            return make(
                cue.tokens.upperBound..<max(end, at + 1), speaker, cue.tokens, rule: "put-at")
        }
        if cue.kinds.contains(.asKind) {
            // the object's own prepositions stand before "as": "the war in the north as a crime"
            guard let link = asAfter(next, bounds), link + 1 < bounds.upperBound, text.classes[link + 1] != .verbIng
            else {
                return nil
            }
            let end = clauses.end(of: .nounPhrase, from: cue.tokens.upperBound, in: bounds)
            return make(
                cue.tokens.upperBound..<max(end, link + 1), speaker, cue.tokens, rule: "described-as")
        }
        guard cue.kinds.contains(.names), isPredicate(overLinks(next, bounds), object, bounds) else { return nil }
        let end = clauses.end(of: .nounPhrase, from: cue.tokens.upperBound, in: bounds)
        return make(cue.tokens.upperBound..<end, speaker, cue.tokens, rule: "called")
    }

    /// "a claim the minister dismissed as “gossip”", "what lawyers called a landmark": what is spoken of stands before the speaker.
    private func relativePredication(_ cue: Cue, _ speaker: Speaker, _ bounds: Range<Int>) -> QuotationDraft? {
        let next = cue.tokens.upperBound
        guard next + 1 < bounds.upperBound, speaker.tokens.upperBound <= cue.verb, !cue.isUnreal else { return nil }
        if cue.kinds.contains(.asKind), context.isWord(next, words.as), text.classes[next + 1] != .verbIng {
            let end = clauses.end(of: .nounPhrase, from: next, in: bounds)
            return make(next..<end, speaker, cue.tokens, rule: "described-as")
        }
        // "a rule which the charity believes will leave them poor"
        if !cue.kinds.isDisjoint(with: [.bare, .mental]), cue.form.isFinite, isRelativeSubject(speaker, bounds),
            text.classes[next] == .modal || text.classes[next] == .auxiliary || text.classes[next] == .verbPast
        {
            return make(
                next..<clauses.end(of: .clause, from: next, in: bounds), speaker, cue.tokens, rule: "bare-clause")
        }
        guard cue.kinds.contains(.names), cue.form.isFinite, isRelativeSubject(speaker, bounds),
            context.isWord(next, words.a) || context.isWord(next, words.an) || context.quoted(at: next) != nil
        else { return nil }
        return make(
            next..<clauses.end(of: .nounPhrase, from: next, in: bounds), speaker, cue.tokens, rule: "called")
    }

    /// "what «lawyers» called", "which «the union» called".
    private func isRelativeSubject(_ speaker: Speaker, _ bounds: Range<Int>) -> Bool {
        var before = min(speaker.tokens.lowerBound, speaker.role?.lowerBound ?? .max) - 1
        if before > bounds.lowerBound, text.classes[before] == .determiner, !context.isWord(before, words.what),
            !context.isWord(before, words.which), !context.isWord(before, words.that)
        {
            before -= 1
        }
        return before >= bounds.lowerBound
            && (context.isWord(before, words.what) || context.isWord(before, words.which)
                || context.isWord(before, words.that))
    }

    /// An object that the word classes miss: "the dead".
    private func treeObject(_ cue: Cue, _ bounds: Range<Int>) -> Range<Int>? {
        guard let object = text.parse.child(cue.verb, .object), object >= cue.tokens.upperBound else { return nil }
        let phrase = GrammarSpeakers(context: context).phrase(object)
        return phrase.lowerBound == cue.tokens.upperBound && phrase.upperBound <= bounds.upperBound ? phrase : nil
    }

    /// Over the prepositions that hang on an object: "the presence in the town a tragedy".
    private func overLinks(_ start: Int, _ bounds: Range<Int>) -> Int {
        var at = start
        for _ in 0..<3 {
            guard at + 1 < bounds.upperBound, text.classes[at] == .preposition, !context.isWord(at, words.as),
                let phrase = context.phrases.phrase(startingAt: at + 1, limit: bounds.upperBound)
            else { break }
            at = phrase.upperBound
        }
        return at
    }

    /// The number after "at", over the object's own prepositions: "the number of the dead in the town at between 20 and 30".
    private func amountAfter(_ start: Int, _ bounds: Range<Int>) -> Int? {
        for at in start..<min(bounds.upperBound, start + 10) {
            if context.isWord(at, context.words.at) {
                return (at + 1..<min(bounds.upperBound, at + 5)).first { text.classes[$0] == .number }
            }
            guard text.tokens[at].kind == .word else { return nil }
        }
        return nil
    }

    /// The "as" after an object, over the prepositions that hang on it.
    private func asAfter(_ start: Int, _ bounds: Range<Int>) -> Int? {
        var at = start
        while at < min(bounds.upperBound, start + 16) {
            if context.isWord(at, words.as) { return at }
            switch text.classes[at] {
            case .preposition, .determiner, .noun, .name, .adjective, .number, .possessive, .conjunction: at += 1
            default: return nil
            }
        }
        return nil
    }

    /// What an object is called begins here: quoted words of some length, "a …" after a noun, or an adjective before the sentence goes on.
    private func isPredicate(_ at: Int, _ object: Range<Int>, _ bounds: Range<Int>) -> Bool {
        if let number = context.quoted(at: at) {
            let length = context.quoted[number].tokens.count { text.tokens[$0].kind != .mark }
            let word = text.tokens[object.lowerBound].word
            let isThing = object.count == 1 && (word == words.it || word == words.this || word == words.that)
            return length >= 3 || length > 0 && isThing
        }
        switch text.classes[at] {
        case .determiner: return context.isWord(at, words.a) || context.isWord(at, words.an)
        case .adjective: return true
        default: return false
        }
    }

    /// "X are said to have …": nobody is named; what is said is cut in two by the cue.
    func raised(_ cue: Cue, _ bounds: Range<Int>) -> QuotationDraft? {
        let after = cue.tokens.upperBound
        guard cue.isPassive, !cue.isUnreal, cue.tokens.count == 1, context.isWord(after, words.to),
            after + 2 < bounds.upperBound,
            text.classes[after + 1] == .verbBase || text.classes[after + 1] == .auxiliary,
            cue.kinds.contains(.bare), cue.kinds.isDisjoint(with: [.directive, .addressee, .mental, .finding, .puts]),
            let subject = context.phrases.subject(ofVerb: cue.verb), subject.lowerBound >= bounds.lowerBound
        else { return nil }
        guard
            var draft = make(
                after..<clauses.end(of: .infinitive, from: after, in: bounds), nil, cue.tokens, rule: "said-to")
        else { return nil }
        draft.content.insert(subject, at: 0)
        return draft
    }

    /// Whom a charge is made against: a phrase with what "and" joins, to its "of" or "for".
    func charged(_ start: Int, _ limit: Int) -> Range<Int>? {
        guard let first = context.phrases.phrase(startingAt: start, limit: limit, ofPhrases: false) else { return nil }
        var end = first.upperBound
        var steps = 0
        while steps < 4, end + 1 < limit, !context.isWord(end, words.for), !isCharge(end),
            context.isWord(end, words.and) || context.isMark(end, 0x2C) || text.classes[end] == .preposition,
            let more = context.phrases.phrase(startingAt: end + 1, limit: limit, ofPhrases: false)
        {
            end = more.upperBound
            steps += 1
        }
        return start..<end
    }

    /// "of" before a deed: "of hiding the list"; not "of the council".
    private func isCharge(_ at: Int) -> Bool {
        guard context.isWord(at, words.of), at + 1 < text.tokens.count else { return false }
        return text.classes[at + 1] != .determiner && text.classes[at + 1] != .name
    }

    /// "The process is “slow” he said": quoted words end what is said, and no comma follows them.
    func withoutComma(_ cue: Cue, _ speaker: Speaker, _ clauseStart: Int, _ bounds: Range<Int>) -> QuotationDraft? {
        guard let number = context.quoted(at: clauseStart - 1), !directNumbers.contains(number),
            clauses.hasFinite(bounds.lowerBound, context.quoted[number].marks.lowerBound),
            clauseStart > bounds.lowerBound + 3,
            cue.tokens.upperBound >= bounds.upperBound || text.tokens[cue.tokens.upperBound].kind == .mark
        else { return nil }
        return make(bounds.lowerBound..<clauseStart, speaker, cue.tokens, rule: "postposed")
    }

    /// "The port, the council said, would close": what is said goes on after the cue and is one quotation of two segments.
    func parenthetical(_ cue: Cue, _ speaker: Speaker, _ comma: Int, _ bounds: Range<Int>) -> QuotationDraft? {
        let after = cue.tokens.upperBound
        // "Instead, they claimed, a hall was hit"
        if comma > bounds.lowerBound, comma - bounds.lowerBound <= 2, context.isMark(comma, 0x2C),
            context.isMark(after, 0x2C), !cue.isUnreal, context.quoted(at: after + 1) == nil,
            (bounds.lowerBound..<comma).allSatisfy({ text.classes[$0] == .adverb || text.parse.tag($0) == .adverb }),
            clauses.hasFinite(after + 1, bounds.upperBound)
        {
            return make(
                after + 1..<clauses.end(of: .clause, from: after + 1, in: bounds), speaker, cue.tokens,
                rule: "parenthetical")
        }
        // "…, where, he says, guards beat them"
        if comma > bounds.lowerBound, context.isMark(comma, 0x2C), context.isMark(after, 0x2C), !cue.isUnreal,
            opensClause(comma - 1), context.quoted(at: after + 1) == nil,
            clauses.hasFinite(after + 1, bounds.upperBound)
        {
            return make(
                after + 1..<clauses.end(of: .clause, from: after + 1, in: bounds), speaker, cue.tokens,
                rule: "parenthetical")
        }
        guard comma > bounds.lowerBound, context.isMark(comma, 0x2C), context.isMark(after, 0x2C),
            after + 2 < bounds.upperBound,
            cue.tokens.count == 1, !cue.isUnreal, context.quoted(at: comma - 1) == nil,
            context.quoted(at: after + 1) == nil,
            !clauses.hasFinite(bounds.lowerBound, comma),
            text.classes[after + 1].isFinite || text.classes[after + 1] == .auxiliary
                || text.classes[after + 1] == .modal,
            let phrase = context.phrases.phrase(startingAt: bounds.lowerBound, limit: comma),
            phrase.lowerBound == bounds.lowerBound,
            var draft = make(
                after + 1..<clauses.end(of: .clause, from: after + 1, in: bounds), speaker, cue.tokens,
                rule: "parenthetical")
        else { return nil }
        draft.content.insert(bounds.lowerBound..<comma, at: 0)
        return draft
    }

    /// "where", "which", "that", "and", "but": a clause begins after it.
    func opensClause(_ at: Int) -> Bool {
        context.isWord(at, context.lexicons.attribution.whereWord) || context.isWord(at, words.which)
            || context.isWord(at, words.that) || context.isWord(at, words.and) || context.isWord(at, words.but)
    }

    /// "Y quoted X as saying …": X, the object before "as"; in the passive, the subject.
    func quotedSpeaker(of cue: Cue, _ bounds: Range<Int>) -> Speaker? {
        guard cue.form == .verbIng, context.isWord(cue.verb - 1, words.as), cue.verb - 2 > bounds.lowerBound,
            text.classes[cue.verb - 2].isNominal
        else { return nil }
        var at = cue.verb - 2
        while at > bounds.lowerBound, cue.verb - at < 16 {
            if let verb = context.cue(at: at), verb.kinds.contains(.quote), verb.form.isFinite, !verb.isPassive {
                return context.speakers.after(verb.tokens.upperBound, limit: cue.verb - 1)
            }
            at -= 1
        }
        return nil
    }
}
