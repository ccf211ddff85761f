import Testing

@testable import Syntax

@Suite("Known sentences") struct KnownSentenceTests {
    private func analyse(_ sentence: String) throws -> (words: [String], analysis: SentenceAnalysis) {
        let syntax = try #require(EnglishSyntax.standard)
        let analysis = SentenceAnalysis(syntax)
        analysis.begin()
        let words = sentence.split(separator: " ").map(String.init)
        for word in words { word.unicodeScalars.map(\.value).withUnsafeBufferPointer { _ = analysis.append($0) } }
        analysis.run()
        return (words, analysis)
    }

    @Test(arguments: [
        ("The old farmer sold two goats .", "farmer", Relation.subject, "sold"),
        ("The old farmer sold two goats .", "goats", .object, "sold"),
        ("The old farmer sold two goats .", "old", .adjectivalModifier, "farmer"),
        ("The old farmer sold two goats .", "two", .numericModifier, "goats"),
        ("Three boats were burned by the guards .", "boats", .passiveSubject, "burned"),
        ("Three boats were burned by the guards .", "were", .passiveAuxiliary, "burned"),
        ("Three boats were burned by the guards .", "guards", .agent, "burned"),
        ("She said that the bridge was closed .", "closed", .clausalComplement, "said"),
        ("She said that the bridge was closed .", "She", .subject, "said"),
        ("They want to leave the village .", "leave", .openComplement, "want"),
        ("He bought bread and milk .", "milk", .conjunct, "bread"),
        ("We stayed in the house .", "house", .oblique, "stayed"),
        ("It is a small house .", "house", .root, ""), ("It is a small house .", "is", .copula, "house"),
    ]) func aWordHangsWhereItShould(_ sentence: String, _ word: String, _ relation: Relation, _ head: String) throws {
        let (words, analysis) = try analyse(sentence)
        let at = try #require(words.firstIndex(of: word))
        #expect(analysis.relation(at) == relation)
        #expect(analysis.head(at).map { words[$0] } ?? "" == head)
    }

    @Test(arguments: [
        ("The guards refused entry .", ["DET", "NOUN", "VERB", "NOUN", "PUNCT"]),
        ("He does n't know Mira .", ["PRON", "AUX", "PART", "VERB", "PROPN", "PUNCT"]),
        ("In 2011 , 40 people left quickly .", ["ADP", "NUM", "PUNCT", "NUM", "NOUN", "VERB", "ADV", "PUNCT"]),
    ]) func wordsHaveTheirParts(_ sentence: String, _ codes: [String]) throws {
        let (words, analysis) = try analyse(sentence)
        #expect(words.indices.map { analysis.partOfSpeech($0).code } == codes)
    }

    @Test func anEmptySentenceIsNothing() throws {
        let (_, analysis) = try analyse("")
        #expect(analysis.count == 0)
    }

    @Test func aFullSentenceTakesNoMore() throws {
        let (words, analysis) = try analyse(
            Array(repeating: "and", count: SentenceAnalysis.most + 20).joined(separator: " "))
        #expect(words.count > analysis.count)
        #expect(analysis.count == SentenceAnalysis.most)
    }

    @Test func theSameSentenceHasTheSameTree() throws {
        let sentence = "After the talks , the envoy said the camp would stay open until spring ."
        let (one, two) = (try analyse(sentence), try analyse(sentence))
        #expect(one.words.indices.allSatisfy { one.analysis.head($0) == two.analysis.head($0) })
    }
}
