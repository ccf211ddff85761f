import Testing

@testable import Custody

@Suite("Hexadecimal, base 64 and decimal")
struct TextFormsTests {
    @Test(
        "base 64 of RFC 4648 section 10",
        arguments: [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ])
    func base64(plain: String, coded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == coded)
        #expect(Base64.decode(coded) == Array(plain.utf8))
    }

    @Test("base 64 goes there and back", arguments: 0...200)
    func base64RoundTrip(count: Int) {
        var dice = Dice(UInt64(count))
        let bytes = dice.bytes(count)
        #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }

    @Test(
        "base 64 in any other form is refused",
        arguments: [
            "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm8", "Z===", "====", "=", "Zg==Zg==", "Zm9v\n", " Zm9v",
            "Zm9-", "Zm_v",
            "Zm=v", "Zg=\0", "Zм9v",
        ])
    func base64Refused(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test("every text of four digits is the one form of its bytes, or refused")
    func base64OneForm() {
        let digits = Array("AQgwz+/=".utf8)
        for number in 0..<4096 {
            let text = String(decoding: (0..<4).map { digits[number >> ($0 * 3) & 7] }, as: UTF8.self)
            if let bytes = Base64.decode(text) { #expect(Base64.encode(bytes) == text) }
        }
    }

    @Test("hexadecimal") func hex() {
        #expect(Hex.encode([0, 1, 0xAB, 0xFF]) == "0001abff")
        #expect(Hex.decode("0001abff".utf8) == [0, 1, 0xAB, 0xFF])
        for text in ["0", "AB", "0g", "0x", " 0", "٠٠"] { #expect(Hex.decode(text.utf8) == nil) }
    }

    @Test(
        "numbers in their one form",
        arguments: [
            ("0", 0),
            ("7", 7),
            ("10", 10),
            ("9223372036854775807", Int.max),
        ])
    func decimal(text: String, number: Int) {
        #expect(Decimal.parse(text.utf8) == number)
        var out: [UInt8] = []
        Decimal.append(number, to: &out)
        #expect(out == Array(text.utf8))
    }

    @Test(
        "numbers in any other form",
        arguments: [
            "", "00", "01", "+1", "-1", "1 ", " 1", "1.0", "1e3", "9223372036854775808", "99999999999999999999", "١",
            "0x1",
        ])
    func decimalRefused(text: String) {
        #expect(Decimal.parse(text.utf8) == nil)
    }

    @Test("negative numbers are written, for damaged rows", arguments: [(-1, "-1"), (Int.min, "-9223372036854775808")])
    func negative(number: Int, text: String) {
        var out: [UInt8] = []
        Decimal.append(number, to: &out)
        #expect(String(decoding: out, as: UTF8.self) == text)
    }

    @Test("a digest in its forms") func hash() throws {
        let hash = Digest.sha256(Array("abc".utf8))
        #expect(hash.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(hash.base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        #expect(Hash(hex: hash.hex) == hash)
        #expect(Hash(base64: hash.base64) == hash)
        #expect(Hash(bytes: hash.bytes) == hash)
        #expect(hash.bytes.withUnsafeBytes { Hash(buffer: $0) } == hash)
        #expect("\(hash)" == hash.hex)
        #expect(Set([hash, hash, MerkleTree.emptyRoot]).count == 2)
        #expect(MemoryLayout<Hash>.size == Hash.byteCount)
    }

    @Test("a digest of another length is none", arguments: [0, 1, 31, 33, 64])
    func hashLengths(count: Int) {
        let bytes = [UInt8](repeating: 0, count: count)
        #expect(Hash(bytes: bytes) == nil)
        #expect(Hash(hex: Hex.encode(bytes)) == nil)
        #expect(Hash(base64: Base64.encode(bytes)) == nil)
        #expect(bytes.withUnsafeBytes { Hash(buffer: $0) } == nil)
        #expect(Salt(bytes: bytes) == nil)
        #expect(bytes.withUnsafeBytes { Salt(buffer: $0) } == nil)
    }

    @Test("a digest of two parts is that of the whole", arguments: [0, 1, 31, 32, 33, 63, 64, 65, 1000])
    func parts(count: Int) {
        var dice = Dice(UInt64(count))
        let (first, second) = (dice.bytes(32), dice.bytes(count))
        let parted = first.withUnsafeBytes { a in second.withUnsafeBytes { b in Digest.sha256(a, b) } }
        #expect(parted == Digest.sha256(first + second))
    }

    @Test("the same letters are not always the same bytes") func sameBytes() {
        #expect("\u{212A}" == "K")
        #expect(!"\u{212A}".sameBytes(as: "K"))
        #expect("K".sameBytes(as: "K"))
    }
}
