internal import RecordModel
internal import Syntax

/// Who speaks at each place of a document: the speaker of the innermost quotation, else the document's issuer.
struct Speakers {
    private struct Segment {
        var range: Range<Int>
        var speaker: String?
        var isDirect: Bool
        /// Where the same quotation goes on after a cue that breaks it.
        var next: Range<Int>?
    }

    private var segments: [Segment] = []
    /// Who issued the document, as far as its own words tell; nil otherwise.
    private(set) var issuer: String?
    /// Whom the document is addressed to, where it is a letter.
    private(set) var addressee: String?

    /// Who performs what they say, by where the sentence begins; nil where a part of the document begins.
    private var voices: [(start: Int, name: String?)] = []
    /// The text says outright who its author is.
    private var isAuthorNamed = false

    /// The most segments looked at for one place.
    private static let reach = 24

    init(_ draft: Draft) {
        for (_, quotation) in draft.quotations {
            for (number, span) in quotation.content.enumerated() {
                let next = number + 1 < quotation.content.count ? quotation.content[number + 1].range : nil
                segments.append(
                    Segment(
                        range: span.range, speaker: quotation.speaker?.name, isDirect: quotation.form == .direct,
                        next: next))
            }
        }
        segments.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        addressee = Speakers.addressee(of: draft)
        voices = Speakers.voices(draft)
        isAuthorNamed = draft.entities?.author?.isNamed ?? false
        issuer = findIssuer(draft)
    }

    /// The segments around an offset, innermost first.
    private func around(_ offset: Int) -> [Segment] {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        var found: [Segment] = []
        var steps = 0
        while low > 0, steps < Speakers.reach {
            low -= 1
            steps += 1
            if segments[low].range.contains(offset) { found.append(segments[low]) }
        }
        return found.sorted { $0.range.count < $1.range.count }
    }

    /// Who says what stands at an offset; nil where the document itself speaks or the text does not tell.
    func speaker(at offset: Int) -> String? { around(offset).first { $0.speaker != nil }?.speaker }

    /// The innermost passage of somebody's own words around an offset; nil where the document itself speaks.
    func spoken(at offset: Int) -> Range<Int>? { around(offset).first { $0.isDirect }?.range }

    /// The end of the innermost directly quoted passage around an offset.
    func end(at offset: Int) -> Int? { around(offset).first?.range.upperBound }

    /// Where the innermost passage around an offset goes on after the cue that breaks it; nil where nothing breaks it.
    func next(at offset: Int) -> Range<Int>? { around(offset).first?.next }

    /// Whether an offset lies in a quotation.
    func isQuoted(_ offset: Int) -> Bool { !around(offset).isEmpty }

    /// Who issued a document: whoever its text names as its author; where it says "we", else the first subject that acts; else its publisher.
    private func findIssuer(_ draft: Draft) -> String? {
        let text = draft.text
        let words = draft.lexicons.acts.words
        let phrases = NounPhrases(text)
        let author = draft.entities?.author
        if let author, author.isNamed { return author.name }
        let speaks = text.tokens.indices.contains {
            let word = text.tokens[$0].word
            return (word == words.we || word == words.our || word == words.i) && !isQuoted(Int(text.tokens[$0].start))
        }
        return (speaks ? firstSubject(draft, phrases) ?? mainSubject(draft) : nil) ?? author?.name
            ?? text.document.publisher.value ?? describedLast(draft, phrases)
    }

    /// Who says "we" or asks at an offset where nobody is quoted: whoever condemns, welcomes or urges last before it in the same part of the
    /// document, else its issuer.
    func issuer(at offset: Int) -> String? {
        if isAuthorNamed { return issuer }
        var low = 0
        var high = voices.count
        while low < high {
            let middle = (low + high) / 2
            if voices[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? voices[low - 1].name ?? issuer : issuer
    }

    /// The subjects of performative sentences ("The Republic condemns …") and, without a name, where a part of the document begins.
    private static func voices(_ draft: Draft) -> [(start: Int, name: String?)] {
        let text = draft.text
        var found: [(start: Int, name: String?)] = []
        for sentence in text.sentences {
            let paragraph = text.paragraphs[sentence.paragraph]
            let start = Int(text.tokens[sentence.tokens.lowerBound].start)
            if paragraph.tokens == sentence.tokens, sentence.tokens.count < 12,
                paragraph.zone != .body || isLine(paragraph, text)
            {
                found.append((start, nil))
            }
            guard let root = sentence.tokens.first(where: { text.parse.relation($0) == .root }),
                text.classes[root] == .verbThird,
                draft.lexicons.entities.performs.contains(draft.lexicons.classes.base(text.tokens[root].word)),
                let subject = text.parse.child(root, .subject), subject < root,
                let name = draft.names.covering(subject),
                name.type == .organisation || name.type == .location && name.isSure
            else { continue }
            found.append((start, name.name))
        }
        return found
    }

    /// A line without a stop at its end: the heading of a part.
    private static func isLine(_ paragraph: TokenizedDocument.Paragraph, _ text: TokenizedDocument) -> Bool {
        paragraph.tokens.last.map { text.tokens[$0].kind != .mark } ?? false
    }

    /// Sentences whose main subject may be who speaks.
    private static let openingSentences = 2

    /// "As the minister announced, Norland will provide …": the body or state that is the subject of the first sentence's main verb.
    private func mainSubject(_ draft: Draft) -> String? {
        let text = draft.text
        let body = text.sentences.lazy.filter { text.paragraphs[$0.paragraph].zone == .body && $0.tokens.count > 4 }
        for sentence in body.prefix(Speakers.openingSentences) {
            guard let root = sentence.tokens.first(where: { text.parse.relation($0) == .root }),
                let subject = text.parse.child(root, .subject), let name = draft.names.covering(subject),
                name.type == .organisation || name.type == .location && name.isSure
            else { continue }
            return name.name
        }
        return nil
    }

    /// How many paragraphs at a document's end may say who wrote it.
    private static let lastParagraphs = 4

    /// "The Harbour Appeal is a network of …" at a document's end: who wrote it.
    private func describedLast(_ draft: Draft, _ phrases: NounPhrases) -> String? {
        let text = draft.text
        guard text.paragraphs.count > Speakers.lastParagraphs else { return nil }
        for paragraph in text.paragraphs.suffix(Speakers.lastParagraphs) where paragraph.tokens.count > 5 {
            let first = paragraph.tokens.lowerBound
            guard let phrase = phrases.phrase(startingAt: first, limit: min(first + 16, paragraph.tokens.upperBound)),
                phrase.upperBound + 1 < paragraph.tokens.upperBound, let head = phrases.head(of: phrase),
                text.classes[head] == .name, let name = draft.names.covering(head),
                name.type != .person, name.type != .location,
                draft.lexicons.acts.words.forms.contains(text.tokens[phrase.upperBound].word),
                text.classes[phrase.upperBound + 1] == .determiner
            else { continue }
            return draft.names.resolve(phrase) ?? text.text(text.scalarRange(phrase))
        }
        return nil
    }

    /// The first sentence's subject, where it is a name alone.
    private func firstSubject(_ draft: Draft, _ phrases: NounPhrases) -> String? {
        let text = draft.text
        var looked = 0
        for sentence in text.sentences {
            guard looked < 6 else { break }
            let zone = text.paragraphs[sentence.paragraph].zone
            guard zone == .body || zone == .headline, sentence.tokens.count > 4 else { continue }
            looked += 1
            guard
                let phrase = phrases.phrase(startingAt: sentence.tokens.lowerBound, limit: sentence.tokens.upperBound),
                phrase.upperBound < sentence.tokens.upperBound, let head = phrases.head(of: phrase),
                text.classes[head] == .name
            else { continue }
            var next = phrase.upperBound
            while next < sentence.tokens.upperBound, text.classes[next] == .adverb { next += 1 }
            // a place or a person speaks in the present only ("Orvela condemns"): "Orvel held out" tells of it
            if let type = draft.names.covering(head)?.type, type == .location || type == .person,
                next < sentence.tokens.upperBound, text.classes[next] == .verbPast
            {
                continue
            }
            guard next < sentence.tokens.upperBound,
                text.classes[next].isFinite || text.classes[next] == .auxiliary || text.classes[next] == .modal
            else { continue }
            return draft.names.resolve(phrase) ?? text.text(text.scalarRange(phrase))
        }
        return nil
    }

    /// Whom a letter is addressed to: "letter to …" in its title, or a line "To …" or "Dear …" at its head.
    private static func addressee(of draft: Draft) -> String? {
        let text = draft.text
        let phrases = NounPhrases(text)
        for paragraph in text.paragraphs.prefix(6) where paragraph.tokens.count < 40 {
            for at in paragraph.tokens.dropLast(2)
            where draft.lexicons.entities.letters.contains(text.tokens[at].word)
                && text.tokens[at + 1].word == draft.lexicons.acts.words.to
            {
                guard let phrase = phrases.phrase(startingAt: at + 2, limit: paragraph.tokens.upperBound) else {
                    continue
                }
                return draft.names.resolve(phrase) ?? text.text(text.scalarRange(phrase))
            }
        }
        let heads: Set<WordID> = Set(["to", "dear"].compactMap { text.vocabulary.find($0) })
        for paragraph in text.paragraphs.prefix(12) where paragraph.tokens.count > 1 && paragraph.tokens.count < 60 {
            let first = paragraph.tokens.lowerBound
            guard heads.contains(text.tokens[first].word),
                paragraph.tokens.contains(where: { text.classes[$0] == .name })
            else { continue }
            var end = paragraph.tokens.upperBound
            while end > first + 1, text.classes[end - 1] == .mark { end -= 1 }
            let start = text.isMark(first + 1, 0x3A) ? first + 2 : first + 1
            // "To X and to Y": two addressees
            if end > start { return text.text(text.scalarRange(start..<end)).replacing(" and to ", with: "; ") }
        }
        return nil
    }
}
