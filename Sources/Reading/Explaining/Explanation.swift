public import RecordModel

/// Why a claim was made: the rule, the words it rests on, and how they hang together in the sentence.
public struct Explanation: Sendable, Equatable {
    /// The rule or model that made the claim.
    public var rule: String
    /// What the rule does, in one sentence; nil for a rule that no list describes (a keeper, an outside model).
    public var meaning: String?
    /// The words the claim rests on, the first of them its anchor.
    public var parts: [Part]
    /// The sentence of the anchor with its grammar, one word a line; empty where the language has no parser.
    public var grammar: [Word]

    /// Some words the claim rests on.
    public struct Part: Sendable, Equatable {
        /// What they are to the claim: `cue`, `speaker`, `trigger`, `participants.victim`.
        public var label: String
        /// The words, or the name they were resolved to.
        public var words: String
        /// Where they stand; nil for a name that is only understood here.
        public var span: Span?
        /// The way through the sentence from the anchor's head to these words' head: `said →nsubj minister`; nil where there is none.
        public var path: String?
    }

    /// A word in its sentence.
    public struct Word: Sendable, Equatable {
        /// The word.
        public var text: String
        /// Its part of speech, as treebanks write it.
        public var tag: String
        /// Its relation to its head.
        public var relation: String
        /// Its head; nil for the root.
        public var head: String?
    }
}
