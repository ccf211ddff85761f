import RecordModel
import Testing

@testable import Reading

/// Positions: the words that take one («f:for», «a:against»), who holds it, under which condition. Sentences are invented.
@Suite struct PositionsTests {
    private func positions(_ marked: MarkedText) -> [Position] {
        marked.claims.compactMap { if case .position(let position) = $0.body { position } else { nil } }
    }

    @Test(arguments: [
        "The Orvel Bar «a:strongly condemns the raid on the printing house».",
        "Minister Dahl «f:welcomes the release of the two editors».",
        "The Harbour League is «a:concerned by reports of new arrests».",
        "The Harbour League is «f:committed to rebuilding the ferry».",
        "«a:The raid on the printing house is unacceptable».",
        "«a:The raid was horrific, and a breach of the truce».",
        "“«f:The mission has my full support»,” said Minister Dahl.",
        "Orvela «f:remains steadfast in its support for the fishermen».",
        "“«a:It is too early to normalise ties»,” said Minister Dahl.",
        "“We «a:will never accept the annexation of Tarn»,” said Minister Dahl.",
        "Minister Dahl «a:raised concerns about the trial of the two editors».",
    ])
    func `an evaluative word and its complement are a position`(sentence: String) throws {
        let marked = MarkedText(sentence)
        let position = try #require(positions(marked).first)
        #expect(marked[position.polarity == .for ? "f" : "a"] == [position.span])
    }

    @Test func `a refusal keeps its condition`() throws {
        let marked = MarkedText("Orvela will not lift the ban until the prisoners are free.")
        let position = try #require(positions(marked).first)
        #expect(position.polarity == .against)
        #expect(position.holder == "Orvela")
        #expect(position.condition == "until the prisoners are free")
    }

    @Test(arguments: [
        "The ferry left Orvel at noon with forty lorries.",
        "Orvela has supported the advance of the army.",
        "Dahl supports them financially.",
        "Thirty women stood with photographs.",
    ])
    func `a plain report takes no position`(sentence: String) {
        #expect(positions(MarkedText(sentence)).isEmpty)
    }
}
