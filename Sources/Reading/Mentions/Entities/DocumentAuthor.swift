internal import RecordModel

/// Who speaks in a document where nobody is quoted: whoever stands for its "I" and "we", and asks what it asks.
///
/// Looked for in this order: "Statement by X" and the like at its head, a byline, "We, X, …", one signature under a letter, "X is a former
/// diplomat" at its end; then the body that issues it: "Issued by X", its letterhead, "About X", its publisher.
struct DocumentAuthor: Sendable {
    /// The fullest name in the document.
    var name: String
    /// A single person; otherwise a body or several people.
    var isPerson: Bool
    /// The text says it outright; otherwise its letterhead or publisher does.
    var isNamed = true

    /// The author of a document that has one. Cost: some paragraphs of its head and tail, one pass over its tokens.
    static func find(_ text: TokenizedDocument, _ names: NameIndex, _ lexicons: Lexicons, _ entities: EntityIndex)
        -> DocumentAuthor?
    {
        let finder = AuthorFinder(text: text, names: names, lexicons: lexicons, entities: entities)
        return finder.speech() ?? finder.named() ?? finder.signer() ?? finder.byline() ?? finder.body()
    }
}

/// Finds a document's author by the places where texts say it.
private struct AuthorFinder {
    let text: TokenizedDocument
    let names: NameIndex
    let lexicons: Lexicons
    let entities: EntityIndex

    /// How many paragraphs of the head and of the tail are looked at.
    private static let head = 8, tail = 5
    /// The longest line that may name an author.
    private static let line = 40

    private var words: FunctionWords { lexicons.attribution.words }
    private var lines: ArraySlice<TokenizedDocument.Paragraph> { text.paragraphs.prefix(AuthorFinder.head) }

    /// "Briefing to the Council by Mira Dahl", "Remarks by the Harbour Minister, Mira Dahl": a noun for what one person speaks, then "by".
    func speech() -> DocumentAuthor? {
        for paragraph in lines where paragraph.tokens.count < AuthorFinder.line {
            var spoken = false
            for at in paragraph.tokens {
                if lexicons.entities.speeches.contains(text.tokens[at].word) { spoken = true }
                guard spoken, text.tokens[at].word == words.by else { continue }
                if let person = person(in: at + 1..<paragraph.tokens.upperBound) { return person }
            }
        }
        return nil
    }

    private func person(in tokens: Range<Int>) -> DocumentAuthor? {
        names.within(tokens).first { $0.type == .person }.map { DocumentAuthor(name: $0.name, isPerson: true) }
    }

    /// The one name under "Yours faithfully"; "the signatories" where a letter has several.
    func signer() -> DocumentAuthor? {
        guard
            let close = text.paragraphs.lastIndex(where: {
                $0.tokens.count < 6 && $0.tokens.contains { lexicons.entities.closings.contains(text.tokens[$0].word) }
            }), close > 1
        else { return nil }
        let under = text.paragraphs[close...].dropFirst().prefix(AuthorFinder.head)
        let lines = under.filter { $0.tokens.count < 24 && text.tokens[$0.tokens.lowerBound].shape != .lower }
        let signers = lines.compactMap { names.covering($0.tokens.lowerBound) }.filter { $0.type == .person }
        guard let only = signers.first else { return nil }
        if signers.count == 1, lines.count < 4 { return DocumentAuthor(name: only.name, isPerson: true) }
        return undersigned() ?? DocumentAuthor(name: "the signatories", isPerson: false)
    }

    /// "the undersigned", where a text calls its authors so.
    private func undersigned() -> DocumentAuthor? {
        guard let at = text.tokens.indices.first(where: { text.tokens[$0].word == lexicons.entities.undersigned }),
            at > 0, text.tokens[at - 1].word == words.the
        else { return nil }
        return DocumentAuthor(name: text.text(text.scalarRange(at - 1..<at + 1)), isPerson: false)
    }

    /// "We, the guilds of the valley, …"; "the undersigned" where the text calls them so.
    func named() -> DocumentAuthor? {
        let phrases = NounPhrases(text)
        for at in text.tokens.indices where text.tokens[at].word == words.we {
            guard at + 2 < text.tokens.count, text.isMark(at + 1, 0x2C),
                let phrase = phrases.phrase(startingAt: at + 2, limit: min(at + 40, text.tokens.count)),
                text.classes[phrase.lowerBound] != .pronoun, phrase.count > 1
            else { continue }
            let clause = Clause(text: text, phrases: phrases, words: lexicons.acts.words)
            let whole = clause.coordinatedRight(phrase, at..<min(at + 60, text.tokens.count))
            return DocumentAuthor(name: text.text(text.scalarRange(whole)), isPerson: false)
        }
        return undersigned()
    }

    /// A line that is a person's name, or "By" and one, in a text that says "I" outside quotation marks or is told to be theirs at its end.
    func byline() -> DocumentAuthor? {
        let last = described()
        guard last != nil || speaksAsOne else { return nil }
        for paragraph in lines where paragraph.tokens.count < 12 {
            var tokens = paragraph.tokens
            if text.tokens[tokens.lowerBound].word == words.by { tokens = tokens.lowerBound + 1..<tokens.upperBound }
            guard let first = tokens.first, let name = names.covering(first), name.tokens.lowerBound == first,
                name.tokens.count > 1, name.type == .person || isLikePerson(name)
            else { continue }
            let next = name.tokens.upperBound
            let isWhole =
                next == tokens.upperBound || text.isMark(next, 0x2C)
                || lexicons.entities.reporting.contains(text.tokens[next].word)
            if isWhole { return DocumentAuthor(name: name.name, isPerson: true) }
        }
        return last
    }

    private func isLikePerson(_ name: NameIndex.Named) -> Bool {
        !name.isSure && name.tokens.allSatisfy { !lexicons.names.organisationWords.contains(text.tokens[$0].word) }
    }

    /// "Mira Dahl is a former judge." in one of the last paragraphs.
    private func described() -> DocumentAuthor? {
        for paragraph in text.paragraphs.suffix(2) where paragraph.tokens.count > 4 {
            guard let name = names.covering(paragraph.tokens.lowerBound), name.type == .person, name.tokens.count > 1,
                name.tokens.upperBound + 1 < paragraph.tokens.upperBound,
                lexicons.roles.be.contains(text.tokens[name.tokens.upperBound].word),
                text.classes[name.tokens.upperBound + 1] == .determiner
            else { continue }
            return DocumentAuthor(name: name.name, isPerson: true)
        }
        return nil
    }

    /// "I" stands outside quotation marks.
    private var speaksAsOne: Bool {
        var depth = false
        for at in text.tokens.indices {
            if text.tokens[at].kind == .mark {
                switch text.scalar(at) {
                case 0x201C, 0xAB: depth = true
                case 0x201D, 0xBB: depth = false
                case 0x22: depth.toggle()
                default: break
                }
            } else if !depth, text.tokens[at].word == words.i,
                text.tokens[at].shape == .upper || text.tokens[at].shape == .capitalised
            {
                return true
            }
        }
        return false
    }

    /// The body that issues the document.
    func body() -> DocumentAuthor? {
        for paragraph in lines where paragraph.tokens.count < AuthorFinder.line {
            if let name = issued(paragraph.tokens) { return name }
        }
        for paragraph in lines where paragraph.tokens.count < 16 {
            if let name = editors(paragraph.tokens) { return name }
        }
        if let publisher = text.document.publisher.value {
            return DocumentAuthor(name: publisher, isPerson: false, isNamed: false)
        }
        for paragraph in lines.prefix(4) where paragraph.tokens.count < 16 {
            if let name = letterhead(paragraph.tokens) { return name }
        }
        return PublisherLine.find(text, lexicons).map { DocumentAuthor(name: $0, isPerson: false, isNamed: false) }
    }

    /// "By the editorial board, The Orvel Courier".
    private func editors(_ tokens: Range<Int>) -> DocumentAuthor? {
        guard text.tokens[tokens.lowerBound].word == words.by,
            tokens.contains(where: { lexicons.entities.editing.contains(text.tokens[$0].word) }),
            let comma = tokens.first(where: { text.isMark($0, 0x2C) }), comma + 1 < tokens.upperBound
        else { return nil }
        return DocumentAuthor(name: text.text(text.scalarRange(comma + 1..<tokens.upperBound)), isPerson: false)
    }

    /// "Issued by the Harbour Cell (HC), Orvel".
    private func issued(_ tokens: Range<Int>) -> DocumentAuthor? {
        for at in tokens.dropLast()
        where lexicons.entities.issuing.contains(text.tokens[at].word) && text.tokens[at + 1].word == words.by {
            if let name = names.within(at + 2..<tokens.upperBound).first, name.tokens.lowerBound <= at + 3 {
                return DocumentAuthor(name: name.name, isPerson: name.type == .person)
            }
        }
        return nil
    }

    /// A line that is the name of a body, with its short form in brackets perhaps.
    private func letterhead(_ tokens: Range<Int>) -> DocumentAuthor? {
        var end = tokens.upperBound
        if text.isMark(end - 1, 0x29), let open = tokens.last(where: { text.isMark($0, 0x28) }) { end = open }
        guard let first = tokens.first, end > first + 1,
            (first..<end).contains(where: { lexicons.names.organisationWords.contains(text.tokens[$0].word) }),
            (first..<end).allSatisfy({ text.tokens[$0].kind == .word && text.classes[$0].isVerb == false })
        else { return nil }
        let name = names.covering(first).flatMap { $0.tokens.upperBound >= end ? $0.name : nil }
        return DocumentAuthor(name: name ?? text.text(text.scalarRange(first..<end)), isPerson: false, isNamed: false)
    }
}
