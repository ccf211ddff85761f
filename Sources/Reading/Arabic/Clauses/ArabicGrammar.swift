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
    /// Whom it is addressed to, where it is a letter.
    let addressee: String?
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
        issuer = found ?? Self.titled(nominals) ?? Self.we(nominals, speakers) ?? Self.performer(nominals, actors)
        addressee = Self.addressee(nominals)
    }

    /// "بيان صادر عن رابطة …", "بيان شبكة …": whose statement a line of the head says it is.
    private static func titled(_ nominals: ArabicNominals) -> String? {
        let text = nominals.text
        for paragraph in text.paragraphs.prefix(head) where paragraph.tokens.count < longest {
            let tokens = paragraph.tokens
            guard let stem = nominals.arabic[tokens.lowerBound]?.stem, nominals.lexicons.arabic.documents.contains(stem)
            else { continue }
            for at in tokens.dropFirst() {
                if nominals.arabic[at]?.stem == nominals.lexicons.arabicWords.to { break }  // "رسالة إلى المجلس"
                guard nominals.isBody(at) else { continue }
                guard let body = nominals.nominal(from: at, limit: tokens.upperBound, asides: false) else { break }
                return nominals.phrases.name(body.core)
            }
        }
        return nil
    }

    /// "تجدد الرابطة …", "تدين وزارة …": the body that acts in the present in the first sentence with a verb.
    private static func performer(_ nominals: ArabicNominals, _ actors: ArabicActors) -> String? {
        let text = nominals.text
        for sentence in text.sentences.prefix(head * 2) where sentence.tokens.count > 5 {
            for at in sentence.tokens.dropLast() {
                guard let verb = nominals.arabic[at]?.verb, verb.tense == .present,
                    verb.subject == .she || verb.subject == .he,
                    nominals.isBody(at + 1),
                    let body = nominals.nominal(from: at + 1, limit: sentence.tokens.upperBound, asides: false)
                else { continue }
                return actors.name(body)
            }
        }
        return nil
    }

    /// "رسالة مفتوحة إلى الأمين العام": whom a letter is addressed to.
    private static func addressee(_ nominals: ArabicNominals) -> String? {
        let text = nominals.text
        for paragraph in text.paragraphs.prefix(head) where paragraph.tokens.count < longest * 2 {
            let tokens = paragraph.tokens
            guard nominals.arabic[tokens.lowerBound]?.stem == text.vocabulary.find("رسالة"),
                let to = tokens.first(where: { nominals.arabic[$0]?.stem == nominals.lexicons.arabicWords.to }),
                let whom = nominals.nominal(from: to + 1, limit: tokens.upperBound, asides: false)
            else { continue }
            return nominals.phrases.name(whom.core)
        }
        return nil
    }

    /// "نحن، أهالي المفقودين، نكتب": whoever "we" are by their own words.
    private static func we(_ nominals: ArabicNominals, _ speakers: Speakers) -> String? {
        let text = nominals.text
        let signing = Set(["الموقعين", "الموقعون", "موقعين", "موقعون", "موقع"].compactMap { text.vocabulary.find($0) })
        for sentence in text.sentences.prefix(12) {
            for at in sentence.tokens where nominals.lexicons.arabic.isWe(text.tokens[at].word) {
                guard !speakers.isQuoted(Int(text.tokens[at].start)) else { continue }
                var start = nominals.isComma(at + 1) ? at + 2 : at + 1
                // "نحن الموقعين أدناه، أهالي …"; "نحن الموقعين أدناه، وعددنا 17، …" names nobody after the comma
                if nominals.arabic[start].map({ signing.contains($0.stem) }) == true,
                    let comma = (start..<min(start + 4, sentence.tokens.upperBound)).first(where: {
                        nominals.isComma($0)
                    }), nominals.arabic[comma + 1]?.joined.contains(.and) != true
                {
                    start = comma + 1
                }
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
