/// A passage that names an actor, place, date or quantity. Not a claim, never counted as one.
public struct Mention: Sendable, Equatable {
    /// Where.
    public var span: Span
    /// What kind of thing is named.
    public var type: MentionType
    /// Id of the actor in the record, or nil.
    public var actor: String?
    /// Id of the place in the record, or nil.
    public var place: String?

    /// A mention.
    public init(span: Span, type: MentionType, actor: String? = nil, place: String? = nil) {
        self.span = span
        self.type = type
        self.actor = actor
        self.place = place
    }

    /// The types of the contract.
    public enum MentionType: String, Sendable, Hashable, CaseIterable {
        case person, organisation, location, nationality, temporal, quantity, money, weapon, vehicle
        case militaryPlatform = "military_platform"
        case documentReference = "document_reference"
    }
}

/// What somebody said, in their words or in others'.
public struct Quotation: Sendable, Equatable {
    /// All inside quotation marks, a paraphrase with quoted words, or none quoted.
    public enum Form: String, Sendable, Hashable, CaseIterable { case direct, mixed, indirect }

    /// The form.
    public var form: Form
    /// The segments: marks outside, punctuation inside the marks kept.
    public var content: [Span]
    /// Who said it; nil where the text does not tell.
    public var speaker: NamedSpan?
    /// The speaker's role or affiliation at that place.
    public var role: Span?
    /// The verb, "according to", or the colon.
    public var cue: Span?
    /// Whom it was said to, by name.
    public var addressee: String?
    /// No cue here: the speaker is carried over from the text before.
    public var implicit: Bool
    /// Id of the quotation this one stands in.
    public var nestedIn: String?
    /// The part of the document it stands in.
    public var zone: Zone

    /// A quotation.
    public init(
        form: Form, content: [Span], speaker: NamedSpan? = nil, role: Span? = nil, cue: Span? = nil,
        addressee: String? = nil, implicit: Bool = false, nestedIn: String? = nil, zone: Zone = .body
    ) {
        self.form = form
        self.content = content
        self.speaker = speaker
        self.role = role
        self.cue = cue
        self.addressee = addressee
        self.implicit = implicit
        self.nestedIn = nestedIn
        self.zone = zone
    }
}

/// A number somebody claimed.
public struct Tally: Sendable, Equatable {
    /// How the number bounds the quantity.
    public enum Operator: String, Sendable, Hashable, CaseIterable {
        case exact, gt, ge, lt, le, approx, vague, percent, range
    }

    /// What is counted.
    public enum Category: String, Sendable, Hashable, CaseIterable {
        case killed, injured, detained, missing, displaced, released, rescued, attacks
        case placesAttacked = "places_attacked"
        case sanctioned, signatories
        case residencyRevoked = "residency_revoked"
        case casesReviewed = "cases_reviewed"
        case deprivedOfAid = "deprived_of_aid"
        case aidReached = "aid_reached"
        case vaccinated, money, population, other
    }

    /// The modifier and the number ("more than 130,000", "£20 million").
    public var span: Span
    /// The counted noun phrase.
    public var unit: Span?
    /// How the number bounds the quantity.
    public var op: Operator
    /// The number, for `exact`, `approx` and `percent`.
    public var value: Double?
    /// Lower bound, for `gt`, `ge`, `vague` and `range`.
    public var lower: Double?
    /// Upper bound, for `lt`, `le` and `range`.
    public var upper: Double?
    /// What is counted.
    public var category: Category
    /// `children`, `women`, `civilians`, …
    public var group: String?
    /// Id of the tally it breaks down.
    public var partOf: String?
    /// Place name, resolved inside the document.
    public var place: String?
    /// ISO 8601 date or interval.
    public var period: String?
    /// Who did it, by name.
    public var perpetrator: String?
    /// ISO 4217 code, for money.
    public var currency: String?

    /// A tally.
    public init(
        span: Span, unit: Span? = nil, op: Operator, value: Double? = nil, lower: Double? = nil, upper: Double? = nil,
        category: Category, group: String? = nil, partOf: String? = nil, place: String? = nil, period: String? = nil,
        perpetrator: String? = nil, currency: String? = nil
    ) {
        self.span = span
        self.unit = unit
        self.op = op
        self.value = value
        self.lower = lower
        self.upper = upper
        self.category = category
        self.group = group
        self.partOf = partOf
        self.place = place
        self.period = period
        self.perpetrator = perpetrator
        self.currency = currency
    }
}

/// Something that was done, is to be done, or is said not to have been done.
public struct Act: Sendable, Equatable {
    /// Said to have happened or not.
    public enum Polarity: String, Sendable, Hashable, CaseIterable { case pos, neg }
    /// How the text holds it.
    public enum Modality: String, Sendable, Hashable, CaseIterable {
        case asserted, planned, sought, potential, presupposed, reported
    }
    /// What its date rests on.
    public enum DateBasis: String, Sendable, Hashable, CaseIterable { case text, relative, unknown }

    /// A family, a dot, a kind: `violation.arbitrary_detention`.
    public var type: String
    /// The smallest span that names it.
    public var trigger: Span
    /// Said to have happened or not.
    public var polarity: Polarity
    /// How the text holds it.
    public var modality: Modality
    /// Role (`actor`, `perpetrator`, `victim`, `target`, `authority`, `reason`, …) to those who fill it.
    public var participants: [String: [NamedSpan]]
    /// Place name, resolved inside the document.
    public var place: String?
    /// ISO 8601 date or interval.
    public var date: String?
    /// What the date rests on.
    public var dateBasis: DateBasis
    /// Id of the first mention of the same act.
    public var coref: String?

    /// An act.
    public init(
        type: String, trigger: Span, polarity: Polarity = .pos, modality: Modality = .asserted,
        participants: [String: [NamedSpan]] = [:], place: String? = nil, date: String? = nil,
        dateBasis: DateBasis = .unknown,
        coref: String? = nil
    ) {
        self.type = type
        self.trigger = trigger
        self.polarity = polarity
        self.modality = modality
        self.participants = participants
        self.place = place
        self.date = date
        self.dateBasis = dateBasis
        self.coref = coref
    }
}

/// What somebody is for or against.
public struct Position: Sendable, Equatable {
    /// For or against.
    public enum Polarity: String, Sendable, Hashable, CaseIterable { case `for`, against }

    /// The words that take the position.
    public var span: Span
    /// Who holds it, by name.
    public var holder: String?
    /// What it is about.
    public var about: String?
    /// For or against.
    public var polarity: Polarity
    /// "absent genuine progress", "until …".
    public var condition: String?

    /// A position.
    public init(span: Span, holder: String? = nil, about: String? = nil, polarity: Polarity, condition: String? = nil) {
        self.span = span
        self.holder = holder
        self.about = about
        self.polarity = polarity
        self.condition = condition
    }
}

/// What somebody asks of somebody.
public struct Demand: Sendable, Equatable {
    /// What is asked, without the addressee.
    public var content: Span
    /// The words that ask: "must", "calls on".
    public var cue: Span?
    /// Who asks, by name.
    public var issuer: String?
    /// Of whom, by name.
    public var addressee: String?
    /// Id of the demand it is an item of.
    public var parent: String?

    /// A demand.
    public init(content: Span, cue: Span? = nil, issuer: String? = nil, addressee: String? = nil, parent: String? = nil)
    {
        self.content = content
        self.cue = cue
        self.issuer = issuer
        self.addressee = addressee
        self.parent = parent
    }
}

/// A name under a letter, statement or charter.
public struct Signature: Sendable, Equatable {
    /// What kind of signatory.
    public enum Signatory: String, Sendable, Hashable, CaseIterable { case person, organisation, group }

    /// Id of the act that is the letter, statement or charter.
    public var instrument: String?
    /// The signatory's name.
    public var name: Span
    /// Their role.
    public var role: Span?
    /// What kind of signatory.
    public var signatory: Signatory

    /// A signature.
    public init(instrument: String? = nil, name: Span, role: Span? = nil, signatory: Signatory) {
        self.instrument = instrument
        self.name = name
        self.role = role
        self.signatory = signatory
    }
}

/// What somebody is or was: head of, director of, commander.
public struct Role: Sendable, Equatable {
    /// The actor's resolved name.
    public var actor: String
    /// The name at this place.
    public var name: Span
    /// The role's words.
    public var role: Span
    /// The organisation or state it is held in, by name.
    public var organisation: String?
    /// The text says it is over.
    public var former: Bool

    /// A role.
    public init(actor: String, name: Span, role: Span, organisation: String? = nil, former: Bool = false) {
        self.actor = actor
        self.name = name
        self.role = role
        self.organisation = organisation
        self.former = former
    }
}
