internal import RecordModel

/// Reads the transcript of a briefing or an interview: turns that begin with a label, "MR DAHL: …", "QUESTION: …", "Q: …".
///
/// A turn runs over the paragraphs that follow, to the next label. Whoever asks without a name has none: the speaker is null.
struct Transcripts {
    let context: AttributionContext
    /// The longest label, in tokens.
    private static let longest = 8

    private var text: TokenizedDocument { context.text }

    /// All turns of a document with at least two of them, one of them a question or a name in capitals. Cost: linear.
    func find() -> [QuotationDraft] {
        let labels = text.paragraphs.map {
            $0.zone == .boilerplate || $0.zone == .relatedLinks ? nil : label($0.tokens)
        }
        let isTranscript = labels.count { $0 != nil } >= 2 && labels.contains { $0?.isCertain ?? false }
        guard isTranscript else { return [] }
        var found: [QuotationDraft] = []
        var current: QuotationDraft?
        for (number, paragraph) in text.paragraphs.enumerated() {
            if let label = labels[number] {
                if let done = current { found.append(done) }
                let content = label.colon + 1..<paragraph.tokens.upperBound
                current = QuotationDraft(
                    content: content.isEmpty ? [] : [content], form: .direct, speaker: label.speaker,
                    cue: label.colon..<label.colon + 1, rule: "transcript")
            } else if paragraph.zone == .body, current != nil {
                current?.content.append(paragraph.tokens)
            } else if let done = current {
                found.append(done)
                current = nil
            }
        }
        if let done = current { found.append(done) }
        return found.filter { !$0.content.isEmpty }
    }

    private struct Label {
        var colon: Int
        var speaker: Speaker?
        /// A question's label or a name in capitals: it makes a transcript.
        var isCertain: Bool
    }

    private func label(_ tokens: Range<Int>) -> Label? {
        guard let colon = tokens.prefix(Transcripts.longest).first(where: { context.isMark($0, 0x3A) }),
            colon > tokens.lowerBound
        else { return nil }
        let words = (tokens.lowerBound..<colon).filter { text.tokens[$0].kind == .word }
        guard let first = words.first, words.count <= 5 else { return nil }
        if words.count == 1, context.lexicons.attribution.turns.contains(text.tokens[first].word),
            text.tokens[first].shape == .upper || text.tokens[first].length == 1
        {
            return Label(colon: colon, speaker: nil, isCertain: true)
        }
        let marks = (tokens.lowerBound..<colon).filter { text.tokens[$0].kind != .word }
        guard marks.allSatisfy({ context.isMark($0, 0x2E) }) else { return nil }
        guard words.allSatisfy({ text.tokens[$0].shape == .upper || isRank($0) }),
            words.contains(where: { text.tokens[$0].shape == .upper && text.tokens[$0].length > 2 && !isRank($0) })
        else { return nil }
        return Label(colon: colon, speaker: speaker(words), isCertain: words.contains(where: isRank))
    }

    private func isRank(_ at: Int) -> Bool { context.lexicons.names.ranks.contains(text.tokens[at].word) }

    /// Whom a label names: without its rank, in the fullest form that the document has of that surname.
    private func speaker(_ words: [Int]) -> Speaker? {
        let own = words.drop { isRank($0) || context.lexicons.names.offices.contains(text.tokens[$0].word) }
        guard let first = own.first, let last = own.last else { return nil }
        let surname = text.tokens[last].word
        let known = context.names.all.first { name in
            name.tokens.count > 1 && name.type == .person
                && name.tokens.last.map { text.tokens[$0].word == surname } ?? false
                && text.tokens[name.tokens.lowerBound].shape != .upper
        }
        let tokens = first..<last + 1
        return Speaker(
            tokens: tokens, name: known?.name ?? text.text(text.scalarRange(tokens)), role: nil, isPerson: true)
    }
}
