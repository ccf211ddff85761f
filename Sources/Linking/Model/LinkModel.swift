/// What a linking learned: how often two entries agree in each way, if they are one person, relatives, or strangers.
///
/// The model of Fellegi and Sunter (1969, DOI 10.1080/01621459.1969.10501049) with a third kind of pair: relatives, who share father,
/// family, place and day, and are two persons. It can be written to a file, and used for another run.
public struct LinkModel: Codable, Sendable, Equatable {
    /// One level of one field.
    public struct Level: Codable, Sendable, Equatable {
        /// Its name, such as `same`.
        public let name: String
        /// Share of pairs of one person that have it (m), 0…1.
        public var m: Double
        /// Share of pairs of relatives that have it, 0…1.
        public var relatives: Double
        /// Share of pairs of strangers that have it (u), 0…1.
        public var u: Double
        /// log2(m / u): what this level adds to the evidence that the two are one person and no strangers.
        public var weight: Double { (max(m, 1e-12) / max(u, 1e-12)).logarithm / 2.0.logarithm }
    }

    /// One field.
    public struct Field: Codable, Sendable, Equatable {
        /// Its name, as the spec has it.
        public let name: String
        /// Its levels; the first is that one of the two says nothing.
        public var levels: [Level]
    }

    /// The fields, in the order in which they are compared.
    public var fields: [Field]
    /// Expected numbers of pairs of one person, of relatives, of strangers, among all pairs that could be compared.
    public var pairs: [Double]
    /// How often the model was worked over until it stood still.
    public var rounds: Int

    /// log2 of the odds that any two entries are one person, before they are looked at.
    public var prior: Double {
        guard pairs.count == 3 else { return 0 }
        return (pairs[0] / max(1, pairs[1] + pairs[2])).logarithm / 2.0.logarithm
    }

    /// A model of nothing: it was learned from no field.
    public static let empty = LinkModel(fields: [], pairs: [0, 0, 1], rounds: 0)
}
