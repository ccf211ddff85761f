public import Syntax

/// One sentence of a treebank: its words, their tags, heads and relations.
public struct TreebankSentence: Sendable, Equatable {
    /// The words as written.
    public var forms: [String] = []
    /// Part of speech of each.
    public var partsOfSpeech: [PartOfSpeech] = []
    /// The finer tag of each (`VBN`).
    public var fineTags: [String] = []
    /// Head of each: 1 for the first word, 0 for the root.
    public var heads: [Int] = []
    /// Relation of each to its head, sub-labels merged as ``Relation`` has them.
    public var relations: [Relation] = []

    /// A sentence without words.
    public init() {}

    /// The number of words.
    public var count: Int { forms.count }
}

/// What is wrong in a treebank file, and where.
public struct ConlluError: Error, Equatable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// What is wrong with it.
    public var problem: String

    /// For a person.
    public var description: String { "Line \(line): \(problem)" }
}

/// Reads treebanks in CoNLL-U: ten columns, a line a word, an empty line behind each sentence.
///
/// Ranges of words (`3-4`) and empty words (`5.1`) are passed over. Source: https://universaldependencies.org/format.html
public enum ConlluReader {
    /// The sentences of a file.
    /// - Throws: ``ConlluError`` at the first line that is not as the format says, or ends a sentence that is no tree.
    public static func read(_ text: String) throws(ConlluError) -> [TreebankSentence] {
        var sentences: [TreebankSentence] = []
        var sentence = TreebankSentence()
        var number = 0
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.isEmpty {
                try close(&sentence, into: &sentences, line: number)
            } else if line.first != 0x23 {
                try add(line, to: &sentence, number: number)
            }
        }
        try close(&sentence, into: &sentences, line: number)
        return sentences
    }

    private static func add(
        _ line: Substring.UTF8View, to sentence: inout TreebankSentence, number: Int
    ) throws(ConlluError) {
        let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard cells.count == 10 else {
            throw ConlluError(line: number, problem: "\(cells.count) columns where 10 are expected.")
        }
        if cells[0].contains("-") || cells[0].contains(".") { return }
        guard Int(cells[0]) == sentence.count + 1 else {
            throw ConlluError(line: number, problem: "Word number \(cells[0]) where \(sentence.count + 1) is expected.")
        }
        guard !cells[1].isEmpty else { throw ConlluError(line: number, problem: "A word without a form.") }
        guard let tag = PartOfSpeech(code: cells[3]) else {
            throw ConlluError(line: number, problem: "Unknown part of speech \(cells[3]).")
        }
        guard let head = Int(cells[6]), head >= 0 else {
            throw ConlluError(line: number, problem: "The head \(cells[6]) is no number.")
        }
        guard let relation = Relation(code: cells[7]) else {
            throw ConlluError(line: number, problem: "Unknown relation \(cells[7]).")
        }
        sentence.forms.append(cells[1])
        sentence.partsOfSpeech.append(tag)
        sentence.fineTags.append(cells[4])
        sentence.heads.append(head)
        sentence.relations.append(relation)
    }

    private static func close(
        _ sentence: inout TreebankSentence, into sentences: inout [TreebankSentence], line: Int
    ) throws(ConlluError) {
        guard sentence.count > 0 else { return }
        guard sentence.heads.allSatisfy({ $0 <= sentence.count }) else {
            throw ConlluError(line: line, problem: "A head outside the sentence that ends here.")
        }
        guard sentence.heads.count(where: { $0 == 0 }) == 1 else {
            throw ConlluError(line: line, problem: "The sentence that ends here has not one root.")
        }
        for start in sentence.heads.indices {
            var at = start
            var steps = 0
            while sentence.heads[at] > 0, steps <= sentence.count {
                at = sentence.heads[at] - 1
                steps += 1
            }
            guard steps <= sentence.count else {
                throw ConlluError(line: line, problem: "The sentence that ends here has heads in a circle.")
            }
        }
        sentences.append(sentence)
        sentence = TreebankSentence()
    }
}
