import RecordModel
import Testing

@testable import Keeping

/// Each kind of claim in one plain sentence: what is unknown is said to be, nothing is added.
@Suite struct PhrasingTests {
    private func words(_ body: Claim.Body, source: String? = nil) -> String {
        Phrasing.words(Sample.claim("x", body, source: source))
    }

    private func named(_ name: String) -> NamedSpan { NamedSpan(name: name, span: nil) }

    @Test func quotations() {
        let full = Quotation(
            form: .direct, content: [Sample.span("We saw it,"), Sample.span("all of it.")],
            speaker: named("Mariam Dahmuri"),
            role: Sample.span("a teacher"), cue: Sample.span("said:"), addressee: "the court")
        #expect(words(.quotation(full)) == "Mariam Dahmuri (a teacher) — said, to the court: “We saw it, … all of it.”")
        let unknown = Quotation(form: .indirect, content: [Sample.span("that they saw it")])
        #expect(words(.quotation(unknown)) == "Somebody the text does not name — says: that they saw it")
        let carried = Quotation(form: .direct, content: [Sample.span("More.")], speaker: named("She"), implicit: true)
        #expect(words(.quotation(carried)) == "She — goes on: “More.”")
    }

    @Test func tallies() {
        let full = Tally(
            span: Sample.span("at least 15"), unit: Sample.span("pupils"), op: .ge, lower: 15, category: .killed,
            group: "children",
            partOf: "tally-1", place: "Harmida", period: "2017-04-19", perpetrator: "the army")
        #expect(
            words(.tally(full), source: "the LDC")
                == "killed: at least 15 pupils (children), part of a larger number, in Harmida, 2017-04-19, by the army — according to the LDC"
        )
        let bare = Tally(span: Sample.span("three"), op: .exact, value: 3, category: .placesAttacked)
        #expect(words(.tally(bare)) == "places attacked: three — the document itself says")
        let same = Tally(
            span: Sample.span("3"), unit: Sample.span("Children"), op: .exact, value: 3, category: .killed,
            group: "children")
        #expect(words(.tally(same)) == "killed: 3 Children — the document itself says")
    }

    @Test func acts() {
        let full = Act(
            type: "violation.arbitrary_detention", trigger: Sample.span("were taken"), polarity: .neg,
            modality: .reported,
            participants: [
                "victim": [named("two men"), named("a boy")], "perpetrator": [named("the army")],
                "site_of": [named("Q")],
            ],
            place: "Harmida", date: "2017-04", dateBasis: .text)
        #expect(
            words(.act(full))
                == "violation, arbitrary detention: “were taken”, by the army, to two men, a boy, site of: Q, "
                + "in Harmida, 2017-04 — said not to be so — reported — the document itself says")
        let open = Act(type: "visit.official", trigger: Sample.span("visited"), dateBasis: .relative)
        #expect(words(.act(open)) == "visit, official: “visited”, date not resolved — the document itself says")
    }

    @Test func positions() {
        let full = Position(
            span: Sample.span("will not normalise"), holder: "Brennmark", about: "normalisation", polarity: .against,
            condition: "absent progress")
        #expect(
            words(.position(full))
                == "Brennmark is against normalisation: “will not normalise”, on a condition: absent progress")
        #expect(
            words(.position(Position(span: Sample.span("welcome"), polarity: .for))) == "The document is for: “welcome”"
        )
    }

    @Test func demands() {
        let full = Demand(
            content: Sample.span("open the archives"), issuer: "Families", addressee: "the state", parent: "demand-1")
        #expect(words(.demand(full)) == "Families demands of the state (one of several): open the archives")
        #expect(words(.demand(Demand(content: Sample.span("go")))) == "The document demands: go")
    }

    @Test func signatures() {
        let full = Signature(name: Sample.span("Rima Halwazi"), role: Sample.span("director"), signatory: .person)
        #expect(words(.signature(full)) == "Rima Halwazi, director (person)")
    }

    @Test func roles() {
        let former = Role(
            actor: "Yunus al-Mirqadi", name: Sample.span("he"), role: Sample.span("head"), organisation: "Rescue Corps",
            former: true)
        #expect(words(.role(former)) == "Yunus al-Mirqadi: formerly head, Rescue Corps")
        let said = Role(
            actor: "A", name: Sample.span("A"), role: Sample.span("head of the Corps"), organisation: "the Corps")
        #expect(words(.role(said)) == "A: head of the Corps")
    }

    @Test func mentions() {
        #expect(words(.mention(Mention(span: Sample.span("Mirsaya"), type: .location))) == "names Mirsaya")
    }
}
