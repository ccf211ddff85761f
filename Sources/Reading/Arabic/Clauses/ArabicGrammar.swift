internal import RecordModel

/// What the later stages share of an Arabic document: its clauses, whom short forms stand for, and who speaks where.
struct ArabicGrammar {
    let clauses: ArabicClauses
    let actors: ArabicActors
    let voices: ArabicVoices

    init(_ draft: Draft, _ context: ActContext) {
        clauses = ArabicClauses(draft)
        actors = ArabicActors(clauses.nominals)
        voices = ArabicVoices(clauses.nominals, actors, context.speakers)
    }
}

/// Who says what stands at a place: the speaker of the quotation around it, else whoever issues the document.
struct ArabicVoices {
    private let speakers: Speakers
    private let text: TokenizedDocument
    /// Whoever issues the document, as far as its head tells.
    let issuer: String?
    /// How many paragraphs at the head may name the issuer.
    private static let head = 4, longest = 12

    init(_ nominals: ArabicNominals, _ actors: ArabicActors, _ speakers: Speakers) {
        self.speakers = speakers
        text = nominals.text
        var found = speakers.issuer
        if found == nil {
            for paragraph in nominals.text.paragraphs.prefix(Self.head) {
                let tokens = paragraph.tokens
                guard tokens.count > 1, tokens.count < Self.longest, nominals.isBody(tokens.lowerBound),
                    let stem = nominals.arabic[tokens.lowerBound]?.stem,
                    !nominals.lexicons.arabic.documents.contains(stem),
                    tokens.allSatisfy({
                        nominals.text.tokens[$0].kind == .word
                            && (nominals.arabic[$0]?.verb == nil || nominals.arabic[$0]?.noun != nil)
                    })
                else { continue }
                found = nominals.text.words(tokens)
                break
            }
        }
        issuer = found ?? Self.we(nominals, speakers)
    }

    /// "نحن، أهالي المفقودين، نكتب": whoever "we" are by their own words.
    private static func we(_ nominals: ArabicNominals, _ speakers: Speakers) -> String? {
        let text = nominals.text
        for sentence in text.sentences.prefix(12) {
            for at in sentence.tokens where nominals.lexicons.arabic.isWe(text.tokens[at].word) {
                guard !speakers.isQuoted(Int(text.tokens[at].start)) else { continue }
                let start = nominals.isComma(at + 1) ? at + 2 : at + 1
                if let nominal = nominals.nominal(from: start, limit: sentence.tokens.upperBound, asides: false),
                    nominals.arabic[start]?.joined.isDisjoint(with: .preposition) == true
                {
                    return nominals.phrases.name(nominal.core)
                }
            }
        }
        return nil
    }

    /// Who speaks at a token; nil where the text does not tell.
    func voice(at token: Int) -> String? { speakers.speaker(at: Int(text.tokens[token].start)) ?? issuer }
}
