import RecordModel
import Testing

@testable import Reading

/// Arabic counts: duals, lists, what says what is counted, parts, and numbers that count nothing. All texts are invented.
@Suite struct ArabicTalliesTests {
    @Test(arguments: [
        TallyCase("سقط «t:«u:قتيلان»» في السوق.", "exact 2 killed"),
        TallyCase("قُتل «t:«u:رجلان»» في السوق.", "exact 2 killed"),
        TallyCase("نفذ الطيران «t:«u:غارتين»» على السوق.", "exact 2 attacks"),
        TallyCase("اعتقلت الشرطة «t:«u:طفلتين»».", "exact 2 detained"),
        TallyCase("أصيب «t:«u:مدنيان»» بجروح.", "exact 2 injured"),
    ])
    func `the dual counts two`(given: TallyCase) { given.check() }

    @Test(arguments: [
        "هذان الرجلان من الميناء.", "عاد الرجلان إلى الميناء.", "الحرب بين دولتين.", "زرنا الميناء مرتين.",
        "تحدث أحد الشهود عن الحريق.", "بعد شهرين من الحريق.", "أصيب المدنيين في السوق.",
    ])
    func `duals and ones that count nothing`(text: String) { #expect(MarkedText(text).tallies.isEmpty) }

    @Test func `one in a list of counts`() {
        TallyCase("أسفر الحريق عن مقتل «t:«u:مدني»» وإصابة «t:اثنين».", "exact 1 killed", "exact 2 injured").check()
        #expect(MarkedText("أسفر الحريق عن مقتل مدني.").tallies.isEmpty)
    }

    @Test(arguments: [
        TallyCase("قتلت القوات «t:٣٠» «u:مدنياً».", "exact 30 killed"),
        TallyCase("مقتل وإصابة «t:٣٠» «u:شخصاً».", "exact 30 other"),
        TallyCase("سقط «t:٣٠» «u:شخصاً» بين قتيل وجريح.", "exact 30 other"),
        TallyCase("انتشال «t:٣٨» «u:جثة» من تحت الأنقاض.", "exact 38 killed"),
        TallyCase("تدمير «t:عشرات» «u:المنازل» ومقتل «t:خمسة» «u:أشخاص».", "vague 10 other", "exact 5 killed"),
        TallyCase("لقي «t:سبعة» «u:عمال» حتفهم.", "exact 7 killed"),
        TallyCase("فقد «t:ثلاثة» «u:عمال».", "exact 3 missing"),
        TallyCase("«t:مئتا» «u:شخص» اعتُقلوا في الميناء.", "exact 200 detained"),
        TallyCase("نزح «t:أكثر من ألفي» «u:شخص».", "gt 2000 displaced"),
        TallyCase("أفرجت السلطات عن «t:٢١٤» «u:معتقلاً».", "exact 214 released"),
        TallyCase("نفذ الطيران «t:أربع» «u:غارات».", "exact 4 attacks"),
        TallyCase("يسكن البلدة «t:نحو ٩٠٠٠» «u:نسمة».", "approx 9000 population"),
        TallyCase("أصيب «t:ما بين 20 و30» «u:عاملاً».", "range 20-30 injured"),
        TallyCase("أصيب من «t:عشرين إلى ثلاثين» «u:عاملاً».", "range 20-30 injured"),
        TallyCase("غرامة قدرها «t:346.443 «u:يورو»».", "exact 346443 money"),
    ])
    func `what says what is counted`(given: TallyCase) {
        let marked = MarkedText(given.text)
        let found = marked.tallies.map(\.tally)
        #expect(found.map(TallyCase.describe) == given.says)
        #expect(found.compactMap(\.unit) == marked["u"])
    }

    @Test(arguments: [
        "كانت 12 من نوع قديم.", "استمر 12 شهراً.", "بعد 30 ثانية.", "وزنه 500 كيلوغرام.", "القرار رقم 2118.",
        "في الساعة 18:55 من مساء السبت.",
    ])
    func `numbers that count nothing`(text: String) {
        #expect(MarkedText(text).tallies.allSatisfy { $0.tally.unit == nil && $0.tally.category == .other })
    }

    @Test func `a label before a colon`() {
        let found = MarkedText("القتلى المبلغ عنهم: 45، من بينهم 7 نساء و10 أطفال").tallies.map(\.tally)
        #expect(found.map(TallyCase.describe) == ["exact 45 killed", "exact 7 killed", "exact 10 killed"])
    }

    @Test func `parts of a total, their groups and kinds`() throws {
        let found = MarkedText("قُتل ٣٨ شخصاً بينهم خمسة أطفال وثلاث نساء.").tallies
        try #require(found.count == 3)
        #expect(found.map(\.tally.partOf) == [nil, found[0].id, found[0].id])
        #expect(found.map(\.tally.group) == [nil, "children", "women"])
        #expect(found.allSatisfy { $0.tally.category == .killed })
    }

    /// The same count in both digit systems, with and without vowel marks.
    @Test(arguments: [
        ["قُتل 12 مدنياً", "قُتل ١٢ مدنياً", "قُتِلَ ۱۲ مدنيًّا", "قتل 12 مدنيا", "قُتـــل اثنا عشر مدنياً"],
        ["نزح 1,202 شخص", "نزح ١٬٢٠٢ شخص", "نزح 1202 شخص", "نزح ألفٌ ومئتان واثنان شخص"],
    ])
    func `the same claim however it is written`(texts: [String]) {
        let all = texts.map { MarkedText($0 + ".").tallies.map { TallyCase.describe($0.tally) } }
        for one in all { #expect(one == all[0] && one.count == 1) }
    }
}
