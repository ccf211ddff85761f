import RecordModel

/// Writes contract lines straight into bytes, keys in sorted order, strings and numbers as ``JSONValue`` writes them.
struct ClaimWriter {
    var out: [UInt8]
    /// Whether a member was written in the object that is open.
    private var first = true

    init(out: [UInt8]) { self.out = out }

    mutating func line(_ line: ClaimsJSONLines.Line) {
        open()
        switch line {
        case .header(let header):
            key("documents", header.documents)
            key("kind", "header")
            key("reader", header.reader)
            key("version", ClaimsJSONLines.version)
        case .document(let document): self.document(document)
        case .notice(let notice, let original):
            key("code", notice.code)
            key("document", original.hex)
            key("kind", "notice")
            key("message", notice.message)
            key("span", notice.span)
        case .claim(let claim): self.claim(claim)
        }
        close()
        out.append(UInt8(ascii: "\n"))
    }

    private mutating func document(_ document: ClaimsJSONLines.DocumentLine) {
        key("document", document.original.hex)
        key("kind", "document")
        key("language", document.language)
        key("length", document.length)
        key("media_type", document.mediaType)
        key("published", document.published)
        key("publisher", document.publisher)
        key("title", document.title)
    }

    private mutating func claim(_ claim: Claim) {
        switch claim.body {
        case .mention(let mention):
            key("actor", mention.actor)
            common(claim)
            key("place", mention.place)
            key("quotation", claim.quotation)
            tail(claim)
            key("span", mention.span)
            key("status", claim.status.rawValue)
            key("type", mention.type.rawValue)
        case .quotation(let quotation):
            key("addressee", quotation.addressee)
            key("confidence", claim.confidence)
            list("content", quotation.content) { $0.span($1) }
            key("cue", quotation.cue)
            key("document", claim.document.hex)
            key("form", quotation.form.rawValue)
            key("id", claim.id)
            key("implicit", quotation.implicit)
            key("kind", claim.kind.rawValue)
            key("nested_in", quotation.nestedIn)
            key("quotation", claim.quotation)
            key("role", quotation.role)
            tail(claim)
            key("speaker", quotation.speaker)
            key("status", claim.status.rawValue)
            key("zone", quotation.zone.rawValue)
        case .tally(let tally): self.tally(tally, claim)
        case .act(let act): self.act(act, claim)
        case .position(let position):
            key("about", position.about)
            key("condition", position.condition)
            key("confidence", claim.confidence)
            key("document", claim.document.hex)
            key("holder", position.holder)
            key("id", claim.id)
            key("kind", claim.kind.rawValue)
            key("polarity", position.polarity.rawValue)
            key("quotation", claim.quotation)
            tail(claim)
            key("span", position.span)
            key("status", claim.status.rawValue)
        case .demand(let demand):
            key("addressee", demand.addressee)
            key("confidence", claim.confidence)
            key("content", demand.content)
            key("cue", demand.cue)
            key("document", claim.document.hex)
            key("id", claim.id)
            key("issuer", demand.issuer)
            key("kind", claim.kind.rawValue)
            key("parent", demand.parent)
            key("quotation", claim.quotation)
            tail(claim)
            key("status", claim.status.rawValue)
        case .signature(let signature):
            key("confidence", claim.confidence)
            key("document", claim.document.hex)
            key("id", claim.id)
            key("instrument", signature.instrument)
            key("kind", claim.kind.rawValue)
            key("name", signature.name)
            key("quotation", claim.quotation)
            key("role", signature.role)
            key("rule", claim.rule)
            key("signatory", signature.signatory.rawValue)
            key("source", claim.source)
            key("status", claim.status.rawValue)
        case .role(let role):
            key("actor", role.actor)
            key("confidence", claim.confidence)
            key("document", claim.document.hex)
            key("former", role.former)
            key("id", claim.id)
            key("kind", claim.kind.rawValue)
            key("name", role.name)
            key("organisation", role.organisation)
            key("quotation", claim.quotation)
            key("role", role.role)
            tail(claim)
            key("status", claim.status.rawValue)
        }
    }

    private mutating func tally(_ tally: Tally, _ claim: Claim) {
        key("category", tally.category.rawValue)
        key("confidence", claim.confidence)
        key("currency", tally.currency)
        key("document", claim.document.hex)
        key("group", tally.group)
        key("id", claim.id)
        key("kind", claim.kind.rawValue)
        key("lower", tally.lower)
        key("op", tally.op.rawValue)
        key("part_of", tally.partOf)
        key("period", tally.period)
        key("perpetrator", tally.perpetrator)
        key("place", tally.place)
        key("quotation", claim.quotation)
        tail(claim)
        key("span", tally.span)
        key("status", claim.status.rawValue)
        key("unit", tally.unit)
        key("upper", tally.upper)
        key("value", tally.value)
    }

    private mutating func act(_ act: Act, _ claim: Claim) {
        key("confidence", claim.confidence)
        key("coref", act.coref)
        key("date", act.date)
        key("date_basis", act.dateBasis.rawValue)
        key("document", claim.document.hex)
        key("id", claim.id)
        key("kind", claim.kind.rawValue)
        key("modality", act.modality.rawValue)
        name("participants")
        open()
        for (role, named) in act.participants.sorted(by: { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }) {
            list(role, named) { $0.named($1) }
        }
        close()
        key("place", act.place)
        key("polarity", act.polarity.rawValue)
        key("quotation", claim.quotation)
        tail(claim)
        key("status", claim.status.rawValue)
        key("trigger", act.trigger)
        key("type", act.type)
    }

    /// `confidence`, `document`, `id`, `kind`.
    private mutating func common(_ claim: Claim) {
        key("confidence", claim.confidence)
        key("document", claim.document.hex)
        key("id", claim.id)
        key("kind", claim.kind.rawValue)
    }

    /// `rule`, `source`.
    private mutating func tail(_ claim: Claim) {
        key("rule", claim.rule)
        key("source", claim.source)
    }
}

// Members and values.
extension ClaimWriter {
    private mutating func open() {
        out.append(UInt8(ascii: "{"))
        first = true
    }

    private mutating func close() {
        out.append(UInt8(ascii: "}"))
        first = false
    }

    private mutating func name(_ name: String) {
        if !first { out.append(UInt8(ascii: ",")) }
        first = false
        string(name)
        out.append(UInt8(ascii: ":"))
    }

    private mutating func null() { out.append(contentsOf: "null".utf8) }

    private mutating func key(_ name: String, _ value: String?) {
        self.name(name)
        if let value { string(value) } else { null() }
    }

    private mutating func key(_ name: String, _ value: Int) {
        self.name(name)
        JSONValue.integer(value).write(to: &out)
    }

    private mutating func key(_ name: String, _ value: Double?) {
        self.name(name)
        if let value { JSONValue.number(value).write(to: &out) } else { null() }
    }

    private mutating func key(_ name: String, _ value: Bool) {
        self.name(name)
        out.append(contentsOf: (value ? "true" : "false").utf8)
    }

    private mutating func key(_ name: String, _ value: Span?) {
        self.name(name)
        if let value { span(value) } else { null() }
    }

    private mutating func key(_ name: String, _ value: NamedSpan?) {
        self.name(name)
        if let value { named(value) } else { null() }
    }

    private mutating func key(_ name: String, _ value: Document.Attributed) {
        self.name(name)
        open()
        key("basis", value.basis.rawValue)
        key("value", value.value)
        close()
    }

    private mutating func list<T>(_ name: String, _ values: [T], _ write: (inout ClaimWriter, T) -> Void) {
        self.name(name)
        out.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            write(&self, value)
        }
        out.append(UInt8(ascii: "]"))
        first = false
    }

    private mutating func span(_ span: Span) {
        open()
        key("end", span.end)
        key("exact", span.exact)
        key("start", span.start)
        close()
    }

    private mutating func named(_ named: NamedSpan) {
        open()
        key("name", named.name)
        key("span", named.span)
        close()
    }

    /// A JSON string; runs that need no escape are copied whole.
    private mutating func string(_ value: String) {
        out.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { bytes in
            var start = 0
            for at in bytes.indices
            where bytes[at] < 0x20 || bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "\\") {
                out.append(contentsOf: bytes[start..<at])
                escape(bytes[at])
                start = at + 1
            }
            out.append(contentsOf: bytes[start...])
        }
        out.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        let short: [UInt8: Character] = [0x22: "\"", 0x5C: "\\", 0x08: "b", 0x09: "t", 0x0A: "n", 0x0C: "f", 0x0D: "r"]
        out.append(UInt8(ascii: "\\"))
        if let letter = short[byte]?.asciiValue {
            out.append(letter)
        } else {
            let hex = Array("0123456789abcdef".utf8)
            out.append(contentsOf: Array("u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]])
        }
    }
}
