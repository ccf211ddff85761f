import Names
import RecordModel

/// Makes an account out of documents and claims: pure values in, values out.
enum AccountMaking {
    /// One document with everything read in it.
    struct Input: Sendable {
        var summary: DocumentSummary
        var text: [Unicode.Scalar]
        var passages: [Passage]
        var claims: [Claim]
        var notices: [Notice]
    }

    static func account(_ inputs: [Input], filter: AccountFilter = AccountFilter()) -> Account {
        var rejected = 0
        let parts = inputs.compactMap { input -> Account.Part? in
            if !filter.documents.isEmpty, !filter.documents.contains(input.summary.original) { return nil }
            var byTopic: [Account.Topic: [Account.Line]] = [:]
            for claim in input.claims {
                guard let topic = Account.Topic(claim.kind), filter.topics.isEmpty || filter.topics.contains(topic)
                else { continue }
                if filter.statuses.isEmpty ? claim.status == .rejected : !filter.statuses.contains(claim.status) {
                    if claim.status == .rejected { rejected += 1 }
                    continue
                }
                let line = line(claim, in: input)
                if keeps(line, filter) { byTopic[topic, default: []].append(line) }
            }
            let sections = Account.Topic.allCases.compactMap { topic in
                byTopic[topic].map { Account.Section(topic: topic, lines: $0) }
            }
            if sections.isEmpty, filter != AccountFilter() { return nil }
            return Account.Part(document: input.summary, sections: sections, notices: input.notices)
        }
        return Account(parts: parts, rejected: rejected)
    }

    /// The number of the passage that holds an offset, or the next one after it; nil past the last. Cost: a binary search.
    static func passage(at offset: Int, _ passages: [Passage]) -> Int? {
        var low = 0
        var high = passages.count
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < passages.count ? low : nil
    }

    /// Scalars of a sentence that are shown at most, and those before a claim in a longer one: thousands of claims in
    /// one endless sentence do not each carry all of it.
    private static let longest = 2_000, before = 600

    private static func shown(_ sentence: Range<Int>, around claim: Claim) -> Range<Int> {
        guard sentence.count > longest, sentence.contains(claim.start) else { return sentence }
        return max(sentence.lowerBound, claim.start - before)..<min(sentence.upperBound, claim.start + longest - before)
    }

    private static func line(_ claim: Claim, in input: Input) -> Account.Line {
        let words = Phrasing.words(claim)
        guard let at = passage(at: claim.start, input.passages) else {
            return Account.Line(claim: claim, words: words, sentence: Span(start: 0, end: 0, exact: ""), paragraph: 0)
        }
        let range = shown(input.passages[at].range, around: claim).clamped(to: 0..<input.text.count)
        var exact = String.UnicodeScalarView()
        exact.append(contentsOf: input.text[range])
        return Account.Line(
            claim: claim, words: words,
            sentence: Span(start: range.lowerBound, end: range.upperBound, exact: String(exact)),
            paragraph: input.passages[at].paragraph + 1)
    }

    private static func keeps(_ line: Account.Line, _ filter: AccountFilter) -> Bool {
        if let actor = filter.actor {
            let wanted = folded(actor)
            if !names(line.claim).contains(where: { folded($0).contains(wanted) }) { return false }
        }
        if let about = filter.about {
            let text = folded(line.words + " " + line.sentence.exact)
            if !folded(about).split(separator: " ").allSatisfy({ text.contains($0) }) { return false }
        }
        return true
    }

    private static func folded(_ text: String) -> String { ArabicFolding.fold(text).lowercased() }

    /// Everybody a claim is by, about or to.
    private static func names(_ claim: Claim) -> [String] {
        let own: [String?] =
            switch claim.body {
            case .mention(let mention): [mention.span.exact]
            case .quotation(let quotation): [quotation.speaker?.name, quotation.role?.exact, quotation.addressee]
            case .tally(let tally): [tally.perpetrator]
            case .act(let act): act.participants.values.flatMap { $0.map(\.name) }
            case .position(let position): [position.holder]
            case .demand(let demand): [demand.issuer, demand.addressee]
            case .signature(let signature): [signature.name.exact, signature.role?.exact]
            case .role(let role): [role.actor, role.organisation]
            }
        return (own + [claim.source]).compactMap(\.self)
    }
}
