internal import RecordModel

/// A noun phrase with its title, name and asides: "مدير المركز، المحامي نوح بلقاضي،".
struct ArabicNominal {
    /// The words of the phrase, without what stands between commas.
    var core: Range<Int>
    /// The person's name in it or beside it.
    var person: Range<Int>?
    /// What the person is: title, apposition.
    var role: Range<Int>?
    /// The token after it, and after all that stands between commas.
    var after: Int
    /// Another is joined to it by "و".
    var isSeveral = false

    /// The words that name whom it is.
    var name: Range<Int> { person ?? core }
}

/// Noun phrases of Arabic with all that hangs on them.
struct ArabicNominals {
    let text: TokenizedDocument
    let arabic: ArabicText
    let names: NameIndex
    let lexicons: Lexicons
    let phrases: ArabicPhrases
    /// The most tokens of an aside between commas.
    private static let aside = 18

    init(_ draft: Draft) { self.init(draft.text, draft.arabic, draft.names, draft.lexicons) }

    init(_ text: TokenizedDocument, _ arabic: ArabicText, _ names: NameIndex, _ lexicons: Lexicons) {
        self.text = text
        self.arabic = arabic
        self.names = names
        self.lexicons = lexicons
        phrases = ArabicPhrases(text: text, arabic: arabic, names: names)
    }

    /// The noun phrase that begins at a token, or nil where none does. Cost: bounded.
    func nominal(from start: Int, limit: Int, asides: Bool = true, joins: Bool = true) -> ArabicNominal? {
        guard start < limit, let base = base(from: start, limit: limit) else { return nil }
        var out = ArabicNominal(core: base, after: base.upperBound)
        if let name = names.covering(base.upperBound - 1), name.type == .person,
            name.tokens.upperBound == base.upperBound,
            name.tokens.lowerBound == base.lowerBound
                || name.tokens.lowerBound > base.lowerBound && !isBody(base.lowerBound)
        {
            take(name.tokens, &out)
        }
        extend(&out, limit)
        if joins { join(&out, limit) }
        if asides { readAside(&out, limit) }
        return out
    }

    private func take(_ person: Range<Int>, _ out: inout ArabicNominal) {
        out.person = person
        if person.lowerBound > out.core.lowerBound { out.role = out.core.lowerBound..<person.lowerBound }
    }

    /// Number, quantifier and noun; or a name in quotation marks.
    private func base(from start: Int, limit: Int) -> Range<Int>? {
        if let quoted = quoted(start, limit) { return quoted }
        var at = start
        while at < min(limit, start + 6), text.tokens[at].kind == .number || isQuantity(at, limit) {
            at += max(1, lexicons.tallies.before.longest(text.tokens, at: at, limit: limit)?.length ?? 1)
        }
        if at > start {
            if at < limit, arabic.kinds(at).contains(.pointing) { return start..<at + 1 }  // "١٣ منهم"
            var next = at
            if next + 1 < limit, arabic[next]?.stem == lexicons.arabicWords.from { next += 1 }  // "اثنين من العمال"
            if let phrase = phrases.phrase(from: next, limit: limit),
                arabic[next]?.verb == nil || arabic[next]?.noun != nil
            {
                return start..<phrase.upperBound
            }
            return start..<at
        }
        return phrases.phrase(from: start, limit: limit)
    }

    /// The fullest name of a person in the document.
    func personName(_ tokens: Range<Int>) -> String { names.resolve(tokens) ?? text.words(tokens) }

    /// "«قوات النهر»": a short name in quotation marks, with its marks.
    func quoted(_ at: Int, _ limit: Int) -> Range<Int>? {
        guard at + 2 < limit, text.tokens[at].kind == .mark else { return nil }
        let closing: UInt32
        switch text.scalar(at) {
        case 0xAB: closing = 0xBB
        case 0x201C: closing = 0x201D
        case 0x22: closing = 0x22
        default: return nil
        }
        guard let close = (at + 2..<min(limit, at + 7)).first(where: { text.isMark($0, closing) }),
            (at + 1..<close).allSatisfy({
                text.tokens[$0].kind == .word && !lexicons.arabic.isClauseParticle(text.tokens[$0].word)
                    && (arabic[$0]?.verb == nil || arabic[$0]?.noun != nil || arabic[$0]?.verbalNoun ?? -1 >= 0)
                    && arabic.kinds($0).isDisjoint(with: [.negation, .relative, .pronoun])
            })
        else { return nil }
        return at..<close + 1
    }

    func isQuantity(_ at: Int, _ limit: Int) -> Bool {
        let word = text.tokens[at].word
        if lexicons.tallies.numbers[word] != nil { return true }
        guard let match = lexicons.tallies.before.longest(text.tokens, at: at, limit: limit) else {
            return at > 0 && arabic[at]?.stem == lexicons.arabicWords.from
                && lexicons.tallies.before.longest(text.tokens, at: at - 1, limit: limit).map { $0.length > 1 } ?? false
        }
        let next = at + match.length
        return next < limit
            && (text.tokens[next].kind == .number || lexicons.tallies.numbers[text.tokens[next].word] != nil)
    }

    // MARK: what hangs on it

    private func extend(_ out: inout ArabicNominal, _ limit: Int) {
        var rounds = 0
        while out.after < limit, rounds < 5 {
            rounds += 1
            let at = out.after
            if let name = names.covering(at), name.type == .person, name.tokens.lowerBound == at, out.person == nil,
                arabic[at].map({ $0.joined.isEmpty }) ?? true
            {
                out.core = out.core.lowerBound..<min(name.tokens.upperBound, limit)
                take(name.tokens, &out)
                out.after = out.core.upperBound
                continue
            }
            if let quoted = quoted(at, limit), out.person == nil, out.core.count == 1, isBody(out.core.lowerBound) {
                out.core = out.core.lowerBound..<quoted.upperBound
                out.after = quoted.upperBound
                continue
            }
            guard out.person == nil, let end = attribute(at, out, limit) else { break }
            out.core = out.core.lowerBound..<end
            out.after = end
        }
    }

    /// "حكومة الإنقاذ والمجلس الأعلى".
    private func join(_ out: inout ArabicNominal, _ limit: Int) {
        var joined = 0
        while out.after < limit, joined < 4, let end = another(out.after, limit) {
            out.core = out.core.lowerBound..<end
            out.after = end
            out.isSeveral = true
            joined += 1
        }
    }

    /// "للصليب الأحمر", "باسم الجهاز"; "في فريق الوساطة" and "من أنصار السهل" after a noun without the article.
    private func attribute(_ at: Int, _ out: ArabicNominal, _ limit: Int) -> Int? {
        guard text.tokens[at].kind == .word, let word = arabic[at] else { return nil }
        if word.isOwned || word.stem == text.tokens[at].word, lexicons.arabic.inTheirName.contains(text.tokens[at].word)
        {
            return at + 1
        }
        if text.tokens[at].word == lexicons.arabic.inTheNameOf {
            return phrases.phrase(from: at + 1, limit: limit)?.upperBound ?? quoted(at + 1, limit)?.upperBound
        }
        let head = out.core.lowerBound
        let belongs = lexicons.arabic.belonging.contains(arabic[out.core.upperBound - 1]?.stem ?? -1)
        if word.joined.contains(.to), word.verb == nil, belongs || isBody(head) || isOffice(head),
            word.noun?.classes.contains(.person) != true
        {
            return phrases.phrase(from: at, limit: limit)?.upperBound
        }
        let isOpen = !(out.core.contains { arabic[$0]?.isDefinite ?? false })
        guard isOpen || isOwnedPerson(out.core), word.joined.isEmpty,
            word.stem == lexicons.arabicWords.at || word.stem == lexicons.arabicWords.from, at + 1 < limit,
            let phrase = phrases.phrase(from: at + 1, limit: limit),
            arabic[head]?.noun != nil || arabic[head]?.kinds.contains(.agent) == true
        else { return nil }
        return phrase.upperBound
    }

    /// "نظيرته في …".
    private func isOwnedPerson(_ core: Range<Int>) -> Bool {
        core.count == 1
            && arabic[core.lowerBound].map { $0.isOwned && $0.noun?.classes.contains(.person) == true } ?? false
    }

    /// A noun for a body: "رابطة", "كتائب".
    func isBody(_ at: Int) -> Bool {
        guard let word = arabic[at] else { return false }
        return lexicons.arabic.bodies.contains(text.vocabulary.form(word.stem))
    }

    private func isOffice(_ at: Int) -> Bool { arabic[at]?.noun?.classes.contains(.person) == true }

    /// Another noun of the same kind, with "و" written before it.
    private func another(_ at: Int, _ limit: Int) -> Int? {
        guard text.tokens[at].kind == .word, let word = arabic[at], word.joined.isDisjoint(with: .preposition) else {
            return nil
        }
        let isJoined = word.joined.contains(.and) || names.covering(at) != nil && text.scalar(at) == 0x648
        let isBare = text.vocabulary.form(text.tokens[at].word).elementsEqual([0x648])
        guard isJoined || isBare || text.scalar(at) == 0x648 && isQuantity(at, limit) else { return nil }
        let first = isBare ? at + 1 : at
        guard first < limit, text.scalar(at) == 0x648, lexicons.arabic.kind(first, text, arabic) == nil,
            arabic[first]?.verb == nil || arabic[first]?.noun != nil
        else { return nil }
        if let phrase = phrases.phrase(from: first, limit: limit), !isQuantity(first, limit) {
            return phrase.upperBound
        }
        return isQuantity(first, limit) ? base(from: first, limit: limit)?.upperBound : nil
    }

    // MARK: asides

    func isComma(_ at: Int) -> Bool { text.isMark(at, 0x60C) || text.isMark(at, 0x2C) }

    /// What stands between commas after the phrase: a relative clause, a name or a role, a time and a place.
    private func readAside(_ out: inout ArabicNominal, _ limit: Int) {
        let at = out.after
        guard at + 1 < limit else { return }
        if arabic.kinds(at).contains(.relative), arabic[at]?.stem != lexicons.arabicWords.from,
            let end = close(at, limit), text.tokens[end].kind == .word
        {
            out.after = end  // "الذي كان برفقته أكد": to the particle
            return
        }
        guard isComma(at), let end = close(at + 1, limit) else { return }
        let next = isComma(end) && !text.isMark(end, 0x3A) ? end + 1 : end
        let first = at + 1
        let kinds = arabic.kinds(first)
        if kinds.contains(.relative) || arabic[first]?.joined.contains(.and) == true && kinds.contains(.pronoun)
            || kinds.contains(.preposition)
        {
            if isComma(end) || kinds.contains(.preposition) { out.after = next }
            return
        }
        guard let inner = nominal(from: first, limit: end, asides: false), arabic[first]?.joined.contains(.and) != true,
            !(first..<end).contains(where: { lexicons.arabic.kind($0, text, arabic) != nil })
        else { return }
        if let person = inner.person, out.person == nil {
            out.role = out.core
            out.person = person
            out.after = next
        } else if out.person != nil, inner.person == nil {
            if out.role == nil { out.role = first..<end }
            out.after = next
        }
    }

    /// The comma or the particle of a reported clause that ends an aside.
    private func close(_ start: Int, _ limit: Int) -> Int? {
        (start..<min(limit, start + Self.aside)).first {
            isComma($0) || text.isMark($0, 0x3A) || lexicons.arabic.isClauseParticle(text.tokens[$0].word)
        }
    }

    func startsWithB(_ at: Int) -> Bool { phrases.startsWithB(at) }

    // MARK: agreement

    enum Gender { case he, she, unknown }

    /// What a verb before or after the phrase agrees with.
    func gender(_ nominal: ArabicNominal) -> Gender {
        if let person = nominal.person {
            if let role = nominal.role?.first, isFeminine(role) { return .she }
            return nominal.role == nil ? (isFeminine(person.lowerBound) ? .she : .unknown) : .unknown
        }
        var head = nominal.core.lowerBound
        if arabic.kinds(head).contains(.quantifier), head + 1 < nominal.core.upperBound { head += 1 }
        if text.tokens[head].kind == .number || isQuantity(head, nominal.core.upperBound) {
            // "41 شخصا": what is counted tells
            guard let unit = nominal.core.last(where: { arabic[$0]?.noun != nil }), let noun = arabic[unit]?.noun,
                noun.classes.contains(.person), nominal.core.lowerBound < unit
            else { return .unknown }
            let isFeminine = isFeminine(unit) || text.scalars[Int(text.tokens[unit].end) - 1] == 0x62A
            return isFeminine || noun.group == "women" ? .she : .he
        }
        if arabic[head]?.kinds.contains(.placeKind) == true, arabic[head]?.noun == nil {
            return isFeminine(head) ? .she : .he
        }
        guard text.tokens[head].kind == .word, let word = arabic[head] else { return .unknown }
        if let name = names.covering(head) {
            // "مجلس الأمن", "الأمم المتحدة": a body's name has the gender of its first word, or of the adjective after it
            guard name.type == .organisation, name.tokens.lowerBound == head else { return .unknown }
            if name.tokens.contains(where: { isFeminine($0) && ($0 == head || arabic[$0]?.isDefinite == true) }),
                isFeminine(head) || !isBody(head)
            {
                return .she
            }
            return isBody(head) ? .he : .unknown
        }
        if isFeminine(head), word.noun?.number != .plural { return .she }
        if text.vocabulary.form(word.stem).suffix(2).elementsEqual([0x64A, 0x627]) { return .she }  // "ميليشيا"
        guard let noun = word.noun else {
            return word.verbalNoun >= 0 && text.vocabulary.form(word.stem).suffix(2) != [0x627, 0x62A] ? .he : .unknown
        }
        if noun.number == .singular { return .he }
        return noun.number == .plural && (noun.classes.contains(.organisation) || noun.classes.contains(.place))
            ? .she : .unknown
    }

    private func isFeminine(_ at: Int) -> Bool {
        let token = text.tokens[at]
        if text.scalars[Int(token.end) - 1] == 0x629 { return true }
        guard let word = arabic[at], word.isOwned else { return false }
        return text.vocabulary.form(word.stem).last == 0x647  // "رئيستها": the stem has ة
    }

    /// "الطرفين", "المسؤولين": forms that no subject has.
    func isOblique(_ nominal: ArabicNominal) -> Bool {
        let head = nominal.core.lowerBound
        guard let word = arabic[head], let noun = word.noun, noun.number != .singular, nominal.person == nil else {
            return false
        }
        let form = text.vocabulary.form(word.isOwned ? word.stem : text.tokens[head].word)
        return form.count > 4 && form.suffix(2).elementsEqual([0x64A, 0x646])
    }
}
