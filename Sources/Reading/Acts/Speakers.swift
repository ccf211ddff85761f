internal import RecordModel

/// Who speaks at each place of a document: the speaker of the innermost quotation, else the document's issuer.
struct Speakers {
    private struct Segment {
        var range: Range<Int>
        var speaker: String?
        var isDirect: Bool
    }

    private var segments: [Segment] = []
    /// Who issued the document, as far as its own words tell; nil otherwise.
    private(set) var issuer: String?

    /// The most segments looked at for one place.
    private static let reach = 24

    init(_ draft: Draft) {
        for (_, quotation) in draft.quotations {
            for span in quotation.content {
                segments.append(
                    Segment(range: span.range, speaker: quotation.speaker?.name, isDirect: quotation.form == .direct))
            }
        }
        segments.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        issuer = Speakers.issuer(of: draft, segments: segments.map(\.range))
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

    /// The end of the innermost directly quoted passage around an offset.
    func end(at offset: Int) -> Int? { around(offset).first?.range.upperBound }

    /// Whether an offset lies in a quotation.
    func isQuoted(_ offset: Int) -> Bool { !around(offset).isEmpty }

    /// Who issued a document that says "we": the first subject that its own words make take a position or act.
    private static func issuer(of draft: Draft, segments: [Range<Int>]) -> String? {
        let text = draft.text
        let phrases = NounPhrases(text)
        var looked = 0
        for sentence in text.sentences {
            guard looked < 4 else { break }
            let zone = text.paragraphs[sentence.paragraph].zone
            guard zone == .body || zone == .headline, sentence.tokens.count > 4 else { continue }
            looked += 1
            let first = sentence.tokens.lowerBound
            guard let phrase = phrases.phrase(startingAt: first, limit: sentence.tokens.upperBound),
                phrase.upperBound < sentence.tokens.upperBound, phrase.contains(where: { text.classes[$0] == .name })
            else { continue }
            var next = phrase.upperBound
            while next < sentence.tokens.upperBound, text.classes[next] == .adverb { next += 1 }
            guard next < sentence.tokens.upperBound,
                text.classes[next].isFinite || text.classes[next] == .auxiliary || text.classes[next] == .modal
            else { continue }
            return draft.names.resolve(phrase) ?? text.text(text.scalarRange(phrase))
        }
        return nil
    }
}
