internal import RecordModel

/// Turns an outside model's proposals into claims, if their words stand in the document.
struct Proposals {
    /// The document's text.
    let scalars: [Unicode.Scalar]
    /// The rule its claims carry.
    let rule: String
    /// Gives ids.
    var maker: ClaimMaker
    /// What could be taken.
    private(set) var claims: [Claim] = []
    /// How many could not.
    private(set) var dropped = 0

    init(scalars: [Unicode.Scalar], rule: String, maker: ClaimMaker) {
        self.scalars = scalars
        self.rule = rule
        self.maker = maker
    }

    /// Takes one proposal about a part of the text, or drops it.
    mutating func take(_ proposal: JSONValue, in part: Range<Int>) {
        guard case .string(let words) = proposal["sentence"], let sentence = find(words, in: part),
            let body = body(Fields(proposal: proposal, sentence: sentence, scalars: scalars))
        else {
            dropped += 1
            return
        }
        claims.append(maker.claim(body, rule: rule, confidence: SecondReader.confidence))
    }

    private func body(_ fields: Fields) -> Claim.Body? {
        switch fields.word("kind") {
        case "quotation":
            guard let content = fields.span("content") else { return nil }
            return .quotation(
                Quotation(
                    form: fields.choice("form") ?? .indirect, content: [content], speaker: fields.named("speaker"),
                    cue: fields.span("cue")))
        case "tally":
            guard let span = fields.span("span"), let op: Tally.Operator = fields.choice("op") else { return nil }
            let value = fields.number("value")
            let lower = fields.number("lower")
            let upper = fields.number("upper")
            guard value != nil || lower != nil || upper != nil else { return nil }
            return .tally(
                Tally(
                    span: span, unit: fields.span("unit"), op: op, value: value, lower: lower, upper: upper,
                    category: fields.choice("category") ?? .other, group: fields.word("group"),
                    place: fields.words("place"), period: fields.word("period"),
                    perpetrator: fields.words("perpetrator")
                ))
        case "act":
            guard let trigger = fields.span("trigger"), let type = fields.word("type"),
                type.contains(".") || type == "letter"
            else { return nil }
            return .act(
                Act(
                    type: type, trigger: trigger, polarity: fields.choice("polarity") ?? .pos,
                    modality: fields.choice("modality") ?? .asserted, participants: fields.participants(),
                    place: fields.words("place")))
        case "position":
            guard let span = fields.span("span"), let polarity: Position.Polarity = fields.choice("polarity") else {
                return nil
            }
            return .position(
                Position(span: span, holder: fields.words("holder"), about: fields.words("about"), polarity: polarity))
        case "demand":
            guard let content = fields.span("content") else { return nil }
            return .demand(
                Demand(
                    content: content, cue: fields.span("cue"), issuer: fields.words("issuer"),
                    addressee: fields.words("addressee")))
        default: return nil
        }
    }

    /// The first place in a part where these words stand, to the letter.
    private func find(_ words: String, in part: Range<Int>) -> Range<Int>? {
        Fields.find(words, in: part, of: scalars)
    }
}

/// The fields of one proposal, each held against the sentence it is said to stand in.
struct Fields {
    let proposal: JSONValue
    let sentence: Range<Int>
    let scalars: [Unicode.Scalar]

    /// A word that need not stand in the text: a code of the contract.
    func word(_ key: String) -> String? {
        guard case .string(let text) = proposal[key], !text.isEmpty, text.utf8.count <= 200 else { return nil }
        return text
    }

    /// One of the contract's values.
    func choice<Value: RawRepresentable>(_ key: String) -> Value? where Value.RawValue == String {
        word(key).flatMap(Value.init(rawValue:))
    }

    /// A finite number.
    func number(_ key: String) -> Double? {
        switch proposal[key] {
        case .integer(let value): Double(value)
        case .number(let value) where value.isFinite: value
        default: nil
        }
    }

    /// Words of the sentence as a span; nil where they do not stand in it.
    func span(_ key: String) -> Span? {
        guard case .string(let words) = proposal[key] else { return nil }
        return span(of: words)
    }

    /// Words that stand in the sentence, as text.
    func words(_ key: String) -> String? { span(key)?.exact }

    /// A name that stands in the sentence.
    func named(_ key: String) -> NamedSpan? { span(key).map { NamedSpan(name: $0.exact, span: $0) } }

    /// Role to names, of those names that stand in the sentence.
    func participants() -> [String: [NamedSpan]] {
        guard case .object(let roles) = proposal["participants"] else { return [:] }
        var out: [String: [NamedSpan]] = [:]
        for role in ["actor", "perpetrator", "victim", "target", "authority", "legal_basis", "reason"] {
            guard case .array(let names) = roles[role] else { continue }
            let found = names.prefix(100).compactMap { name -> NamedSpan? in
                guard case .string(let words) = name else { return nil }
                return span(of: words).map { NamedSpan(name: $0.exact, span: $0) }
            }
            if !found.isEmpty { out[role] = found }
        }
        return out
    }

    private func span(of words: String) -> Span? {
        Fields.find(words, in: sentence, of: scalars).map { range in
            var exact = String.UnicodeScalarView()
            exact.append(contentsOf: scalars[range])
            return Span(start: range.lowerBound, end: range.upperBound, exact: String(exact))
        }
    }

    /// The first place where these words stand, to the letter, white space at their ends left out. Cost: linear for usual texts.
    static func find(_ words: String, in range: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int>? {
        var wanted = Array(words.unicodeScalars)[...]
        while let first = wanted.first, first.properties.isWhitespace { wanted.removeFirst() }
        while let last = wanted.last, last.properties.isWhitespace { wanted.removeLast() }
        guard let first = wanted.first, wanted.count <= range.count else { return nil }
        for start in range.lowerBound...(range.upperBound - wanted.count)
        where scalars[start] == first && scalars[start..<start + wanted.count].elementsEqual(wanted) {
            return start..<start + wanted.count
        }
        return nil
    }
}
