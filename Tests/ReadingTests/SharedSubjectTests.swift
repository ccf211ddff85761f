import RecordModel
import Testing

@testable import Reading

/// Predicates that share their subject with one before them, over clauses in between that have subjects of their own. Sentences are invented.
@Suite struct SharedSubjectTests {
    @Test(arguments: [
        ("The council heard how the fire began and «p:condemned the delay».", "The council"),
        ("The union said the wage offer was too low and «p:opposes the merger».", "The union"),
        ("The union read the plan that the storm had delayed and «p:condemned it».", "The union"),
        ("Mira Dahl explained what the tax would cost and «p:strongly opposes it».", "Mira Dahl"),
        ("The committee noted that the harvest failed and «p:supports the appeal».", "The committee"),
        ("The ministry knows that the letter was late and is «p:concerned about the delay».", "The ministry"),
        ("Bo Dahl said that he had forgotten what the sea looked like and «p:did not support the ban».", "Bo Dahl"),
        ("Orvela does not know why the talks failed and «p:welcomes the truce».", "Orvela"),
        ("The villagers, who remember what the river took, welcomed the wall and «p:reject the dam».", "The villagers"),
        ("The minister asked where the grain went and «p:does not support the quota».", "The minister"),
    ])
    func `a position is held by whoever the sentence is about`(text: String, holder: String) throws {
        let marked = MarkedText(text)
        let found = try #require(marked.positions.last)
        #expect(found.span == marked["p"].first)
        #expect(found.holder == holder)
    }

    @Test(arguments: [
        ("The council heard how the fire began and demanded «d:an inquiry».", "council"),
        ("The envoy saw where the shells had landed and called on the army «d:to stop».", "envoy"),
        ("The guild asked why the price had risen and urged the ministry «d:to open the mill».", "guild"),
    ])
    func `a demand is made by whoever the sentence is about`(text: String, issuer: String) throws {
        let marked = MarkedText(text)
        let found = try #require(marked.demands.last)
        #expect(found.content == marked["d"].first)
        #expect(found.issuer?.lowercased().hasSuffix(issuer) == true)
    }

    @Test func `a subject that can hold a position keeps it`() throws {
        let text = "The council heard that the guild had met and rejected the toll."
        #expect(try #require(MarkedText(text).positions.last).holder == "the guild")
    }

    @Test func `a clause with a subject of its own is a demand of its own`() {
        let text = "Orvela must open the gates, and Norland must leave the town."
        let found = MarkedText(text).demands
        #expect(found.map(\.content.exact) == ["open the gates", "leave the town"])
        #expect(found.map(\.addressee) == ["Orvela", "Norland"])
    }

    @Test func `what hangs on a noun ends before its verb`() throws {
        let found = try #require(MarkedText("Armed groups opposed to the mayor killed seven people.").positions.first)
        #expect(found.span.exact == "opposed to the mayor")
    }
}

/// Who did what is counted, and who only tells of it. Sentences are invented.
@Suite struct TellersTests {
    @Test(arguments: [
        "According to the Harbour Documentation Centre (HDC), 38 civilians were killed in Orvela, including 7 children.",
        "In April the Harbour Documentation Centre recorded 96 civilians killed.",
        "The Harbour Documentation Centre counted nine drivers injured.",
    ])
    func `who counts the dead has not killed them`(text: String) {
        #expect(MarkedText(text).tallies.allSatisfy { $0.tally.perpetrator == nil })
    }

    @Test func `whoever does it is not whom they are against`() {
        let text = "Armed groups opposed to the government killed seven people."
        #expect(MarkedText(text).tallies.map(\.tally.perpetrator) == ["Armed groups"])
    }

    @Test func `nobody is both doer and victim`() throws {
        let act = try #require(MarkedText("Monthly report: civilians killed in April\n\nNine died.").acts.first)
        #expect(act.participants["perpetrator"] == nil)
        #expect(act.participants["victim"]?.map(\.name) == ["civilians"])
    }

    @Test func `they are no minister`() throws {
        let text = "The minister freed 20 men. Some of them had been arrested for debts."
        let act = try #require(MarkedText(text).acts.last)
        #expect(act.participants.values.joined().allSatisfy { !$0.name.contains("minister") })
    }
}
