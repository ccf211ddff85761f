internal import RecordModel

/// Who did it and to whom in Arabic: the clause of a verb, the noun phrases after a verbal noun, "من قبل" and "على يد" and the roles
/// of the act's type (`acts/roles.tsv`). What no list or name shows to be an agent is nobody's deed here.
struct ArabicActParties {
    let context: ActContext
    let lexicon: ArabicLexicon
    let clauses: ArabicClauses
    let phrases: ArabicPhrases
    var nominals: ArabicNominals { clauses.nominals }
    var text: TokenizedDocument { context.text }
    var arabic: ArabicText { phrases.arabic }

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

    func ofVerb(
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
        if match.whole.upperBound > verb + 2, !frame.suffers {
            // the pattern itself names what is done: "أعادت X فتح سفارتها"
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
        var object = clause.object.flatMap {
            $0.core.lowerBound >= match.whole.upperBound || $0.after <= verb ? $0 : nil
        }
        if object == nil, match.whole.count == 2, match.whole.upperBound < sentence.upperBound {
            // "أودى بحياة 45 شخصاً"
            object = nominals.nominal(from: match.whole.upperBound, limit: sentence.upperBound, asides: false)
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
    func isActive(
        _ clause: ArabicClauses.Clause, _ subject: ArabicNominal, _ hasPronoun: Bool, _ frame: ArabicPattern.Frame
    ) -> Bool {
        if !frame.isPassive { return true }
        // "قتل تسعة عمال"
        if isCounted(subject.core), clause.object == nil || clause.isElided, !hasPronoun { return false }
        if isAgent(subject.core) && subject.person == nil || hasPronoun {
            return !clause.isElided || clause.object != nil || hasPronoun
        }
        guard let object = clause.object else { return false }
        if clause.isElided { return !isCounted(subject.core) && isSomebody(subject) && isPersonOrThing(object) }
        return object.core.lowerBound >= subject.after && isSomebody(subject) && !isTimeNoun(object)
    }

    /// "تسعة عمال": whom a verb before counts.
    func isCounted(_ phrase: Range<Int>) -> Bool {
        phrase.contains { text.tokens[$0].kind == .number || nominals.isQuantity($0, phrase.upperBound) }
    }

    func isPersonOrThing(_ nominal: ArabicNominal) -> Bool { !isTimeNoun(nominal) }

    /// "فور وصولهم": a noun that says when, not whom.
    func isTimeNoun(_ nominal: ArabicNominal) -> Bool {
        let at = nominal.core.lowerBound
        return context.isTime(at) || arabic.kinds(at).contains(.adverb) || arabic[at]?.verbalNoun ?? -1 >= 0
    }

    func doer(_ subject: ArabicNominal, _ roles: RoleFrame, _ out: inout Taking) {
        for part in conjuncts(subject) {
            if let owner = owner(of: part) {
                fill(owner, roles.subject, &out, byLink: true)
            } else {
                fill(part, roles.subject, &out)
            }
        }
    }

    /// "الطيران «التابع لقوات الإقليم»": whose those who do it are.
    func owner(of phrase: Range<Int>) -> Range<Int>? {
        guard let number = text.sentence(ofToken: phrase.lowerBound) else { return nil }
        let limit = text.sentences[number].tokens.upperBound
        for at in phrase.lowerBound..<min(phrase.upperBound + 1, limit) {
            guard let word = arabic[at], nominals.lexicons.arabic.belonging.contains(word.stem), at + 1 < limit,
                arabic[at + 1]?.joined.contains(.to) == true
            else { continue }
            return phrases.phrase(from: at + 1, limit: limit)
        }
        return nil
    }

    /// "قناص «في الميناء»": where somebody is belongs to no name.
    private func withoutPlace(_ phrase: Range<Int>) -> Range<Int> {
        let cut = phrase.dropFirst().first { arabic[$0]?.stem == lexicon.at && arabic[$0]?.joined.isEmpty == true }
        return phrase.lowerBound..<(cut ?? phrase.upperBound)
    }

    /// The phrases that "و" joins: each is a participant of its own.
    func conjuncts(_ nominal: ArabicNominal) -> [Range<Int>] {
        if let person = nominal.person { return [person] }
        guard nominal.isSeveral else { return [withoutPlace(nominal.core)] }
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

    // MARK: who is who

    /// The noun that a phrase is about: over numbers, "أكثر من", "جميع".
    func head(_ phrase: Range<Int>) -> Int? {
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

    func isSomebody(_ nominal: ArabicNominal) -> Bool { nominal.person != nil || isSomebody(nominal.core) }

    func isSomebody(_ phrase: Range<Int>) -> Bool {
        if phrase.first.map({ text.tokens[$0].kind == .mark }) == true { return true }  // «قوات النهر»
        guard let head = head(phrase) else { return false }
        if let name = context.names.covering(head) { return name.type != .nationality }
        if arabic.kinds(head).contains(.agent) { return true }
        return arabic[head]?.noun.map { !$0.classes.isDisjoint(with: [.person, .organisation]) } ?? false
    }

    func fill(_ phrase: Range<Int>, _ role: String?, _ out: inout Taking, byLink: Bool = false) {
        if let head = head(phrase), let noun = arabic[head]?.noun, noun.classes.contains(.attack) { return }
        guard let role, byLink || isAgent(phrase) || isSomebody(phrase) || isNationality(phrase) else { return }
        add(phrase, role, &out)
    }

    func isNationality(_ phrase: Range<Int>) -> Bool {
        phrase.count == 1 && context.names.covering(phrase.lowerBound)?.type == .nationality
    }

    /// Adds what an act is done to: "harmed" is a victim where it is a person, else a target.
    func suffer(_ nominal: ArabicNominal, _ role: String?, _ out: inout Taking) {
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
        let isPlace = context.names.covering(head)?.type == .location || word?.kinds.contains(.placeKind) == true
        let isCounted = phrase.contains { text.tokens[$0].kind == .number || context.isQuantity($0) }
        let isOther = noun.map { !$0.classes.contains(.person) } ?? false
        let kind: Suffering = !isOther && (isPerson || !isPlace && isCounted) ? .person : .thing
        if out.suffering == .nobody { out.suffering = kind }
        if noun?.classes.contains(.attack) == true || word?.verbalNoun ?? -1 >= 0 && noun == nil { return }
        guard let role else { return }
        add(phrase, role == "harmed" ? (kind == .person ? "victim" : "target") : role, &out)
    }

    func add(_ phrase: Range<Int>, _ role: String, _ out: inout Taking) {
        let name = context.names.resolve(phrase) ?? phrases.name(phrase)
        let one = NamedSpan(name: name, span: text.span(phrases.scalarRange(phrase)))
        if out.roles[role]?.contains(where: { $0.name == name }) != true { out.roles[role, default: []].append(one) }
    }
}
