internal import RecordModel
internal import Syntax

extension ActContext {
    /// Whom a pronoun stands for: for "I" and "we" the speaker, for "you" whom the letter is addressed to, for "he" the last person named,
    /// for "it" and "they" the last subject that agrees with them. Cost: bounded by three sentences.
    func antecedent(of token: Int) -> String? {
        let words = lexicon.words
        let word = text.tokens[token].word
        if word == words.i || word == words.we || word == words.our || word == words.my {
            return voice(token)
        }
        if word == words.you || word == words.your { return speakers.addressee }
        if word == words.he || word == words.she || word == words.his || word == words.him || word == words.her {
            return (word == words.he || word == words.she ? reporter(of: token, ofPerson: true) : nil)
                ?? entities?.person(before: token, entities?.gender(of: token))?.name ?? person(before: token)
        }
        guard word == words.they || word == words.their || word == words.it || word == words.its || word == words.them
        else { return nil }
        if word == words.it, let own = reporter(of: token, ofPerson: false) { return own }
        let plural = word == words.they || word == words.their || word == words.them
        if word == words.their || word == words.its, let own = clauseSubject(of: token, plural: plural) { return own }
        return subject(before: token, plural: plural)
    }

    /// Whose words stand at a token: the speaker's of the innermost quotation, else the document's own.
    func voice(_ token: Int) -> String? {
        let offset = Int(text.tokens[token].start)
        return speakers.speaker(at: offset) ?? speakers.issuer(at: offset)
    }

    /// "they reiterated «their» support": the subject of the clause that a possessive stands in, where it agrees.
    private func clauseSubject(of token: Int, plural: Bool) -> String? {
        guard var at = text.parse.head(token) else { return nil }
        var steps = 0
        while steps < SentenceTree.reach, let head = text.parse.head(at) {
            let relation = text.parse.relation(at)
            steps += 1
            defer { at = head }
            guard relation != .subject, relation != .passiveSubject, let found = tree.subject(of: head),
                let first = found.heads.first, first != at, first < token
            else { continue }
            let phrase = tree.phrase(first)
            guard !phrase.contains(token), text.classes[first].isNominal else { return nil }
            if found.heads.count == 1, !agrees(first, phrase, plural: plural) { return nil }
            let last = tree.phrase(found.heads.last ?? first)
            let whole = phrase.lowerBound..<max(phrase.upperBound, last.upperBound < token ? last.upperBound : 0)
            return names.resolve(whole) ?? name(whole)
        }
        return nil
    }

    /// "the council said «it» …", "the mayor says «she» …": who reports what the pronoun is the subject of, where it agrees.
    private func reporter(of token: Int, ofPerson: Bool) -> String? {
        guard let verb = text.parse.head(token), text.parse.relation(verb) == .clausalComplement,
            let head = text.parse.head(verb), let speaker = tree.subject(of: head)?.heads.first, speaker < token
        else { return nil }
        let named = tree.identity(speaker)
        let name = names.covering(named)
        guard
            ofPerson ? name?.type == .person : name?.type != .person && agrees(named, tree.phrase(named), plural: false)
        else { return nil }
        return name?.name ?? self.name(tree.phrase(named))
    }

    /// Whether a pronoun stands in what somebody says or alleges and is not they: "the agency said they had fled".
    private func isReported(_ token: Int, plural: Bool) -> Bool {
        guard plural, let verb = text.parse.head(token), text.parse.relation(verb) == .clausalComplement,
            let head = text.parse.head(verb), let speaker = tree.subject(of: head)
        else { return false }
        return speaker.heads.count == 1
    }

    /// The person spoken of before a token who is nearest to the fore; not one inside another's words.
    private func person(before token: Int) -> String? {
        let own = speakers.spoken(at: Int(text.tokens[token].start))
        let found = entities?.person(before: token, entities?.gender(of: token)) {
            speakers.spoken(at: Int(text.tokens[$0].start)) == own
        }
        if let found { return found.name }
        var at = token - 1
        let floor = max(0, token - Clause.reach * 2)
        while at >= floor {
            if let name = names.covering(at) {
                if name.type == .person { return name.name }
                at = min(at, name.tokens.lowerBound)
            }
            at -= 1
        }
        return nil
    }

    /// The last subject before a token: in its own clause's sentence the nearest, in the sentences before it the first.
    private func subject(before token: Int, plural: Bool) -> String? {
        guard let number = text.sentence(ofToken: token) else { return nil }
        let sentence = text.sentences[number].tokens
        var at = token - 1
        let floor = max(sentence.lowerBound, token - Clause.reach * 2)
        // "urged it to …": an object is not its own verb's subject
        var isObject = at >= floor && text.classes[at].isVerb
        if isReported(token, plural: plural) { at = floor }
        while at > floor {
            if let name = subject(at: at, floor: sentence.lowerBound, plural: plural) {
                if !isObject { return name }
                isObject = false
            }
            at -= 1
        }
        var earlier = number - 1
        while earlier >= 0, number - earlier < 4 {
            let tokens = text.sentences[earlier].tokens
            guard text.paragraphs[text.sentences[earlier].paragraph].zone != .boilerplate else { return nil }
            for at in tokens.prefix(Clause.reach * 2).dropFirst() {
                if let name = subject(at: at, floor: tokens.lowerBound, plural: plural) { return name }
            }
            earlier -= 1
        }
        return nil
    }

    /// The subject that ends before a verb at a token, where it is somebody and agrees.
    private func subject(at verb: Int, floor: Int, plural: Bool) -> String? {
        let here = text.classes[verb]
        guard here.isFinite || here == .auxiliary || here == .modal || clause.isBe(verb) else { return nil }
        // by the parse, where it shows one: "In May soldiers came"
        if tree.isParsed(verb), let own = tree.subject(of: verb)?.heads, own.count == 1, let head = own.first,
            head < verb,
            head >= floor, text.classes[head].isNominal
        {
            let phrase = tree.phrase(head)
            return agrees(head, phrase, plural: plural) ? names.resolve(phrase) ?? name(phrase) : nil
        }
        var last = verb - 1
        while last > floor, text.classes[last] == .adverb { last -= 1 }
        guard last >= floor, text.classes[last].isNominal,
            var phrase = clause.phrases.outermost(endingAt: last, floor: floor)
        else { return nil }
        if phrase.count > 1, text.tokens[phrase.lowerBound].word == lexicon.words.that {
            phrase = phrase.lowerBound + 1..<phrase.upperBound
        }
        guard phrase.lowerBound == floor || text.classes[phrase.lowerBound - 1] != .preposition,
            let head = clause.phrases.head(of: phrase), agrees(head, phrase, plural: plural)
        else { return nil }
        return names.resolve(phrase) ?? name(phrase)
    }

    private func agrees(_ head: Int, _ phrase: Range<Int>, plural: Bool) -> Bool {
        let isSomebody = ActParties(context: self).isParty(phrase)
        guard isSomebody else { return false }
        if phrase.contains(where: { text.tokens[$0].word == lexicon.words.and }) { return plural }
        if let name = names.covering(head) { return name.type != .person && name.type != .temporal }
        let last = text.scalars[Int(text.tokens[head].end) - 1]
        let isPlural = last == 0x73 || text.tokens[head].word == text.vocabulary.find("people")
        // "they" are no minister
        if plural, !isPlural, lexicon.offices.contains(text.tokens[head].word) { return false }
        let collective = lexicon.classes.party.union(lexicon.classes.agent)
        return isPlural == plural || plural && !tags.classes(head).isDisjoint(with: collective)
    }
}
