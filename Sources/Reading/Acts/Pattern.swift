/// A run of words to find in a sentence: the small language of `data/acts`, compiled.
///
/// Words, forms of a verb (`use.v`), alternatives, members of a class (`{chemical}`), a gap of modifiers (`~`), optional words, and the
/// brackets that say which of them are the words that count.
struct Pattern: Sendable {
    /// One step of a pattern.
    struct Element: Sendable {
        /// The words it takes; empty for a class or a gap.
        var words: [WordID] = []
        /// The classes it takes.
        var classes: ClassSet = []
        /// May be left out.
        var optional = false
        /// Takes up to ``Pattern/longestGap`` modifiers.
        var gap = false
    }

    /// The most modifiers a gap takes.
    static let longestGap = 7

    /// The steps in order.
    var elements: [Element]
    /// The first element inside the brackets.
    var from: Int
    /// The element after the last inside the brackets.
    var to: Int
    /// The element that is a verb in any of its forms, or nil.
    var verb: Int?
    /// Matches only a participle whose subject suffers: the object's class must stand in the subject.
    var passiveSubject: ClassSet?

    /// Where a pattern was found.
    struct Match {
        /// The tokens inside the brackets.
        var span: Range<Int>
        /// All tokens of the pattern.
        var whole: Range<Int>
        /// The verb's token.
        var verb: Int?
    }

    /// Whether the pattern stands at a token, ending before `limit`. Cost: bounded by the pattern's length and the longest gap.
    func match(_ text: TokenizedDocument, _ tags: ClassTags, at start: Int, limit: Int) -> Match? {
        var found = Match(span: start..<start, whole: start..<start, verb: nil)
        guard step(0, start, text, tags, limit, &found) else { return nil }
        found.whole = start..<max(found.whole.upperBound, start + 1)
        return found.span.isEmpty ? nil : found
    }

    private func step(
        _ number: Int, _ at: Int, _ text: TokenizedDocument, _ tags: ClassTags, _ limit: Int, _ found: inout Match
    ) -> Bool {
        if number == to { found.span = min(found.span.lowerBound, at)..<at }
        guard number < elements.count else {
            if number == from { found.span = at..<max(at, found.span.upperBound) }
            found.whole = found.whole.lowerBound..<at
            return true
        }
        // would “not normalise”: a quotation mark between the words
        let isMarked = number > 0 && at < limit && text.classes[at] == .mark && ClassTags.isQuote(text.scalar(at))
        let at = isMarked ? at + 1 : at
        if number == from { found.span = at..<max(at, found.span.upperBound) }
        let element = elements[number]
        if element.gap { return gap(number, at, text, tags, limit, &found) }
        if at < limit {
            if !element.words.isEmpty, element.words.contains(text.tokens[at].word) {
                if number == verb { found.verb = at }
                if step(number + 1, at + 1, text, tags, limit, &found) { return true }
            } else if !element.classes.isEmpty, !tags.classes(at).isDisjoint(with: element.classes) {
                let end = at + tags.length(at)
                if end <= limit, step(number + 1, end, text, tags, limit, &found) { return true }
            }
        }
        return element.optional && step(number + 1, at, text, tags, limit, &found)
    }

    private func gap(
        _ number: Int, _ at: Int, _ text: TokenizedDocument, _ tags: ClassTags, _ limit: Int, _ found: inout Match
    ) -> Bool {
        var next = at
        while next <= limit, next - at <= Pattern.longestGap {
            var attempt = found
            if step(number + 1, next, text, tags, limit, &attempt) {
                found = attempt
                return true
            }
            guard next < limit, tags.isModifier(next, text) else { return false }
            next += 1
        }
        return false
    }
}
