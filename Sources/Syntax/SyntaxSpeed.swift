/// How fast sentences are tagged and parsed: for benchmarks.
public enum SyntaxSpeed {
    /// Tags and then parses sentences of words `rounds` times, one after another on this thread, and tells the seconds of each stage.
    /// `clock` tells the time in seconds. Making the words' numbers counts as tagging.
    public static func measure(
        _ syntax: EnglishSyntax, sentences: [[String]], rounds: Int, clock: () -> Double
    ) -> (words: Int, tagging: Double, parsing: Double) {
        let analysis = SentenceAnalysis(syntax)
        let scalars = sentences.map { $0.map { $0.unicodeScalars.map(\.value) } }
        var (words, tagging, parsing) = (0, 0.0, 0.0)
        for _ in 0..<rounds {
            for sentence in scalars {
                let start = clock()
                analysis.begin()
                for word in sentence { word.withUnsafeBufferPointer { _ = analysis.append($0) } }
                analysis.tag()
                let middle = clock()
                analysis.parse()
                let end = clock()
                words += analysis.count
                tagging += middle - start
                parsing += end - middle
            }
        }
        return (words, tagging, parsing)
    }
}
