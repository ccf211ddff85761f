import CasePacks
import Counting
import RecordModel
import RecordStore

/// What names stand for in a record: places with what they lie in, parties by whichever name they are called.
struct CaseNames {
    private var places: [String: Territory] = [:]
    private var actors: [String: CasePack.Actor] = [:]
    private var actorOf: [String: String] = [:]

    /// The names of a case pack; none where a record has no pack.
    init(_ pack: CasePack?) {
        guard let pack else { return }
        let byID = Dictionary(pack.places.map { ($0.id, $0) }) { first, _ in first }
        var territories: [String: Territory] = [:]
        for place in pack.places {
            var within: [String] = []
            var at = place.parent
            while let id = at, !within.contains(id), within.count < 64 {
                within.append(id)
                at = byID[id]?.parent
            }
            territories[place.id] = Territory(id: place.id, name: place.names.usual, within: within)
        }
        for actor in pack.actors { actors[actor.id] = actor }
        for entry in PackNames(pack).entries {
            let key = FoldedName.of(entry.form)
            if places[key] == nil, let id = entry.place { places[key] = territories[id] }
            if actorOf[key] == nil, let id = entry.actor { actorOf[key] = id }
        }
    }

    /// The place of a name: of "Sunbula school in Harmida" the school where it is known, else a part of Harmida; "Harmida district" is
    /// Harmida where no other is known; "northern Wadhira" is a part of Wadhira.
    func territory(_ name: String) -> Territory {
        let key = FoldedName.of(name)
        if let place = places[key] { return place }
        let words = key.split(separator: " ")
        if let at = words.firstIndex(where: { $0 == "in" || $0 == "في" }), at > 0, at + 1 < words.count {
            if let inner = places[words[..<at].joined(separator: " ")] { return inner }
            if let outer = places[words[(at + 1)...].joined(separator: " ")] {
                return Territory(named: name, in: outer)
            }
        }
        if let last = words.last, words.count > 1, CaseNames.kinds.contains(String(last)),
            let place = places[words.dropLast().joined(separator: " ")]
        {
            return place
        }
        for start in words.indices.dropFirst() {
            if let outer = places[words[start...].joined(separator: " ")] { return Territory(named: name, in: outer) }
        }
        return Territory(named: name)
    }

    /// Words for kinds of places that may stand after a name.
    private static let kinds: Set<String> = [
        "city", "district", "governorate", "province", "region", "subdistrict", "town", "village",
    ]

    /// The party of a name.
    func party(_ name: String) -> Party {
        guard let id = actorOf[FoldedName.of(name)], let actor = actors[id] else { return Party(named: name) }
        return Party(id: id, name: CaseNames.called(actor))
    }

    /// The usual name, or a long one's letters.
    private static func called(_ actor: CasePack.Actor) -> String {
        let usual = actor.names.usual
        return usual.count > 40 ? actor.names.acronyms.first?.text ?? usual : usual
    }

    /// Who claims a number that a name is given for: a person who belongs to exactly one body speaks for it.
    func claimant(_ name: String) -> (party: Party, voice: String?) {
        let party = party(name)
        guard let actor = actors[party.key], actor.kind == .person, actor.memberOf.count == 1,
            let body = actors[actor.memberOf[0]]
        else { return (party, nil) }
        return (Party(id: body.id, name: CaseNames.called(body)), party.name)
    }

    /// Whether a party is one that documents or reports, and does no harm of its own by what the pack says.
    func isObserver(_ party: Party) -> Bool {
        guard let kind = actors[party.key]?.kind else { return false }
        return [.organisation, .media, .intergovernmental, .court].contains(kind)
    }
}
