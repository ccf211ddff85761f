import RecordModel
import Testing

@testable import Reading

/// Lists of demands, and who asks. Sentences, bodies and people are invented.
@Suite struct DemandListTests {
    @Test(arguments: [
        "The Harbour Council should:\n\n• «d:open the gates»;\n• «d:free the sailors»;\n• «d:pay the crews».",
        "Recommendations\n\nTo the Harbour Council:\n\n• «d:Open the gates»\n• «d:Free the sailors»\n• «d:Pay the crews»",
    ])
    func `each item of a list is asked of whom the line above names`(text: String) {
        let marked = MarkedText(text)
        #expect(marked.demands.map(\.content) == marked["d"])
        #expect(marked.demands.allSatisfy { $0.addressee?.contains("Harbour Council") == true })
    }

    @Test func `what is put in between does not hide who is asked`() throws {
        let text = "Norland asked two ministries—the Port Ministry and the Mill Ministry—«d:to open the gates»."
        let marked = MarkedText(text)
        #expect(marked.demands.map(\.content) == marked["d"])
        #expect(try #require(marked.demands.first).addressee == "two ministries")
    }

    @Test func `a date may stand between the asking and what is asked`() {
        let marked = MarkedText("The ministry was asked on 3 May 2018 «d:to open the gates».")
        #expect(marked.demands.map(\.content) == marked["d"])
    }

    @Test(arguments: [
        "It should be noted that the gates are shut.", "It must be remembered that he left.",
        "Freedom of Harbour Requests stating the cause were filed.",
    ])
    func `remarks and requests on paper ask nothing`(text: String) { #expect(MarkedText(text).demands.isEmpty) }

    @Test func `a holder of an office is the person named with it`() throws {
        let text = "Foreign Minister Odo Wendt spoke. The Foreign Minister called on Norland to open the gates."
        #expect(try #require(MarkedText(text).demands.first).issuer == "Odo Wendt")
    }

    @Test func `a resolution is the one named last`() throws {
        let text = "The Council adopted Council Resolution 9921. The Resolution demanded full access to the port."
        #expect(try #require(MarkedText(text).demands.first).issuer?.hasSuffix("Resolution 9921") == true)
    }

    @Test func `those who took to the streets are those who call`() throws {
        let text = "In May men and women took to the streets calling for bread."
        #expect(try #require(MarkedText(text).demands.first).issuer == "men and women")
    }
}
