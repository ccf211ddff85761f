import RecordModel
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        (JSONValue.number(1.5), "1.5"), (.number(1e21), "1e+21"), (.number(1e20), "100000000000000000000"),
        (.number(0.000001), "0.000001"),
        (.number(1e-7), "1e-7"), (.number(333333333.3333333), "333333333.3333333"), (.number(-0.0), "0"),
        (.number(4.5), "4.5"),
        (.number(1e23), "1e+23"), (.number(5e-324), "5e-324"), (.number(0.1), "0.1"),
        (.number(123456.789), "123456.789"), (.number(2), "2"),
        (.number(.infinity), "null"), (.integer(-12), "-12"), (.bool(true), "true"), (.null, "null"),
    ])
    func numbersAreWrittenAsRFC8785Asks(value: JSONValue, text: String) { #expect(value.text == text) }

    @Test func keysAreSortedByUTF16CodeUnits() {
        // U+1F600 is two surrogates, which sort before U+FB33 though its code point does not (RFC 8785 section 3.2.3).
        let value = JSONValue.object([
            "\u{FB33}": .integer(1), "\u{1F600}": .integer(2), "a": .integer(3), "é": .integer(4),
        ])
        #expect(value.text == "{\"a\":3,\"é\":4,\"\u{1F600}\":2,\"\u{FB33}\":1}")
    }

    @Test func controlCharactersAreEscapedAndNothingElse() {
        #expect(
            JSONValue.string("\u{8}\t\n\u{C}\r\u{1}\u{1F}\"\\/é\u{2028}").text
                == "\"\\b\\t\\n\\f\\r\\u0001\\u001f\\\"\\\\/é\u{2028}\"")
    }

    @Test(arguments: [
        "{\"a\":[1,2.5,\"x\",null,true,{}]}", "[]", "\"سجل\"", "-0.5", "{\"\":{\"b\":[[]]}}",
    ])
    func whatWasWrittenReadsBackTheSame(text: String) throws {
        let value = try JSONValue(parsing: text)
        #expect(value.text == text)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "01", "1.", "\"", "\"\u{1}\"", "nul", "[1] 2", "{\"a\":1,\"a\":2}",
        "\"\\ud800\"", "1e999", "+1",
        "'a'", "{a:1}", "\"\\x\"", "\"\\u12\"",
    ])
    func whatIsNotJSONIsRefused(text: String) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    }

    @Test func surrogatePairsAreJoined() throws { #expect(try JSONValue(parsing: "\"\\ud83d\\ude00\"").string == "😀") }

    @Test func hostileNestingIsRefusedNotACrash() {
        #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "[", count: 1_000_000)) }
    }

    @Test func illFormedUTF8IsRefused() {
        #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    }

    @Test func doublesReadBackExactly() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let value = Double(bitPattern: .random(in: .min ... .max, using: &generator))
            guard value.isFinite else { continue }
            #expect(try JSONValue(parsing: JSONValue.number(value).text).number == value)
        }
    }
}

@Suite struct OriginalIDTests {
    @Test func anIdIsSixtyFourDigits() throws {
        let hex = String(repeating: "0aF9", count: 16)
        let id = try #require(OriginalID(hex: hex))
        #expect(id.hex == hex.lowercased())
        #expect(OriginalID(digest: id.digest) == id)
        #expect(OriginalID(hex: String(hex.dropLast())) == nil)
        #expect(OriginalID(hex: hex.dropLast() + "g") == nil)
        #expect(OriginalID(digest: [1, 2, 3]) == nil)
    }
}
