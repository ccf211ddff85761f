internal import RecordModel

/// Finds names in Arabic text, where no capitals tell: the gazetteer, with the conjunctions and prepositions written onto it, and
/// given names with the words of the name after them.
enum ArabicNames {
    /// The longest name of a person, in tokens.
    private static let longest = 5

    /// Names of a document in order. Cost: linear.
    static func find(_ text: TokenizedDocument, _ arabic: ArabicText, _ lexicons: Lexicons) -> [NameIndex.Named] {
        var found: [NameIndex.Named] = []
        for sentence in text.sentences {
            var at = sentence.tokens.lowerBound
            while at < sentence.tokens.upperBound {
                let limit = sentence.tokens.upperBound
                if let match = lexicons.names.gazetteer.longest(text.tokens, at: at, limit: limit),
                    text.tokens[at].shape == .caseless, !match.value.isWeak || takesPlace(at, text, lexicons)
                {
                    let tokens = at..<at + match.length
                    found.append(
                        .init(
                            tokens: tokens, type: match.value.type, name: match.value.name, isSure: true,
                            known: match.value.ids))
                    at = tokens.upperBound
                } else if let end = endOfPerson(at, limit, text, arabic, lexicons) {
                    let tokens = at..<end
                    found.append(
                        .init(
                            tokens: tokens, type: .person, name: text.text(text.scalarRange(tokens)),
                            isSure: tokens.count > 1))
                    at = end
                } else {
                    at += 1
                }
            }
        }
        return found
    }

    /// Whether the word before a token takes a place: "مدينة"; "في" too where the name has no article, which would make it any noun.
    private static func takesPlace(_ at: Int, _ text: TokenizedDocument, _ lexicons: Lexicons) -> Bool {
        guard at > 0 else { return false }
        let before = text.tokens[at - 1].word
        if lexicons.names.placeWords.contains(before) { return true }
        let definite = text.vocabulary.form(text.tokens[at].word).starts(with: [0x0627, 0x0644])
        return !definite && lexicons.names.locatives.contains(before)
    }

    /// Where a person's name that begins with a given name ends: over given names, particles and words with the article; else one word more.
    private static func endOfPerson(
        _ start: Int, _ limit: Int, _ text: TokenizedDocument, _ arabic: ArabicText, _ lexicons: Lexicons
    ) -> Int? {
        guard isGiven(start, text, lexicons), text.tokens[start].shape == .caseless else { return nil }
        let phrases = ArabicPhrases(text: text, arabic: arabic, names: NameIndex())
        var at = start + 1
        while at < min(limit, start + longest), text.tokens[at].kind == .word {
            let word = text.tokens[at].word
            let definite = text.vocabulary.form(word).starts(with: [0x0627, 0x0644])
            guard isGiven(at, text, lexicons) || definite && arabic[at]?.noun == nil else { break }
            at += 1
        }
        if at == start + 1, at < limit, text.tokens[at].kind == .word, phrases.isNominal(at, first: false),
            arabic[at]?.noun == nil, arabic[at]?.verb == nil,
            lexicons.arabic.kind(at, text, arabic) == nil,
            !lexicons.arabic.isClauseParticle(text.tokens[at].word),
            !lexicons.arabic.endsSubject.contains(text.tokens[at].word)
        {
            at += 1
        }
        return at
    }

    /// A given name; "علي" only where it is not written على.
    private static func isGiven(_ at: Int, _ text: TokenizedDocument, _ lexicons: Lexicons) -> Bool {
        guard lexicons.names.given.contains(text.tokens[at].word) else { return false }
        return text.scalars[Int(text.tokens[at].end) - 1] != 0x649
            || !text.vocabulary.form(text.tokens[at].word).elementsEqual([0x639, 0x644, 0x64A])
    }
}
