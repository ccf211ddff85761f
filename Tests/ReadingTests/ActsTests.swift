import RecordModel
import Testing

@testable import Reading

/// Acts: the words that name one, who did it to whom, and how the text holds it. Sentences are invented.
@Suite struct ActsTests {
    private func acts(_ marked: MarkedText) -> [Act] {
        marked.claims.compactMap { if case .act(let act) = $0.body { act } else { nil } }
    }

    /// Marked `«type:trigger»`: every marked span is the trigger of an act of that type, and there are no other acts.
    @Test(arguments: [
        "Soldiers «violation.arbitrary_detention:arbitrarily detained» two teachers in Orvel.",
        "The army «violation.indiscriminate_attack:indiscriminately bombed the villages» of Orvel.",
        "Two ministers have «diplomatic.embassy_reopening:reopened their embassies» in Dravenport.",
        "The consulate was «diplomatic.embassy_reopening:reopened» in May.",
        "Officers «violation.chemical_weapons:used chemical weapons» near Orvel.",
        "The Ministry «sanctions.designation:imposed new sanctions» on three companies.",
        "Volunteers «humanitarian.rescue:rescued» nine miners.",
        "Orvela was «diplomatic.readmission:readmitted to the Harbour League» in June.",
        "A court in Dravenport issued its «judicial.verdict:verdict» on Monday.",
        "Residents «advocacy.protest:took to the streets» on Friday.",
    ])
    func `a trigger in the text is an act`(sentence: String) {
        let marked = MarkedText(sentence)
        let expected = marked.spans.flatMap { type, spans in spans.map { "\(type) \($0.exact)" } }
        #expect(acts(marked).map { "\($0.type) \($0.trigger.exact)" } == expected)
    }

    @Test(arguments: [
        "The hall is now a home for torture survivors.",
        "Our goal is peace, and a settlement is near.",
        "They gave him the chance to kill the hostages.",
        "They gave him more opportunities to kill the hostages.",
    ])
    func `attributes, goals and chances name no act`(sentence: String) {
        #expect(acts(MarkedText(sentence)).isEmpty)
    }

    @Test func `who stands in a relative clause did it`() throws {
        let act = try #require(acts(MarkedText("The teachers whom the soldiers tortured have left.")).first)
        #expect(act.participants["perpetrator"]?.map(\.name) == ["the soldiers"])
    }

    @Test func `the subject did it and the object suffered it`() throws {
        let act = try #require(acts(MarkedText("Troops from Orvel killed nine farmers near the mill.")).first)
        #expect(act.participants["perpetrator"]?.first?.span?.exact.contains("Troops") == true)
        #expect(act.participants["victim"]?.map(\.name) == ["nine farmers"])
    }

    @Test func `in the passive the subject suffers and by names the doer`() throws {
        let act = try #require(acts(MarkedText("Nine farmers were killed by the Orvel militia.")).first)
        #expect(act.participants["victim"]?.map(\.name) == ["Nine farmers"])
        #expect(act.participants["perpetrator"]?.map(\.name) == ["the Orvel militia"])
    }

    @Test func `what will be done is planned, what was not done is negative`() throws {
        let planned = try #require(acts(MarkedText("The Council will impose sanctions on two banks.")).first)
        #expect(planned.modality == .planned)
        let denied = try #require(acts(MarkedText("The regime has never cooperated with the inquiry.")).first)
        #expect(denied.polarity == .neg)
    }

    @Test func `Arabic triggers are read`() {
        let found = acts(MarkedText("«x:اعتقلت» الشرطة عشرة طلاب في أورفيل."))
        #expect(found.map(\.type) == ["violation.arbitrary_detention"])
    }

    /// Sentence, role, who fills it in the first act.
    @Test(arguments: [
        ("Gunmen committed atrocities in Orvel.", "perpetrator", ["Gunmen"]),
        ("Gunmen committed atrocities in Orvel.", "target", []),
        ("The envoy accused the Orvelan army of killing two nurses.", "perpetrator", ["the Orvelan army"]),
        ("The militia is accused of killing two nurses.", "perpetrator", ["The militia"]),
        (
            "The court heard of arbitrary detention, torture and murder of villagers by the militia.", "victim",
            ["villagers"]
        ),
        (
            "The court heard of arbitrary detention, torture and murder of villagers by the militia.", "perpetrator",
            ["the militia"]
        ),
        ("The militia is a nuisance and has killed nine farmers.", "perpetrator", ["The militia"]),
        ("Refugees who return to the town face torture.", "victim", ["Refugees"]),
        ("Soldiers killed at least 40 farmers near Orvel.", "victim", ["at least 40 farmers"]),
        ("Soldiers shot dead three women near the mill.", "victim", ["three women"]),
        ("The army bombed the village last year, a day of fear.", "target", ["the village"]),
        ("The bakery was hit in regime air strikes on Friday.", "perpetrator", ["regime"]),
        ("Farmers wept for those killed by the militia.", "perpetrator", ["the militia"]),
        (
            "Their homes were lost. It was a year. The army entered. They detained nine teachers.", "perpetrator",
            ["The army"]
        ),
    ])
    func `participants are persons, bodies and things, from the words that govern the act`(
        sentence: String, role: String, names: [String]
    ) {
        let found = acts(MarkedText(sentence))
        #expect(!found.isEmpty)
        #expect((found.compactMap { $0.participants[role] }.first ?? []).map(\.name) == names)
    }

    @Test(arguments: [
        "The law prohibits torture.", "A ban on torture is in the treaty.",
        "The book describes torture methods.",
    ])
    func `a rule or a noun that only describes names no act`(sentence: String) {
        #expect(acts(MarkedText(sentence)).filter { $0.type.hasPrefix("violation") }.isEmpty)
    }

    @Test(arguments: [
        ("حاصرت القوات مدينة أورفيل.", "violation.siege"),
        ("أدرجت الوزارة شركتين على القائمة.", "sanctions.designation"),
        ("استأنفت الحكومة علاقاتها مع أورفيل.", "diplomatic.normalisation"),
    ])
    func `Arabic acts are found in their verb forms`(sentence: String, type: String) {
        #expect(acts(MarkedText(sentence)).contains { $0.type == type })
    }
}
