internal import RecordModel

/// Places that Arabic text names after a word that takes one ("بلدة «عين الغراب»"), or at the head of a dateline, and the same words
/// wherever else they stand.
struct ArabicPlaceNames {
    private let text: TokenizedDocument
    private let arabic: ArabicText
    private let lexicons: Lexicons
    private let phrases: ArabicPhrases

    init(_ text: TokenizedDocument, _ arabic: ArabicText, _ lexicons: Lexicons) {
        self.text = text
        self.arabic = arabic
        self.lexicons = lexicons
        phrases = ArabicPhrases(text: text, arabic: arabic, names: NameIndex())
    }

    /// All places in order, without overlaps. Cost: linear.
    func all() -> [NameIndex.Named] {
        var known: [WordID: [Range<Int>]] = [:]
        for sentence in text.sentences {
            if text.paragraphs[sentence.paragraph].zone == .dateline { learn(dateline(sentence.tokens), &known) }
            for at in sentence.tokens where isKind(at) && at + 1 < sentence.tokens.upperBound && !isKind(at + 1) {
                learn(name(at + 1, sentence.tokens.upperBound), &known)
            }
        }
        var out: [NameIndex.Named] = []
        var at = 0
        while at < text.tokens.count {
            let word = arabic[at].map { $0.joined.contains(.article) ? text.tokens[at].word : $0.stem }
            let match = word.flatMap { known[$0] }?.filter { isSame($0, at) }.max { $0.count < $1.count }
            guard let match else {
                at += 1
                continue
            }
            // a common noun is a place again only after what takes one
            let name = text.text(text.scalarRange(match))
            out.append(.init(tokens: at..<at + match.count, type: .location, name: name, isSure: true))
            at += match.count
        }
        return out
    }

    private func learn(_ name: Range<Int>?, _ known: inout [WordID: [Range<Int>]]) {
        guard let name, let first = name.first else { return }
        let word = text.tokens[first].word
        // many names of one first word would cost the square of their number
        if let others = known[word],
            others.count > 8 || others.contains(where: { isSame($0, first) && $0.count == name.count })
        {
            return
        }
        known[word, default: []].append(name)
    }

    private func isSame(_ name: Range<Int>, _ at: Int) -> Bool {
        guard at + name.count <= text.tokens.count else { return false }
        return name.enumerated().dropFirst().allSatisfy {
            text.tokens[at + $0.offset].word == text.tokens[$0.element].word
        }
    }

    /// "بلدة", "بمدينة", "وقرية": alone in the singular, or in the construct state.
    private func isKind(_ at: Int) -> Bool {
        guard let word = arabic[at] else { return false }
        return word.kinds.contains(.placeKind) && !word.isDefinite
    }

    /// The words of a place's name from a token: one with the article and an adjective of its own; or one without, and the one with it
    /// that it is bound to.
    private func name(_ start: Int, _ limit: Int) -> Range<Int>? {
        guard start < limit, mayName(start), let word = arabic[start] else { return nil }
        if word.joined.contains(.article) {
            let next = start + 1
            return start..<(next < limit && isGrade(next) ? next + 1 : next)
        }
        let next = start + 1
        guard next < limit, let second = arabic[next], mayName(next) else { return start..<next }
        if second.joined == .article, !isNationality(next) { return start..<next + 1 }
        return word.kinds.contains(.placeHead) && second.joined.isEmpty ? start..<next + 1 : start..<next
    }

    private func isNationality(_ at: Int) -> Bool {
        lexicons.names.gazetteer.longest(text.tokens, at: at, limit: at + 1)?.value.type == .nationality
    }

    /// A word that no list has, or has as a noun for a thing or as the head of a place's name.
    private func mayName(_ at: Int) -> Bool {
        guard text.tokens[at].kind == .word, let word = arabic[at], word.joined.isSubset(of: .article), !word.isOwned,
            word.noun?.classes.contains(.person) != true, word.verbalNoun < 0,
            word.kinds.isSubset(of: [.placeHead, .pattern, .placeKind]),
            word.verb == nil || word.joined.contains(.article) || word.kinds.contains(.placeHead),
            lexicons.tallies.numbers[text.tokens[at].word] == nil, lexicons.tallies.moments[text.tokens[at].word] == nil
        else { return false }
        return !lexicons.arabic.isClauseParticle(text.tokens[at].word)
    }

    /// "الأعلى", "الشرقية", "الكبرى", "الجديدة": an adjective that belongs to the name.
    private func isGrade(_ at: Int) -> Bool { lexicons.arabic.grades.contains(text.tokens[at].word) }

    /// "برج السنونو، 8 آذار", "نهر العقبان - (وكالة …)": the words before the first mark of a dateline.
    private func dateline(_ tokens: Range<Int>) -> Range<Int>? {
        guard let end = tokens.first(where: { text.tokens[$0].kind != .word }),
            (1...3).contains(end - tokens.lowerBound),
            (tokens.lowerBound..<end).allSatisfy({ mayName($0) || isKind($0) })
        else { return nil }
        let start = isKind(tokens.lowerBound) && end - tokens.lowerBound > 1 ? tokens.lowerBound + 1 : tokens.lowerBound
        return start..<end
    }
}
