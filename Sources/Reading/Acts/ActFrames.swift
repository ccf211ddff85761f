internal import RecordModel

/// Who did it and to whom, from the grammar around a trigger and the roles of its type (`acts/roles.tsv`).
struct ActFrames {
    private let context: ActContext
    private let parties: ActParties
    private let doers: ActDoers
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    /// Participants by role.
    typealias Roles = [String: [NamedSpan]]

    init(context: ActContext) {
        self.context = context
        parties = ActParties(context: context)
        doers = ActDoers(context: context, parties: parties)
    }

    /// The participants of an act.
    func participants(_ type: String, _ match: Pattern.Match, passive: Bool, _ sentence: Range<Int>) -> Roles {
        let frame = context.lexicon.roleFrame(type)
        var out: Roles = [:]
        if let verb = match.verb {
            ofVerb(verb, frame, match, passive: passive, sentence, &out)
        } else {
            ofNoun(type, frame, match, sentence, &out)
        }
        if type.hasPrefix("sanctions.designation") { designation(match, frame, sentence, &out) }
        return out
    }

    // MARK: verbs

    private func ofVerb(
        _ verb: Int, _ frame: RoleFrame, _ match: Pattern.Match, passive: Bool, _ sentence: Range<Int>,
        _ out: inout Roles
    ) {
        let clause = context.clause
        let object = object(verb, match, sentence)
        let accused = text.classes[verb] == .verbIng ? doers.accused(of: verb, sentence) : nil
        let subject = accused.map { (phrase: $0, passive: false) } ?? clause.subject(of: verb, in: sentence)
        let suffers = passive || subject?.passive ?? false || isReduced(verb, subject?.phrase, object, sentence)
        if let subject {
            let role = suffers ? frame.object : frame.subject
            fill(doers.widened(subject.phrase, floor: sentence.lowerBound), role, &out)
            fill(included(after: subject.phrase.upperBound, sentence), role, &out)
        }
        if !suffers, let object {
            fill(object, frame.object, &out)
            if let more = included(after: object.upperBound, sentence) { fill(more, frame.object, &out) }
        }
        let last = match.span.upperBound
        let holdsLink = last > match.span.lowerBound + 1 && isLink(last - 1)
        let start = holdsLink ? last - 1 : max(last, suffers ? last : object?.upperBound ?? last)
        let chain = Complements(from: start, in: sentence, context)
        if suffers {
            fill(chain.after(words.by) ?? clause.after([words.by], from: last, in: sentence), frame.by, &out)
        }
        fill(chain, frame, &out)
    }

    /// "among those killed", "the men detained by": a participle that no "be" marks and that has no object.
    private func isReduced(
        _ verb: Int, _ subject: Range<Int>?, _ object: Range<Int>?, _ sentence: Range<Int>
    ) -> Bool {
        guard object == nil, verb > sentence.lowerBound,
            text.classes[verb] == .verbPast || text.classes[verb] == .verbParticiple
        else { return false }
        if text.tokens[verb - 1].word == words.those { return true }
        if let subject, subject.upperBound == verb, subject.contains(where: { text.classes[$0] == .number }) {
            return parties.isPersonal(subject)
        }
        return verb + 1 < sentence.upperBound && text.tokens[verb + 1].word == words.by
            && text.classes[verb - 1].isNominal
    }

    /// The object after the verb, also where the pattern took it in.
    private func object(_ verb: Int, _ match: Pattern.Match, _ sentence: Range<Int>) -> Range<Int>? {
        let clause = context.clause
        let end = match.span.upperBound
        if end > verb + 1, text.classes[end - 1].isNominal || text.classes[end - 1] == .pronoun,
            let inner = clause.object(after: verb + 1, in: sentence)
        {
            return clause.coordinatedRight(inner, sentence)
        }
        return clause.object(after: end, in: sentence).map { clause.coordinatedRight($0, sentence) }
    }

    /// "civilians – including children –", "villagers, among them two teachers": part of those named before it.
    private func included(after end: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var at = end
        while at < sentence.upperBound, at - end < 2, text.classes[at] == .mark { at += 1 }
        guard at + 1 < sentence.upperBound, words.adding.contains(text.tokens[at].word) else { return nil }
        at += 1
        return context.clause.phrase(startingAt: at, limit: sentence.upperBound).map {
            context.clause.coordinatedRight($0, sentence)
        }
    }

    // MARK: nouns

    private func ofNoun(
        _ type: String, _ frame: RoleFrame, _ match: Pattern.Match, _ sentence: Range<Int>, _ out: inout Roles
    ) {
        let clause = context.clause
        let span = match.span
        fill(owner(of: span.lowerBound, sentence), frame.owner, &out)
        let inner = (span.lowerBound + 1..<max(span.upperBound, span.lowerBound + 1)).first { isLink($0) }
        let start = inner ?? span.upperBound
        let chain = Complements(from: start, in: sentence, context)
        fill(chain, frame, &out)
        fill(chain.after(words.by), frame.by, &out)
        fill(chain.after(words.of), frame.of, &out)
        let rest = doers.listEnd(from: start, sentence)
        if rest > start {
            let shared = Complements(from: rest, in: sentence, context)
            fill(shared.after(words.by), frame.by, &out)
            if chain.after(words.of) == nil { fill(shared.after(words.of), frame.of, &out) }
            if chain.after(words.against) == nil { fill(shared.after(words.against), frame.against, &out) }
        }
        if type.hasPrefix("violation"), let role = frame.owner, out[role] == nil,
            text.classes[span.lowerBound] != .negation
        {
            fill(
                parties.doer(before: span.lowerBound, floor: sentence.lowerBound)
                    ?? doers.accused(of: span.lowerBound, sentence), role, &out)
        }
        if let governor = doers.governor(of: span, sentence) {
            let accused = text.classes[governor] == .verbIng ? doers.accused(of: governor, sentence) : nil
            let subject = accused.map { (phrase: $0, passive: false) } ?? clause.subject(of: governor, in: sentence)
            if let subject {
                let suffers = doers.suffers(governor)
                let role = suffers ? frame.object ?? frame.of : frame.subject
                if suffers || !subject.passive, let role, role == "harmed" || out[role] == nil {
                    fill(doers.widened(subject.phrase, floor: sentence.lowerBound), role, &out)
                }
            }
        }
        if type == "letter", out[frame.owner ?? ""] == nil { fill(writers(span, sentence), frame.owner, &out) }
    }

    /// Whose: the nearest owner who is somebody ("its condemnation of X's policies": X).
    private func owner(of noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard let owner = context.clause.owner(of: noun, floor: sentence.lowerBound) else { return nil }
        if owner.count == 1 || parties.isParty(owner) { return owner }
        return context.clause.phrases.phrase(
            endingAt: owner.upperBound - 1, floor: sentence.lowerBound, ofPhrases: false)
    }

    /// "In an open letter published today, thirty groups asked": who wrote it is the subject after the comma.
    private func writers(_ letter: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        guard letter.lowerBound - sentence.lowerBound < 4, text.tokens[sentence.lowerBound].word == words.in,
            let comma = (letter.upperBound..<min(letter.upperBound + 30, sentence.upperBound)).first(where: {
                text.isMark($0, 0x2C)
            }),
            let verb = (comma..<min(comma + 40, sentence.upperBound)).first(where: {
                text.classes[$0] == .verbPast || text.classes[$0] == .verbThird
            })
        else { return nil }
        return context.clause.subject(of: verb, in: sentence)?.phrase
    }

    // MARK: designations

    /// Why and by which law somebody was designated.
    private func designation(_ match: Pattern.Match, _ frame: RoleFrame, _ sentence: Range<Int>, _ out: inout Roles) {
        var at = match.span.upperBound
        let limit = min(sentence.upperBound, at + Clause.reach)
        while at + 1 < limit {
            let word = text.tokens[at].word
            if word == words.under || word == words.pursuant, out["legal_basis"] == nil {
                let start = text.tokens[at + 1].word == words.to ? at + 2 : at + 1
                if let law = context.clause.phrases.phrase(startingAt: start, limit: limit), isLaw(law) {
                    append(law, as: "legal_basis", &out)
                }
            }
            if word == words.for || word == words.because, !context.isTime(at), !context.isTime(at + 1) {
                let end = ClauseEnd(context).end(from: at + 1, limit: sentence.upperBound)
                append(at..<max(end, at + 1), as: frame.reason ?? "reason", &out)
                return
            }
            at += 1
        }
    }

    private func isLaw(_ phrase: Range<Int>) -> Bool {
        context.hasName(phrase) || context.tags.contains(context.lexicon.classes.law, in: phrase)
    }

    // MARK: parts

    private func isLink(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return word == words.of || word == words.against || word == words.on || word == words.with || word == words.to
            || word == words.by || word == words.upon
    }

    /// The prepositions that mean the same with verbs and nouns.
    private func fill(_ chain: Complements, _ frame: RoleFrame, _ out: inout Roles) {
        fill(chain.after(words.against), frame.against, &out)
        if chain.after(words.of) == nil { fill(chain.after(words.on, words.upon), frame.on, &out) }
        fill(chain.after(words.with), frame.with, &out)
        fill(chain.after(words.to), frame.to, &out)
    }

    /// Puts what a phrase names into a role; the owner or maker of an attack where it names one.
    private func fill(_ phrase: Range<Int>?, _ role: String?, _ out: inout Roles) {
        guard let phrase, let role, !phrase.isEmpty else { return }
        let kind: ActParties.Kind = ActFrames.things.contains(role) ? .thing : .party
        let next = phrase.upperBound
        let strike = next < text.tokens.count && parties.isAttack(next) ? next : context.clause.phrases.head(of: phrase)
        if kind == .party, let head = strike, parties.isAttack(head) {
            let after = Complements(from: head + 1, in: head..<max(next, head + 1), context).after(words.by)
            if let doer = parties.doer(before: head, floor: phrase.lowerBound) ?? after, parties.isParty(doer) {
                append(doer, as: role, &out)
            }
            return
        }
        for member in parties.members(of: phrase, as: kind) {
            append(member, as: isHarm(role) ? (parties.isPersonal(member) ? "victim" : "target") : role, &out)
        }
    }

    private func isHarm(_ role: String) -> Bool { role == "harmed" || role == "victim" }

    /// Roles that things can fill too.
    private static let things: Set<String> = [
        "harmed", "target", "object", "instrument", "accused", "organisation", "beneficiary",
    ]

    private func append(_ member: Range<Int>, as role: String, _ out: inout Roles) {
        let name = context.resolved(member)
        if isUnresolved(member), name == context.name(member) { return }
        let named = NamedSpan(name: name, span: text.span(tokens: member))
        if !(out[role]?.contains(named) ?? false) { out[role, default: []].append(named) }
    }

    /// "It", "they", "their" without anybody they could stand for.
    private func isUnresolved(_ member: Range<Int>) -> Bool {
        guard member.count == 1 else { return false }
        let word = text.tokens[member.lowerBound].word
        return word == words.it || word == words.its || word == words.they || word == words.their
    }
}
