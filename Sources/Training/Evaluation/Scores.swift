public import Syntax

/// How well sentences were tagged and parsed, counted over all words, marks included, as the CoNLL 2018 scorer counts them; relations are
/// those of ``Relation`` on both sides, so merged sub-labels are not told apart.
public struct Scores: Sendable {
    /// Words looked at.
    public private(set) var words = 0
    /// Words with the right part of speech.
    public private(set) var tagged = 0
    /// Words with the right head.
    public private(set) var attached = 0
    /// Words with the right head and relation.
    public private(set) var labelled = 0
    /// For each relation: how often it is right, how often it was given, how often it should be, with the right head.
    public private(set) var relations: [Relation: (right: Int, given: Int, gold: Int)] = [:]
    /// How often one part of speech was given for another.
    public private(set) var wrongTags: [String: Int] = [:]
    /// How often one relation was given for another under the right head.
    public private(set) var wrongRelations: [String: Int] = [:]

    /// Nothing counted.
    public init() {}

    /// Counts one sentence. `heads`: counted from 1, 0 for the root.
    public mutating func count(
        _ gold: TreebankSentence, tags: [PartOfSpeech], heads: [Int], relations found: [Relation]
    ) {
        for at in 0..<gold.count {
            words += 1
            if tags[at] == gold.partsOfSpeech[at] {
                tagged += 1
            } else {
                wrongTags["\(gold.partsOfSpeech[at].code) taken for \(tags[at].code)", default: 0] += 1
            }
            let isAttached = heads[at] == gold.heads[at]
            let isRight = isAttached && found[at] == gold.relations[at]
            relations[found[at], default: (0, 0, 0)].given += 1
            relations[gold.relations[at], default: (0, 0, 0)].gold += 1
            guard isAttached else { continue }
            attached += 1
            if isRight {
                labelled += 1
                relations[gold.relations[at], default: (0, 0, 0)].right += 1
            } else {
                wrongRelations["\(gold.relations[at].code) taken for \(found[at].code)", default: 0] += 1
            }
        }
    }

    /// Share of words with the right part of speech.
    public var upos: Double { share(tagged) }
    /// Share of words with the right head.
    public var uas: Double { share(attached) }
    /// Share of words with the right head and relation.
    public var las: Double { share(labelled) }

    private func share(_ part: Int) -> Double { words == 0 ? 0 : Double(part) / Double(words) }
}
