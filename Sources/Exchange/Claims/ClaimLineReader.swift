import RecordModel

/// Reads one line of the claims contract and holds it to the letter.
struct ClaimLineReader {
    private let number: Int
    private let members: [String: JSONValue]

    init(_ bytes: some Collection<UInt8>, number: Int) throws(ExchangeError) {
        self.number = number
        let value: JSONValue
        do { value = try JSONValue(parsing: bytes) } catch {
            throw ClaimsJSONLines.malformed(number, error.description)
        }
        guard let members = value.object else { throw ClaimsJSONLines.malformed(number, "not a JSON object") }
        self.members = members
    }

    /// The line, by its `kind`.
    func line() throws(ExchangeError) -> ClaimsJSONLines.Line {
        var fields = ClaimFields(members, number: number, path: "")
        let kind = try fields.string("kind")
        let line: ClaimsJSONLines.Line
        switch kind {
        case "header":
            let version = try fields.integer("version")
            guard version == ClaimsJSONLines.version else {
                throw fields.wrong("version", "is \(version); this program reads version \(ClaimsJSONLines.version)")
            }
            line = .header(.init(reader: try fields.string("reader"), documents: try fields.integer("documents")))
        case "document":
            line = .document(
                .init(
                    original: try fields.original("document"), title: try fields.attributed("title"),
                    publisher: try fields.attributed("publisher"), published: try fields.attributed("published"),
                    language: try fields.optionalString("language"), mediaType: try fields.string("media_type"),
                    length: try fields.integer("length")))
        case "notice":
            let notice = Notice(
                span: try fields.optionalSpan("span"), code: try fields.string("code"),
                message: try fields.string("message"))
            line = .notice(notice, of: try fields.original("document"))
        default:
            guard let kind = Claim.Kind(rawValue: kind) else { throw fields.wrong("kind", "is none of the contract's") }
            line = .claim(try claim(kind, &fields))
        }
        try fields.finish()
        return line
    }

    private func claim(_ kind: Claim.Kind, _ fields: inout ClaimFields) throws(ExchangeError) -> Claim {
        let confidence = try fields.number("confidence")
        guard 0...1 ~= confidence else { throw fields.wrong("confidence", "is not between 0 and 1") }
        let id = try fields.string("id")
        guard !id.isEmpty else { throw fields.wrong("id", "is empty") }
        return Claim(
            id: id, document: try fields.original("document"), rule: try fields.string("rule"), confidence: confidence,
            status: try fields.choice("status"), quotation: try fields.optionalString("quotation"),
            source: try fields.optionalString("source"), body: try body(kind, &fields))
    }

    private func body(_ kind: Claim.Kind, _ fields: inout ClaimFields) throws(ExchangeError) -> Claim.Body {
        switch kind {
        case .mention:
            return .mention(
                Mention(
                    span: try fields.span("span"), type: try fields.choice("type"),
                    actor: try fields.optionalString("actor"),
                    place: try fields.optionalString("place")))
        case .quotation:
            let content = try fields.spans("content")
            guard !content.isEmpty else { throw fields.wrong("content", "is empty") }
            return .quotation(
                Quotation(
                    form: try fields.choice("form"), content: content, speaker: try fields.optionalNamed("speaker"),
                    role: try fields.optionalSpan("role"), cue: try fields.optionalSpan("cue"),
                    addressee: try fields.optionalString("addressee"), implicit: try fields.bool("implicit"),
                    nestedIn: try fields.optionalString("nested_in"), zone: try fields.choice("zone")))
        case .tally:
            return .tally(
                Tally(
                    span: try fields.span("span"), unit: try fields.optionalSpan("unit"), op: try fields.choice("op"),
                    value: try fields.optionalNumber("value"), lower: try fields.optionalNumber("lower"),
                    upper: try fields.optionalNumber("upper"), category: try fields.choice("category"),
                    group: try fields.optionalString("group"), partOf: try fields.optionalString("part_of"),
                    place: try fields.optionalString("place"), period: try fields.optionalString("period"),
                    perpetrator: try fields.optionalString("perpetrator"),
                    currency: try fields.optionalString("currency")))
        case .act:
            return .act(
                Act(
                    type: try fields.string("type"), trigger: try fields.span("trigger"),
                    polarity: try fields.choice("polarity"),
                    modality: try fields.choice("modality"), participants: try fields.participants("participants"),
                    place: try fields.optionalString("place"), date: try fields.optionalString("date"),
                    dateBasis: try fields.choice("date_basis"), coref: try fields.optionalString("coref")))
        case .position:
            return .position(
                Position(
                    span: try fields.span("span"), holder: try fields.optionalString("holder"),
                    about: try fields.optionalString("about"), polarity: try fields.choice("polarity"),
                    condition: try fields.optionalString("condition")))
        case .demand:
            return .demand(
                Demand(
                    content: try fields.span("content"), cue: try fields.optionalSpan("cue"),
                    issuer: try fields.optionalString("issuer"), addressee: try fields.optionalString("addressee"),
                    parent: try fields.optionalString("parent")))
        case .signature:
            return .signature(
                Signature(
                    instrument: try fields.optionalString("instrument"), name: try fields.span("name"),
                    role: try fields.optionalSpan("role"), signatory: try fields.choice("signatory")))
        case .role:
            return .role(
                Role(
                    actor: try fields.string("actor"), name: try fields.span("name"), role: try fields.span("role"),
                    organisation: try fields.optionalString("organisation"), former: try fields.bool("former")))
        }
    }
}
