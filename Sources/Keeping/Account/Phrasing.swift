import RecordModel

/// Says a claim in one plain English sentence, the same on a terminal, in a page and in a report.
///
/// What is unknown is said to be unknown; nothing is added that the claim does not hold.
enum Phrasing {
    static func words(_ claim: Claim) -> String {
        switch claim.body {
        case .mention(let mention): "names \(mention.span.exact)"
        case .quotation(let quotation): words(quotation)
        case .tally(let tally): words(tally, source: claim.source)
        case .act(let act): words(act, source: claim.source)
        case .position(let position): words(position)
        case .demand(let demand): words(demand)
        case .signature(let signature): words(signature)
        case .role(let role): words(role)
        }
    }

    private static func words(_ quotation: Quotation) -> String {
        let speaker = quotation.speaker?.name ?? "Somebody the text does not name"
        let role = quotation.role.map { " (\($0.exact))" } ?? ""
        let addressee = quotation.addressee.map { ", to \($0)" } ?? ""
        let cue = quotation.cue?.exact.trimmedOfMarks ?? ""
        let verb = !cue.isEmpty ? cue : quotation.implicit ? "goes on" : "says"
        let content = quotation.content.map(\.exact).joined(separator: " … ")
        let quoted = quotation.form == .direct ? "“\(content)”" : content
        return "\(speaker)\(role) — \(verb)\(addressee): \(quoted)"
    }

    private static func words(_ tally: Tally, source: String?) -> String {
        let unit = tally.unit.map { ["them", "whom"].contains($0.exact) ? " of \($0.exact)" : " \($0.exact)" } ?? ""
        var out = "\(tally.category.rawValue.spaced): \(tally.span.exact)\(unit)"
        if let group = tally.group, !unit.lowercased().contains(group.lowercased()) { out += " (\(group))" }
        if tally.partOf != nil { out += ", part of a larger number" }
        if let place = tally.place { out += ", in \(place)" }
        if let period = tally.period { out += ", \(period)" }
        if let perpetrator = tally.perpetrator { out += ", by \(perpetrator)" }
        return out + says(source)
    }

    private static func words(_ act: Act, source: String?) -> String {
        var out = "\(act.type.kindOfAct): “\(act.trigger.exact)”"
        let known = [
            ("actor", "by"), ("perpetrator", "by"), ("authority", "by"), ("issuer", "by"), ("victim", "to"),
            ("target", "against"),
            ("addressee", "to"),
        ]
        for (role, word) in known {
            if let names = act.participants[role], !names.isEmpty {
                out += ", \(word) \(names.map(\.name).joined(separator: ", "))"
            }
        }
        for (role, names) in act.participants.sorted(by: { $0.key < $1.key })
        where !names.isEmpty && !known.contains(where: { $0.0 == role }) {
            out += ", \(role.spaced): \(names.map(\.name).joined(separator: ", "))"
        }
        if let place = act.place { out += ", in \(place)" }
        if let date = act.date {
            out += ", \(date)"
        } else if act.dateBasis == .relative {
            out += ", date not resolved"
        }
        if act.polarity == .neg { out += " — said not to be so" }
        if act.modality != .asserted { out += " — \(act.modality.rawValue)" }
        return out + says(source)
    }

    private static func words(_ position: Position) -> String {
        let holder = position.holder ?? "The document"
        let about = position.about.map { " \($0)" } ?? ""
        let condition = position.condition.map { ", on a condition: \($0)" } ?? ""
        return "\(holder) is \(position.polarity.rawValue)\(about): “\(position.span.exact)”\(condition)"
    }

    private static func words(_ demand: Demand) -> String {
        let issuer = demand.issuer ?? "The document"
        let addressee = demand.addressee.map { " of \($0)" } ?? ""
        let part = demand.parent == nil ? "" : " (one of several)"
        return "\(issuer) demands\(addressee)\(part): \(demand.content.exact)"
    }

    private static func words(_ signature: Signature) -> String {
        let role = signature.role.map { ", \($0.exact)" } ?? ""
        return "\(signature.name.exact)\(role) (\(signature.signatory.rawValue))"
    }

    private static func words(_ role: Role) -> String {
        let organisation = role.organisation.map { $0 == "" || role.role.exact.contains($0) ? "" : ", \($0)" } ?? ""
        return "\(role.actor): \(role.former ? "formerly " : "")\(role.role.exact)\(organisation)"
    }

    private static func says(_ source: String?) -> String {
        source.map { " — according to \($0)" } ?? " — the document itself says"
    }
}

extension String {
    /// The words without the colon or comma that may stand around them.
    var trimmedOfMarks: String {
        var words = self[...]
        while let last = words.last, last == ":" || last == "," || last.isWhitespace { words.removeLast() }
        return String(words)
    }
    /// Underscores as spaces.
    var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
    /// `violation.arbitrary_detention` as "violation, arbitrary detention".
    var kindOfAct: String { split(separator: ".").map { String($0).spaced }.joined(separator: ", ") }
}
