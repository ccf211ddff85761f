internal import RecordModel

/// Reads signatories from sentences and from the lines under a letter.
struct SignatureReader {
    /// What was found.
    private(set) var found: [FoundSignature] = []
    private let context: ActContext
    private let list: SignatureList
    private let ends: ClauseEnd
    private let joined, include, launch: Set<WordID>
    private var lastSentence = -9
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    /// The most lines under a letter that are read.
    private static let mostLines = 2000

    init(context: ActContext) {
        self.context = context
        list = SignatureList(context: context)
        ends = ClauseEnd(context)
        func ids(_ list: String) -> Set<WordID> {
            Set(list.split(separator: " ").compactMap { context.text.vocabulary.find(String($0)) })
        }
        joined = ids("joined")
        include = ids("include includes included including are were")
        launch = ids(
            "launch launched sign signed publish published adopt adopted issue issued release released write wrote written endorse endorsed found founded"
        )
    }

    /// Reads the signatories that a sentence names. Cost: linear in its tokens.
    mutating func read(_ number: Int) {
        let sentence = text.sentences[number].tokens
        let before = found.count
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            let marks = context.tags.classes(at)
            if !marks.isDisjoint(with: context.lexicon.classes.signatory) {
                if let next = signatories(at, sentence) { at = next; continue }
            } else if !marks.isDisjoint(with: context.lexicon.classes.signing), let next = signedBy(at, sentence) {
                at = next
                continue
            } else if joined.contains(text.tokens[at].word), number - lastSentence <= 3, at + 1 < sentence.upperBound,
                text.tokens[at + 1].word == words.by
            {
                add(list.items(at + 2..<ends.end(from: at + 2, limit: sentence.upperBound)), "joined", 0.75)
                break
            } else if !marks.isDisjoint(with: context.lexicon.classes.letter), at + 1 < sentence.upperBound,
                text.tokens[at + 1].word == words.to
            {
                inLetter(at, sentence)
            } else if text.isMark(at, 0x28) {
                parenthesis(at, sentence)
            } else if text.isMark(at, 0x3A) {
                colon(at, sentence)
            }
            at += 1
        }
        if found.count > before { lastSentence = number }
    }

    private mutating func add(_ items: [SignatureList.Item], _ rule: String, _ confidence: Double) {
        found += items.filter { text.classes[$0.name.lowerBound] != .pronoun }.map {
            FoundSignature(name: $0.name, role: $0.role, kind: $0.kind, rule: rule, confidence: confidence)
        }
    }

    /// "Signatories of the letter include A and B"; "A, head of B, a co-signer to the letter". The token to go on from, or nil.
    private mutating func signatories(_ at: Int, _ sentence: Range<Int>) -> Int? {
        let limit = min(sentence.upperBound, at + 24)
        if let verb = (at + 1..<max(limit, at + 1)).first(where: {
            include.contains(text.tokens[$0].word) || text.isMark($0, 0x3A)
        }), verb + 1 < sentence.upperBound,
            !(at + 1..<verb).contains(where: {
                text.isMark($0, 0x2C) || text.classes[$0].isFinite || text.tokens[$0].word == words.that
            })
        {
            let end = ends.end(from: verb + 1, limit: sentence.upperBound, acrossSemicolons: true)
            let items = list.items(verb + 1..<end)
            guard !items.isEmpty else { return nil }
            add(items, "list", 0.85)
            return end
        }
        // an apposition: ", a co-signer to the letter"
        var left = at - 1
        while left >= sentence.lowerBound, at - left < 6, !text.isMark(left, 0x2C) { left -= 1 }
        guard left > sentence.lowerBound, text.isMark(left, 0x2C) else { return nil }
        var roleStart = left - 1
        while roleStart >= sentence.lowerBound, left - roleStart < 30, !text.isMark(roleStart, 0x2C) { roleStart -= 1 }
        let role = roleStart + 1..<left
        guard !role.isEmpty else { return nil }
        if let organisation = list.organisation(in: role) {
            found.append(
                FoundSignature(name: organisation, role: role, kind: .organisation, rule: "apposition", confidence: 0.8)
            )
        } else if let name = list.name(
            endingAt: roleStart >= sentence.lowerBound && roleStart > sentence.lowerBound ? roleStart - 1 : left - 1,
            floor: sentence.lowerBound)
        {
            found.append(
                FoundSignature(
                    name: name, role: name.overlaps(role) ? nil : role, kind: list.kind(name), rule: "apposition",
                    confidence: 0.75))
        }
        return nil
    }

    /// "signed by A, B and C", where the sentence speaks of a letter, statement or charter.
    private mutating func signedBy(_ at: Int, _ sentence: Range<Int>) -> Int? {
        let after = at + context.tags.length(at)
        guard after < sentence.upperBound, text.tokens[after - 1].word == words.by else { return nil }
        let low = max(sentence.lowerBound, at - Clause.reach)
        guard context.tags.contains(context.lexicon.classes.instrument, in: low..<at) else { return nil }
        let end = ends.end(from: after, limit: sentence.upperBound, acrossSemicolons: true)
        let items = list.items(after..<end)
        guard !items.isEmpty else { return nil }
        add(items, "signed", 0.8)
        return end
    }

    /// "the chairmen of A and B, in a joint letter to C": the letter's writers as one group.
    private mutating func inLetter(_ letter: Int, _ sentence: Range<Int>) {
        var at = letter - 1
        while at > sentence.lowerBound, letter - at < 6, text.tokens[at].word != words.in { at -= 1 }
        guard at > sentence.lowerBound, text.tokens[at].word == words.in,
            let writers = context.clause.phrases.outermost(
                endingAt: text.isMark(at - 1, 0x2C) ? at - 2 : at - 1, floor: sentence.lowerBound),
            text.classes[writers.lowerBound] != .pronoun, text.classes[writers.lowerBound] != .number,
            writers.contains(where: { text.tokens[$0].word == words.and }) || list.kind(writers) == .organisation
        else { return }
        let kind: Signature.Signatory =
            text.tokens[writers.upperBound - 1].shape == .lower || text.tokens[writers.lowerBound].shape == .lower
            ? .group : list.kind(writers)
        found.append(FoundSignature(name: writers, role: nil, kind: kind, rule: "writers", confidence: 0.6))
    }

    /// "five associations (A, B and C) came together to launch the charter".
    private mutating func parenthesis(_ open: Int, _ sentence: Range<Int>) {
        guard open > sentence.lowerBound, context.tags.contains(context.lexicon.classes.generic, in: open - 1..<open)
        else { return }
        let limit = min(sentence.upperBound, open + 160)
        var depth = 1
        var close = open + 1
        while close < limit, depth > 0 {
            if text.isMark(close, 0x28) { depth += 1 } else if text.isMark(close, 0x29) { depth -= 1 }
            close += 1
        }
        // a bracket left open: the list ends before the verb
        if depth > 0 { close = (open + 1..<limit).first { launch.contains(text.tokens[$0].word) } ?? limit }
        let low = max(sentence.lowerBound, open - Clause.reach)
        let high = min(sentence.upperBound, close + Clause.reach)
        let rest = depth > 0 ? open + 1..<high : close..<max(high, close)
        let founding =
            rest.contains { launch.contains(text.tokens[$0].word) }
            || (low..<open).contains { launch.contains(text.tokens[$0].word) }
        guard founding, context.tags.contains(context.lexicon.classes.instrument, in: low..<high) else { return }
        var end = depth > 0 ? close : close - 1
        if depth > 0 {  // back over "came together to"
            while end > open, text.tokens[end - 1].shape == .lower, text.classes[end - 1] != .mark { end -= 1 }
        }
        let items = list.items(open + 1..<end)
        if items.count > 1 { add(items, "founders", 0.7) }
    }

    /// "Four associations launched the Charter of the Harbour: A, B and C".
    private mutating func colon(_ colon: Int, _ sentence: Range<Int>) {
        let low = max(sentence.lowerBound, colon - Clause.reach)
        guard colon > sentence.lowerBound, colon + 1 < sentence.upperBound,
            let verb = (low..<colon).last(where: { launch.contains(text.tokens[$0].word) && text.classes[$0].isVerb }),
            context.tags.contains(context.lexicon.classes.instrument, in: verb..<colon)
        else { return }
        let items = list.items(colon + 1..<ends.end(from: colon + 1, limit: sentence.upperBound))
        if items.count > 1, items.contains(where: { $0.kind == .organisation }) { add(items, "founders", 0.7) }
    }

    // MARK: lines

    /// Reads the lines under "Signed by:", "Signatories:" or a closing formula. Cost: linear in the paragraphs.
    mutating func readLines() {
        var paragraph = 0
        while paragraph < text.paragraphs.count {
            guard let isFormula = opensList(paragraph) else {
                paragraph += 1
                continue
            }
            let start = paragraph + 1
            paragraph = start
            var lines: [SignatureList.Item] = []
            while paragraph < text.paragraphs.count, paragraph - start < SignatureReader.mostLines {
                let tokens = text.paragraphs[paragraph].tokens
                if isSubheading(tokens) {
                    paragraph += 1
                    continue
                }
                var items = list.line(tokens)
                if items.isEmpty, !lines.isEmpty, let item = list.loneName(tokens) { items = [item] }
                if items.isEmpty { break }
                lines += items
                paragraph += 1
            }
            add(lines, isFormula ? "closing" : "lines", isFormula ? 0.7 : 0.85)
        }
    }

    /// Whether a paragraph opens a list of signatories; true for a closing formula.
    private func opensList(_ paragraph: Int) -> Bool? {
        let tokens = text.paragraphs[paragraph].tokens
        guard tokens.count <= 8 else { return nil }
        let first = tokens.lowerBound
        let ending = tokens.upperBound - 1
        let isHeading = text.isMark(ending, 0x3A) || text.classes[ending] != .mark
        if tokens.contains(where: { !context.tags.classes($0).isDisjoint(with: context.lexicon.classes.signlist) }),
            isHeading
        {
            return false
        }
        guard !context.tags.classes(first).isDisjoint(with: context.lexicon.classes.closing) else { return nil }
        return first + context.tags.length(first) + 1 >= tokens.upperBound ? true : nil
    }

    /// "Organisations:" inside a list of signatories.
    private func isSubheading(_ tokens: Range<Int>) -> Bool {
        if tokens.count <= 5, text.isMark(tokens.upperBound - 1, 0x3A) { return true }
        let first = tokens.lowerBound
        return !context.tags.classes(first).isDisjoint(with: context.lexicon.classes.subheading)
            && first + context.tags.length(first) == tokens.upperBound
    }
}
