internal import RecordModel

/// Finds what somebody asks of somebody: "urge X to …", "X must …", "call for …", lists after "we call on X to:". Adds demands to the draft.
enum Demands {
    static func read(_ draft: inout Draft, _ context: ActContext) {
        guard draft.text.language != .arabic else { return }
        var reader = DemandReader(context: context, classes: draft.lexicons.classes)
        for sentence in draft.text.sentences.indices where context.isRead(sentence) { reader.read(sentence) }
        for found in DemandActors(context, draft).settled(reader.found) {
            let span = draft.text.span(tokens: found.content)
            let cue = found.cue.map { draft.text.span(tokens: $0) }
            let demand = Demand(content: span, cue: cue, issuer: found.issuer, addressee: found.addressee)
            let parent = draft.maker.claim(.demand(demand), rule: "demand-\(found.rule)", confidence: found.confidence)
            draft.claims.append(parent)
            for item in found.items {
                let child = Demand(
                    content: draft.text.span(tokens: item), cue: nil, issuer: found.issuer,
                    addressee: found.asked[item.lowerBound] ?? found.addressee,
                    parent: parent.id)
                draft.claims.append(
                    draft.maker.claim(.demand(child), rule: "demand-item", confidence: found.confidence * 0.9))
            }
        }
    }
}

/// A demand before it is a claim.
struct FoundDemand {
    /// What is asked.
    var content: Range<Int>
    /// The words that ask.
    var cue: Range<Int>?
    /// Who asks.
    var issuer: String?
    /// Of whom.
    var addressee: String?
    /// What breaks the content in two: a cue between the parts of a quotation.
    var joint: Range<Int>?
    /// The things asked, where they are a list.
    var items: [Range<Int>] = []
    /// Of whom an item is asked, by its first token, where it names its own.
    var asked: [Int: String] = [:]
    /// The arrangement it was found by.
    var rule: String
    /// How sure.
    var confidence: Double
}
