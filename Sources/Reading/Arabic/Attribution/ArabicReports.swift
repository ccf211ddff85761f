internal import RecordModel

/// Arabic verbs of saying, with what they take: «…», a clause, a noun after their preposition.
extension ArabicAttribution {
    /// How far after a verb and its subject what is said may begin.
    private static let reach = 24

    /// A verb, its subject, and what is said.
    func report(_ cue: Int, _ kind: ArabicCues.Kind, _ sentence: Range<Int>) -> QuotationDraft? {
        let verb = lexicon.verb(cue, text, arabic)
        let isParticiple = lexicon.participle(cue, text) != nil
        if !isParticiple, ArabicActHolding(text: text, arabic: arabic).hasPassiveMark(cue) { return nil }  // "ذُكر أن"
        var at = cue + 1
        var speaker: Speaker?
        var object: Range<Int>?
        if kind == .came {
            guard at < sentence.upperBound, arabic[at]?.stem == context.lexicons.arabicWords.at,
                let source = nominals.nominal(from: at + 1, limit: sentence.upperBound)
            else { return nil }
            (speaker, at) = (self.speaker(source), source.after)
        } else if isParticiple {
            speaker = carried(cue, sentence)
            object = nominals.nominal(from: at, limit: sentence.upperBound)?.core
        } else {
            let clause = clauses.clause(of: cue, in: sentence, mayElide: false)
            if let subject = clause.subject {
                guard let named = self.speaker(subject) else { return nil }
                speaker = named
            } else {
                speaker = carried(cue, sentence)
            }
            at = clause.afterSubject
            object = clause.object?.core
            // "نقلت الوكالة عن شاهد قوله إن": whose words they are stands after عن
            if let verb, lexicon.relays.contains(verb.lemma), at + 1 < sentence.upperBound,
                text.tokens[at].word == lexicon.from,
                let source = nominals.nominal(from: at + 1, limit: sentence.upperBound)
            {
                at = source.after
                var source = source
                if let last = source.core.last, source.core.count > 1, let word = arabic[last], word.isOwned,
                    lexicon.isCue(word.verbalNoun)
                {
                    source.core = source.core.dropLast()  // "قوله"
                }
                speaker = self.speaker(source)
            }
        }
        guard at < sentence.upperBound else { return block(cue, speaker, sentence) }
        if let verb, let draft = thing(verb.lemma, cue, at, object, speaker, sentence) { return draft }
        return words(cue, at, speaker, sentence) ?? (kind == .say ? block(cue, speaker, sentence) : nil)
    }

    /// "دعت الرابطة الجمعية إلى إرسال …": a request, as somebody's words.
    func asking(_ cue: Int, _ sentence: Range<Int>) -> QuotationDraft? {
        let before = carried(cue, sentence)
        guard let request = requests.request(cue, sentence, hasSpoken: before != nil),
            var draft = indirect(
                request.start, cue, request.asker.flatMap { speaker($0) } ?? before, sentence, least: 2,
                rule: "arabic-urge")
        else { return nil }
        draft.addressee = request.addressee
        draft.confidence = 0.6
        return draft
    }

    /// To the particle or the mark that opens what is said, over a time and a place between commas.
    private func words(_ cue: Int, _ start: Int, _ speaker: Speaker?, _ sentence: Range<Int>) -> QuotationDraft? {
        var at = start
        while at < sentence.upperBound, at - start < Self.reach {
            if let number = context.quoted(at: at) {
                if isSaid(number, after: at - 1, verb: cue) { return direct(number, cue, speaker) }
                at = max(at + 1, context.quoted[number].marks.upperBound)
                continue
            }
            if lexicon.isClauseParticle(text.tokens[at].word) {
                if lexicon.excepting.contains(text.tokens[at - 1].word) { return nil }
                let isLed = at - 1 > cue && arabic.kinds(at - 1).contains(.preposition)
                return indirect(isLed ? at - 1 : at, cue, speaker, sentence)
            }
            if at > start, kind(at) != nil { return nil }
            if isMark(at, [0x61B]) { return nil }
            at += 1
        }
        return nil
    }

    /// What a verb takes beside a clause: "هدد بتعليق الاتفاق", "نفت مسؤوليتها", "وصف الحكم بأنه".
    private func thing(
        _ lemma: Int16, _ cue: Int, _ start: Int, _ object: Range<Int>?, _ speaker: Speaker?, _ sentence: Range<Int>
    ) -> QuotationDraft? {
        guard let link = lexicon.link(lemma) else { return nil }
        let limit = min(sentence.upperBound, start + 12)
        if link == .none {
            guard let object, object.lowerBound < limit, object.lowerBound >= start - 1,
                !(start..<object.lowerBound).contains(where: { lexicon.isClauseParticle(text.tokens[$0].word) }),
                !(object.upperBound..<min(limit, object.upperBound + 2)).contains(where: {
                    lexicon.isClauseParticle(text.tokens[$0].word)
                })
            else { return nil }
            return indirect(object.lowerBound, cue, speaker, sentence, least: 2)
        }
        var named = start
        for at in start..<max(limit, start) {
            if at < named { continue }
            if let quoted = nominals.quoted(at, limit) {
                named = quoted.upperBound
                continue
            }
            if context.quoted(at: at) != nil || isMark(at, [0x3A, 0x61B]) { return nil }
            guard let word = arabic[at] else { continue }
            let particle = lexicon.isClauseParticle(text.tokens[at].word)
            if particle, link != .with { return nil }
            let isLink =
                switch link {
                case .with: word.joined.contains(.with) || nominals.startsWithB(at) || particle
                case .on: word.stem == context.lexicons.arabicWords.on
                case .from: word.stem == context.lexicons.arabicWords.from
                case .about: word.stem == context.lexicons.arabicWords.about
                case .at: word.stem == context.lexicons.arabicWords.at
                case .none: false
                }
            guard isLink else {
                if particle || at > start && kind(at) != nil { return nil }
                continue
            }
            // "معربة عن قلقها" takes a position, and says it only in quotation marks
            if link == .about, context.lexicons.arabicWords.stances.isVoiced(lemma),
                !(at..<min(limit, at + 3)).contains(where: { context.quoted(at: $0) != nil })
            {
                return nil
            }
            if link == .from || link == .on || link == .at, at + 1 < limit,
                lexicon.isClauseParticle(text.tokens[at + 1].word)
            {
                return nil
            }
            let from = lemma == lexicon.describe ? object.map { min($0.lowerBound, at) } ?? at : at
            if from == at, particle, lemma != lexicon.describe { return nil }
            return indirect(from, cue, speaker, sentence, least: 2)
        }
        return nil
    }

    /// Quoted words are what was said after a colon, a comma or the verb itself; after a noun they may be its name, unless they are long.
    private func isSaid(_ number: Int, after lead: Int, verb: Int) -> Bool {
        if isMark(lead, [0x3A]) { return true }
        let words = wordCount(number)
        return words >= (isComma(lead) || lead == verb ? 3 : 6)
    }

    /// «…»، قال فلان: the verb after the words; not "وقال", which opens others. The words may go on after it.
    func said(_ number: Int) -> QuotationDraft? {
        let marks = context.quoted[number].marks
        if let previous = found.last, let end = previous.content.last, end.upperBound > marks.lowerBound { return nil }
        guard wordCount(number) >= 2 else { return nil }
        var at = marks.upperBound
        if isComma(at) || isMark(at, [0x2D, 0x2013, 0x2014]) { at += 1 }
        guard at > marks.upperBound || wordCount(number) >= 3, at < text.tokens.count, kind(at) == .say,
            lexicon.participle(at, text) == nil, let word = arabic[at], word.verb != nil,
            !word.joined.contains(.and), at > marks.upperBound || !text.isMark(marks.lowerBound - 1, 0x3A),
            let own = text.sentence(ofToken: at), let held = text.sentence(ofToken: marks.lowerBound),
            text.sentences[own].paragraph == text.sentences[held].paragraph
        else { return nil }
        let sentence = text.sentences[own].tokens
        let clause = clauses.clause(of: at, in: at..<sentence.upperBound, mayElide: false)
        let next = clause.afterSubject
        guard next >= sentence.upperBound || !lexicon.isClauseParticle(text.tokens[next].word),
            let speaker = clause.subject.flatMap({ speaker($0) }) ?? carried(at, sentence)
        else { return nil }
        var draft = direct(number, at, speaker)
        if isComma(next) || isMark(next, [0x3A]), let more = context.quoted(at: next + 1),
            context.quoted[more].marks.lowerBound == next + 1
        {
            draft.content.append(context.quoted[more].tokens)
        }
        return draft
    }

    /// "قال فلان:" and the paragraph after it.
    private func block(_ cue: Int, _ speaker: Speaker?, _ sentence: Range<Int>) -> QuotationDraft? {
        guard isMark(sentence.upperBound - 1, [0x3A]) else { return nil }
        var next = sentence.upperBound
        if text.isMark(next, 0x3E) { next += 1 }  // a Markdown block
        guard let number = context.quoted(at: next) else { return nil }
        return direct(number, cue, speaker)
    }

    private func wordCount(_ number: Int) -> Int {
        context.quoted[number].tokens.count { text.tokens[$0].kind != .mark }
    }

    private func direct(_ number: Int, _ cue: Int, _ speaker: Speaker?) -> QuotationDraft {
        var content = [context.quoted[number].tokens]
        var next = number + 1
        while next < context.quoted.count, context.quoted[next].continues {
            content.append(context.quoted[next].tokens)
            next += 1
        }
        return QuotationDraft(
            content: content, form: .direct, speaker: speaker, cue: cue..<cue + 1, rule: "arabic-direct",
            confidence: speaker == nil ? 0.5 : 0.85)
    }

    func indirect(
        _ start: Int, _ cue: Int, _ speaker: Speaker?, _ sentence: Range<Int>, least: Int = 3,
        rule: String = "arabic-clause"
    ) -> QuotationDraft? {
        let end = contentEnd(from: start, sentence)
        guard end - start >= least else { return nil }
        return QuotationDraft(
            content: [start..<end], form: form(start..<end), speaker: speaker, cue: cue..<cue + 1,
            rule: rule, confidence: speaker == nil ? 0.5 : 0.75)
    }

    /// Mixed where quotation marks stand in it, indirect where none do.
    func form(_ content: Range<Int>) -> Quotation.Form {
        content.contains { context.quoted(at: $0) != nil } ? .mixed : .indirect
    }

    /// Where what is reported ends: at the sentence's end, at "، في حين", "، فيما", at "، وفق"; at another verb of the same subject.
    func contentEnd(from start: Int, _ sentence: Range<Int>) -> Int {
        var end = min(sentence.upperBound, start + 300)
        var at = start + 1
        while at < end {
            if isComma(at), at + 2 < end {
                let isTurn =
                    lexicon.turns.contains(text.tokens[at + 1].word) || lexicon.turns.contains(text.tokens[at + 2].word)
                // "، ورحبت بـ": what is said goes on in another verb's words
                let isNext =
                    arabic[at + 1].map { word in
                        word.joined.contains(.and) && word.noun == nil
                            && word.verb.map {
                                context.lexicons.arabicWords.stances.isStance($0.lemma) || lexicon.isCue($0.lemma)
                            }
                                == true
                    } ?? false
                // "، ولن تشارك"
                let isDenied =
                    arabic[at + 1]?.joined.contains(.and) == true && arabic.kinds(at + 1).contains(.negation)
                    && arabic[at + 2]?.verb.map { context.lexicons.arabicWords.stances.refused($0.lemma) != nil }
                        == true
                let isBut = lexicon.excepting.contains(text.tokens[at + 1].word)
                if isTurn || isNext || isDenied || isBut {
                    end = at
                    break
                }
            }
            at += 1
        }
        while end > start, text.tokens[end - 1].kind == .mark,
            !isMark(end - 1, [0xBB, 0x201D, 0x22, 0x29, 0x3F, 0x61F])
        {
            end -= 1
        }
        return end
    }
}
