import Moments

/// In what the scope of a number differs from what was asked for, in words.
public struct ScopeDifference: Sendable, Hashable {
    /// Each difference, in words: "civilians only", "only Harmida, a part of Lazuran".
    public var words: [String] = []
    /// Whether it speaks of another place or another time altogether, and says nothing of what was asked.
    public var isApart = false

    /// Whether it differs only in the day it runs to: an earlier or later state of the same running total.
    public private(set) var isRunning = false

    /// The same scope.
    public var isNone: Bool { words.isEmpty && !isApart }

    /// The differences of a scope from what is asked. Where a question names no place or period, none of these is a difference.
    public init(_ scope: TotalScope, from question: TotalScope) {
        group(scope, question)
        territory(scope, question)
        period(scope, question)
        perpetrator(scope, question)
        if let own = scope.period, let asked = question.period, words.count == 1, !isApart {
            isRunning = own.first == asked.first && own.last != asked.last
        }
    }

    private mutating func group(_ scope: TotalScope, _ question: TotalScope) {
        switch (scope.group, question.group) {
        case (let own?, let asked?) where FoldedName.of(own) != FoldedName.of(asked):
            words.append("\(own), not \(asked)")
        case (let own?, nil): words.append("\(own) only")
        case (nil, let asked?): words.append("everyone, not only \(asked)")
        default: break
        }
    }

    private mutating func territory(_ scope: TotalScope, _ question: TotalScope) {
        guard let asked = question.territory else { return }
        guard let own = scope.territory else { return words.append("place not stated") }
        switch own.relation(to: asked) {
        case .same: break
        case .within: words.append("only \(own.name), a part of \(asked.name)")
        case .around: words.append("all of \(own.name), of which \(asked.name) is a part")
        case .unknown: words.append("\(own.name), and how that lies to \(asked.name) is not known")
        case .apart: isApart = true
        }
    }

    private mutating func period(_ scope: TotalScope, _ question: TotalScope) {
        guard let asked = question.period else { return }
        guard let own = scope.period else { return words.append("period not stated") }
        let relation = own.relation(to: asked)
        if relation == .apart { isApart = true }
        guard relation != .same, relation != .apart else { return }
        if own.first == asked.first {
            words.append(
                "to \(own.last.map(\.iso) ?? "the day of the claim"), not to \(asked.last.map(\.iso) ?? "its end")")
        } else if own.last == asked.last {
            words.append(
                "from \(own.first.map(\.iso) ?? "an unknown beginning"), not from \(asked.first.map(\.iso) ?? "the beginning")"
            )
        } else {
            let kind =
                relation == .within ? "a shorter period" : relation == .around ? "a longer period" : "another period"
            words.append("\(kind): \(own.words)")
        }
    }

    private mutating func perpetrator(_ scope: TotalScope, _ question: TotalScope) {
        switch (scope.perpetrator, question.perpetrator) {
        case (let own?, let asked?) where own.key != asked.key: words.append("by \(own.name), not by \(asked.name)")
        case (let own?, nil): words.append("only those by \(own.name)")
        case (nil, let asked?): words.append("by anyone, not only by \(asked.name)")
        default: break
        }
    }
}
