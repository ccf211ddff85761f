import Exchange
public import RecordModel

/// A line of a file of judgements, read: which two entries it is about, or why it is about none.
struct JudgementLine {
    let line: Int
    /// The names that the file has.
    var left: String, right: String
    var judgement: LinkJudging.Judgement
    var reason: String?
    var seen: LinkJudging.Seen?
    var origin: String?

    /// The lines of a file, each read or refused; empty ones are left out.
    static func read(_ bytes: [UInt8], name: String) -> (lines: [JudgementLine], refused: [(line: Int, reason: String)])
    {
        var lines: [JudgementLine] = []
        var refused: [(line: Int, reason: String)] = []
        for (number, text) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = number + 1
            if text.allSatisfy({ $0 <= 0x20 }) { continue }
            guard let json = try? JSONValue(parsing: Array(text)) else {
                refused.append((line, "no JSON"))
                continue
            }
            if let resolver = ResolverLine(json) {
                let said = [resolver.user.map { "by \($0)" }, resolver.time].compactMap(\.self)
                lines.append(
                    JudgementLine(
                        line: line, left: resolver.target, right: resolver.source, judgement: resolver.judgement,
                        origin: (["\(name) line \(line)"] + said).joined(separator: ", ")))
                continue
            }
            do throws(ExchangeError) {
                let judging = try LinkJudgingJSON.judging(json, line: line)
                lines.append(
                    JudgementLine(
                        line: line, left: judging.left.description, right: judging.right.description,
                        judgement: judging.judgement, reason: judging.reason, seen: judging.seen,
                        origin: judging.origin ?? "\(name) line \(line)"))
            } catch {
                refused.append((line, "neither a judgement nor a resolver's line"))
            }
        }
        return (lines, refused)
    }
}

/// What became of a file of judgements.
public struct JudgementImport: Sendable {
    /// Lines that were taken, by what they judge.
    public var taken: [LinkJudging.Judgement: Int] = [:]
    /// Lines whose judgement was there already.
    public var known = 0
    /// Lines that judge nothing (`no_judgement`).
    public var silent = 0
    /// Lines that were refused, and why. Names nobody.
    public var refused: [(line: Int, reason: String)] = []
    /// Judgements that cannot all hold, once the file is taken.
    public var conflicts: [JudgementConflict] = []

    /// Lines that were taken.
    public var count: Int { taken.values.reduce(0, +) }
}

extension Record {
    /// The judgements that hold, as JSON lines: for each pair of entries the newest, in the order in which they were made.
    ///
    /// - Parameter asResolver: as lines of nomenklatura's resolver files, with entries' names as ids.
    public func judgementLines(asResolver: Bool = false, asOf moment: LogMoment? = nil) throws -> [String] {
        var newest: [Set<[String]>: Int] = [:]
        let all = try judgements(asOf: moment)
        for (place, kept) in all.enumerated() {
            let (left, right) = (kept.judging.left, kept.judging.right)
            newest[[[left.register, left.key], [right.register, right.key]]] = place
        }
        return newest.values.sorted().map { all[$0] }.filter { $0.judging.judgement != .none }.map { kept in
            if asResolver {
                return ResolverLine(
                    target: kept.judging.left.description, source: kept.judging.right.description,
                    judgement: kept.judging.judgement, score: kept.judging.seen?.probability,
                    user: kept.entry.split(separator: "/").first.map(String.init), time: kept.time
                ).json.text
            }
            var members = LinkJudgingJSON.value(kept.judging).object ?? [:]
            members["time"] = .string(kept.time)
            members["entry"] = .string(kept.entry)
            return JSONValue.object(members).text
        }
    }
}
