internal import RecordModel

/// Finds what somebody said: quotation marks, cues, speakers. Adds quotations to the draft.
enum Attribution {
    static func read(_ draft: inout Draft) {
        let (quoted, notices) = QuoteMarks.pair(draft.text)
        draft.notices.append(contentsOf: notices)
        let context = AttributionContext(draft, quoted: quoted)
        var direct = DirectQuotations(context)
        direct.read()
        var drafts = direct.found + UnmarkedBlocks(context).find()
        drafts += IndirectQuotations.find(context, direct: drafts, taken: direct.taken)
        drafts.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        SpeakerMemory(context).resolve(&drafts)
        for one in drafts {
            let quotation = quotation(one, draft.text)
            draft.claims.append(draft.maker.claim(.quotation(quotation), rule: one.rule, confidence: one.confidence))
        }
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
            implicit: draft.implicit, nestedIn: nil, zone: text.zone(ofToken: draft.start))
    }
}
