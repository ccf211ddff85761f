internal import RecordModel
internal import Syntax

/// Reads the acts of one sentence after the other.
struct ActReader {
    /// An act found, before it is a claim.
    struct Found {
        /// The act.
        var act: Act
        /// The rule that made it: what names it and how many take part.
        var rule: String
        /// Nouns of attack that stand where the perpetrator would.
        var attacks: [Int] = []
        /// The sentence it stands in.
        var sentence = 0
        /// "the", "this" or "such" stands before it.
        var pointsBack = false
        /// Names nobody, no place and no date: an act only where "the", "this" or "such" points back to one.
        var isBare = false
    }

    /// What was found, in order.
    private(set) var found: [Found] = []
    private let context: ActContext
    private let frames: ActFrames
    private let holds: ActHolding
    private let sense: TriggerSense
    private let needs: TriggerNeeds

    init(context: ActContext) {
        self.context = context
        frames = ActFrames(context: context)
        holds = ActHolding(context: context)
        sense = TriggerSense(context: context)
        needs = TriggerNeeds(context: context)
    }

    /// Reads the acts of a sentence. Cost: linear in its tokens.
    mutating func read(_ number: Int) {
        let text = context.text
        let sentence = text.sentences[number].tokens
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            guard
                let hit = context.lexicon.triggers.longest(
                    text, context.tags, at: at, limit: sentence.upperBound, accept: { isAct($0, sentence) })
            else {
                at += 1
                continue
            }
            if let made = make(hit, sentence) { found.append(made) }
            at = max(at + 1, hit.match.span.upperBound)
        }
    }

    /// Whether words that match name an act here.
    private func isAct(_ hit: PatternTable<Trigger>.Found, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        let clause = context.clause
        let trigger = hit.entry.value
        let match = hit.match
        let span = match.span
        if trigger.lower, sense.isNamePart(span, sentence) { return false }
        if let wanted = hit.entry.pattern.passiveSubject {
            guard let verb = match.verb, text.classes[verb] == .verbParticiple || text.classes[verb] == .verbPast,
                let subject = clause.subject(of: verb, in: sentence), subject.passive,
                context.tags.contains(wanted, in: subject.phrase)
            else { return false }
        }
        if let verb = match.verb {
            // "the number of injured"
            if match.whole.count == 1, verb > sentence.lowerBound,
                text.tokens[verb - 1].word == context.lexicon.words.of,
                text.classes[verb] != .verbIng
            {
                return false
            }
            if sense.isNounHere(verb, isSingle: span.count == 1, sentence), trigger.needs != .with { return false }
            if trigger.type.hasPrefix("violation.attack") || ActReader.military.contains(trigger.type),
                sense.isSaidOfAct(verb)
            {
                return false
            }
        } else if sense.isVerb(span, sentence) || sense.isAttribute(span, sentence) {
            return false
        }
        return needs.hold(trigger, match, sentence)
    }

    private func make(_ hit: PatternTable<Trigger>.Found, _ sentence: Range<Int>) -> Found? {
        let text = context.text
        let match = hit.match
        var type = hit.entry.value.type
        guard var state = holds.state(type, match, sentence) else { return nil }
        if hit.entry.value.given { state.modality = .presupposed }
        let parties = frames.participants(
            type, match, passive: hit.entry.pattern.passiveSubject != nil, suffers: hit.entry.value.suffers, sentence)
        let participants = parties.roles
        if isMilitary(type, participants) { return nil }
        var span = match.span
        // "has not imposed sanctions": none
        if type == "sanctions.designation", state.polarity == .neg, state.modality == .asserted, match.verb != nil,
            span.lowerBound > sentence.lowerBound + 1, text.classes[span.lowerBound - 1] == .negation,
            context.lexicon.words.having.contains(text.tokens[span.lowerBound - 2].word)
        {
            type = "sanctions.none"
            span = span.lowerBound - 1..<span.upperBound
        }
        let date = holds.date(match.span, sentence)
        let place = holds.place(match.whole, sentence)
        let need = hit.entry.value.needs
        let isBare = need == .known || need == .anchor && participants.isEmpty && place == nil && date == nil
        if isBare, !pointsBack(match.span.lowerBound, sentence) { return nil }
        if participants.isEmpty, match.verb == nil, sense.isHeading(sentence) { return nil }
        let act = Act(
            type: type, trigger: text.span(tokens: trimmed(span)),
            polarity: state.polarity,
            modality: state.modality, participants: participants, place: place,
            date: date?.iso,
            dateBasis: date?.basis ?? .unknown)
        return Found(
            act: act, rule: rule(match, participants, isBare: isBare), attacks: parties.attacks,
            sentence: text.sentence(ofToken: span.lowerBound) ?? 0,
            pointsBack: match.verb == nil && pointsBack(span.lowerBound, sentence), isBare: isBare)
    }

    /// `act-verb-parties`, `act-noun-party`, `act-noun-alone`, `act-mention` …: the kinds whose precision is measured.
    private func rule(_ match: Pattern.Match, _ participants: ActFrames.Roles, isBare: Bool) -> String {
        if isBare { return "act-mention" }
        let kind = match.verb == nil ? "noun" : "verb"
        return "act-\(kind)-\(participants.count > 1 ? "parties" : participants.isEmpty ? "alone" : "party")"
    }

    /// "the attack", "this shelling", "such a strike".
    private func pointsBack(_ start: Int, _ sentence: Range<Int>) -> Bool {
        let words = context.lexicon.words
        for at in (max(sentence.lowerBound, start - 3)..<start).reversed() {
            let word = context.text.tokens[at].word
            if word == words.the || word == words.this || word == words.these || word == words.such { return true }
            guard context.text.classes[at] == .adjective || context.text.classes[at] == .determiner else {
                return false
            }
        }
        return false
    }

    private static let military: Set<String> = [
        "violation.attack_on_civilians", "violation.indiscriminate_attack", "violation.property_destruction",
    ]

    /// An attack on fighters or what they hold and use, or by a coalition on nobody named: no violation is said.
    private func isMilitary(_ type: String, _ participants: ActFrames.Roles) -> Bool {
        guard ActReader.military.contains(type) else { return false }
        let classes = context.lexicon.classes
        let harmed = (participants["target"] ?? []) + (participants["victim"] ?? [])
        guard harmed.isEmpty else { return harmed.allSatisfy { has(classes.military, $0) } }
        return (participants["perpetrator"] ?? []).contains { has(classes.coalition, $0) }
    }

    private func has(_ wanted: ClassSet, _ participant: NamedSpan) -> Bool {
        guard let span = participant.span else { return false }
        let tokens = context.text.token(at: span.start)..<context.text.token(at: span.end - 1) + 1
        return context.tags.contains(wanted, in: tokens)
    }

    /// Without quotation marks at its ends.
    private func trimmed(_ span: Range<Int>) -> Range<Int> {
        var span = span
        while span.count > 1, ClassTags.isQuote(context.text.scalar(span.lowerBound)),
            context.text.classes[span.lowerBound] == .mark
        {
            span = span.lowerBound + 1..<span.upperBound
        }
        while span.count > 1, ClassTags.isQuote(context.text.scalar(span.upperBound - 1)),
            context.text.classes[span.upperBound - 1] == .mark
        {
            span = span.lowerBound..<span.upperBound - 1
        }
        return span
    }
}
