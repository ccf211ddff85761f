import Testing

@testable import Custody

@Suite("Canonical JSON, piece by piece")
struct JSONTextTests {
    @Test("pieces are read in their order")
    func pieces() throws {
        var reader = JSONReader(Array(#"{"a":12,"b":null,"c":"x\ny"}"#.utf8), place: "test")
        try reader.expect("{\"a\":")
        #expect(try reader.integer() == 12)
        let isNumberNull = reader.skip("null")
        #expect(!isNumberNull)
        try reader.expect(",\"b\":")
        let isNull = reader.skip("null")
        #expect(isNull)
        try reader.expect(",\"c\":")
        #expect(try reader.string() == "x\ny")
        #expect(throws: CustodyError.self) { try reader.end() }
        try reader.expect("}")
        try reader.end()
    }

    @Test("what was not expected is not gone past")
    func unexpected() throws {
        var reader = JSONReader(Array("abc".utf8), place: "test")
        let error = #expect(throws: CustodyError.self) { try reader.expect("abd") }
        #expect(error?.place == "test, byte 0")
        #expect(error?.what == "expected abd")
        #expect(throws: CustodyError.self) { try reader.expect("abcd") }
        try reader.expect("abc")
        #expect(throws: CustodyError.self) { try reader.expect("a") }
        try reader.expect("")
        try reader.end()
    }

    @Test(
        "strings that canonical JSON does not have",
        arguments: [
            "",
            "\"",
            "abc",
            "\"abc",
            "\"abc\\",
            "\"abc\\\"",
            "\"\\/\"",
            "\"\\a\"",
            "\"\\u\"",
            "\"\\u00\"",
            "\"\\u0020\"",
            "\"\\u00e9\"",
            "\"\\u001F\"",
            "\"\\u0100\"",
            "\"\\U0001\"",
            "\"\\ud800\"",
            "\"a\nb\"",
            "\"a\u{1}b\"",
            "'abc'",
        ])
    func badStrings(text: String) {
        var reader = JSONReader(Array(text.utf8), place: "test")
        let error = #expect(throws: CustodyError.self) { try reader.string() }
        #expect(error?.code == .malformed)
    }

    @Test(
        "strings that are not UTF-8",
        arguments: [
            [0x22, 0xC3, 0x22],
            [0x22, 0xFF, 0x22],
            [0x22, 0xC0, 0x80, 0x22],
            [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
        ] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) {
        var reader = JSONReader(bytes, place: "test")
        let error = #expect(throws: CustodyError.self) { try reader.string() }
        #expect(error?.what == "not UTF-8")
    }

    @Test(
        "numbers that a leaf does not have",
        arguments: ["", "-1", "+1", "01", "a", ".5", "9223372036854775808", "\"1\"", "null"])
    func badNumbers(text: String) {
        var reader = JSONReader(Array(text.utf8), place: "test")
        #expect(throws: CustodyError.self) { try reader.integer() }
    }

    @Test("every scalar up to U+2FFF goes there and back")
    func scalars() throws {
        for value in (0 as UInt32)...0x2FFF {
            let scalar = try #require(Unicode.Scalar(value))
            var out: [UInt8] = []
            JSONText.append(String(scalar), to: &out)
            var reader = JSONReader(out, place: "test")
            let back = try reader.string()
            guard back.unicodeScalars.elementsEqual([scalar]), !out.contains(where: { $0 < 32 }) else {
                Issue.record("U+\(String(value, radix: 16)) became \(out)")
                continue
            }
        }
    }
}
