internal import Syntax

/// Which tags common words have, made from training sentences.
package struct LexiconMaking {
    /// How often each form has each tag.
    private typealias Counts = [UInt64: [Int: Int]]

    /// The number of each common form's set of tags.
    package private(set) var sets: [UInt64: UInt8] = [:]
    private let numbers: [[Int]: UInt8]
    private let counts: Counts
    private let atLeast: Int

    /// Words that stand at least `atLeast` times; a tag counts for a word where it has at least a twentieth of its places. The commonest 254
    /// sets of tags have numbers; words of other sets are left out.
    package init(_ sentences: [TaggedSentence], atLeast: Int = 3) {
        counts = LexiconMaking.count(sentences[...])
        self.atLeast = atLeast
        var sizes: [[Int]: Int] = [:]
        for tags in counts.values {
            if let set = LexiconMaking.set(tags, without: [:], atLeast) {
                sizes[set, default: 0] += tags.values.reduce(0, +)
            }
        }
        let order = sizes.sorted { a, b in
            a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
        }.prefix(254)
        numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, UInt8($0 + 1)) })
        for (form, tags) in counts {
            if let set = LexiconMaking.set(tags, without: [:], atLeast) { sets[form] = numbers[set] }
        }
    }

    /// Writes each word's set into its atoms as if the words near it had not been counted, so that what training sees is as sure as what
    /// a new text shows. `sentences`: those that the lexicon was made from; `blocks`: the runs that they are cut into.
    package func mark(_ sentences: inout [TaggedSentence], blocks: Int = 20) {
        for block in 0..<blocks {
            let range = sentences.count * block / blocks..<sentences.count * (block + 1) / blocks
            let own = LexiconMaking.count(sentences[range])
            for number in range {
                for at in 0..<sentences[number].count {
                    let form = sentences[number].words[at + 2].form
                    let set = LexiconMaking.set(counts[form] ?? [:], without: own[form] ?? [:], atLeast)
                    let lexical = set.flatMap { numbers[$0] }.map { FeatureAtoms.lexical($0) } ?? 0
                    sentences[number].words[at + 2].lexical = lexical
                }
            }
        }
    }

    /// The sections of a model file that hold it.
    package var sections: [(name: String, bytes: [UInt8])] {
        WordLexicon.sections(sets.map { (form: $0.key, set: $0.value) })
    }

    private static func count(_ sentences: ArraySlice<TaggedSentence>) -> Counts {
        var counts: Counts = [:]
        for sentence in sentences {
            for at in 0..<sentence.count {
                counts[sentence.words[at + 2].form, default: [:]][sentence.gold[at], default: 0] += 1
            }
        }
        return counts
    }

    /// The tags of a word, commonest first; nil where it stands too seldom.
    private static func set(_ tags: [Int: Int], without own: [Int: Int], _ atLeast: Int) -> [Int]? {
        var left: [(tag: Int, count: Int)] = []
        var total = 0
        for (tag, count) in tags {
            let count = count - (own[tag] ?? 0)
            guard count > 0 else { continue }
            left.append((tag, count))
            total += count
        }
        guard total >= atLeast else { return nil }
        return left.filter { $0.count * 20 >= total }.sorted { ($1.count, $0.tag) < ($0.count, $1.tag) }.map(\.tag)
    }
}
