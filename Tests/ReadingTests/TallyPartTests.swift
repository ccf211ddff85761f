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
