import Registers

/// One field ready to be compared: where its values stand in an entry's row, and how their levels are called.
struct Feature: Sendable {
    /// How two values are compared.
    enum Way: Sendable { case name, place, date, birth, choice, status, text }

    let name: String
    let kind: FieldKind
    let way: Way
    /// Column of the row with the value; for a birth, the date.
    let column: Int
    /// Column of the row with a second value (another language); for a birth, the age. -1 where there is none.
    let second: Int
    let byFrequency: Bool
    /// Cut points of the levels; see ``LinkSpec/Field/cuts``.
    let cuts: [Double]

    /// Names of the levels; the first is that nothing is said.
    var levels: [String] {
        switch way {
        case .name: ["not said", "same", "close", "near", "far", "different", "stands elsewhere"]
        case .place: ["not said", "same", "close", "near", "far", "different"]
        case .date:
            [
                "not said", "same day", "same, one vague", "day and month swapped", "days apart", "close", "same year",
                "different",
            ]
        case .birth:
            [
                "not said", "same day", "same, one vague", "day and month swapped", "days apart", "close", "same year",
                "different",
                "same age", "a year apart", "few years apart", "some years apart", "other age",
            ]
        case .choice: ["not said", "same", "different"]
        case .status: ["not said", "same", "can follow", "contradicts"]
        case .text: ["not said", "same", "nearly same", "different"]
        }
    }

    /// Levels at which the two values are the same, as far as their frequency goes.
    func agrees(_ level: Int) -> Bool {
        switch way {
        case .name, .place: level >= 1 && level <= 3
        default: level == 1
        }
    }

    /// The level that another field implies: it says nothing.
    static let implied = 15
}

/// Parts of a person's name that are compared one by one.
enum NameSlot: Int, CaseIterable { case given, father, grandfather, family }
