public import RecordModel

/// One claim as a JSON value: what a log entry carries, and what a keeper changes field by field.
public enum ClaimJSON {
    /// The claim as the contract writes it. Cost: one line written and read.
    public static func value(_ claim: Claim) -> JSONValue {
        (try? JSONValue(parsing: line(claim))) ?? .null
    }

    /// The claim's line in the contract, without the line feed.
    public static func line(_ claim: Claim) -> [UInt8] {
        var bytes: [UInt8] = []
        ClaimsJSONLines.write(.claim(claim), to: &bytes)
        if bytes.last == 0x0A { bytes.removeLast() }
        return bytes
    }

    /// A claim read back, held to the letter of the contract.
    ///
    /// - Throws: ``ExchangeError/malformed(format:line:reason:)`` with the field that is wrong.
    public static func claim(_ value: JSONValue) throws(ExchangeError) -> Claim { try claim(line: value.canonical) }

    /// A claim from its line in the contract.
    public static func claim(line: some Collection<UInt8>) throws(ExchangeError) -> Claim {
        guard case .claim(let claim) = try ClaimsJSONLines.read(line, number: 1) else {
            throw .malformed(format: "claim", line: 1, reason: "the object is no claim")
        }
        return claim
    }
}
