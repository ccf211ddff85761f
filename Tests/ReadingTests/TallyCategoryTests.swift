import RecordModel
import Testing

@testable import Reading

/// What a number counts. Sentences are invented.
@Suite struct TallyCategoryTests {
    @Test(arguments: [
        TallyCase("Gunmen murdered «t:14» «u:bakers».", "exact 14 killed"),
        TallyCase("«t:14» «u:bakers» were shot dead.", "exact 14 killed"),
        TallyCase("The fire claimed «t:14» «u:lives».", "exact 14 killed"),
        TallyCase("They mourn the deaths of «t:14» «u:bakers».", "exact 14 killed"),
        TallyCase("«t:14» «u:bakers» drowned.", "exact 14 killed"),
        TallyCase("The blast injured «t:14» «u:bakers».", "exact 14 injured"),
        TallyCase("«t:14» «u:bakers» were wounded.", "exact 14 injured"),
        TallyCase("Police arrested «t:14» «u:bakers».", "exact 14 detained"),
        TallyCase("«t:14» «u:bakers» were abducted.", "exact 14 detained"),
        TallyCase("«t:14» «u:bakers» are still behind bars.", "exact 14 detained"),
        TallyCase("«t:14» «u:bakers» disappeared.", "exact 14 missing"),
        TallyCase("«t:14» «u:bakers» are missing.", "exact 14 missing"),
        TallyCase("The flood displaced «t:14» «u:families».", "exact 14 displaced"),
        TallyCase("«t:14» «u:families» were evicted.", "exact 14 displaced"),
        TallyCase("«t:14» «u:families» fled their homes.", "exact 14 displaced"),
        TallyCase("The jail freed «t:14» «u:bakers».", "exact 14 released"),
        TallyCase("«t:14» «u:bakers» were set free.", "exact 14 released"),
        TallyCase("Divers rescued «t:14» «u:sailors».", "exact 14 rescued"),
        TallyCase("«t:14» «u:sailors» were saved.", "exact 14 rescued"),
        TallyCase("The militia carried out «t:14» «u:attacks».", "exact 14 attacks"),
        TallyCase("The ministry imposed sanctions on «t:14» «u:firms».", "exact 14 sanctioned"),
        TallyCase("«t:14» «u:guilds» signed the letter.", "exact 14 signatories"),
        TallyCase("The letter has «t:1,400» «u:signatures».", "exact 1400 signatories"),
        TallyCase("The office revoked the residency of «t:14» «u:families».", "exact 14 residency_revoked"),
        TallyCase("The office reviewed the cases of «t:14» «u:families».", "exact 14 cases_reviewed"),
        TallyCase("«t:1,400» «u:families» were left without food.", "exact 1400 deprived_of_aid"),
        TallyCase("The convoy reached «t:1,400» «u:families» with food.", "exact 1400 aid_reached"),
        TallyCase("«t:1,400» «u:families» received food.", "exact 1400 aid_reached"),
        TallyCase("Nurses vaccinated «t:1,400» «u:children».", "exact 1400 vaccinated"),
        TallyCase("«t:1,400» «u:people» live on the island.", "exact 1400 population"),
        TallyCase("The island has «t:1,400» «u:inhabitants».", "exact 1400 population"),
        TallyCase("«t:14» «u:boats» lay in the harbour.", "exact 14 other"),
    ])
    func `verbs and nouns tell the category`(given: TallyCase) { given.check() }

    @Test(arguments: [
        TallyCase("مقتل «t:١٤» «u:خبازاً».", "exact 14 killed"),
        TallyCase("أصيب «t:١٤» «u:خبازاً».", "exact 14 injured"),
        TallyCase("اعتقلت الشرطة «t:١٤» «u:خبازاً».", "exact 14 detained"),
        TallyCase("اختفى «t:١٤» «u:خبازاً».", "exact 14 missing"),
        TallyCase("نزح «t:١٤» «u:شخصاً».", "exact 14 displaced"),
        TallyCase("أنقذت الفرق «t:١٤» «u:بحاراً».", "exact 14 rescued"),
        TallyCase("شنت الميليشيا «t:١٤» «u:هجوماً».", "exact 14 attacks"),
        TallyCase("تلقيح «t:١٤» «u:طفلاً».", "exact 14 vaccinated"),
        TallyCase("يعيش «t:١٤٠٠» «u:شخص» في الجزيرة.", "exact 1400 population"),
    ])
    func `Arabic verbs and nouns tell the category`(given: TallyCase) { given.check() }

    @Test(arguments: [
        ("The port paid $300 to the crews.", "USD", 300),
        ("The port paid €1.2 million to the crews.", "EUR", 1_200_000),
        ("The port paid £4bn to the crews.", "GBP", 4_000_000_000),
        ("The port paid 300 dollars to the crews.", "USD", 300),
        ("The port paid 40,000 euros to the crews.", "EUR", 40_000),
    ])
    func `money has its currency`(text: String, currency: String, value: Double) throws {
        let found = MarkedText(text).tallies.map(\.tally)
        #expect(found.count == 1)
        let tally = try #require(found.first)
        #expect(tally.category == .money && tally.currency == currency && tally.value == value)
    }

    @Test func `places that were attacked`() throws {
        let tally = try #require(MarkedText("The army shelled 14 villages.").tallies.first?.tally)
        #expect(tally.category == .placesAttacked)
    }

    @Test(arguments: [
        ("The storm killed 14 children.", "children"), ("The storm killed 14 women.", "women"),
        ("The storm killed 14 civilians.", "civilians"), ("The storm killed 14 journalists.", "journalists"),
    ])
    func `groups are named`(text: String, group: String) {
        #expect(MarkedText(text).tallies.map(\.tally.group) == [group])
    }

    @Test(
        arguments: [
            ("The storm killed 14 sailors in March 2017.", "2017-03"),
            ("On 4 May 2017, the storm killed 14 sailors.", "2017-05-04"),
            ("The storm killed 14 sailors.", nil), ("The storm killed 14 sailors last week.", nil),
        ] as [(String, String?)])
    func `the period is stated or unknown`(text: String, period: String?) {
        #expect(MarkedText(text).tallies.map(\.tally.period) == [period])
    }
}
