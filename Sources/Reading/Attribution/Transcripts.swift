internal import RecordModel

/// Reads the transcript of a briefing or an interview: turns that begin with a label, "MR DAHL: …", "QUESTION (Mira Dahl, Coast Wire): …",
/// "Q. …", "Mira Dahl: …".
///
/// A turn runs over the paragraphs that follow, to the next label. Whoever asks without a name has none: the speaker is null. "A" is whoever
/// the text named first.
struct Transcripts {
    let context: AttributionContext
    /// The longest label, in tokens.
    private static let longest = 16

    private var text: TokenizedDocument { context.text }

    /// All turns of a document with at least two of them, one of them a question or a name in capitals, or two labels that come again.
    /// Cost: linear.
    func find() -> [QuotationDraft] {
        let labels = certain(
            text.paragraphs.map { $0.zone == .boilerplate || $0.zone == .relatedLinks ? nil : label($0.tokens) })
        let isTranscript = labels.count { $0 != nil } >= 2 && labels.contains { $0?.isCertain ?? false }
        guard isTranscript else { return [] }
        let named = Set(labels.compactMap { $0?.words })
        let inTurn = named.count == 2 && labels.count { $0 != nil } == 2
        var found: [QuotationDraft] = []
        var current: QuotationDraft?
        /// The speaker before the current one.
        var other: Speaker?
        for (number, paragraph) in text.paragraphs.enumerated() {
            if let label = labels[number] {
                if let done = current { found.append(done) }
                other = current?.speaker
                let content = label.colon + 1..<paragraph.tokens.upperBound
                current = QuotationDraft(
                    content: content.isEmpty ? [] : [content], form: .direct,
                    speaker: label.isAnswer
                        ? answerer(before: text.paragraphs[number].tokens.lowerBound) : label.speaker,
                    cue: label.colon..<label.colon + 1, rule: "transcript")
            } else if paragraph.zone == .body, let open = current, !isAside(paragraph.tokens),
                !speaksOf(open.speaker, paragraph.tokens)
            {
                if inTurn, let next = other, changes(from: open, to: paragraph.tokens) {
                    found.append(open)
                    other = open.speaker
                    current = QuotationDraft(
                        content: [paragraph.tokens], form: .direct, speaker: next, cue: nil, implicit: true,
                        rule: "turns")
                } else {
                    current?.content.append(paragraph.tokens)
                }
            } else if let done = current {
                found.append(done)
                current = nil
            }
        }
        if let done = current { found.append(done) }
        return found.filter { !$0.content.isEmpty }
    }

    /// The longest question of an interview, in tokens.
    private static let question = 60

    /// Where only the first two turns are labelled they take turns by paragraphs: after a question comes its answer, after an answer a short
    /// paragraph is the next question.
    private func changes(from open: QuotationDraft, to tokens: Range<Int>) -> Bool {
        let length = open.content.reduce(0) { $0 + $1.count }
        return length <= Transcripts.question || tokens.count <= Transcripts.question
    }

    /// "Mira Dahl's book is out this week": a paragraph that begins with a speaker's whole name is not theirs.
    private func speaksOf(_ speaker: Speaker?, _ tokens: Range<Int>) -> Bool {
        guard let name = context.names.covering(tokens.lowerBound), name.type == .person, name.tokens.count > 1 else {
            return false
        }
        return name.name == speaker?.name || number(of: tokens) == text.paragraphs.count - 1
    }

    private func number(of tokens: Range<Int>) -> Int? {
        text.sentence(ofToken: tokens.lowerBound).map { text.sentences[$0].paragraph }
    }

    private struct Label {
        var colon: Int
        var speaker: Speaker?
        /// The words of the label's name.
        var words: [WordID] = []
        /// A question's label or a name in capitals: it makes a transcript.
        var isCertain: Bool
        /// "A": whoever is asked.
        var isAnswer = false
    }

    /// Labels in small letters count where they come again, beside another that does.
    private func certain(_ labels: [Label?]) -> [Label?] {
        var times: [[WordID]: Int] = [:]
        for label in labels { if let label, !label.words.isEmpty { times[label.words, default: 0] += 1 } }
        let again = times.count { $0.value > 1 }
        let isSure = labels.contains { $0?.isCertain ?? false }
        return labels.map { label in
            guard var label, !label.isCertain, !label.words.isEmpty else { return label }
            let comesAgain = times[label.words, default: 0] > 1
            guard comesAgain && (again > 1 || isSure) || isSure && label.speaker?.isPerson ?? false else { return nil }
            label.isCertain = comesAgain && again > 1
            return label
        }
    }

    /// "[The press conference ended at noon.]": nobody says it.
    private func isAside(_ tokens: Range<Int>) -> Bool {
        context.isMark(tokens.lowerBound, 0x5B) && context.isMark(tokens.upperBound - 1, 0x5D)
    }

    private func label(_ tokens: Range<Int>) -> Label? {
        guard let first = tokens.first, text.tokens[first].kind == .word, tokens.count > 2 else { return nil }
        let isTurn = context.lexicons.attribution.turns.contains(text.tokens[first].word)
        if isTurn, text.tokens[first].length == 1, context.isMark(first + 1, 0x2E) || context.isMark(first + 1, 0x3A) {
            let isAnswer = context.isWord(first, context.words.a)
            // "A." opens a list too; only with questions beside it does it answer
            return Label(
                colon: first + 1, speaker: nil, isCertain: !isAnswer && text.tokens[first].shape == .upper,
                isAnswer: isAnswer)
        }
        guard let colon = tokens.prefix(Transcripts.longest).first(where: { context.isMark($0, 0x3A) }), colon > first
        else {
            return nil
        }
        let open = (first..<colon).first { context.isMark($0, 0x28) }
        let name = first..<(open ?? colon)
        let words = name.filter { text.tokens[$0].kind == .word }
        guard !words.isEmpty, words.count <= 5, name.count - words.count <= 2,
            name.allSatisfy({ text.tokens[$0].kind == .word || context.isMark($0, 0x2E) })
        else { return nil }
        if isTurn, words.count == 1, text.tokens[first].shape == .upper || open != nil {
            let bracket = open.flatMap { asker($0 + 1..<colon) }
            return Label(colon: colon, speaker: bracket, isCertain: true)
        }
        let isShouted = words.allSatisfy { text.tokens[$0].shape == .upper || isRank($0) }
        if isShouted {
            guard words.contains(where: { text.tokens[$0].length > 2 && !isRank($0) }) else { return nil }
            let speaker = speaker(words)
            return Label(
                colon: colon, speaker: speaker, words: words.map { text.tokens[$0].word },
                isCertain: words.contains(where: isRank) || speaker?.isPerson ?? false)
        }
        guard words.allSatisfy({ text.tokens[$0].shape != .lower }), colon + 1 < tokens.upperBound else { return nil }
        return Label(colon: colon, speaker: speaker(words), words: words.map { text.tokens[$0].word }, isCertain: false)
    }

    private func isRank(_ at: Int) -> Bool { context.lexicons.names.ranks.contains(text.tokens[at].word) }

    /// "(Mira Dahl, Coast Wire)": who asks, and for whom.
    private func asker(_ bracket: Range<Int>) -> Speaker? {
        let end = bracket.first { context.isMark($0, 0x29) } ?? bracket.upperBound
        guard bracket.lowerBound < end else { return nil }
        let comma = (bracket.lowerBound..<end).first { context.isMark($0, 0x2C) } ?? end
        let tokens = bracket.lowerBound..<comma
        guard !tokens.isEmpty else { return nil }
        let role = comma + 1 < end ? comma + 1..<end : nil
        let name = context.names.resolve(tokens) ?? text.text(text.scalarRange(tokens))
        return Speaker(tokens: tokens, name: name, role: role, isPerson: role != nil)
    }

    /// Whoever answers: the person in the headline, else the first that is named before the turns.
    private func answerer(before token: Int) -> Speaker? {
        let named = context.names.all.lazy.filter { $0.type == .person }
        let name =
            named.first { text.zone(ofToken: $0.tokens.lowerBound) == .headline }
            ?? named.first { $0.tokens.lowerBound < token }
        return name.map { Speaker(tokens: $0.tokens, name: $0.name, role: nil, isPerson: true) }
    }

    /// Whom a label names: without its rank, in the fullest form that the document has of that surname.
    private func speaker(_ words: [Int]) -> Speaker? {
        let own = words.drop { isRank($0) || context.lexicons.names.offices.contains(text.tokens[$0].word) }
        guard let first = own.first, let last = own.last else { return nil }
        let tokens = first..<last + 1
        let surname = text.tokens[last].word
        let named = context.names.covering(last)
        let known =
            named?.type == .person && named?.tokens != tokens
            ? named
            : context.names.all.first { name in
                name.tokens.count > 1 && name.type == .person
                    && name.tokens.last.map { text.tokens[$0].word == surname } ?? false
                    && text.tokens[name.tokens.lowerBound].shape != .upper
            } ?? named
        return Speaker(
            tokens: tokens, name: known?.name ?? text.text(text.scalarRange(tokens)), role: nil,
            isPerson: known?.type == .person)
    }
}
