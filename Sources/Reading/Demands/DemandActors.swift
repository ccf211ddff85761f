internal import RecordModel

/// Settles who asks and who is asked from the document as a whole: "the signatories" are those who wrote the letter.
struct DemandActors {
    private let letterIssuer, letterAddressee: String?
    private let speakers: Speakers
    private let text: TokenizedDocument
    private let instruments: Set<String>
    /// Words that name nobody where nothing tells whom they stand for.
    private let pronouns: Set<String> = ["it", "he", "she", "they", "them", "those", "this", "that", "who", "which"]
    /// Names by the office that stands before them, where only one bears it: "Harbour Minister Odo Wendt".
    private var holders: [String: String] = [:]
    /// Resolutions named with their number, in order: the token after each, and its full name.
    private var resolutions: [(end: Int, name: String)] = []

    init(_ context: ActContext, _ draft: Draft) {
        var issuer: String?
        var addressee: String?
        for claim in draft.claims {
            guard case .act(let act) = claim.body, act.type == "letter" else { continue }
            if issuer == nil { issuer = act.participants["issuer"]?.first?.name }
            if addressee == nil, let names = act.participants["addressee"], !names.isEmpty {
                addressee = names.map { $0.span?.exact ?? $0.name }.joined(separator: "; ")
            }
        }
        letterIssuer = issuer
        speakers = context.speakers
        text = draft.text
        letterAddressee = context.speakers.addressee ?? addressee
        instruments = [
            "letter", "open letter", "joint letter", "signatories", "statement", "joint statement", "petition",
            "undersigned", "letter’s authors",
        ]
        readHolders(context)
        readResolutions(context)
    }

    private mutating func readHolders(_ context: ActContext) {
        var shared: Set<String> = []
        for name in context.names.all where name.type == .person {
            guard let title = name.title else { continue }
            let office = context.name(whole(title, context)).lowercased()
            if let other = holders[office], other != name.name { shared.insert(office) }
            holders[office] = name.name
        }
        for office in shared { holders[office] = nil }
    }

    /// An office with the capitalised words before it: "«Harbour» Minister".
    private func whole(_ title: Range<Int>, _ context: ActContext) -> Range<Int> {
        var start = title.lowerBound
        while start > 0, title.lowerBound - start < 4, context.text.tokens[start - 1].shape == .capitalised,
            context.text.classes[start - 1] != .determiner, context.names.covering(start - 1)?.type != .person
        { start -= 1 }
        return start..<title.upperBound
    }

    private mutating func readResolutions(_ context: ActContext) {
        guard let resolution = context.text.vocabulary.find("resolution") else { return }
        let tokens = context.text.tokens
        for at in tokens.indices.dropLast() where tokens[at].word == resolution && tokens[at + 1].kind == .number {
            let floor = max(0, at - 8)
            guard let phrase = context.clause.phrases.phrase(endingAt: at + 1, floor: floor) else { continue }
            let first = phrase.lowerBound
            let isBare = context.text.classes[first] == .determiner && phrase.count > 2
            resolutions.append((at + 2, context.name(isBare ? first + 1..<phrase.upperBound : phrase)))
        }
    }

    /// The person or text that a definite phrase stands for: "the Harbour Minister", "The Resolution".
    private func named(_ name: String, before token: Int) -> String? {
        let lower = name.lowercased()
        if lower == "the resolution" || lower == "resolution" { return resolutions.last { $0.end <= token }?.name }
        return lower.hasPrefix("the ") ? holders[String(lower.dropFirst(4))] : nil
    }

    /// The demands with their issuers and addressees settled.
    func settled(_ demands: [FoundDemand]) -> [FoundDemand] {
        let first = demands.first {
            $0.issuer.map { !isInstrument($0) } ?? false && $0.rule != "modal" && $0.rule != "passive"
        }
        return demands.map { demand in
            var demand = demand
            let start = demand.cue?.lowerBound ?? demand.content.lowerBound
            demand.issuer = demand.issuer.map { named($0, before: start) ?? $0 }
            demand.addressee = demand.addressee.map { named($0, before: start) ?? $0 }
            if let addressee = demand.addressee, pronouns.contains(addressee.lowercased()) { demand.addressee = nil }
            if let issuer = demand.issuer, pronouns.contains(issuer.lowercased()) { demand.issuer = nil }
            if let issuer = demand.issuer, isInstrument(issuer) {
                let author = speakers.issuer(at: Int(text.tokens[start].start)) ?? speakers.issuer
                demand.issuer = letterIssuer ?? first?.issuer ?? author ?? issuer
                if demand.addressee == nil, demand.rule == "for" || demand.rule == "object" {
                    demand.addressee = letterAddressee ?? first?.addressee
                }
            }
            if demand.issuer == nil, demand.rule == "passive", let addressee = demand.addressee {
                demand.issuer =
                    demands.first { $0.rule != "passive" && ($0.addressee?.contains(addressee) ?? false) }?.issuer
            }
            return demand
        }
    }

    /// "the letter", "The signatories".
    private func isInstrument(_ name: String) -> Bool {
        let lower = name.lowercased()
        if lower == "signatories" || lower == "undersigned" { return true }
        if lower == "statement" || lower == "joint statement" { return true }
        return lower.hasPrefix("the ") && instruments.contains(String(lower.dropFirst(4)))
    }
}
