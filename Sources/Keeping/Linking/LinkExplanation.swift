/// Why two entries are linked, or are not: the weights that add up, field by field.
public struct LinkExplanation: Sendable {
    /// One field's part.
    public struct Step: Sendable {
        /// The field.
        public var field: String
        /// What the comparison found.
        public var level: String
        /// What stands in the two entries, each as its list has it.
        public var left: String, right: String
        /// What it adds to the weight, in bits.
        public var weight: Double
    }

    /// The entries' ids.
    public var left: String, right: String
    /// The weight before anything is compared.
    public var prior: Double
    /// The fields in their order, and what else counted.
    public var steps: [Step]
    /// The probability that both are one person, 0…1.
    public var probability: Double
    /// Whether the clustering has both as one person; nil where it was not asked.
    public var isTogether: Bool?

    /// Logarithm to base 2 of the odds: prior and steps together.
    public var weight: Double { steps.reduce(prior) { $0 + $1.weight } }
}
