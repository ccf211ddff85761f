import Registers

/// Why two entries are, or are not, one person: the waterfall of weights.
public struct LinkExplanation: Sendable, Equatable, Codable {
    /// One field's part.
    public struct Step: Sendable, Equatable, Codable {
        /// The field, as the spec names it.
        public let field: String
        /// How the values agree, such as `close`; `not said` where one is missing.
        public let level: String
        /// The values as the list gives them; personal.
        public let left: String, right: String
        /// log2 of how much likelier this agreement is for one person than for two: what the step adds.
        public let weight: Double
        /// Of that, what the rareness of the values adds.
        public let frequencyWeight: Double
    }

    /// log2 of the odds before anything is compared.
    public let prior: Double
    /// The fields in order.
    public let steps: [Step]
    /// What is taken away since the two may be relatives: 0 or less, log2.
    public let relatives: Double
    /// The sum: log2 of the odds that they are one person.
    public let total: Double
    /// The same as a probability, 0…1; of one-to-one linking, before other partners are weighed.
    public let probability: Double
}

extension Feature {
    /// Whether it may have been cut out of a whole name.
    var isNamePart: Bool {
        switch kind {
        case .given, .father, .grandfather, .family: true
        default: false
        }
    }
}
