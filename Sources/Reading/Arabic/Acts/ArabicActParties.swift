internal import RecordModel

/// Who did it and to whom in Arabic: the clause of a verb, the noun phrases after a verbal noun, "من قبل" and "على يد" and the roles
/// of the act's type (`acts/roles.tsv`). What no list or name shows to be an agent is nobody's deed here.
struct ArabicActParties {
    let context: ActContext
    let lexicon: ArabicLexicon
    let clauses: ArabicClauses
    let phrases: ArabicPhrases
    private var nominals: ArabicNominals { clauses.nominals }
    private var text: TokenizedDocument { context.text }
    private var arabic: ArabicText { phrases.arabic }

    init(context: ActContext, clauses: ArabicClauses) {
        self.context = context
        self.clauses = clauses
        lexicon = clauses.nominals.lexicons.arabicWords
        phrases = clauses.nominals.phrases
    }

    /// What an act is done to.
    enum Suffering { case nobody, person, thing }

    /// Participants by role, and what kind of thing suffers.
    struct Taking {
        var roles: [String: [NamedSpan]] = [:]
        var suffering = Suffering.nobody
        /// The doer is another act: "القصف الذي استهدف السوق".
        var isOfAttack = false
    }

    /// The participants of an act.
    func read(_ match: ArabicPattern.Match, _ frame: ArabicPattern.Frame, _ sentence: Range<Int>) -> Taking {
        let roles = context.lexicon.roleFrame(frame.type)
        var out = Taking()
        let end = match.whole.upperBound
        if let verb = match.verb {
            ofVerb(verb, match, frame, roles, sentence, &out)
        } else {
            ofNoun(match, frame, roles, sentence, &out)
        }
        links(
            from: match.verb == nil ? afterDescription(end, sentence) : end, frame, roles, isVerb: match.verb != nil,
            isWide: match.whole.count > 2, sentence, &out)
        return out
    }

    // MARK: verbs

    private func ofVerb(
        _ verb: Int, _ match: ArabicPattern.Match, _ frame: ArabicPattern.Frame, _ roles: RoleFrame,
        _ sentence: Range<Int>,
        _ out: inout Taking
    ) {
        let clause = clauses.clause(of: verb, in: sentence)
        let isMarked = ArabicActHolding(text: text, arabic: arabic).hasPassiveMark(verb)
        if let head = clause.subject.flatMap({ head($0.core) }), let noun = arabic[head]?.noun,
            noun.classes.contains(.attack)
        {
            out.isOfAttack = true
        }
        if match.whole.upperBound > verb + 2, !frame.suffers {  // the pattern itself names what is done: "أعادت X فتح سفارتها"
            if var subject = clause.subject {
                if subject.core.contains(match.whole.upperBound - 1),
                    subject.core.lowerBound < match.whole.upperBound - 1
                {
                    subject.core = subject.core.lowerBound..<match.whole.upperBound - 1  // "أطلق قناصة النار"
                }
                doer(subject, roles, &out)
            }
            return
        }
        // the object after the pattern: "لقي ثلاثة عمال حتفهم" has none
        let object = clause.object.flatMap {
            $0.core.lowerBound >= match.whole.upperBound || $0.after <= verb ? $0 : nil
        }
        if frame.type == "judicial.verdict", object == nil,  // "قضت بسجن فلان"
            let convict = nominals.nominal(from: match.whole.upperBound, limit: sentence.upperBound)
        {
            if isSomebody(convict) { suffer(convict, roles.object, &out) }
        }
        if frame.suffers || isMarked {
            let role = frame.suffers && roles.object == nil ? roles.subject : roles.object
            if let sufferer = clause.isElided ? clause.object ?? clause.subject : clause.subject {
                suffer(sufferer, role, &out)
            } else if let counted = clause.object {
                suffer(counted, role, &out)
            }
            return
        }
        if out.isOfAttack {  // "الغارة دمرت غرفة العمليات"
            if let object { suffer(object, roles.object, &out) }
            return
        }
        let hasPronoun = arabic[verb]?.verb?.hasObject == true
        // "جندت الميليشيات الأطفال واغتصبت عشرات النساء": the doer of the verb before does this too
        if frame.isPassive, arabic[verb]?.joined.contains(.and) == true, let form = arabic[verb]?.verb,
            !clause.isBefore,
            let sufferer = clause.isElided ? nil : clause.subject, !isAgent(sufferer.core), clause.object == nil,
            let before = clauses.elided(verb, as: form, sentence, only: true), isAgent(before.core),
            before.person == nil
        {
            doer(before, roles, &out)
            suffer(sufferer, roles.object, &out)
            return
        }
        if let subject = clause.subject, isActive(clause, subject, hasPronoun, frame) {
            doer(subject, roles, &out)
            if hasPronoun {
                out.suffering = .person
            } else if let object {
                suffer(object, roles.object, &out)
            }
            return
        }
        if hasPronoun {
            out.suffering = .person
        } else if frame.isPassive {
            if let sufferer = clause.isElided ? clause.object : clause.subject ?? clause.object {
                suffer(sufferer, roles.object, &out)
            } else if let subject = clause.subject {
                suffer(subject, roles.object, &out)
            }
        } else if let object {
            suffer(object, roles.object, &out)
        }
    }

    /// Whether a verb whose passive is spelt alike has a doer for its subject: one that can act, or one with an object beside it.
    private func isActive(
        _ clause: ArabicClauses.Clause, _ subject: ArabicNominal, _ hasPronoun: Bool, _ frame: ArabicPattern.Frame
    ) -> Bool {
        if !frame.isPassive { return true }
        if isAgent(subject.core) && subject.person == nil || hasPronoun {
            return !clause.isElided || clause.object != nil || hasPronoun
        }
        guard let object = clause.object else { return false }
        if clause.isElided { return isSomebody(subject) && isPersonOrThing(object) }
        return object.core.lowerBound >= subject.after && isSomebody(subject) && !isTimeNoun(object)
    }

    private func isPersonOrThing(_ nominal: ArabicNominal) -> Bool { !isTimeNoun(nominal) }

    /// "فور وصولهم": a noun that says when, not whom.
    private func isTimeNoun(_ nominal: ArabicNominal) -> Bool {
        let at = nominal.core.lowerBound
        return context.isTime(at) || arabic.kinds(at).contains(.adverb) || arabic[at]?.verbalNoun ?? -1 >= 0
    }

    private func doer(_ subject: ArabicNominal, _ roles: RoleFrame, _ out: inout Taking) {
        for part in conjuncts(subject) { fill(part, roles.subject, &out) }
    }

    /// The phrases that "و" joins: each is a participant of its own.
    private func conjuncts(_ nominal: ArabicNominal) -> [Range<Int>] {
        if let person = nominal.person { return [person] }
        guard nominal.isSeveral else { return [nominal.core] }
        var out: [Range<Int>] = []
        var at = nominal.core.lowerBound
        while at < nominal.core.upperBound, out.count < 6 {
            if text.vocabulary.form(text.tokens[at].word).elementsEqual([0x648]) {
                at += 1
                continue
            }
            guard
                let part = nominals.nominal(from: at, limit: nominal.core.upperBound, asides: false, joins: false),
                part.core.upperBound > at
            else { break }
            out.append(part.core)
            at = part.core.upperBound
        }
        return out.isEmpty ? [nominal.core] : out
    }

    // MARK: nouns

    private func ofNoun(
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
        described(from: next, roles, sentence, &out)
        governed(match.span.lowerBound, roles, sentence, &out)
        guard !isDefinite, let whole = nominals.nominal(from: end, limit: sentence.upperBound, asides: false),
            isPlain(end), isSubstantive(whole.core)
        else { return }
        let after = nominals.nominal(from: whole.after, limit: sentence.upperBound, asides: false)
        let hasObject = after.map { isPlain($0.core.lowerBound) && isSubstantive($0.core) && !isTimeNoun($0) } ?? false
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
    private func isAfterConstruct(_ at: Int, _ match: ArabicPattern.Match) -> Bool {
        guard let word = arabic[at] else { return false }
        let form = text.vocabulary.form(word.stem)
        return !(form.last == 0x64A || form.suffix(2).elementsEqual([0x64A, 0x647]))
    }

    /// No preposition is joined to it, and no "و".
    private func isPlain(_ at: Int) -> Bool {
        arabic[at].map { $0.joined.isSubset(of: .article) && !nominals.startsWithB(at) } ?? true
    }

    /// "حصار تفرضه القوات", "الهجوم الذي شنته القوات", "الهجوم الذي استهدف السوق": a clause that tells of the act.
    private func described(from start: Int, _ roles: RoleFrame, _ sentence: Range<Int>, _ out: inout Taking) {
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
    private func afterDescription(_ start: Int, _ sentence: Range<Int>) -> Int {
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
    private func governed(_ at: Int, _ roles: RoleFrame, _ sentence: Range<Int>, _ out: inout Taking) {
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
            guard accuses || lexicon.doings.does(form.lemma) else { return }
            let clause =
                participle == nil
                ? clauses.clause(of: verb, in: sentence)
                : ArabicClauses.Clause(
                    object: nominals.nominal(from: verb + 1, limit: sentence.upperBound), end: verb + 1,
                    afterSubject: verb + 1)
            if accuses {
                // "اتهم القوات بقصف", not "أدان القصف"
                let isCharge = (clause.afterSubject..<at + 1).contains { arabic[$0]?.joined.contains(.with) == true }
                if isCharge, let accused = clause.object ?? (clause.isElided ? nil : clause.subject),
                    accused.core.upperBound <= at
                {
                    for part in conjuncts(accused) { fill(part, role, &out, byLink: true) }
                }
            } else if let object = clause.object, object.core.contains(at) || (clause.afterSubject..<at).count <= 2,
                let subject = clause.subject, isSomebody(subject)
            {
                doer(subject, roles, &out)
            }
            return
        }
    }

    /// A noun that the lists or names know, or one with the article: not an adjective of what goes before ("غارة ثانية").
    private func isSubstantive(_ phrase: Range<Int>) -> Bool {
        let at = phrase.lowerBound
        if text.tokens[at].kind == .number || context.isQuantity(at) { return true }
        if let name = context.names.covering(at) { return name.type != .nationality }
        guard let word = arabic[at] else { return true }
        return word.noun != nil || word.verbalNoun >= 0 || word.isDefinite
            || !word.kinds.isDisjoint(with: [.agent, .placeKind, .quantifier])
    }

    // MARK: links

    /// "من قبل X", "على يد X", "برصاص X", "على Y", "عن Z", "لدى X": to the end of the clause.
    private func links(
        from start: Int, _ frame: ArabicPattern.Frame, _ roles: RoleFrame, isVerb: Bool, isWide: Bool,
        _ sentence: Range<Int>,
        _ out: inout Taking
    ) {
        var at = start
        var limit = min(sentence.upperBound, start + 16)
        while at + 1 < limit {
            if text.tokens[at].kind == .mark, !ClassTags.isQuote(text.scalar(at)) {
                // "، الخميس،", "، بينهم …،"
                if nominals.isComma(at), context.isPart(at + 1) || context.isPart(at + 2),
                    let close = (at + 1..<min(sentence.upperBound, at + 18)).last(where: { nominals.isComma($0) })
                {
                    at = close + 1
                    limit = min(sentence.upperBound, at + 8)
                    continue
                }
                guard let close = (at + 1..<min(limit, at + 6)).first(where: { nominals.isComma($0) }),
                    nominals.isComma(at)
                else { return }
                at = close + 1
                continue
            }
            guard let word = arabic[at] else {
                at += 1
                continue
            }
            if word.kinds.contains(.pointing) { return }
            if at > start, !word.kinds.isDisjoint(with: [.relative, .conjunction]), word.stem != lexicon.from {
                return
            }
            if at > start, word.verb != nil, word.noun == nil, word.verbalNoun < 0 { return }
            var role: String?
            var first = at + 1
            if word.stem == lexicon.from || word.stem == lexicon.on, arabic.kinds(at + 1).contains(.agentLink) {
                role = roles.by
                first = at + 2
            } else if word.joined.contains(.with), lexicon.doings.isMeans(word.stem) || word.kinds.contains(.agentLink)
            {
                role = roles.by
            } else if word.stem == lexicon.held, frame.type == "violation.arbitrary_detention" {
                role = roles.by
            } else if word.stem == lexicon.against || word.stem == lexicon.towards {
                role = roles.against
            } else if word.stem == lexicon.on, !isVerb || isWide || roles.on != "harmed" {
                role = frame.type == "judicial.verdict" ? "target" : roles.on
            } else if word.stem == lexicon.with {
                role = roles.with
            } else if word.stem == lexicon.to {
                role = roles.to
            } else if word.stem == lexicon.about, frame.type == "judicial.release" {
                role = roles.of
            }
            guard let role, let nominal = nominals.nominal(from: first, limit: sentence.upperBound, asides: false)
            else {
                at += 1
                continue
            }
            if role == roles.by {
                if out.roles[role] == nil {
                    for part in conjuncts(nominal) { fill(part, role, &out, byLink: word.joined.isEmpty) }
                }
            } else if role == "harmed" || role == roles.of || role == "target" {
                if role == "target", frame.type.hasPrefix("sanctions"), !isSomebody(nominal) {  // "على قائمة"
                    at = nominal.core.upperBound
                    continue
                }
                for part in conjuncts(nominal) { suffer(ArabicNominal(core: part, after: part.upperBound), role, &out) }
            } else if isAgent(nominal.core) || isSomebody(nominal) {
                for part in conjuncts(nominal) { fill(part, role, &out, byLink: true) }
            }
            at = nominal.core.upperBound
        }
    }

    // MARK: from around it

    /// Fills the doer from what stands around an act: whoever denies it, of whom it is asked, or the act that it came of.
    func complete(
        _ out: inout Taking, _ match: ArabicPattern.Match, _ frame: ArabicPattern.Frame, _ sentence: Range<Int>,
        _ around: ArabicFraming.Around, after found: [Act]
    ) {
        let roles = context.lexicon.roleFrame(frame.type)
        guard let role = roles.subject, out.roles[role] == nil else { return }
        if let name = around.denier ?? around.asked, !name.isEmpty {
            out.roles[role] = [NamedSpan(name: name, span: nil)]
            return
        }
        let start = Int(text.tokens[sentence.lowerBound].start)
        if role == "perpetrator",  // "حكماً على فلان بعد إدانته بقتل …"
            let verdict = found.last(where: { $0.type == "judicial.verdict" && $0.trigger.start >= start }),
            let convict = verdict.participants["target"], isCharge(match.span.lowerBound, sentence)
        {
            out.roles[role] = convict
            return
        }
        guard role == "perpetrator", let last = found.last, let doer = last.participants[role],
            last.trigger.start >= start, isResult(match.span.lowerBound, last, sentence)
        else { return }
        out.roles[role] = doer
    }

    /// After "بتهمة", "لارتكاب", "إدانته بـ", or joined to what is.
    private func isCharge(_ at: Int, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, at - 14)..<at + 1).contains {
            guard let word = arabic[$0] else { return false }
            return lexicon.doings.isCharge(word.stem) || word.verbalNoun >= 0 && lexicon.doings.accuses(word.verbalNoun)
        }
    }

    /// "ما أسفر عن مقتل … وتدمير …": after a verb of result, or joined to what is.
    private func isResult(_ at: Int, _ last: Act, _ sentence: Range<Int>) -> Bool {
        let floor = max(sentence.lowerBound, text.token(at: last.trigger.end))
        if arabic[at]?.joined.contains(.and) == true, at - floor < 12, last.type.hasPrefix("violation") { return true }
        return (max(floor, at - 4)..<max(floor, at)).contains {
            arabic[$0]?.verb.map { lexicon.doings.results($0.lemma) } ?? false
        }
    }

    // MARK: who is who

    /// The noun that a phrase is about: over numbers, "أكثر من", "جميع".
    private func head(_ phrase: Range<Int>) -> Int? {
        phrase.first {
            text.tokens[$0].kind == .word && !nominals.isQuantity($0, phrase.upperBound)
                && (!arabic.kinds($0).contains(.quantifier) || phrase.count == 1) && arabic[$0]?.stem != lexicon.from
        }
    }

    /// A body or a person who can do harm: by the list, or a name that is no place alone.
    func isAgent(_ phrase: Range<Int>) -> Bool {
        guard let head = head(phrase) else { return false }
        if let name = context.names.covering(head) {
            switch name.type {
            case .organisation, .person: return true
            case .location:
                // a state, not a town of this text
                return phrase.count == name.tokens.count
                    && nominals.lexicons.names.gazetteer.longest(text.tokens, at: head, limit: phrase.upperBound) != nil
            default: break
            }
        }
        guard let word = arabic[head] else { return false }
        return word.kinds.contains(.agent)
    }

    private func isSomebody(_ nominal: ArabicNominal) -> Bool { nominal.person != nil || isSomebody(nominal.core) }

    private func isSomebody(_ phrase: Range<Int>) -> Bool {
        if phrase.first.map({ text.tokens[$0].kind == .mark }) == true { return true }  // «قوات النهر»
        guard let head = head(phrase) else { return false }
        if let name = context.names.covering(head) { return name.type != .nationality }
        if arabic.kinds(head).contains(.agent) { return true }
        return arabic[head]?.noun.map { !$0.classes.isDisjoint(with: [.person, .organisation]) } ?? false
    }

    private func fill(_ phrase: Range<Int>, _ role: String?, _ out: inout Taking, byLink: Bool = false) {
        if let head = head(phrase), let noun = arabic[head]?.noun, noun.classes.contains(.attack) { return }
        guard let role, byLink || isAgent(phrase) || isSomebody(phrase) || isNationality(phrase) else { return }
        add(phrase, role, &out)
    }

    private func isNationality(_ phrase: Range<Int>) -> Bool {
        phrase.count == 1 && context.names.covering(phrase.lowerBound)?.type == .nationality
    }

    /// Adds what an act is done to: "harmed" is a victim where it is a person, else a target.
    private func suffer(_ nominal: ArabicNominal, _ role: String?, _ out: inout Taking) {
        let phrase = nominal.name
        if nominal.person != nil {
            out.suffering = .person
            if let role { add(phrase, role == "harmed" ? "victim" : role, &out) }
            return
        }
        guard let head = head(phrase) else {
            if phrase.contains(where: { text.tokens[$0].kind == .number }) {
                out.suffering = .person
                if let role { add(phrase, role == "harmed" ? "victim" : role, &out) }
            }
            return
        }
        let word = arabic[head]
        let noun = word?.noun
        let isPerson =
            noun?.classes.contains(.person) == true || context.names.covering(head)?.type == .person
            || word?.kinds.contains(.agent) == true
        if let noun, !noun.classes.contains(.person) {
            out.suffering = .thing
        } else if isPerson {
            out.suffering = .person
        } else if context.names.covering(head)?.type == .location || word?.kinds.contains(.placeKind) == true {
            out.suffering = .thing
        } else if phrase.contains(where: { text.tokens[$0].kind == .number || context.isQuantity($0) }) {
            out.suffering = .person
        } else if out.suffering == .nobody {
            out.suffering = .thing
        }
        if noun?.classes.contains(.attack) == true || word?.verbalNoun ?? -1 >= 0 && noun == nil { return }
        guard let role else { return }
        add(phrase, role == "harmed" ? (out.suffering == .person ? "victim" : "target") : role, &out)
    }

    private func add(_ phrase: Range<Int>, _ role: String, _ out: inout Taking) {
        let name = context.names.resolve(phrase) ?? phrases.name(phrase)
        let one = NamedSpan(name: name, span: text.span(phrases.scalarRange(phrase)))
        if out.roles[role]?.contains(where: { $0.name == name }) != true { out.roles[role, default: []].append(one) }
    }

    // MARK: where

    /// "في مدينة …", "في ريف …", "قرب …": the place named in the clause after an act.
    func place(_ match: ArabicPattern.Match, _ sentence: Range<Int>) -> String? {
        var at = match.whole.upperBound
        let limit = min(sentence.upperBound, at + 22)
        while at < limit {
            if text.tokens[at].kind == .mark, text.isMark(at, 0x61B) || text.isMark(at, 0x3A) { return nil }
            if let word = arabic[at], word.stem == lexicon.at || word.joined.contains(.with) {
                let first = word.stem == lexicon.at ? at + 1 : at
                if let name = placeName(first, limit) { return name }
            }
            at += 1
        }
        return nil
    }

    /// A place: a name that the gazetteer knows, or the words after "مدينة" and its like.
    func placeName(_ start: Int, _ limit: Int) -> String? {
        var at = start
        while at < limit, arabic.kinds(at).contains(.placeKind), at - start < 3 {
            if arabic[at]?.isDefinite == true { return nil }  // "في المدينة": whichever
            at += 1
        }
        guard at < limit else { return nil }
        if let name = context.names.covering(at), name.type == .location { return name.name }
        guard at > start, phrases.isNominal(at, first: false), arabic[at]?.noun == nil,
            arabic[at]?.verbalNoun ?? -1 < 0, context.names.covering(at)?.type != .nationality
        else { return nil }
        let isHead = arabic.kinds(at).contains(.placeHead)
        return phrases.name(at..<min(limit, isHead ? at + 2 : at + 1))
    }
}
