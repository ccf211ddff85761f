import Testing

@testable import Custody

@Suite("Signed notes, C2SP signed-note")
struct SignedNoteTests {
    static let text = "This is an example message.\n"
    static let signature =
        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="
    static let note = "\(text)\n— example.com/foo \(signature)\n"

    @Test("the specification's vector verifies") func vector() throws {
        let key = try VerifierKey(KeyTests.known)
        let note = try SignedNote(Self.note)
        #expect(note.text == Self.text)
        #expect(note.signatures.count == 1)
        #expect(note.description == Self.note)
        #expect(try note.verified(by: [key]) == [key])
    }

    @Test("every altered bit is refused") func everyBit() throws {
        let key = try VerifierKey(KeyTests.known)
        let original = Array(Self.note.utf8)
        for at in original.indices {
            for bit in 0..<8 {
                var bytes = original
                bytes[at] ^= 1 << UInt8(bit)
                #expect(throws: CustodyError.self, "byte \(at), bit \(bit)") {
                    try SignedNote(utf8: bytes).verified(by: [key])
                }
            }
        }
    }

    @Test("every cut is refused") func cuts() throws {
        let key = try VerifierKey(KeyTests.known)
        let original = Array(Self.note.utf8)
        for length in original.indices {
            #expect(throws: CustodyError.self) { try SignedNote(utf8: Array(original[..<length])).verified(by: [key]) }
        }
    }

    @Test("what others signed is left aside, in whatever order") func unknownSigners() throws {
        let keys = try (1...4).map { try sampleKey($0).named("signer\($0).example") }
        var note = try SignedNote(text: "a\n\nb\n", signedBy: keys[0])
        for key in keys.dropFirst() { try note.sign(by: key) }
        let parsed = try SignedNote(note.description)
        #expect(parsed == note)
        #expect(parsed.text == "a\n\nb\n")
        #expect(try parsed.verified(by: [keys[2].verifier]) == [keys[2].verifier])
        #expect(try parsed.verified(by: [keys[3].verifier, keys[1].verifier]) == [keys[1].verifier, keys[3].verifier])
        let error = #expect(throws: CustodyError.self) { try parsed.verified(by: [try sampleKey(9).verifier]) }
        #expect(error?.code == .unknownKey)
    }

    @Test("a key of the same name, or the same id, is another key") func sameNameOrID() throws {
        let key = try sampleKey().named("a.example")
        let note = try SignedNote(text: "x\n", signedBy: key)
        let sameName = try sampleKey(2).named("a.example").verifier
        #expect(throws: CustodyError.self) { try note.verified(by: [sameName]) }
        #expect(try note.verified(by: [sameName, key.verifier]) == [key.verifier])
    }

    @Test("one false signature of a known key spoils the note, whoever else signed") func oneFalse() throws {
        let (one, two) = (try sampleKey(1).named("one.example"), try sampleKey(2).named("two.example"))
        let good = try SignedNote(text: "x\n", signedBy: one)
        let other = try SignedNote(text: "y\n", signedBy: two)
        let mixed = try SignedNote(
            good.description + other.description.split(separator: "\n").suffix(1).joined() + "\n")
        #expect(try mixed.verified(by: [one.verifier]) == [one.verifier])
        let error = #expect(throws: CustodyError.self) { try mixed.verified(by: [one.verifier, two.verifier]) }
        #expect(error?.code == .badSignature)
    }

    @Test(
        "malformed notes",
        arguments: [
            ("", "newline"),
            ("\n", "blank line"),
            ("\n\n", "signature line 1"),
            ("text\n", "blank line"),
            ("text\n\n", "signature line 1"),
            ("text\n\n— a", "newline"),
            ("text\n— a QUFBQUE=\n", "blank line"),
            ("text\n\n- a QUFBQUE=\n", "signature line 1"),
            ("text\n\n— a QUFBQUE=\n\n", "signature line 1"),
            ("text\n\n— a  QUFBQUE=\n", "signature line 1"),
            ("text\n\n— a QUFBQUE= \n", "signature line 1"),
            ("text\n\n— a+b QUFBQUE=\n", "signature line 1"),
            ("text\n\n— a\u{A0}b QUFBQUE=\n", "signature line 1"),
            ("text\n\n— a QUFBQQ==\n", "signature line 1"),
            ("text\n\n— a QUFBQUE\n", "signature line 1"),
            ("text\n\n— a QUFBQUE=\n— a\n", "signature line 2"),
            ("text\n\n— a QUFBQUE=\nb\n", "signature line 2"),
            ("te\u{9}xt\n\n— a QUFBQUE=\n", "control"),
            ("text\r\n\r\n— a QUFBQUE=\r\n", "control"),
            ("text\n\n—\u{A0}a QUFBQUE=\n", "signature line 1"),
            ("text\n\n \u{2014} a QUFBQUE=\n", "signature line 1"),
        ])
    func malformed(text: String, says: String) {
        let error = #expect(throws: CustodyError.self) { try SignedNote(text) }
        #expect(error?.code == .malformed)
        #expect(error?.what.contains(says) == true, "\(error?.what ?? "")")
    }

    @Test("bytes that are not UTF-8, notes too long, and too many signatures") func limits() throws {
        #expect(throws: CustodyError.self) { try SignedNote(utf8: [0xC3, 10, 10] + Array("— a QUFBQUE=\n".utf8)) }
        let long = String(repeating: "a", count: SignedNote.maximumBytes) + "\n\n— a QUFBQUE=\n"
        #expect(throws: CustodyError.self) { try SignedNote(long) }
        let lines = { (count: Int) in "x\n\n" + String(repeating: "— a QUFBQUE=\n", count: count) }
        #expect(try SignedNote(lines(SignedNote.maximumSignatures)).signatures.count == SignedNote.maximumSignatures)
        #expect(throws: CustodyError.self) { try SignedNote(lines(SignedNote.maximumSignatures + 1)) }
    }

    @Test("a text that cannot stand in a note is not signed", arguments: ["", "x", "a\tb\n", "a\r\n"])
    func unsignable(text: String) {
        #expect(throws: CustodyError.self) { try SignedNote(text: text, signedBy: try sampleKey()) }
    }
}
