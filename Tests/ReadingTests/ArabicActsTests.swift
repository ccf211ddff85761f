import RecordModel
import Testing

@testable import Reading

/// Arabic acts: each marked span is labelled with its type. All names are invented.
@Suite struct ArabicActsTests {

    @Test(arguments: [
        "«violation.killing:قُتل» ثلاثة خبازين في المطحنة.",
        "«violation.killing:قتلت» قوات النظام خبازاً في المطحنة.",
        "أسفر الحريق عن «violation.killing:مقتل» خباز.",
        "و«violation.injury:أصيب» تسعة عمال بجروح.",
        "«violation.arbitrary_detention:اعتقلت» الشرطة خبازين في الميناء.",
        "«violation.arbitrary_detention:سيعتقلون» الخباز غداً.",
        "تعرض الخباز لـ«violation.torture:التعذيب» في السجن.",
        "«violation.siege:حاصرت» القوات المدينة سنة كاملة.",
        "«violation.attack_on_civilians:استهدفت» الطائرات مدرسة في ريف المدينة.",
        "«violation.indiscriminate_attack:قصف» الجيش السوق.",
        "«violation.indiscriminate_attack:غارة جوية» دمرت الجسر القديم.",
        "«violation.enforced_disappearance:خطفت» مجموعة مسلحة الخباز.",
        "وثق المركز حالات «violation.enforced_disappearance:اختفاء قسري» كثيرة.",
        "«violation.chemical_weapons:هجوم كيميائي» على البلدة.",
        "«violation.forced_displacement:هجرت» القوات سكان البلدة.",
        "ارتكب الجيش «violation.war_crimes:جرائم حرب» كثيرة.",
        "«diplomatic.embassy_reopening:أعادت تلموز فتح سفارتها» في العاصمة.",
        "«diplomatic.visit:زار» وزير الخارجية العاصمة.",
        "«diplomatic.meeting:التقى» الرئيس وفد النقابة.",
        "«diplomatic.normalisation:التطبيع» مع الحكومة مستمر.",
        "«sanctions.designation:فرضت الحكومة عقوبات» على الشركة.",
        "«judicial.release:أفرجت» السلطات عن ثلاثة معتقلين.",
        "«judicial.amnesty:مرسوم عفو» جديد.",
        "«humanitarian.aid_delivery:إدخال المساعدات» إلى البلدة.",
        "«humanitarian.rescue:أنقذ» العمال الخباز.",
    ])
    func `words that name an act`(text: String) {
        // a verb may stand beside another act of the same sentence
        let marked = MarkedText(text)
        for (type, spans) in marked.spans {
            let found = marked.acts.filter { $0.type == type }.map(\.trigger)
            #expect(found.contains { $0.start < spans[0].end && $0.end > spans[0].start }, "\(type)")
        }
    }

    @Test(arguments: [
        "قال علي حداد إن المطحنة احترقت.", "سجن الميناء قديم.", "عادت الأسر إلى البلدة.",
        "منظمة العفو الدولية في العاصمة.", "يجب حماية المدنيين من القصف.", "قاعة اجتماعات في الفندق.",
        "فقد كان الشتاء طويلاً.", "أوقف العامل المطحنة.", "أطلقت الشركة منتجاً جديداً.",
    ])
    func `no act`(text: String) { #expect(MarkedText(text).acts.isEmpty) }

    @Test(arguments: [
        ("قُتل خباز", Act.Polarity.pos), ("لم يُقتل خباز", .neg), ("لم يقتلوا الخباز", .neg),
        ("نفت الوزارة قصف السوق", .neg),
    ])
    func `whether it happened`(text: String, polarity: Act.Polarity) throws {
        #expect(try #require(MarkedText(text + ".").acts.first).polarity == polarity)
    }

    @Test(arguments: [
        ("زار الوزير العاصمة", Act.Modality.asserted), ("سيزور الوزير العاصمة", .planned),
        ("سوف يزور الوزير العاصمة", .planned), ("قد يزور الوزير العاصمة", .potential),
        ("يجب أن يزور الوزير العاصمة", .sought), ("يعتزم الوزير أن يزور العاصمة", .planned),
    ])
    func `how it is held`(text: String, modality: Act.Modality) throws {
        #expect(try #require(MarkedText(text + ".").acts.first).modality == modality)
    }

    @Test(arguments: [
        ("قتلت قوات النظام خبازاً.", ["perpetrator": "قوات النظام", "victim": "خبازاً"]),
        ("قُتل ثلاثة خبازين.", ["victim": "ثلاثة خبازين"]),
        ("اعتقلت الشرطة الخباز.", ["perpetrator": "الشرطة", "victim": "الخباز"]),
        ("اعتُقل الخباز من قبل الشرطة.", ["perpetrator": "الشرطة", "victim": "الخباز"]),
        ("استهداف السوق من قبل طائرات النظام.", ["perpetrator": "طائرات النظام", "target": "السوق"]),
        ("الطائرات التي قصفت السوق.", ["perpetrator": "الطائرات", "target": "السوق"]),
        ("أفرجت السلطات عن ثلاثة معتقلين.", ["actor": "السلطات", "beneficiary": "ثلاثة معتقلين"]),
    ])
    func `who did it to whom`(text: String, roles: [String: String]) throws {
        let act = try #require(MarkedText(text).acts.first)
        #expect(act.participants.mapValues { $0.map(\.name).joined(separator: ",") } == roles)
    }

    @Test func `where and when`() throws {
        let act = try #require(MarkedText("قُتل خباز في مدينة هرميدة في ٥ آذار ٢٠١٦.").acts.first)
        #expect(act.place == "هرميدة")
        #expect(act.date == "2016-03-05" && act.dateBasis == .text)
    }

    @Test func `a date of the saying is none of the act`() throws {
        let act = try #require(
            MarkedText("قال الوزير في ٥ آذار ٢٠١٦ إن الجيش قصف السوق.").acts.first { $0.type.hasPrefix("violation") })
        #expect(act.date == nil)
    }

    /// Vowel marks and tatweel change nothing but the passive.
    @Test(arguments: ["اعتقلت الشرطة ثلاثة عمال", "زار الوزير العاصمة", "أفرجت السلطات عن عامل"])
    func `vowel marks make the same claims`(text: String) {
        let plain = MarkedText(text + ".")
        for mark in ["\u{0651}", "\u{0640}", "\u{064E}"] {
            let scalars = Array(text.unicodeScalars)
            for at in stride(from: 2, to: scalars.count, by: 5) where scalars[at - 1] != " " && scalars[at] != " " {
                var out = String.UnicodeScalarView(scalars[..<at])
                out.append(contentsOf: mark.unicodeScalars)
                out.append(contentsOf: scalars[at...])
                let marked = MarkedText(String(out) + ".")
                #expect(marked.acts.map(\.type) == plain.acts.map(\.type), "\(String(out))")
                #expect(
                    marked.acts.map { $0.participants.keys.sorted() }
                        == plain.acts.map { $0.participants.keys.sorted() })
            }
        }
    }
}
