import Syntax
import Testing

@Suite("Labels of the treebank") struct LabelTests {
    @Test(arguments: PartOfSpeech.allCases) func partOfSpeechComesBack(_ one: PartOfSpeech) {
        #expect(PartOfSpeech(code: one.code) == one)
    }

    @Test(arguments: Relation.allCases) func relationComesBack(_ one: Relation) {
        #expect(Relation(code: one.code) == one)
    }

    @Test(arguments: [("nmod:poss", Relation.nominalModifier), ("nsubj:pass", .passiveSubject), ("obl:tmod", .oblique)])
    func subLabelsAreKeptOrMerged(_ code: String, _ relation: Relation) { #expect(Relation(code: code) == relation) }

    @Test(arguments: ["", ":", "nosuch", "NSUBJ"]) func strangeLabelsAreNone(_ code: String) {
        #expect(Relation(code: code) == nil)
    }
}
