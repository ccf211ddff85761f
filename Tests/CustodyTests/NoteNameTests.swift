import Testing

@testable import Custody

@Suite("Names of keys in notes")
struct NoteNameTests {
    @Test(
        "that can stand in a note",
        arguments: [
            "a",
            "example.com/log42",
            "sijill.local/record/0123456789abcdef",
            "سجل.example",
            "a-b_c.d/e~f:8080",
            "\u{200B}",
            "—",
        ])
    func usable(name: String) throws {
        #expect(NoteName.isUsable(name))
        let key = try sampleKey().named(name)
        #expect(try VerifierKey(key.verifier.description) == key.verifier)
        let note = try SignedNote(text: "x\n", signedBy: key)
        #expect(try SignedNote(note.description).verified(by: [key.verifier]) == [key.verifier])
    }

    @Test(
        "that cannot, for a space, a plus or a control character in them",
        arguments: [
            "", "+", "a+b", "a b", " ", "a\n", "\t", "\0", "a\u{1F}", "a\u{85}", "a\u{A0}", "a\u{1680}", "a\u{2000}",
            "a\u{2009}", "a\u{2028}", "a\u{2029}", "a\u{202F}", "a\u{205F}", "a\u{3000}",
        ])
    func unusable(name: String) {
        #expect(!NoteName.isUsable(name))
        #expect(throws: CustodyError.self) { try sampleKey().named(name) }
    }

    @Test("names that look alike and are other bytes are other keys")
    func lookalikes() throws {
        let (composed, decomposed) = (try sampleKey().named("\u{E9}"), try sampleKey().named("e\u{301}"))
        #expect(composed.verifier.name == decomposed.verifier.name)
        #expect(composed.verifier != decomposed.verifier)
        #expect(composed.verifier.noteID != decomposed.verifier.noteID)
        let note = try SignedNote(text: "x\n", signedBy: composed)
        #expect(throws: CustodyError.self) { try note.verified(by: [decomposed.verifier]) }
    }
}
