import Keeping
import Linking
import RecordModel

/// Asks about one pair after the other, and keeps each answer before the next question.
struct ReviewSession {
    private let record: Record
    private let review: LinkReview
    private let isOfChanged: Bool
    private let terminal = Terminal.standard
    private var isExplained = false
    /// Judgements of this sitting, the newest last, with the place of their pair and what held before.
    private var made: [(place: Int, judgement: LinkJudging.Judgement, before: LinkJudging.Judgement)] = []

    static let reasons = [
        "names and dates agree", "the difference is a slip of writing", "family and place agree",
        "they are relatives", "the same name, another person", "dates or ages contradict each other",
        "too little is said to tell",
    ]

    init(_ record: Record, _ review: LinkReview, ofChanged: Bool) {
        self.record = record
        isOfChanged = ofChanged
        self.review = review
    }

    /// Runs until the pairs, the input or the keeper's patience are at their end.
    mutating func run() throws {
        if review.pairs.isEmpty {
            Output.line("There is no pair of entries that a judgement would change.")
            return
        }
        var place = 0
        loop: while true {
            guard place < review.pairs.count else {
                guard let again = try takenBackAtTheEnd() else { break loop }
                place = again
                continue
            }
            let sitting = made.map { (pair: review.pairs[$0.place], judgement: $0.judgement) }
            let isSettled = !isOfChanged && review.isSettled(review.pairs[place], by: sitting)
            guard !isSettled, let pair = review.explained(review.pairs[place]) else {
                place += 1
                continue
            }
            for line in ReviewLines.text(pair, number: place + 1, of: review.pairs.count, terminal) {
                Output.line(line)
            }
            if !isExplained { for line in ReviewLines.reasons(terminal) { Output.line(line) } }
            isExplained = true
            answer: while true {
                Output.write("s same, d different, u unsure, k skip, z take back, q end > ".utf8)
                guard let answer = readLine() else {
                    Output.line()
                    break loop
                }
                let words = answer.drop { $0 == " " }
                guard let key = words.first else { continue }
                let reason = try? reason(words.dropFirst().trimmed)
                switch key {
                case "q": break loop
                case "k":
                    place += 1
                    break answer
                case "z":
                    guard let again = try takeBack() else {
                        Output.line(
                            "Nothing was judged in this sitting; `sijill link decide none` takes back what was before.")
                        continue
                    }
                    place = again
                    break answer
                case "s", "d", "u":
                    guard let reason else {
                        Output.line("There is no reason of this number.")
                        continue
                    }
                    let judgement: LinkJudging.Judgement = key == "s" ? .same : key == "d" ? .different : .unsure
                    made.append((place, judgement, review.judgement(review.pairs[place])))
                    try keep(judgement, place, reason: reason.isEmpty ? nil : reason, said: judgement.words)
                    place += 1
                    break answer
                default: Output.line("One of s, d, u, k, z, q.")
                }
            }
        }
        Output.line(
            "\(Layout.count(made.count, "judgement")) in this sitting, \(Layout.count(review.pairs.count - min(place, review.pairs.count), "pair")) not asked about."
        )
    }

    /// Takes the newest judgement of this sitting back; the place of its pair, nil where there is none.
    private mutating func takeBack() throws -> Int? {
        guard let last = made.popLast() else { return nil }
        try keep(last.before, last.place, reason: "taken back in review", said: "taken back")
        return last.place
    }

    /// After the last pair: the newest judgement may still be taken back.
    private mutating func takenBackAtTheEnd() throws -> Int? {
        guard !made.isEmpty else { return nil }
        Output.write("That was the last pair. z take back, Enter end > ".utf8)
        guard let answer = readLine() else {
            Output.line()
            return nil
        }
        return answer.drop { $0 == " " }.first == "z" ? try takeBack() : nil
    }

    private func keep(_ judgement: LinkJudging.Judgement, _ place: Int, reason: String?, said: String) throws {
        let pair = review.pairs[place]
        let judging = review.persons.judging(Int(pair.a), Int(pair.b), judgement, reason: reason)
        let kept = try record.judge([judging])
        Output.line("\(said), log \(kept[0].entry)")
    }

    private struct NoReason: Error {}

    /// A reason as typed, or the one of a number.
    private func reason(_ words: String) throws -> String {
        guard let number = Int(words) else { return words }
        guard Self.reasons.indices.contains(number - 1) else { throw NoReason() }
        return Self.reasons[number - 1]
    }
}

/// A pair as it is shown to be judged: field by field, both sides beside each other.
enum ReviewLines {
    static func text(_ pair: ExplainedPair, number: Int, of count: Int, _ terminal: Terminal) -> [String] {
        let side = max(16, min(40, (terminal.width - 44) / 2))
        func cut(_ text: String) -> String { text.isEmpty ? "–" : Layout.cut(Layout.line(text), to: side) }
        var rows = [["", cut(pair.left), cut(pair.right), "", "bits"]]
        for step in pair.explanation.steps where !(step.left.isEmpty && step.right.isEmpty) {
            rows.append([
                step.field, cut(step.left), cut(step.right), step.level, LinkExplanationLines.signed(step.weight),
            ])
        }
        if pair.explanation.relatives < -0.05 {
            rows.append(
                ["", "", "", "they may be relatives", LinkExplanationLines.signed(pair.explanation.relatives)])
        }
        var lines = ["", terminal.heading("Pair \(number) of \(count)")]
        lines += Layout.table(rows[0], Array(rows.dropFirst()), rightAligned: [4]).map { "  \($0)" }
        lines.append(
            "  \(LinkWaterfall.sum(pair))"
                + (pair.judgement.map { "; judged before: \($0.judging.judgement.words)" } ?? ""))
        return lines
    }

    /// The reasons that have a number.
    static func reasons(_ terminal: Terminal) -> [String] {
        ReviewSession.reasons.enumerated().map { terminal.dim("  \($0 + 1)  \($1)") }
    }
}

extension Substring {
    /// Without spaces around it.
    fileprivate var trimmed: String {
        var rest = drop { $0 == " " || $0 == "\r" }
        while let last = rest.last, last == " " || last == "\r" { rest.removeLast() }
        return String(rest)
    }
}
