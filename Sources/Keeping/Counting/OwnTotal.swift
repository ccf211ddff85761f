import Counting
import RecordModel
import RecordStore

/// The record's own count beside what others claim.
public struct OwnTotal: Sendable, Hashable {
    /// How many persons.
    public var value: Int
    /// How many more may be: where or when, or who they are, is not known of these.
    public var possible: Int
    /// What it is, in a sentence.
    public var words: String
}

extension Record {
    /// The record's own count of what rival totals are of: persons on its lists whose last known status is the one claimed.
    ///
    /// - Returns: nil where the record has no lists, where what is asked is no status of a person, or where it is asked by whom or of a
    ///   group that lists do not tell (all but children, women and men).
    public func ownTotal(_ request: TotalsRequest, progress: @escaping ProgressHandler = { _ in }) async throws
        -> OwnTotal?
    {
        let index = try folded()
        guard request.perpetrator == nil, StatusHistory.order.contains(request.about.rawValue),
            try !registers().isEmpty,
            let group = OwnTotal.condition(request.group)
        else { return nil }
        let names = CaseNames(try casePack(index))
        let question = try question(request, names)
        let persons = try await persons(progress: progress)
        let items = PersonItems(persons, names: names, ages: [18])
        var own = OwnTotal(value: 0, possible: 0, words: "")
        for person in 0..<persons.count {
            let item = items.item(person)
            let status = item.label(.status, at: nil).label
            guard status == .known(request.about.rawValue) else { continue }
            let answers = [
                group.map { item.answers($0) } ?? true, item.lies(in: question.territory, names),
                item.lies(in: question.period),
            ]
            if answers.contains(false) { continue }
            if answers.contains(nil) { own.possible += 1 } else { own.value += 1 }
        }
        let lists = persons.entries.editions.map {
            "\($0.adding.register) (\($0.adding.covers.who), \($0.adding.covers.period), \($0.adding.covers.territory))"
        }
        let more =
            own.possible == 0 ? "" : ", and \(own.possible) more of whom where, when or who they are is not known"
        own.words =
            "This record's own count: \(own.value) persons\(more), each counted once over its lists: \(lists.joined(separator: "; ")). Lists say what they cover; this is no estimate of all."
        return own
    }
}

extension OwnTotal {
    /// The condition that a group of persons is; `.some(nil)` for everyone, nil for a group that lists do not tell.
    fileprivate static func condition(_ group: String?) -> CountQuery.Condition?? {
        guard let group else { return .some(nil) }
        switch FoldedName.of(group) {
        case "children", "أطفال", "اطفال": return CountQuery.Condition("age-group=under 18")
        case "women", "females", "نساء": return CountQuery.Condition("sex=f")
        case "men", "males", "رجال": return CountQuery.Condition("sex=m")
        default: return nil
        }
    }
}

extension CountItem {
    /// Whether a condition holds; nil where it is not known.
    fileprivate func answers(_ condition: CountQuery.Condition) -> Bool? {
        let label = label(condition.dimension, at: nil).label
        return label.isKnown ? condition.values.contains(label.words) : nil
    }

    /// Whether it lies in a place; nil where that is not known.
    fileprivate func lies(in asked: Territory?, _ names: CaseNames) -> Bool? {
        guard let asked else { return true }
        guard let place = words[.place]?.value ?? words[.region]?.value else { return nil }
        switch names.territory(place).relation(to: asked) {
        case .same, .within: return true
        case .apart: return false
        case .around, .unknown: return nil
        }
    }

    /// Whether it lies in a period; nil where that is not known.
    fileprivate func lies(in asked: Period?) -> Bool? {
        guard let asked else { return true }
        guard let period = date.value else { return nil }
        switch period.relation(to: asked) {
        case .same, .within: return true
        case .apart: return false
        case .around, .across: return nil
        }
    }
}
