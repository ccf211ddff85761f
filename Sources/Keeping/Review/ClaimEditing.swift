import Exchange
import RecordModel

/// Changes claims field by field, as keepers type them: dotted names of the claims contract, spans by their words.
enum ClaimEditing {
    /// A claim with some fields set.
    ///
    /// - Throws: ``KeepingError`` where a field is not one of the claim's kind, is not a keeper's to set, or its words do not stand in
    ///   the text.
    static func apply(_ settings: [(field: String, value: String)], to claim: Claim, text: [Unicode.Scalar]) throws
        -> Claim
    {
        var json = ClaimJSON.value(claim)
        for (field, value) in settings {
            let path = field.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard let first = path.first, !fixed.contains(first) else {
                throw KeepingError(
                    .badRequest, "\(field) is not a field that a keeper sets", remedy: "see `sijill show \(claim.id)`")
            }
            json = try set(json, path[...], value, whole: field, near: claim.start, text: text)
        }
        do { return try ClaimJSON.claim(json) } catch {
            throw KeepingError(
                .badRequest, "the claim would not be one: \(error)",
                remedy: "see docs/claims.md for the fields and their values")
        }
    }

    /// A claim of some kind on a span, everything unknown but what is set.
    static func make(
        _ kind: Claim.Kind, in document: OriginalID, on span: Span, _ settings: [(field: String, value: String)],
        text: [Unicode.Scalar]
    ) throws -> Claim {
        let body: Claim.Body? =
            switch kind {
            case .quotation: .quotation(Quotation(form: .indirect, content: [span]))
            case .tally: .tally(Tally(span: span, op: .exact, category: .other))
            case .act: .act(Act(type: "violation.unspecified", trigger: span))
            case .position: .position(Position(span: span, polarity: .for))
            case .demand: .demand(Demand(content: span))
            case .signature: .signature(Signature(name: span, signatory: .person))
            case .role: .role(Role(actor: span.exact, name: span, role: span))
            case .mention: nil
            }
        guard let body else {
            throw KeepingError(
                .badRequest, "a mention is no claim",
                remedy: "state a quotation, tally, act, position, demand, signature or role")
        }
        let id = "\(kind.rawValue)-k\(span.start)-\(span.end)-\(document.short)"
        let claim = Claim(id: id, document: document, rule: "keeper", confidence: 1, status: .accepted, body: body)
        return try apply(settings, to: claim, text: text)
    }

    /// What a claim is made of that no keeper changes.
    private static let fixed: Set<String> = ["kind", "id", "document", "rule", "confidence", "status"]
    /// Fields that hold a span.
    private static let spanFields: Set<String> = ["span", "unit", "role", "cue", "trigger", "name"]

    private static func set(
        _ json: JSONValue, _ path: ArraySlice<String>, _ value: String, whole: String, near: Int, text: [Unicode.Scalar]
    ) throws -> JSONValue {
        guard let key = path.first else { return try leaf(value, was: json, whole: whole, near: near, text: text) }
        switch json {
        case .object(var members):
            guard let inner = members[key] ?? (whole.hasPrefix("participants.") ? JSONValue.array([]) : nil) else {
                throw KeepingError(
                    .badRequest, "there is no field \(whole)",
                    remedy: "the fields here are \(members.keys.sorted().joined(separator: ", "))")
            }
            members[key] = try set(inner, path.dropFirst(), value, whole: whole, near: near, text: text)
            return .object(members)
        case .null where path.count == 1 && (key == "name" || key == "span"):
            // A speaker that was unknown: {name, span}.
            let empty = JSONValue.object(["name": .string(""), "span": .null])
            return try set(empty, path, value, whole: whole, near: near, text: text)
        default:
            throw KeepingError(.badRequest, "\(whole): there is nothing inside that field", remedy: "leave \(key) out")
        }
    }

    private static func leaf(_ value: String, was json: JSONValue, whole: String, near: Int, text: [Unicode.Scalar])
        throws -> JSONValue
    {
        if value == "null" { return .null }
        let last = whole.split(separator: ".").last.map(String.init) ?? whole
        if whole == "content" || whole.hasPrefix("participants.") {
            let spans = try value.split(separator: "|").map {
                try span(String($0), near: near, text: text, whole: whole)
            }
            if whole == "content", case .object = json { return spans.first ?? .null }
            if whole == "content" { return .array(spans) }
            return .array(spans.map { .object(["name": $0["exact"] ?? .null, "span": $0]) })
        }
        if json["exact"] != nil
            || json == .null && spanFields.contains(last) && !(last == "name" && whole.contains("."))
        {
            return try span(value, near: near, text: text, whole: whole)
        }
        if let truth = ["true": true, "false": false][value] { return .bool(truth) }
        if numeric.contains(last), let number = Double(value) {
            return Int(exactly: number).map(JSONValue.integer) ?? .number(number)
        }
        return .string(value)
    }

    private static let numeric: Set<String> = ["value", "lower", "upper"]

    private static func span(_ words: String, near: Int, text: [Unicode.Scalar], whole: String) throws -> JSONValue {
        guard let span = Anchoring.find(words, in: text, near: near) else {
            throw KeepingError(
                .noSuchText, "\(whole): these words do not stand in the document",
                remedy: "give them exactly as they stand there")
        }
        return .object(["start": .integer(span.start), "end": .integer(span.end), "exact": .string(span.exact)])
    }
}
