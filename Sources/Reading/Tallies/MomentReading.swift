internal import Moments
internal import RecordModel

/// Finds dates and periods. Adds moments to the draft.
///
/// Relative dates are counted from the day the archive or the document's head states; without one they stay unresolved.
enum MomentReading {
    static func read(_ draft: inout Draft) {
        let lexicon = draft.lexicons.tallies
        var feed = MomentFeed(text: draft.text, lexicon: lexicon)
        let will = ["will", "shall", "سوف", "upcoming"].compactMap { draft.text.vocabulary.find($0) }
        let head = frame(draft.text, &feed)
        draft.time = head
        let anchor = (draft.text.document.published.value ?? head.stated).flatMap { Anchor(iso: $0) }
        for sentence in draft.text.sentences where draft.text.paragraphs[sentence.paragraph].zone != .boilerplate {
            let tokens = feed.feed(sentence.tokens)
            let modal = sentence.tokens.first { will.contains(draft.text.tokens[$0].word) }
            let looksAhead =
                modal.map { !draft.text.classes[sentence.tokens.lowerBound..<$0].contains(.verbPast) } ?? false
            let reader = MomentReader(
                tokens: tokens, anchor: anchor, looksAhead: looksAhead, isDayFirst: draft.text.language == .arabic)
            for found in reader.read(0..<tokens.count) {
                add(found, tokens, to: &draft)
            }
        }
    }

    private static func add(_ found: Moment.Found, _ tokens: [MomentToken], to draft: inout Draft) {
        guard let range = sources(found.range, tokens), let core = sources(found.core, tokens) else { return }
        if found.isDuration {
            draft.durations.append(range)
            return
        }
        var moment = found.moment
        if moment.iso == nil, let partial = moment.partial, let year = draft.time.reviewed {
            moment.iso = "\(year)" + partial.dropFirst()
        }
        draft.moments.append(FoundMoment(tokens: range, core: core, moment: moment, isBareYear: found.isBareYear))
    }

    private static func sources(_ range: Range<Int>, _ tokens: [MomentToken]) -> Range<Int>? {
        guard let last = range.last, range.lowerBound >= 0, last < tokens.count else { return nil }
        return Int(tokens[range.lowerBound].source)..<Int(tokens[last].source) + 1
    }

    // MARK: the document's own date

    /// How many paragraphs the head of a document has at most.
    private static let headParagraphs = 5

    /// Reads the head of the document for its date and the year it is about.
    private static func frame(_ text: TokenizedDocument, _ feed: inout MomentFeed) -> TimeFrame {
        var frame = TimeFrame()
        for paragraph in text.paragraphs.prefix(headParagraphs) {
            guard let first = paragraph.sentences.first else { continue }
            let sentence = text.sentences[first].tokens
            let tokens = feed.feed(sentence)
            let isShort = paragraph.tokens.count <= 14
            let isArabic = text.language == .arabic
            for found in MomentReader(tokens: tokens, anchor: nil, isDayFirst: isArabic).read(0..<tokens.count)
            where found.moment.basis == .text {
                guard let iso = found.moment.iso, let range = sources(found.range, tokens) else { continue }
                let after = range.upperBound
                let isDateline =
                    range.lowerBound - sentence.lowerBound <= 8
                    && (text.isMark(after, 0x2014) || text.isMark(after, 0x2013)
                        || text.isMark(after, 0x2D) || text.isMark(after, 0x3A))
                if iso.count == 10, frame.stated == nil, isShort || isDateline { frame.stated = iso }
                let isHeadline = paragraph.tokens.count <= 24 && !text.isMark(paragraph.tokens.upperBound - 1, 0x2E)
                if iso.count == 4, frame.reviewed == nil, isHeadline, let year = Int(iso) { frame.reviewed = year }
            }
        }
        if let stated = frame.stated, let reviewed = frame.reviewed, let year = Int(stated.prefix(4)),
            !(year - 1...year).contains(reviewed)
        {
            frame.reviewed = nil
        }
        return frame
    }
}
