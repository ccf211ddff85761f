import RecordModel
import Testing

@testable import Reading

/// Who signed: names (`n`) and roles (`r`). All names are invented.
@Suite struct SignatureListTests {
    @Test(arguments: [
        "Signatories of the letter include «n:Lena Brask», «n:Odo Wendt» and «n:Mila Ferro».",
        "The open letter was signed by «n:Lena Brask», «r:director of the Orvel Archive»; and «n:Odo Wendt», «r:a retired pilot».",
        "The letter was signed by «n:Lena Brask» and «n:Odo Wendt».",
    ])
    func `in a sentence`(text: String) {
        let marked = MarkedText(text)
        #expect(marked.signatures.map(\.name) == marked["n"])
        #expect(marked.signatures.compactMap(\.role) == marked["r"])
    }

    @Test(arguments: ["Signed by:", "Signatories:", "Signatories"])
    func `lines under a letter`(heading: String) {
        let marked = MarkedText(
            """
            Open letter to the mayor of Orvel

            We ask the mayor for the truth about the fire in the old mill.

            \(heading)

            «n:Lena Brask», «r:surgeon»
            «n:Odo Wendt», «r:retired pilot»
            «n:Orvel Women’s Network»
            """)
        #expect(marked.signatures.map(\.name) == marked["n"])
        #expect(marked.signatures.compactMap(\.role) == marked["r"])
        #expect(marked.signatures.map(\.signatory) == [.person, .person, .organisation])
    }

    @Test func `a signature names the letter it stands under`() throws {
        let marked = MarkedText("The open letter was signed by Lena Brask and Odo Wendt.")
        let letter = try #require(
            marked.claims.first { if case .act(let act) = $0.body { act.type == "letter" } else { false } })
        #expect(marked.signatures.map(\.instrument) == [letter.id, letter.id])
    }

    @Test(arguments: [
        "The bill was signed into law.", "The letter was long.", "The signatories met at noon.",
        "Lena Brask met Odo Wendt at the mill.", "The signs were painted by noon.",
    ])
    func `nobody signed`(text: String) { #expect(MarkedText(text).signatures.map(\.name.exact) == []) }

    @Test func `those who launch a charter stand after its colon`() {
        let marked = MarkedText(
            "In May, three guilds launched the Charter of the Pier: the «n:Bakers’ Association», the «n:Rowers’ Union» and the «n:Millers’ League»."
        )
        #expect(marked.signatures.map(\.name) == marked["n"])
    }
}
