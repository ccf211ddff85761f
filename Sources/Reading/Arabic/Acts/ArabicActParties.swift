internal import RecordModel

/// Who did it and to whom in Arabic: the noun phrases after and before the words that name an act, "من قبل" and "على يد" and the roles
/// of its type (`acts/roles.tsv`). What no list or name shows to be an agent is nobody's deed here.
struct ArabicActParties {
    let context: ActContext
    let lexicon: ArabicLexicon
    let phrases: ArabicPhrases
    private var text: TokenizedDocument { context.text }
    private var arabic: ArabicText { phrases.arabic }

    /// What an act is done to.
    enum Suffering { case nobody, person, thing }

    /// Participants by role, and what kind of thing suffers.
    struct Taking {
        var roles: [String: [NamedSpan]] = [:]
        var suffering = Suffering.nobody
    }

    /// The participants of an act.
    func read(_ match: ArabicPattern.Match, _ frame: ArabicPattern.Frame, _ sentence: Range<Int>) -> Taking {
        let roles = context.lexicon.roleFrame(frame.type)
        var out = Taking()
        let end = match.whole.upperBound
        if let verb = match.verb {
            ofVerb(verb, end, frame, roles, sentence, &out)
        } else {
            ofNoun(match, frame, roles, sentence, &out)
        }
        links(from: end, frame, roles, isVerb: match.verb != nil, sentence, &out)
        return out
    }

    // MARK: verbs

    private func ofVerb(
        _ verb: Int, _ end: Int, _ frame: ArabicPattern.Frame, _ roles: RoleFrame, _ sentence: Range<Int>,
        _ out: inout Taking
    ) {
        let form = arabic[verb]?.verb
        if end > verb + 2 {  // the doer stands inside the pattern's gap
            inside(verb + 1..<end - 1, roles, &out)
            return
        }
        let marked = ArabicActHolding(text: text, arabic: arabic).hasPassiveMark(verb)
        let after = counted(from: end, sentence)
        let before = subject(before: verb, sentence)
        let isActive = !frame.suffers && !marked && (form?.hasObject == true || after.map(isAgent) == true)
        if isActive, let doer = after, isAgent(doer) {
            fill(doer, roles.subject, &out)
            if let object = counted(from: doer.upperBound, sentence) { suffer(object, roles.object, &out) }
            if form?.hasObject == true { out.suffering = .person }
            return
        }
        if form?.hasObject == true {
            if let before { fill(before, roles.subject, &out) }
            out.suffering = .person
            return
        }
        if !frame.suffers, !marked, let before, isAgent(before) || !frame.isPassive {
            fill(before, roles.subject, &out)
            if let after { suffer(after, roles.object, &out) }
            return
        }
        if frame.isPassive || frame.suffers || marked {
            if let sufferer = after ?? before {
                suffer(sufferer, frame.suffers && roles.object == nil ? roles.subject : roles.object, &out)
            }
        } else if let after {
            fill(after, roles.subject, &out)
            if let object = counted(from: after.upperBound, sentence) { suffer(object, roles.object, &out) }
        }
    }

    /// "أعادت X وY فتح …": who does it, between the verb and what completes it.
    private func inside(_ gap: Range<Int>, _ roles: RoleFrame, _ out: inout Taking) {
        let limit = gap.first { arabic[$0]?.verbalNoun ?? -1 >= 0 } ?? gap.upperBound
        guard let first = phrases.phrase(from: gap.lowerBound, limit: limit),
            limit < gap.upperBound || isAgent(first) || isSomebody(first)
        else { return }
        let gap = gap.lowerBound..<limit
        add(first, roles.subject ?? "actor", &out)
        let next = first.upperBound
        if next < gap.upperBound, text.scalar(next) == 0x648, text.tokens[next].kind == .word,
            let more = phrases.phrase(from: next, limit: gap.upperBound)
        {
            add(more, roles.subject ?? "actor", &out, letters: arabic[next]?.lead == 0 ? 1 : 0)
        }
    }

    /// The phrase before a verb, over الذي and its like: "الطائرات التي قصفت", "قوات النظام قصفت".
    private func subject(before verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var end = verb
        while end > sentence.lowerBound, verb - end < 3,
            !arabic.kinds(end - 1).isDisjoint(with: [.relative, .certain, .negation, .future]),
            arabic[end - 1]?.stem != lexicon.from
        {
            end -= 1
        }
        guard end > sentence.lowerBound, arabic[verb]?.joined.contains(.and) != true else { return nil }
        guard let phrase = phrases.phrase(before: end, floor: sentence.lowerBound) else { return nil }
        // "أسماء ثمانية عشر شخصا قتلوا": those who are counted
        let count = phrase.first { text.tokens[$0].kind == .number || context.isQuantity($0) }
        return (count ?? phrase.lowerBound)..<phrase.upperBound
    }

    // MARK: nouns

    private func ofNoun(
        _ match: ArabicPattern.Match, _ frame: ArabicPattern.Frame, _ roles: RoleFrame, _ sentence: Range<Int>,
        _ out: inout Taking
    ) {
        let end = match.whole.upperBound
        let last = arabic[match.span.upperBound - 1]
        if last?.isOwned == true { out.suffering = .person }
        // "تم استهداف": what follows suffers; "الغارة الروسية": the adjective says whose
        if match.whole.count > 2, let inner = phrases.phrase(from: match.whole.lowerBound + 1, limit: end),
            inner.upperBound < end, arabic[inner.upperBound]?.stem == lexicon.to
        {
            suffer(inner, roles.of ?? roles.object, &out)  // "إعادة X إلى مقعدها"
        }
        let isDefinite = last?.joined.contains(.article) == true
        for next in end..<min(sentence.upperBound, end + 3) {
            guard let word = arabic[next], word.joined == (isDefinite ? .article : []), word.noun == nil else { break }
            if let name = context.names.covering(next), name.type == .nationality {
                fill(next..<next + 1, roles.owner, &out)
            }
        }
        guard !isDefinite, let whole = counted(from: end, sentence), isSubstantive(whole) else { return }
        if isAgent(whole), let owner = roles.owner {
            fill(whole, owner, &out)
            if whole.upperBound < sentence.upperBound, let more = arabic[whole.upperBound],
                more.joined.contains(.to),
                let object = phrases.phrase(from: whole.upperBound, limit: sentence.upperBound)
            {
                suffer(object, roles.of ?? roles.object, &out)
            }
        } else {
            suffer(whole, roles.of ?? roles.object, &out)
        }
    }

    /// A noun that the lists or names know, or one with the article: not an adjective of what goes before ("غارة ثانية").
    private func isSubstantive(_ phrase: Range<Int>) -> Bool {
        let at = phrase.lowerBound
        if text.tokens[at].kind == .number || context.isQuantity(at) { return true }
        if let name = context.names.covering(at) { return name.type != .nationality }
        guard let word = arabic[at] else { return true }
        return word.noun != nil || word.verbalNoun >= 0 || word.isDefinite
            || !word.kinds.isDisjoint(with: [.agent, .placeKind])
            || phrase.count > 1 && arabic[at + 1]?.joined == .article
    }

    // MARK: what hangs on it

    /// "من قبل X", "على يد X", "ضد X", "بحق X", "مع X", "إلى X", up to the end of the clause.
    private func links(
        from start: Int, _ frame: ArabicPattern.Frame, _ roles: RoleFrame, isVerb: Bool, _ sentence: Range<Int>,
        _ out: inout Taking
    ) {
        var at = start
        let limit = min(sentence.upperBound, start + 14)
        while at + 1 < limit {
            if text.tokens[at].kind == .mark, !ClassTags.isQuote(text.scalar(at)) { return }
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
            } else if word.stem == lexicon.against || word.stem == lexicon.towards {
                role = roles.against
            } else if word.stem == lexicon.on, !isVerb || roles.on != "harmed" {
                role = roles.on
            } else if word.stem == lexicon.with {
                role = roles.with
            } else if word.stem == lexicon.to {
                role = roles.to
            } else if word.stem == lexicon.about, frame.type == "judicial.release" {
                role = roles.of
            }
            guard let role, let phrase = counted(from: first, sentence) else {
                at += 1
                continue
            }
            if role == roles.by {
                fill(phrase, role, &out, byLink: true)
            } else if role == "harmed" || role == roles.of {
                suffer(phrase, role, &out)
            } else if isAgent(phrase) || isSomebody(phrase) {
                fill(phrase, role, &out, byLink: true)
            }
            at = phrase.upperBound
        }
    }

    /// A noun phrase, with the number and its modifier before it.
    private func counted(from start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var at = start
        while at < min(sentence.upperBound, start + 5) {
            let isModifier = text.tokens[at].kind == .word && context.isQuantity(at)
            guard isModifier || text.tokens[at].kind == .number else { break }
            at += 1
        }
        let limit = sentence.upperBound
        // "عمدًا المدرسة": an adverb before the noun
        if at == start, at + 1 < limit, isAdverb(at) { return counted(from: at + 1, sentence) }
        guard at < limit, !context.isTime(at), let phrase = phrases.phrase(from: at, limit: limit) else {
            return at > start && text.tokens[at - 1].kind == .number ? start..<at : nil
        }
        if let word = arabic[phrase.lowerBound], at == start, !word.joined.isDisjoint(with: .preposition) { return nil }
        return start..<phrase.upperBound
    }

    /// An unknown word with ً, before one with the article.
    private func isAdverb(_ at: Int) -> Bool {
        guard let word = arabic[at], word.noun == nil, arabic[at + 1]?.joined == .article else { return false }
        return text.scalars[text.tokens[at].range].contains(0x64B)
    }

    // MARK: who is who

    private func head(_ phrase: Range<Int>) -> Int? {
        phrase.first { text.tokens[$0].kind == .word && !context.isQuantity($0) }
    }

    /// A body or a person who can do harm: by the list, or a name that is no place alone.
    func isAgent(_ phrase: Range<Int>) -> Bool {
        guard let head = head(phrase) else { return false }
        if let name = context.names.covering(head) {
            switch name.type {
            case .organisation, .person: return true
            case .location: return phrase.count == name.tokens.count
            default: break
            }
        }
        guard let word = arabic[head] else { return false }
        return word.kinds.contains(.agent)
    }

    private func isSomebody(_ phrase: Range<Int>) -> Bool {
        guard let head = head(phrase) else { return false }
        if context.names.covering(head) != nil { return true }
        return arabic[head]?.noun.map { !$0.classes.isDisjoint(with: [.person, .organisation]) } ?? false
    }

    private func fill(_ phrase: Range<Int>, _ role: String?, _ out: inout Taking, byLink: Bool = false) {
        guard let role, byLink || isAgent(phrase) || isSomebody(phrase) || isNationality(phrase) else { return }
        add(phrase, role, &out)
    }

    private func isNationality(_ phrase: Range<Int>) -> Bool {
        phrase.count == 1 && context.names.covering(phrase.lowerBound)?.type == .nationality
    }

    /// Adds what an act is done to: "harmed" is a victim where it is a person, else a target.
    private func suffer(_ phrase: Range<Int>, _ role: String?, _ out: inout Taking) {
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

    private func add(_ phrase: Range<Int>, _ role: String, _ out: inout Taking, letters: Int = 0) {
        var range = phrases.scalarRange(phrase)
        var name = context.names.resolve(phrase) ?? phrases.name(phrase)
        if letters > 0 {  // "و" before a name that no list has
            let clip = phrases.clip(phrase.lowerBound, letters: letters)
            range = min(range.lowerBound + clip, range.upperBound - 1)..<range.upperBound
            name = text.text(range)
        }
        let one = NamedSpan(name: name, span: text.span(range))
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
