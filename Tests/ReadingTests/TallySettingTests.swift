import RecordModel
import Testing

@testable import Reading

/// Where, when and by whom, as the text tells it. Sentences, places and people are invented.
@Suite struct TallySettingTests {
    private func tallies(_ text: String) -> [Tally] { MarkedText(text).tallies.map(\.tally) }

    @Test(
        arguments: [
            ("Gunmen shot dead three women and three sailors, who were being held by rebels.", "Gunmen"),
            ("Dozens were killed at the hands of the harbour militia.", "harbour militia"),
            ("Attacks, also claimed by the Harbour Front, killed 14 sailors.", "Harbour Front"),
            ("The Harbour Front claimed an attack on the pier which killed 14 sailors.", "Harbour Front"),
            ("Militants reportedly tied six bakers to a cart.", "Militants"),
            ("Members of the Harbour Front killed 14 sailors.", "Members of the Harbour Front"),
            ("A mill in a Norland army village was hit by a storm, killing 14 sailors.", nil),
            ("A storm killed 14 sailors, because the gate was held by rebels.", nil),
            ("The blast killed 14 sailors and the port was shelled by rebels.", nil),
        ] as [(String, String?)])
    func `the doer is who the clause names`(text: String, doer: String?) {
        #expect(tallies(text).first?.perpetrator == doer)
    }

    @Test(arguments: ["ORVEL, Norland – ", "ORVEL (Coast Agency) - ", "Orvel, 3 May 2018 — "])
    func `a dateline killed nobody`(dateline: String) throws {
        let text = "Sailors killed at quay\n\n" + dateline + "At least 14 sailors were killed when shells hit the quay."
        let tally = try #require(tallies(text).last)
        #expect(tally.lower == 14)
        #expect(tally.perpetrator == nil)
    }

    @Test func `each number of a list has the verb's subject`() {
        let found = tallies("Gunmen shot dead three women and three boys.")
        #expect(found.map(\.perpetrator) == ["Gunmen", "Gunmen"])
    }

    @Test(
        arguments: [
            ("The guild sent thousands of fighters to Syria.", "Syria"),
            ("Shells fell on suburbs of the Syrian capital, Damascus, killing 14 sailors.", "Damascus"),
            ("A crash in Damascus shook the pier. The crash killed 14 sailors.", "Damascus"),
            ("Sailors rowed 14 boats.", nil),
        ] as [(String, String?)])
    func `the place is the nearest that the text puts it in`(text: String, place: String?) {
        #expect(tallies(text).first?.place == place)
    }

    @Test(
        arguments: [
            ("The guild, which burned in 2006, has sent 30 boats.", nil),
            ("On 3 May 2018 the pier fell. At noon 14 sailors died.", "2018-05-03"),
            ("On 3 May 2018 the pier fell. Two days later 14 sailors died.", "2018-05-05"),
        ] as [(String, String?)])
    func `the period is that of the clause, or of the sentence before`(text: String, period: String?) {
        #expect(tallies(text).last?.period == period)
    }

    @Test(arguments: [
        TallyCase("It is a «t:63» «u:nation coalition».", "exact 63 other"),
        TallyCase("The strike destroyed «t:two» «u:army-held bridge».", "exact 2 other"),
        TallyCase("Then «t:16» «u:aircraft» came.", "exact 16 other"),
        TallyCase("The «t:14» «u:boats» came.", "exact 14 other"),
        TallyCase("They took «t:three» (3) «u:bridges».", "exact 3 other"),
        TallyCase("Missing: «t:4» «u:persons»", "exact 4 missing"),
        TallyCase("It has a population of «t:30,000».", "exact 30000 population"),
        TallyCase("It grew at just «t:2.4%» a year.", "percent 2.4 other"),
    ])
    func `compounds, nouns without a plural, labels`(given: TallyCase) { given.check() }

    @Test func `three of the five`() {
        let found = MarkedText("They hold three of the five key bridges.").tallies
        #expect(found.map(\.tally.value) == [3, 5])
        #expect(found.first?.tally.partOf == found.last?.id)
    }

    @Test func `a dinar of no country has no currency code`() throws {
        let tally = try #require(tallies("They work for one dinar.").first)
        #expect(tally.category == .money && tally.currency == nil && tally.value == 1)
    }

    @Test(arguments: [
        "Rules 11, 12 and 71 apply.", "It holds 9,000 m3 of water.", "The two boats sank.", "Pier 9 burned.",
    ])
    func `no claim of a number`(text: String) { #expect(tallies(text).isEmpty) }

    @Test func `every tally names the rule that told what it counts`() {
        let text =
            "Gunmen killed 14 sailors. Missing: 4 persons. The port saw 40 raids and paid $300. It has 9 mills."
        let rules = MarkedText(text).claims.filter { $0.kind == .tally }.map(\.rule)
        #expect(rules == ["tally-governed", "tally-label", "tally-unit", "tally-money", "tally-none"])
    }
}
