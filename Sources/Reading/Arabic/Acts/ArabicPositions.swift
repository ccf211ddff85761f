internal import RecordModel

/// Finds what somebody is for or against in Arabic text: verbs of evaluation with their subjects, "أعرب عن قلقه", "أكد رفضه", "لن نقبل",
/// "مستعدة لـ", "غير مقبول", "وصفه بأنه".
struct ArabicPositions {
    private let context: ActContext
    private let clauses: ArabicClauses
    private let actors: ArabicActors
    private let voices: ArabicVoices
    private var text: TokenizedDocument { context.text }
    private var arabic: ArabicText { clauses.nominals.arabic }
    private var lexicons: Lexicons { clauses.nominals.lexicons }
    private var stances: ArabicStances { lexicons.arabicWords.stances }
    /// The most tokens of a position.
    private static let reach = 40

    /// Reads every sentence that has Arabic words. Cost: linear in the tokens.
    static func read(_ draft: inout Draft, _ context: ActContext, _ grammar: ArabicGrammar) {
        let reader = ArabicPositions(
            context: context, clauses: grammar.clauses, actors: grammar.actors, voices: grammar.voices)
        for number in draft.text.sentences.indices where context.isRead(number) {
            let sentence = draft.text.sentences[number].tokens
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                guard let found = reader.position(at, sentence) else {
                    at += 1
                    continue
                }
                let position = Position(
                    span: draft.text.span(reader.clauses.nominals.phrases.scalarRange(found.span)),
                    holder: found.holder,
                    about: found.about, polarity: found.polarity,
                    condition: found.condition.map { draft.text.span(tokens: $0).exact })
                draft.claims.append(
                    draft.maker.claim(
                        .position(position), rule: found.rule, confidence: context.lexicon.confidence(found.rule)))
                at = max(at + 1, found.next)
            }
        }
    }

    private func position(_ at: Int, _ sentence: Range<Int>) -> FoundPosition? {
        guard let word = arabic[at] else { return nil }
        if let polarity = stances.state(word.stem), !word.joined.contains(.article) {
            return state(at, polarity, sentence)
        }
        if let polarity = stances.judged(word.stem), !word.joined.contains(.article) {
            return judged(at, polarity, sentence)
        }
        if word.isOwned, word.joined.contains(.and), let polarity = stances.noun(word.stem),
            !clauses.isVerb(at, sentence)
        {
            return another(at, polarity, sentence)
        }
        let participle = lexicons.arabic.participle(at, text)
        guard let verb = participle ?? word.verb, participle != nil || clauses.isVerb(at, sentence),
            !isHypothetical(at, sentence)
        else { return nil }
        let denial = at > sentence.lowerBound && arabic.kinds(at - 1).contains(.negation)
        let clause =
            participle == nil
            ? clauses.clause(of: at, in: sentence) : ofParticiple(at, sentence)
        let start = denial ? at - 1 : at
        if verb.lemma == lexicons.arabic.describe { return described(at, clause, participle, sentence) }
        let willNot = denial && text.vocabulary.form(text.tokens[at - 1].word).last == 0x646  // لن
        if denial, !clause.isElided || willNot, let polarity = stances.refused(verb.lemma),
            verb.subject == .we || clause.subject.map(clauses.canAct) == true
        {
            return make(start, clause, polarity, at, participle, sentence)
        }
        if verb.lemma == stances.vote, clause.afterSubject < sentence.upperBound,
            let polarity = arabic[clause.afterSubject].flatMap({ stances.vote($0.stem) })
        {
            return make(start, clause, polarity, at, participle, sentence)
        }
        if let polarity = stances.verb(verb.lemma) {
            if let object = clause.object, let head = arabic[object.core.lowerBound], stances.isNoObject(head.stem) {
                return nil
            }
            guard clause.subject != nil || verb.subject == .we || verb.subject == .i || participle != nil else {
                return nil
            }
            return make(start, clause, denial ? polarity.other : polarity, at, participle, sentence)
        }
        guard stances.isVoiced(verb.lemma), !denial, let noun = voiced(clause, at, sentence),
            let polarity = arabic[noun].flatMap({ stances.noun($0.stem) })
        else { return nil }
        return make(start, clause, polarity, at, participle, sentence, from: noun)
    }

    /// "أكدت دعمها للحل «ورفضها أي تدخل»": another noun of feeling or will after a verb that voices them.
    private func another(_ at: Int, _ polarity: Position.Polarity, _ sentence: Range<Int>) -> FoundPosition? {
        let floor = max(sentence.lowerBound, at - 24)
        guard
            let verb = (floor..<at).last(where: { at in
                lexicons.arabic.verb(at, text, arabic).map { stances.isVoiced($0.lemma) } ?? false
            })
        else { return nil }
        let participle = lexicons.arabic.participle(verb, text)
        let clause = participle == nil ? clauses.clause(of: verb, in: sentence) : ofParticiple(verb, sentence)
        let (end, condition) = end(from: at + 1, at, sentence)
        guard end - at > 1 else { return nil }
        return FoundPosition(
            span: at..<end, holder: clause.subject.map { actors.name($0) } ?? voices.voice(at: at),
            about: context.name(at + 1..<end), polarity: polarity, condition: condition, rule: "arabic-position",
            next: at + 1)
    }

    /// A participle goes on with the subject of the verb before it.
    private func ofParticiple(_ at: Int, _ sentence: Range<Int>) -> ArabicClauses.Clause {
        var clause = ArabicClauses.Clause(end: at + 1, afterSubject: at + 1)
        if let verb = lexicons.arabic.participle(at, text) {
            clause.subject = clauses.elided(at, as: verb, sentence, only: true)
        }
        clause.object = clauses.nominals.nominal(from: at + 1, limit: sentence.upperBound)
        return clause
    }

    /// "يجب أن يرفض", "إذا رفض": nobody has.
    private func isHypothetical(_ at: Int, _ sentence: Range<Int>) -> Bool {
        for back in stride(from: at - 1, through: max(sentence.lowerBound, at - 3), by: -1) {
            let kinds = arabic.kinds(back)
            if !kinds.isDisjoint(with: [.condition, .ought, .might]) { return true }
            if text.tokens[back].kind == .mark { return false }
        }
        return false
    }

    /// The noun of feeling or will after "عن", or as the object.
    private func voiced(_ clause: ArabicClauses.Clause, _ verb: Int, _ sentence: Range<Int>) -> Int? {
        if let object = clause.object, let head = arabic[object.core.lowerBound], stances.noun(head.stem) != nil,
            head.isOwned || !(lexicons.arabic.isCue(head.verbalNoun))
        {
            return object.core.lowerBound
        }
        for at in clause.afterSubject..<min(sentence.upperBound, clause.afterSubject + 8) {
            guard arabic[at]?.stem == lexicons.arabicWords.about else {
                if lexicons.arabic.isClauseParticle(text.tokens[at].word) { return nil }
                continue
            }
            for next in at + 1..<min(sentence.upperBound, at + 4) {
                if arabic[next].map({ stances.noun($0.stem) != nil }) == true { return next }
            }
            return nil
        }
        return nil
    }

    /// "وصف الاتهامات بأنها «ملفقة»": against, unless it is praise.
    private func described(
        _ at: Int, _ clause: ArabicClauses.Clause, _ participle: ArabicVerb?, _ sentence: Range<Int>
    ) -> FoundPosition? {
        let limit = min(sentence.upperBound, at + 16)
        guard
            let link = (at + 1..<limit).first(where: { at in
                lexicons.arabic.isClauseParticle(text.tokens[at].word)
                    || arabic[at]?.joined.contains([.with, .article]) == true
            })
        else { return nil }
        let isPraise = (link..<min(sentence.upperBound, link + 6)).contains {
            arabic[$0].map { stances.isPraise($0.stem) } ?? false
        }
        return make(at, clause, isPraise ? .for : .against, at, participle, sentence, from: link)
    }

    /// "المملكة مستعدة لزيادة …".
    private func state(_ at: Int, _ polarity: Position.Polarity, _ sentence: Range<Int>) -> FoundPosition? {
        let next = at + 1
        guard next < sentence.upperBound, let word = arabic[next],
            !word.joined.isDisjoint(with: .preposition) || word.kinds.contains(.preposition)
        else { return nil }
        let denied = at > sentence.lowerBound && arabic.kinds(at - 1).contains(.negation)
        var clause = ArabicClauses.Clause(end: next, afterSubject: next)
        let first = denied ? at - 1 : at
        clause.subject =
            clauses.pronoun(before: first, sentence).flatMap { clauses.elided($0.at, as: $0.form, sentence) }
            ?? clauses.before(first, sentence)
        let start = lexicons.arabic.isClauseParticle(text.tokens[max(at - 1, 0)].word) ? at - 1 : denied ? at - 1 : at
        return make(start, clause, denied ? polarity.other : polarity, at, nil, sentence)
    }

    /// "هذا التهجير مرفوض", "أمر غير مقبول".
    private func judged(_ at: Int, _ polarity: Position.Polarity, _ sentence: Range<Int>) -> FoundPosition? {
        guard let subject = clauses.before(at, sentence), subject.core.count > 1 else { return nil }
        return FoundPosition(
            span: subject.core.lowerBound..<at + 1, holder: voices.voice(at: at), about: context.name(subject.core),
            polarity: polarity, rule: "arabic-position", next: at + 1)
    }

    // MARK: parts

    private func make(
        _ start: Int, _ clause: ArabicClauses.Clause, _ polarity: Position.Polarity, _ verb: Int,
        _ participle: ArabicVerb?,
        _ sentence: Range<Int>, from: Int? = nil
    ) -> FoundPosition? {
        let least = max(from ?? 0, clause.end, clause.afterSubject)
        let (end, condition) = end(from: max(least, verb + 1), start, sentence)
        guard end - start > 1 else { return nil }
        let form = participle ?? arabic[verb]?.verb
        let isFirst = form?.subject == .we || form?.subject == .i
        let holder =
            isFirst
            ? voices.voice(at: verb)
            : clause.subject.map { actors.name($0) } ?? voices.voice(at: verb)
        let about = (clause.object?.core.lowerBound ?? clause.afterSubject)
        return FoundPosition(
            span: start..<end, holder: holder, about: about < end ? context.name(about..<end) : nil, polarity: polarity,
            condition: condition, rule: "arabic-position", next: max(verb + 1, from ?? 0))
    }

    /// Where a position ends: before another verb that "و" joins, a participle, an aside that only describes; the condition is part of it.
    private func end(from: Int, _ start: Int, _ sentence: Range<Int>) -> (Int, condition: Range<Int>?) {
        let limit = min(sentence.upperBound, start + Self.reach)
        var at = from
        var condition: Int?
        while at < limit {
            if text.isMark(at, 0x61B) || text.isMark(at, 0x2E) || text.isMark(at, 0x3A) { break }
            if clauses.nominals.isComma(at) { break }
            if let word = arabic[at], word.joined.contains(.and), word.verb != nil, word.noun == nil,
                word.verbalNoun < 0
            {
                break
            }
            if lexicons.arabic.participle(at, text) != nil { break }
            if let word = arabic[at], word.isOwned, word.joined.contains(.and), stances.noun(word.stem) != nil { break }
            if condition == nil, stances.opensCondition(text.tokens[at].word) || isUnless(at) { condition = at }
            at += 1
        }
        while at > start + 1, text.tokens[at - 1].kind == .mark, !ClassTags.isQuote(text.scalar(at - 1)) { at -= 1 }
        return (at, condition.map { $0..<max(at, $0 + 1) })
    }

    /// "ما لم", "إلا إذا", "إلى أن".
    private func isUnless(_ at: Int) -> Bool {
        guard at + 1 < text.tokens.count else { return false }
        let (one, two) = (text.vocabulary.form(text.tokens[at].word), text.vocabulary.form(text.tokens[at + 1].word))
        return one.elementsEqual([0x645, 0x627]) && two.elementsEqual([0x644, 0x645])
    }
}

extension Position.Polarity {
    /// What the denial of it is.
    var other: Self { self == .for ? .against : .for }
}
