internal import RecordModel

/// Finds what somebody asks of somebody in Arabic text: reported requests (read by attribution), "نطالب الحكومة بـ", "يجب على X أن",
/// "وعلى X أن", and the items of a list after a verb of asking.
struct ArabicDemands {
    private let context: ActContext
    private let grammar: ArabicGrammar
    private let requests: ArabicRequests
    private let an: WordID?
    private var text: TokenizedDocument { context.text }
    private var nominals: ArabicNominals { grammar.clauses.nominals }
    private var arabic: ArabicText { nominals.arabic }
    private var lexicons: Lexicons { nominals.lexicons }
    /// How far after "يجب" the clause may begin, and how far a verb of asking may stand before its list.
    private static let reach = 14, listReach = 12
    /// The most items of a list.
    private static let items = 60

    private struct Found {
        var content: Range<Int>
        var cue: Range<Int>?
        var issuer: String?
        var addressee: String?
        var rule: String
    }

    /// Reads every sentence that has Arabic words. Cost: linear in the tokens.
    static func read(_ draft: inout Draft, _ context: ActContext, _ grammar: ArabicGrammar) {
        let reader = ArabicDemands(context, grammar)
        for found in reader.all(draft) {
            let demand = Demand(
                content: draft.text.span(tokens: found.content), cue: found.cue.map { draft.text.span(tokens: $0) },
                issuer: found.issuer, addressee: found.addressee)
            draft.claims.append(draft.maker.claim(.demand(demand), rule: found.rule, confidence: 0.6))
        }
    }

    private init(_ context: ActContext, _ grammar: ArabicGrammar) {
        self.context = context
        self.grammar = grammar
        requests = ArabicRequests(clauses: grammar.clauses)
        an = context.text.vocabulary.find("أن")
    }

    private func all(_ draft: Draft) -> [Found] {
        var out: [Found] = []
        var taken: Set<Int> = []
        for (claim, quotation) in draft.quotations where claim.rule == "arabic-urge" {
            guard let span = quotation.content.first, let cue = quotation.cue else { continue }
            let first = text.token(at: span.start)
            let at = text.token(at: cue.start)
            taken.insert(at)
            out.append(
                Found(
                    content: first..<max(first + 1, text.token(at: span.end - 1) + 1), cue: at..<at + 1,
                    issuer: quotation.speaker?.name ?? grammar.voices.issuer, addressee: quotation.addressee,
                    rule: "demand-arabic"))
        }
        for number in text.sentences.indices where context.isRead(number) {
            let sentence = text.sentences[number].tokens
            for at in sentence {
                if taken.contains(at) { continue }
                if let found = own(at, sentence) ?? modal(at, sentence) ?? upon(at, sentence) { out.append(found) }
            }
            if text.isMark(sentence.upperBound - 1, 0x3A) { out += list(number) }
        }
        return out
    }

    // MARK: we ask

    /// "نطالب الحكومة بفتح …", "نريد تحقيقاً مستقلاً".
    private func own(_ at: Int, _ sentence: Range<Int>) -> Found? {
        guard let verb = arabic[at]?.verb, verb.subject == .we || verb.subject == .i, verb.tense != .past,
            lexicons.arabic.isAsking(verb.lemma), grammar.clauses.isVerb(at, sentence),
            at == sentence.lowerBound || !arabic.kinds(at - 1).contains(.negation)
        else { return nil }
        if let request = requests.request(at, sentence, hasSpoken: false) {
            let addressee =
                isToYou(at) ? grammar.voices.addressee : (request.asker?.core ?? request.addressee).map { named($0) }
            return Found(
                content: request.start..<end(request.start, sentence), cue: at..<at + 1,
                issuer: grammar.voices.voice(at: at),
                addressee: addressee, rule: "demand-arabic")
        }
        guard let object = nominals.nominal(from: at + 1, limit: sentence.upperBound) else { return nil }
        return Found(
            content: object.core.lowerBound..<end(object.core.lowerBound, sentence), cue: at..<at + 1,
            issuer: grammar.voices.voice(at: at), addressee: isToYou(at) ? grammar.voices.addressee : nil,
            rule: "demand-arabic")
    }

    /// "نناشدكم": whom the letter is written to.
    private func isToYou(_ at: Int) -> Bool {
        text.vocabulary.form(text.tokens[at].word).suffix(2).elementsEqual([0x643, 0x645])
    }

    private func named(_ phrase: Range<Int>) -> String {
        context.names.resolve(phrase) ?? nominals.phrases.name(phrase)
    }

    // MARK: must

    /// "يجب على X أن …", "ينبغي أن يتوقف X عن …": of somebody who can do it.
    private func modal(_ at: Int, _ sentence: Range<Int>) -> Found? {
        guard arabic.kinds(at).contains(.ought), at + 2 < sentence.upperBound,
            at == sentence.lowerBound || !arabic.kinds(at - 1).contains(.negation)
        else { return nil }
        let limit = min(sentence.upperBound, at + Self.reach)
        guard let clause = (at + 1..<limit).first(where: { text.tokens[$0].word == an }) else { return nil }
        var addressee: String?
        if arabic[at + 1]?.stem == lexicons.arabicWords.on, let whom = nominals.nominal(from: at + 2, limit: clause) {
            addressee = named(whom.name)
        } else if clause + 1 < sentence.upperBound, arabic[clause + 1]?.verb != nil {
            let parts = grammar.clauses.clause(of: clause + 1, in: clause + 1..<sentence.upperBound, mayElide: false)
            guard let subject = parts.subject, grammar.clauses.canAct(subject) else { return nil }
            addressee = named(subject.name)
        }
        guard let addressee else { return nil }
        return Found(
            content: clause..<end(clause, sentence), cue: at..<at + 1, issuer: grammar.voices.voice(at: at),
            addressee: addressee, rule: "demand-arabic-modal")
    }

    /// "وعلى الفيلق أن ينسحب": at a sentence's start or after a comma.
    private func upon(_ at: Int, _ sentence: Range<Int>) -> Found? {
        guard arabic[at]?.stem == lexicons.arabicWords.on, arabic[at]?.joined.isSubset(of: .and) == true,
            at == sentence.lowerBound || nominals.isComma(at - 1)
                || lexicons.arabic.isClauseParticle(text.tokens[at - 1].word)
                || ClassTags.isQuote(text.scalar(at - 1)),
            let whom = nominals.nominal(from: at + 1, limit: sentence.upperBound), whom.after < sentence.upperBound,
            text.tokens[whom.after].word == an
        else { return nil }
        return Found(
            content: whom.after..<end(whom.after, sentence), cue: at..<at + 1, issuer: grammar.voices.voice(at: at),
            addressee: named(whom.name), rule: "demand-arabic-modal")
    }

    // MARK: lists

    /// The items after "تطالب المنظمة بما يلي:": each of its own addressee, where it names one.
    private func list(_ number: Int) -> [Found] {
        let sentence = text.sentences[number].tokens
        guard
            let cue = sentence.suffix(Self.listReach).last(where: { at in
                lexicons.arabic.verb(at, text, arabic).map { lexicons.arabic.isAsking($0.lemma) } ?? isAskingNoun(at)
            })
        else { return [] }
        let verb = lexicons.arabic.verb(cue, text, arabic)
        let clause = verb == nil ? nil : grammar.clauses.clause(of: cue, in: sentence)
        let isOwn = verb.map { $0.subject == .we || $0.subject == .i } ?? true
        let issuer =
            isOwn
            ? grammar.voices.voice(at: cue) : clause?.subject.map { grammar.actors.name($0) } ?? grammar.voices.issuer
        let shared = isOwn ? clause?.subject ?? clause?.object : clause?.object
        let addressee = shared.flatMap { grammar.clauses.canAct($0) ? named($0.name) : nil }
        var out: [Found] = []
        var next = text.sentences[number].paragraph + 1
        while next < text.paragraphs.count, out.count < Self.items, isItem(text.paragraphs[next].tokens) {
            defer { next += 1 }
            guard let item = item(text.paragraphs[next].tokens) else { continue }
            out.append(
                Found(
                    content: item.content, cue: cue..<cue + 1, issuer: issuer, addressee: item.addressee ?? addressee,
                    rule: "demand-arabic-item"))
        }
        return out
    }

    /// "المطالب", "مطالبنا", "التوصيات": before the colon of a list.
    private func isAskingNoun(_ at: Int) -> Bool {
        arabic[at].map { lexicons.arabic.askingNouns.contains($0.stem) } ?? false
    }

    /// A line that a bullet, a number or a letter opens.
    private func isItem(_ tokens: Range<Int>) -> Bool {
        guard tokens.count > 2 else { return false }
        if lexicons.arabic.ordinals.contains(text.tokens[tokens.lowerBound].word) {
            return text.tokens[tokens.lowerBound + 1].kind == .mark
        }
        let first = text.tokens[tokens.lowerBound]
        if first.kind != .word { return first.kind == .number || !ClassTags.isQuote(text.scalar(tokens.lowerBound)) }
        return first.range.count == 1 && text.tokens[tokens.lowerBound + 1].kind == .mark
    }

    /// A line of a list: what is asked, and of whom, where the line says so.
    private func item(_ tokens: Range<Int>) -> (content: Range<Int>, addressee: String?)? {
        var at = tokens.lowerBound
        var isMarked = false
        if lexicons.arabic.ordinals.contains(text.tokens[at].word) { at += 1 }
        while at < tokens.upperBound,
            text.tokens[at].kind != .word
                || tokens.upperBound - at > 2 && text.tokens[at].range.count == 1
                    && text.tokens[at + 1].kind == .mark
        {
            if text.tokens[at].kind == .mark, ClassTags.isQuote(text.scalar(at)) { return nil }
            isMarked = true
            at += 1
        }
        guard isMarked, at + 1 < tokens.upperBound, at - tokens.lowerBound < 4 else { return nil }
        let end = trimmed(at, tokens.upperBound)
        guard end > at + 1 else { return nil }
        if arabic[at]?.verb?.subject == .we { return nil }  // a sentence that asks by itself
        if arabic[at]?.stem == lexicons.arabicWords.on, let whom = nominals.nominal(from: at + 1, limit: end),
            whom.after + 1 < end
        {
            return (whom.after..<end, named(whom.name))  // "على الحكومة وقف …"
        }
        if text.tokens[at].word == an, arabic[at + 1]?.verb != nil {
            let parts = grammar.clauses.clause(of: at + 1, in: at + 1..<tokens.upperBound, mayElide: false)
            return (at..<end, parts.subject.map { named($0.name) })
        }
        if let whom = nominals.nominal(from: at, limit: end),
            grammar.clauses.canAct(whom) || arabic[at]?.verbalNoun ?? -1 < 0,
            whom.after < end,
            arabic[whom.after].map({ $0.joined.contains(.with) || $0.stem == lexicons.arabicWords.to }) == true
                || lexicons.arabic.toParticles.contains(text.tokens[whom.after].word)
        {
            return (whom.after..<end, named(whom.name))
        }
        return (at..<end, nil)
    }

    // MARK: ends

    private func end(_ start: Int, _ sentence: Range<Int>) -> Int {
        var end = min(sentence.upperBound, start + 60)
        for at in start + 1..<max(end, start + 1) {
            guard nominals.isComma(at), at + 1 < end else {
                if text.tokens[at].kind == .mark,
                    text.isMark(at, 0x61B) || text.isMark(at, 0xBB) || text.isMark(at, 0x201D)
                {
                    end = at
                    break
                }
                continue
            }
            let word = arabic[at + 1]
            if word?.joined.contains(.and) == true, word?.verb != nil, word?.noun == nil { end = at; break }
            if lexicons.arabic.turns.contains(text.tokens[at + 1].word) { end = at; break }
        }
        return trimmed(start, end)
    }

    private func trimmed(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start + 1, text.tokens[end - 1].kind == .mark { end -= 1 }
        return end
    }
}
