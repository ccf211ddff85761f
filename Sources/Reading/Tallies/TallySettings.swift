internal import Moments
internal import RecordModel

/// Where and when a tally is, and who is said to have done it or to have said it: from its sentence, its total, or the sentences before.
struct TallySettings {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    let names: NameIndex
    let time: TimeFrame
    private let classes: WordClasses
    private let phrases: NounPhrases
    private let clause: Clause
    private let units: CountedUnits
    private let moments: [FoundMoment]
    /// Places by the kind they were last named with: "Wadhira province" for "the province".
    private var kinds: [WordID: [(at: Int, name: String)]] = [:]
    /// Tokens looked at on each side.
    static let reach = 40

    init(_ draft: Draft) {
        text = draft.text
        lexicon = draft.lexicons.tallies
        names = draft.names
        classes = draft.lexicons.classes
        time = draft.time
        moments = draft.moments
        phrases = NounPhrases(draft.text)
        clause = Clause(text: draft.text, phrases: phrases, words: draft.lexicons.acts.words)
        units = CountedUnits(text: draft.text, lexicon: draft.lexicons.tallies)
        for name in names.all where name.type != .person {
            let after = name.tokens.upperBound
            if after < text.tokens.count, lexicon.placeKinds.contains(text.tokens[after].word) {
                let whole = text.text(text.scalarRange(name.tokens.lowerBound..<after + 1))
                kinds[text.tokens[after].word, default: []].append((after, whole))
            } else if name.tokens.lowerBound > 1, has(name.tokens.lowerBound - 1, .of),
                lexicon.placeKinds.contains(text.tokens[name.tokens.lowerBound - 2].word)
            {
                kinds[text.tokens[name.tokens.lowerBound - 2].word, default: []].append(
                    (name.tokens.lowerBound, name.name))
            }
        }
    }

    private func has(_ at: Int, _ noun: NounClass) -> Bool { units.has(at, noun) }

    private func window(_ found: TallyCandidate) -> Range<Int> {
        let sentence = text.sentences[found.sentence].tokens
        return max(
            sentence.lowerBound, found.tokens.lowerBound - TallySettings.reach)..<min(
                sentence.upperBound, found.contentEnd + TallySettings.reach)
    }

    /// How far a run of tokens lies from a number; what stands before it counts as a little farther.
    private func distance(_ range: Range<Int>, _ found: TallyCandidate) -> Int {
        range.lowerBound >= found.contentEnd
            ? range.lowerBound - found.contentEnd : (found.tokens.lowerBound - range.upperBound) * 5 / 4 + 1
    }

    // MARK: when

    /// The nearest moment of the sentence: its period, or `.some(nil)` where it cannot be resolved; nil where there is none.
    func period(_ found: TallyCandidate, before limit: Int) -> String?? {
        let whole = window(found)
        let window = whole.lowerBound..<max(found.contentEnd, min(whole.upperBound, limit))
        var low = 0
        var high = moments.count
        while low < high {
            let middle = (low + high) / 2
            if moments[middle].tokens.upperBound <= window.lowerBound { low = middle + 1 } else { high = middle }
        }
        var best: (distance: Int, moment: FoundMoment)?
        while low < moments.count, moments[low].tokens.lowerBound < window.upperBound {
            let one = moments[low]
            low += 1
            if one.tokens.overlaps(found.tokens) { continue }
            let distance = distance(one.tokens, found)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, one) }
        }
        return best.map { $0.moment.moment.iso }
    }

    /// The moment that a sentence before in the same paragraph opens with: "In 2021, …. The attacks killed …".
    func frame(before sentence: Int) -> String? {
        let paragraph = text.sentences[sentence].paragraph
        var number = sentence - 1
        while number >= 0, text.sentences[number].paragraph == paragraph, sentence - number <= 4 {
            let opening = text.sentences[number].tokens.prefix(3)
            if let found = firstMoment(from: opening.lowerBound), opening.contains(found.tokens.lowerBound) {
                return found.moment.iso
            }
            number -= 1
        }
        return nil
    }

    private func firstMoment(from token: Int) -> FoundMoment? {
        var low = 0
        var high = moments.count
        while low < high {
            let middle = (low + high) / 2
            if moments[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low < moments.count ? moments[low] : nil
    }

    // MARK: where

    /// The nearest place of the sentence that a preposition puts the number in.
    func place(_ found: TallyCandidate, within reach: Int = .max) -> String? {
        let window = window(found)
        var best: (distance: Int, name: String)?
        for at in window where lexicon.placers.contains(text.tokens[at].word) {
            guard
                let (range, name) = placeName(
                    at + 1, window.upperBound, isOf: has(at, .of) || lexicon.from.contains(text.tokens[at].word))
            else { continue }
            let distance = distance(range, found)
            if reach != .max, distance > reach || range.lowerBound < found.contentEnd { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (distance, name) }
        }
        return best?.name
    }

    /// The place after a preposition: a name, with compass words before and kinds of place after it; or "the north west".
    private func placeName(_ start: Int, _ limit: Int, isOf: Bool) -> (Range<Int>, String)? {
        var at = start
        while at < limit, at - start < 4 {
            if let name = names.covering(at) {
                let isPlace = name.type == .location || !name.isSure && name.type != .person && !isOf
                guard isPlace, name.tokens.upperBound <= limit else { return nil }
                var range = (isCompass(at - 1) && at > start ? at - 1 : at)..<name.tokens.upperBound
                if range.upperBound < limit, lexicon.placeKinds.contains(text.tokens[range.upperBound].word) {
                    range = range.lowerBound..<range.upperBound + 1
                }
                let isPlain = range == name.tokens
                return (range, isPlain ? name.name : text.text(text.scalarRange(range)))
            }
            let isKind = lexicon.placeKinds.contains(text.tokens[at].word)
            let isDescribed = text.classes[at] == .adjective || text.classes[at] == .verbParticiple
            guard has(at, .determiner) || isCompass(at) || isKind || has(at, .of) || has(at, .place) || isDescribed
            else { return nil }
            if isKind, at > start, has(at - 1, .determiner),
                at + 1 >= limit || !has(at + 1, .of) && names.covering(at + 1) == nil
            {
                // "in the province"
                let name = kinds[text.tokens[at].word]?.last { $0.at < at }?.name ?? lastPlace(before: start)
                return name.map { (start..<at + 1, $0) }
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

    /// "In the city": the last place named before, in this paragraph or the dateline.
    private func lastPlace(before token: Int) -> String? {
        guard let sentence = text.sentence(ofToken: token) else { return nil }
        let paragraph = text.sentences[sentence].paragraph
        let floor = max(text.paragraphs[paragraph].tokens.lowerBound, token - 3 * TallySettings.reach)
        for at in stride(from: token - 1, through: floor, by: -1) {
            if let name = names.covering(at), name.type == .location, name.isSure { return name.name }
        }
        return nil
    }

    /// "Northern", which needs a noun.
    private func isAdjective(_ at: Int) -> Bool { text.scalars[Int(text.tokens[at].end) - 1] | 0x20 == 0x6E }

    private func isCompass(_ at: Int) -> Bool {
        at >= 0 && at < text.tokens.count && lexicon.compass.contains(text.tokens[at].word)
    }

    // MARK: who did it

    /// Who is said to have done it, or nil.
    func perpetrator(_ found: TallyCandidate, after previous: Int, before next: Int) -> String? {
        switch found.category {
        case .killed, .injured, .detained, .missing, .displaced, .attacks, .placesAttacked, .deprivedOfAid, .other, nil:
            break
        default: return nil
        }
        let whole = window(found)
        let window =
            max(
                whole.lowerBound, min(previous, found.tokens.lowerBound))..<max(
                found.contentEnd, min(whole.upperBound, next))
        if let agent = responsible(found, floor: window.lowerBound) { return agent }
        for at in window where at >= found.contentEnd {
            if text.isMark(at, 0x3B) { break }
            if lexicon.by.contains(text.tokens[at].word), found.category != nil || harms(at - 1),
                let agent = agent(at + 1, window.upperBound)
            {
                return agent
            }
            if has(at, .attack), let agent = modifiers(before: at, floor: found.contentEnd) { return agent }
        }
        guard let category = found.category, category != .other else { return nil }
        var at = found.tokens.lowerBound - 1
        while at >= window.lowerBound, !text.isMark(at, 0x29) {
            if has(at, .attack) {
                if at + 1 < window.upperBound, lexicon.by.contains(text.tokens[at + 1].word),
                    let agent = agent(at + 2, found.tokens.lowerBound)
                {
                    return agent
                }
                if let agent = modifiers(before: at, floor: window.lowerBound) { return agent }
            }
            at -= 1
        }
        guard let trigger = found.trigger, trigger < found.tokens.lowerBound, text.classes[trigger].isVerb else {
            return nil
        }
        let sentence = text.sentences[found.sentence].tokens
        if text.classes[trigger] == .verbIng, let accused = accused(of: trigger, floor: sentence.lowerBound) {
            return named(accused)
        }
        guard let subject = clause.subject(of: trigger, in: sentence), !subject.passive || isReported(trigger) else {
            return nil
        }
        return named(subject.phrase)
    }

    /// "Are reported to have killed": a passive of saying before the verb, whose subject is the doer all the same.
    private func isReported(_ trigger: Int) -> Bool {
        trigger > 0 && text.tokens[trigger - 1].word == text.vocabulary.find("have")
    }

    /// "accused the army of killing 30": the phrase between the verb and "of".
    private func accused(of trigger: Int, floor: Int) -> Range<Int>? {
        var of = trigger - 1
        while of > floor, trigger - of < 12, !has(of, .of) {
            guard text.classes[of] != .mark, !text.classes[of].isFinite else { return nil }
            of -= 1
        }
        guard of > floor, has(of, .of) else { return nil }
        for at in stride(from: of - 1, through: max(floor, of - 8), by: -1)
        where clause.words.accuse.contains(text.tokens[at].word) {
            return at + 1 < of ? phrases.phrase(startingAt: at + 1, limit: of) : phrases.subject(ofVerb: at)
        }
        return nil
    }

    /// "The army is responsible for 30 of these deaths", "holds the army responsible for 30".
    private func responsible(_ found: TallyCandidate, floor: Int) -> String? {
        let last = found.tokens.lowerBound - 1
        for at in stride(from: last, through: max(floor, last - 3), by: -1)
        where lexicon.responsible.contains(text.tokens[at].word) {
            var before = at - 1
            while before > floor, text.classes[before] == .auxiliary || text.classes[before] == .adverb { before -= 1 }
            return phrases.phrase(endingAt: before, floor: floor).flatMap { named($0) }
        }
        return nil
    }

    /// The phrase after "by", if it can do things; "by Syrian regime and Russian attacks" gives what stands before the attacks.
    private func agent(_ start: Int, _ limit: Int) -> String? {
        var start = start
        if start < limit, text.form(start) == "either" { start += 1 }
        guard start < limit, var phrase = phrases.phrase(startingAt: start, limit: min(limit, start + 12)) else {
            return nil
        }
        while phrase.upperBound < limit, has(phrase.upperBound, .and),
            let next = phrases.phrase(startingAt: phrase.upperBound + 1, limit: min(limit, phrase.upperBound + 8)),
            next.contains(where: { text.classes[$0] == .name || isAgent($0) })
        {
            phrase = phrase.lowerBound..<next.upperBound
        }
        if let attack = phrase.first(where: { has($0, .attack) }) {
            return modifiers(before: attack, floor: phrase.lowerBound)
        }
        return named(phrase)
    }

    /// A verb of harm: for numbers of which nothing else says that somebody was harmed ("besieged by").
    private func harms(_ at: Int) -> Bool { at >= 0 && lexicon.harm.contains(classes.base(text.tokens[at].word)) }

    private func isAgent(_ at: Int) -> Bool { lexicon.agents.contains(text.tokens[at].word) }

    /// A phrase that names an agent: a name that is no place or date, or a word such as "regime".
    private func named(_ phrase: Range<Int>) -> String? {
        let hasAgent = phrase.contains {
            isAgent($0) || names.covering($0).map { $0.type != .location && $0.type != .temporal } == true
        }
        let first = phrase.first ?? 0
        let isCountry = names.covering(phrase.upperBound - 1).map { $0.type == .location && $0.isSure } == true
        let isCounted = phrase.contains { text.classes[$0] == .number }
        guard hasAgent || isCountry, !isCounted, !phrase.contains(where: { has($0, .attack) }) else { return nil }
        let isPair = phrase.contains { has($0, .and) }
        let bare = has(first, .determiner) && phrase.count > 1 && !isPair ? first + 1..<phrase.upperBound : phrase
        return names.resolve(bare) ?? text.text(text.scalarRange(bare))
    }

    /// "Regime attacks", "Russian air strikes", "unidentified attacks": what stands before the attack, if it names somebody.
    private func modifiers(before attack: Int, floor: Int) -> String? {
        var first = attack
        var isNamed = false
        while first > floor, attack - first < 8 {
            let at = first - 1
            guard text.classes[at].isPremodifier || has(at, .and) && isNamed || text.classes[at] == .verbParticiple
            else { break }
            if text.classes[at] == .name && names.covering(at)?.type != .location || isAgent(at) { isNamed = true }
            if text.classes[at] == .number { break }
            first = at
        }
        guard isNamed, first < attack else { return nil }
        var last = attack
        while last > first, !(isAgent(last - 1) || text.classes[last - 1] == .name) { last -= 1 }
        while first < last, !(isAgent(first) || text.classes[first] == .name) { first += 1 }
        return first < last ? text.text(text.scalarRange(first..<last)) : nil
    }

    // MARK: who says so

    /// "According to X" in the sentence: X.
    func accordingTo(_ sentence: Int) -> String? {
        let tokens = text.sentences[sentence].tokens
        for at in tokens {
            guard let match = lexicon.according.longest(text.tokens, at: at, limit: tokens.upperBound) else { continue }
            let start = at + match.length
            if let phrase = phrases.phrase(startingAt: start, limit: min(tokens.upperBound, start + 16)) {
                let bare = has(start, .determiner) && phrase.count > 1 ? start + 1..<phrase.upperBound : phrase
                return names.within(bare).first?.name ?? text.text(text.scalarRange(bare))
            }
            var end = start
            while end < tokens.upperBound, end - start < 4, text.tokens[end].kind == .word { end += 1 }
            return end > start ? text.text(text.scalarRange(start..<end)) : nil
        }
        return nil
    }
}
