internal import RecordModel

/// The subject of an Arabic cue: where it ends, and whom it names.
extension ArabicAttribution {
    /// The noun phrase after a verb, to the mark, preposition or particle that ends it; nil where the phrase can say nothing ("this").
    func subject(from start: Int, limit: Int, isSubject: Bool = true) -> (speaker: Speaker?, next: Int)? {
        var at = start
        // "تبين لفريق …", "ورد بحسب …": what a preposition is joined to does nothing
        if start < limit, let word = arabic[start], isSubject, !word.joined.isDisjoint(with: .preposition),
            context.names.covering(start) == nil
        {
            return (nil, at)
        }
        while at < min(limit, start + 14), !endsSubject(at, first: at == start) { at += 1 }
        guard at > start else { return (nil, at) }
        if at == start + 1, lexicon.demonstratives.contains(text.tokens[start].word) { return nil }
        var speaker = named(start..<at)
        if isComma(at),
            var end = (at + 1..<min(limit, at + 14)).first(where: {
                text.tokens[$0].kind == .mark || lexicon.isClauseParticle(text.tokens[$0].word)
            })
        {
            if !isComma(end) { end = min(end, limit) }
            let opens = at + 1 < end && !lexicon.endsSubject.contains(text.tokens[at + 1].word)
            let isClause = (at + 1..<end).contains { kind($0) != nil || arabic.kinds($0).contains(.relative) }
            if let name = context.names.covering(at + 1), name.type == .person, name.tokens.count > 1,
                speaker?.isPerson == false, speaker?.role == nil
            {
                // "مديرة المركز، ليلى حداد،": the name follows its role
                speaker = Speaker(tokens: name.tokens, name: name.name, role: start..<at, isPerson: true)
            } else if opens, !isClause, end - at > 2, arabic.kinds(at + 1).isDisjoint(with: .endsPhrase) {
                speaker?.role = at + 1..<end
            }
        }
        return (speaker, at)
    }

    /// A mark, a particle, a preposition, a time, a number or a verb: the speaker's name is over.
    private func endsSubject(_ at: Int, first: Bool) -> Bool {
        let token = text.tokens[at]
        if token.kind != .word || lexicon.isClauseParticle(token.word) || lexicon.endsSubject.contains(token.word) {
            return true
        }
        if token.word == lexicon.inTheNameOf || phrases.isName(at) || context.names.covering(at) != nil { return false }
        guard let word = arabic[at] else { return false }
        if !word.kinds.isDisjoint(with: .endsPhrase), word.noun == nil, !word.isDefinite { return true }
        if !first, kind(at) != nil { return true }
        if !first, let verb = word.verb, word.noun == nil, word.verbalNoun < 0, word.kinds.isEmpty {
            // "سلمى عبر …": the past of a rare verb may be a name
            if verb.tense != .past || verb.subject != .he { return true }
        }
        if !first, word.joined.contains([.with, .article]) || word.joined.contains([.like, .article]) { return true }
        return context.lexicons.tallies.numbers[token.word] != nil
            || context.lexicons.tallies.before.longest(text.tokens, at: at, limit: text.tokens.count) != nil
    }

    /// After "according": over "what X said", and without the preposition written onto the noun ("للمركز" → "المركز").
    func source(from start: Int, limit: Int) -> (speaker: Speaker?, next: Int)? {
        var start = start
        if start < limit, text.tokens[start].word == lexicon.from { start += 1 }
        if start < limit, text.vocabulary.form(text.tokens[start].word).elementsEqual([0x644]) { start += 1 }  // لـ
        if start < limit, arabic.kinds(start).contains(.demonstrative) { start += 1 }
        let what = start < limit ? text.vocabulary.form(text.tokens[start].word) : []
        if start + 1 < limit, what.elementsEqual([0x645, 0x627]) || what.elementsEqual([0x644, 0x645, 0x627]) {
            start += arabic[start + 1]?.verb != nil ? 2 : 1  // "لما ذكره X"
        }
        if start < limit, kind(start) == .say { start += 1 }  // "حسبما ادعى X"
        guard start < limit, !lexicon.nobody.contains(text.tokens[start].word),
            arabic[start].map({ !lexicon.nobody.contains($0.stem) && !lexicon.nobody.contains(withArticle($0)) })
                ?? true,
            var found = subject(from: start, limit: limit, isSubject: false), var speaker = found.speaker
        else { return nil }
        if let first = speaker.tokens.first, let bare = withoutPreposition(first), first == start {
            let rest = first + 1..<speaker.tokens.upperBound
            speaker.name = rest.isEmpty ? bare : bare + " " + text.words(rest)
        }
        found.speaker = speaker
        return found
    }

    /// "للقانون": the word as it is written with the article alone.
    private func withArticle(_ word: ArabicText.Word) -> WordID {
        guard word.joined.contains(.article) else { return word.stem }
        let letters = [0x627, 0x644] + text.vocabulary.form(word.stem)
        return letters.withUnsafeBufferPointer { text.vocabulary.find($0) } ?? word.stem
    }

    /// "للمركز" → "المركز", "لتقارير" → "تقارير"; nil for a word without the preposition ل.
    private func withoutPreposition(_ at: Int) -> String? {
        let form = Array(text.scalars[text.tokens[at].range])
        guard form.count > 4, form[0] == 0x644, context.names.covering(at) == nil else { return nil }
        let bare = form[1] == 0x644 ? [0x627] + form[1...] : Array(form[1...])
        return String(String.UnicodeScalarView(bare.compactMap(Unicode.Scalar.init)))
    }

    /// Where the first noun phrase of a run ends: words without the article up to one with it, then adjectives with it, and what "و" joins.
    func firstPhrase(_ tokens: Range<Int>) -> Range<Int> {
        guard let first = tokens.first else { return tokens }
        if let name = context.names.covering(first), name.tokens.lowerBound == first,
            name.tokens.upperBound <= tokens.upperBound
        {
            return name.tokens
        }
        var end = first
        while end < tokens.upperBound, !startsWithArticle(end) { end += 1 }
        if end == tokens.upperBound { return tokens }
        end += 1
        while end < tokens.upperBound, startsWithArticle(end) && isAdjective(end) || joins(end) { end += 1 }
        return first..<end
    }

    /// An adjective of belonging: "السوري", "الدولية".
    private func isAdjective(_ at: Int) -> Bool {
        let form = text.vocabulary.form(text.tokens[at].word)
        return form.last == 0x64A
            || form.count > 4 && form.suffix(2).first == 0x64A && (form.last == 0x629 || form.last == 0x647)
    }

    /// "والأمم": a noun with the article and "و" before it.
    private func joins(_ at: Int) -> Bool {
        text.vocabulary.form(text.tokens[at].word).starts(with: [0x648, 0x627, 0x644])
    }

    /// A speaker by these words: title and name apart where a name is known in them.
    func named(_ tokens: Range<Int>) -> Speaker? {
        guard !tokens.isEmpty else { return nil }
        let names = context.lexicons.names
        if let person = afterTitle(tokens) {
            return Speaker(
                tokens: person, name: text.words(person), role: tokens.lowerBound..<person.lowerBound,
                isPerson: true)
        }
        let isPerson = tokens.first.map { names.given.contains(text.tokens[$0].word) } ?? false
        return Speaker(tokens: tokens, name: text.words(tokens), role: nil, isPerson: isPerson)
    }

    /// The name after a title: "وزير العدل" + name, "المتحدث باسم الخارجية" + name. A title in the construct state takes words up to and
    /// with its definite ones; what follows them, a few words without the article first, is the name.
    private func afterTitle(_ tokens: Range<Int>) -> Range<Int>? {
        guard let first = tokens.first, context.lexicons.names.isTitle(text.tokens[first].word) else { return nil }
        if let given = tokens.dropFirst().first(where: { context.lexicons.names.given.contains(text.tokens[$0].word) })
        {
            return given..<tokens.upperBound
        }
        var hasArticle = startsWithArticle(first)
        var at = first + 1
        while at < tokens.upperBound {
            let definite = startsWithArticle(at)
            let opensName = hasArticle && !definite && text.tokens[at].word != lexicon.inTheNameOf
            if opensName { break }
            if text.tokens[at].word == lexicon.inTheNameOf { hasArticle = false }
            hasArticle = hasArticle || definite
            at += 1
        }
        let name = at..<tokens.upperBound
        return (1...4).contains(name.count) ? name : nil
    }

    func startsWithArticle(_ at: Int) -> Bool {
        text.vocabulary.form(text.tokens[at].word).starts(with: [0x0627, 0x0644])
    }
}
