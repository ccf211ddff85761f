import RecordModel
import Testing

@testable import Reading

/// What a number takes over from the event that its sentence goes on with, and what its own clause says of it. Sentences, places and people
/// are invented.
@Suite struct TallyDiscourseTests {
    private func tallies(_ text: String) -> [Tally] { MarkedText(text).tallies.map(\.tally) }

    @Test(
        arguments: [
            ("Shells hit the Tarn mill on Monday. Nine millers died.", "Tarn mill"),
            ("The raid on the Brevik clinic lasted an hour. Eleven patients were killed.", "Brevik clinic"),
            ("In Orvel, the siege entered its third month. Hundreds of people queued for bread.", "Orvel"),
            ("Rebels hold the Sunbula monastery. They freed 20 hostages from the monastery.", "Sunbula monastery"),
            ("The army entered Tarnow at dawn. Twelve men were taken away.", "Tarnow"),
            ("Jets bombed the port of Wendel, and killed 12 dockers there.", "Wendel"),
            ("The guild met in Orvel. It owns 40 boats.", nil),
        ] as [(String, String?)])
    func `the place of the event that goes on`(text: String, place: String?) {
        #expect(tallies(text).last?.place == place)
    }

    @Test(
        arguments: [
            ("The army entered Tarnow at dawn. Twelve men were taken away.", "army"),
            ("The Harbour Brigade attacked Ostra. It killed 14 farmers.", "Harbour Brigade"),
            ("Gunmen attacked a bus. They killed nine passengers.", "Gunmen"),
            ("Soldiers confiscated the homes of 30 families.", "Soldiers"),
            ("On 11 May soldiers evicted 600 families from the camp.", "soldiers"),
            ("The court heard that 60 people were held in facilities of the Harbour Guard.", "Harbour Guard"),
            ("Fourteen sailors were beaten by men in masks.", "men in masks"),
            ("Regime rocket launchers fired on the market. Ten people died.", "Regime"),
            ("We urge the army to free 40 teachers.", "army"),
            ("The war in Norland killed 40 people.", nil),
        ] as [(String, String?)])
    func `the doer of the event that goes on`(text: String, doer: String?) {
        #expect(tallies(text).last?.perpetrator == doer)
    }

    @Test(arguments: [
        "Regime forces were responsible for 60 arrests, the militia for 20.",
        "The panel attributes 60 arrests to the regime forces, 20 to the militia.",
    ])
    func `a list of doers, its verb left out`(text: String) {
        let found = tallies(text)
        #expect(found.count == 2)
        #expect(found.first?.perpetrator?.lowercased() == "regime forces")
        #expect(found.last?.perpetrator == "militia")
    }

    @Test(
        arguments: [
            ("We urge the army to free 40 teachers.", .detained),
            ("Rebels pressed for the release of 140 members.", .detained),
            ("The army released 40 teachers on Friday.", .released),
            ("The council welcomed the release of 40 teachers.", .released),
            ("The militia let go 12 men.", .released),
            ("Rebels freed 62 hostages.", .released),
            ("The storm left 70,000 people without access to water.", .deprivedOfAid),
            ("The guild distributed food to 42,000 families.", .aidReached),
            ("Two nurses, arrested in May, are still being held.", .detained),
            ("The police recorded 137 cases of arbitrary arrest.", .detained),
            ("A drone killed the mayor and four of his guards.", .killed),
            ("Seventeen people were shot in the square.", .killed),
            ("Around 300 people crossed into Norland.", .displaced),
            ("The directorate lists five individuals and three entities.", .sanctioned),
            ("The appeal is 8 per cent funded.", .money),
        ] as [(String, Tally.Category)])
    func `what has befallen those counted`(text: String, category: Tally.Category) {
        #expect(tallies(text).last?.category == category)
    }

    @Test(
        arguments: [
            ("The blast killed five patients.", "patients"), ("The blast killed 40 people.", nil),
            ("The blast killed six crew members.", "crew members"),
            ("The blast killed nine women and newborns.", "women and newborns"),
            ("31 people were seized. Nine are children.", "children"),
        ] as [(String, String?)])
    func `the group is the noun that says who they are`(text: String, group: String?) {
        #expect(tallies(text).last?.group == group)
    }

    @Test(
        arguments: [
            ("Since the truce was signed in May 2019, 40 raids have hit Orvel.", "2019-05/.."),
            ("On 6 March 2020 shells hit the mill. Nine millers died.", "2020-03-06"),
            ("84 killed in May 2020\n\nThe guild met again. It counted the deaths of 84 sailors.", "2020-05"),
        ] as [(String, String)])
    func `the time of the event that goes on`(text: String, period: String) {
        #expect(tallies(text).last?.period == period)
    }

    @Test func `rows of a list`() {
        let found = tallies("New arrivals by town:\n– Orvel: 1,200\n– Tarn: 900\n– Wendel: 300")
        #expect(found.map(\.place) == ["Orvel", "Tarn", "Wendel"])
        #expect(found.allSatisfy { $0.category == .displaced })
    }

    @Test func `items under a line that counts them all`() {
        let text =
            "The raids killed 84 people, as follows:\n- the army: 39 people, including 12 children;\n- the militia: 45 people."
        let found = MarkedText(text).tallies
        let ids = found.map(\.id)
        guard found.count == 4 else {
            #expect(found.count == 4)
            return
        }
        #expect(found.map(\.tally.partOf) == [nil, ids[0], ids[1], ids[0]])
        #expect(found.map(\.tally.perpetrator) == [nil, "army", "army", "militia"])
        #expect(found.allSatisfy { $0.tally.category == .killed })
    }
}
