/// The phrases around a trigger by word classes alone: for what the parse leaves empty (headlines, lists, broken sentences).
struct SurfaceRoles {
    private let context: ActContext
    private let parties: ActParties
    private let doers: ActDoers
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    /// Phrases with the roles they fill, in the order found.
    typealias Phrases = [(phrase: Range<Int>, role: String)]

    init(context: ActContext, parties: ActParties) {
        self.context = context
        self.parties = parties
        doers = ActDoers(context: context, parties: parties)
    }

    /// The phrases that fill the roles of an act.
    func phrases(
        _ type: String, _ match: Pattern.Match, _ frame: RoleFrame, passive: Bool, _ sentence: Range<Int>
    ) -> Phrases {
        var out: Phrases = []
        if let verb = match.verb {
            ofVerb(verb, frame, match, passive: passive, sentence, &out)
        } else {
            ofNoun(type, frame, match, sentence, &out)
        }
        return out
    }

    private func fill(_ phrase: Range<Int>?, _ role: String?, _ out: inout Phrases) {
        if let phrase, let role { out.append((phrase, role)) }
    }

    // MARK: verbs

    private func ofVerb(
        _ verb: Int, _ frame: RoleFrame, _ match: Pattern.Match, passive: Bool, _ sentence: Range<Int>,
        _ out: inout Phrases
    ) {
        let clause = context.clause
        let object = object(verb, match, sentence)
        let accused = text.classes[verb] == .verbIng ? doers.accused(of: verb, sentence) : nil
        let subject = accused.map { (phrase: $0, passive: false) } ?? clause.subject(of: verb, in: sentence)
        let suffers = passive || subject?.passive ?? false || isReduced(verb, subject?.phrase, object, sentence)
        if let subject {
            let role = suffers ? frame.object : frame.subject
            fill(doers.widened(subject.phrase, floor: sentence.lowerBound), role, &out)
            fill(parties.included(after: subject.phrase.upperBound, sentence), role, &out)
        }
        if !suffers, let object {
            fill(object, frame.object, &out)
            if let more = parties.included(after: object.upperBound, sentence) { fill(more, frame.object, &out) }
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

    // MARK: nouns

    private func ofNoun(
        _ type: String, _ frame: RoleFrame, _ match: Pattern.Match, _ sentence: Range<Int>, _ out: inout Phrases
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
        if type.hasPrefix("violation"), let role = frame.owner, !out.contains(where: { $0.role == role }),
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
                if suffers || !subject.passive, let role, role == "harmed" || !out.contains(where: { $0.role == role })
                {
                    fill(doers.widened(subject.phrase, floor: sentence.lowerBound), role, &out)
                }
            }
        }
        if type == "letter", !out.contains(where: { $0.role == frame.owner }) {
            fill(writers(span, sentence), frame.owner, &out)
        }
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

    private func isLink(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return word == words.of || word == words.against || word == words.on || word == words.with || word == words.to
            || word == words.by || word == words.upon
    }

    /// The prepositions that mean the same with verbs and nouns.
    private func fill(_ chain: Complements, _ frame: RoleFrame, _ out: inout Phrases) {
        fill(chain.after(words.against), frame.against, &out)
        if chain.after(words.of) == nil { fill(chain.after(words.on, words.upon), frame.on, &out) }
        fill(chain.after(words.with), frame.with, &out)
        fill(chain.after(words.to), frame.to, &out)
    }
}
