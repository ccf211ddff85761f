import RecordModel
import Testing

@testable import Reading

/// Arabic reports: direct words (`q`), others (`i`), speakers. All names are invented.
@Suite struct ArabicAttributionTests {
    private func check(_ text: String, _ speakers: [String?], sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(text)
        let found = marked.quotations
        #expect(
            found.filter { $0.form == .direct }.flatMap(\.content) == marked["q"], sourceLocation: sourceLocation)
        #expect(
            found.filter { $0.form != .direct }.flatMap(\.content) == marked["i"], sourceLocation: sourceLocation)
        #expect(found.map { $0.speaker?.name } == speakers, sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        "قالت ليلى حداد: ⟪«q:لن نبيع المطحنة هذا الشتاء»⟫.",
        "قالت ليلى حداد: “«q:لن نبيع المطحنة هذا الشتاء»”.",
        "قالت ليلى حداد: \"«q:لن نبيع المطحنة هذا الشتاء»\".",
        "قالت ليلى حداد: ((«q:لن نبيع المطحنة هذا الشتاء»)).",
        "وأضافت ليلى حداد: ⟪«q:لن نبيع المطحنة هذا الشتاء»⟫.",
        "قالت ليلى حداد، مديرة المرصد: ⟪«q:لن نبيع المطحنة هذا الشتاء»⟫.",
    ])
    func `words in marks`(text: String) { check(text, ["ليلى حداد"]) }

    @Test(arguments: [
        "قالت ليلى حداد «i:إن المطحنة احترقت في الليل».",
        "أكدت ليلى حداد «i:أن المطحنة احترقت في الليل».",
        "أوضحت ليلى حداد «i:أن المطحنة احترقت في الليل».",
        "أشارت ليلى حداد «i:إلى أن المطحنة احترقت في الليل».",
        "ذكرت ليلى حداد «i:أن المطحنة احترقت في الليل».",
        "نفت ليلى حداد «i:أن المطحنة احترقت في الليل».",
    ])
    func `clauses with إن and أن`(text: String) { check(text, ["ليلى حداد"]) }

    @Test(arguments: [
        "وفقاً للمرصد البحري، «i:احترقت المطحنة في الليل».",
        "وفقا للمرصد البحري، «i:احترقت المطحنة في الليل».",
        "بحسب المرصد البحري، «i:احترقت المطحنة في الليل».",
    ])
    func `according to`(text: String) { check(text, ["المرصد البحري"]) }

    @Test(arguments: [
        ("دعا المرصد الحكومة «i:إلى فتح المطحنة».", "المرصد"),
        ("طالبت النقابة الحكومة «i:بفتح المطحنة».", "النقابة"),
    ])
    func `directives`(text: String, speaker: String) { check(text, [speaker]) }

    @Test func `the verb after the words`() {
        check("⟪«q:لن نبيع المطحنة هذا الشتاء»⟫، قالت ليلى حداد.", ["ليلى حداد"])
        check("⟪«q:لن نبيع المطحنة هذا الشتاء»⟫، تقول ليلى حداد.", ["ليلى حداد"])
    }

    @Test(arguments: ["احترقت المطحنة في الليل.", "وصلت ليلى حداد إلى الميناء.", "باعت النقابة المطحنة في آذار."])
    func `no report`(text: String) { #expect(MarkedText(text).quotations.isEmpty) }

    @Test func `a claim in a report is its speaker's`() {
        let claims = MarkedText("قالت ليلى حداد إن ١٤ خبازاً قُتلوا في الحريق.").claims.filter { $0.kind == .tally }
        #expect(claims.map(\.source) == ["ليلى حداد"])
    }
}
