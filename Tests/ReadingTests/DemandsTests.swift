import RecordModel
import Testing

@testable import Reading

/// Demands: what is asked («d:…»), of whom. Sentences are invented.
@Suite struct DemandsTests {
    private func demands(_ marked: MarkedText) -> [Demand] {
        marked.claims.compactMap { if case .demand(let demand) = $0.body { demand } else { nil } }
    }

    @Test(arguments: [
        ("The Orvel Bar urged the ministry «d:to publish the list of prisoners».", "the ministry"),
        ("We call on all parties «d:to open the harbour road», where lorries are waiting.", "all parties"),
        ("The Dravenport government must «d:release the two editors».", "The Dravenport government"),
        ("It is vital that the Council «d:send observers before winter».", "the Council"),
        ("It is time for the Harbour League «d:to keep its word».", "the Harbour League"),
        ("The Council has a responsibility to «d:protect the fishermen».", "The Council"),
        ("The Harbour League needs to «d:do more than talk».", "The Harbour League"),
        ("The League cannot continue to look away.", "The League"),
        ("The envoy pressed for Orvela «d:to use its influence» and underlined the value of talks.", "Orvela"),
        ("The envoy stressed the importance of Orvela «d:returning to the talks».", "Orvela"),
        ("The minister underlined the need for the League «d:to act before winter».", "the League"),
        ("Lena Brask encouraged the parties «d:to return to the table».", "the parties"),
        ("Minister Dahl told the Orvelan government «d:to free the editors».", "the Orvelan government"),
        ("The government was urged by the Bar «d:to free the editors».", "The government"),
        ("The League urged Orvela «d:not to block the road».", "Orvela"),
        ("“We want Orvela «d:to publish the list»,” said Lena Brask.", "Orvela"),
        ("“I would urge the ministry «d:to think again»,” said Lena Brask.", "the ministry"),
        ("“Our message to Orvela is clear: «d:open the port»,” said Lena Brask.", "Orvela"),
        ("Lena Brask said the government should «d:stop the trials».", "the government"),
        ("Lena Brask repeated her call on the government «d:to free the editors».", "the government"),
    ])
    func `what is asked stops where it should, and the addressee is named`(sentence: String, addressee: String) throws {
        let marked = MarkedText(sentence)
        let demand = try #require(demands(marked).first)
        if let content = marked["d"].first { #expect(demand.content == content) }
        #expect(demand.addressee == addressee)
    }

    @Test func `a thing that is called for has no addressee`() throws {
        let marked = MarkedText("The Orvel Bar calls for «d:an open inquiry into the fire».")
        let demand = try #require(demands(marked).first)
        #expect(demand.content == marked["d"].first)
        #expect(demand.addressee == nil)
        #expect(demand.issuer?.hasSuffix("Orvel Bar") == true)
    }

    @Test(arguments: [
        "We must keep pushing for a better deal.",
        "The drivers had to wait at the bridge for hours.",
        "There must be another road.",
        "They can stop calling for help now.",
        "The minister will push for a truce at the summit.",
        "We push for peace every day.",
        "The reporter asked us not to give his name.",
        "He needed to buy a suit in Orvel.",
        "They feared that the workers would be encouraged to stay.",
        "Of the nine convoys requested this year, two arrived.",
        "The ferry must be on time.",
        "The council must have known.",
    ])
    func `what one asks of oneself, and what had to be, is no demand`(sentence: String) {
        #expect(demands(MarkedText(sentence)).isEmpty)
    }

    @Test func `items with their own "to" are children`() throws {
        let marked = MarkedText("We urge the mayor «a:to reopen the ferry» and «b:to pay its crew».")
        let claims = marked.claims.filter { $0.kind == .demand }
        let found = demands(marked)
        #expect(found.count == 3)
        let parent = try #require(
            claims.first { if case .demand(let demand) = $0.body { demand.parent == nil } else { false } })
        #expect(found.filter { $0.parent == parent.id }.map(\.content) == marked["a"] + marked["b"])
    }

    @Test func `a demand broken by the cue goes on after it, and its items are children`() throws {
        let marked = MarkedText(
            "“We renew our call for «a:a truce»,” said Lena Brask, “and «b:the release of the editors», and for the ministry «c:to pay the widows».”"
        )
        let found = demands(marked)
        let children = found.filter { $0.parent != nil }
        #expect(children.map(\.content) == marked["a"] + marked["b"] + marked["c"])
        #expect(children.last?.addressee == "the ministry")
        let whole = try #require(found.first { $0.parent == nil })
        #expect(whole.content.start == marked["a"].first?.start && whole.content.end == marked["c"].first?.end)
    }

    @Test func `a numbered list under its cue is a demand for each item`() {
        let marked = MarkedText(
            """
            We call on the Harbour League:

            1. «d:to name the missing»;
            2. «d:to open the archive»;
            3. «d:to pay the widows».
            """)
        #expect(demands(marked).map(\.content) == marked["d"])
        #expect(demands(marked).allSatisfy { $0.addressee == "the Harbour League" })
    }

    @Test func `Arabic demands are read to their end`() throws {
        let marked = MarkedText("ندعو الحكومة «d:إلى الإفراج عن المعلمين».")
        let demand = try #require(demands(marked).first)
        #expect(demand.content == marked["d"].first)
        #expect(demand.addressee == "الحكومة")
    }
}
