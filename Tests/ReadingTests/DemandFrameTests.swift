import RecordModel
import Testing

@testable import Reading

/// Every frame of a demand: what is asked (`d`), of whom. Sentences are invented.
@Suite struct DemandFrameTests {
    @Test(arguments: [
        ("The union urges the Council «d:to open the mill».", "the Council"),
        ("The union calls on the Council «d:to open the mill».", "the Council"),
        ("The union called upon the Council «d:to open the mill».", "the Council"),
        ("The union asked the Council «d:to open the mill».", "the Council"),
        ("The union implored the Council «d:to open the mill».", "the Council"),
        ("The union appealed to the Council «d:to open the mill».", "the Council"),
        ("The union pleaded with the Council «d:to open the mill».", "the Council"),
        ("The union is pressing the Council «d:to open the mill».", "the Council"),
        ("The Council must «d:open the mill».", "The Council"),
        ("The Council should «d:open the mill».", "The Council"),
        ("The Council needs to «d:open the mill».", "The Council"),
        ("The Council has a duty to «d:open the mill».", "The Council"),
        ("The Council has a moral obligation to «d:open the mill».", "The Council"),
        ("It is essential that the Council «d:open the mill».", "the Council"),
        ("It is time for the Council «d:to open the mill».", "the Council"),
        ("The union demands that the Council «d:open the mill».", "the Council"),
        ("The union insisted that the Council «d:open the mill».", "the Council"),
        ("The union calls for the Council «d:to open the mill».", "the Council"),
    ])
    func `whom it is asked of, and what`(text: String, addressee: String) throws {
        let marked = MarkedText(text)
        let demand = try #require(marked.demands.first)
        #expect(demand.content == marked["d"].first)
        #expect(demand.addressee == addressee)
    }

    @Test(arguments: [
        "The union calls for «d:an inquiry into the fire».", "The union demands «d:an inquiry into the fire».",
        "The union asked for «d:an inquiry into the fire».",
        "The union is campaigning for «d:an inquiry into the fire».",
    ])
    func `a thing that is asked for is asked of nobody`(text: String) throws {
        let marked = MarkedText(text)
        let demand = try #require(marked.demands.first)
        #expect(demand.content == marked["d"].first)
        #expect(demand.addressee == nil)
        #expect(demand.issuer?.lowercased().hasSuffix("union") == true)
    }

    @Test(arguments: [
        ("نطالب الحكومة «d:بفتح المطحنة».", "الحكومة"), ("ندعو الحكومة «d:إلى فتح المطحنة».", "الحكومة"),
        ("نحث الحكومة «d:على فتح المطحنة».", "الحكومة"),
    ])
    func arabic(text: String, addressee: String) throws {
        let marked = MarkedText(text)
        let demand = try #require(marked.demands.first)
        #expect(demand.content == marked["d"].first)
        #expect(demand.addressee == addressee)
    }

    @Test(arguments: [
        "The Council opened the mill.", "The bakers had to wait at the mill.", "We must bake more bread.",
        "There should be bread by noon.", "The guild was called the Orvel Guild.", "Demand for flour grew.",
        "The mill needs flour.",
    ])
    func `no demand`(text: String) { #expect(MarkedText(text).demands.map(\.content.exact) == []) }

    @Test func `ought to`() {
        let marked = MarkedText("The Council ought to «d:open the mill».")
        withKnownIssue("the cue stays in what is asked") {
            #expect(marked.demands.map(\.content) == marked["d"])
        }
    }

    @Test func `bullets under a cue are items of it`() {
        let marked = MarkedText("We urge the Council:\n\n• «d:to open the mill»;\n• «d:to pay the bakers».")
        #expect(marked.demands.map(\.content) == marked["d"])
        #expect(marked.demands.allSatisfy { $0.addressee == "the Council" })
    }
}
