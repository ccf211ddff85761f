import Linking
import Registers
import Testing

@testable import Keeping

/// What families type is read as lists are read.
@Suite struct QuestionTests {
    @Test(arguments: [
        ("1985", "1985", 0), ("١٩٨٥", "1985", 0), ("1985-03", "1985-03", 0), ("12/3/1985", "1985-03-12", 0),
        ("١٢/٠٣/١٩٨٥", "1985-03-12", 0), ("1985±2", "1985", 2), ("١٩٨٥ ± ٣", "1985", 3), ("1985 +- 10", "1985", 10),
        ("حوالي ١٩٨٥", "1985~", 0), ("1984/1986", "1984/1986", 0), ("unknown", "", 0), ("  ", "", 0),
    ])
    func birthsAreRead(text: String, born: String, within: Int) {
        var question = FindQuestion()
        #expect(QuestionReading.put(text, as: .birthDate, into: &question))
        #expect(question.born == born)
        #expect(question.bornWithin == within)
    }

    @Test(arguments: [("28", 28...28), ("٢٨", 28...28), ("25-30", 25...30), ("28~", 26...30)])
    func agesAreRead(text: String, age: ClosedRange<Int>) {
        var question = FindQuestion()
        #expect(QuestionReading.put(text, as: .age, into: &question))
        #expect(question.age == age)
    }

    @Test(arguments: [
        (FieldKind.birthDate, "28"), (.birthDate, "31/02/1990"), (.age, "young"), (.age, "400"),
        (.sex, "perhaps"), (.fullName, String(repeating: "ا", count: 200_000)),
    ])
    func whatCannotBeReadIsToldAndLeftOut(kind: FieldKind, text: String) {
        var question = FindQuestion()
        #expect(!QuestionReading.put(text, as: kind, into: &question))
        #expect(question == FindQuestion())
    }

    @Test func wordsForSexAndStatusAreThoseOfLists() {
        var question = FindQuestion()
        #expect(QuestionReading.put("أنثى", as: .sex, into: &question) && question.sex == "f")
        #expect(QuestionReading.put("معتقل", as: .status, into: &question) && question.status == "detained")
    }
}
