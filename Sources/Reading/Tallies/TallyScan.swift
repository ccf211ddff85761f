internal import Moments
internal import RecordModel
internal import Syntax

/// Finds the numbers of a document that may count something: number, modifier, counted noun; leaves out dates, lengths of time,
/// identifiers, ages, measures, clock times, codes, and "the two countries".
struct TallyScan {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    private let classes: WordClasses
    private let units: CountedUnits
    private let numbers: NumberReader
    private let duals: ArabicDuals
    /// What time there is at each token: 0 none, 1 a moment, 2 a bare year, 3 a length of time.
    private var time: [UInt8]

    /// The smallest sum of money whose currency belongs to the number rather than being what is counted.
    private static let smallestSum = 100.0

    private(set) var candidates: [TallyCandidate] = []
    /// Numbers that count nothing but measure something, for mentions: tokens.
    private(set) var measures: [Range<Int>] = []

    init(_ draft: Draft) {
        text = draft.text
        lexicon = draft.lexicons.tallies
        classes = draft.lexicons.classes
        units = CountedUnits(text: text, lexicon: lexicon)
        numbers = NumberReader(text: text, lexicon: lexicon)
        duals = ArabicDuals(text: text, arabic: draft.arabic, table: draft.lexicons.arabicWords.categories)
        time = Array(repeating: 0, count: text.tokens.count)
        for found in draft.moments { for at in found.tokens { time[at] = found.isBareYear ? 2 : 1 } }
        for range in draft.durations { for at in range { time[at] = 3 } }
    }

    /// Looks at every sentence. Cost: linear in the tokens.
    mutating func scan() {
        for (number, sentence) in text.sentences.enumerated() {
            switch text.paragraphs[sentence.paragraph].zone {
            case .boilerplate, .relatedLinks: continue
            default: scan(sentence.tokens, sentence: number)
            }
        }
    }

    private mutating func scan(_ tokens: Range<Int>, sentence: Int) {
        var at = tokens.lowerBound
        while at < tokens.upperBound {
            guard time[at] != 1, time[at] != 3,
                let read = mayBegin(at)
                    ? numbers.number(at: at, limit: tokens.upperBound) : duals.number(at: at, in: tokens)
            else {
                at += 1
                continue
            }
            if let found = candidate(read, in: tokens, sentence: sentence) { candidates.append(found) }
            at = max(at + 1, read.tokens.upperBound)
            // "رجلين اثنين"
            if read.isInNoun, at < tokens.upperBound, lexicon.numbers[text.tokens[at].word]?.value == 2 { at += 1 }
        }
        let first = candidates.firstIndex { $0.sentence == sentence } ?? candidates.count
        guard first < candidates.count else { return }
        for read in duals.singles(in: tokens) {
            guard let found = candidate(read, in: tokens, sentence: sentence) else { continue }
            let place = candidates[first...].firstIndex { $0.tokens.lowerBound > read.tokens.lowerBound }
            candidates.insert(found, at: place ?? candidates.count)
        }
    }

    /// Whether a token can be the first of a number.
    private func mayBegin(_ at: Int) -> Bool {
        let token = text.tokens[at]
        switch token.kind {
        case .number: return true
        case .mark: return MomentLexicon.mark(text.scalar(at)).roles.contains(.currency)
        case .word:
            if let word = lexicon.numbers[token.word] {
                return word.kind != .article
                    || at + 1 < text.tokens.count && lexicon.numbers[text.tokens[at + 1].word] != nil
            }
            return Scalars.isDigit(text.scalar(at))
                || token.range.count > 1 && Scalars.isDigit(text.scalars[Int(token.start) + 1])
                || lexicon.moments[token.word]?.roles.contains(.currency) == true || text.isMark(at + 1, 0x24)
        }
    }

    // MARK: one number

    private func candidate(_ read: ReadNumber, in sentence: Range<Int>, sentence number: Int) -> TallyCandidate? {
        let modifier = modifierBefore(read, floor: sentence.lowerBound)
        if let modifier, isAgeOf(modifier.tokens, read, sentence) { return nil }
        var first = modifier?.tokens.lowerBound ?? read.tokens.lowerBound
        var last = read.tokens.upperBound
        var op = modifier?.op
        if let after = lexicon.after.longest(text.tokens, at: last, limit: sentence.upperBound) {
            op = op ?? after.value.op
            last += after.length
        } else if last < sentence.upperBound, text.isMark(last, 0x2B), !text.tokens[last].spaceBefore {
            op = .ge  // 500+
            last += 1
        }
        var unit =
            read.isInNoun
            ? CountedUnits.Unit(tokens: read.tokens, head: read.tokens.lowerBound)
            : read.currency != nil && read.currencyTokens == nil
                ? nil
                : read.currencyTokens.map { CountedUnits.Unit(tokens: $0, head: $0.upperBound - 1) }
                    ?? units.unit(
                        after: afterRepeat(of: read, last, sentence), limit: sentence.upperBound,
                        value: read.form == .percent ? 1 : read.value)
                    ?? parsedUnit(of: read, sentence) ?? whomBefore(first, sentence) ?? groupBefore(first, sentence)
        if let head = unit?.head, duals.isVerb(head) { unit = nil }  // "52 قتلوا"
        if last > read.tokens.upperBound, !text.isMark(last - 1, 0x2B), modifier != nil {
            last = read.tokens.upperBound
        }
        // a sum takes the currency's name with it as it takes its sign: "4,000 dollars", not "two dinars"
        if let currency = read.currencyTokens, currency.lowerBound == last, read.value >= TallyScan.smallestSum,
            read.form != .vague
        {
            last = currency.upperBound
        }
        var clip = read.clip
        if let modifier { clip = modifier.clip } else { first = read.tokens.lowerBound }
        let start = Int(text.tokens[first].start) + clip
        let end = Int(text.tokens[last - 1].end)
        guard start < end else { return nil }
        var found = TallyCandidate(
            number: read, tokens: first..<last, start: start, end: end, op: op ?? .exact, isModified: op != nil,
            unit: unit, sentence: number)
        found.op = operatorOf(read, op)
        guard counts(found, in: sentence) else { return nil }
        return found
    }

    /// "Three (3) children": the token after a bracket that says the number again.
    private func afterRepeat(of read: ReadNumber, _ end: Int, _ sentence: Range<Int>) -> Int {
        guard end + 3 < sentence.upperBound, text.isMark(end, 0x28), text.isMark(end + 2, 0x29),
            let again = numbers.number(at: end + 1, limit: end + 2), again.value == read.value
        else { return end }
        return end + 3
    }

    private func operatorOf(_ read: ReadNumber, _ op: Tally.Operator?) -> Tally.Operator {
        switch read.form {
        case .vague: .vague
        case .percent: .percent
        case .range: .range
        case .exact: op ?? .exact
        }
    }

    /// The modifier that ends where the number begins.
    private func modifierBefore(_ read: ReadNumber, floor: Int) -> (tokens: Range<Int>, op: Tally.Operator, clip: Int)?
    {
        let end = read.tokens.lowerBound
        for start in max(floor, end - 5)..<max(end, floor) {
            if let match = lexicon.before.longest(text.tokens, at: start, limit: end), start + match.length == end {
                let isParticle =
                    match.length == 1 && start > floor && read.currency == nil
                    && lexicon.from.contains(text.tokens[start].word)
                    && lexicon.overVerbs.contains(classes.base(text.tokens[start - 1].word))
                return isParticle ? nil : (start..<end, match.value.op, Int(match.value.clip))
            }
        }
        return nil
    }

    /// The noun that the number modifies by the grammar of the sentence, a few words after it: "three oil well heads".
    private func parsedUnit(of read: ReadNumber, _ sentence: Range<Int>) -> CountedUnits.Unit? {
        let last = read.tokens.upperBound - 1
        guard read.form == .exact, text.parse.relation(last) == .numericModifier, let head = text.parse.head(last),
            head > last + 1, head - last < 6, sentence.contains(head), text.parse.tag(head) == .noun,
            text.tokens[head].shape == .lower, units.isPluralForm(head),
            (last + 1..<head).allSatisfy({
                text.tokens[$0].kind == .word && text.classes[$0] != .auxiliary && text.parse.tag($0) != .verb
                    && !has($0, .be)
            })
        else { return nil }
        return CountedUnits.Unit(tokens: last + 1..<head + 1, head: head, isModified: true)
    }

    /// "Children under five": an age after those who have it.
    private func isAgeOf(_ modifier: Range<Int>, _ read: ReadNumber, _ sentence: Range<Int>) -> Bool {
        let after = read.tokens.upperBound
        return modifier.count == 1 && read.value < 120 && modifier.lowerBound > sentence.lowerBound
            && has(modifier.lowerBound - 1, [.person, .be])
            && (after >= sentence.upperBound || !text.classes[after].isPremodifier)
    }

    /// "Of whom 30": what is counted stands before the number.
    private func whomBefore(_ first: Int, _ sentence: Range<Int>) -> CountedUnits.Unit? {
        guard first - 1 > sentence.lowerBound, units.has(first - 1, .them), units.has(first - 2, .of) else {
            return nil
        }
        return CountedUnits.Unit(tokens: first - 1..<first, head: first - 1, isPart: true)
    }

    /// "A tragic year for children – more than 65 died": the group stands before a dash.
    private func groupBefore(_ first: Int, _ sentence: Range<Int>) -> CountedUnits.Unit? {
        guard first - 2 >= sentence.lowerBound, text.isMark(first - 1, 0x2013) || text.isMark(first - 1, 0x2014),
            lexicon.groups[text.tokens[first - 2].word] != nil
        else { return nil }
        return CountedUnits.Unit(tokens: first - 2..<first - 1, head: first - 2)
    }

    // MARK: what counts

    /// Whether a number claims a quantity of something, as far as its neighbours tell.
    private func counts(_ found: TallyCandidate, in sentence: Range<Int>) -> Bool {
        let read = found.number
        let before = found.tokens.lowerBound - 1
        let after = found.tokens.upperBound
        if read.value <= 0 && read.form != .percent { return false }
        if read.currency != nil { return true }
        if isCode(read) || isListMark(read, in: sentence) { return false }
        if has(after, .measure), found.unit.map({ $0.isSingular || $0.head == after && !has(after, .person) }) ?? true {
            return false
        }
        if has(after, .clock) || has(before, [.per, .age]) && sentence.contains(before) { return false }
        if isUnitOfTime(after) || found.unit.map({ isUnitOfTime($0.head) }) == true { return false }
        if read.form == .percent { return true }
        if has(after, .comparative), found.unit == nil { return false }
        if has(after + 1, .comparative), has(after, .occasion) { return false }  // "ten times as many"
        if isYear(read), !(found.unit.map { has($0.head, [.person, .attack]) } ?? false) { return false }
        if sentence.contains(before), isIdentifier(before, found) { return false }
        if let unit = found.unit, has(unit.head, .notCounted) { return false }
        if isAnaphoric(found, before: read.tokens.lowerBound - 1, in: sentence) { return false }
        if isAge(found, in: sentence) { return false }
        if read.isTimes { return found.op == .ge }
        if read.value == 1 { return isOneCounted(found) }
        if let unit = found.unit { return !has(unit.head, .occasion) || unit.head == unit.tokens.lowerBound }
        return true
    }

    func has(_ at: Int, _ noun: NounClass) -> Bool { units.has(at, noun) }

    /// Digits with another number, a slash, a colon or a sign tight against them; digits alone in brackets.
    private func isCode(_ read: ReadNumber) -> Bool {
        let before = read.tokens.lowerBound - 1
        let after = read.tokens.upperBound
        guard text.tokens[read.tokens.lowerBound].kind == .number || read.digits > 0 else { return false }
        let tight: Set<UInt32> = [0x3A, 0x2F, 0x5C, 0x5F, 0x40, 0x23, 0x3D, 0x26, 0x2D, 0x2E, 0x2B]
        if before >= 0, text.tokens[before].kind == .mark, !text.tokens[read.tokens.lowerBound].spaceBefore,
            tight.contains(text.scalar(before))
        {
            let scalar = text.scalar(before)
            // a full stop or hyphen is a code only where a word or number is tight on its other side
            if scalar != 0x2E && scalar != 0x2D && scalar != 0x3A { return true }
            if before > 0, !text.tokens[before].spaceBefore, scalar != 0x3A || text.tokens[before - 1].kind == .number {
                return true
            }
        }
        if after < text.tokens.count, text.tokens[after].kind == .mark, !text.tokens[after].spaceBefore,
            after + 1 < text.tokens.count,
            !text.tokens[after + 1].spaceBefore, [0x3A, 0x2F, 0x5C, 0x2D, 0x40].contains(text.scalar(after)),
            text.tokens[after + 1].kind != .mark
        {
            return true
        }
        let isBracketed =
            (text.isMark(before, 0x5B) && text.isMark(after, 0x5D))
            || (text.isMark(before, 0x28) && text.isMark(after, 0x29))
        if isBracketed, read.isPlainDigits { return true }
        return read.isPlainDigits && read.digits > 6 && !read.hasSeparator && read.digits != 7
    }

    /// "1." or "2)" at the start of a paragraph.
    private func isListMark(_ read: ReadNumber, in sentence: Range<Int>) -> Bool {
        guard read.isPlainDigits, read.tokens.lowerBound == sentence.lowerBound else { return false }
        let after = read.tokens.upperBound
        if after >= sentence.upperBound || text.isMark(after, 0x2E) || text.isMark(after, 0x29) { return true }
        // "4.3 Families": the number of a section
        return read.value.rounded() != read.value && text.tokens[after].shape == .capitalised
            && !text.isMark(sentence.upperBound - 1, 0x2E)
    }

    private func isUnitOfTime(_ at: Int) -> Bool {
        guard at < text.tokens.count, let word = lexicon.moments[text.tokens[at].word] else { return false }
        return word.roles.contains(.unit) && word.value != 4
    }

    /// A bare year, if what it counts is nobody.
    private func isYear(_ read: ReadNumber) -> Bool {
        read.isPlainDigits && read.digits == 4 && !read.hasSeparator && time[read.tokens.lowerBound] == 2
    }

    /// "Resolution 2254", "Room 14", "Passcode 3080897".
    private func isIdentifier(_ before: Int, _ found: TallyCandidate) -> Bool {
        let token = text.tokens[before]
        guard !found.isModified else { return false }
        let isWord = !found.number.isPlainDigits
        if continuesIdentifiers(before) { return true }
        if has(before, .identifier) {
            if isWord { return found.unit == nil || token.shape == .capitalised }
            return token.shape != .lower || found.unit == nil || !has(found.unit?.head ?? 0, [.person, .attack])
        }
        guard found.number.isPlainDigits, token.kind == .word else { return false }
        if found.unit?.isSingular == true { return text.classes[before].isNominal || text.classes[before] == .number }
        return found.unit == nil && text.classes[before] == .name
    }

    /// "Rules 11, 12 and 71": the last of several names.
    private func continuesIdentifiers(_ before: Int) -> Bool {
        guard has(before, .and) || text.isMark(before, 0x2C) else { return false }
        var at = before
        while at > 0, before - at < 12, has(at, .and) || text.isMark(at, 0x2C) || text.tokens[at].kind == .number {
            at -= 1
        }
        return before - at > 1 && has(at, .identifier) && text.tokens[at + 1].kind == .number
    }

    /// "The two countries", "these three men": told before, not claimed here. "The five permanent members" is a count.
    private func isAnaphoric(_ found: TallyCandidate, before: Int, in sentence: Range<Int>) -> Bool {
        guard sentence.contains(before), has(before, .anaphoric),
            found.tokens.lowerBound == found.number.tokens.lowerBound,
            found.number.form == .exact, found.number.value <= 10
        else { return false }
        // "three of the five bridges"
        if sentence.contains(before - 2), has(before - 1, .of), isNumber(before - 2) { return false }
        guard let unit = found.unit else { return true }
        let after = unit.tokens.upperBound
        return !unit.isModified
            && !(after < sentence.upperBound && (has(after, .of) || text.classes[after] == .subordinator))
    }

    private func isNumber(_ at: Int) -> Bool {
        text.tokens[at].kind == .number || lexicon.numbers[text.tokens[at].word].map { $0.kind != .article } == true
    }

    /// "Omar, 12, said" and "as young as 10".
    private func isAge(_ found: TallyCandidate, in sentence: Range<Int>) -> Bool {
        let read = found.number
        let before = found.tokens.lowerBound - 1
        let after = found.tokens.upperBound
        guard read.isPlainDigits, read.value < 120, found.unit == nil else { return false }
        if sentence.contains(before - 1), text.isMark(before, 0x2C), text.classes[before - 1] == .name,
            after >= sentence.upperBound || text.tokens[after].kind == .mark
        {
            return true
        }
        return sentence.contains(before - 2) && has(before, .comparative) && has(before - 2, .comparative)
    }

    /// "Four boats, three missiles and «one vessel»": the last of a list of numbers.
    private func isListed(_ found: TallyCandidate) -> Bool {
        guard let last = candidates.last, last.sentence == found.sentence, found.number.currency == nil else {
            return false
        }
        let between = last.contentEnd..<max(last.contentEnd, found.tokens.lowerBound)
        return !between.isEmpty && between.count < 3 && between.allSatisfy { has($0, .and) || text.isMark($0, 0x2C) }
    }

    /// "One child", "one of them", not "one of the reasons" and "one day".
    private func isOneCounted(_ found: TallyCandidate) -> Bool {
        guard let unit = found.unit else { return found.number.currency != nil || isListed(found) }
        let before = found.tokens.lowerBound - 1
        if isListed(found), !has(unit.head, [.occasion, .organisation]) { return true }
        // "أحد الشهود": some witness, no count, but where harm stands before it
        if lexicon.arabicOneOf.contains(text.tokens[found.tokens.lowerBound].word) { return duals.isHarm(before) }
        if before >= 0, text.classes[before] == .negation { return false }
        if unit.isPart { return !has(unit.tokens.lowerBound, .determiner) || has(unit.head, .person) }
        let isOf = has(found.tokens.upperBound, .of)
        if has(unit.head, .occasion) { return false }
        return !isOf && (has(unit.head, [.person, .attack]) || lexicon.groups[text.tokens[unit.head].word] != nil)
    }
}
