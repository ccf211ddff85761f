internal import RecordModel

/// Attributes in Arabic text. The verb comes first, then whoever speaks, then «…» or "إن …"; or the speaker first; or «…» and then the verb.
///
/// Cues are verbs of saying in any form and their participles (`arabic/cues.tsv`), "وفقاً لـ", "جاء في", and verbal nouns ("إعلان الوسطاء
/// أن"). The speaker is the verb's subject (``ArabicClauses``); a verb without one goes on with the last speaker of its gender and number
/// in the paragraph, or in the one before.
struct ArabicAttribution {
    let context: AttributionContext
    let clauses: ArabicClauses
    let arabic: ArabicText
    let lexicon: ArabicCues
    private(set) var found: [QuotationDraft] = []
    private var last: Last?

    /// The last speaker named, for verbs that name none.
    private struct Last {
        var speaker: Speaker
        var subject: ArabicVerb.Subject?
        var gender: ArabicNominals.Gender
        var paragraph: Int
    }

    private init(_ context: AttributionContext, _ clauses: ArabicClauses) {
        self.context = context
        self.clauses = clauses
        arabic = context.arabic
        lexicon = context.lexicons.arabic
    }

    var text: TokenizedDocument { context.text }
    var nominals: ArabicNominals { clauses.nominals }
    var requests: ArabicRequests { ArabicRequests(clauses: clauses) }

    /// All quotations of a document. Cost: linear.
    static func find(_ context: AttributionContext, _ clauses: ArabicClauses) -> [QuotationDraft] {
        var reader = ArabicAttribution(context, clauses)
        for sentence in reader.text.sentences {
            let zone = reader.text.paragraphs[sentence.paragraph].zone
            guard zone != .boilerplate, zone != .relatedLinks else { continue }
            if zone == .headline, let draft = reader.labelled(sentence.tokens) { reader.found.append(draft) }
            reader.read(sentence.tokens, sentence.paragraph)
        }
        return reader.found
    }

    /// What kind of cue a token is.
    func kind(_ at: Int) -> ArabicCues.Kind? { lexicon.kind(at, text, arabic) }

    /// The kind of cue that a token of a sentence is, unless it is a noun there: "على تعهد بالعودة".
    private func kind(_ at: Int, _ sentence: Range<Int>) -> ArabicCues.Kind? {
        guard let kind = kind(at) else { return nil }
        if let word = arabic[at], word.verb != nil, word.verbalNoun >= 0 || word.noun != nil,
            lexicon.participle(at, text) == nil, kind != .according, !clauses.isVerb(at, sentence)
        {
            return nil
        }
        return kind
    }

    private mutating func read(_ sentence: Range<Int>, _ paragraph: Int) {
        if let last, paragraph - last.paragraph > 1 { self.last = nil }
        var at = sentence.lowerBound
        var taken = 0
        while at < sentence.upperBound, taken < 12 {
            if let number = context.quoted(at: at) {
                if let draft = said(number) {
                    add(draft, paragraph)
                    taken += 1
                    at = max(at + 1, context.quoted[number].marks.upperBound, draft.end)
                } else {
                    at = max(at + 1, isHeld(number) ? context.quoted[number].marks.upperBound : at + 1)
                }
                continue
            }
            guard let kind = kind(at, sentence) else {
                if let draft = nominalReport(at, sentence) {
                    add(draft, paragraph)
                    taken += 1
                }
                at += 1
                continue
            }
            let draft =
                switch kind {
                case .according: according(at, sentence)
                case .urge: asking(at, sentence)
                default: report(at, kind, sentence)
                }
            guard let draft else {
                remember(at, kind, sentence, paragraph)
                at += 1
                continue
            }
            if let previous = found.last, let end = previous.content.last, end.upperBound > at,
                previous.form != .direct,
                lexicon.participle(at, text) != nil || kind != .according
            {
                cut(at)  // what is reported ends where the next report begins
            }
            add(draft, paragraph)
            taken += 1
            at = max(at + 1, kind == .according ? at + 1 : draft.content.first?.lowerBound ?? at)
        }
    }

    /// Words that some quotation holds, or enough of them to be one: no name.
    private func isHeld(_ number: Int) -> Bool { context.quoted[number].tokens.count > 4 }

    private mutating func add(_ draft: QuotationDraft, _ paragraph: Int) {
        found.append(draft)
        guard let speaker = draft.speaker, let cue = draft.cue?.lowerBound else { return }
        let verb = lexicon.verb(cue, text, arabic)
        let isNew = last.map { $0.speaker.tokens != speaker.tokens } ?? true
        let nominal = ArabicNominal(
            core: speaker.tokens, person: speaker.isPerson ? speaker.tokens : nil, role: speaker.role, after: 0)
        last = Last(
            speaker: speaker, subject: isNew ? verb?.subject : last?.subject,
            gender: isNew ? nominals.gender(nominal) : last?.gender ?? .unknown, paragraph: paragraph)
    }

    /// "أعلنت القيادة مسؤوليتها قائلة …": a verb of saying without content still names who speaks.
    private mutating func remember(_ at: Int, _ kind: ArabicCues.Kind, _ sentence: Range<Int>, _ paragraph: Int) {
        guard kind == .say || kind == .deny, lexicon.participle(at, text) == nil else { return }
        let clause = clauses.clause(of: at, in: sentence, mayElide: false)
        guard let subject = clause.subject, let speaker = speaker(subject) else { return }
        last = Last(
            speaker: speaker, subject: arabic[at]?.verb?.subject, gender: nominals.gender(subject), paragraph: paragraph
        )
    }

    /// Who speaks by a cue that names nobody: the last speaker, where the cue's ending may be theirs; else the subject of the verb before.
    func carried(_ cue: Int, _ sentence: Range<Int>) -> Speaker? {
        let own = lexicon.verb(cue, text, arabic)
        if let own, let subject = clauses.elided(cue, as: own, sentence, only: true) {
            return speaker(subject)
        }
        let paragraph = text.sentence(ofToken: cue).map { text.sentences[$0].paragraph }
        // whom the paragraph itself tells of, before who spoke in the one before
        if let last, last.paragraph != paragraph, let own, text.sentence(ofToken: cue) != nil,
            let subject = clauses.elided(cue, as: own, sentence, isNear: true), clauses.canAct(subject)
        {
            return speaker(subject)
        }
        if let last {
            let isSame =
                own.map { own in
                    guard let theirs = last.subject else { return true }
                    return own.subject == theirs
                } ?? true
            if isSame { return last.speaker }
        }
        guard let own, let subject = clauses.elided(cue, as: own, sentence) else { return nil }
        return speaker(subject)
    }

    private mutating func cut(_ at: Int) {
        guard let content = found[found.count - 1].content.last else { return }
        var end = at
        while end > content.lowerBound, text.tokens[end - 1].kind == .mark, context.quoted(at: end - 1) == nil {
            end -= 1
        }
        guard end - content.lowerBound > 1 else { return }
        found[found.count - 1].content = [content.lowerBound..<end]
    }

    func isMark(_ at: Int, _ scalars: [UInt32]) -> Bool {
        at >= 0 && at < text.tokens.count && text.tokens[at].kind == .mark && scalars.contains(text.scalar(at))
    }

    func isComma(_ at: Int) -> Bool { isMark(at, [0x60C, 0x2C]) }

    /// A speaker by a noun phrase; nil where it can say nothing ("this").
    func speaker(_ nominal: ArabicNominal) -> Speaker? {
        let name = nominal.name
        guard let first = name.first else { return nil }
        if name.count == 1, lexicon.demonstratives.contains(text.tokens[first].word) { return nil }
        let isPerson = nominal.person != nil
        let words = isPerson ? nominals.personName(name) : nominals.phrases.name(name)
        return Speaker(tokens: name, name: words, role: nominal.role, isPerson: isPerson)
    }
}
