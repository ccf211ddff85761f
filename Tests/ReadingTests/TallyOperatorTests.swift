import RecordModel
import Testing

@testable import Reading

/// How a number bounds what it counts. Sentences are invented.
@Suite struct TallyOperatorTests {
    @Test(arguments: [
        ("more than", "gt"), ("over", "gt"), ("in excess of", "gt"), ("upwards of", "gt"), ("well over", "gt"),
        ("at least", "ge"), ("no fewer than", "ge"), ("not less than", "ge"), ("a minimum of", "ge"),
        ("fewer than", "lt"), ("less than", "lt"), ("just under", "lt"),
        ("up to", "le"), ("at most", "le"), ("no more than", "le"), ("as many as", "le"), ("a maximum of", "le"),
        ("about", "approx"), ("around", "approx"), ("some", "approx"), ("roughly", "approx"),
        ("approximately", "approx"), ("nearly", "approx"), ("almost", "approx"), ("close to", "approx"),
        ("an estimated", "approx"), ("only", "exact"), ("exactly", "exact"),
    ])
    func `a modifier before the number belongs to it`(modifier: String, op: String) {
        TallyCase("The storm killed «t:\(modifier) 340» «u:sailors».", "\(op) 340 killed").check()
        TallyCase("The storm killed «t:\(modifier) forty» «u:sailors».", "\(op) 40 killed").check()
    }

    @Test(arguments: [
        ("أكثر من", "gt"), ("ما يزيد عن", "gt"), ("ما يزيد على", "gt"), ("ما لا يقل عن", "ge"), ("أقل من", "lt"),
        ("ما لا يزيد عن", "le"), ("ما يصل إلى", "le"), ("نحو", "approx"), ("حوالي", "approx"), ("قرابة", "approx"),
        ("زهاء", "approx"), ("ما يقارب", "approx"),
    ])
    func `Arabic modifiers, both digit systems`(modifier: String, op: String) {
        for number in ["340", "٣٤٠"] {
            TallyCase("قُتل «t:\(modifier) \(number)» «u:بحار» في العاصفة.", "\(op) 340 killed").check()
        }
    }

    @Test(arguments: [
        TallyCase("The storm killed «t:12» «u:sailors».", "exact 12 killed"),
        TallyCase("The storm killed «t:twelve» «u:sailors».", "exact 12 killed"),
        TallyCase("The storm killed «t:one hundred and five» «u:sailors».", "exact 105 killed"),
        TallyCase("The storm killed «t:two thousand» «u:sailors».", "exact 2000 killed"),
        TallyCase("The storm killed «t:1,250» «u:sailors».", "exact 1250 killed"),
        TallyCase("The storm killed «t:a dozen» «u:sailors».", "exact 12 killed"),
        TallyCase("The flood displaced «t:1.5 million» «u:people».", "exact 1500000 displaced"),
        TallyCase("The flood displaced «t:half a million» «u:people».", "exact 500000 displaced"),
        TallyCase("The flood displaced «t:12 or more» «u:families».", "ge 12 displaced"),
        TallyCase("The storm killed «t:dozens» of «u:sailors».", "vague 12 killed"),
        TallyCase("The storm killed «t:scores» of «u:sailors».", "vague 20 killed"),
        TallyCase("The storm killed «t:hundreds» of «u:sailors».", "vague 100 killed"),
        TallyCase("The flood displaced «t:thousands» of «u:people».", "vague 1000 displaced"),
        TallyCase("The flood displaced «t:hundreds of thousands» of «u:people».", "vague 100000 displaced"),
        TallyCase("The flood displaced «t:millions» of «u:people».", "vague 1000000 displaced"),
        TallyCase("«t:Between 40 and 60» «u:sailors» were killed.", "range 40-60 killed"),
        TallyCase("«t:40 to 60» «u:sailors» were killed.", "range 40-60 killed"),
        TallyCase("«t:40–60» «u:sailors» were killed.", "range 40-60 killed"),
        TallyCase("«t:Six per cent» of «u:sailors» were killed.", "percent 6 killed"),
        TallyCase("«t:6%» of «u:sailors» were killed.", "percent 6 killed"),
        TallyCase("«t:Half» of «u:homes» burned.", "percent 50 other"),
        TallyCase("«t:Three quarters» of «u:homes» burned.", "percent 75 other"),
    ])
    func `numbers in words, figures, shares and ranges`(given: TallyCase) { given.check() }

    @Test(arguments: [
        TallyCase("قُتل «t:١٢» «u:بحاراً».", "exact 12 killed"),
        TallyCase("قُتل «t:12» «u:بحاراً».", "exact 12 killed"),
        TallyCase("قُتل «t:١٬٢٥٠» «u:بحاراً».", "exact 1250 killed"),
        TallyCase("قُتل «t:خمسة» «u:بحارة».", "exact 5 killed"),
        TallyCase("قُتل «t:خمسة عشر» «u:بحاراً».", "exact 15 killed"),
        TallyCase("قُتل «t:خمسة وثلاثون» «u:بحاراً».", "exact 35 killed"),
        TallyCase("قُتل «t:مئة وخمسون» «u:بحاراً».", "exact 150 killed"),
        TallyCase("نزح «t:٣ آلاف» «u:شخص».", "exact 3000 displaced"),
        TallyCase("نزح «t:مليون» «u:شخص».", "exact 1000000 displaced"),
        TallyCase("قُتل «t:عشرات» «u:البحارة».", "vague 10 killed"),
        TallyCase("نزح «t:آلاف» «u:الأشخاص».", "vague 1000 displaced"),
        TallyCase("احترق «t:٦٪» من «u:المنازل».", "percent 6 other"),
    ])
    func `Arabic numbers in words and figures`(given: TallyCase) { given.check() }

    @Test func `the Arabic dual of a thousand`() {
        TallyCase("نزح «t:ألفا» «u:شخص».", "exact 2000 displaced").check()
        TallyCase("نزح «t:ألفًا وثلاثمئة» «u:شخص».", "exact 1300 displaced").check()
        TallyCase("نزح «t:مليونا» «u:شخص».", "exact 2000000 displaced").check()
    }

    @Test(arguments: [
        "exact 90", "gt 90", "ge 90", "lt 90", "le 90", "approx 90", "vague 12", "percent 90", "range 80-90",
    ])
    func `bounds stand in the field that the operator names`(says: String) throws {
        let texts = [
            "exact": "90", "gt": "more than 90", "ge": "at least 90", "lt": "fewer than 90", "le": "up to 90",
            "approx": "about 90", "vague": "dozens of", "percent": "90 per cent of", "range": "80 to 90",
        ]
        let op = String(says.prefix { $0 != " " })
        let words = try #require(texts[op])
        let tally = try #require(MarkedText("The storm killed \(words) sailors.").tallies.first?.tally)
        #expect(tally.op.rawValue == op)
        #expect((tally.value != nil) == ["exact", "approx", "percent"].contains(op))
        #expect((tally.lower != nil) == ["gt", "ge", "vague", "range"].contains(op))
        #expect((tally.upper != nil) == ["lt", "le", "range"].contains(op))
    }
}
