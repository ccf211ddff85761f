internal import RecordModel

/// Finds what somebody said: quotation marks, cues, speakers. Adds quotations to the draft.
enum Attribution {
    static func read(_ draft: inout Draft) {
        let (quoted, notices) = QuoteMarks.pair(draft.text)
        draft.notices.append(contentsOf: notices)
        let context = AttributionContext(draft, quoted: quoted)
        var drafts = draft.text.language == .arabic ? ArabicAttribution.find(context) : english(context)
        // an outer quotation before what it holds
        drafts.sort { ($0.start, $1.end) < ($1.start, $0.end) }
        SpeakerMemory(context).resolve(&drafts)
        var open: [(end: Int, id: String)] = []
        for one in drafts {
            var quotation = quotation(one, draft.text)
            while let last = open.last, last.end <= one.start { open.removeLast() }
            quotation.nestedIn = open.last(where: { $0.end >= one.end })?.id
            let claim = draft.maker.claim(.quotation(quotation), rule: one.rule, confidence: one.confidence)
            draft.claims.append(claim)
            if open.count < 8 { open.append((one.end, claim.id)) }
        }
    }

    private static func english(_ context: AttributionContext) -> [QuotationDraft] {
        var direct = DirectQuotations(context)
        let turns = Transcripts(context: context).find()
        if !turns.isEmpty {
            return turns + IndirectQuotations.find(context, direct: turns, taken: [])
        }
        direct.read()
        let marked = direct.found + UnmarkedBlocks(context).find()
        return marked + IndirectQuotations.find(context, direct: marked, taken: direct.taken)
    }

    private static func quotation(_ draft: QuotationDraft, _ text: TokenizedDocument) -> Quotation {
        Quotation(
            form: draft.form, content: draft.content.map { text.span(tokens: $0) },
            speaker: draft.speaker.flatMap { speaker in
                speaker.name.map { NamedSpan(name: $0, span: draft.implicit ? nil : text.span(tokens: speaker.tokens)) }
            },
            role: draft.implicit ? nil : draft.speaker?.role.map { text.span(tokens: $0) },
            cue: draft.cue.map { text.span(tokens: $0) },
            addressee: draft.addressee.map { text.text(text.scalarRange($0)) },
            implicit: draft.implicit, zone: text.zone(ofToken: draft.start))
    }
}
