internal import Syntax

/// Parses the sentences of an English text: treebank words, the models of `Syntax`, and the way back to the tokens.
enum Parsing {
    /// The grammar of a text; none where its language has no parser. Cost: linear in the text.
    static func parse(
        tokens: [Token], scalars: [UInt32], sentences: [TokenizedDocument.Sentence], language: Language,
        lexicons: Lexicons
    ) -> ParsedText {
        guard language == .english, let syntax = EnglishSyntax.standard else {
            return ParsedText(unparsed: tokens.count)
        }
        var run = Run(tokens: tokens, scalars: scalars, lexicons: lexicons, syntax: syntax)
        for sentence in sentences { run.parse(sentence.tokens) }
        return ParsedText(
            tags: run.trees.tags, relations: run.trees.relations, heads: run.trees.heads, vectors: run.trees.vectors)
    }

    private struct Run {
        let tokens: [Token]
        let scalars: [UInt32]
        let analysis: SentenceAnalysis
        var cutter: TreebankWords
        var trees: TokenTrees
        private var form: [UInt32] = []

        init(tokens: [Token], scalars: [UInt32], lexicons: Lexicons, syntax: EnglishSyntax) {
            self.tokens = tokens
            self.scalars = scalars
            analysis = SentenceAnalysis(syntax)
            cutter = TreebankWords(tokens: tokens, scalars: scalars, lexicons: lexicons)
            trees = TokenTrees(count: tokens.count, vectorWidth: analysis.vectorWidth)
        }

        mutating func parse(_ range: Range<Int>) {
            guard !range.isEmpty else { return }
            cutter.cut(range)
            let words = cutter.words
            let isShouted = isShouted(range)
            var firstRoot: Int?
            var start = 0
            while start < words.count {
                var end = SentenceCuts.end(from: start, count: words.count) { rank(words[$0]) }
                // a token is not torn
                while end < words.count, end - start < SentenceAnalysis.most, words[end].token == words[end - 1].token {
                    end += 1
                }
                while end < words.count, end > start + 1, words[end].token == words[end - 1].token { end -= 1 }
                analysis.begin()
                for word in words[start..<end] { append(word, isShouted) }
                analysis.run()
                let next = end < words.count ? words[end].token : range.upperBound
                let root = trees.take(words[start..<end], next: next, analysis)
                if let firstRoot { trees.hang(root, on: firstRoot) } else { firstRoot = root }
                start = end
            }
        }

        private mutating func append(_ word: TreebankWords.Word, _ isShouted: Bool) {
            if isShouted {
                // capitals say nothing here
                form.removeAll(keepingCapacity: true)
                for scalar in scalars[word.start..<word.end] {
                    form.append((0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar)
                }
                form.withUnsafeBufferPointer { _ = analysis.append($0) }
            } else {
                scalars[word.start..<word.end].withUnsafeBufferPointer { _ = analysis.append($0) }
            }
        }

        /// How good a place it is to cut behind a word.
        private func rank(_ word: TreebankWords.Word) -> Int {
            guard tokens[word.token].kind == .mark else { return 0 }
            switch scalars[word.start] {
            case 0x3B: return 3
            case 0x3A, 0x2013, 0x2014, 0x2022: return 2
            case 0x2C: return 1
            default: return 0
            }
        }

        /// Every longer word is in capitals.
        private func isShouted(_ range: Range<Int>) -> Bool {
            var count = 0
            for token in tokens[range] where token.kind == .word && token.length > 2 {
                guard token.shape == .upper else { return false }
                count += 1
            }
            return count > 2
        }
    }
}
