internal import RecordModel
internal import Syntax

/// Rows of a list or table in plain text: "– Orvel: 1,200" under "New arrivals by town:". What a row counts, and where, its label and the
/// line above the list say.
struct TallyRows {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    let classes: WordClasses
    let names: NameIndex
    /// The longest label, in tokens.
    private static let longest = 20

    /// A row.
    struct Row: Sendable {
        /// The tokens before its colon, bullet left out.
        var label: Range<Int>
        /// The paragraph above the list, or the row that this one is a sub-row of.
        var head: Int?
        /// The head has a number of its own, by its place among the candidates.
        var headNumber: Int?
    }

    init(_ draft: Draft) {
        text = draft.text
        lexicon = draft.lexicons.tallies
        classes = draft.lexicons.classes
        names = draft.names
    }

    /// Finds the rows among the candidates. Cost: linear.
    func find(_ all: inout [TallyCandidate]) {
        var last: (paragraph: Int, number: Int)?  // the row before
        var head: (paragraph: Int, number: Int?, isBulleted: Bool)?
        var seen = -1
        for number in all.indices {
            let paragraph = text.sentences[all[number].sentence].paragraph
            guard paragraph != seen else { continue }
            seen = paragraph
            guard let (label, isBulleted) = label(of: all[number], in: paragraph) else { continue }
            let follows = last?.paragraph == paragraph - 1
            if !follows {
                let opens = paragraph > 0 && endsWithColon(paragraph - 1)
                head = opens ? (paragraph - 1, nil, false) : nil
            } else if let before = last, isBulleted, let row = all[before.number].row, row.head == nil,
                !startsWithBullet(before.paragraph)
            {
                head = (before.paragraph, before.number, false)
            } else if !isBulleted, let from = head, from.number != nil {
                head = nil
            }
            all[number].row = Row(label: label, head: head?.paragraph, headNumber: head?.number)
            last = (paragraph, number)
        }
    }

    /// The label of a candidate that is the first number after a paragraph's colon.
    private func label(of found: TallyCandidate, in paragraph: Int) -> (Range<Int>, isBulleted: Bool)? {
        let tokens = text.paragraphs[paragraph].tokens
        let colon = found.tokens.lowerBound - 1
        guard tokens.contains(colon), text.isMark(colon, 0x3A) || isDash(colon) else { return nil }
        let start = tokens.lowerBound + (startsWithBullet(paragraph) ? 1 : 0)
        // a dateline is a sentence of its own, and no label
        guard start < colon, colon - start <= Self.longest, text.sentences[found.sentence].tokens.contains(start),
            !(start..<colon).contains(where: {
                text.classes[$0] == .auxiliary || text.isMark($0, 0x3A)
                    || text.parse.tag($0) == .verb && text.parse.child($0, .subject, .passiveSubject) != nil
            })
        else { return nil }
        return (start..<colon, start > tokens.lowerBound)
    }

    /// Marks that the items of a list begin with.
    static let bullets: [UInt32] = [0x2022, 0x2013, 0x2014, 0x2D, 0x2A, 0xB7, 0x25AA, 0x25CF]

    func startsWithBullet(_ paragraph: Int) -> Bool {
        let first = text.paragraphs[paragraph].tokens.lowerBound
        return Self.bullets.contains { text.isMark(first, $0) }
    }

    /// "Orvel – 4 strikes".
    private func isDash(_ at: Int) -> Bool {
        (text.isMark(at, 0x2013) || text.isMark(at, 0x2014)) && text.tokens[at].spaceBefore
            && text.tokens[at + 1].spaceBefore
    }

    func endsWithColon(_ paragraph: Int) -> Bool {
        text.isMark(text.paragraphs[paragraph].tokens.upperBound - 1, 0x3A)
    }

    /// What a row counts: what its label says, else, where it is part of no number, the line above the list.
    func category(_ row: Row, isPart: Bool) -> (category: Tally.Category, trigger: Int)? {
        said(row.label) ?? (isPart ? nil : row.head.flatMap { said(text.paragraphs[$0].tokens) })
    }

    private func said(_ tokens: Range<Int>) -> (category: Tally.Category, trigger: Int)? {
        for at in tokens.prefix(3 * Self.longest) {
            guard let rules = lexicon.categories.rules(text, classes, at: at, limit: tokens.upperBound)?.rules,
                let rule = rules.first(where: { $0.companions.isEmpty && !$0.how.contains(.to) && !$0.onlyPersons })
            else { continue }
            return (rule.category, at)
        }
        return nil
    }

    /// The place that a row's label is: a name, or any words with a capital under "… by town:".
    func place(_ row: Row) -> String? {
        guard let first = row.label.first else { return nil }
        if let name = names.covering(first), name.type == .location, name.tokens.upperBound == row.label.upperBound {
            return name.name
        }
        if isDash(row.label.upperBound), text.tokens[first].shape != .lower, row.label.count < 5,
            !row.label.contains(where: { lexicon.agents.contains(text.tokens[$0].word) })
        {
            return text.text(text.scalarRange(row.label))
        }
        guard let head = row.head, text.tokens[first].shape != .lower,
            text.paragraphs[head].tokens.contains(where: { lexicon.placeKinds.contains(text.tokens[$0].word) }),
            row.label.count < 4
        else { return nil }
        return text.text(text.scalarRange(row.label))
    }
}
