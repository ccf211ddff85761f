internal import Moments
internal import RecordModel
internal import Syntax

/// When a document says it was published, from its head: a dateline, what stands before a dash in its first lines, a line that is little
/// more than a date.
enum DocumentDate {
    /// How many paragraphs a dateline may stand after; a line before a dash; a short line.
    private static let datelines = 40
    private static let openings = 8
    private static let lines = 5
    /// Tokens of the longest line that is little more than a date; tokens before a date that opens its sentence.
    private static let shortLine = 14
    private static let opening = 8

    /// The date, ISO 8601 to the day, or of a dateline to the month; nil where the head states none. Cost: linear in the head.
    static func find(_ text: TokenizedDocument, _ lexicons: Lexicons) -> String? {
        var feed = MomentFeed(text: text, lexicon: lexicons.tallies)
        for (place, paragraph) in text.paragraphs.prefix(datelines).enumerated() {
            if paragraph.zone == .dateline {
                if let iso = date(paragraph.tokens, &feed, toMonth: true) { return iso }
                continue
            }
            // "HARMIDA, 20 April 2017 (Coastline Wire) – …": what stands before the dash
            if place < openings, let dash = PublisherLine.dash(paragraph.tokens, text),
                let iso = date(paragraph.tokens.lowerBound..<dash, &feed, toMonth: true)
            {
                return iso
            }
            guard place < lines, let number = paragraph.sentences.first else { continue }
            let sentence = text.sentences[number].tokens
            let isShort = paragraph.tokens.count <= shortLine && !isStatement(sentence, text)
            if let iso = date(sentence, &feed, toMonth: false, where: { isShort || opens($0, sentence, text) }) {
                return iso
            }
        }
        return nil
    }

    /// Somebody does something in it: its date is the day of that, not of the document.
    private static func isStatement(_ sentence: Range<Int>, _ text: TokenizedDocument) -> Bool {
        sentence.contains { [.subject, .passiveSubject].contains(text.parse.relation($0)) }
    }

    /// The first date that a run of tokens states.
    private static func date(
        _ tokens: Range<Int>, _ feed: inout MomentFeed, toMonth: Bool, where holds: (Range<Int>) -> Bool = { _ in true }
    ) -> String? {
        let fed = feed.feed(tokens)
        let isDayFirst = feed.text.language == .arabic
        for found in MomentReader(tokens: fed, anchor: nil, isDayFirst: isDayFirst).read(0..<fed.count)
        where found.moment.basis == .text {
            guard let iso = found.moment.iso, iso.count == 10 || toMonth && iso.count == 7,
                let range = MomentReading.sources(found.range, fed), holds(range)
            else { continue }
            return iso
        }
        return nil
    }

    /// A date near the beginning of a sentence, with a dash or colon after it.
    private static func opens(_ date: Range<Int>, _ sentence: Range<Int>, _ text: TokenizedDocument) -> Bool {
        let after = date.upperBound
        return date.lowerBound - sentence.lowerBound <= opening
            && (text.isMark(after, 0x2014) || text.isMark(after, 0x2013) || text.isMark(after, 0x2D)
                || text.isMark(after, 0x3A))
    }
}
