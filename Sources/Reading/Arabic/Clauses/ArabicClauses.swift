internal import RecordModel

/// Who does what in an Arabic clause: the subject of a verb, before it or after it or carried over from the verb before, and its object.
///
/// Arabic puts the subject after the verb, and the verb is then in the singular; or before it, and the verb agrees with it. A verb
/// without a subject has that of the last verb that agrees with it. See K. C. Ryding, *A Reference Grammar of Modern Standard Arabic*
/// (2005), chapter 4.
struct ArabicClauses {
    let nominals: ArabicNominals
    let holding: ArabicActHolding
    private let times: [Bool]
    var text: TokenizedDocument { nominals.text }
    var arabic: ArabicText { nominals.arabic }
    var lexicons: Lexicons { nominals.lexicons }
    /// Tokens looked at before a verb for its subject, and sentences for the verb before.
    private static let reach = 32
    static let back = 60

    init(_ draft: Draft) {
        nominals = ArabicNominals(draft)
        holding = ArabicActHolding(text: draft.text, arabic: draft.arabic)
        let parts = Set(
            ["فجر", "صباح", "ظهر", "عصر", "مساء", "ليل", "ليلة"].compactMap { draft.text.vocabulary.find($0) })
        var times = [Bool](repeating: false, count: draft.text.tokens.count)
        for range in draft.moments.filter({ !$0.isBareYear }).map(\.core) + draft.durations {
            for at in range.clamped(to: times.indices) { times[at] = true }
            // "فجر الثلاثاء", where "فجر" could be a verb
            if range.lowerBound > 0, parts.contains(draft.text.tokens[range.lowerBound - 1].word) {
                times[range.lowerBound - 1] = true
            }
        }
        self.times = times
    }

    /// A clause as far as its words show it.
    struct Clause {
        /// Who does it; nil where nothing names them.
        var subject: ArabicNominal?
        /// The subject stands before the verb.
        var isBefore = false
        /// The subject is that of a verb before.
        var isElided = false
        /// What directly follows the verb and its subject.
        var object: ArabicNominal?
        /// The token after verb, subject and object.
        var end: Int
        /// The token after verb and subject.
        var afterSubject: Int
    }

    /// Whether a token is a finite verb.
    func isVerb(_ at: Int, _ sentence: Range<Int>) -> Bool { holding.isVerb(at, sentence) }

    /// The clause of a verb. Cost: bounded.
    func clause(of verb: Int, in sentence: Range<Int>, mayElide: Bool = true) -> Clause {
        let limit = sentence.upperBound
        var out = Clause(end: verb + 1, afterSubject: verb + 1)
        let form = arabic[verb]?.verb
        if let pronoun = pronoun(before: verb, sentence) {
            out.subject = elided(pronoun.at, as: pronoun.form, sentence)
            out.isElided = true
            out.object = form?.hasObject == true ? nil : nominal(over(verb + 1, limit), limit)
            out.end = out.object?.after ?? out.end
            return out
        }
        var before = before(verb, sentence)
        // "القرية التي اعتقلت فيها الميليشيا ستة": what the relative stands for is taken up by the pronoun
        if before != nil, verb > sentence.lowerBound, arabic.kinds(verb - 1).contains(.relative),
            isPointing(verb + 1), verb + 1 < limit
        {
            before = nil
        }
        let first = over(verb + 1, limit)
        let next = form?.hasObject == true && before != nil ? nil : nominal(first, limit)
        // "لاجئ تقول الوزارة إنه": a noun without the article has a clause of its own, whose subject stands in it
        if let noun = before, let next, isOpen(noun), nominals.gender(next) != .unknown || next.person != nil,
            agrees(next, form, joined: false, verb, sentence)
        {
            before = nil
        }
        out.subject = before
        out.isBefore = before != nil
        if let next {
            if before == nil, !isThing(next, of: verb, sentence),
                agrees(next, form, joined: arabic[verb]?.joined.contains(.and) == true, verb, sentence)
            {
                out.subject = next
                out.afterSubject = next.after
                out.end = next.after
                out.object = object(after: next.after, limit)
                out.end = out.object?.after ?? out.end
            } else {
                out.object = next
                out.end = next.after
            }
        }
        if out.subject == nil, mayElide, form?.subject != .we, form?.subject != .i,
            let form, let elided = elided(verb, as: form, sentence)
        {
            out.subject = elided
            out.isElided = true
        }
        return out
    }

    private func isOpen(_ nominal: ArabicNominal) -> Bool {
        nominal.person == nil && !nominal.core.contains { arabic[$0]?.isDefinite ?? false || names($0) != nil }
    }

    /// The object after a subject, over a time and a place: "أصدرت المحكمة في العاصمة حكماً".
    private func object(after start: Int, _ limit: Int) -> ArabicNominal? {
        var at = over(start, limit)
        for _ in 0..<2 {
            if at + 1 < limit, lexicons.arabic.manners.contains(text.tokens[at].word) {  // "بأشد العبارات"
                at = over(at + 2, limit)
                continue
            }
            if let found = nominal(at, limit) { return found }
            guard at + 1 < limit, lexicons.arabic.settings.contains(text.tokens[at].word) else { return nil }
            if let word = arabic[at + 1], lexicons.arabic.documents.contains(word.stem), !word.isDefinite {
                at = over(at + 2, limit)  // "في بيان"
                continue
            }
            guard
                let place = nominals.nominal(from: at + 1, limit: limit, asides: false)
            else { return nil }
            at = over(place.after, limit)
        }
        return nominal(at, limit)
    }

    /// A noun phrase that no preposition is joined to.
    private func nominal(_ at: Int, _ limit: Int) -> ArabicNominal? {
        guard at < limit, !nominals.startsWithB(at) else { return nil }
        if let word = arabic[at], names(at) == nil,
            !word.joined.isDisjoint(with: .preposition) || word.joined.contains(.and) && text.scalar(at) == 0x648
        {
            return nil
        }
        return nominals.nominal(from: at, limit: limit)
    }

    private func names(_ at: Int) -> NameIndex.Named? { nominals.names.covering(at) }

    /// Over what may stand between a verb and its subject: times, "في أيار الماضي", adverbs, an aside between commas.
    private func over(_ start: Int, _ limit: Int) -> Int {
        var at = start
        var rounds = 0
        while at < limit, rounds < 4 {
            rounds += 1
            let kinds = arabic.kinds(at)
            if isTime(at) || kinds.contains(.adverb) || isPointing(at) || nominals.phrases.isAdverb(at) {
                at += 1
                while at < limit, isTime(at) || text.tokens[at].kind == .number && isTime(at - 1) { at += 1 }
                continue
            }
            if kinds.contains(.preposition), at + 1 < limit, isTime(at + 1) {
                at += 1
                continue
            }
            if nominals.isComma(at),
                let close = (at + 1..<min(limit, at + 14)).first(where: { nominals.isComma($0) }),
                arabic.kinds(at + 1).contains(.preposition) || lexicons.arabic.kind(at + 1, text, arabic) == .according
            {
                at = close + 1
                continue
            }
            break
        }
        return at
    }

    /// "فيها", "عليهم": a preposition with a pronoun.
    private func isPointing(_ at: Int) -> Bool {
        guard let word = arabic[at] else { return false }
        return word.kinds.contains(.pointing) || word.isOwned && word.kinds.contains(.preposition)
    }

    func isTime(_ at: Int) -> Bool { at >= 0 && at < times.count && times[at] }

    /// Whether a phrase after a verb can be its subject: by gender and case, and by the number that verbs before a subject have.
    private func agrees(
        _ nominal: ArabicNominal, _ form: ArabicVerb?, joined: Bool, _ verb: Int, _ sentence: Range<Int>
    ) -> Bool {
        guard let form else { return true }
        if form.subject == .they || form.subject == .we || form.subject == .i || nominals.isOblique(nominal) {
            return false
        }
        switch (form.subject, nominals.gender(nominal)) {
        case (.she, .he), (.he, .she): return false
        default: return true
        }
    }

    /// "رحبت المنظمة …، وتستنكر صمت المجتمع": what cannot act is no subject of a verb that goes on with another's, or of a verb of
    /// approval or refusal that has nothing else after it.
    private func isThing(_ nominal: ArabicNominal, of verb: Int, _ sentence: Range<Int>) -> Bool {
        guard !canAct(nominal), let form = arabic[verb]?.verb else { return false }
        let after = nominal.after
        let takesNothing =
            after >= sentence.upperBound || text.tokens[after].kind == .mark
            || arabic[after].map {
                !$0.joined.contains(.with) && !nominals.startsWithB(after) && nominalStarts(after) == false
            } ?? true
        if lexicons.arabicWords.stances.verb(form.lemma) != nil, takesNothing { return true }
        let isContinued = arabic[verb]?.joined.contains(.and) == true && isComma(verb - 1)
        return isContinued && !lexicons.arabic.isCue(form.lemma) && elided(verb, as: form, sentence, only: true) != nil
    }

    private func nominalStarts(_ at: Int) -> Bool { nominal(at, at + 1) != nil }

    /// A person, a body, a state, a text that speaks, or whoever the list of those who act has.
    func canAct(_ nominal: ArabicNominal) -> Bool {
        if nominal.person != nil || text.tokens[nominal.core.lowerBound].kind == .mark { return true }
        var head = nominal.core.lowerBound
        while head + 1 < nominal.core.upperBound,
            text.tokens[head].kind == .number || nominals.isQuantity(head, nominal.core.upperBound)
                || arabic.kinds(head).contains(.quantifier) || arabic[head]?.stem == lexicons.arabicWords.from
        { head += 1 }
        if let name = names(head) { return name.type != .temporal }
        guard let word = arabic[head] else { return true }
        if word.kinds.contains(.agent) || nominals.isBody(head) { return true }
        return word.noun.map { !$0.classes.isDisjoint(with: [.person, .organisation]) } ?? false
    }

    // MARK: before

    /// "أنها لن …", "لكنه …": a pronoun written onto a particle before a verb is its subject.
    func pronoun(before verb: Int, _ sentence: Range<Int>) -> (at: Int, form: ArabicVerb)? {
        let end = start(of: verb, sentence)
        guard end > sentence.lowerBound, let subject = lexicons.arabic.pronominal(text.tokens[end - 1].word) else {
            return nil
        }
        return (
            end - 1, ArabicVerb(lemma: -1, tense: .present, subject: subject, isShortened: false, hasObject: false)
        )
    }

    /// The first of the particles before a verb: "قد", "لن", "سوف"; a quotation mark among them.
    private func start(of verb: Int, _ sentence: Range<Int>) -> Int {
        var end = verb
        while end > sentence.lowerBound, verb - end < 4,
            !arabic.kinds(end - 1).isDisjoint(with: [.certain, .negation, .future, .taken, .still])
                || text.tokens[end - 1].kind == .mark && ClassTags.isQuote(text.scalar(end - 1))
        { end -= 1 }
        return end
    }

    /// The subject before a verb: the phrase that begins the clause and ends at the verb.
    func before(_ verb: Int, _ sentence: Range<Int>) -> ArabicNominal? {
        let end = start(of: verb, sentence)
        guard end > sentence.lowerBound else { return nil }
        let isJoined = arabic[verb]?.joined.contains(.and) == true
        if arabic.kinds(end - 1).contains(.relative),
            text.vocabulary.form(text.tokens[end - 1].word).starts(with: [0x627, 0x644])
        {
            return ofRelative(end - 1, sentence)
        }
        var at = end - 1
        while at >= max(sentence.lowerBound, verb - Self.reach) {
            guard let opened = opens(at, sentence) else {
                at -= 1
                continue
            }
            if isJoined, !opened.isTopic {
                at -= 1
                if opened.isHard { return nil }
                continue
            }
            if opened.first < end, let nominal = nominals.nominal(from: opened.first, limit: sentence.upperBound),
                nominal.after == end, isSubject(nominal, opened, verb)
            {
                return nominal
            }
            if opened.isHard { return nil }
            at -= 1
        }
        return nil
    }

    private struct Opening {
        var first: Int
        /// Nothing before it can be the clause's subject.
        var isHard: Bool
        /// After "أما".
        var isTopic = false
        var isPreposition = false
    }

    /// Whether a clause may begin at a token or after it.
    private func opens(_ at: Int, _ sentence: Range<Int>) -> Opening? {
        let word = text.tokens[at].word
        let kinds = arabic.kinds(at)
        if lexicons.arabic.topics.contains(word) { return Opening(first: at + 1, isHard: true, isTopic: true) }
        if lexicons.arabic.isClauseParticle(word) || lexicons.arabic.turns.contains(word) {
            return Opening(first: at + 1, isHard: true)
        }
        if let verb = arabic[at]?.verb, lexicons.arabic.helpers.contains(verb.lemma), arabic[at]?.noun == nil {
            return Opening(first: at + 1, isHard: true)
        }
        if kinds.contains(.conjunction) || kinds.contains(.still) { return Opening(first: at + 1, isHard: false) }
        if kinds.contains(.preposition), at > sentence.lowerBound {
            return Opening(first: at + 1, isHard: false, isPreposition: true)
        }
        if text.tokens[at].kind == .mark {
            if text.isMark(at, 0x61B) || text.isMark(at, 0x3A) { return Opening(first: at + 1, isHard: true) }
            return Opening(first: at + 1, isHard: false)
        }
        if at == sentence.lowerBound {
            let isBare = text.vocabulary.form(word).elementsEqual([0x648])
            return Opening(first: isBare ? at + 1 : at, isHard: true)
        }
        return nil
    }

    /// A phrase before a verb is its subject where they agree; after a preposition only a noun without the article can have a clause.
    private func isSubject(_ nominal: ArabicNominal, _ opening: Opening, _ verb: Int) -> Bool {
        if isTime(opening.first) { return false }
        if let word = arabic[opening.first], names(opening.first) == nil, !word.joined.isDisjoint(with: .preposition) {
            return false
        }
        if opening.isPreposition,
            nominal.core.contains(where: { arabic[$0]?.isDefinite ?? false }) || nominal.person != nil
        {
            return false
        }
        guard let form = arabic[verb]?.verb else { return true }
        switch (form.subject, nominals.gender(nominal)) {
        case (.he, .she): return false
        case (.she, .he): return false
        default: return true
        }
    }

    /// "الطائرات التي قصفت", "من قتلوا": what the relative stands for.
    private func ofRelative(_ relative: Int, _ sentence: Range<Int>) -> ArabicNominal? {
        var end = relative
        if end > sentence.lowerBound, nominals.isComma(end - 1) { end -= 1 }
        // "الزميل نوح بلقاضي، مراسل الإذاعة، الذي"
        let floor = max(sentence.lowerBound, relative - Self.reach / 2)
        for at in stride(from: end - 1, through: floor, by: -1) {
            guard let name = names(at), name.type == .person, name.tokens.lowerBound == at else { continue }
            if let nominal = nominals.nominal(from: at, limit: relative),
                nominal.after == relative || nominal.after == end
            {
                return nominal
            }
        }
        guard let phrase = nominals.phrases.phrase(before: end, floor: sentence.lowerBound) else { return nil }
        return ArabicNominal(core: phrase, after: end)
    }
}
