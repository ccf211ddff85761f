/// Lists of demands: coordinated infinitives, "including A, B and C", bullets and numbers under "we call on X to:".
struct DemandLists {
    private let context: ActContext
    private let classes: WordClasses
    private let ends: ClauseEnd
    private let headings: Set<WordID>
    private let includes: Set<WordID>
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    /// The most items of a list that are read.
    private static let most = 60

    init(context: ActContext, classes: WordClasses) {
        self.context = context
        self.classes = classes
        ends = ClauseEnd(context)
        func ids(_ list: String) -> Set<WordID> {
            Set(list.split(separator: " ").compactMap { context.text.vocabulary.find(String($0)) })
        }
        headings = ids("demands recommendations asks مطالب مطالبنا توصيات")
        includes = ids("include includes including included")
    }

    /// Whether a word can be a verb's base form: "open", "end".
    func canBeBase(_ at: Int) -> Bool { classes.possible(text.tokens[at].word).has(.verbBase) }

    // MARK: inside a sentence

    /// The items of a demand's content where it is a list, else none.
    func items(of demand: FoundDemand) -> [Range<Int>] {
        let content = demand.content
        if let joint = demand.joint { return items(of: content, brokenBy: joint) }
        if let start = content.first(where: { includes.contains(text.tokens[$0].word) || text.isMark($0, 0x3A) }),
            start + 1 < content.upperBound, demand.rule == "for" || demand.rule == "noun" || demand.rule == "object"
        {
            return items(in: start + 1..<content.upperBound, atLeast: 3)
        }
        if let by = byItems(content) { return by }
        return items(in: content, atLeast: text.tokens[content.lowerBound].word == words.to ? 2 : 3)
    }

    /// The items on both sides of a cue: three or more, or each with its own "to" or "for".
    private func items(of content: Range<Int>, brokenBy joint: Range<Int>) -> [Range<Int>] {
        var second = joint.upperBound
        if text.tokens[second].word == words.and || text.tokens[second].word == words.or { second += 1 }
        guard content.lowerBound < joint.lowerBound, second < content.upperBound else { return [] }
        var all: [Range<Int>] = []
        for part in [content.lowerBound..<joint.lowerBound, second..<content.upperBound] {
            let inner = items(in: part, atLeast: 2)
            all += inner.isEmpty ? [part] : inner
        }
        let own = all.allSatisfy {
            text.tokens[$0.lowerBound].word == words.to || text.tokens[$0.lowerBound].word == words.for
        }
        return all.count > 2 || own ? all : []
    }

    /// "by welcoming … and by contributing …".
    private func byItems(_ content: Range<Int>) -> [Range<Int>]? {
        let starts = content.filter {
            text.tokens[$0].word == words.by && $0 + 1 < content.upperBound && text.classes[$0 + 1] == .verbIng
        }
        guard starts.count > 1 else { return nil }
        return cut(content, at: starts).map { $0.lowerBound + 1..<$0.upperBound }.filter { !$0.isEmpty }
    }

    /// The items of a coordination of infinitives, participles or noun phrases; none where there are fewer than `atLeast`.
    func items(in range: Range<Int>, atLeast: Int) -> [Range<Int>] {
        var first = range.lowerBound
        while first < range.upperBound, text.classes[first] == .adverb { first += 1 }
        guard first < range.upperBound, range.count < 400 else { return [] }
        let starts: [Int]
        if text.tokens[first].word == words.to {
            starts = range.filter {
                $0 == range.lowerBound
                    || isJoined($0, range) && text.tokens[$0].word == words.to && $0 + 1 < range.upperBound
                        && opensVerb($0 + 1, range)
            }
            if starts.count < 2 {
                return items(in: first + 1..<range.upperBound, atLeast: 3)
            }
        } else if text.classes[first] == .verbIng {
            starts = range.filter { $0 == range.lowerBound || isJoined($0, range) && leadsTo($0, .verbIng, range) }
        } else if text.classes[first] == .verbBase || canBeBase(first), text.classes[first] != .determiner {
            guard range.contains(where: { text.isMark($0, 0x2C) }) else { return [] }
            starts = range.filter { $0 == range.lowerBound || isJoined($0, range) && opensVerb($0, range) }
        } else {
            guard range.contains(where: { text.isMark($0, 0x2C) }) else { return [] }
            starts = range.filter {
                $0 == range.lowerBound
                    || text.isMark($0 - 1, 0x2C) && text.classes[$0] != .conjunction
                        && !includes.contains(text.tokens[$0].word)
                    || isJoined($0, range) && $0 > 1 && text.isMark($0 - 2, 0x2C)
                    || isJoined($0, range) && text.tokens[$0].word == words.to && opensVerb($0 + 1, range)
            }
        }
        guard starts.count >= atLeast else { return [] }
        return cut(range, at: starts)
    }

    /// A comma, "and", or "as well as" stands before.
    private func isJoined(_ at: Int, _ range: Range<Int>) -> Bool {
        guard at > range.lowerBound else { return false }
        let before = text.tokens[at - 1].word
        if before == words.and || before == words.or || text.isMark(at - 1, 0x2C) { return true }
        return before == words.as && at - 2 > range.lowerBound && text.tokens[at - 2].word == words.well
    }

    private func leadsTo(_ at: Int, _ one: WordClass, _ range: Range<Int>) -> Bool {
        var at = at
        while at < range.upperBound, text.classes[at] == .adverb { at += 1 }
        return at < range.upperBound && text.classes[at] == one
    }

    /// A verb's base form with an object or complement after it.
    private func opensVerb(_ at: Int, _ range: Range<Int>) -> Bool {
        var at = at
        while at < range.upperBound, text.classes[at] == .adverb || text.classes[at] == .negation { at += 1 }
        guard at + 1 < range.upperBound else { return false }
        if text.classes[at] == .verbBase { return true }
        guard canBeBase(at), text.classes[at] != .name else { return false }
        switch text.classes[at + 1] {
        case .determiner, .pronoun, .name, .preposition, .to, .adjective: return true
        default: return false
        }
    }

    private func cut(_ range: Range<Int>, at starts: [Int]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for (number, start) in starts.enumerated() {
            var end = number + 1 < starts.count ? starts[number + 1] : range.upperBound
            while end > start, end < range.upperBound || text.classes[end - 1] == .mark, isSeparator(end - 1) {
                end -= 1
            }
            if end > start { out.append(start..<end) }
        }
        return out
    }

    private func isSeparator(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return text.isMark(at, 0x2C) || text.isMark(at, 0x3B) || word == words.and || word == words.or
            || word == words.as || word == words.well
    }

    /// "These include A, B and C": the list that goes on from the sentence before.
    func continuation(_ sentence: Range<Int>) -> Range<Int>? {
        let first = sentence.lowerBound
        guard sentence.count > 4, text.tokens[first].word == words.these || text.tokens[first].word == words.they,
            let at = (first + 1..<min(first + 4, sentence.upperBound)).first(where: {
                includes.contains(text.tokens[$0].word)
            }),
            at + 1 < sentence.upperBound
        else { return nil }
        let end = ends.end(from: at + 1, limit: sentence.upperBound)
        return end > at + 1 ? at + 1..<end : nil
    }

    // MARK: over paragraphs

    /// The list paragraphs after a sentence that ends with a colon, from the first item's first word to the last item's last; nil for none.
    func block(after number: Int, to: Int?) -> Range<Int>? {
        let sentence = text.sentences[number]
        let paragraph = text.paragraphs[sentence.paragraph]
        guard paragraph.sentences.upperBound == number + 1, text.isMark(sentence.tokens.upperBound - 1, 0x3A) else {
            return nil
        }
        if let to, sentence.tokens.upperBound - to > 12 { return nil }
        var next = sentence.paragraph + 1
        var last: Int?
        let first = sentence.paragraph + 1
        while next < text.paragraphs.count, next - sentence.paragraph <= DemandLists.most, isItem(next),
            isLike(next, first)
        {
            last = next
            next += 1
        }
        guard let last else { return nil }
        let from = itemContent(sentence.paragraph + 1).lowerBound
        let end = itemContent(last).upperBound
        return end > from ? from..<end : nil
    }

    /// The items of a block of list paragraphs.
    func paragraphItems(_ block: Range<Int>) -> [Range<Int>] {
        guard let sentence = text.sentence(ofToken: block.lowerBound) else { return [] }
        var out: [Range<Int>] = []
        var number = text.sentences[sentence].paragraph
        while number < text.paragraphs.count, text.paragraphs[number].tokens.lowerBound < block.upperBound {
            let item = itemContent(number)
            if !item.isEmpty { out.append(item) }
            number += 1
        }
        return out
    }

    /// "Our demands:" and its list. Cost: bounded by the list's length.
    func heading(_ number: Int) -> (items: [Range<Int>], addressee: String?)? {
        let sentence = text.sentences[number]
        let isAlone = text.paragraphs[sentence.paragraph].sentences.count == 1
        let addressed = addressed(sentence.tokens)
        guard sentence.tokens.count < 24, isAlone,
            addressed != nil || sentence.tokens.contains(where: { headings.contains(text.tokens[$0].word) })
        else { return nil }
        var next = sentence.paragraph + 1
        var items: [Range<Int>] = []
        while next < text.paragraphs.count, items.count < DemandLists.most, isMarked(next) {
            let item = itemContent(next)
            if !item.isEmpty { items.append(item) }
            next += 1
        }
        guard items.count > (addressed == nil ? 1 : 0) else { return nil }
        if let addressed { return (items, context.resolved(addressed)) }
        let to = context.clause.after(
            [words.to, words.for], from: sentence.tokens.lowerBound, in: sentence.tokens, reach: 18)
        return (items, to.map { context.resolved($0) })
    }

    /// "To the government of X:" above a list of verbs: the phrase after "to".
    private func addressed(_ tokens: Range<Int>) -> Range<Int>? {
        let first = tokens.lowerBound
        guard tokens.count > 2, text.tokens[first].word == words.to, text.tokens[first].shape == .capitalised,
            !canBeBase(first + 1) || text.classes[first + 1].isNominal || text.classes[first + 1] == .determiner,
            let phrase = context.clause.phrases.phrase(startingAt: first + 1, limit: tokens.upperBound)
        else { return nil }
        var whole = context.clause.coordinatedRight(phrase, tokens)
        // "To the Commissioner for Rights of the Union:"
        while whole.upperBound + 1 < tokens.upperBound, text.classes[whole.upperBound] == .preposition,
            let more = context.clause.phrases.phrase(startingAt: whole.upperBound + 1, limit: tokens.upperBound)
        {
            whole = whole.lowerBound..<more.upperBound
        }
        guard whole.upperBound >= tokens.upperBound - 1,
            whole.upperBound == tokens.upperBound || text.isMark(whole.upperBound, 0x3A),
            let sentence = text.sentence(ofToken: first), text.sentences[sentence].paragraph + 1 < text.paragraphs.count
        else { return nil }
        let next = text.sentences[sentence].paragraph + 1
        let item = itemContent(next)
        guard !item.isEmpty else { return nil }
        return canBeBase(item.lowerBound) || isMarked(next) && text.isMark(tokens.upperBound - 1, 0x3A) ? whole : nil
    }

    /// A paragraph with a bullet or number, or one that begins with a verb's base form.
    func isItem(_ paragraph: Int) -> Bool {
        if isMarked(paragraph) { return true }
        let tokens = text.paragraphs[paragraph].tokens
        return tokens.count < 120 && canBeBase(tokens.lowerBound) && !text.isMark(tokens.upperBound - 1, 0x3A)
    }

    /// A paragraph with a bullet or number before it.
    func isMarked(_ paragraph: Int) -> Bool { marker(paragraph) > 0 }

    /// Whether two paragraphs have the same kind of mark before them: bullets do not go on with numbers.
    private func isLike(_ paragraph: Int, _ first: Int) -> Bool {
        let (a, b) = (text.paragraphs[paragraph].tokens.lowerBound, text.paragraphs[first].tokens.lowerBound)
        let (isMarkA, isMarkB) = (isMarked(paragraph), isMarked(first))
        return isMarkA == isMarkB && (!isMarkA || text.tokens[a].kind == text.tokens[b].kind)
    }

    /// How many tokens the bullet or number takes.
    private func marker(_ paragraph: Int) -> Int {
        let tokens = text.paragraphs[paragraph].tokens
        guard tokens.count > 2 else { return 0 }
        let first = tokens.lowerBound
        switch text.classes[first] {
        case .mark:
            switch text.scalar(first) {
            case 0x2022, 0x2D, 0x2013, 0x2014, 0x2A, 0xB7, 0x25CF, 0x25AA, 0x2023, 0x25E6, 0x2043: return 1
            case 0x28 where text.isMark(first + 2, 0x29): return 3
            default: return 0
            }
        default:
            let length = text.tokens[first].end - text.tokens[first].start
            return length < 3 && (text.isMark(first + 1, 0x2E) || text.isMark(first + 1, 0x29)) ? 2 : 0
        }
    }

    /// An item without its bullet, closing marks and "and".
    func itemContent(_ paragraph: Int) -> Range<Int> {
        let tokens = text.paragraphs[paragraph].tokens
        let start = min(tokens.lowerBound + marker(paragraph), tokens.upperBound)
        var end = ends.trimmed(start, tokens.upperBound)
        while end > start, text.tokens[end - 1].word == words.and || text.classes[end - 1] == .mark { end -= 1 }
        return start..<max(start, end)
    }
}
