internal import RecordModel

/// Parties of an act that a noun names: the phrases bound to it, a clause that tells of it, the verb whose object it is.
extension ArabicActParties {
    // MARK: nouns

    func ofNoun(
        _ match: ArabicPattern.Match, _ frame: ArabicPattern.Frame, _ roles: RoleFrame, _ sentence: Range<Int>,
        _ out: inout Taking
    ) {
        let end = match.whole.upperBound
        let last = arabic[match.span.upperBound - 1]
        if last?.isOwned == true { out.suffering = .person }
        if match.whole.count > 2, let inner = phrases.phrase(from: match.whole.lowerBound + 1, limit: end),
            inner.upperBound < end, arabic[inner.upperBound]?.stem == lexicon.to
        {
            // "إعادة X إلى مقعدها"
            suffer(ArabicNominal(core: inner, after: inner.upperBound), roles.of ?? roles.object, &out)
        }
        let isDefinite = last?.joined.contains(.article) == true
        var next = end
        // "الغارة الروسية": the adjective says whose
        while next < min(sentence.upperBound, end + 3), let word = arabic[next],
            word.joined == (isDefinite ? .article : []),
            word.noun == nil, word.verb == nil || word.joined.contains(.article), word.kinds.isEmpty || isDefinite
        {
            if let name = context.names.covering(next), name.type == .nationality {
                fill(next..<next + 1, roles.owner, &out)
            }
            if !isDefinite, isAfterConstruct(next, match) { break }
            next += 1
        }
        // "ثلاثة صحفيين محتجزين لدى …": whom an adjective tells of
        if !isDefinite, last?.noun?.group == "detainees" || last?.kinds.contains(.pattern) == true,
            match.span.count == 1,
            let whom = phrases.phrase(before: match.span.lowerBound, floor: sentence.lowerBound),
            let head = head(whom), arabic[head]?.noun?.classes.contains(.person) == true, last?.verbalNoun ?? -1 < 0
        {
            var first = whom.lowerBound
            while first > sentence.lowerBound, context.isQuantity(first - 1) || text.tokens[first - 1].kind == .number {
                first -= 1
            }
            suffer(ArabicNominal(core: first..<whom.upperBound, after: whom.upperBound), roles.object ?? roles.of, &out)
        }
        described(from: next, roles, sentence, &out)
        governed(match.span.lowerBound, roles, sentence, &out)
        // "وفاة 12 محتجزاً تحت التعذيب"
        let start = match.span.lowerBound
        if start - 1 > sentence.lowerBound, arabic[start - 1]?.stem == lexicon.under,
            let whom = phrases.phrase(before: start - 1, floor: sentence.lowerBound), let head = head(whom),
            arabic[head]?.noun?.classes.contains(.person) == true
        {
            let isCounted = whom.lowerBound > sentence.lowerBound && text.tokens[whom.lowerBound - 1].kind == .number
            suffer(
                ArabicNominal(
                    core: (isCounted ? whom.lowerBound - 1 : whom.lowerBound)..<whom.upperBound, after: start),
                roles.object ?? roles.of, &out)
        }
        if last?.isOwned == true, let next = arabic[end], next.joined == .article, next.noun == nil { return }
        guard !isDefinite, let whole = nominals.nominal(from: end, limit: sentence.upperBound, asides: false),
            isPlain(end), isSubstantive(whole.core)
        else { return }
        let after = nominals.nominal(from: whole.after, limit: sentence.upperBound, asides: false)
        let hasObject =
            after.map {
                text.tokens[$0.core.lowerBound].kind == .word && isPlain($0.core.lowerBound) && isSubstantive($0.core)
                    && !isTimeNoun($0)
            } ?? false
        if isAgent(whole.core) || hasObject && isSomebody(whole), let owner = roles.owner {
            for part in conjuncts(whole) { fill(part, owner, &out) }
            if let after, hasObject || arabic[after.core.lowerBound]?.joined.contains(.to) == true {
                suffer(after, roles.of ?? roles.object, &out)
            }
        } else {
            for part in conjuncts(whole) {
                suffer(ArabicNominal(core: part, after: part.upperBound), roles.of ?? roles.object, &out)
            }
        }
    }

    /// A noun bound to the one before it, no adjective of it.
    func isAfterConstruct(_ at: Int, _ match: ArabicPattern.Match) -> Bool {
        guard let word = arabic[at] else { return false }
        let form = text.vocabulary.form(word.stem)
        return !(form.last == 0x64A || form.suffix(2).elementsEqual([0x64A, 0x647]))
    }

    /// No preposition is joined to it, and no "و".
    func isPlain(_ at: Int) -> Bool {
        arabic[at].map { $0.joined.isSubset(of: .article) && !nominals.startsWithB(at) } ?? true
    }

    /// "حصار تفرضه القوات", "الهجوم الذي شنته القوات", "الهجوم الذي استهدف السوق": a clause that tells of the act.
    func described(from start: Int, _ roles: RoleFrame, _ sentence: Range<Int>, _ out: inout Taking) {
        var at = start
        if at < sentence.upperBound, arabic.kinds(at).contains(.relative), arabic[at]?.stem != lexicon.from { at += 1 }
        guard at < sentence.upperBound, let verb = arabic[at]?.verb, clauses.isVerb(at, sentence) || at > start else {
            return
        }
        let rest = at..<sentence.upperBound
        if verb.hasObject, lexicon.doings.does(verb.lemma) {
            if let subject = clauses.clause(of: at, in: rest, mayElide: false).subject { doer(subject, roles, &out) }
        } else if lexicon.doings.strikes(verb.lemma) {
            let clause = clauses.clause(of: at, in: rest, mayElide: false)
            if let target = clause.object ?? clause.subject, !verb.hasObject {
                suffer(target, roles.on ?? roles.of, &out)
            }
        }
    }

    /// The token after "شنتها طائرات الجيش", where such a clause follows an act's noun.
    func afterDescription(_ start: Int, _ sentence: Range<Int>) -> Int {
        var at = start
        while at < min(sentence.upperBound, start + 3), arabic[at]?.verb == nil, text.tokens[at].kind == .word {
            at += 1
        }
        guard at < sentence.upperBound, let verb = arabic[at]?.verb, verb.hasObject, lexicon.doings.does(verb.lemma)
        else {
            return start
        }
        let clause = clauses.clause(of: at, in: at..<sentence.upperBound, mayElide: false)
        var end = clause.afterSubject
        while end < sentence.upperBound, clauses.isTime(end) { end += 1 }
        return end
    }

    /// "عقد الوزراء اجتماعاً", "اتهمت اللجان القوات بقصف": the verb whose object or accusation the noun is.
    func governed(_ at: Int, _ roles: RoleFrame, _ sentence: Range<Int>, _ out: inout Taking) {
        guard let role = roles.subject ?? roles.owner, out.roles[role] == nil else { return }
        let floor = max(sentence.lowerBound, at - 16)
        for verb in stride(from: at - 1, through: floor, by: -1) {
            let participle = nominals.lexicons.arabic.participle(verb, text)
            guard let form = participle ?? arabic[verb]?.verb, participle != nil || clauses.isVerb(verb, sentence)
            else {
                if text.isMark(verb, 0x61B) || nominals.lexicons.arabic.isClauseParticle(text.tokens[verb].word) {
                    return
                }
                continue
            }
            let accuses = lexicon.doings.accuses(form.lemma)
            let announces = role != "perpetrator" && lexicon.doings.announces(form.lemma)
            guard accuses || announces || lexicon.doings.does(form.lemma) else { return }
            let clause =
                participle == nil
                ? clauses.clause(of: verb, in: sentence)
                : ArabicClauses.Clause(
                    object: nominals.nominal(from: verb + 1, limit: sentence.upperBound), end: verb + 1,
                    afterSubject: verb + 1)
            if accuses {
                // "اتهم القوات بقصف", not "أدان القصف"
                let isCharge = (clause.afterSubject..<at + 1).contains {
                    arabic[$0]?.joined.contains(.with) == true || nominals.startsWithB($0)
                }
                if isCharge, let accused = clause.object ?? (clause.isElided ? nil : clause.subject),
                    accused.core.upperBound <= at
                {
                    for part in conjuncts(accused) { fill(part, role, &out, byLink: true) }
                }
            } else if let object = clause.object,
                object.core.contains(at) || (clause.afterSubject..<max(at, clause.afterSubject)).count <= 2,
                let subject = clause.subject, isSomebody(subject)
            {
                doer(subject, roles, &out)
            }
            return
        }
    }

    /// A noun that the lists or names know, or one with the article: not an adjective of what goes before ("غارة ثانية").
    func isSubstantive(_ phrase: Range<Int>) -> Bool {
        let at = phrase.lowerBound
        if text.tokens[at].kind == .number || context.isQuantity(at) { return true }
        if let name = context.names.covering(at) { return name.type != .nationality }
        guard let word = arabic[at] else { return true }
        return word.noun != nil || word.verbalNoun >= 0 || word.isDefinite
            || !word.kinds.isDisjoint(with: [.agent, .placeKind, .quantifier])
    }
}
