internal import Reading

/// What the candidates of the training documents are: annotated mentions that lie on tokens, made consistent.
///
/// Annotators are not: a word that is a mention in most places where it stands is left out in others. So a stretch of words that is a mention
/// in at least half of its places is one in all (``often``); one that is a mention in less than a fifth is none (``seldom``).
/// Pronouns for people, and places of the gazetteer outside longer mentions, are always mentions. Only training documents are counted.
struct MentionLabels {
    private typealias Mark = (tokens: Range<Int>, type: Int)
    private static let often = 0.5
    private static let seldom = 0.2
    private static let longest = 8
    private static let pronouns: Set<String> = [
        "i", "he", "she", "him", "me",
    ]

    /// For each document, for each sentence, for each candidate its type, or -1.
    private(set) var types: [[[Int]]] = []

    /// The labels of documents, which are all there is to learn from.
    init(_ documents: [(examples: MentionExamples, gold: [(range: Range<Int>, type: Int)])]) {
        let marks = documents.map { MentionLabels.marks($0.examples, $0.gold) }
        let repaired = MentionLabels.repair(documents.map(\.examples), marks)
        for (document, marks) in zip(documents, repaired) {
            var known: [Range<Int32>: Int] = [:]
            for mark in marks { known[Int32(mark.tokens.lowerBound)..<Int32(mark.tokens.upperBound)] = mark.type }
            types.append(document.examples.sentences.map { $0.candidates.map { known[$0] ?? -1 } })
        }
    }

    /// Annotated mentions that begin and end with tokens of one sentence; of those that overlap the longest.
    private static func marks(_ examples: MentionExamples, _ gold: [(range: Range<Int>, type: Int)]) -> [Mark] {
        var firsts: [Int: Int] = [:]
        var lasts: [Int: Int] = [:]
        for (at, token) in examples.tokens.enumerated() {
            firsts[token.range.lowerBound] = at
            lasts[token.range.upperBound] = at
            lasts[token.mentionEnd] = at
        }
        var sentences = [Int](repeating: 0, count: examples.tokens.count)
        for (number, sentence) in examples.sentences.enumerated() {
            for at in sentence.tokens { sentences[at] = number }
        }
        let found = gold.compactMap { one -> Mark? in
            guard let first = firsts[one.range.lowerBound], let last = lasts[one.range.upperBound], first <= last,
                sentences[first] == sentences[last]
            else { return nil }
            return (first..<last + 1, one.type)
        }
        return longest(found, besides: [])
    }

    private static func longest(_ marks: [Mark], besides first: [Mark]) -> [Mark] {
        var kept = first
        for mark in marks.sorted(by: {
            (-$0.tokens.count, $0.tokens.lowerBound, $0.type) < (-$1.tokens.count, $1.tokens.lowerBound, $1.type)
        }) where !kept.contains(where: { $0.tokens.overlaps(mark.tokens) }) {
            kept.append(mark)
        }
        return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private struct Count {
        var places = 0
        var types: [Int: Int] = [:]
        var marked: Int { types.values.reduce(0, +) }
        var usual: Int { types.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? 0 }
    }

    private static let location = 2

    /// The places of the gazetteer in a document.
    private static func gazetteer(_ document: MentionExamples) -> [Mark] {
        var out: [Mark] = []
        var at = 0
        while at < document.tokens.count {
            var end = at + 1
            if document.tokens[at].place == true {
                while end < document.tokens.count, document.tokens[end].place == false { end += 1 }
                out.append((at..<end, location))
            }
            at = end
        }
        return out
    }

    private static func repair(_ documents: [MentionExamples], _ marks: [[Mark]]) -> [[Mark]] {
        var counts: [[String]: Count] = [:]
        for (document, marks) in zip(documents, marks) {
            for mark in marks where mark.tokens.count <= longest {
                counts[mark.tokens.map { document.tokens[$0].form }, default: Count()].types[mark.type, default: 0] += 1
            }
        }
        let heads = Set(counts.keys.compactMap(\.first))
        /// The known stretches of a document that are marked whole, or not at all.
        func places(_ document: MentionExamples, _ marks: [Mark]) -> [(
            tokens: Range<Int>, words: [String], isMarked: Bool
        )] {
            var covers = [Int](repeating: -1, count: document.tokens.count)
            for (number, mark) in marks.enumerated() { for at in mark.tokens { covers[at] = number } }
            var out: [(tokens: Range<Int>, words: [String], isMarked: Bool)] = []
            for first in document.tokens.indices where heads.contains(document.tokens[first].form) {
                for end in first + 1...min(first + longest, document.tokens.count) {
                    let words = (first..<end).map { document.tokens[$0].form }
                    guard counts[words] != nil else { continue }
                    let isMarked = covers[first] >= 0 && marks[covers[first]].tokens == first..<end
                    guard isMarked || (first..<end).allSatisfy({ covers[$0] < 0 }) else { continue }
                    out.append((first..<end, words, isMarked))
                }
            }
            return out
        }
        let all = zip(documents, marks).map { places($0, $1) }
        for place in all.joined() { counts[place.words]?.places += 1 }
        return zip(zip(documents, marks), all).map { pair, places in
            let (document, marks) = pair
            var added = gazetteer(document)
            var dropped: Set<Range<Int>> = []
            for place in places {
                guard let count = counts[place.words] else { continue }
                let share = Double(count.marked) / Double(count.places)
                if place.isMarked {
                    if share < seldom { dropped.insert(place.tokens) }
                } else if count.places >= 2 && Double(count.types[count.usual] ?? 0) / Double(count.places) >= often
                    || count.usual == 0 && place.words.count == 1 && pronouns.contains(place.words[0].lowercased())
                {
                    added.append((place.tokens, count.usual))
                }
            }
            return longest(added, besides: marks.filter { !dropped.contains($0.tokens) })
        }
    }
}
