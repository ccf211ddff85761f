public import RecordModel

/// Decisions as the bodies of log entries: canonical JSON, one object each, keys as the fields are called.
///
/// A body that this version cannot read is never dropped: ``DecisionJSON/decision(kind:body:)`` throws, and the caller keeps the entry
/// and says so.
public enum DecisionJSON {
    /// The body of a decision's log entry. Cost: linear in its size.
    public static func body(_ decision: Decision) -> [UInt8] { json(decision).canonical }

    /// A decision read back.
    ///
    /// - Parameters:
    ///   - kind: the log entry's kind.
    ///   - body: the log entry's body.
    /// - Returns: nil for a kind that this version does not know.
    /// - Throws: ``ExchangeError/malformed(format:line:reason:)`` where the body is not what the kind asks for.
    public static func decision(kind: String, body: [UInt8]) throws(ExchangeError) -> Decision? {
        guard let kind = Decision.Kind(rawValue: kind) else { return nil }
        let json: JSONValue
        do throws(JSONError) { json = try JSONValue(parsing: body) } catch { throw malformed(kind, error.description) }
        switch kind {
        case .recordCreated: return .recordCreated(name: try text(json, "name", kind))
        case .keyAdded: return .keyAdded(verifier: try text(json, "verifier", kind), keeper: json["keeper"]?.string)
        case .archived: return .archived(try archiving(json, kind))
        case .accepted:
            return .accepted(try claim(json, "claim", kind), try anchor(json, kind), reason: json["reason"]?.string)
        case .rejected:
            return .rejected(try claim(json, "claim", kind), try anchor(json, kind), reason: json["reason"]?.string)
        case .stated:
            return .stated(try claim(json, "claim", kind), try anchor(json, kind), reason: json["reason"]?.string)
        case .corrected:
            return .corrected(
                try claim(json, "claim", kind), try claim(json, "corrected", kind), try anchor(json, kind),
                reason: json["reason"]?.string)
        case .erased: return .erased(try erasing(json, kind))
        case .packChosen: return .packChosen(try pack(json, kind))
        case .editionAdded:
            do throws(ExchangeError) {
                return .editionAdded(try EditionJSON.edition(json))
            } catch { throw malformed(kind, error.description) }
        case .linkJudged: return .linkJudged(try LinkJudgingJSON.judging(json))
        }
    }

    private static func json(_ decision: Decision) -> JSONValue {
        switch decision {
        case .recordCreated(let name): .object(["name": .string(name)])
        case .keyAdded(let verifier, let keeper): .object(["verifier": .string(verifier), "keeper": JSONValue(keeper)])
        case .archived(let archiving): json(archiving)
        case .accepted(let claim, let anchor, let reason), .rejected(let claim, let anchor, let reason),
            .stated(let claim, let anchor, let reason):
            .object(["claim": ClaimJSON.value(claim), "anchor": json(anchor), "reason": JSONValue(reason)])
        case .corrected(let claim, let corrected, let anchor, let reason):
            .object([
                "claim": ClaimJSON.value(claim), "corrected": ClaimJSON.value(corrected), "anchor": json(anchor),
                "reason": JSONValue(reason),
            ])
        case .erased(let erasing):
            .object([
                "originals": .array(erasing.originals.map { .string($0.hex) }),
                "entries": .array(erasing.entries.map(JSONValue.string)),
                "reason": .string(erasing.reason),
            ])
        case .packChosen(let pack):
            .object([
                "name": .string(pack.name), "version": .string(pack.version), "hash": .string(pack.hash),
                "files": .object(pack.files.mapValues { .string($0.hex) }),
            ])
        case .editionAdded(let adding): EditionJSON.value(adding)
        case .linkJudged(let judging): LinkJudgingJSON.value(judging)
        }
    }

    private static func json(_ archiving: Decision.Archiving) -> JSONValue {
        let said = archiving.provenance
        let maker: JSONValue =
            said.maker.map { maker in
                .object([
                    "program": .string(maker.program), "version": .string(maker.version), "of": .string(maker.of.hex),
                    "page": maker.page.map(JSONValue.integer) ?? .null,
                ])
            } ?? .null
        return .object([
            "original": .string(archiving.original.hex), "bytes": .integer(archiving.bytes),
            "media_type": .string(archiving.mediaType),
            "name": JSONValue(said.name), "source": JSONValue(said.source), "publisher": JSONValue(said.publisher),
            "date": JSONValue(said.date), "url": JSONValue(said.url), "language": JSONValue(said.language),
            "maker": maker,
        ])
    }

    private static func json(_ anchor: Decision.Anchor) -> JSONValue {
        .object([
            "exact": .string(anchor.exact), "prefix": .string(anchor.prefix), "suffix": .string(anchor.suffix),
            "start": .integer(anchor.start),
        ])
    }

    private static func archiving(_ json: JSONValue, _ kind: Decision.Kind) throws(ExchangeError) -> Decision.Archiving
    {
        guard let bytes = json["bytes"]?.integer, bytes >= 0 else { throw malformed(kind, "bytes is no size") }
        var provenance = Provenance(
            name: json["name"]?.string, source: json["source"]?.string, publisher: json["publisher"]?.string,
            date: json["date"]?.string, url: json["url"]?.string, language: json["language"]?.string)
        if let maker = json["maker"], maker != .null {
            provenance.maker = Provenance.Maker(
                program: try text(maker, "program", kind), version: try text(maker, "version", kind),
                of: try original(maker["of"], kind), page: maker["page"]?.integer)
        }
        return Decision.Archiving(
            original: try original(json["original"], kind), bytes: bytes, mediaType: try text(json, "media_type", kind),
            provenance: provenance)
    }

    private static func anchor(_ json: JSONValue, _ kind: Decision.Kind) throws(ExchangeError) -> Decision.Anchor {
        guard let anchor = json["anchor"], let start = anchor["start"]?.integer, start >= 0 else {
            throw malformed(kind, "anchor has no start")
        }
        return Decision.Anchor(
            exact: try text(anchor, "exact", kind), prefix: try text(anchor, "prefix", kind),
            suffix: try text(anchor, "suffix", kind),
            start: start)
    }

    private static func erasing(_ json: JSONValue, _ kind: Decision.Kind) throws(ExchangeError) -> Decision.Erasing {
        var originals: [OriginalID] = []
        for value in json["originals"]?.array ?? [] { originals.append(try original(value, kind)) }
        return Decision.Erasing(
            originals: originals, entries: (json["entries"]?.array ?? []).compactMap(\.string),
            reason: try text(json, "reason", kind))
    }

    private static func pack(_ json: JSONValue, _ kind: Decision.Kind) throws(ExchangeError) -> Decision.PackChoice {
        var files: [String: OriginalID] = [:]
        for (name, value) in json["files"]?.object ?? [:] { files[name] = try original(value, kind) }
        return Decision.PackChoice(
            name: try text(json, "name", kind), version: try text(json, "version", kind),
            hash: try text(json, "hash", kind), files: files)
    }

    private static func claim(_ json: JSONValue, _ key: String, _ kind: Decision.Kind) throws(ExchangeError) -> Claim {
        guard let value = json[key] else { throw malformed(kind, "\(key) is missing") }
        return try ClaimJSON.claim(value)
    }

    private static func original(_ json: JSONValue?, _ kind: Decision.Kind) throws(ExchangeError) -> OriginalID {
        guard let id = json?.string.flatMap(OriginalID.init(hex:)) else {
            throw malformed(kind, "an original's id is no SHA-256")
        }
        return id
    }

    private static func text(_ json: JSONValue, _ key: String, _ kind: Decision.Kind) throws(ExchangeError) -> String {
        guard let text = json[key]?.string else { throw malformed(kind, "\(key) is missing") }
        return text
    }

    private static func malformed(_ kind: Decision.Kind, _ reason: String) -> ExchangeError {
        .malformed(format: "log entry \(kind.rawValue)", line: 1, reason: reason)
    }
}
