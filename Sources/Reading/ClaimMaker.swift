internal import RecordModel

/// Makes claims of one document, giving each its id: derived from document, kind and spans, and from the order among those that share them.
struct ClaimMaker {
    private let document: OriginalID
    private let reader: String
    private var used: [String: Int] = [:]

    /// - Parameter reader: a name that keeps another reader's ids apart from the built-in one's, which is empty.
    init(document: OriginalID, reader: String = "") {
        self.document = document
        self.reader = reader
    }

    /// A claim with a fresh id. `rule` names the rule that made it; `confidence` is 0…1.
    mutating func claim(_ body: Claim.Body, rule: String, confidence: Double) -> Claim {
        var claim = Claim(id: "", document: document, rule: rule, confidence: confidence, body: body)
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
        }
        mix(document.hex)
        mix(claim.kind.rawValue)
        if !reader.isEmpty { mix(reader) }
        for span in claim.spans {
            mix(String(span.start))
            mix(String(span.end))
        }
        let base = String(hash, radix: 16)
        let stem = "\(claim.kind.rawValue)-\(String(repeating: "0", count: 16 - base.count))\(base)"
        let order = used[stem, default: 0]
        used[stem] = order + 1
        claim.id = order == 0 ? stem : "\(stem)-\(order + 1)"
        return claim
    }
}
