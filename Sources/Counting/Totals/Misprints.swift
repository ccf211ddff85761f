import RecordModel

/// Numbers that look mistyped from another: as 31,392 is from 31,932.
enum Misprints {
    static func findings(_ lines: [TotalLine]) -> [TotalsFinding] {
        let mixed = lines.flatMap(\.reports).filter { hasMixedDigits($0.exact) }.map { claim in
            TotalsFinding(
                code: .mistyped,
                words:
                    "\(claim.amount.words) (\(claim.claimant.name)) is written in digits of two systems: “\(claim.exact)”.",
                claims: [claim.id])
        }
        return mixed
            + Contradictions.pairs(lines).compactMap { a, b in
                let isOneClaimant = a.claimant.key == b.claimant.key
                guard isComparable(a.scope, b.scope, isOneClaimant), !a.amount.isSame(as: b.amount),
                    a.amount.op != .range, b.amount.op != .range,
                    a.amount.op != .vague, b.amount.op != .vague, !isGrowth(a, b), !a.isPart(with: b),
                    let slip = slip(from: a.amount.said, to: b.amount.said), isOneClaimant || slip != .digit,
                    min(a.amount.said, b.amount.said) >= (isOneClaimant ? 100 : 1_000)
                else { return nil }
                // The number that more carry, then the earlier one, is taken for the right one.
                let isSecondRight = b.reports.count > a.reports.count || b.isOwnWord && !a.isOwnWord
                let (right, wrong) = isSecondRight ? (b, a) : (a, b)
                return TotalsFinding(
                    code: .mistyped,
                    words:
                        "\(wrong.amount.words) (\(carriers(wrong))) may be mistyped from \(right.amount.words) (\(carriers(right))): \(slip.words).",
                    claims: [right.first.id, wrong.first.id])
            }
    }

    /// Whether one is a later state of the other's running total: growth, no slip.
    private static func isGrowth(_ a: TotalLine, _ b: TotalLine) -> Bool {
        guard a.claimant.key == b.claimant.key, a.isOwnWord == b.isOwnWord else { return false }
        return !Contradictions.isSameTime(a, b)
            && !(a.scope.period == nil && b.scope.period == nil && a.first.claimed == nil)
    }

    private static func isComparable(_ a: TotalScope, _ b: TotalScope, _ isOneClaimant: Bool) -> Bool {
        guard a.group.map(FoldedName.of) == b.group.map(FoldedName.of) else { return false }
        if let mine = a.territory, let its = b.territory, mine.relation(to: its) != .same { return false }
        if let mine = a.period, let its = b.period {
            // Who repeats a claimant's number often gets its period wrong too.
            let relation = mine.relation(to: its)
            guard relation == .same || isOneClaimant && relation != .apart else { return false }
        }
        if let mine = a.perpetrator, let its = b.perpetrator, mine.key != its.key { return false }
        return true
    }

    private static func carriers(_ line: TotalLine) -> String {
        let outlets = line.reports.compactMap(\.outlet?.name).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let through = outlets.filter { $0 != line.claimant.name }
        return through.isEmpty
            ? line.claimant.name : "\(line.claimant.name), through \(through.joined(separator: ", "))"
    }

    /// What a hand does wrong.
    enum Slip: Sendable, Hashable {
        case swapped, dropped, doubled, digit, reversed, zeros

        var words: String {
            switch self {
            case .swapped: "two neighbouring digits changed places"
            case .dropped: "a digit is missing"
            case .doubled: "a digit stands twice"
            case .digit: "one digit differs"
            case .reversed:
                "the digits stand in the opposite order, as where digits of a right-to-left text are turned around"
            case .zeros: "the zeros at the end differ"
            }
        }
    }

    /// The one slip by which `b` comes from `a`, whichever of them is right; nil where it takes more than one.
    static func slip(from a: Double, to b: Double) -> Slip? {
        guard let a = Int(exactly: a), let b = Int(exactly: b), a > 0, b > 0, a != b else { return nil }
        let (x, y) = (Array(String(a).utf8), Array(String(b).utf8))
        if x.count == y.count {
            let differing = x.indices.filter { x[$0] != y[$0] }
            if differing.count == 2, differing[1] == differing[0] + 1, x[differing[0]] == y[differing[1]],
                x[differing[1]] == y[differing[0]]
            {
                return .swapped
            }
            if differing.count == 1 { return .digit }
            return x.count >= 4 && x.elementsEqual(y.reversed()) ? .reversed : nil
        }
        let (short, long) = x.count < y.count ? (x, y) : (y, x)
        if long.starts(with: short), long.dropFirst(short.count).allSatisfy({ $0 == 48 }) { return .zeros }
        guard long.count == short.count + 1, let at = dropped(short, long) else { return nil }
        let isDouble = at > 0 && long[at] == long[at - 1] || at + 1 < long.count && long[at] == long[at + 1]
        return isDouble ? .doubled : .dropped
    }

    /// Where `long` has one digit more than `short`; nil where more differs.
    private static func dropped(_ short: [UInt8], _ long: [UInt8]) -> Int? {
        let at = short.indices.first { short[$0] != long[$0] } ?? short.count
        return short[at...].elementsEqual(long[(at + 1)...]) ? at : nil
    }

    /// Whether digits of two systems stand in one number.
    static func hasMixedDigits(_ text: String) -> Bool {
        var systems: Set<Int> = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: systems.insert(0)
            case 0x0660...0x0669: systems.insert(1)
            case 0x06F0...0x06F9: systems.insert(2)
            default: break
            }
        }
        return systems.count > 1
    }
}
