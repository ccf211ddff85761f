import Knowledge
import RecordModel

/// Ways in which a whole is parted so that nobody is in two parts.
enum Partition: CaseIterable {
    case kinds, places, perpetrators

    /// How far parts make up their whole.
    enum Reach { case some, known, whole }

    /// The parts that this way parts, and how far they make up the whole; nil where it does not part them.
    func disjoint(_ parts: [TotalClaim], of whole: TotalClaim) -> (parts: [TotalClaim], reach: Reach)? {
        switch self {
        case .kinds: return Partition.byKind(parts, whole)
        case .places:
            let placed = parts.filter { part in
                guard let place = part.scope.territory, isSame(part, whole, but: .places) else { return false }
                return whole.scope.territory.map { place.relation(to: $0) == .within } ?? false
            }
            let places = placed.compactMap(\.scope.territory)
            let areApart = places.indices.allSatisfy { a in
                places.indices.allSatisfy { $0 == a || places[$0].relation(to: places[a]) == .apart }
            }
            return areApart && placed.count > 1 ? (placed, .some) : nil
        case .perpetrators:
            guard whole.scope.perpetrator == nil else { return nil }
            let done = parts.filter { $0.scope.perpetrator != nil && isSame($0, whole, but: .perpetrators) }
            return Set(done.compactMap(\.scope.perpetrator?.key)).count == done.count && done.count > 1
                ? (done, .some) : nil
        }
    }

    /// Whether part and whole are of the same scope but for what parts them.
    private func isSame(_ part: TotalClaim, _ whole: TotalClaim, but way: Partition) -> Bool {
        let (a, b) = (part.scope, whole.scope)
        return (a.group == nil || a.group == b.group) && (way == .places || a.territory?.key == b.territory?.key)
            && (way == .perpetrators || a.perpetrator?.key == b.perpetrator?.key)
    }

    /// Kinds of people or of numbers, by the words of `counting/partitions.tsv`.
    private static func byKind(_ parts: [TotalClaim], _ whole: TotalClaim) -> (parts: [TotalClaim], reach: Reach)? {
        for table in tables {
            var found: [String: TotalClaim] = [:]
            for part in parts {
                guard let group = part.scope.group, FoldedName.of(group) != whole.scope.group.map(FoldedName.of),
                    part.scope.territory?.key == whole.scope.territory?.key || part.scope.territory == nil,
                    let kind = table.words[FoldedName.of(group)], found[kind] == nil
                else { continue }
                found[kind] = part
            }
            if found.count > 1 {
                let all = found.sorted { $0.key < $1.key }.map(\.value)
                return (all, table.all.isEmpty || !table.all.isSubset(of: found.keys) ? .some : table.reach)
            }
        }
        return nil
    }

    /// The tables of kinds: words to the kind they name, and which kinds together are everybody.
    private static let tables: [(words: [String: String], all: Set<String>, reach: Reach)] = {
        var found: [String: (words: [String: String], all: Set<String>, reach: Reach)] = [:]
        var order: [String] = []
        for row in Knowledge.rows("counting/partitions.tsv") where row.count >= 4 {
            if found[row[0]] == nil { order.append(row[0]) }
            for word in row[3].split(separator: "|") {
                found[row[0], default: ([:], [], .some)].words[FoldedName.of(String(word))] = row[1]
            }
            if row[2] == "some" { continue }
            found[row[0], default: ([:], [], .some)].all.insert(row[1])
            found[row[0], default: ([:], [], .some)].reach = row[2] == "whole" ? .whole : .known
        }
        return order.compactMap { found[$0] }
    }()
}
