package import Syntax

/// Tags and parses a treebank's sentences, words cut as they are there, and counts what is right.
package enum Evaluation {
    /// The scores of a model over these sentences. A sentence longer than a parser takes is left out.
    package static func scores(_ syntax: EnglishSyntax, _ sentences: [TreebankSentence]) -> Scores {
        let analysis = SentenceAnalysis(syntax)
        var scores = Scores()
        for sentence in sentences where sentence.count <= SentenceAnalysis.most {
            analysis.begin()
            for form in sentence.forms {
                form.unicodeScalars.map(\.value).withUnsafeBufferPointer { _ = analysis.append($0) }
            }
            analysis.run()
            let words = 0..<sentence.count
            scores.count(
                sentence, tags: words.map(analysis.partOfSpeech), heads: words.map { (analysis.head($0) ?? -1) + 1 },
                relations: words.map(analysis.relation))
        }
        return scores
    }
}
