internal import Moments
internal import RecordModel

/// Finds dates and periods. Adds moments to the draft.
///
/// Relative dates are counted from the day the archive or the document's head states ("two days later" from the date told of last); without
/// one they stay unresolved. Digits of which nobody can tell day and month give a notice.
enum MomentReading {
    /// Sentences over which "the following day" looks back.
    private static let reach = 4

    /// Reads a document whose date is known or nil.
    static func read(_ draft: inout Draft, published: String?) {
        let text = draft.text
        var feed = MomentFeed(text: text, lexicon: draft.lexicons.tallies)
        let will = ["will", "shall", "سوف", "upcoming"].compactMap { text.vocabulary.find($0) }
        let covered = covered(text, &feed)
        draft.time = TimeFrame(stated: published, reviewed: reviewed(text, published, &feed), covered: covered)
        // a report on a week is written at its end
        let anchor = (published ?? covered.flatMap { $0.count > 7 ? String($0.suffix(10)) : nil }).flatMap {
            Anchor(iso: $0)
        }
        var last: (anchor: Anchor, sentence: Int)?
        var years = NarrativeYears(covered: covered)
        for (number, sentence) in text.sentences.enumerated()
        where text.paragraphs[sentence.paragraph].zone != .boilerplate {
            let tokens = feed.feed(sentence.tokens)
            let modal = sentence.tokens.first { will.contains(text.tokens[$0].word) }
            let looksAhead = modal.map { !text.classes[sentence.tokens.lowerBound..<$0].contains(.verbPast) } ?? false
            let previous = last.flatMap { number - $0.sentence <= reach ? $0.anchor : nil }
            let reader = MomentReader(
                tokens: tokens, anchor: anchor, looksAhead: looksAhead, previous: previous,
                isDayFirst: text.language == .arabic)
            for found in reader.read(0..<tokens.count) {
                var found = found
                years.settle(&found.moment, in: number)
                add(found, tokens, to: &draft)
                if let iso = found.moment.iso, iso.count == 10, let day = Anchor(iso: iso) { last = (day, number) }
            }
        }
    }

    private static func add(_ found: Moment.Found, _ tokens: [MomentToken], to draft: inout Draft) {
        guard let range = sources(found.range, tokens), let core = sources(found.core, tokens) else { return }
        if found.isDuration {
            draft.durations.append(range)
            return
        }
        if found.isAmbiguous {
            draft.notices.append(
                Notice(
                    span: draft.text.span(tokens: core), code: "ambiguous-date",
                    message: "Day and month cannot be told apart; only the year is taken."))
        }
        var moment = found.moment
        if moment.iso == nil, let partial = moment.partial, let year = draft.time.reviewed {
            moment.iso = partial.replacing("--", with: "\(year)-")
        }
        draft.moments.append(FoundMoment(tokens: range, core: core, moment: moment, isBareYear: found.isBareYear))
    }

    /// The tokens of the document that a run of the reader's tokens came from.
    static func sources(_ range: Range<Int>, _ tokens: [MomentToken]) -> Range<Int>? {
        guard let last = range.last, range.lowerBound >= 0, last < tokens.count else { return nil }
        return Int(tokens[range.lowerBound].source)..<Int(tokens[last].source) + 1
    }

    /// The most paragraphs that a headline stands in, and the most tokens it has.
    private static let headlines = 5
    private static let headline = 24
    /// The most tokens that a place and a sender have beside a date.
    private static let mostSender = 4

    /// The days that one of the first lines says the document covers.
    private static func covered(_ text: TokenizedDocument, _ feed: inout MomentFeed) -> String? {
        for paragraph in text.paragraphs.prefix(headlines)
        where paragraph.tokens.count <= headline && !text.isMark(paragraph.tokens.upperBound - 1, 0x2E) {
            let tokens = feed.feed(paragraph.tokens)
            for found in MomentReader(tokens: tokens, anchor: nil).read(0..<tokens.count)
            where found.moment.basis == .text {
                guard let iso = found.moment.iso, !iso.contains("..") else { continue }
                let isTitle = paragraph.zone == .headline || paragraph.zone == .dateline
                if iso.count == 21 || iso.count == 15 && isTitle { return iso }
                let isOfReport = paragraph.zone == .headline && paragraph.tokens.count - found.core.count > mostSender
                if iso.count == 7, isTitle, isOfReport || isIn(found.core, tokens, text) { return iso }
            }
        }
        return nil
    }

    /// "84 killed in May 2020": a month after "in".
    private static func isIn(_ core: Range<Int>, _ tokens: [MomentToken], _ text: TokenizedDocument) -> Bool {
        guard let from = sources(core, tokens)?.lowerBound, from > 0 else { return false }
        return (from - 1...from).contains { at in
            ["in", "for", "during"].contains { text.vocabulary.find($0) == text.tokens[at].word }
        }
    }

    /// The year that a headline says the document is about; not one that its date contradicts.
    private static func reviewed(_ text: TokenizedDocument, _ published: String?, _ feed: inout MomentFeed) -> Int? {
        for paragraph in text.paragraphs.prefix(headlines) {
            guard let first = paragraph.sentences.first, paragraph.tokens.count <= headline,
                !text.isMark(paragraph.tokens.upperBound - 1, 0x2E)
            else { continue }
            let tokens = feed.feed(text.sentences[first].tokens)
            for found in MomentReader(tokens: tokens, anchor: nil, isDayFirst: text.language == .arabic).read(
                0..<tokens.count)
            {
                guard found.moment.basis == .text, let iso = found.moment.iso, iso.count == 4, let year = Int(iso)
                else {
                    continue
                }
                guard let written = published.flatMap({ Int($0.prefix(4)) }) else { return year }
                return (written - 1...written).contains(year) ? year : nil
            }
        }
        return nil
    }
}
