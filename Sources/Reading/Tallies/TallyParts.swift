internal import RecordModel
internal import Syntax

/// Finds which numbers of a sentence break others down: "1,202 civilians, including 284 children (167 of them …)", "of whom 30", "three of
/// the five". What points back over sentences is in ``TallyWholes``.
struct TallyParts {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    let classes: WordClasses
    /// Tokens of a phrase looked at on the way to "of".
    static let reach = 6

    func has(_ at: Int, _ noun: NounClass) -> Bool {
        at >= 0 && at < text.tokens.count
            && lexicon.nouns[text.tokens[at].word].map { !$0.isDisjoint(with: noun) } == true
    }

    /// Sets `parent` and `sibling`. Cost: linear; each number looks at the one before it.
    func link(_ all: inout [TallyCandidate]) {
        var opened: Int?  // the whole that a sentence opens with: "Of the 40 …"
        for number in all.indices {
            if opened.map({ all[$0].sentence != all[number].sentence }) == true { opened = nil }
            if number > 0, all[number - 1].sentence == all[number].sentence {
                link(number, &all)
            }
            if let whole = opened, all[number].parent == nil,
                all[number].sibling.map({ all[$0].parent == nil }) ?? true,
                isWithin(all[number], all[whole])
            {
                all.attach(number, to: whole)
            }
            if opensWhole(all[number]) { opened = number }
        }
    }

    private func link(_ number: Int, _ all: inout [TallyCandidate]) {
        let found = all[number]
        let previous = all[number - 1]
        if let unit = found.unit, unit.isPart {
            if !has(unit.tokens.lowerBound, .determiner) || unit.tokens.count == 1 {
                // "7 children and 2 women; 88 of these": no part is more than its whole
                var whole: Int? = number - 1
                while let at = whole, !isWithin(found, all[at]) { whole = all[at].parent }
                all.attach(number, to: whole)
            }
            return  // "of these deaths": once categories are known
        }
        let first = found.tokens.lowerBound
        if isOfWhole(previous, found) {
            all.attach(number - 1, to: number)
            return
        }
        if comparesWithLast(first) {
            all[number].sibling = number - 1
            return
        }
        let isSubject = startsPredicate(found.contentEnd) && !isParallel(found, previous)
        let between = previous.contentEnd..<max(previous.contentEnd, first)
        let clip =
            found.number.clip > 0 && first == found.number.tokens.lowerBound || startsWithClip(found)
        if addsPart(between) || isBeing(found, between) || affects(between, previous)
            || has(first - 1, .them) && has(first - 2, .of)
        {
            all.attach(number, to: number - 1)
        } else if let close = between.last(where: { text.isMark($0, 0x29) }), let before = previous.parent,
            !isSubject, isSeparator(close + 1..<between.upperBound, orJoined: clip)
        {  // "207 children (118 of them boys) and 143 women"
            all[number].sibling = before
            all.attach(number, to: all[before].parent)
        } else if isSeparator(between, orJoined: clip) || isGapped(found, after: previous, between)
            || found.number.form == .percent && between.count < 4 && between.last.map({ text.isMark($0, 0x28) }) == true
        {
            all[number].sibling = number - 1
            if !isSubject { all.attach(number, to: previous.parent) }
        } else if opensBreakdown(between), found.number.form == previous.number.form, isWithin(found, previous),
            between.count == 1 && isGroup(found) || found.unit == nil && between.count > 1 || isPlaced(found)
        {
            all.attach(number, to: number - 1)
        } else if isTotal(between), found.number.currency != nil, previous.number.currency != nil {
            all.attach(number - 1, to: number)
        }
    }

    /// A part is no more than its whole, of the same currency; a share may be of anything.
    func isWithin(_ part: TallyCandidate, _ whole: TallyCandidate) -> Bool {
        guard whole.number.form != .percent else { return false }
        return part.number.form == .percent
            || part.number.value < whole.number.upper ?? whole.number.value
                && part.number.currency == whole.number.currency
    }

    // MARK: "of"

    /// "Of «the Brigade's 6,000 fighters», 1,450 …": a clause that opens with "of" and a counted whole.
    private func opensWhole(_ found: TallyCandidate) -> Bool {
        guard found.unit?.isPart == false else { return false }
        let sentence = text.sentences[found.sentence].tokens
        // "Among the three sailors were two …"
        if found.tokens.lowerBound - sentence.lowerBound == 2, has(sentence.lowerBound, .partCue) { return true }
        guard let of = ofBefore(found) ?? plainOf(found, sentence) else { return false }
        guard of > sentence.lowerBound else { return true }
        return text.isMark(of - 1, 0x3B) || text.isMark(of - 1, 0x2C) || has(of - 1, .and)
    }

    /// "Of 20 raids, nine …": an "of" that opens the sentence needs no article.
    private func plainOf(_ found: TallyCandidate, _ sentence: Range<Int>) -> Int? {
        let of = found.tokens.lowerBound - 1
        return of == sentence.lowerBound && has(of, .of) ? of : nil
    }

    /// "Three of the company's «seven»", "$3m received of the «$9m»": the number before is part of this one.
    private func isOfWhole(_ previous: TallyCandidate, _ found: TallyCandidate) -> Bool {
        guard let of = ofBefore(found), isWithin(previous, found) else { return false }
        if of == previous.tokens.upperBound { return true }
        return found.number.currency != nil && of == previous.tokens.upperBound + 1 && text.classes[of - 1].isVerb
    }

    /// The "of" before a number, over an article, whose it is, and words that describe it.
    private func ofBefore(_ found: TallyCandidate) -> Int? {
        var at = found.tokens.lowerBound - 1
        var isDefinite = false
        let floor = max(text.sentences[found.sentence].tokens.lowerBound, at - TallyParts.reach)
        while at >= floor {
            if has(at, .of) { return isDefinite ? at : nil }
            switch text.classes[at] {
            case .possessive: isDefinite = true
            case .determiner: isDefinite = true
            case .noun, .name, .adjective, .pronoun: if has(at, .determiner) { isDefinite = true }
            default:
                guard has(at, .determiner) else { return nil }
                isDefinite = true
            }
            at -= 1
        }
        return nil
    }

    // MARK: lists

    /// "…, including a doctor and …": a cue between two numbers, and nothing but names of things after it.
    func addsPart(_ between: Range<Int>) -> Bool {
        guard let cue = between.last(where: { has($0, .partCue) }) else { return false }
        return (cue + 1..<between.upperBound).allSatisfy {
            switch text.classes[$0] {
            case .noun, .name, .adjective, .determiner, .adverb, .conjunction, .pronoun, .possessive: true
            case .preposition: !text.isMark($0, 0x3B)
            case .mark: text.isMark($0, 0x2C)
            default: has($0, [.additional, .of])
            }
        } || between.upperBound - cue <= 3
    }

    /// "87 cases, affecting 61 women".
    private func affects(_ between: Range<Int>, _ previous: TallyCandidate) -> Bool {
        guard let unit = previous.unit, has(unit.head, .caseFile), let verb = between.last else { return false }
        return lexicon.involving.contains(classes.base(text.tokens[verb].word))
    }

    /// "…, fourteen being children".
    private func isBeing(_ found: TallyCandidate, _ between: Range<Int>) -> Bool {
        guard found.tokens.upperBound < text.tokens.count, let last = between.last, text.isMark(last, 0x2C) else {
            return false
        }
        return text.tokens[found.tokens.upperBound].word == text.vocabulary.find("being")
    }

    /// "Nine involved the army, «six the militia and two unknown men»": the verb of the number before is left out.
    private func isGapped(_ found: TallyCandidate, after previous: TallyCandidate, _ between: Range<Int>) -> Bool {
        guard let last = between.last else { return false }
        // "… for 96 cases, the militia «for 29»"
        if text.classes[last] == .preposition, found.unit == nil, previous.tokens.lowerBound > 0,
            text.tokens[last].word == text.tokens[previous.tokens.lowerBound - 1].word,
            between.contains(where: { text.isMark($0, 0x2C) || has($0, .and) })
        {
            return true
        }
        // "attributes 655 casualties to the front, «302 to the army»"
        if found.unit == nil || isPlaced(found) || startsWithTo(found),
            lexicon.toward.contains(text.tokens[min(found.tokens.upperBound, text.tokens.count - 1)].word),
            text.isMark(last, 0x2C) || has(last, .and), isLaid(previous, before: found.tokens.lowerBound)
        {
            return true
        }
        guard text.isMark(last, 0x2C) || has(last, .and), previous.unit?.isPart != false || isPlaced(previous) else {
            return false
        }
        let next = found.tokens.upperBound
        if isPlaced(found), isPlaced(previous) { return true }
        guard found.unit == nil || previous.parent != nil && has(last, .and) else { return false }
        guard found.unit == nil else { return !startsPredicate(found.contentEnd) }
        switch next < text.tokens.count ? text.classes[next] : .mark {
        case .determiner, .name, .preposition, .to, .adjective: return true
        case .noun: return !startsPredicate(next + 1)
        default: return false
        }
    }

    /// "Attributes 655 casualties to …", "14 are attributed to …".
    private func isLaid(_ previous: TallyCandidate, before next: Int) -> Bool {
        let low = max(0, previous.tokens.lowerBound - 3)
        return previous.sibling != nil
            || (low..<max(low, next)).contains { lexicon.attributing.contains(classes.base(text.tokens[$0].word)) }
    }

    /// "189 to unidentified actors": a unit that begins with "to" is none.
    private func startsWithTo(_ found: TallyCandidate) -> Bool {
        found.unit.map {
            text.classes[$0.tokens.lowerBound] == .to || text.classes[$0.tokens.lowerBound] == .preposition
        }
            ?? false
    }

    /// "… and 30 were arrested": a number with a verb of its own begins anew.
    func startsPredicate(_ at: Int) -> Bool {
        for next in at..<min(at + 2, text.classes.count) where text.classes[next] != .adverb {
            return text.classes[next] == .auxiliary || text.classes[next].isFinite
        }
        return false
    }

    /// "438 killed and 708 injured": what befell them stands after each number alike.
    private func isParallel(_ found: TallyCandidate, _ previous: TallyCandidate) -> Bool {
        found.unit == nil && previous.unit == nil && found.contentEnd < text.classes.count
            && text.classes[found.contentEnd] == text.classes[previous.contentEnd]
            && text.classes[found.contentEnd].isVerb
    }

    /// "Down from 31": what the number before counted, at another time.
    private func comparesWithLast(_ first: Int) -> Bool {
        first >= 2 && lexicon.against.longest(text.tokens, at: first - 2, limit: first)?.length == 2
    }

    private func startsWithClip(_ found: TallyCandidate) -> Bool {
        found.start > Int(text.tokens[found.tokens.lowerBound].start)
    }

    private func isGroup(_ found: TallyCandidate) -> Bool {
        found.unit.map { lexicon.groups[text.tokens[$0.head].word] != nil || has($0.head, .person) } ?? false
    }

    /// Only commas and "and" stand between two numbers.
    private func isSeparator(_ between: Range<Int>, orJoined joined: Bool) -> Bool {
        if between.isEmpty { return joined }
        guard between.count <= 3 else { return false }
        return between.allSatisfy {
            text.isMark($0, 0x2C) || text.isMark($0, 0x060C) || has($0, .and) || has($0, .additional)
                || text.classes[$0] == .adverb
        }
    }

    /// A bracket, dash or colon after a total; "14 attacks on clinics: eight …".
    private func opensBreakdown(_ between: Range<Int>) -> Bool {
        guard let last = between.last, text.tokens[last].kind == .mark, between.count < 12 else { return false }
        if between.count == 1 { return [0x28, 0x2013, 0x2014, 0x3A, 0x5B].contains(text.scalar(last)) }
        return [0x2013, 0x2014, 0x3A].contains(text.scalar(last))
            && !between.contains { text.classes[$0].isFinite || text.classes[$0] == .auxiliary }
    }

    /// "Eight on schools": a number whose counted noun is left out before a preposition.
    private func isPlaced(_ found: TallyCandidate) -> Bool {
        let next = found.tokens.upperBound
        return next < text.classes.count && text.classes[next] == .preposition && !has(next, .of)
    }

    /// "… by £20 million, bringing our total contribution to £59.5 million".
    private func isTotal(_ between: Range<Int>) -> Bool {
        between.count < 40 && between.contains { lexicon.totals.contains(text.tokens[$0].word) }
    }
}
