package import Learning

/// Gives each word of a sentence its tag: a linear model, left to right, in two passes; the second sees the tags of the words that follow.
package struct Tagger: Sendable {
    /// The version of the features; a model of another does not fit this program.
    package static let version = 2
    package let tags: FineTags
    package let lexicon: WordLexicon
    private let first: SparseTable
    private let second: SparseTable

    /// A tagger over a model's bytes, which must outlive it.
    /// - Throws: ``ModelError``.
    package init(_ file: ModelFile) throws(ModelError) {
        let names = try file.section("tags").split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        guard let tags = FineTags(names: names) else { throw .wrongSize(section: "tags") }
        self.tags = tags
        lexicon = try WordLexicon(file)
        first = try SparseTable(file, "first", width: tags.names.count)
        second = try SparseTable(file, "second", width: tags.names.count)
    }

    /// Tags the words in `scratch`. Cost: linear; no memory is taken once the scratch is large enough.
    package func tag(_ scratch: SentenceScratch) {
        for at in 0..<scratch.count {
            scratch.words[at + 2].lexical = lexicon.lexical(scratch.words[at + 2].form)
        }
        pass(first, scratch, ahead: nil)
        for at in 0..<scratch.count { scratch.ahead[at + 2] = scratch.tagAtoms[at + 2] }
        scratch.ahead[0] = 0
        scratch.ahead[1] = 0
        scratch.ahead[scratch.count + 2] = 0
        scratch.ahead[scratch.count + 3] = 0
        pass(second, scratch, ahead: UnsafePointer(scratch.ahead))
    }

    private func pass(_ table: SparseTable, _ scratch: SentenceScratch, ahead: UnsafePointer<UInt64>?) {
        let width = table.width
        scratch.tagAtoms[0] = 0
        scratch.tagAtoms[1] = 0
        for at in 0..<scratch.count {
            let count = TagFeatures.fill(
                scratch.features, words: scratch.words, tags: scratch.tagAtoms, ahead: ahead, at: at)
            for lane in 0..<width { scratch.scores[lane] = 0 }
            table.add(UnsafeBufferPointer(start: scratch.features, count: count), to: scratch.scores)
            var best = 0
            for lane in 1..<width where scratch.scores[lane] > scratch.scores[best] { best = lane }
            scratch.tags[at] = UInt8(best)
            scratch.tagAtoms[at + 2] = tags.atoms[best]
        }
    }
}
