internal import RecordModel

extension Claim {
    /// The words a claim rests on, each with what they are to it, anchor first: the cue of a quotation, the trigger of an act, the number
    /// of a tally.
    var named: [(label: String, words: String, span: Span?)] {
        var out: [(label: String, words: String, span: Span?)] = []
        func add(_ label: String, _ span: Span?) {
            if let span { out.append((label, span.exact, span)) }
        }
        func add(_ label: String, _ name: NamedSpan?) {
            if let name { out.append((label, name.name, name.span)) }
        }
        func add(_ label: String, name: String?) {
            if let name { out.append((label, name, nil)) }
        }
        switch body {
        case .mention(let mention): add("mention", mention.span)
        case .quotation(let quotation):
            add("cue", quotation.cue)
            add("speaker", quotation.speaker)
            add("role", quotation.role)
            for content in quotation.content { add("content", content) }
        case .tally(let tally):
            add("number", tally.span)
            add("counted", tally.unit)
            add("place", name: tally.place)
            add("perpetrator", name: tally.perpetrator)
        case .act(let act):
            add("trigger", act.trigger)
            for (role, names) in act.participants.sorted(by: { $0.key < $1.key }) {
                for name in names { add("participants.\(role)", name) }
            }
            add("place", name: act.place)
        case .position(let position):
            add("position", position.span)
            add("holder", name: position.holder)
        case .demand(let demand):
            add("cue", demand.cue)
            add("content", demand.content)
            add("issuer", name: demand.issuer)
            add("addressee", name: demand.addressee)
        case .signature(let signature):
            add("name", signature.name)
            add("role", signature.role)
        case .role(let role):
            add("name", role.name)
            add("role", role.role)
            add("organisation", name: role.organisation)
        }
        return out
    }
}
