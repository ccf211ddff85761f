import Exchange
import Reading
public import RecordModel
import RecordStore

extension Shown.Part {
    /// Why a claim was made, as a step of what is shown.
    static func why(_ explanation: Explanation) -> Shown.Part {
        var rows = [Shown.Row(label: "rule", text: explanation.rule)]
        if let meaning = explanation.meaning { rows.append(Shown.Row(label: "that is", text: meaning)) }
        for part in explanation.parts {
            let place = part.span.map { " (\($0.start)–\($0.end))" } ?? " (understood)"
            rows.append(Shown.Row(label: part.label, text: part.words + place))
            if let path = part.path { rows.append(Shown.Row(label: "", text: path)) }
        }
        if !explanation.grammar.isEmpty {
            let words = explanation.grammar.map { word in
                "\(word.text)/\(word.tag) \(word.relation)\(word.head.map { "←\($0)" } ?? "")"
            }
            rows.append(Shown.Row(label: "grammar", text: words.joined(separator: "  ")))
        }
        return Shown.Part(heading: "Why", rows: rows)
    }
}

extension FileReading {
    /// Why a claim of some files was made: the files are read, and the claim whose id begins so is explained.
    ///
    /// - Throws: ``KeepingError`` where no claim, or more than one, has such an id.
    public static func explain(
        _ id: String, in paths: [String], said: Provenance = Provenance(), pack: NamedPack? = nil
    ) async throws -> Shown {
        let reader = try reader(with: pack)
        var found: [(claim: Claim, document: Document)] = []
        for reading in await readings(paths, said: said, reader) {
            for claim in reading.claims where claim.id == id || claim.id.hasPrefix(id) {
                if claim.id == id { return shown(claim, reading.document, reader) }
                found.append((claim, reading.document))
            }
        }
        guard let one = found.first, !id.isEmpty else {
            throw KeepingError(
                .notFound, "no claim of these files has an id that begins with \(id)",
                remedy: "`sijill read --format jsonl` prints the ids")
        }
        guard found.count == 1 else {
            throw KeepingError(
                .ambiguous, "\(found.count) claims have an id that begins with \(id)", remedy: "give more of it")
        }
        return shown(one.claim, one.document, reader)
    }

    private static func shown(_ claim: Claim, _ document: Document, _ reader: Reader) -> Shown {
        let rows = [
            Shown.Row(label: "says", text: Phrasing.words(claim)),
            Shown.Row(label: "made by", text: "\(claim.rule), confidence \(JSONValue.number(claim.confidence).text)"),
        ]
        let parts = [
            Shown.Part(heading: "Claim \(claim.id)", rows: rows), .why(reader.explain(claim, in: document)),
        ]
        return Shown(parts: parts, members: ["kind": .string("claim"), "claim": ClaimJSON.value(claim)])
    }
}
