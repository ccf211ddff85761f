internal import RecordModel

/// Where a tally was: the nearest place that a preposition puts it in.
extension TallySettings {
    /// The nearest place of the sentence that a preposition puts the number in.
    func place(_ found: TallyCandidate, within reach: Int = .max, before limit: Int = .max) -> String? {
        let whole = window(found)
        let window = whole.lowerBound..<max(found.contentEnd, min(whole.upperBound, limit))
        var best: (distance: Int, name: String)?
        var aside = window.lowerBound
        for at in window where at >= aside {
            guard let (range, name) = placed(at, window) else { continue }
            aside = asideEnd(after: range, window.upperBound)
            let distance = distance(range, found)
            if reach != .max, distance > reach || range.lowerBound < found.contentEnd { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (distance, name) }
        }
        return best?.name ?? (reach == .max ? fronted(found.sentence) : nil)
    }

    /// Where what says where a place is ends: "in Tolmin, «near Orvel,»", "in Tolmin, «a hamlet west of Orvel»", "in Tolmin «in northern
    /// Norland»". The end of the place itself where nothing does.
    private func asideEnd(after place: Range<Int>, _ limit: Int) -> Int {
        var at = place.upperBound
        let isApart = text.isMark(at, 0x2C)
        if isApart { at += 1 }
        guard at + 1 < limit else { return place.upperBound }
        if lexicon.placers.contains(text.tokens[at].word) || isCompass(at) {
            while at < limit, lexicon.placers.contains(text.tokens[at].word) || isCompass(at) || has(at, .determiner) {
                at += 1
            }
            guard let name = names.covering(at), name.type != .temporal, name.type != .person else {
                return place.upperBound
            }
            return asideEnd(after: name.tokens, limit)
        }
        guard isApart, text.classes[at] == .determiner,
            (at + 1..<min(limit, at + 5)).contains(where: {
                lexicon.placeKinds.contains(text.tokens[$0].word) || has($0, .place)
            })
        else { return place.upperBound }
        while at < limit, text.tokens[at].kind == .word || text.tokens[at].kind == .number, !text.classes[at].isFinite {
            at += 1
        }
        return at
    }

    /// "Near Orvel, …": the place that a long sentence opens with.
    func fronted(_ sentence: Int) -> String? {
        let tokens = text.sentences[sentence].tokens
        var at = tokens.lowerBound
        while at < tokens.upperBound, text.classes[at] == .mark || text.classes[at] == .adverb { at += 1 }
        guard at + 2 < tokens.upperBound, lexicon.placers.contains(text.tokens[at].word), !has(at, .of) else {
            return nil
        }
        let start = has(at + 1, .determiner) ? at + 2 : at + 1
        guard let name = names.covering(start), name.type != .temporal, name.tokens.lowerBound == start,
            text.isMark(name.tokens.upperBound, 0x2C)
        else { return nil }
        return name.name
    }

    /// "Monday 2 June, Orvel: …": the place in the label of a paragraph, after its date.
    func labelled(_ sentence: Int) -> String? {
        let paragraph = text.paragraphs[text.sentences[sentence].paragraph].tokens
        guard let colon = paragraph.prefix(14).first(where: { text.isMark($0, 0x3A) }),
            let date = firstMoment(from: paragraph.lowerBound), date.tokens.upperBound < colon,
            date.tokens.lowerBound - paragraph.lowerBound < 3, text.isMark(date.tokens.upperBound, 0x2C)
        else { return nil }
        var start = date.tokens.upperBound + 1
        if lexicon.placers.contains(text.tokens[start].word) { start += 1 }
        guard start < colon, text.tokens[start].shape != .lower, colon - start < 6 else { return nil }
        return names.resolve(start..<colon) ?? text.text(text.scalarRange(start..<colon))
    }

    /// The place that a token puts something in: "in Orvel", "the mill, where …".
    private func placed(_ at: Int, _ window: Range<Int>) -> (Range<Int>, String)? {
        let word = text.tokens[at].word
        if lexicon.placers.contains(word) || isOnPart(at) {
            let isOf = has(at, .of) || lexicon.from.contains(word)
            return placeName(at + 1, window.upperBound, isOf: isOf)
                ?? building(at + 1, window.upperBound).map { ($0.0, withTown($0, window.upperBound)) }
                ?? beside(at, window.upperBound) ?? kindNamed(at + 1, window.upperBound)
        }
        if word == there, !(at + 1 < window.upperBound && clause.isBe(at + 1)) { return lastSite(before: at) }
        guard word == clause.words.where, at > window.lowerBound + 1 else { return nil }
        let last = text.isMark(at - 1, 0x2C) ? at - 2 : at - 1
        guard let phrase = phrases.phrase(endingAt: last, floor: window.lowerBound, ofPhrases: false) else {
            return nil
        }
        if let name = names.covering(last), name.type == .location, name.tokens.upperBound == last + 1 {
            return (name.tokens, name.name)
        }
        return building(phrase.lowerBound, last + 1)
    }

    /// "«On» the outskirts of Orvel", "on the island".
    private func isOnPart(_ at: Int) -> Bool {
        guard text.tokens[at].word == on, at + 2 < text.tokens.count, text.classes[at + 1] == .determiner else {
            return false
        }
        let kind = isCompass(at + 2) ? at + 3 : at + 2
        return lexicon.placeKinds.contains(text.tokens[kind].word)
    }

    /// "Outside the Harbour Council": a body's seat.
    private func beside(_ at: Int, _ limit: Int) -> (Range<Int>, String)? {
        guard lexicon.siting.contains(text.tokens[at].word), at + 2 < limit else { return nil }
        let start = has(at + 1, .determiner) ? at + 2 : at + 1
        return names.covering(start).flatMap { $0.type == .organisation ? ($0.tokens, $0.name) : nil }
    }

    /// "Orvel's economy grew 2.4%": whose it is, for a number that counts nobody whom a deed befell.
    func owner(of found: TallyCandidate) -> String? {
        let sentence = text.sentences[found.sentence].tokens
        let floor = max(sentence.lowerBound + 1, found.tokens.lowerBound - TallySettings.reach / 2)
        for at in stride(from: found.tokens.lowerBound - 1, through: floor, by: -1)
        where text.classes[at] == .possessive {
            if let name = names.covering(at - 1), name.type == .location, name.isSure { return name.name }
        }
        return nil
    }

    /// A building or settlement with a name in its phrase: "the Sunbula school".
    func building(_ start: Int, _ limit: Int) -> (Range<Int>, String)? {
        guard start < limit, var phrase = phrases.phrase(startingAt: start, limit: limit, ofPhrases: false) else {
            return nil
        }
        // "the Orvel ferry landing", where "landing" looks like a verb
        if phrase.upperBound < limit, has(phrase.upperBound, .place),
            text.tokens[phrase.upperBound - 1].shape == .lower || isProper(phrase.upperBound - 1)
        {
            phrase = phrase.lowerBound..<phrase.upperBound + 1
        }
        guard let last = phrase.last, has(last, .place) || lexicon.placeKinds.contains(text.tokens[last].word),
            !has(phrase.upperBound, .of),
            phrase.contains(where: { at in
                names.covering(at).map { $0.type != .nationality && $0.type != .temporal }
                    ?? (at > start && at < last && isProper(at)
                        && text.classes[at] != .adjective)
            }),
            !phrase.contains(where: { text.classes[$0] == .number })
        else { return nil }
        let bare = has(start, .determiner) ? start + 1..<phrase.upperBound : phrase
        return (phrase, names.resolve(bare) ?? owned(bare) ?? text.text(text.scalarRange(bare)))
    }

    /// "The city’s Harrow district": with the city's name, where that was said.
    private func owned(_ bare: Range<Int>) -> String? {
        guard let mark = bare.prefix(3).first(where: { text.classes[$0] == .possessive }), mark > bare.lowerBound,
            lexicon.placeKinds.contains(text.tokens[mark - 1].word), mark + 1 < bare.upperBound
        else { return nil }
        let part = text.text(text.scalarRange(mark + 1..<bare.upperBound))
        return place(ofKind: mark - 1).map { "\($0)’s \(part)" } ?? part
    }

    /// "Sent thousands of fighters «to Orvel»": where what is counted goes, directly after it.
    func destination(_ found: TallyCandidate) -> String? {
        let sentence = text.sentences[found.sentence].tokens
        let end = min(sentence.upperBound, found.contentEnd + 4)
        for at in found.contentEnd..<max(end, found.contentEnd) {
            if text.tokens[at].word == clause.words.to, at + 1 < sentence.upperBound {
                let start = has(at + 1, .determiner) ? at + 2 : at + 1
                return names.covering(start).flatMap { $0.type == .location && $0.isSure ? $0.name : nil }
            }
            guard text.classes[at] == .adverb || text.classes[at].isNominal else { return nil }
        }
        return nil
    }

    /// How far, in sentences, the place that a document begins with reaches.
    private static let frameReach = 12

    /// Where the sentences before are: the last of them in the same paragraph that names a place, else the document's first.
    func frame(of sentence: Int) -> String? {
        let paragraph = text.sentences[sentence].paragraph
        var number = sentence - 1
        while number >= 0, sentence - number <= 4, text.sentences[number].paragraph == paragraph {
            if let place = firstPlace(number) { return place }
            number -= 1
        }
        guard sentence <= TallySettings.frameReach else { return nil }
        for first in 0..<min(2, sentence) {
            if let place = firstPlace(first) { return place }
        }
        return nil
    }

    /// "In Orvel, bells rang. Hundreds of people …": a sentence before in the paragraph opens with where it is.
    func isFramed(_ sentence: Int) -> Bool {
        let paragraph = text.sentences[sentence].paragraph
        var number = sentence - 1
        while number >= 0, sentence - number <= 3, text.sentences[number].paragraph == paragraph {
            if fronted(number) != nil { return true }
            number -= 1
        }
        return false
    }

    /// The first place that a sentence is in; of a dateline its first name.
    func firstPlace(_ sentence: Int) -> String? {
        let tokens = text.sentences[sentence].tokens.prefix(TallySettings.reach)
        switch text.paragraphs[text.sentences[sentence].paragraph].zone {
        case .dateline: return names.within(tokens).first { $0.type == .location && $0.isSure }?.name
        case .boilerplate, .relatedLinks: return nil
        default: break
        }
        let whole = text.sentences[sentence].tokens
        for at in tokens
        where lexicon.placers.contains(text.tokens[at].word) && !has(at, .of)
            && !lexicon.from.contains(text.tokens[at].word)
        {
            if let (_, name) = placeName(at + 1, tokens.upperBound, isOf: true) ?? building(at + 1, whole.upperBound) {
                return name
            }
        }
        return nil
    }

    /// The place after a preposition: a name, with compass words before and kinds of place after it; or "the north west".
    func placeName(_ start: Int, _ limit: Int, isOf: Bool) -> (Range<Int>, String)? {
        var at = start
        while at < limit, at - start < 8 {
            if let name = names.covering(at), name.type != .nationality {
                if lexicon.currencyBefore.longest(text.tokens, at: at, limit: at + 2) != nil { return nil }  // "US$ 3"
                let isPart = at > start && isCompass(at - 1)  // "on northern Orvel"
                let isPlace = name.type == .location || !name.isSure && name.type != .person && (!isOf || isPart)
                guard isPlace, name.tokens.upperBound <= limit, name.isSure || !isModifying(name.tokens) else {
                    return nil
                }
                var range = (isCompass(at - 1) && at > start ? at - 1 : at)..<name.tokens.upperBound
                if range.upperBound < limit, lexicon.placeKinds.contains(text.tokens[range.upperBound].word) {
                    range = range.lowerBound..<range.upperBound + 1
                }
                let isPlain = range == name.tokens
                return (range, isPlain ? name.name : text.text(text.scalarRange(range)))
            }
            if let capital = apposed(at, limit), at > start { return capital }
            let isKind = lexicon.placeKinds.contains(text.tokens[at].word)
            let isDescribed =
                text.classes[at] == .adjective || text.classes[at] == .verbParticiple
                || names.covering(at)?.type == .nationality
                || text.classes[at] == .verbPast && names.covering(at + 1) != nil  // "in besieged Orvel"
            guard
                has(at, .determiner) || text.tokens[at].word == clause.words.that || isCompass(at) || isKind
                    || has(at, .of) || has(at, .place) || isDescribed
            else { return nil }
            if isKind, at > start, has(at - 1, .determiner) || text.tokens[at - 1].word == clause.words.that,
                at + 1 >= limit || !has(at + 1, .of) && names.covering(at + 1) == nil
            {
                return place(ofKind: at).map { (start..<at + 1, $0) }  // "in the province"
            }
            if isKind, at + 1 < limit, (0x0600...0x06FF).contains(text.scalar(at + 1)), names.covering(at + 1) == nil,
                text.tokens[at + 1].kind == .word
            {
                return (at + 1..<at + 2, text.text(text.scalarRange(at + 1..<at + 2)))  // في مدينة …
            }
            at += 1
            if isCompass(at - 1), !isAdjective(at - 1),
                at >= limit || !isCompass(at) && names.covering(at) == nil && !has(at, .of)
            {
                return (start..<at, text.text(text.scalarRange(start..<at)))
            }
        }
        return nil
    }

    /// The place that "the province" or "this town" stands for.
    private func place(ofKind kind: Int) -> String? {
        kinds[text.tokens[kind].word]?.last { $0.at < kind }?.name ?? lastPlace(before: kind)
    }

    /// "The capital, Orvel": the name after a kind of place and a comma.
    private func apposed(_ kind: Int, _ limit: Int) -> (Range<Int>, String)? {
        guard kind + 2 < limit, lexicon.placeKinds.contains(text.tokens[kind].word), text.isMark(kind + 1, 0x2C),
            let name = names.covering(kind + 2), name.type == .location, name.isSure, name.tokens.upperBound <= limit
        else { return nil }
        return (name.tokens, name.name)
    }

    /// "In Orvel-type training": a name of nobody knows what, before a noun.
    private func isModifying(_ name: Range<Int>) -> Bool {
        let next = name.upperBound
        guard next < text.tokens.count, !lexicon.placeKinds.contains(text.tokens[next].word) else { return false }
        return text.classes[next] == .noun
    }

    /// "In the city": the last place named before in this paragraph, or that of the dateline.
    private func lastPlace(before token: Int) -> String? {
        guard let sentence = text.sentence(ofToken: token) else { return nil }
        let paragraph = text.sentences[sentence].paragraph
        let floor = max(text.paragraphs[paragraph].tokens.lowerBound, token - 3 * TallySettings.reach)
        for at in stride(from: token - 1, through: floor, by: -1) {
            if let dateline, text.sentences[dateline.sentence].tokens.contains(at) { return dateline.place }
            if let name = names.covering(at), name.type == .location, name.isSure { return name.name }
        }
        return dateline?.place
    }

    /// "In that town": a kind of place that stands for one named before.
    func namesKind(_ found: TallyCandidate) -> Bool {
        window(found).dropFirst(2).contains { at in
            lexicon.placeKinds.contains(text.tokens[at].word) && text.classes[at] == .noun
                && (has(at - 1, .determiner) || text.tokens[at - 1].word == clause.words.that)
                && lexicon.placers.contains(text.tokens[at - 2].word)
        }
    }

    /// "From a hilltop mission": the one site of its kind that the document names, "the Orvel mission".
    func kindNamed(_ start: Int, _ limit: Int) -> (Range<Int>, String)? {
        guard start < limit, let phrase = phrases.phrase(startingAt: start, limit: limit, ofPhrases: false),
            let last = phrase.last, let known = sites[text.tokens[last].word], let first = known.first,
            known.allSatisfy({ $0.name == first.name }), !phrase.contains(where: { names.covering($0) != nil })
        else { return nil }
        return (phrase, first.name)
    }

    /// "There": the last place before that a name or a noun for a place says.
    private func lastSite(before token: Int) -> (Range<Int>, String)? {
        guard let sentence = text.sentence(ofToken: token) else { return nil }
        let floor = max(
            text.paragraphs[text.sentences[sentence].paragraph].tokens.lowerBound, token - TallySettings.reach)
        for at in stride(from: token - 1, through: floor, by: -1) {
            if let name = names.covering(at), name.type == .location, name.isSure { return (name.tokens, name.name) }
            guard has(at, .place), text.classes[at] == .noun, at > floor,
                let phrase = phrases.phrase(endingAt: at, floor: floor, ofPhrases: false), phrase.count > 1
            else { continue }
            let bare = has(phrase.lowerBound, .determiner) ? phrase.lowerBound + 1..<phrase.upperBound : phrase
            return (phrase, text.text(text.scalarRange(bare)))
        }
        return nil
    }

    /// A word with a capital, also after its hyphen: "Sary-Bulak", not "Orvel-held".
    private func isProper(_ at: Int) -> Bool {
        let token = text.tokens[at]
        guard token.shape != .lower else { return false }
        let hyphen = text.scalars[token.range].lastIndex(of: 0x2D)
        return hyphen.map { $0 + 1 < Int(token.end) && text.scalars[$0 + 1] & 0x20 == 0 } ?? true
    }

    /// "Northern", which needs a noun.
    private func isAdjective(_ at: Int) -> Bool {
        let last = text.scalars[Int(text.tokens[at].end) - 1] | 0x20
        return last == 0x6E || last == 0x72 || last == 0x6C
    }

    func isCompass(_ at: Int) -> Bool {
        at >= 0 && at < text.tokens.count && lexicon.compass.contains(text.tokens[at].word)
    }
}
