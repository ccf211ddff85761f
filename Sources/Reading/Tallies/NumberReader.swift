internal import Moments

/// Reads numbers: digits of both systems, number words, magnitudes, ranges, shares, money. Looks at most ``reach`` tokens ahead.
struct NumberReader {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    /// Tokens that one number can cover.
    static let reach = 12
    /// Digits of the longest number that is read; longer ones are identifiers.
    static let digits = 15

    /// The number that begins at a token, with its currency and percent sign, or nil.
    func number(at start: Int, limit: Int) -> ReadNumber? {
        let limit = min(limit, start + NumberReader.reach, text.tokens.count)
        guard start < limit else { return nil }
        if let money = lexicon.currencyBefore.longest(text.tokens, at: start, limit: limit),
            start + money.length < limit,
            isDigits(start + money.length) || text.tokens[start].kind == .mark
                || text.tokens[start + money.length - 1].kind == .mark
        {
            guard var number = range(at: start + money.length, limit: limit) else { return nil }
            number.tokens = start..<number.tokens.upperBound
            number.currency = money.value
            number.isPlainDigits = false
            return number
        }
        guard var number = range(at: start, limit: limit) else { return nil }
        let end = number.tokens.upperBound
        if number.form == .exact, let percent = lexicon.percent.longest(text.tokens, at: end, limit: limit) {
            number.form = .percent
            number.tokens = start..<end + percent.length
            number.isPlainDigits = false
        } else if let money = lexicon.currencyAfter.longest(text.tokens, at: end, limit: limit) {
            number.currency = money.value
            number.currencyTokens = end..<end + money.length
            if isGroupedByStop(start), number.form == .exact { number.value *= 1000 }
        }
        return number
    }

    // MARK: ranges

    private func range(at start: Int, limit: Int) -> ReadNumber? {
        guard var first = single(at: start, limit: limit) else { return nil }
        guard first.form == .exact, let second = secondBound(after: first, limit: limit) else { return first }
        var lower = first.value
        if lower < 1000, first.isPlainDigits || first.value < 100, second.value >= 1000, !second.isPlainDigits {
            lower *= NumberReader.magnitude(second.value)
        }
        guard second.value > lower else { return first }
        let isBetween = start > 0 && lexicon.moments[text.tokens[start - 1].word]?.roles.contains(.between) == true
        first.tokens = (isBetween ? opening(start - 1) : start)..<second.tokens.upperBound
        first.form = .range
        first.value = lower
        first.upper = second.value
        first.isPlainDigits = false
        first.currency = second.currency
        return first
    }

    /// "ما بين": the word before "بين" belongs to it.
    private func opening(_ between: Int) -> Int {
        let isWhat = between > 0 && text.vocabulary.form(text.tokens[between - 1].word).elementsEqual([0x645, 0x627])
        return isWhat ? between - 1 : between
    }

    private func secondBound(after first: ReadNumber, limit: Int) -> ReadNumber? {
        let end = first.tokens.upperBound
        guard end + 1 < limit else { return nil }
        let before = first.tokens.lowerBound - 1
        let scalar = text.scalar(end)
        let isDash = text.tokens[end].kind == .mark && (scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014)
        if isDash {
            guard text.tokens[end].spaceBefore == text.tokens[end + 1].spaceBefore, scalar != 0x2014,
                let second = single(at: end + 1, limit: limit), second.form == .exact
            else { return nil }
            // 888-847-6592 is no range
            if second.tokens.upperBound < limit, text.isMark(second.tokens.upperBound, 0x2D) { return nil }
            if before >= 0, text.isMark(before, 0x2D), !text.tokens[first.tokens.lowerBound].spaceBefore { return nil }
            return second
        }
        let joiner = lexicon.moments[text.tokens[end].word]?.roles ?? []
        let opener = before >= 0 ? lexicon.moments[text.tokens[before].word]?.roles ?? [] : []
        // "من 20 إلى 30" is as often a range in Arabic as a change
        let isTo = joiner.contains(.to) && (!opener.contains(.from) || isArabic(end) && !isChange(before))
        let isBetween = opener.contains(.between) && joiner.contains(.and)
        if isTo || isBetween, let second = single(at: end + 1, limit: limit), second.form == .exact { return second }
        if opener.contains(.between), let second = single(at: end, limit: limit), second.form == .exact,
            second.clip == 1
        {
            return second  // بين 20 و30
        }
        return nil
    }

    /// 1,000 or 1,000,000 … below a number.
    private static func magnitude(_ value: Double) -> Double {
        value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3
    }

    // MARK: one number

    private func single(at start: Int, limit: Int) -> ReadNumber? {
        let token = text.tokens[start]
        if token.kind == .mark { return nil }
        if let read = digits(at: start) {
            return magnified(read, limit: limit)
        }
        guard let word = lexicon.numbers[token.word] else { return nil }
        return words(at: start, word, limit: limit)
    }

    private func isDigits(_ at: Int) -> Bool {
        text.tokens[at].kind == .number || text.tokens[at].kind == .word && Scalars.isDigit(text.scalar(at))
    }

    /// Digits with separators; "1.1bn", "20m", "و30" in one token.
    private func digits(at start: Int) -> ReadNumber? {
        let token = text.tokens[start]
        var at = Int(token.start)
        let end = Int(token.end)
        var clip = 0
        if token.kind == .word {
            if at < end, [0x0648, 0x0628, 0x0644, 0x0641].contains(text.scalars[at]) {
                clip = 1
                at += 1
            }
            guard at < end, Scalars.isDigit(text.scalars[at]) else { return nil }
        } else if token.kind != .number {
            return nil
        }
        var digits = at
        while digits < end, Scalars.isDigit(text.scalars[digits]) || Scalars.isNumberSeparator(text.scalars[digits]) {
            digits += 1
        }
        guard let (value, count, separated) = NumberReader.value(text.scalars[at..<digits]) else { return nil }
        var read = ReadNumber(
            tokens: start..<start + 1, clip: clip, form: .exact, value: value, isPlainDigits: true, digits: count,
            hasSeparator: separated)
        guard digits < end else { return read }
        guard token.kind == .word, let factor = NumberReader.suffix(text.scalars[digits..<end]) else { return nil }
        if factor == 1e6, end - digits == 1, !isMoney(before: start) { return nil }  // 20m may be metres
        read.value *= factor
        read.isPlainDigits = false
        return read
    }

    private func isMoney(before start: Int) -> Bool {
        start > 0 && text.tokens[start - 1].kind == .mark && [0x24, 0xA3, 0x20AC].contains(text.scalar(start - 1))
    }

    /// The value of digits with separators; nil where they are no number ("1.2.3", "12,34") or too many.
    static func value(_ scalars: ArraySlice<UInt32>) -> (value: Double, digits: Int, separated: Bool)? {
        guard scalars.count <= digits + 6 else { return nil }
        var groups: [Int] = [0]
        var separators: [UInt32] = []
        var value = 0.0
        var whole = 0.0
        var scale = 1.0
        var count = 0
        for scalar in scalars {
            if let digit = Scalars.digit(scalar) {
                value = value * 10 + Double(digit)
                count += 1
                groups[groups.count - 1] += 1
            } else {
                separators.append(scalar)
                groups.append(0)
            }
        }
        guard count > 0, count <= digits, groups.allSatisfy({ $0 > 0 }) else { return nil }
        guard let first = separators.first, let last = separators.last else { return (value, count, false) }
        let isGrouped: (ArraySlice<Int>) -> Bool = { $0.dropFirst().allSatisfy { $0 == 3 } && ($0.first ?? 0) <= 3 }
        if first == 0x2E, separators.count == 1, isGrouped(groups[...]),
            scalars.suffix(3).allSatisfy({ Scalars.digit($0) == 0 })
        {
            return (value, count, true)  // 30.000: nobody writes three zeros after a decimal point
        }
        if separators.allSatisfy({ $0 == first }) {
            let isComma = first == 0x2C || first == 0x066C
            if isComma || separators.count > 1 {
                if isGrouped(groups[...]) { return (value, count, true) }
                guard separators.count == 1, first == 0x2C, groups[1] <= 2 else { return nil }
            }
        } else {
            guard separators.dropLast().allSatisfy({ $0 == first }), isGrouped(groups.dropLast()), first != last else {
                return nil
            }
        }
        for _ in 0..<(groups.last ?? 0) { scale *= 10 }
        whole = value / scale
        return (whole, count, true)
    }

    private static func suffix(_ scalars: ArraySlice<UInt32>) -> Double? {
        let lower = scalars.map { $0 | 0x20 }
        switch lower {
        case [0x6B]: return 1e3
        case [0x6D], [0x6D, 0x6E], [0x6D, 0x6C, 0x6E]: return 1e6
        case [0x62], [0x62, 0x6E]: return 1e9
        case [0x74, 0x6E]: return 1e12
        default: return nil
        }
    }

    /// Digits with the magnitude words after them: "2.5 million", "400 thousand", "٣ آلاف".
    private func magnified(_ read: ReadNumber, limit: Int) -> ReadNumber {
        var read = read
        var at = read.tokens.upperBound
        while at < limit, let word = lexicon.numbers[text.tokens[at].word], word.clip == 0,
            word.kind == .magnitude || word.kind == .hundred && read.value < 100 || word.kind == .plural && isArabic(at)
                || word.kind == .dozen
        {
            read.value *= word.value
            read.isPlainDigits = false
            at += 1
        }
        read.tokens = read.tokens.lowerBound..<at
        if read.value > 1e15 { read.value = 1e15 }
        return read
    }

    func isArabic(_ at: Int) -> Bool { (0x0600...0x06FF).contains(text.scalar(at)) }

    // MARK: number words

    private func words(at start: Int, _ word: NumberWord, limit: Int) -> ReadNumber? {
        let next = start + 1 < limit ? lexicon.numbers[text.tokens[start + 1].word] : nil
        func read(_ end: Int, _ form: ReadNumber.Form, _ value: Double) -> ReadNumber {
            ReadNumber(tokens: start..<end, clip: Int(word.clip), form: form, value: min(value, 1e15))
        }
        switch word.kind {
        case .fixed: return read(start + 1, .exact, word.value)
        case .vague: return read(start + 1, .vague, word.value)
        case .part: return read(start + 1, .percent, word.value)
        case .fraction, .fractions: return nil
        case .times:
            var once = read(start + 1, .exact, word.value)
            once.isTimes = true
            return once
        case .half: return half(at: start, word, limit: limit)
        case .plural: return vague(at: start, word, limit: limit)
        case .few:
            guard let next, [.hundred, .magnitude, .dozen, .plural].contains(next.kind) else { return nil }
            return read(start + 2, .vague, next.value)
        case .article:
            guard let next else { return nil }
            switch next.kind {
            case .hundred, .magnitude, .dozen:
                return sum(at: start + 1, limit: limit).map { read($0.end, .exact, $0.value) }
            case .few:
                guard start + 2 < limit, let third = lexicon.numbers[text.tokens[start + 2].word],
                    [.hundred, .magnitude, .dozen].contains(third.kind)
                else { return nil }
                return read(start + 3, .vague, third.value)
            case .fraction:
                guard isOf(start + 2, limit) else { return nil }
                if let end = magnitude(after: start + 3, limit) {
                    return read(end.at, .exact, next.value / 100 * end.value)
                }
                return read(start + 2, .percent, next.value)
            case .half: return nil
            default: return nil
            }
        default:
            guard let sum = sum(at: start, limit: limit) else { return nil }
            if sum.end < limit, let after = lexicon.numbers[text.tokens[sum.end].word] {
                if after.kind == .fractions || after.kind == .fraction && sum.value == 1,
                    isOf(sum.end + 1, limit) || isSubject(sum.end + 1, limit)
                {
                    return read(sum.end + 1, .percent, sum.value * after.value)
                }
            }
            return read(sum.end, .exact, sum.value)
        }
    }

    /// "Two thirds «were» children".
    private func isSubject(_ at: Int, _ limit: Int) -> Bool {
        at < limit && (text.classes[at] == .auxiliary || lexicon.nouns[text.tokens[at].word]?.contains(.be) == true)
    }

    /// "A quarter of «a million»".
    private func magnitude(after at: Int, _ limit: Int) -> (at: Int, value: Double)? {
        guard at + 1 < limit, lexicon.numbers[text.tokens[at].word]?.kind == .article,
            let word = lexicon.numbers[text.tokens[at + 1].word], word.kind == .magnitude
        else { return nil }
        return (at + 2, word.value)
    }

    private func isOf(_ at: Int, _ limit: Int) -> Bool {
        at < limit && lexicon.nouns[text.tokens[at].word]?.contains(.of) == true
    }

    /// "Half a million", "half of the people", "نصف مليون".
    private func half(at start: Int, _ word: NumberWord, limit: Int) -> ReadNumber? {
        var at = start + 1
        if at < limit, lexicon.numbers[text.tokens[at].word]?.kind == .article { at += 1 }
        if at < limit, let next = lexicon.numbers[text.tokens[at].word], [.magnitude, .dozen].contains(next.kind) {
            return ReadNumber(
                tokens: start..<at + 1, clip: Int(word.clip), form: .exact, value: word.value * next.value)
        }
        let isShare =
            isOf(start + 1, limit) || isArabic(start) && start + 1 < limit && text.tokens[start + 1].kind == .word
            || start + 1 < limit && lexicon.nouns[text.tokens[start + 1].word]?.contains(.determiner) == true
        return isShare
            ? ReadNumber(tokens: start..<start + 1, clip: Int(word.clip), form: .percent, value: word.value * 100) : nil
    }

    /// "Thousands", "tens of thousands", "hundreds of thousands", "عشرات الآلاف".
    private func vague(at start: Int, _ word: NumberWord, limit: Int) -> ReadNumber {
        var value = word.value
        var end = start + 1
        var next = end
        if isOf(next, limit) { next += 1 }
        if next < limit, let second = lexicon.numbers[text.tokens[next].word], second.kind == .plural,
            second.value > word.value
        {
            value *= second.value
            end = next + 1
        }
        return ReadNumber(tokens: start..<end, clip: Int(word.clip), form: .vague, value: min(value, 1e15))
    }

    /// A whole number in words: "two hundred and fifty thousand", "أربعة وعشرون ألفا".
    private func sum(at start: Int, limit: Int) -> (value: Double, end: Int)? {
        var total = 0.0
        var current = 0.0
        var smallest = Double.infinity  // the order of the last part; what follows must be smaller
        var at = start
        var end = start
        while at < limit, let word = lexicon.numbers[text.tokens[at].word] ?? joinedByAnd(at, limit) {
            let isFirst = at == start
            if !isFirst, text.tokens[at].kind != .word { break }
            var value = word
            if value.clip == 0, !isFirst, lexicon.nouns[text.tokens[at].word]?.contains(.and) == true {
                at += 1
                guard let following = lexicon.numbers[text.tokens[at].word] else { break }
                value = following
            }
            if isFirst, value.kind == .magnitude, isDualOfThousand(at, limit) { value.value *= 2 }
            guard accept(value, &total, &current, &smallest, isFirst: isFirst) else { break }
            at += 1
            end = at
        }
        return end > start ? (total + current, end) : nil
    }

    /// "And" between the parts of a number, where a number word follows.
    private func joinedByAnd(_ at: Int, _ limit: Int) -> NumberWord? {
        guard at + 1 < limit, lexicon.nouns[text.tokens[at].word]?.contains(.and) == true,
            let next = lexicon.numbers[text.tokens[at + 1].word], next.kind == .one || next.kind == .ten
        else { return nil }
        return NumberWord(kind: next.kind, value: next.value, clip: 0)
    }

    private func accept(
        _ word: NumberWord, _ total: inout Double, _ current: inout Double, _ smallest: inout Double, isFirst: Bool
    ) -> Bool {
        switch word.kind {
        case .one, .ten, .full:
            // units before tens only where Arabic joins them: أربعة وعشرون
            if word.kind == .ten, word.clip > 0, current.truncatingRemainder(dividingBy: 100) < 10, smallest <= 10,
                !isFirst
            {
                current += word.value
                smallest = 1
                return true
            }
            let order: Double = word.kind == .one ? 10 : word.kind == .ten ? 100 : 1000
            guard isFirst || order <= smallest else { return false }
            if !isFirst, word.kind == .one, word.value >= 10, smallest < 100 { return false }
            current += word.value
            smallest = word.kind == .one ? 1 : word.kind == .ten ? 10 : 100
            return true
        case .teen:
            guard isFirst || current.truncatingRemainder(dividingBy: 100) < 10 else { return false }
            if !isFirst, word.clip > 0, smallest <= 10 { return false }
            current += word.value
            smallest = 1
            return true
        case .hundred:
            let unit = current.truncatingRemainder(dividingBy: 100)
            if word.clip > 0, !isFirst {  // ألف ومئة
                guard smallest > 100 else { return false }
                current += word.value
            } else {
                guard isFirst || unit > 0 && unit < 100 && current < 100 else { return false }
                current = max(current, 1) * word.value
            }
            smallest = 100
            return true
        case .magnitude, .plural:
            if word.kind == .plural, current == 0 { return false }
            if current == 0, total > 0, word.clip == 0 { return false }
            if total > 0, word.value >= smallestMagnitude(total) { return false }
            total += max(current, 1) * word.value
            current = 0
            smallest = word.value
            return true
        case .dual:
            guard isFirst || word.value / 2 < smallest else { return false }
            total += word.value
            smallest = word.value / 2
            return true
        case .dozen:
            guard isFirst || current > 0 else { return false }
            current = max(current, 1) * word.value
            smallest = 1
            return true
        default: return false
        }
    }

    /// The magnitude that the parts so far end in.
    private func smallestMagnitude(_ total: Double) -> Double {
        for magnitude in [1e3, 1e6, 1e9, 1e12] where total.truncatingRemainder(dividingBy: magnitude * 1000) != 0 {
            return magnitude
        }
        return 1e15
    }
}
