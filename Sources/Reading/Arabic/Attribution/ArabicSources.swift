internal import RecordModel

/// Whoever Arabic text names as a source without a verb of saying: "وفقاً لـ", "إعلان الوسطاء أن", a label in a headline.
extension ArabicAttribution {
    /// "وبحسب المكتب، …", "…، وفقاً للمركز" and "وأدى، بحسب المركز، إلى …".
    func according(_ cue: Int, _ sentence: Range<Int>) -> QuotationDraft? {
        guard let source = source(from: cue + 1, limit: sentence.upperBound), let speaker = source.speaker else {
            return nil
        }
        let opens = cue <= sentence.lowerBound + 1
        let interrupts =
            !opens && isComma(cue - 1) && isComma(source.next) && arabic[cue - 2]?.verb != nil
            && arabic[cue - 2]?.noun == nil
        if opens || interrupts {
            guard let comma = (source.next..<sentence.upperBound).first(where: { isComma($0) || isMark($0, [0x61B]) })
            else { return nil }
            return indirect(comma + 1, cue, speaker, sentence, rule: "arabic-according")
        }
        var end = cue
        while end > sentence.lowerBound, text.tokens[end - 1].kind == .mark || isAnd(end - 1) { end -= 1 }
        // one report after another: what the first holds is not the second's
        var start = sentence.lowerBound
        if let previous = found.last, let held = previous.content.last, previous.rule == "arabic-according",
            held.upperBound > start, held.upperBound < end
        {
            start = (held.upperBound..<end).first { isComma($0) || isMark($0, [0x61B]) }.map { $0 + 1 } ?? start
        }
        start = afterDateline(start, end)
        guard end - start >= 4 else { return nil }
        return QuotationDraft(
            content: [start..<end], form: form(start..<end), speaker: speaker, cue: cue..<cue + 1,
            rule: "arabic-according", confidence: 0.7)
    }

    /// "المدينة (وكالة) - قتل …": what is said begins after the dash of a dateline; "وقد" is no part of it.
    private func afterDateline(_ start: Int, _ end: Int) -> Int {
        if let dash = PublisherLine.dash(start..<end, text) { return dash + 1 }
        if let dash = (start..<min(end, start + 16)).first(where: {
            isMark($0, [0x2D, 0x2013, 0x2014]) && text.tokens[$0].spaceBefore && text.isMark($0 - 1, 0x29)
        }) {
            return dash + 1
        }
        return end - start > 5 && arabic.kinds(start).contains(.certain) ? start + 1 : start
    }

    /// "وذلك" before "وفقاً".
    private func isAnd(_ at: Int) -> Bool {
        text.vocabulary.form(text.tokens[at].word).elementsEqual([0x648, 0x630, 0x644, 0x643])
    }

    /// After "according": over "what X said", and without the preposition written onto the noun ("للمركز" → "المركز").
    func source(from start: Int, limit: Int) -> (speaker: Speaker?, next: Int)? {
        var start = start
        if start < limit, text.tokens[start].word == lexicon.from { start += 1 }
        if start < limit, text.vocabulary.form(text.tokens[start].word).elementsEqual([0x644]) { start += 1 }  // لـ
        if start < limit, text.isMark(start, 0x640) { start += 1 }
        if start < limit, arabic.kinds(start).contains(.demonstrative) { start += 1 }
        let what = start < limit ? text.vocabulary.form(text.tokens[start].word) : []
        if start + 1 < limit, what.elementsEqual([0x645, 0x627]) || what.elementsEqual([0x644, 0x645, 0x627]) {
            start += arabic[start + 1]?.verb != nil ? 2 : 1  // "لما ذكره X"
        }
        if start < limit, kind(start) == .say { start += 1 }  // "حسبما ادعى X"
        if start + 1 < limit, let word = arabic[start], lexicon.estimates.contains(word.stem), !word.isDefinite {
            start += 1
        }
        guard start < limit, !lexicon.nobody.contains(text.tokens[start].word),
            arabic[start].map({ !lexicon.nobody.contains($0.stem) && !lexicon.nobody.contains(withArticle($0)) })
                ?? true,
            let nominal = nominals.nominal(from: start, limit: limit), let speaker = speaker(nominal)
        else { return nil }
        let isInside = nominal.person.map { nominal.core.contains($0.lowerBound) } ?? true
        return (speaker, isInside ? nominal.core.upperBound : nominal.after - 1)
    }

    /// "للقانون": the word as it is written with the article alone.
    private func withArticle(_ word: ArabicText.Word) -> WordID {
        guard word.joined.contains(.article) else { return word.stem }
        let letters = [0x627, 0x644] + text.vocabulary.form(word.stem)
        return letters.withUnsafeBufferPointer { text.vocabulary.find($0) } ?? word.stem
    }

    /// "إعلان الوسطاء أن …": the verbal noun of a verb of saying, whoever says it, and a clause.
    func nominalReport(_ at: Int, _ sentence: Range<Int>) -> QuotationDraft? {
        guard let word = arabic[at], word.verbalNoun >= 0, lexicon.isCue(word.verbalNoun),
            !word.joined.contains(.article),
            !word.isOwned, let owner = nominals.nominal(from: at + 1, limit: sentence.upperBound),
            owner.after < sentence.upperBound, lexicon.isClauseParticle(text.tokens[owner.after].word),
            let speaker = speaker(owner)
        else { return nil }
        return indirect(owner.after, at, speaker, sentence)
    }

    /// "المركز: الحصار مستمر", in a headline.
    func labelled(_ sentence: Range<Int>) -> QuotationDraft? {
        guard let colon = sentence.prefix(7).first(where: { isMark($0, [0x3A]) }), colon + 2 < sentence.upperBound,
            let nominal = nominals.nominal(from: sentence.lowerBound, limit: colon), nominal.after == colon,
            arabic[sentence.lowerBound]?.verbalNoun ?? -1 < 0, let speaker = speaker(nominal),
            !sentence.contains(where: { context.quoted(at: $0) != nil })
        else { return nil }
        return QuotationDraft(
            content: [colon + 1..<sentence.upperBound], form: .indirect, speaker: speaker, cue: colon..<colon + 1,
            rule: "arabic-label", confidence: 0.5)
    }
}
