internal import RecordModel

/// A stretch of text between quotation marks, in one paragraph.
struct Quoted: Sendable {
    /// The tokens inside the marks.
    var tokens: Range<Int>
    /// The opening mark and, where there is one, the closing mark.
    var marks: Range<Int>
    /// The number of its paragraph.
    var paragraph: Int
    /// It goes on with what the paragraph before left open.
    var continues: Bool
    /// No mark closes it in its paragraph.
    var isOpen: Bool
}

/// Pairs quotation marks: a small state machine over the marks of each paragraph, with the rules of print and the repairs of practice.
///
/// A paragraph that begins with a mark while a quotation is open continues it. An opening mark before a space or at a line's end closes.
/// A single mark inside a word, after a plural or before a year is an apostrophe. What nothing closes ends at its paragraph. Doubled
/// straight marks, as a damaged export leaves them, are one mark; ``DoubledMarks`` says which single ones around them are none.
struct QuoteMarks {
    private let text: TokenizedDocument
    private var found: [Quoted] = []
    private var notices: [Notice] = []
    /// Openers not yet closed in this paragraph, outermost first: the mark's token and what closes it.
    private var stack: [(open: Int, style: Style, continues: Bool)] = []

    private let doubled: DoubledMarks

    private enum Style {
        case curlyDouble, curlySingle, straightDouble, straightSingle, guillemet, reversedGuillemet, singleGuillemet
        case low, brackets
    }

    /// The outermost quoted stretches of a document, in order, and notices of what was repaired. Cost: linear.
    static func pair(_ text: TokenizedDocument) -> (quoted: [Quoted], notices: [Notice]) {
        var machine = QuoteMarks(text: text)
        machine.run()
        return (machine.found, machine.notices)
    }

    private init(text: TokenizedDocument) {
        self.text = text
        doubled = DoubledMarks(text)
        if let first = doubled.first {
            notices.append(
                Notice(
                    span: text.span(tokens: first..<first + 1), code: "doubled-quotation-marks",
                    message:
                        "Quotation marks stand doubled here, as a damaged export leaves them; each run is read as one mark."
                ))
        }
    }

    private mutating func run() {
        var carried: Style?
        for (number, paragraph) in text.paragraphs.enumerated() {
            stack.removeAll(keepingCapacity: true)
            let first = paragraph.tokens.lowerBound
            if let style = carried, opener(first, paragraph.tokens) == style {
                stack.append((first, style, true))
                read(first + 1..<paragraph.tokens.upperBound, paragraph.tokens, number)
            } else {
                if carried != nil { noteUnclosed() }
                read(paragraph.tokens, paragraph.tokens, number)
            }
            carried = nil
            if let open = stack.first {
                carried = close(open, at: paragraph.tokens.upperBound, number) ? open.style : nil
            }
        }
        if carried != nil { noteUnclosed() }
    }

    private mutating func noteUnclosed() {
        guard let last = found.last else { return }
        notices.append(
            Notice(
                span: text.span(tokens: last.marks.lowerBound..<last.marks.lowerBound + 1), code: "unclosed-quotation",
                message: "No mark closes this quotation; it is read to the end of its paragraph."))
    }

    /// Ends what is open at a paragraph's end; false where it was no quotation after all (a lone straight or single mark).
    private mutating func close(_ open: (open: Int, style: Style, continues: Bool), at end: Int, _ paragraph: Int)
        -> Bool
    {
        guard open.style != .straightSingle, open.style != .curlySingle, open.style != .brackets, end > open.open + 1
        else { return false }
        found.append(
            Quoted(
                tokens: open.open + 1..<end, marks: open.open..<end, paragraph: paragraph, continues: open.continues,
                isOpen: true))
        return true
    }

    private mutating func read(_ range: Range<Int>, _ paragraph: Range<Int>, _ number: Int) {
        for at in range where text.tokens[at].kind == .mark {
            let scalar = doubled.scalar(at)
            guard QuoteMarks.isQuote(scalar), !doubled.wrappers.contains(at) else { continue }
            if let top = stack.last, closes(at, scalar, top.style, paragraph) {
                stack.removeLast()
                if stack.isEmpty, at > top.open + 1 {
                    found.append(
                        Quoted(
                            tokens: top.open + 1..<at, marks: top.open..<at + 1, paragraph: number,
                            continues: top.continues,
                            isOpen: false))
                }
            } else if let style = opener(at, paragraph), stack.count < 4 {
                // a straight mark that opens where one is open: the first was never closed
                if style == .straightDouble || style == .straightSingle, stack.last?.style == style {
                    stack.removeLast()
                }
                if style == .curlySingle || style == .straightSingle || style == .brackets,
                    !hasCloser(after: at, style, paragraph)
                {
                    continue
                }
                stack.append((at, style, false))
            } else if let outer = stack.firstIndex(where: { closes(at, scalar, $0.style, paragraph) }) {
                // closes an outer one over an inner one left open
                let top = stack[outer]
                stack.removeSubrange(outer...)
                if stack.isEmpty, at > top.open + 1 {
                    found.append(
                        Quoted(
                            tokens: top.open + 1..<at, marks: top.open..<at + 1, paragraph: number,
                            continues: top.continues,
                            isOpen: false))
                }
            }
        }
    }

    private static func isQuote(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2039, 0x203A: true
        case DoubledMarks.openBrackets, DoubledMarks.closeBrackets: true
        default: false
        }
    }

    private func spaceAfter(_ at: Int, _ paragraph: Range<Int>) -> Bool {
        at + 1 >= paragraph.upperBound || text.tokens[at + 1].spaceBefore && hasSpace(at)
    }

    /// White space stands after a token, not only a mark of writing direction.
    private func hasSpace(_ at: Int) -> Bool {
        (Int(text.tokens[at].end)..<Int(text.tokens[at + 1].start)).contains {
            Scalars.isSpace(text.scalars[$0]) && !Scalars.isInvisible(text.scalars[$0])
        }
    }

    private func spaceBefore(_ at: Int, _ paragraph: Range<Int>) -> Bool {
        if at == paragraph.lowerBound || text.tokens[at].spaceBefore { return true }
        guard text.tokens[at - 1].kind == .mark else { return false }
        switch text.scalar(at - 1) {
        case 0x28, 0x5B, 0x2D, 0x2013, 0x2014, 0x3A, 0x2018, 0x201C, 0x22, 0x27, 0xAB, 0x2F, 0x2039: return true
        default: return false
        }
    }

    /// The style that a mark opens, or nil where it cannot open.
    private func opener(_ at: Int, _ paragraph: Range<Int>) -> Style? {
        guard paragraph.contains(at), text.tokens[at].kind == .mark else { return nil }
        let roomBefore = spaceBefore(at, paragraph)
        let roomAfter = spaceAfter(at, paragraph)
        switch doubled.scalar(at) {
        case 0x2039: return .singleGuillemet
        case DoubledMarks.openBrackets: return stack.isEmpty && !roomAfter ? .brackets : nil
        case 0x201C: return at + 1 < paragraph.upperBound && (!roomAfter || roomBefore) ? .curlyDouble : nil
        case 0x201D: return roomBefore && !roomAfter && stack.isEmpty ? .curlyDouble : nil
        case 0x201E: return .low
        case 0xAB: return .guillemet
        case 0xBB: return stack.isEmpty && roomBefore && !roomAfter ? .reversedGuillemet : nil
        case 0x22: return roomBefore && !roomAfter && !doubled.isEmpty(at) ? .straightDouble : nil
        case 0x2018: return roomBefore && !roomAfter ? .curlySingle : nil
        case 0x27: return roomBefore && !roomAfter && text.tokens[at + 1].kind == .word ? .straightSingle : nil
        default: return nil
        }
    }

    private func closes(_ at: Int, _ scalar: UInt32, _ style: Style, _ paragraph: Range<Int>) -> Bool {
        switch style {
        case .curlyDouble:
            return scalar == 0x201D || scalar == 0x22 || scalar == 0x201C && spaceAfter(at, paragraph)
        case .low: return scalar == 0x201C || scalar == 0x201D
        case .guillemet: return scalar == 0xBB
        case .singleGuillemet: return scalar == 0x203A
        case .brackets: return scalar == DoubledMarks.closeBrackets
        case .reversedGuillemet: return scalar == 0xAB
        case .straightDouble:
            return scalar == 0x201D || scalar == 0x22 && (spaceAfter(at, paragraph) || !spaceBefore(at, paragraph))
        case .curlySingle: return scalar == 0x2019 && endsSingle(at, paragraph)
        case .straightSingle: return scalar == 0x27 && endsSingle(at, paragraph)
        }
    }

    /// A single mark that can close: after a word or mark, before room; not the apostrophe of a plural before its noun.
    private func endsSingle(_ at: Int, _ paragraph: Range<Int>) -> Bool {
        guard !text.tokens[at].spaceBefore else { return false }
        guard at + 1 < paragraph.upperBound else { return true }
        let next = text.tokens[at + 1]
        if next.kind == .mark { return true }
        guard next.spaceBefore else { return false }
        let form = text.vocabulary.form(text.tokens[at - 1].word)
        return !(form.last == 0x73 && text.classes[at + 1] == .noun && next.shape == .lower)
    }

    /// A single mark opens only where one closes it soon.
    private func hasCloser(after at: Int, _ style: Style, _ paragraph: Range<Int>) -> Bool {
        if style == .brackets {
            return (at + 2..<max(at + 2, min(paragraph.upperBound, at + 120))).contains {
                doubled.scalar($0) == DoubledMarks.closeBrackets
            }
        }
        let closer: UInt32 = style == .curlySingle ? 0x2019 : 0x27
        return (at + 2..<max(at + 2, min(paragraph.upperBound, at + 120))).contains {
            text.isMark($0, closer) && endsSingle($0, paragraph)
        }
    }
}
