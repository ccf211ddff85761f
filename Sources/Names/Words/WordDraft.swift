/// A word of a name while its pieces are put together.
struct WordDraft {
    var span: Range<Int>
    var sounds: [UInt8] = []
    var alternative: [UInt8] = []
    /// Letters of `ben` where it stands before the word.
    var son: [UInt32] = []
    var build = NameWord.Build.plain
    var hasArticle = false
    var isFathers = false
    var isDaughters = false
    let followsComma: Bool
    let followsHyphen: Bool
    var isArabic = false
    var isCapitals = true
    let isQuoted: Bool
    var letters = 0
    var folded: [UInt32] = []

    init(_ first: NameLetters.Word) {
        span = first.span
        followsComma = first.before == .comma
        followsHyphen = first.before == .hyphen
        isQuoted = first.isQuoted
    }

    mutating func cover(_ word: NameLetters.Word) {
        span = min(span.lowerBound, word.span.lowerBound)..<max(span.upperBound, word.span.upperBound)
        isArabic = isArabic || word.isArabic
        isCapitals = isCapitals && word.isCapitals
        letters += word.letters.count
    }

    mutating func begin(_ build: NameWord.Build, _ sound: UInt8) {
        self.build = build
        sounds.append(sound)
    }

    func word(_ marker: NamePartLexicon.Marker?, isTitle: Bool) -> NameWord {
        NameWord(
            span: span, sounds: sounds, build: build, alternative: alternative, hasArticle: hasArticle,
            isFathers: isFathers,
            isDaughters: isDaughters, followsComma: followsComma, followsHyphen: followsHyphen, isArabic: isArabic,
            isInitial: letters == 1, isCapitals: isCapitals, isQuoted: isQuoted, folded: folded, isTitle: isTitle,
            marker: marker)
    }
}
