package import Learning
package import Syntax

/// Trains one pass of the tagger: an averaged perceptron, greedy from left to right, its own mistakes before it.
package final class TaggerTraining {
    /// The weights so far.
    package let model: Perceptron
    private let atoms: [UInt64]
    private let features = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    private let scores: UnsafeMutablePointer<Int32>

    package init(tags: FineTags) {
        model = Perceptron(width: tags.names.count)
        atoms = tags.atoms
        scores = .allocate(capacity: model.width)
    }

    deinit {
        features.deallocate()
        scores.deallocate()
    }

    /// Trains over the sentences `epochs` times, each time in another order. `ahead`: tags of the pass before, or nil in the first.
    package func train(_ sentences: [TaggedSentence], ahead: [[Int]]?, epochs: Int, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<epochs {
            for number in generator.order(sentences.count) {
                _ = run(sentences[number], ahead: ahead?[number], learn: true)
            }
        }
    }

    /// Tags one sentence with the weights as they are (the last, not the average), learning from mistakes or not.
    private func run(_ sentence: TaggedSentence, ahead: [Int]?, learn: Bool) -> [Int] {
        var tags = [UInt64](repeating: 0, count: sentence.count + 4)
        var out = [Int](repeating: 0, count: sentence.count)
        let following = ahead.map { [0, 0] + $0.map { atoms[$0] } + [0, 0] } ?? []
        sentence.words.withUnsafeBufferPointer { words in
            following.withUnsafeBufferPointer { following in
                guard let words = words.baseAddress else { return }
                for at in 0..<sentence.count {
                    let count = TagFeatures.fill(
                        features, words: words, tags: tags, ahead: ahead == nil ? nil : following.baseAddress, at: at)
                    let found = UnsafeBufferPointer(start: features, count: count)
                    scores.update(repeating: 0, count: model.width)
                    model.add(found, to: scores)
                    var best = 0
                    for lane in 1..<model.width where scores[lane] > scores[best] { best = lane }
                    if learn {
                        model.tick()
                        if best != sentence.gold[at] {
                            model.update(found, class: sentence.gold[at], by: 1)
                            model.update(found, class: best, by: -1)
                        }
                    }
                    out[at] = best
                    tags[at + 2] = atoms[best]
                }
            }
        }
        return out
    }

    /// Tags a sentence by one pass of averaged weights.
    package static func pass(
        _ sentence: TaggedSentence, ahead: [Int]?, _ table: SparseTable, _ fine: FineTags
    ) -> [Int] {
        var tags = [UInt64](repeating: 0, count: sentence.count + 4)
        var features = [UInt64](repeating: 0, count: TagFeatures.most)
        let following = ahead.map { [0, 0] + $0.map { fine.atoms[$0] } + [0, 0] } ?? []
        var out = [Int](repeating: 0, count: sentence.count)
        for at in 0..<sentence.count {
            let count = features.withUnsafeMutableBufferPointer { room in
                sentence.words.withUnsafeBufferPointer { words in
                    following.withUnsafeBufferPointer { following -> Int in
                        guard let room = room.baseAddress, let words = words.baseAddress else { return 0 }
                        return TagFeatures.fill(
                            room, words: words, tags: tags, ahead: ahead == nil ? nil : following.baseAddress, at: at)
                    }
                }
            }
            var scores = [Int16](repeating: 0, count: table.width)
            features.withUnsafeBufferPointer { room in
                scores.withUnsafeMutableBufferPointer { scores in
                    guard let scores = scores.baseAddress else { return }
                    table.add(UnsafeBufferPointer(rebasing: room[..<count]), to: scores)
                }
            }
            var best = 0
            for lane in 1..<table.width where scores[lane] > scores[best] { best = lane }
            out[at] = best
            tags[at + 2] = fine.atoms[best]
        }
        return out
    }
}
