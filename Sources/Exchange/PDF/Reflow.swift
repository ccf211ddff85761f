/// Joins the hard lines of a page into paragraphs, so that sentences hold together.
enum Reflow {
    /// Full stops, question and exclamation marks, colons, closing quotation marks behind them are looked past.
    private static let terminal: Set<UInt32> = [0x2E, 0x21, 0x3F, 0x3A, 0x061F, 0x06D4, 0x2026]
    private static let closing: Set<UInt32> = [0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019, 0xBB, 0x203A]
    private static let bullets: Set<UInt32> = [
        0x2022, 0x25CF, 0x25AA, 0x25E6, 0x2043, 0x2D, 0x2013, 0x2014, 0x2A, 0xB7, 0x27A2,
    ]

    /// How a line goes on into the next one.
    enum Joint { case paragraph, space, nothing }

    /// How line `index` of `lines` goes on into the line `next`; `width` is the length of the longest line near it.
    ///
    /// A line goes on when the next line's first word would not have fitted behind it, or when the next one starts in lower
    /// case; across an empty line only when it also ends without a full stop.
    static func joint(_ line: [UInt32], _ next: [UInt32], width: Int, gap: Bool) -> Joint {
        guard let last = line.last(where: { !Scalars.isSpace($0) && !closing.contains($0) }), let first = next.first
        else {
            return .paragraph
        }
        if bullets.contains(first), next.count > 1, Scalars.isSpace(next[1]) { return .paragraph }
        let soft = line.last == 0xAD
        if soft { return .nothing }
        let ended = terminal.contains(last)
        let word = next.firstIndex(where: Scalars.isSpace) ?? next.count
        let full = line.count > 24 && Double(line.count + 1 + word) >= 0.9 * Double(width)
        if Scalars.isLowercase(first), !ended { return hyphen(line, first) }
        guard full, !(gap && ended) else { return .paragraph }
        return .space
    }

    /// A hyphen at a line's end keeps its place, and the word goes on behind it: which hyphens were set by the printer cannot
    /// be told without a lexicon, and `pdftotext` has taken out most of those.
    private static func hyphen(_ line: [UInt32], _ first: UInt32) -> Joint {
        let letterBefore = line.count > 1 && Scalars.isLetterOrDigit(line[line.count - 2])
        return line.last == 0x2D && letterBefore ? .nothing : .space
    }

    /// The length of the longest line among the three before and after `index` that no empty line cuts off.
    static func width(_ lines: [[UInt32]], near index: Int) -> Int {
        var width = lines[index].count
        var at = index - 1
        while at >= max(0, index - 3), !lines[at].isEmpty {
            width = max(width, lines[at].count)
            at -= 1
        }
        at = index + 1
        while at < min(lines.count, index + 4), !lines[at].isEmpty {
            width = max(width, lines[at].count)
            at += 1
        }
        return width
    }
}
