internal import RecordModel

/// Cuts a list of signatories into names and roles.
struct SignatureList {
    /// One signatory.
    struct Item {
        var name: Range<Int>
        var role: Range<Int>?
        var kind: Signature.Signatory
    }

    private let context: ActContext
    private let ends: ClauseEnd
    private let the, other: WordID?
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    /// The most tokens of one list in a sentence.
    private static let reach = 1500

    init(context: ActContext) {
        self.context = context
        ends = ClauseEnd(context)
        the = context.text.vocabulary.find("the")
        other = context.text.vocabulary.find("others")
    }

    // MARK: lists in a sentence

    /// The signatories of a list: "former envoys A and B, C, director of D, and leaders of groups such as E and F".
    func items(_ range: Range<Int>) -> [Item] {
        guard range.count < SignatureList.reach else { return [] }
        var out: [Item] = []
        var carried: Range<Int>?
        let pieces = pieces(range)
        for (piece, semicolons) in pieces {
            var piece = piece
            while piece.count > 1,
                text.tokens[piece.lowerBound].word == words.and || text.classes[piece.lowerBound] == .mark
            { piece = piece.lowerBound + 1..<piece.upperBound }
            guard !piece.isEmpty, piece.contains(where: { text.tokens[$0].kind == .word }) else { continue }
            if let such = piece.first(where: {
                text.tokens[$0].word == words.such && $0 + 2 < piece.upperBound && text.tokens[$0 + 1].word == words.as
            }) {
                carried = piece.lowerBound..<such
                for part in conjuncts(such + 2..<piece.upperBound) {
                    out.append(Item(name: withoutArticle(part), role: carried, kind: kind(part)))
                }
                continue
            }
            if semicolons, piece.contains(where: { text.isMark($0, 0x2C) }) {
                let inner = line(piece)
                if !inner.isEmpty {
                    out += inner
                    continue
                }
            }
            if let last = out.indices.last, !semicolons, isRole(piece, after: out[last]) {
                out[last].role = piece
                continue
            }
            var shared: Range<Int>?
            for part in conjuncts(piece) {
                if let item = named(part, shared: shared) {
                    if let role = item.role, isPlural(role) { shared = role }
                    var item = item
                    if item.role == nil, item.kind == .organisation { item.role = carried }
                    out.append(item)
                } else if part.contains(where: { text.classes[$0].isNominal }),
                    text.classes[part.lowerBound] != .preposition, text.tokens[part.upperBound - 1].word != other,
                    !isCount(part)
                {
                    out.append(Item(name: withoutArticle(part), role: nil, kind: .group))
                }
            }
        }
        return out
    }

    /// The pieces between semicolons, else between commas; brackets hold together.
    private func pieces(_ range: Range<Int>) -> [(Range<Int>, Bool)] {
        let semicolons = range.contains { text.isMark($0, 0x3B) || text.isMark($0, 0x061B) }
        var out: [(Range<Int>, Bool)] = []
        var start = range.lowerBound
        var depth = 0
        for at in range {
            if text.isMark(at, 0x28) { depth += 1 }
            if text.isMark(at, 0x29) { depth = max(0, depth - 1) }
            let cuts =
                semicolons
                ? text.isMark(at, 0x3B) || text.isMark(at, 0x061B) : text.isMark(at, 0x2C) || text.isMark(at, 0x060C)
            if cuts, depth == 0 {
                if at > start { out.append((start..<at, semicolons)) }
                start = at + 1
            }
        }
        if start < range.upperBound { out.append((start..<range.upperBound, semicolons)) }
        return out
    }

    /// Parts of a piece joined by "and", where both sides are names of their own.
    private func conjuncts(_ piece: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = piece.lowerBound
        for at in piece where text.tokens[at].word == words.and && at > start && at + 1 < piece.upperBound {
            guard isCapital(at - 1), isSplit(start..<at, at + 1..<piece.upperBound) else { continue }
            out.append(start..<at)
            start = at + 1
        }
        out.append(start..<piece.upperBound)
        return out
    }

    private func isSplit(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        if let one = context.names.covering(left.upperBound - 1), one.tokens.contains(right.lowerBound) { return false }
        let next = text.tokens[right.lowerBound]
        guard
            next.shape != .lower || next.word == the || text.classes[right.lowerBound] == .adjective
                || text.classes[right.lowerBound] == .noun
        else { return false }
        // "Association of Detainees and Missing Persons": one name, unless the right side is an organisation of its own
        let isOpen =
            context.tags.contains(context.lexicon.classes.orgword, in: left)
            && left.contains { text.tokens[$0].word == words.of || text.tokens[$0].word == words.for }
        return !isOpen
            || context.tags.contains(
                context.lexicon.classes.orgword, in: right.lowerBound..<min(right.upperBound, right.lowerBound + 8))
    }

    /// A name with the role before it, or the whole part where it is all capitals.
    private func named(_ part: Range<Int>, shared: Range<Int>?) -> Item? {
        let whole = withoutArticle(part)
        guard let bracketless = withoutBrackets(whole), isCapital(bracketless.upperBound - 1) else { return nil }
        if isCapital(whole.lowerBound), !isTitle(whole.lowerBound), rolePrefix(bracketless) == nil {
            let name = kind(bracketless) == .person ? bracketless : whole
            let bracket =
                kind(bracketless) == .person && whole.upperBound - bracketless.upperBound > 2
                ? bracketless.upperBound + 1..<whole.upperBound - 1 : nil
            return Item(name: name, role: bracket ?? shared, kind: kind(bracketless))
        }
        guard let name = name(endingAt: bracketless.upperBound - 1, floor: part.lowerBound) else { return nil }
        var end = name.lowerBound
        while end > part.lowerBound, text.classes[end - 1] == .mark || isTitle(end - 1) && isCapital(end - 1) {
            end -= 1
        }
        var role: Range<Int>? = end > part.lowerBound ? withoutArticle(part.lowerBound..<end) : shared
        if let last = role?.last, text.classes[last] == .preposition || text.classes[last] == .determiner { return nil }
        if role?.isEmpty ?? false { role = shared }
        return Item(name: name, role: role, kind: kind(name))
    }

    /// In "Executive Director Mona Haddad" the words before a person that the name index knows.
    private func rolePrefix(_ part: Range<Int>) -> Range<Int>? {
        guard let name = context.names.covering(part.upperBound - 1), name.type == .person,
            name.tokens.lowerBound > part.lowerBound
        else { return nil }
        return part.lowerBound..<name.tokens.lowerBound
    }

    /// The name that ends at a token: as the name index has it, else the capitals before it.
    func name(endingAt last: Int, floor: Int) -> Range<Int>? {
        guard last >= floor, isCapital(last) else { return nil }
        if let known = context.names.covering(last), known.tokens.upperBound == last + 1,
            known.tokens.lowerBound >= floor
        {
            return withoutTitle(known.tokens)
        }
        var start = last
        while start > floor, isCapital(start - 1) || isConnector(start - 1) && start - 1 > floor && isCapital(start - 2)
        { start -= 1 }
        return withoutTitle(start..<last + 1)
    }

    /// The organisation that a role names: "head of X" → X.
    func organisation(in role: Range<Int>) -> Range<Int>? {
        let links: Set<WordID> = [words.of, words.at, words.for, words.from, words.with]
        guard isCapital(role.upperBound - 1), let link = role.first(where: { links.contains(text.tokens[$0].word) }),
            link + 1 < role.upperBound
        else { return nil }
        return withoutArticle(link + 1..<role.upperBound)
    }

    /// Person, organisation or group.
    func kind(_ name: Range<Int>) -> Signature.Signatory {
        if let known = context.names.covering(name.lowerBound), known.isSure,
            known.tokens.count >= name.count || known.type == .organisation
        {
            if known.type == .person { return .person }
            if known.type == .organisation { return .organisation }
        }
        if context.tags.contains(context.lexicon.classes.orgword, in: name) { return .organisation }
        if name.contains(where: { text.tokens[$0].word == words.for || text.tokens[$0].word == words.of }) {
            return .organisation
        }
        if text.tokens[name.lowerBound].word == the { return .organisation }
        if text.tokens[name.lowerBound].shape == .lower { return .group }
        if name.count == 1 { return .organisation }
        return name.count <= 5 ? .person : .organisation
    }

    // MARK: lines under a letter

    /// The signatories of one line: "Name, role", "Name (role)", an organisation, or several names; none where the line is no signature.
    func line(_ tokens: Range<Int>) -> [Item] {
        var line = tokens
        while line.count > 1,
            isBullet(line.lowerBound) || text.classes[line.lowerBound] == .number || text.isMark(line.lowerBound, 0x2E)
                || text.isMark(line.lowerBound, 0x29)
        { line = line.lowerBound + 1..<line.upperBound }
        guard line.count <= 40, line.contains(where: { text.tokens[$0].kind == .word }),
            !text.isMark(line.upperBound - 1, 0x3A)
        else { return [] }
        let first = line.lowerBound
        guard isCapital(first) || text.tokens[first].shape == .caseless || text.tokens[first].word == the else {
            return []
        }
        let comma = line.first { text.isMark($0, 0x2C) } ?? line.upperBound
        if (line.lowerBound..<comma).contains(where: {
            (text.classes[$0].isFinite && text.tokens[$0].shape == .lower && text.classes[$0] != .verbBase)
                || text.classes[$0] == .modal || text.classes[$0] == .auxiliary
        }) {
            return []
        }
        if text.isMark(line.upperBound - 1, 0x2E), line.count > 12 { return [] }
        if line.contains(where: { text.isMark($0, 0x3B) }) { return items(line) }
        line = line.lowerBound..<max(ends.trimmed(line.lowerBound, line.upperBound), line.lowerBound + 1)
        let separator = line.first {
            text.isMark($0, 0x2C) || text.isMark($0, 0x060C) || text.isMark($0, 0x2013) || text.isMark($0, 0x2014)
                || (text.isMark($0, 0x2D) && text.tokens[$0].spaceBefore) || text.isMark($0, 0x28)
        }
        guard let separator, separator > line.lowerBound else {
            return [Item(name: withoutArticle(withoutTitle(line)), role: nil, kind: kind(withoutTitle(line)))]
        }
        let name = withoutTitle(line.lowerBound..<separator)
        let rest =
            separator
            + 1..<(text.isMark(line.upperBound - 1, 0x29) && text.isMark(separator, 0x28)
            ? line.upperBound - 1 : line.upperBound)
        let kind = kind(name)
        if kind == .organisation, text.isMark(separator, 0x28) {
            return [Item(name: withoutArticle(line), role: nil, kind: kind)]
        }
        if kind == .organisation, text.isMark(separator, 0x2C), rest.count > 2, isSeveral(line) { return items(line) }
        return [Item(name: withoutArticle(name), role: rest.isEmpty || kind == .organisation ? nil : rest, kind: kind)]
    }

    /// A short line in a list that names one signatory, before a comma or bracket; its role after it.
    func loneName(_ tokens: Range<Int>) -> Item? {
        guard tokens.count <= 24, let last = tokens.last, !Scalars.endsSentence(text.scalar(last)),
            text.tokens[tokens.lowerBound].shape != .lower
        else { return nil }
        let comma = tokens.first { text.isMark($0, 0x2C) } ?? tokens.upperBound
        let head = tokens.lowerBound..<comma
        let person = context.names.within(head).first { $0.type == .person }
        let role = comma + 1 < tokens.upperBound ? comma + 1..<tokens.upperBound : nil
        if let person { return Item(name: person.tokens, role: role, kind: .person) }
        guard !head.isEmpty, head.count <= 8, head.contains(where: { text.classes[$0] == .name }),
            head.allSatisfy({ !text.classes[$0].isFinite })
        else { return nil }
        return Item(name: head, role: role, kind: kind(head))
    }

    /// Three or more pieces that all are names.
    private func isSeveral(_ line: Range<Int>) -> Bool {
        let pieces = pieces(line)
        return pieces.count > 2
            && pieces.allSatisfy {
                isCapital($0.0.lowerBound) || text.tokens[$0.0.lowerBound].word == words.and
                    || text.tokens[$0.0.lowerBound].word == the
            }
    }

    // MARK: parts

    private func isCapital(_ at: Int) -> Bool {
        let token = text.tokens[at]
        return token.kind == .word && token.shape != .lower
            && (token.shape != .caseless || (0x0600...0x06FF).contains(text.scalar(at)))
    }

    private func isConnector(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return word == words.of || word == words.for || word == words.and || word == the
            || text.isMark(at, 0x2E) && !text.tokens[at].spaceBefore
    }

    private func isTitle(_ at: Int) -> Bool {
        !context.tags.classes(at).isDisjoint(with: context.lexicon.classes.title)
    }

    private func isBullet(_ at: Int) -> Bool {
        text.classes[at] == .mark && text.scalar(at) != 0x28 && !ClassTags.isQuote(text.scalar(at))
    }

    private func withoutTitle(_ name: Range<Int>) -> Range<Int> {
        var name = name
        while name.count > 1, isTitle(name.lowerBound) || text.isMark(name.lowerBound, 0x2E) {
            name = name.lowerBound + 1..<name.upperBound
        }
        return name
    }

    private func withoutArticle(_ name: Range<Int>) -> Range<Int> {
        guard name.count > 1, text.tokens[name.lowerBound].word == the, text.tokens[name.lowerBound].shape == .lower
        else { return name }
        return name.lowerBound + 1..<name.upperBound
    }

    private func withoutBrackets(_ name: Range<Int>) -> Range<Int>? {
        guard text.isMark(name.upperBound - 1, 0x29) else { return name.isEmpty ? nil : name }
        guard let open = name.last(where: { text.isMark($0, 0x28) }), open > name.lowerBound else { return nil }
        return name.lowerBound..<open
    }

    /// A piece in small letters that says what the signatory before it is: "director of X".
    private func isRole(_ piece: Range<Int>, after item: Item) -> Bool {
        guard item.kind == .person, item.role == nil, text.tokens[piece.lowerBound].word != words.and else {
            return false
        }
        if isCapital(piece.upperBound - 1), let name = name(endingAt: piece.upperBound - 1, floor: piece.lowerBound),
            name.lowerBound > piece.lowerBound
        {
            let before = name.lowerBound - 1
            return text.classes[before] == .preposition || text.tokens[before].word == words.of
                || text.classes[before] == .determiner
        }
        return text.tokens[piece.lowerBound].shape == .lower
    }

    private func isPlural(_ role: Range<Int>) -> Bool {
        role.contains { text.tokens[$0].shape == .lower && text.vocabulary.form(text.tokens[$0].word).last == 0x73 }
    }

    private func isCount(_ part: Range<Int>) -> Bool { text.classes[part.lowerBound] == .number }
}
