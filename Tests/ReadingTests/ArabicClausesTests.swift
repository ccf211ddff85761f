import RecordModel
import Testing

@testable import Reading

/// Arabic clauses: who says, asks, holds and does, wherever the subject stands. All names and texts are invented.
@Suite struct ArabicClausesTests {
    @Test(arguments: [
        ("قال مدير المطحنة، المهندس نوح بلقاضي، إن الفرن احترق في الليل.", "نوح بلقاضي"),
        ("قال الناطق باسم النقابة نوح بلقاضي إن الفرن احترق في الليل.", "نوح بلقاضي"),
        ("لكن قائد الميناء، العقيد نوح بلقاضي، هدد بإغلاق الفرن.", "نوح بلقاضي"),
        ("غير أن المصور نوح بلقاضي، الذي كان في الميناء، أكد أن الفرن احترق.", "نوح بلقاضي"),
        ("أما وزارة التموين فتصر على أن الفرن لم يحترق.", "وزارة التموين"),
        ("وكانت نقابة الخبازين قد نفت أن يكون الفرن احترق.", "نقابة الخبازين"),
        ("وقالت نقابة الخبازين، التي تملك الفرن، إن الحريق كبير.", "نقابة الخبازين"),
        ("ونقلت الوكالة عن شاهد قوله إن الفرن احترق.", "شاهد"),
        ("اتهمت نقابة الخبازين ⟪حراس الميناء⟫ بحرق الفرن القديم.", "نقابة الخبازين"),
        ("احترق الفرن القديم كله فجراً، حسبما أفاد عمال الميناء.", "عمال الميناء"),
    ])
    func `who says it`(text: String, speaker: String) throws {
        let found = MarkedText(text).quotations
        #expect(try #require(found.first).speaker?.name == speaker)
        #expect(found.count == 1)
    }

    @Test(arguments: [
        ("قالت ليلى حداد إن الفرن احترق، مضيفة أن الخسائر كبيرة.", ["ليلى حداد", "ليلى حداد"]),
        ("قال نوح بلقاضي إن الفرن احترق. وتابع: ⟪لم يبق لنا شيء هنا⟫.", ["نوح بلقاضي", "نوح بلقاضي"]),
        ("رحبت النقابة بالقرار، ودعت الطرفين إلى فتح الفرن.", ["النقابة"]),
        ("احتضنت أم خالد ابنها. ⟪عرفته من مشيته البطيئة⟫، قالت وهي تبكي.", ["أم خالد"]),
        ("تظاهر العشرات في الميناء مطالبين بفتح الفرن.", ["العشرات"]),
    ])
    func `who goes on to say it`(text: String, speakers: [String]) {
        #expect(MarkedText(text).quotations.map { $0.speaker?.name } == speakers)
    }

    @Test func `a short form is the body named before`() {
        let text = "أعلنت رابطة أصحاب القوارب إضراباً. وقالت الرابطة إن الميناء مغلق."
        #expect(MarkedText(text).quotations.map { $0.speaker?.name } == ["رابطة أصحاب القوارب"])
    }

    @Test(
        arguments: [
            ("دعا الوزراء المجلس إلى «d:فتح الفرن»", "الوزراء", "المجلس"),
            ("طلبت النقابة من الوزارة «d:فتح الفرن»", "النقابة", "الوزارة"),
            ("رحبت النقابة بالقرار، وطالبت أطراف النزاع «d:بتحييد الفرن»", "النقابة", "أطراف النزاع"),
            ("يجب على الوزارة «d:أن تفتح الفرن»", nil, "الوزارة"),
            ("ينبغي «d:أن تتوقف جميع الأطراف عن القتال»", nil, "جميع الأطراف"),
            ("وعلى الوزارة «d:أن تفتح الفرن»", nil, "الوزارة"),
            ("نطالب الوزارة «d:بفتح الفرن»", nil, "الوزارة"),
        ] as [(String, String?, String?)])
    func `who asks what of whom`(text: String, issuer: String?, addressee: String?) throws {
        let marked = MarkedText(text + ".")
        let demand = try #require(marked.demands.first)
        #expect(demand.content.end == marked["d"].first?.end)
        #expect(demand.issuer == issuer)
        #expect(demand.addressee == addressee)
    }

    @Test func `items of a list are asked for one by one`() {
        let text = """
            نقابة الخبازين

            تطالب النقابة:
            - وزارة التموين بفتح الفرن؛
            - على الميناء وقف الضجيج؛
            - أن تنشر المحكمة قرارها.
            """
        let found = MarkedText(text).demands
        #expect(found.map(\.addressee) == ["وزارة التموين", "الميناء", "المحكمة"])
        #expect(found.allSatisfy { $0.issuer == "نقابة الخبازين" })
    }

    @Test(arguments: [
        ("رحبت النقابة بفتح الفرن.", Position.Polarity.for, "النقابة"),
        ("تدين النقابة بأشد العبارات إغلاق الفرن.", .against, "النقابة"),
        ("أعربت مديرة الفرن، ليلى حداد، عن قلقها من الحريق.", .against, "ليلى حداد"),
        ("أكدت النقابة رفضها إغلاق الفرن.", .against, "النقابة"),
        ("لن تقبل النقابة بإغلاق الفرن.", .against, "النقابة"),
        ("أبدت النقابة استعدادها لفتح الفرن إذا عاد العمال.", .for, "النقابة"),
        ("وصف نوح بلقاضي القرار بأنه ⟪جائر⟫.", .against, "نوح بلقاضي"),
        ("أما النقابة فلا تؤيد إغلاق الفرن.", .against, "النقابة"),
    ])
    func `who is for or against`(text: String, polarity: Position.Polarity, holder: String) throws {
        let found = try #require(MarkedText(text).positions.first)
        #expect(found.polarity == polarity)
        #expect(found.holder == holder)
    }

    @Test(arguments: ["رفضت النقابة التعليق.", "إذا رفضت النقابة القرار، يغلق الفرن.", "زارت النقابة الفرن."])
    func `no position`(text: String) { #expect(MarkedText(text).positions.isEmpty) }

    @Test func `a condition belongs to the position`() throws {
        let found = try #require(MarkedText("تؤيد النقابة فتح الفرن إذا عاد العمال.").positions.first)
        #expect(found.condition == "إذا عاد العمال")
    }

    @Test(arguments: [
        ("اعتقل حراس الميناء ثلاثة خبازين.", ["perpetrator": "حراس الميناء", "victim": "ثلاثة خبازين"]),
        ("ثلاثة خبازين اعتقلوا في الميناء.", ["victim": "ثلاثة خبازين"]),
        ("قُتل الخباز برصاص قناص في الميناء.", ["perpetrator": "قناص", "victim": "الخباز"]),
        ("تشهد المدينة حصاراً تفرضه قوات الميناء.", ["perpetrator": "قوات الميناء"]),
        ("عقد الوزراء اجتماعاً في الميناء.", ["actor": "الوزراء"]),
        ("دعت النقابة الشرطة إلى وقف القمع.", ["perpetrator": "الشرطة"]),
        ("نفى الحراس قصف السوق.", ["perpetrator": "الحراس", "target": "السوق"]),
    ])
    func `who does what to whom`(text: String, roles: [String: String]) throws {
        let act = try #require(MarkedText(text).acts.first)
        #expect(act.participants.mapValues { $0.map(\.name).joined(separator: ",") } == roles)
    }

    @Test func `what came of an act has its doer`() throws {
        let text = "قصف طيران الجيش السوق، ما أسفر عن مقتل ٢٩ خبازاً وتدمير الفرن."
        let acts = MarkedText(text).acts
        #expect(acts.count == 3)
        #expect(acts.allSatisfy { $0.participants["perpetrator"]?.map(\.name) == ["طيران الجيش"] })
    }

    @Test func `numbers have the place, the total and the doer that the text gives them`() throws {
        let text = """
            وثقت الشبكة مقتل ٢١٧ مدنياً في إقليم الهضاب، بينهم ٤٨ طفلاً.

            وقتلت قوات الميناء ١٣١ منهم، مقابل ٥٢ قتلوا على يد كتائب السهل.

            وتوزع القتلى كالآتي: ٩٦ في مدينة الكرمة، و٧٠ في بلدة الصخرة.
            """
        let found = MarkedText(text).tallies
        try #require(found.count == 6)
        #expect(found.dropFirst().allSatisfy { $0.tally.partOf == found[0].id && $0.tally.category == .killed })
        #expect(found.map(\.tally.perpetrator) == [nil, nil, "قوات الميناء", "كتائب السهل", nil, nil])
        #expect(found[4].tally.place?.contains("الكرمة") == true)
        #expect(found[5].tally.place?.contains("الصخرة") == true)
    }

    @Test func `lines under a statement are signatures`() {
        let text = """
            تطالب النقابة بفتح الفرن.

            عن النقابة:
            ليلى حداد، رئيسة النقابة
            نوح بلقاضي، أمين السر
            """
        let found = MarkedText(text).signatures
        #expect(found.map(\.name.exact) == ["ليلى حداد", "نوح بلقاضي"])
        #expect(found.map { $0.role?.exact } == ["رئيسة النقابة", "أمين السر"])
    }
}
