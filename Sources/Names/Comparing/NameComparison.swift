/// How two personal names compare: which word answers to which, what is missing, what contradicts, and a score of 0 to 1.
public struct NameComparison: Sendable, Equatable {
    /// What two words, or one word and nothing, say about the names.
    public enum Finding: String, Sendable, CaseIterable {
        /// Spellings of one word.
        case same
        /// Nearly so: a slip, or another habit of spelling.
        case close
        /// Two words of one name are one word of the other.
        case joined
        /// An initial and a name that begins with it.
        case initial
        /// One name has it, the other is silent.
        case missing
        /// The names differ where both speak.
        case contradiction
        /// One name has a kunya where the other has a given name: nothing follows.
        case silent
    }

    /// One line of the account: a word of each name, or one and nothing.
    public struct Line: Sendable, Equatable {
        /// The words as they are written; empty where a name has none.
        public let left: String, right: String
        /// What parts they are; nil where a name has none.
        public let leftKind: PersonalName.Kind?, rightKind: PersonalName.Kind?
        /// What the two say.
        public let finding: Finding
        /// 0…1, how alike the two sound.
        public let similarity: Double
        /// 0…1, how much the words say: common names less than rare ones.
        public let weight: Double
    }

    /// Something that concerns the names as wholes.
    public enum Remark: String, Sendable, CaseIterable {
        /// The family stands first in one of them.
        case familyFirst = "family-first"
        /// Words between change places.
        case otherOrder = "other-order"
        /// Given and father's name change places: a father and his son, perhaps.
        case crossed
        /// One name is the other with a given name before it: a child and its father, perhaps.
        case child
        /// Only one word of several agrees: too little to tell.
        case thin
    }

    /// One line for each word or pair of words, in the order of the left name.
    public let lines: [Line]
    /// What is to be said of the names as wholes.
    public let remarks: [Remark]
    /// 0…1; 1 only where all that is said agrees. Symmetric; 1 for a name and itself.
    public let score: Double
    /// From which score on names are taken for spellings of one name.
    public static var threshold: Double { ComparisonTable.standard.threshold }
    /// Whether the score reaches ``threshold``.
    public var isMatch: Bool { score >= Self.threshold }
}
