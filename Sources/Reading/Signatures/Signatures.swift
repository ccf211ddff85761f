internal import RecordModel

/// Finds who signed a letter, statement or charter: lists after "signatories include", appositions, lines under a letter.
enum Signatures {
    static func read(_ draft: inout Draft, _ context: ActContext, _ grammar: ArabicGrammar?) {
        var reader = SignatureReader(context: context)
        for sentence in draft.text.sentences.indices where context.isRead(sentence) { reader.read(sentence) }
        reader.readLines()
        let more = grammar.map { ArabicSignatures.find(context, $0.clauses.nominals) } ?? []
        var instruments: [(start: Int, id: String)] = []
        for claim in draft.claims {
            if case .act(let act) = claim.body, act.type == "letter" || act.type == "advocacy.launch" {
                instruments.append((act.trigger.start, act.coref ?? claim.id))
            }
        }
        instruments.sort { $0.start < $1.start }
        var seen: Set<Int> = []
        for found in (reader.found + more).sorted(by: { $0.name.lowerBound < $1.name.lowerBound })
        where draft.text.classes[found.name.lowerBound] != .pronoun && seen.insert(found.name.lowerBound).inserted {
            let name = draft.text.span(tokens: found.name)
            let signature = Signature(
                instrument: instrument(before: name.end, within: instruments), name: name,
                role: found.role.map { draft.text.span(tokens: $0) }, signatory: found.kind)
            draft.claims.append(
                draft.maker.claim(.signature(signature), rule: "signature-\(found.rule)", confidence: found.confidence))
        }
    }

    /// The letter last spoken of; where none is before, the first. Cost: a binary search.
    private static func instrument(before offset: Int, within all: [(start: Int, id: String)]) -> String? {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? all[low - 1].id : all.first?.id
    }
}

/// A signatory before it is a claim.
struct FoundSignature {
    /// The name.
    var name: Range<Int>
    /// The role.
    var role: Range<Int>?
    /// Person, organisation or group.
    var kind: Signature.Signatory
    /// The arrangement it was found by.
    var rule: String
    /// How sure.
    var confidence: Double
}
