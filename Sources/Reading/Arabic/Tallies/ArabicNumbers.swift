/// What the spelling of numbers tells in Arabic, and in texts from where the full stop divides thousands.
extension NumberReader {
    /// "346.443 يورو": money has no thousandths, so the stop divides thousands.
    func isGroupedByStop(_ at: Int) -> Bool {
        let scalars = text.scalars[text.tokens[at].range]
        guard scalars.count >= 5, scalars.filter({ !Scalars.isDigit($0) }) == [0x2E] else { return false }
        let isZeros = scalars.suffix(3).allSatisfy { Scalars.digit($0) == 0 }
        return scalars[scalars.endIndex - 4] == 0x2E && !isZeros
            && scalars.first.map { Scalars.digit($0) != 0 } ?? false
    }

    /// "ارتفع العدد من 20 إلى 30": a change, no range.
    func isChange(_ from: Int) -> Bool {
        (max(0, from - 6)..<max(from, 0)).contains { lexicon.arabicChange.contains(text.tokens[$0].word) }
    }

    /// "ألفا شخص": two thousand, bound to the noun; not "ألفاً" and not "ألفا وثلاثمئة".
    func isDualOfThousand(_ at: Int, _ limit: Int) -> Bool {
        let form = text.vocabulary.form(text.tokens[at].word)
        guard isArabic(at), form.count > 3, form.last == 0x627, at + 1 < limit, text.tokens[at + 1].kind == .word,
            lexicon.numbers[text.tokens[at + 1].word] == nil
        else { return false }
        return !text.scalars[text.tokens[at].range].contains(0x64B)
    }
}
