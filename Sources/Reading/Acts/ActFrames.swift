internal import RecordModel

/// Who did it and to whom: from the parse around a trigger (``TreeRoles``), where the parse leaves a role empty from word classes
/// (``SurfaceRoles``), and the roles of its type (`acts/roles.tsv`).
struct ActFrames {
    private let context: ActContext
    private let parties: ActParties
    private let surface: SurfaceRoles
    private let roles: TreeRoles
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    /// Participants by role.
    typealias Roles = [String: [NamedSpan]]

    /// Who takes part, and the nouns of attack that stand where their makers would ("the «attacks» killed nine").
    struct Found {
        var roles: Roles = [:]
        var attacks: [Int] = []
    }

    init(context: ActContext) {
        self.context = context
        parties = ActParties(context: context)
        surface = SurfaceRoles(context: context, parties: parties)
        roles = TreeRoles(tree: context.tree, parties: parties)
    }

    /// The participants of an act; `suffers` where the words themselves are passive in sense ("lost their lives").
    func participants(
        _ type: String, _ match: Pattern.Match, passive: Bool, suffers: Bool, _ sentence: Range<Int>
    ) -> Found {
        let frame = context.lexicon.roleFrame(type)
        var out: Roles = [:]
        var attacks: [Int] = []
        let top = match.verb ?? context.tree.top(of: match.span)
        let isParsed = context.tree.isParsed(top)
        if isParsed {
            let heads =
                match.verb.map { roles.ofVerb($0, match.span, frame, suffers: suffers) }
                ?? roles.ofNoun(top, match.span, frame, isTalk: ActFrames.talks.contains(type))
            for (role, head) in heads.all {
                fill(head, role, beyond: match.span, &out)
                if role == "perpetrator", parties.isAttack(head) { attacks.append(head) }
            }
            if let verb = match.verb { attacks += roles.attacks(around: verb) }
            if type.hasPrefix("violation"), out["perpetrator"] == nil, frame.subject == "perpetrator" {
                for head in roles.claimants(top, sentence) { fill(head, "perpetrator", beyond: match.span, &out) }
            }
        }
        for role in ["victim", "target"] {
            guard let last = out[role]?.last?.span else { continue }
            if let more = parties.included(after: text.token(at: last.end - 1) + 1, sentence) {
                fill(more, "harmed", &out)
            }
        }
        var rest: Roles = [:]
        for (phrase, role) in surface.phrases(type, match, frame, passive: passive || suffers, sentence) {
            fill(phrase, role, &rest)
        }
        for (role, found) in rest where ActFrames.lists(found, beyond: out[role] ?? []) {
            for one in found
            where !(out[role] ?? []).contains(where: { $0.span?.range.overlaps(one.span?.range ?? 0..<0) ?? false }) {
                out[role, default: []].append(one)
            }
        }
        let isHarmKnown = out["victim"] != nil || out["target"] != nil
        for (role, found) in rest where out[role] == nil && !(isHarmKnown && (role == "victim" || role == "target")) {
            out[role] = found
        }
        separate(&out, isDone: match.verb.map { !context.tree.objects(of: $0).isEmpty } ?? true)
        for role in out.keys { out[role]?.sort { ($0.span?.start ?? 0, $0.name) < ($1.span?.start ?? 0, $1.name) } }
        if type.hasPrefix("sanctions.designation") { designation(match, frame, sentence, &out) }
        return Found(roles: out, attacks: out["perpetrator"] == nil ? attacks : [])
    }

    /// Nobody does to himself what an act does: of the same words as doer and as harmed one is dropped; of "civilians killed", without an object,
    /// the doer (`isDone` is false).
    private func separate(_ out: inout Roles, isDone: Bool) {
        guard let doers = out["perpetrator"] else { return }
        for role in ["victim", "target"] {
            guard let harmed = out[role], harmed.contains(where: { doers.contains($0) }) else { continue }
            if isDone { out[role] = harmed.filter { !doers.contains($0) } }
            if !isDone { out["perpetrator"] = doers.filter { !harmed.contains($0) } }
        }
        for role in ["perpetrator", "victim", "target"] where out[role]?.isEmpty == true { out[role] = nil }
    }

    /// Whether a list by word classes begins where the parse's does and goes on: the parser broke it off.
    private static func lists(_ surface: [NamedSpan], beyond parsed: [NamedSpan]) -> Bool {
        guard let first = parsed.first?.span, surface.count > parsed.count else { return false }
        return surface.contains { $0.span?.range.overlaps(first.range) ?? false }
    }

    /// Acts that are talk: whoever speaks at one takes part.
    private static let talks: Set<String> = [
        "diplomatic.briefing", "diplomatic.speech", "diplomatic.meeting", "diplomatic.consultation",
    ]

    /// What a head word of the parse names.
    private func fill(_ noun: Int, _ role: String, beyond trigger: Range<Int>, _ out: inout Roles) {
        guard !words.relatives.contains(text.tokens[noun].word) else { return }
        let head = context.tree.identity(noun)
        let kind: ActParties.Kind = ActFrames.things.contains(role) ? .thing : .party
        if kind == .party, parties.isAttack(head) {
            for (_, maker) in roles.makers(of: head).all where !parties.isAttack(maker) {
                fill(maker, role, beyond: trigger, &out)
            }
            if out[role] == nil, let doer = parties.doer(before: head, floor: max(0, head - 8)), parties.isParty(doer) {
                append(doer, as: role, &out)
            }
            return
        }
        if isHarm(role), parties.isAttack(head) { return }
        var phrase = context.tree.phrase(head)
        // "shot dead «three women»", "targeted «civilians»"
        if phrase.lowerBound < trigger.upperBound, trigger.upperBound <= head,
            trigger.lowerBound <= phrase.lowerBound || context.tree.isPerfect(trigger.lowerBound)
        {
            phrase = trigger.upperBound..<phrase.upperBound
        }
        // "accused the army of «torturing» prisoners": the army alone
        if head < trigger.lowerBound, phrase.contains(trigger.lowerBound) {
            phrase = phrase.lowerBound..<trigger.lowerBound
        }
        guard var member = parties.participant(phrase, head: head, as: kind) else { return }
        // "handed over nine": the trigger's own word
        if trigger.upperBound <= head, trigger.contains(member.lowerBound), trigger.count > 1 {
            member = trigger.upperBound..<member.upperBound
        }
        append(member, as: isHarm(role) ? (parties.isPersonal(member) ? "victim" : "target") : role, &out)
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

    /// Puts what a phrase names into a role; the owner or maker of an attack where it names one.
    private func fill(_ phrase: Range<Int>, _ role: String, _ out: inout Roles) {
        guard !phrase.isEmpty else { return }
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

    private func isHarm(_ role: String) -> Bool { role == "harmed" }

    /// Roles that things can fill too.
    private static let things: Set<String> = [
        "harmed", "victim", "target", "object", "instrument", "accused", "organisation", "beneficiary",
    ]

    private func append(_ member: Range<Int>, as role: String, _ out: inout Roles) {
        let name = context.participant(member)
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
