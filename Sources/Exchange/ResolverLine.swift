public import RecordModel

/// One line of a resolver file of nomenklatura (https://github.com/opensanctions/nomenklatura): a JSON array
/// `[target, source, judgement, score, user, timestamp]`.
public struct ResolverLine: Sendable, Hashable {
    /// The two ids, as that file has them.
    public var target: String, source: String
    /// The judgement: `positive`, `negative`, `unsure`, `no_judgement`.
    public var judgement: LinkJudging.Judgement
    /// Who judged, as that file says.
    public var user: String?
    /// When, as that file says.
    public var time: String?
    /// What an engine said of the pair.
    public var score: Double?

    /// A line.
    public init(
        target: String, source: String, judgement: LinkJudging.Judgement, score: Double? = nil, user: String? = nil,
        time: String? = nil
    ) {
        self.target = target
        self.source = source
        self.judgement = judgement
        self.score = score
        self.user = user
        self.time = time
    }

    private static let words: [(String, LinkJudging.Judgement)] = [
        ("positive", .same), ("negative", .different), ("unsure", .unsure), ("no_judgement", .none),
    ]

    /// Of an array; nil for anything else.
    public init?(_ json: JSONValue) {
        guard let parts = json.array, (3...8).contains(parts.count), let target = parts[0].string,
            let source = parts[1].string, let word = parts[2].string,
            let judgement = Self.words.first(where: { $0.0 == word })?.1, !target.isEmpty, !source.isEmpty
        else { return nil }
        self.init(
            target: target, source: source, judgement: judgement, score: parts.count > 3 ? parts[3].number : nil,
            user: parts.count > 4 ? parts[4].string : nil, time: parts.count > 5 ? parts[5].string : nil)
    }

    /// The line as an array.
    public var json: JSONValue {
        let word = Self.words.first { $0.1 == judgement }?.0 ?? "no_judgement"
        return .array([
            .string(target), .string(source), .string(word), score.map(JSONValue.number) ?? .null, JSONValue(user),
            JSONValue(time),
        ])
    }

    /// Whether an id is one that nomenklatura makes for a merged entity (`NK-…`), or an item of Wikidata (`Q42`): no entry of a list.
    public static func isCanonical(_ id: String) -> Bool {
        id.hasPrefix("NK-")
            || id.hasPrefix("Q") && id.utf8.count > 1 && id.utf8.dropFirst().allSatisfy { 48...57 ~= $0 }
    }
}
