import RecordModel
import Testing

@testable import Reading

/// Transcripts and interviews: where turns begin (`q`) and whose they are. All names are invented.
@Suite struct ConversationTests {
    private func check(_ text: String, _ names: [String?], sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(text)
        let found = marked.quotations.filter { $0.form == .direct }
        #expect(found.flatMap(\.content) == marked["q"], sourceLocation: sourceLocation)
        #expect(found.map { $0.speaker?.name } == names, sourceLocation: sourceLocation)
    }

    @Test func `a question names who asks`() {
        check(
            "Participants: Gen. Mira Ferro, Head of Mission\n\nFERRO: «q:We begin.»\n\nQUESTION (Lena Brask, Orvel Wire): «q:Who shot?»\n\nFERRO: «q:We do not know.»\n\nQUESTION: «q:When do you?»\n\nFERRO: «q:Soon.»\n\n[The conference ended at noon.]",
            ["Mira Ferro", "Lena Brask", "Mira Ferro", nil, "Mira Ferro"])
    }

    @Test func `after two labels the paragraphs take turns`() {
        check(
            "Lena Brask builds boats. She talks to Odo Wendt about wood.\n\nODO WENDT: «q:Why oak?»\n\nLENA BRASK: «q:It bends and it lasts, and the old yard had a shed full of it when we came.»\n\n«q:And pine?»\n\n«q:Pine is for coffins, as my teacher said each spring when the planks came up the river.»\n\nLena Brask's book is out.",
            ["Odo Wendt", "Lena Brask", "Odo Wendt", "Lena Brask"])
    }

    @Test func `labels in small letters count where they come again`() {
        check(
            "Talk in Orvel\n\nOdo Wendt: «q:Why oak?»\n\nLena Brask: «q:It bends.»\n\nOdo Wendt: «q:And pine?»\n\nLena Brask: «q:For coffins.»",
            ["Odo Wendt", "Lena Brask", "Odo Wendt", "Lena Brask"])
    }

    @Test func `a list of figures is no transcript`() {
        check("Report of May\n\nDead: 14\n\nInjured: 30\n\nFood: 200 sacks were sent.", [])
    }

    @Test func `a quoted headline is whoever says it below`() {
        check(
            "“«q:We have no boats left»”\n\nLena Brask came to Orvel on Monday. “«q:We have no boats left and no wood,»” said Brask.",
            ["Lena Brask", "Lena Brask"])
    }
}
