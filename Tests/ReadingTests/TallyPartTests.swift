import RecordModel
import Testing

@testable import Reading

/// Numbers that break another down. Sentences are invented.
@Suite struct TallyPartTests {
    /// Sentence, and for each tally the number of the one it is part of, counted from 0.
    @Test(
        arguments: [
            ("The storm killed 40 people, including 12 children.", [nil, 0]),
            ("The storm killed 40 people, among them 12 children.", [nil, 0]),
            ("The storm killed 40 people, 12 of them children.", [nil, 0]),
            ("The storm killed 40 people, of whom 12 were children.", [nil, 0]),
            ("The storm killed 40 people (12 children and 9 women).", [nil, 0, 0]),
            ("The storm killed 40 people, including 12 children and 9 women.", [nil, 0, 0]),
            ("The storm killed 40 people, including at least 12 children.", [nil, 0]),
            ("The storm killed 40 people and injured 90.", [nil, nil]),
            ("The storm killed 40 sailors. It sank 12 boats.", [nil, nil]),
            ("31 people were seized. Nine are children.", [nil, 0]),
            ("The storm sank 40 boats. Two thirds were ferries.", [nil, 0]),
            ("Rebels freed 40 hostages. The captives, among them nine nuns, walked home.", [nil, 0]),
            ("Of the 26 miners, 11 were trapped and nine escaped.", [nil, 0, 0]),
            ("Of 20 raids, nine involved the army and six the militia.", [nil, 0, 0]),
            ("Of the guild's 6,000 rowers, 1,450 have left.", [nil, 0]),
            ("Three of the guild's seven boats sank.", [1, nil]),
            ("They held 300 people. Of these, 120 were tried and 40 were released.", [nil, 0, 0]),
            ("Guards held 90 men. The remaining 12 were freed in May.", [nil, 0]),
            ("They promised to free 90 men and have let go 12.", [nil, 0]),
            ("The guild counted 14 raids: eight on Orvel, four on Tarn and two on Wendel.", [nil, 0, 0, 0]),
            ("The fund gave $40 million, of which $9 million went to schools.", [nil, 0]),
            ("They received $3 million of the $9 million they asked for.", [1, nil]),
            ("Deaths: 387\n– drowned: 246\n– in fires: 141", [nil, 0, 0]),
            ("The storm killed 40 people. It wounded 12.", [nil, nil]),
            ("قُتل ٤٠ شخصاً، بينهم ١٢ طفلاً.", [nil, 0]),
            ("قُتل ٤٠ شخصاً، من بينهم ١٢ طفلاً و٩ نساء.", [nil, 0, 0]),
        ] as [(String, [Int?])])
    func `parts point at their whole`(text: String, parents: [Int?]) {
        let found = MarkedText(text).tallies
        #expect(found.count == parents.count)
        guard found.count == parents.count else { return }
        #expect(found.map(\.tally.partOf) == parents.map { $0.map { found[$0].id } })
    }

    @Test(arguments: [
        "The storm killed 40 people, including 12 children.", "The storm killed 40 people, 12 of them children.",
        "قُتل ٤٠ شخصاً، بينهم ١٢ طفلاً.",
    ])
    func `a part is of its whole's category`(text: String) {
        #expect(MarkedText(text).tallies.map(\.tally.category) == [.killed, .killed])
    }

    @Test func `a part of a part`() {
        let found = MarkedText("The storm killed 40 people, including 12 children (5 of them on the pier).").tallies
        #expect(found.map(\.tally.partOf) == [nil, found.first?.id, found.dropFirst().first?.id])
    }

    @Test func `a whole of another kind is no whole`() {
        let found = MarkedText("They signed 40 papers, and 12 children were rescued.").tallies
        #expect(found.count == 2 && found.allSatisfy { $0.tally.partOf == nil })
    }

    @Test func `no tally is part of itself or of one that is not there`() {
        let text = "In all 90 people died, including 30 men, 30 women and 30 children, 5 of whom were on the pier."
        let found = MarkedText(text).tallies
        let ids = Set(found.map(\.id))
        #expect(found.count == 5)
        #expect(found.allSatisfy { one in one.tally.partOf.map { ids.contains($0) && $0 != one.id } ?? true })
        #expect(found.dropFirst().allSatisfy { $0.tally.partOf != nil })
    }
}
