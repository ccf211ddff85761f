import Testing

@testable import Custody

@Suite("Leaves, RFC 8785")
struct LeafTests {
    static let text = """
        {"body":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=","key":"0123456789abcdef","kind":"original.archived",\
        "record":"record-1","sequence":7,"time":"2026-01-02T03:04:05.678Z"}
        """

    static func leaf() throws -> Leaf {
        Leaf(
            record: "record-1", sequence: 7, time: try #require(LogTime("2026-01-02T03:04:05.678Z")),
            key: try #require(KeyID("0123456789abcdef")), kind: "original.archived", body: MerkleTree.emptyRoot)
    }

    @Test("are written in the one canonical form") func written() throws {
        #expect(String(decoding: try Self.leaf().json, as: UTF8.self) == Self.text)
        #expect(try Leaf(json: Array(Self.text.utf8)) == Self.leaf())
        #expect(try Self.leaf().hash == MerkleTree.leafHash(Array(Self.text.utf8)))
    }

    @Test(
        "escape as RFC 8785 section 3.2.2.2 says",
        arguments: [
            ("\"\\/", #""\"\\/""#),
            ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
            ("\0\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
            ("\u{7F}é\u{2028}🌍", "\"\u{7F}é\u{2028}🌍\""),
            ("", "\"\""),
            ("€$\u{F}\nA'B\"\\\\\"/", #""€$\u000f\nA'B\"\\\\\"/""#),
        ])
    func escapes(string: String, json: String) throws {
        var out: [UInt8] = []
        JSONText.append(string, to: &out)
        #expect(String(decoding: out, as: UTF8.self).sameBytes(as: json))
        var reader = JSONReader(out, place: "test")
        #expect(try reader.string().sameBytes(as: string))
        try reader.end()
    }

    @Test("go there and back, whatever their texts", arguments: 0..<300 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var dice = Dice(seed)
        let leaf = Leaf(
            record: dice.text(upTo: 20), sequence: Int.random(in: 0...Leaf.maximumSequence, using: &dice),
            time: try #require(LogTime(milliseconds: Int64.random(in: LogTime.range, using: &dice))),
            key: KeyID(publicKey: dice.bytes(32)), kind: dice.text(upTo: 40), body: Digest.sha256(dice.bytes(5)))
        let back = try Leaf(json: leaf.json)
        #expect(back == leaf)
        #expect(back.record.sameBytes(as: leaf.record) && back.kind.sameBytes(as: leaf.kind))
        #expect(leaf.hash == MerkleTree.leafHash(leaf.json))
    }

    @Test("one encoder writes one leaf after another") func reuse() throws {
        var encoder = LeafEncoder(record: "a\"b", key: try #require(KeyID("0123456789abcdef")))
        var dice = Dice(8)
        for sequence in [3, 12_345, 0] {
            let leaf = Leaf(
                record: "a\"b", sequence: sequence, time: try #require(LogTime(milliseconds: Int64(sequence))),
                key: try #require(KeyID("0123456789abcdef")), kind: dice.text(upTo: 99),
                body: Digest.sha256(dice.bytes(5)))
            encoder.encode(sequence: sequence, time: leaf.time, kind: leaf.kind, body: leaf.body)
            #expect(Array(encoder.json) == leaf.json)
            #expect(encoder.hash == leaf.hash)
        }
    }

    @Test(
        "in any other spelling are refused",
        arguments: [
            ("{\"body\"", "{ \"body\""),
            ("\"kind\"", "\"Kind\""),
            (":7,", ":07,"),
            (":7,", ":7.0,"),
            (":7,", ":-7,"),
            (":7,", ":\"7\","),
            (":7,", ":9007199254740992,"),
            (":7,", ":99999999999999999999,"),
            (":7,", ":,"),
            ("Z\"}", "Z\"}\n"),
            ("Z\"}", "Z\"} "),
            ("Z\"}", "Z\""),
            ("Z\"}", "Z"),
            ("05.678Z", "05Z"),
            ("record-1", "record\\u002d1"),
            ("record-1", "record\\/1"),
            ("record-1", "\\u000A"),
            ("record-1", "\\u00"),
            ("record-1", "\\ud83c\\udf0d"),
            ("record-1", "\\x"),
            ("record-1", "\\u0009"),
            ("record-1", "a\tb"),
            ("abcdef\"", "ABCDEF\""),
            ("abcdef\"", "abcde\""),
            ("uFU=", "uFV="),
            ("uFU=", ""),
            (",\"record\":\"record-1\"", ""),
            ("\"time\"", "\"extra\":1,\"time\""),
            ("{\"body\"", "[\"body\""),
        ])
    func refused(part: String, instead: String) throws {
        let start = try #require(Self.text.firstRange(of: part))
        let altered = Self.text.replacingCharacters(in: start, with: instead)
        let error = #expect(throws: CustodyError.self) { try Leaf(json: Array(altered.utf8)) }
        #expect(error?.code == .malformed)
        #expect(error?.place.hasPrefix("leaf, byte") == true)
    }

    @Test("that are not UTF-8 are refused") func notUTF8() {
        var bytes = Array(Self.text.utf8)
        for (index, byte) in bytes.enumerated() where byte == 45 {
            bytes[index] = 0xC3
            break
        }
        #expect(throws: CustodyError.self) { try Leaf(json: bytes) }
    }

    @Test("every altered byte is another leaf or none")
    func everyByte() throws {
        let original = Array(Self.text.utf8)
        for at in original.indices {
            for bit in 0..<8 {
                var bytes = original
                bytes[at] ^= 1 << UInt8(bit)
                if let leaf = try? Leaf(json: bytes) {
                    #expect(try leaf != Self.leaf() && leaf.hash != Self.leaf().hash)
                }
            }
        }
    }

    @Test("a salt hides a body, and seals it") func salt() throws {
        let (one, two) = (Salt.random(), Salt.random())
        #expect(one != two)
        #expect(one.seal([1, 2]) != two.seal([1, 2]))
        #expect(one.seal([1, 2]) == Digest.sha256(one.bytes + [1, 2]))
        #expect(one.seal([]) == Digest.sha256(one.bytes))
        #expect(Salt(bytes: one.bytes) == one)
    }
}

extension String {
    /// The first place of a text, without Foundation.
    func firstRange(of part: String) -> Range<Index>? {
        indices.lazy.compactMap { start in
            self[start...].hasPrefix(part) ? start..<self.index(start, offsetBy: part.count) : nil
        }.first
    }

    func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
