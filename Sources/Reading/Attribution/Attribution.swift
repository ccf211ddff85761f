internal import RecordModel

/// Finds what somebody said: quotation marks, cues, speakers. Adds quotations to the draft.
enum Attribution {
    static func read(_ draft: inout Draft) {
        let (quoted, notices) = QuoteMarks.pair(draft.text)
        draft.notices.append(contentsOf: notices)
        let context = AttributionContext(draft, quoted: quoted)
        var drafts =
            draft.text.language == .arabic ? ArabicAttribution.find(context, ArabicClauses(draft)) : english(context)
        // an outer quotation before what it holds
        drafts.sort { ($0.start, $1.end) < ($1.start, $0.end) }
        var memory = SpeakerMemory(context)
        memory.resolve(&drafts)
        draft.entities = memory.entities
        var open: [(end: Int, id: String)] = []
        for one in drafts {
            var quotation = quotation(one, draft.text)
            while let last = open.last, last.end <= one.start { open.removeLast() }
            quotation.nestedIn = open.last(where: { $0.end >= one.end })?.id
            let claim = draft.maker.claim(
                .quotation(quotation), rule: one.rule, confidence: confidence(one, draft.lexicons))
            draft.claims.append(claim)
            if open.count < 8 { open.append((one.end, claim.id)) }
        }
    }

    /// The scalars of a segment, with marks of writing direction between it and the mark before it.
    private static func inside(_ segment: Range<Int>, _ text: TokenizedDocument) -> Range<Int> {
        let range = text.scalarRange(segment)
        guard segment.lowerBound > 0, text.tokens[segment.lowerBound - 1].kind == .mark else { return range }
        let gap = Int(text.tokens[segment.lowerBound - 1].end)..<range.lowerBound
        return gap.allSatisfy { Scalars.isInvisible(text.scalars[$0]) } ? gap.lowerBound..<range.upperBound : range
    }

    /// What the table of rules says; less where a cue has no speaker.
    private static func confidence(_ draft: QuotationDraft, _ lexicons: Lexicons) -> Double {
        if let own = draft.confidence { return own }
        let usual = lexicons.attribution.confidence[draft.rule] ?? 0.5
        return draft.speaker == nil && draft.cue != nil ? usual * 0.75 : usual
    }

    private static func english(_ context: AttributionContext) -> [QuotationDraft] {
        var direct = DirectQuotations(context)
        let turns = Transcripts(context: context).find()
        if !turns.isEmpty {
            return turns + HeadlineEchoes(context: context).find(in: turns)
                + IndirectQuotations.find(context, direct: [], taken: [])
        }
        direct.read()
        var marked = direct.found + UnmarkedBlocks(context).find()
        marked += HeadlineEchoes(context: context).find(in: marked)
        return marked + IndirectQuotations.find(context, direct: marked, taken: direct.taken)
    }

    private static func quotation(_ draft: QuotationDraft, _ text: TokenizedDocument) -> Quotation {
        Quotation(
            form: draft.form, content: draft.content.map { text.span(inside($0, text)) },
            speaker: draft.speaker.flatMap { speaker in
                speaker.name.map { NamedSpan(name: $0, span: draft.implicit ? nil : text.span(tokens: speaker.tokens)) }
            },
            role: draft.implicit ? nil : draft.speaker?.role.map { text.span(tokens: $0) },
            cue: draft.cue.map { text.span(tokens: $0) },
            addressee: draft.addressee.map { text.text(text.scalarRange($0)) },
            implicit: draft.implicit, zone: text.zone(ofToken: draft.start))
    }
}
