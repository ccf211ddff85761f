/// Something a passage asserts, attributed. The common part; what is claimed is in `body`.
///
/// The JSON form is the claims contract, version 1 (`docs/claims.md`).
public struct Claim: Sendable, Equatable {
    /// Stable: derived from document, kind, spans, and the order among claims that share them.
    public var id: String
    /// The original it stands in.
    public var document: OriginalID
    /// The rule or model that made it; `keeper` for a claim that a keeper entered.
    public var rule: String
    /// 0…1.
    public var confidence: Double
    /// Whether a keeper has looked at it, and what they said.
    public var status: Status
    /// The id of the quotation that carries it; nil where the document itself speaks.
    public var quotation: String?
    /// Who the claim is attributed to; nil means the document itself.
    public var source: String?
    /// What is claimed.
    public var body: Body

    /// A claim.
    public init(
        id: String, document: OriginalID, rule: String, confidence: Double, status: Status = .proposed,
        quotation: String? = nil, source: String? = nil, body: Body
    ) {
        self.id = id
        self.document = document
        self.rule = rule
        self.confidence = confidence
        self.status = status
        self.quotation = quotation
        self.source = source
        self.body = body
    }

    /// What a keeper has decided about a claim.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        case proposed, accepted, corrected, rejected
    }

    /// The kinds of claim (and the mention, which is none but is printed with them).
    public enum Body: Sendable, Equatable {
        case mention(Mention), quotation(Quotation), tally(Tally), act(Act), position(Position), demand(Demand)
        case signature(Signature), role(Role)
    }

    /// The kind's name in the contract.
    public var kind: Kind {
        switch body {
        case .mention: .mention
        case .quotation: .quotation
        case .tally: .tally
        case .act: .act
        case .position: .position
        case .demand: .demand
        case .signature: .signature
        case .role: .role
        }
    }

    /// Names of the kinds, in the order in which claims that start together are printed (alphabetical).
    public enum Kind: String, Sendable, Hashable, CaseIterable, Comparable {
        case act, demand, mention, position, quotation, role, signature, tally

        /// Alphabetical order.
        public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    /// The spans that say where the claim stands, the first of them its anchor; never empty for a claim a reader made.
    public var spans: [Span] {
        switch body {
        case .mention(let mention): [mention.span]
        case .quotation(let quotation): quotation.content
        case .tally(let tally): [tally.span]
        case .act(let act): [act.trigger]
        case .position(let position): [position.span]
        case .demand(let demand): [demand.content]
        case .signature(let signature): [signature.name]
        case .role(let role): [role.name, role.role]
        }
    }

    /// Offset of the first span in Unicode scalars.
    public var start: Int { spans.map(\.start).min() ?? 0 }
}

/// A name resolved inside the document, with the span as it is named at that place.
public struct NamedSpan: Sendable, Hashable {
    /// The resolved name.
    public var name: String
    /// Where and how it is named here; nil where it is only understood.
    public var span: Span?

    /// A named span.
    public init(name: String, span: Span?) {
        self.name = name
        self.span = span
    }
}
