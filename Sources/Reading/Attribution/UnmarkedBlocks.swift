internal import RecordModel

/// Finds a statement printed without quotation marks: "X said:" and then paragraphs, one segment each.
///
/// The block runs to the end of the document, or to the first paragraph that speaks of the speaker in the third person, is no body text,
/// is a heading, or lets somebody speak again. After a colon inside a paragraph it goes on only while it speaks in the first person.
struct UnmarkedBlocks {
    let context: AttributionContext
    /// How far into a document, in paragraphs, a statement that fills it may begin.
    private static let opening = 6
    /// First-person words.
    private let own: Set<WordID>

    init(_ context: AttributionContext) {
        self.context = context
        own = context.lexicons.attribution.words.firstPerson
    }

    private var text: TokenizedDocument { context.text }

    /// All blocks, in order. Cost: linear.
    func find() -> [QuotationDraft] {
        var found: [QuotationDraft] = []
        var number = 0
        while number < text.paragraphs.count {
            if let (draft, next) = block(at: number) {
                found.append(draft)
                number = max(next, number + 1)
            } else {
                number += 1
            }
        }
        return found
    }

    /// The block that a paragraph introduces, and the first paragraph after it.
    private func block(at number: Int) -> (QuotationDraft, next: Int)? {
        let paragraph = text.paragraphs[number]
        guard paragraph.zone == .body, let colon = colon(paragraph.tokens), let cue = cue(before: colon),
            cue.kinds.contains(.quote), cue.form.isFinite, !cue.isUnreal,
            let sentence = text.sentence(ofToken: colon),
            let speaker = context.speakers.before(cue.verb, floor: text.sentences[sentence].tokens.lowerBound),
            context.speakers.canSpeak(speaker)
        else { return nil }
        let isInline = colon + 1 < paragraph.tokens.upperBound
        var segments: [Range<Int>] = []
        if isInline {
            let rest = colon + 1..<paragraph.tokens.upperBound
            guard rest.count >= 8, begins(rest), speaksOfSelf(rest) else { return nil }
            segments.append(rest)
        }
        var next = number + 1
        while next < text.paragraphs.count, goesOn(next, speaker: speaker, first: segments.isEmpty, isInline: isInline)
        {
            segments.append(text.paragraphs[next].tokens)
            next += 1
        }
        guard !segments.isEmpty else { return nil }
        return (
            QuotationDraft(
                content: segments, form: .direct, speaker: speaker, cue: cue.tokens, rule: "unmarked-block"), next
        )
    }

    /// The cue right before a colon, or "told" with whom it was told between them.
    private func cue(before colon: Int) -> Cue? {
        if let cue = context.cue(at: colon - 1) { return cue }
        for at in stride(from: colon - 2, to: max(0, colon - 8), by: -1) {
            guard let cue = context.cue(at: at), cue.kinds.contains(.addressee) else { continue }
            let phrase = context.phrases.phrase(startingAt: cue.tokens.upperBound, limit: colon)
            return phrase?.upperBound == colon ? cue : nil
        }
        return nil
    }

    /// The colon that ends a paragraph, or the first one in it right after a cue.
    private func colon(_ tokens: Range<Int>) -> Int? {
        if context.isMark(tokens.upperBound - 1, 0x3A) { return tokens.upperBound - 1 }
        return tokens.prefix(60).first {
            $0 > 0 && context.isMark($0, 0x3A) && context.cue(at: $0 - 1) != nil && $0 + 1 < tokens.upperBound
        }
    }

    /// Whether a text begins here with a capital and without quotation marks.
    private func begins(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first else { return false }
        return context.quoted(at: first) == nil && text.tokens[first].kind != .mark
            && text.tokens[first].shape != .lower
    }

    private func speaksOfSelf(_ tokens: Range<Int>) -> Bool { tokens.contains { own.contains(text.tokens[$0].word) } }

    private func goesOn(_ number: Int, speaker: Speaker, first: Bool, isInline: Bool) -> Bool {
        let paragraph = text.paragraphs[number]
        guard paragraph.zone == .body, begins(paragraph.tokens), !isHeading(paragraph.tokens) else { return false }
        // a statement fills its document; a witness inside a report speaks on only as "I"
        let isInside = number > UnmarkedBlocks.opening && !first
        if isInline || isInside, !speaksOfSelf(paragraph.tokens) { return false }
        return !letsSpeak(paragraph.tokens) && !speaksOf(speaker, paragraph.tokens, first: first)
    }

    private func isHeading(_ tokens: Range<Int>) -> Bool {
        tokens.count < 15 && !context.isStop(tokens.upperBound - 1) && !context.isMark(tokens.upperBound - 1, 0x3B)
            && !context.isMark(tokens.upperBound - 1, 0x2C)
    }

    /// Somebody is quoted in it by a cue and a colon, or by marks with a cue beside them.
    private func letsSpeak(_ tokens: Range<Int>) -> Bool {
        guard let colon = colon(tokens) else {
            return tokens.contains { at in
                context.cue(at: at).map { $0.kinds.contains(.quote) && $0.form.isFinite && !$0.isUnreal } ?? false
                    && (context.quoted(at: at - 1) != nil || context.quoted(at: at + 1) != nil)
            }
        }
        return context.cue(at: colon - 1) != nil
    }

    /// The speaker's name or title stands in its first sentence as somebody spoken of.
    private func speaksOf(_ speaker: Speaker, _ tokens: Range<Int>, first: Bool) -> Bool {
        guard let sentence = text.sentence(ofToken: tokens.lowerBound) else { return false }
        let head = speaker.tokens.upperBound - 1
        let word = text.tokens[head].word
        for at in text.sentences[sentence].tokens {
            if text.tokens[at].word == word, text.tokens[at].shape != .lower { return true }
            if at == text.sentences[sentence].tokens.lowerBound + 1, context.isWord(at - 1, context.words.the),
                context.lexicons.names.isTitle(text.tokens[at].word), hasTitle(speaker, text.tokens[at].word)
            {
                return true
            }
            if let name = context.names.covering(at), name.type == .person, name.name == speaker.name { return true }
        }
        return false
    }

    /// Whether a word stands in the speaker's role or in a title of theirs anywhere.
    private func hasTitle(_ speaker: Speaker, _ word: WordID) -> Bool {
        if speaker.role?.contains(where: { text.tokens[$0].word == word }) ?? false { return true }
        return context.names.all.contains { name in
            name.type == .person && name.name == speaker.name
                && name.title?.contains { text.tokens[$0].word == word } ?? false
        }
    }
}
