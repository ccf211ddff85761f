import Testing

@testable import Custody

@Suite("Any bytes")
struct CustodyFormTests {
    static func samples() throws -> [CustodyForm: [UInt8]] {
        let log = try SampleLog(count: 6)
        var tree = CompactTree()
        for leaf in log.leaves { tree.append(leaf) }
        return [
            .verifierKey: Array(log.key.verifier.description.utf8), .signingKey: Array(log.key.secretText.utf8),
            .note: Array(try log.note(size: 6).description.utf8), .checkpoint: Array(try log.note(size: 6).text.utf8),
            .receipt: Array(try log.receipt(3, size: 6).text.utf8), .leaf: log.entries[3].leaf.json,
            .tree: tree.serialized, .time: Array(log.entries[3].leaf.time.description.utf8),
        ]
    }

    @Test("each form is known from the others", arguments: CustodyForm.allCases)
    func forms(form: CustodyForm) throws {
        let bytes = try #require(try Self.samples()[form])
        // A receipt ends in a signed note and so, read as one, is a note itself.
        let expected: [CustodyForm] = form == .receipt ? [.note, .receipt] : [form]
        #expect(CustodyForm.allCases.filter { $0.matches(bytes) } == expected)
    }

    @Test("mutated, spliced and random bytes never stop the program", arguments: CustodyForm.allCases)
    func mutation(form: CustodyForm) throws {
        let samples = try Self.samples()
        let original = try #require(samples[form])
        var dice = Dice(UInt64(original.count))
        for round in 0..<400 {
            var bytes = round.isMultiple(of: 7) ? dice.bytes(Int.random(in: 0...200, using: &dice)) : original
            for _ in 0...Int.random(in: 0..<4, using: &dice) { bytes = mutated(bytes, with: &dice) }
            if round.isMultiple(of: 11), let other = samples.values.randomElement(using: &dice) {
                bytes = bytes.prefix(bytes.count / 2) + other.suffix(other.count / 2)
            }
            for form in CustodyForm.allCases { _ = form.matches(bytes) }
        }
    }

    @Test("mutated receipts are never believed to say something else")
    func receipts() throws {
        let log = try SampleLog(count: 6)
        let good = try log.receipt(3, size: 6)
        let original = Array(good.text.utf8)
        var dice = Dice(77)
        for _ in 0..<1500 {
            let bytes = mutated(original, with: &dice)
            guard let verified = try? Receipt(utf8: bytes).verified(by: log.key.verifier) else { continue }
            #expect(verified.leaf == good.leaf && verified.body == good.body && verified.checkpoint.size == 6)
        }
    }

    @Test("an error says where, what, and what to do next") func errors() {
        let error = CustodyError(.missing, at: "here", "it is gone", remedy: "look there")
        #expect(error.description == "here: it is gone; look there")
        #expect("\(error)" == error.description)
    }
}
