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
            ("Police detained 14 sailors.", "Police"),
            ("The Harbour Front is held responsible for the deaths of some 900 sailors.", "Harbour Front"),
            ("The panel accused the army of having killed 14 sailors.", "army"),
            ("Members of the Harbour Front entered Tolmin and set fire to 46 houses.", "Members of the Harbour Front"),
            ("A mill in a Norland army village was hit by a storm, killing 14 sailors.", nil),
            ("A storm killed 14 sailors, because the gate was held by rebels.", nil),
            ("The blast killed 14 sailors and the port was shelled by rebels.", nil),
        ] as [(String, String?)])
    func `the doer is who the clause names`(text: String, doer: String?) {
        #expect(tallies(text).first?.perpetrator == doer)
    }

    @Test(
        arguments: [
            "According to the Harbour Observatory, 938 sailors were killed in 2017.",
            "According to the Harbour Observatory (HO), 938 sailors were detained in Norland in 2017, 207 of them women.",
            "In April 2017 the Harbour Observatory recorded 938 sailors killed, including 27 boys and 14 women.",
            "The Observatory documented 938 sailors killed in Norland.",
        ])
    func `whoever counts the dead has not killed them`(text: String) {
        let found = tallies(text)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.perpetrator == nil })
    }

    @Test func `the agency of a dateline is no place`() {
        let text = """
            League suspends Norland

            ORVEL (Coastline Wire) - The League suspended Norland on Saturday, ten weeks after police fired on crowds.

            The government puts the number of dead at 29.
            """
        #expect(tallies(text).allSatisfy { $0.place != "Coastline Wire" })
    }

    @Test(arguments: ["ORVEL, Norland – ", "ORVEL (Coast Agency) - ", "Orvel, 3 May 2018 — "])
    func `a dateline killed nobody`(dateline: String) throws {
        let text = "Sailors killed at quay\n\n" + dateline + "At least 14 sailors were killed when shells hit the quay."
        let tally = try #require(tallies(text).last)
        #expect(tally.lower == 14)
        #expect(tally.perpetrator == nil)
    }

    @Test(
        arguments: [
            (
                "Four drivers lost their lives and seven were injured in an attack by the Harbour Front.",
                "Harbour Front"
            ),
            ("Guards shot four men dead, and two sailors drowned.", nil),
            ("Shelling by Harbour Front fighters killed five people and injured 17.", "Harbour Front fighters"),
        ] as [(String, String?)])
    func `one event has one doer`(text: String, doer: String?) {
        #expect(tallies(text).last?.perpetrator == doer)
        #expect(tallies(text).first?.perpetrator != nil)
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
            ("A bomb exploded in Varnik, a market town in eastern Norland, killing 12 people.", "Varnik"),
            ("Soldiers entered the village of Tolmin, near Brentavar, and took away nine men.", "Tolmin"),
            ("Jets carried out 40 attacks with allied militias on northern Oskania.", "northern Oskania"),
            ("The raid on the outskirts of Varnik left 12 dead.", "Varnik"),
            (
                "Guards shot three men in Dunmar. Shells then hit the town’s Harrow district, killing six people.",
                "Dunmar’s Harrow district"
            ),
            ("The appeal for US$ 40 million is open.", nil),
        ] as [(String, String?)])
    func `where a place lies is not where it was`(text: String, place: String?) {
        #expect(tallies(text).last?.place == place)
    }

    @Test(arguments: ["ORVEL, Norland — ", "ORVEL, Norland (Coast Agency) - ", "ORVEL, 3 May 2018 – "])
    func `a story is set where it was sent from`(dateline: String) {
        let text =
            dateline + "Gunmen stormed a market in this town on Sunday, killing 23 traders.\n\nNine people were hurt."
        #expect(tallies(text).map(\.place) == ["ORVEL", "ORVEL"])
        #expect(tallies(dateline + "Gunmen killed 23 traders in Brevik on Sunday.").first?.place == "Brevik")
    }

    @Test(
        arguments: [
            ("The guild, which burned in 2006, has sent 30 boats.", nil),
            ("On 3 May 2018 the pier fell. At noon 14 sailors died.", "2018-05-03"),
            ("On 3 May 2018 the pier fell. Two days later 14 sailors died.", "2018-05-05"),
            ("The pier fell on 3 May 2018. On 12 June, 14 sailors died.", "2018-06-12"),
            ("The pier fell on 3 November 2018. On 12 January, 14 sailors died.", "2019-01-12"),
            ("It was the deadliest storm since 2015, when 14 sailors died.", "2015"),
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
