import Testing

@testable import Custody

@Suite("Keys")
struct KeyTests {
    /// The key of C2SP signed-note's test vector.
    static let known = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

    @Test("a known verifier key") func knownKey() throws {
        let key = try VerifierKey(Self.known)
        #expect(key.name == "example.com/foo")
        #expect(key.noteID == 0x530d_903a)
        #expect(key.publicKey.count == 32)
        #expect(key.description == Self.known)
    }

    @Test(
        "malformed verifier keys",
        arguments: [
            ("", "form"),
            ("name", "form"),
            ("name+00000000", "form"),
            ("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "name"),
            ("a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "name"),
            ("a\u{A0}b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "name"),
            ("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "does not belong"),
            ("example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "does not belong"),
            ("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "hexadecimal"),
            ("example.com/foo+530d90+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "hexadecimal"),
            ("example.com/foo+530d903a+", "base 64"),
            ("example.com/foo+530d903a+AekyeR", "base 64"),
            ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2l+", "base 64"),
            ("example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "type 4"),
            ("example.com/foo+530d903a+Aeky", "32 bytes"),
            ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n", "base 64"),
        ])
    func malformedKeys(text: String, says: String) {
        let error = #expect(throws: CustodyError.self) { try VerifierKey(text) }
        #expect(error?.code == .malformed)
        #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    }

    @Test("an id is the first sixteen digits of the key's hash") func ids() throws {
        let key = try VerifierKey(Self.known)
        #expect(key.id.hex == String(Digest.sha256(key.publicKey).hex.prefix(16)))
        #expect(try key.named("other").id == key.id)
        #expect(try key.named("other").noteID != key.noteID)
    }

    @Test(
        "what is no id",
        arguments: [
            "", "0123456789abcde", "0123456789ABCDEF", "0123456789abcdeg", "0123456789abcdef0", "../../../../etc/p",
        ])
    func noID(text: String) {
        #expect(KeyID(text) == nil)
    }

    @Test("ids are in the order of their digits") func idOrder() throws {
        let ids = try ["ff00000000000000", "0f00000000000000"].map { try #require(KeyID($0)) }
        #expect(ids.sorted().map(\.hex) == ["0f00000000000000", "ff00000000000000"])
    }

    @Test("a key of RFC 8032 section 7.1, test 1") func rfc8032() throws {
        let seed = try #require(Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60".utf8))
        let key = try SigningKey(seed: seed)
        #expect(
            Hex.encode(key.verifier.publicKey) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        let signature = try #require(
            Hex.decode(
                """
                e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe2465\
                5141438e7a100b
                """.utf8))
        #expect(key.verifier.isValid(signature, for: []))
        #expect(!key.verifier.isValid(signature, for: [0]))
        #expect(!key.verifier.isValid([], for: []))
    }

    @Test("a private key goes to its text and back, with its name") func secretText() throws {
        for key in [try SigningKey.generate(), try sampleKey().named("a.example/ñ")] {
            let back = try SigningKey(secretText: key.secretText)
            #expect(back.verifier == key.verifier)
            #expect(try SigningKey(secretText: key.secretText + "\n").secretText == key.secretText)
            #expect(back.verifier.isValid(try key.signature(for: [1, 2, 3]), for: [1, 2, 3]))
        }
        let key = try SigningKey.generate()
        #expect(key.verifier.name == "sijill.local/\(key.id)")
    }

    @Test("a private key shows its secret to nobody who does not ask for it") func redacted() throws {
        let key = try sampleKey()
        let secret = try #require(key.secretText.split(separator: "+").last)
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped, "\([key])"] { #expect(!text.contains(secret)) }
    }

    @Test(
        "malformed private keys, and the text is in no error",
        arguments: [
            ("", "begin"),
            ("PRIVATE+KEY+", "form"),
            ("PRIVATE+KEY+name+00000000", "form"),
            ("private+key+a+b+c", "begin"),
            ("PRIVATE+KEY+a+00000000+AQEB", "32 bytes"),
            ("PRIVATE+KEY+a+00000000+????", "base 64"),
            ("PRIVATE+KEY+a+00000000+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB", "does not belong"),
            ("PRIVATE+KEY+a+00000000+AgEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB", "not an Ed25519"),
            ("PRIVATE+KEY+a+00000000+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\n\n", "base 64"),
        ])
    func malformedSecrets(text: String, says: String) {
        let error = #expect(throws: CustodyError.self) { try SigningKey(secretText: text) }
        #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
        #expect(error?.description.contains("AQEB") == false)
    }

    @Test("a private key of another length is none", arguments: [0, 31, 33])
    func seedLengths(count: Int) {
        #expect(throws: CustodyError.self) { try SigningKey(seed: [UInt8](repeating: 1, count: count)) }
    }

    @Test("origins") func origins() throws {
        let key = try sampleKey().id
        let origin = try LogOrigin(record: "01JZ.a_b-c", key: key)
        #expect(origin.description == "sijill.local/01JZ.a_b-c/\(key)")
        #expect(try LogOrigin(origin.description) == origin)
    }

    @Test(
        "records that cannot stand in an origin",
        arguments: [
            "", ".", "..", ".hidden", "-x", "a/b", "a b", "a+b", "a\nb", "é", "\u{212A}", "\0",
            String(repeating: "a", count: 101),
        ])
    func unusableRecords(record: String) {
        #expect(throws: CustodyError.self) { try LogOrigin(record: record, key: try sampleKey().id) }
    }

    @Test(
        "what is no origin",
        arguments: [
            "", "sijill.local", "sijill.local/a", "sijill.local/a/b", "sijill.local/a/0123456789abcdef/",
            "/a/0123456789abcdef",
            "sijill.local//0123456789abcdef", "other.local/a/0123456789abcdef", "sijill.local/a/0123456789ABCDEF",
        ])
    func noOrigin(text: String) {
        #expect(throws: CustodyError.self) { try LogOrigin(text) }
    }
}
