internal import RecordModel

/// Full names of bodies in Arabic text for their short forms: "الرابطة" for "رابطة أهالي الغائبين", "المركز" for "المركز السوري للتوثيق".
struct ArabicBodies {
    private let context: AttributionContext
    /// The first full name by its first word, without the article and without what is written onto it.
    private var first: [ArraySlice<UInt32>: Range<Int>] = [:]

    /// Looks at every word that begins a speaker's name. Cost: linear.
    init(_ context: AttributionContext) {
        self.context = context
        let text = context.text
        for sentence in text.sentences {
            var at = sentence.tokens.lowerBound
            while at + 1 < sentence.tokens.upperBound {
                if text.tokens[at].kind == .word, let full = full(from: at, limit: sentence.tokens.upperBound) {
                    let stem = ArabicBodies.stem(text.vocabulary.form(text.tokens[at].word))
                    if first[stem] == nil { first[stem] = full }
                }
                at += 1
            }
        }
    }

    /// The full name for a speaker named by one word with the article, where the document has it before; else nil.
    func full(_ tokens: Range<Int>) -> String? {
        guard tokens.count == 1, let at = tokens.first, isDefinite(at) else { return nil }
        let stem = ArabicBodies.stem(context.text.vocabulary.form(context.text.tokens[at].word))
        guard let full = first[stem], full.upperBound <= at else { return nil }
        let name = context.text.text(context.text.scalarRange(full))
        let letters = Array(name.unicodeScalars)
        // what is written onto it is no part of the name
        let form = Array(context.text.vocabulary.form(context.text.tokens[full.lowerBound].word))
        let extra = ArabicBodies.proclitics(form[...])
        return extra > 0 && letters.count > extra ? String(String.UnicodeScalarView(letters[extra...])) : name
    }

    /// A noun that can speak and the words that make it a full name: to the first with the article, then adjectives, then "لـ…".
    private func full(from start: Int, limit: Int) -> Range<Int>? {
        let text = context.text
        let stem = ArabicBodies.stem(text.vocabulary.form(text.tokens[start].word))
        guard context.lexicons.arabic.bodies.contains(stem) else { return nil }
        var end = start + 1
        if !isDefinite(start) {
            while end < min(limit, start + 4), isPlain(end), !isDefinite(end) { end += 1 }
            guard end < limit, isPlain(end), isDefinite(end) else { return nil }
            end += 1
        }
        while end < min(limit, start + 7), isPlain(end), isDefinite(end) { end += 1 }
        if end < limit, isPlain(end), text.vocabulary.form(text.tokens[end].word).first == 0x644, end < start + 6 {
            end += 1
            if end < limit, isPlain(end), isDefinite(end) { end += 1 }
        }
        return end > start + 1 ? start..<end : nil
    }

    private func isPlain(_ at: Int) -> Bool {
        let token = context.text.tokens[at]
        return token.kind == .word && context.lexicons.arabic.kind(at, context.text, context.arabic) == nil
            && !context.lexicons.arabic.isClauseParticle(token.word)
            && !context.lexicons.arabic.endsSubject.contains(token.word)
    }

    private func isDefinite(_ at: Int) -> Bool {
        let form = context.text.vocabulary.form(context.text.tokens[at].word)
        return form.starts(with: [0x627, 0x644]) || form.starts(with: [0x644, 0x644])
    }

    /// How many letters of "و", "ف", "ب", "ل" stand before a word that goes on with the article or is long enough without them.
    private static func proclitics(_ form: ArraySlice<UInt32>) -> Int {
        guard let first = form.first, form.count > 5 else { return 0 }
        return first == 0x648 || first == 0x641 ? 1 : 0
    }

    /// A word without "و" and without the article.
    static func stem(_ form: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        let bare = form.dropFirst(proclitics(form))
        return bare.starts(with: [0x627, 0x644]) && bare.count > 4 ? bare.dropFirst(2) : bare
    }
}
