public import RecordModel

/// Judgements on two entries as JSON: in the log, and in files that are handed on.
public enum LinkJudgingJSON {
    /// A judgement as an object. Cost: linear in its size.
    public static func value(_ judging: LinkJudging) -> JSONValue {
        var members: [String: JSONValue] = [
            "left": value(judging.left), "right": value(judging.right),
            "judgement": .string(judging.judgement.rawValue),
            "reason": JSONValue(judging.reason),
        ]
        if let seen = judging.seen {
            members["seen"] = .object([
                "left": .string(seen.left), "right": .string(seen.right), "linking": .string(seen.linking),
                "probability": seen.probability.map(JSONValue.number) ?? .null,
            ])
        }
        if let origin = judging.origin { members["origin"] = .string(origin) }
        return .object(members)
    }

    /// A judgement read back.
    ///
    /// - Throws: ``ExchangeError/malformed(format:line:reason:)`` that says which member is wrong.
    public static func judging(_ json: JSONValue, line: Int = 1) throws(ExchangeError) -> LinkJudging {
        func malformed(_ reason: String) -> ExchangeError {
            .malformed(format: "judgement", line: line, reason: reason)
        }
        guard let left = json["left"].flatMap(entry), let right = json["right"].flatMap(entry) else {
            throw malformed("left and right are not both {\"register\", \"edition\", \"key\"}")
        }
        guard let word = json["judgement"]?.string, let judgement = LinkJudging.Judgement(rawValue: word) else {
            throw malformed("judgement is not one of same, different, unsure, none")
        }
        var judging = LinkJudging(left, right, judgement, reason: json["reason"]?.string)
        if let seen = json["seen"], seen != .null {
            guard let left = seen["left"]?.string, let right = seen["right"]?.string,
                let linking = seen["linking"]?.string
            else { throw malformed("seen lacks left, right or linking") }
            judging.seen = LinkJudging.Seen(
                left: left, right: right, probability: seen["probability"]?.number, linking: linking)
        }
        judging.origin = json["origin"]?.string
        return judging
    }

    private static func value(_ entry: EntryID) -> JSONValue {
        .object(["register": .string(entry.register), "edition": .string(entry.edition), "key": .string(entry.key)])
    }

    private static func entry(_ json: JSONValue) -> EntryID? {
        guard let register = json["register"]?.string, let edition = json["edition"]?.string,
            let key = json["key"]?.string, !register.isEmpty, !edition.isEmpty, !key.isEmpty
        else { return nil }
        return EntryID(register: register, edition: edition, key: key)
    }
}
