/// What a keeper judged of two entries. The entries are named, never quoted: nothing of what stands in them is kept here.
public struct LinkJudging: Sendable, Hashable {
    /// A judgement on two entries.
    public enum Judgement: String, Sendable, Hashable, CaseIterable {
        /// One person.
        case same
        /// Two persons.
        case different
        /// The keeper looked and cannot tell.
        case unsure
        /// An earlier judgement is taken back; nothing is judged any more.
        case none
    }

    /// What the keeper had before their eyes.
    public struct Seen: Sendable, Hashable {
        /// Hash of what each of the two entries said, 16 hexadecimal digits: whether it has been changed since can be told.
        public var left: String, right: String
        /// What the engine said of the pair, 0…1; nil where it said nothing.
        public var probability: Double?
        /// What names the linking that said so: entries, spec, program.
        public var linking: String

        /// What was seen.
        public init(left: String, right: String, probability: Double?, linking: String) {
            self.left = left
            self.right = right
            self.probability = probability
            self.linking = linking
        }
    }

    /// The two entries.
    public var left: EntryID, right: EntryID
    /// The judgement.
    public var judgement: Judgement
    /// Why, in the keeper's words.
    public var reason: String?
    /// What was seen; nil where the judgement came from elsewhere.
    public var seen: Seen?
    /// Where it came from, if it was imported: "resolver.json line 4".
    public var origin: String?

    /// A judgement.
    public init(
        _ left: EntryID, _ right: EntryID, _ judgement: Judgement, reason: String? = nil, seen: Seen? = nil,
        origin: String? = nil
    ) {
        self.left = left
        self.right = right
        self.judgement = judgement
        self.reason = reason
        self.seen = seen
        self.origin = origin
    }
}
