public import RecordModel

/// One act as one document tells it: what reports of one act are known by.
public struct ActReport: Sendable, Hashable {
    /// The claim's id.
    public var id: String
    /// The original it stands in.
    public var document: OriginalID
    /// The type: a family, a dot, a kind.
    public var type: String
    /// What a keeper said of it.
    public var status: Claim.Status
    /// Where; nil where it is not said.
    public var place: Territory?
    /// When; nil where it is not said.
    public var date: Period?
    /// Who takes part in which role, by key.
    public var participants: [String: Set<String>]
    /// Who did it; nil where nobody says.
    public var perpetrator: Party?
    /// Numbers told in the same sentence, by what is counted.
    public var numbers: [Tally.Category: [Amount]]
    /// Who tells it.
    public var source: Party
    /// The group of near-duplicate documents it stands in; nil where there is no other.
    public var likeGroup: OriginalID?
    /// The words that name it, folded.
    public var trigger: String

    /// A report.
    public init(
        id: String, document: OriginalID, type: String, status: Claim.Status, place: Territory? = nil,
        date: Period? = nil,
        participants: [String: Set<String>] = [:], perpetrator: Party? = nil, numbers: [Tally.Category: [Amount]] = [:],
        source: Party, likeGroup: OriginalID? = nil, trigger: String = ""
    ) {
        self.id = id
        self.document = document
        self.type = type
        self.status = status
        self.place = place
        self.date = date
        self.participants = participants
        self.perpetrator = perpetrator
        self.numbers = numbers
        self.source = source
        self.likeGroup = likeGroup
        self.trigger = trigger
    }
}

/// How much two reports speak for being of one act, and why.
public struct ActLikeness: Sendable, Hashable {
    /// What one reason weighs.
    public struct Reason: Sendable, Hashable {
        /// In words: "the same day".
        public var words: String
        /// What it adds.
        public var weight: Double
    }

    /// The reasons.
    public private(set) var reasons: [Reason] = []
    /// Whether they cannot be one: of another type, day or place.
    public private(set) var isApart = false

    /// The sum of the reasons; below zero for what is apart.
    public var score: Double { isApart ? -99 : reasons.reduce(0) { $0 + $1.weight } }

    /// From here on two reports are taken for one act.
    public static let same = 5.0
    /// From here on a keeper should look.
    public static let unsure = 3.0

    /// Compares two reports. The same type, and a day and place that do not part them, must hold; what agrees then adds up.
    public init(_ a: ActReport, _ b: ActReport) {
        guard a.type == b.type else {
            isApart = true
            return
        }
        dates(a, b)
        places(a, b)
        people(a, b)
        numbers(a, b)
        if let group = a.likeGroup, group == b.likeGroup, a.document != b.document, a.trigger == b.trigger {
            add("documents that say nearly the same, in the same words", 6)
        }
    }

    private mutating func add(_ words: String, _ weight: Double) {
        reasons.append(Reason(words: words, weight: weight))
    }

    private mutating func dates(_ a: ActReport, _ b: ActReport) {
        guard let mine = a.date, let its = b.date else { return }
        switch mine.relation(to: its) {
        case .apart: isApart = true
        case .same where mine.grain == .day: add("the same day", 4)
        case .same where mine.grain == .month: add("the same month", 1.5)
        case .same: add("the same time, not to the month", 0.5)
        case .within, .around, .across: add("times that agree", 0.5)
        }
    }

    private mutating func places(_ a: ActReport, _ b: ActReport) {
        guard let mine = a.place, let its = b.place else { return }
        switch mine.relation(to: its) {
        case .apart: isApart = true
        case .same: add("the same place", mine.within.count >= 2 ? 3 : mine.within.isEmpty && mine.isKnown ? 0.5 : 2)
        case .within, .around: add("one place lies in the other", 1)
        case .unknown: break
        }
    }

    private mutating func people(_ a: ActReport, _ b: ActReport) {
        var shared = 0
        for (role, names) in a.participants {
            guard let others = b.participants[role], !names.isEmpty, !others.isEmpty else { continue }
            if names.isDisjoint(with: others) {
                add("another \(role)", role == "perpetrator" ? -1.5 : -1)
            } else {
                shared += names.intersection(others).count
            }
        }
        if shared > 0 { add("\(shared) who take part in the same role", min(4, 2 * Double(shared))) }
    }

    private mutating func numbers(_ a: ActReport, _ b: ActReport) {
        for (category, amounts) in a.numbers {
            guard let others = b.numbers[category] else { continue }
            if amounts.contains(where: { mine in others.contains { $0.said == mine.said && mine.said >= 10 } }) {
                add("the same number \(category.rawValue)", 2)
            }
        }
    }
}
