/// All names of a pack with what each stands for.
///
/// A name that several places share stands for the outermost of them where the others lie in it ("Aleppo", the governorate, for its
/// district too): what happened in the district happened there. Where they lie apart, or where several actors share a name, it stands for
/// nobody in particular: it is found, and its id stays unknown.
public struct PackNames: Sendable {
    /// What a name stands for.
    public enum Kind: String, Sendable, Hashable { case location, organisation, person, nationality }

    /// One form of a name.
    public struct Entry: Sendable, Hashable {
        /// The form as it may stand in text.
        public var form: String
        /// The usual name in the same letters.
        public var name: String
        /// What it stands for.
        public var kind: Kind
        /// The place's id; nil where it names none, or several.
        public var place: String?
        /// The actor's id; nil where it names none, or several.
        public var actor: String?
        /// It is in capitals, and found only so.
        public var isAcronym: Bool
        /// It is an ordinary word or a given name too.
        public var isWeak: Bool
    }

    /// The names, each in all its forms, in the order of the pack: places, then actors.
    public let entries: [Entry]
    /// Names that stand for nobody in particular: a warning each.
    let ambiguities: [PackFinding]

    private struct Bearers {
        var places: [Int] = []
        var actors: [Int] = []
    }

    /// Gathers a pack's names. Cost: linear in the names and the depth of places.
    public init(_ pack: CasePack) {
        var bearers: [String: Bearers] = [:]
        var order: [(key: String, name: CasePack.Name, usual: String, isAcronym: Bool)] = []
        func add(_ names: CasePack.Names, _ note: (inout Bearers) -> Void) {
            for (list, isAcronym) in [
                (names.english, false), (names.arabic, false), (names.aliases, false), (names.acronyms, true),
            ] {
                for name in list {
                    let key = NameForms.key(name.text)
                    note(&bearers[key, default: Bearers()])
                    let usual = NameForms.isArabic(name.text) ? name.text : names.english.first?.text ?? name.text
                    order.append((key, name, usual, isAcronym || PackNames.isShort(name.text)))
                }
            }
        }
        for (number, place) in pack.places.enumerated() {
            add(place.names) { if $0.places.last != number { $0.places.append(number) } }
        }
        for (number, actor) in pack.actors.enumerated() {
            add(actor.names) { if $0.actors.last != number { $0.actors.append(number) } }
        }
        let tree = PlaceTree(pack.places)
        var ambiguities: [PackFinding] = []
        var settled: [String: (kind: Kind, place: String?, actor: String?)] = [:]
        var entries: [Entry] = []
        entries.reserveCapacity(order.count * 2)
        var seen: Set<String> = []
        for item in order {
            let value: (kind: Kind, place: String?, actor: String?)
            if let known = settled[item.key] {
                value = known
            } else {
                let held = bearers[item.key] ?? Bearers()
                let place = tree.outermost(held.places)
                let actor = held.actors.count == 1 ? held.actors.first : nil
                if place == nil, held.places.count > 1 {
                    ambiguities.append(
                        PackNames.ambiguous("places.tsv", item.name.text, held.places.map { pack.places[$0].id }))
                }
                if held.actors.count > 1 {
                    ambiguities.append(
                        PackNames.ambiguous("actors.tsv", item.name.text, held.actors.map { pack.actors[$0].id }))
                }
                value = (
                    held.actors.first.map { PackNames.kind(pack.actors[$0].kind) } ?? .location,
                    place.map { pack.places[$0].id }, actor.map { pack.actors[$0].id }
                )
                settled[item.key] = value
            }
            for form in NameForms.variants(item.name.text) where seen.insert(form).inserted {
                entries.append(
                    Entry(
                        form: form, name: item.usual, kind: value.kind, place: value.place, actor: value.actor,
                        isAcronym: item.isAcronym, isWeak: item.name.isWeak))
            }
        }
        self.entries = entries
        self.ambiguities = ambiguities
    }

    private static func ambiguous(_ file: String, _ name: String, _ ids: [String]) -> PackFinding {
        PackFinding(
            .warning, file,
            "“\(name)” is a name of \(ids.prefix(6).joined(separator: ", "))\(ids.count > 6 ? " and others" : "")",
            remedy: "it is found in text, but its id stays unknown; leave it out where one of them is not meant by it")
    }

    private static func kind(_ kind: CasePack.Actor.Kind) -> Kind {
        switch kind {
        case .person: .person
        case .state: .location
        case .people: .nationality
        default: .organisation
        }
    }

    /// One word of at most five letters, all of them capitals.
    private static func isShort(_ name: String) -> Bool {
        let letters = name.unicodeScalars.filter { $0 != "." }
        return letters.count <= 5 && letters.allSatisfy { $0.value < 0x80 && $0.properties.isUppercase }
    }
}

/// Which place lies in which.
private struct PlaceTree {
    private var parents: [Int?]

    init(_ places: [CasePack.Place]) {
        var numbers: [String: Int] = [:]
        for (number, place) in places.enumerated() { numbers[place.id] = number }
        parents = places.map { $0.parent.flatMap { numbers[$0] } }
    }

    /// The one of some places that all the others lie in; nil where there is none such.
    func outermost(_ places: [Int]) -> Int? {
        guard var top = places.first else { return nil }
        for place in places.dropFirst() where lies(top, in: place) { top = place }
        return places.allSatisfy { $0 == top || lies($0, in: top) } ? top : nil
    }

    private func lies(_ place: Int, in other: Int) -> Bool {
        var at = parents[place]
        var steps = 0
        while let here = at, steps < 64 {
            if here == other { return true }
            at = parents[here]
            steps += 1
        }
        return false
    }
}
