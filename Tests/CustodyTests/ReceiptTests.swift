import Testing

@testable import Custody

@Suite("Receipts, C2SP tlog-proof")
struct ReceiptTests {
    @Test("every entry of a log has a receipt that verifies without it", arguments: [1, 2, 3, 8, 21])
    func all(size: Int) throws {
        let log = try SampleLog(count: size)
        for index in 0..<size {
            let receipt = try log.receipt(index, size: size)
            let verified = try Receipt.verify(receipt.text, key: log.key.verifier)
            #expect(try Receipt(receipt.text) == receipt)
            #expect(verified.leaf == log.entries[index].leaf)
            #expect(verified.body == log.entries[index].body)
            #expect(verified.checkpoint.size == size)
            #expect(verified.origin == log.origin)
        }
    }

    @Test("has the form of the specification") func form() throws {
        let log = try SampleLog(count: 6)
        let receipt = try log.receipt(2, size: 6)
        let lines = receipt.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "c2sp.org/tlog-proof@v1")
        #expect(lines[1].hasPrefix("extra "))
        #expect(lines[2] == "index 2")
        #expect(lines[3..<6].map { Hash(base64: String($0)) } == receipt.path)
        #expect(lines[6] == "" && lines[7] == "sijill.local/record-1/\(log.key.id)" && lines[8] == "6")
        #expect(lines.last == "")
        let extra = try #require(Base64.decode(String(lines[1].dropFirst(6))))
        let json = String(decoding: extra, as: UTF8.self)
        #expect(json.hasPrefix(#"{"body":"eyJlbnRyeSI6Mn0=","leaf":"{\"body\":\""#))
        #expect(json.contains(#"","salt":""#))
    }

    @Test("of an erased body still proves the entry") func erased() throws {
        let log = try SampleLog(count: 6)
        let text = try log.receipt(2, size: 6, erased: true).text
        let verified = try Receipt.verify(text, key: log.key.verifier)
        #expect(verified.body == nil)
        #expect(verified.leaf == log.entries[2].leaf)
        #expect(try Receipt(text).text == text)
    }

    @Test("every altered bit is refused") func everyBit() throws {
        let log = try SampleLog(count: 3)
        let original = Array(try log.receipt(1, size: 3).text.utf8)
        for at in original.indices {
            for bit in 0..<8 {
                var bytes = original
                bytes[at] ^= 1 << UInt8(bit)
                #expect(throws: CustodyError.self, "byte \(at), bit \(bit)") {
                    try Receipt(utf8: bytes).verified(by: log.key.verifier)
                }
            }
        }
    }

    @Test("every cut is refused") func cuts() throws {
        let log = try SampleLog(count: 3)
        let original = Array(try log.receipt(1, size: 3).text.utf8)
        for length in original.indices {
            #expect(throws: CustodyError.self) {
                try Receipt(utf8: Array(original[..<length])).verified(by: log.key.verifier)
            }
        }
    }

    /// What may be wrong with a receipt whose form is right, and what the error must say.
    enum Wrong: CaseIterable {
        case body, salt, leafKind, leafRecord, leafKey, index, path, shortPath, checkpoint, signature, otherKey
    }

    @Test("says exactly what is wrong", arguments: Wrong.allCases)
    func says(wrong: Wrong) throws {
        let log = try SampleLog(count: 6)
        let good = try log.receipt(2, size: 6)
        let other = try SampleLog(count: 6, record: "record-2")
        let content = (salt: try #require(good.salt), body: try #require(good.body))
        var leaf = good.leaf
        func receipt(
            salt: Salt? = nil, body: [UInt8]? = nil, path: [Hash]? = nil, checkpoint: SignedNote? = nil
        ) -> Receipt {
            Receipt(
                leaf: leaf, content: (salt ?? content.salt, body ?? content.body), path: path ?? good.path,
                checkpoint: checkpoint ?? good.checkpoint)
        }
        let (bad, code, says): (Receipt, CustodyError.Code, String)
        switch wrong {
        case .body: (bad, code, says) = (receipt(body: [1]), .bodyDiffers, "body")
        case .salt: (bad, code, says) = (receipt(salt: Salt.random()), .bodyDiffers, "salt")
        case .leafKind:
            leaf.kind = "claim.rejected"
            (bad, code, says) = (receipt(), .notIncluded, "another root")
        case .leafRecord:
            leaf.record = "record-2"
            (bad, code, says) = (receipt(), .mismatch, "another record")
        case .leafKey:
            leaf.key = try sampleKey(2).id
            (bad, code, says) = (receipt(), .mismatch, "of key")
        case .index:
            let text = good.text.replacingCharacters(
                in: try #require(good.text.firstRange(of: "index 2")), with: "index 3")
            (bad, code, says) = (try Receipt(text), .mismatch, "index is 3")
        case .path: (bad, code, says) = (receipt(path: good.path.reversed()), .notIncluded, "another root")
        case .shortPath: (bad, code, says) = (receipt(path: good.path.dropLast()), .notIncluded, "too short")
        case .checkpoint:
            (bad, code, says) = (receipt(checkpoint: try other.note(size: 6)), .mismatch, "another record")
        case .signature:
            let signature = try #require(try log.note(size: 5).description.split(separator: "\n").last)
            let note = try SignedNote("\(good.checkpoint.text)\n\(signature)\n")
            (bad, code, says) = (receipt(checkpoint: note), .badSignature, "does not verify")
        case .otherKey:
            let note = try SignedNote(
                text: good.checkpoint.text, signedBy: try sampleKey(2).named(log.origin.description))
            (bad, code, says) = (receipt(checkpoint: note), .unknownKey, "none of the keys")
        }
        let error = #expect(throws: CustodyError.self) { try Receipt.verify(bad.text, key: log.key.verifier) }
        #expect(error?.code == code)
        #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    }

    @Test(
        "malformed texts, and the line that is",
        arguments: [
            ("", 1),
            ("c2sp.org/tlog-proof@v2\n", 1),
            ("c2sp.org/tlog-proof@v1", 1),
            ("c2sp.org/tlog-proof@v1\n", 2),
            ("c2sp.org/tlog-proof@v1\nindex 0\n\n", 2),
            ("c2sp.org/tlog-proof@v1\nextra e\n", 2),
            ("c2sp.org/tlog-proof@v1\nextra: e30=\n", 2),
        ])
    func malformed(text: String, line: Int) {
        let error = #expect(throws: CustodyError.self) { try Receipt(text) }
        #expect(error?.place == "receipt, line \(line)")
    }

    @Test(
        "malformed lines after the entry",
        arguments: [
            ("index 1", "index 01", "line 3"),
            ("index 1", "index -1", "line 3"),
            ("index 1", "index", "line 3"),
            ("index 1", "Index 1", "line 3"),
            ("index 1\n", "index 1\nAAAA\n", "line 4"),
            ("index 1\n", "index 1\n" + String(repeating: MerkleTree.emptyRoot.base64 + "\n", count: 80), "line 68"),
            ("index 1\n", "index 1\n\n", "note"),
        ])
    func malformedLines(part: String, instead: String, place: String) throws {
        let text = try SampleLog(count: 3).receipt(1, size: 3).text
        let altered = text.replacingCharacters(in: try #require(text.firstRange(of: part)), with: instead)
        let error = #expect(throws: CustodyError.self) { try Receipt(altered).verified(by: try sampleKey().verifier) }
        #expect(error?.place.contains(place) == true || error?.code == .malformed, "\(error?.description ?? "")")
    }

    @Test(
        "malformed entries",
        arguments: [
            "{}", "{\"body\":null,\"leaf\":null,\"salt\":null}", "{\"body\":1,\"leaf\":\"\",\"salt\":null}",
            "{\"body\":\"A\",\"leaf\":\"LEAF\",\"salt\":null}", "{\"body\":null,\"leaf\":\"LEAF\",\"salt\":\"AAAA\"}",
            "{\"body\":\"AAAA\",\"leaf\":\"LEAF\",\"salt\":null}", "{\"body\":null,\"leaf\":\"LEAF\",\"salt\":null} ",
            "{\"leaf\":\"LEAF\",\"body\":null,\"salt\":null}",
            "{\"body\":null,\"leaf\":\"LEAF\",\"salt\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"}",
        ])
    func malformedExtra(json: String) throws {
        let leaf = LeafTests.text.split(separator: "\"").joined(separator: "\\\"")
        var filled = json
        if let place = json.firstRange(of: "LEAF") { filled = json.replacingCharacters(in: place, with: leaf) }
        let text =
            "c2sp.org/tlog-proof@v1\nextra \(Base64.encode(Array(filled.utf8)))\nindex 7\n\n\(SignedNoteTests.note)"
        let error = #expect(throws: CustodyError.self) { try Receipt(text) }
        #expect(error?.place.contains("extra, byte") == true || error?.place.contains("leaf, byte") == true)
    }
}
