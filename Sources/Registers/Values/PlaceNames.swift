import Places

/// Places by their names, so that a place has one name whatever script a list writes it in. What is not known stays as it came.
public struct PlaceNames: Sendable {
    /// Folded names; of one that two places share, the empty string.
    private var names: [String: String] = [:]
    private var cases: [String: String] = [:]

    /// The countries and regions of the world.
    public init() {
        for names in Gazetteer.countryNames { for form in names { add(form, as: names[0]) } }
        for entry in Gazetteer.entries where entry.kind == .location && !entry.isCountry {
            add(entry.form, as: entry.name)
        }
    }

    private init(_ names: [String: String]) { self.names = names }

    /// No place is known: each stays as it came.
    public static let none = PlaceNames([:])

    /// Adds a name of a place; one that two places share stands for neither.
    public mutating func add(_ form: String, as name: String) {
        let key = WordForms.folded(form)
        guard !key.isEmpty else { return }
        names[key] = names[key, default: name] == name ? name : ""
    }

    /// Adds a place of a case, which goes before the world's own.
    public mutating func add(_ forms: [String], ofCase name: String) {
        for form in forms {
            let key = WordForms.folded(form)
            if !key.isEmpty { cases[key] = cases[key, default: name] == name ? name : "" }
        }
    }

    /// The name of the place that a cell names; nil where none is known.
    public func name(of cell: String) -> String? {
        guard cell.utf8.count <= 200 else { return nil }
        let key = WordForms.folded(cell)
        guard let name = cases[key] ?? names[key], !name.isEmpty else { return nil }
        return name
    }
}
