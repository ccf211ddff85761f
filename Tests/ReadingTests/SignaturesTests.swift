import RecordModel
import Testing

@testable import Reading

/// Signatories: names («n:…») and roles («r:…»). Names are invented.
@Suite struct SignaturesTests {
    private func signatures(_ marked: MarkedText) -> [Signature] {
        marked.claims.compactMap { if case .signature(let signature) = $0.body { signature } else { nil } }
    }

    @Test(arguments: [
        "Signatories of the letter to the mayor include «r:former harbour envoys» «n:Lena Brask» and «n:Odo Wendt», and «r:retired judge» «n:Mila Ferro».",
        "Tor Havel, «r:head of the «n:Orvel Bar»», a co-signer to the letter, spoke first.",
        "The open letter was signed by «n:Lena Brask», «r:director of the Dravenport Archive»; «n:Odo Wendt», «r:a retired pilot»; and «n:Orvel Press Union».",
    ])
    func `signatories in a sentence`(sentence: String) {
        let marked = MarkedText(sentence)
        let found = signatures(marked)
        #expect(found.map(\.name) == marked["n"])
        #expect(Set(found.compactMap(\.role)) == Set(marked["r"]))
    }

    @Test func `lines under a letter`() {
        let marked = MarkedText(
            """
            Open letter to the Harbour League

            We ask for the truth.

            Signed by:

            Dr «n:Lena Brask», «r:surgeon»
            «n:Odo Wendt», «r:pilot, Orvel»
            «n:Orvel Women’s Network»
            The «n:Dravenport Archive»
            """)
        let found = signatures(marked)
        #expect(found.prefix(3).map(\.name) == Array(marked["n"].prefix(3)))
        #expect(found.compactMap(\.role) == marked["r"])
        #expect(found.map(\.signatory) == [.person, .person, .organisation, .organisation])
        #expect(found.allSatisfy { $0.instrument != nil })
    }

    @Test func `a list of other things has no signatories`() {
        #expect(signatures(MarkedText("The signatories call for a plan that includes bread, water and light.")).isEmpty)
    }
}
