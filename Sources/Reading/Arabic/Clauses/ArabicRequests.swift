internal import RecordModel

/// What an Arabic verb of asking takes: who asks, of whom, and where what is asked begins.
struct ArabicRequests {
    let clauses: ArabicClauses
    private var nominals: ArabicNominals { clauses.nominals }
    private var text: TokenizedDocument { nominals.text }
    private var arabic: ArabicText { nominals.arabic }
    private var cues: ArabicCues { nominals.lexicons.arabic }
    /// How far after the verb what is asked may begin.
    private static let reach = 22

    /// The parts of a request.
    struct Request {
        /// Nil where the verb names nobody, or says "we".
        var asker: ArabicNominal?
        var addressee: Range<Int>?
        /// The first token of what is asked.
        var start: Int
    }

    /// "دعت الرابطة الجمعية إلى إرسال …", "طلبت من الحكومة تجميد …", "مطالبين باستقالة …". `hasSpoken` says that somebody spoke before.
    func request(_ cue: Int, _ sentence: Range<Int>, hasSpoken: Bool) -> Request? {
        guard !isClaim(cue), let verb = cues.verb(cue, text, arabic) else { return nil }
        var clause = ArabicClauses.Clause(end: cue + 1, afterSubject: cue + 1)
        if cues.participle(cue, text) != nil {
            clause.object = nominals.nominal(from: cue + 1, limit: sentence.upperBound)
            clause.end = clause.object?.after ?? cue + 1
        } else {
            guard clauses.isVerb(cue, sentence) else { return nil }
            clause = clauses.clause(of: cue, in: sentence, mayElide: false)
        }
        guard let (start, whom) = asked(after: clause, cue, sentence) else { return nil }
        var out = Request(asker: clause.subject, addressee: whom, start: start)
        if whom == nil, let object = clause.object, object.core.lowerBound < start { out.addressee = object.core }
        // one phrase alone: whom it is asked of, where somebody before is the asker
        if let subject = out.asker, !clause.isBefore, out.addressee == nil, isAddressee(cue, verb, sentence, hasSpoken)
        {
            out.addressee = subject.core
            out.asker = nil
        }
        return out
    }

    /// Where what is asked begins, and whom "من" names.
    private func asked(after clause: ArabicClauses.Clause, _ cue: Int, _ sentence: Range<Int>) -> (
        start: Int, whom: Range<Int>?
    )? {
        var whom: Range<Int>?
        let words = nominals.lexicons.arabicWords
        // "ناشدت الدولة المساعدة في …": the object is what is asked
        if let object = clause.object, isThing(object) { return (object.core.lowerBound, nil) }
        var at = clause.subject == nil || clause.isBefore ? cue + 1 : clause.afterSubject
        let limit = min(sentence.upperBound, at + Self.reach)
        while at < limit {
            if let object = clause.object, object.core.contains(at) {
                at = object.after
                continue
            }
            if text.tokens[at].kind == .mark {
                if !nominals.isComma(at) { return nil }
                at += 1
                continue
            }
            guard let word = arabic[at] else {
                at += 1
                continue
            }
            if word.stem == words.from, whom == nil, let phrase = nominals.nominal(from: at + 1, limit: limit) {
                whom = phrase.core
                at = phrase.after
                continue
            }
            let isNamed = nominals.names.covering(at) != nil
            let isLink =
                cues.toParticles.contains(text.tokens[at].word) || word.stem == words.on || word.stem == words.to
                || word.joined.contains(.with) && !isNamed || nominals.startsWithB(at)
                || word.joined.contains(.to) && word.verbalNoun >= 0
            if isLink || whom != nil && word.verbalNoun >= 0 { return (at, whom) }
            if word.kinds.contains(.relative) || word.verb != nil && word.noun == nil && word.verbalNoun < 0 {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// A noun that no addressee can be: "المساعدة", "تجميد القرار".
    private func isThing(_ object: ArabicNominal) -> Bool {
        let head = object.core.lowerBound
        guard object.person == nil, let word = arabic[head] else { return false }
        return word.verbalNoun >= 0 && !nominals.isBody(head) || cues.asked.contains(word.stem)
    }

    /// Whether the one phrase after a verb of asking is whom it is asked of: where the sentence has named a subject that the verb agrees
    /// with, or the verb always names whom it asks and somebody spoke before.
    private func isAddressee(_ cue: Int, _ verb: ArabicVerb, _ sentence: Range<Int>, _ hasSpoken: Bool) -> Bool {
        let isJoined = arabic[cue]?.joined.contains(.and) == true
        guard isJoined || cue > sentence.lowerBound + 1 else { return false }
        if cue > sentence.lowerBound, clauses.elided(cue, as: verb, sentence, only: true) != nil { return true }
        return cues.always.contains(verb.lemma) && hasSpoken
    }

    /// "يدّعون", with ّ: they claim, where يدعون is they call.
    private func isClaim(_ verb: Int) -> Bool {
        text.scalars[text.tokens[verb].range].starts(with: [0x64A, 0x62F, 0x651])
    }
}
