internal import RecordModel

/// Finds acts in Arabic text: words that name one, then who, to whom, whether, when and where. Adds acts to the draft.
struct ArabicActs {
    let context: ActContext
    let arabic: ArabicText
    let lexicon: ArabicLexicon
    let phrases: ArabicPhrases
    private let parties: ArabicActParties
    private let holding: ArabicActHolding
    private let framing: ArabicFraming
    /// All words of the document.
    private let stems: Set<WordID>
    private var text: TokenizedDocument { context.text }

    /// Reads every sentence that has Arabic words. Cost: linear in the tokens.
    static func read(_ draft: inout Draft, _ context: ActContext, _ grammar: ArabicGrammar) {
        let reader = ArabicActs(draft, context, grammar)
        for number in draft.text.sentences.indices where context.isRead(number) {
            for act in reader.acts(draft.text.sentences[number].tokens) {
                let confidence = act.participants.isEmpty ? 0.5 : 0.65
                draft.claims.append(draft.maker.claim(.act(act), rule: "arabic-act", confidence: confidence))
            }
        }
    }

    private init(_ draft: Draft, _ context: ActContext, _ grammar: ArabicGrammar) {
        self.context = context
        arabic = draft.arabic
        lexicon = draft.lexicons.arabicWords
        phrases = grammar.clauses.nominals.phrases
        parties = ArabicActParties(context: context, clauses: grammar.clauses)
        framing = ArabicFraming(draft)
        stems = Set(draft.text.tokens.indices.lazy.compactMap { draft.arabic[$0]?.stem })
        holding = ArabicActHolding(text: draft.text, arabic: draft.arabic)
    }

    private func acts(_ sentence: Range<Int>) -> [Act] {
        var found: [Act] = []
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            guard let word = arabic[at], !context.isInsideName(at), let (match, frame) = longest(at, word, sentence)
            else {
                at += 1
                continue
            }
            if let act = act(match, frame, sentence, after: found) { found.append(act) }
            at = max(at + 1, match.span.upperBound)
        }
        return found
    }

    // MARK: patterns

    private func longest(_ at: Int, _ word: ArabicText.Word, _ sentence: Range<Int>) -> (
        ArabicPattern.Match, ArabicPattern.Frame
    )? {
        var best: (match: ArabicPattern.Match, frame: ArabicPattern.Frame)?
        for number in lexicon.acts.starting(word, text.tokens[at].word) {
            let pattern = lexicon.acts.patterns[number]
            var match = ArabicPattern.Match(span: at..<at, whole: at..<at)
            guard step(pattern, 0, at, sentence, &match), !match.span.isEmpty else { continue }
            if let best, best.match.whole.count >= match.whole.count { continue }
            if holds(pattern.frame, match, sentence) { best = (match, pattern.frame) }
        }
        return best
    }

    private func step(
        _ pattern: ArabicPattern, _ number: Int, _ at: Int, _ sentence: Range<Int>, _ match: inout ArabicPattern.Match
    ) -> Bool {
        if number == pattern.from { match.span = at..<max(at, match.span.upperBound) }
        if number == pattern.to { match.span = min(match.span.lowerBound, at)..<at }
        guard number < pattern.steps.count else {
            match.whole = match.whole.lowerBound..<at
            return true
        }
        let one = pattern.steps[number]
        if one.isGap {
            var next = at
            while next < sentence.upperBound, next - at <= ArabicPattern.longestGap {
                var attempt = match
                if step(pattern, number + 1, next, sentence, &attempt) {
                    match = attempt
                    return true
                }
                let kinds = arabic.kinds(next)
                let stops = text.tokens[next].kind == .mark || !kinds.isDisjoint(with: [.relative, .negation])
                if stops, arabic[next]?.stem != lexicon.from { return false }
                next += 1
            }
            return false
        }
        if at < sentence.upperBound, let word = arabic[at] {
            let (isTaken, asVerb) = ArabicPattern.takes(
                one, word, text.tokens[at].word, isVerb: word.verb != nil && holding.isVerb(at, sentence))
            if isTaken {
                var attempt = match
                if asVerb, attempt.verb == nil { attempt.verb = at }
                if step(pattern, number + 1, at + 1, sentence, &attempt) {
                    match = attempt
                    return true
                }
            }
        }
        return one.isOptional && step(pattern, number + 1, at, sentence, &match)
    }

    private func holds(_ frame: ArabicPattern.Frame, _ match: ArabicPattern.Match, _ sentence: Range<Int>) -> Bool {
        if !frame.not.isEmpty, match.span.lowerBound > sentence.lowerBound {
            let before = match.span.lowerBound - 1
            if frame.not.contains(text.tokens[before].word) { return false }
            if let stem = arabic[before]?.stem, frame.not.contains(stem) { return false }
        }
        if !frame.doc.isEmpty, !frame.doc.contains(where: { stems.contains($0) }) { return false }
        // "المحكمة الخاصة بجرائم الحرب": what a body is for
        if arabic[match.span.lowerBound]?.joined.contains(.with) == true, match.span.lowerBound > sentence.lowerBound,
            lexicon.kinds[arabic[match.span.lowerBound - 1]?.stem ?? -1]?.contains(.concerned) == true
        {
            return false
        }
        if !frame.near.isEmpty {
            let window =
                max(
                    sentence.lowerBound, match.span.lowerBound - 30)..<min(
                    sentence.upperBound, match.span.upperBound + 30)
            guard window.contains(where: { has($0, frame.near) }) else { return false }
        }
        if !frame.of.isEmpty {
            let window = match.span.lowerBound..<min(sentence.upperBound, match.whole.upperBound + 6)
            guard window.contains(where: { has($0, frame.of) }) else { return false }
        }
        return true
    }

    private func has(_ at: Int, _ words: [WordID]) -> Bool {
        words.contains(text.tokens[at].word) || arabic[at].map { words.contains($0.stem) } ?? false
    }

    // MARK: one act

    private func act(
        _ match: ArabicPattern.Match, _ frame: ArabicPattern.Frame, _ sentence: Range<Int>, after found: [Act]
    ) -> Act? {
        let around = framing.around(Int(text.tokens[match.span.lowerBound].start))
        guard let state = holding.state(match, frame.type, sentence, around) else { return nil }
        var taking = parties.read(match, frame, sentence)
        if taking.isOfAttack,
            frame.type.hasPrefix("violation.attack") || frame.type.hasPrefix("violation.indiscriminate")
        {
            return nil
        }
        parties.complete(&taking, match, frame, sentence, around, after: found)
        if frame.needsPerson, taking.suffering != .person { return nil }
        if frame.needsThing, taking.suffering != .thing { return nil }
        if frame.needsAgent, let verb = match.verb, !holding.hasPassiveMark(verb),
            taking.roles[context.lexicon.roleFrame(frame.type).subject ?? ""] == nil
        {
            return nil
        }
        if match.verb == nil, !frame.isLone, !frame.needsPerson, !frame.needsThing, match.span.count == 1,
            taking.roles.isEmpty
        {
            return nil
        }
        let date = holding.date(match.span, sentence, context.moments)
        return Act(
            type: frame.type, trigger: text.span(phrases.scalarRange(match.span)), polarity: state.polarity,
            modality: state.modality, participants: taking.roles, place: parties.place(match, sentence),
            date: date?.iso, dateBasis: date?.basis ?? .unknown)
    }
}
