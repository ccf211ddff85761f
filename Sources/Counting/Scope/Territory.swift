import Names

/// A place that something is counted in: its key, its name, and the places that it lies in.
public struct Territory: Sendable, Hashable {
    /// What it is known by: a case pack's id, else its folded name.
    public let key: String
    /// Its name.
    public let name: String
    /// Keys of the places it lies in, from the nearest to the outermost; empty where nothing is known of it.
    public let within: [String]
    /// Whether a case pack knows it.
    public let isKnown: Bool

    /// A place of a case pack.
    public init(id: String, name: String, within: [String]) {
        key = id
        self.name = name
        self.within = within
        isKnown = true
    }

    /// A place of which only the name is known, and perhaps a place that it lies in.
    public init(named name: String, in outer: Territory? = nil) {
        key = "=" + FoldedName.of(name)
        self.name = name
        within = outer.map { [$0.key] + $0.within } ?? []
        isKnown = false
    }

    /// How one place lies to another.
    public enum Relation: Sendable, Hashable { case same, within, around, apart, unknown }

    /// How this place lies to another. A name that has the other's in it ("northwest Lazuran") is taken to lie in it.
    public func relation(to other: Territory) -> Relation {
        if key == other.key { return .same }
        if within.contains(other.key) { return .within }
        if other.within.contains(key) { return .around }
        if isKnown, other.isKnown { return .apart }
        // A part of one place lies apart from whatever that place lies apart from; of two parts of one place nothing is known.
        if let mine = within.first, other.isKnown, !other.within.contains(mine),
            within.last == (other.within.last ?? other.key)
        {
            return .apart
        }
        if let its = other.within.first, isKnown, !within.contains(its), other.within.last == (within.last ?? key) {
            return .apart
        }
        let (mine, its) = (FoldedName.of(name), FoldedName.of(other.name))
        if !isKnown, FoldedName.has(mine, word: its) { return .within }
        if !other.isKnown, FoldedName.has(its, word: mine) { return .around }
        return .unknown
    }
}

/// Who claims, or who did it: a key by which two spellings are one, and the name.
public struct Party: Sendable, Hashable {
    /// What it is known by: a case pack's id, else its folded name.
    public let key: String
    /// Its name.
    public let name: String

    /// An actor of a case pack.
    public init(id: String, name: String) {
        key = id
        self.name = name
    }

    /// A party of which only the name is known.
    public init(named name: String) {
        key = "=" + FoldedName.of(name)
        self.name = name
    }
}

/// Names without what two spellings of one differ in: case, marks, the article, Arabic letter forms.
public enum FoldedName {
    /// The folded name: lower case, words one space apart, Arabic as ``ArabicFolding`` has it, without "the" before it.
    public static func of(_ name: String) -> String {
        let folded = ArabicFolding.fold(name).lowercased()
        var out = ""
        for scalar in folded.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                out.unicodeScalars.append(scalar)
            } else if scalar != "'" && scalar != "’" && out.last != " " && !out.isEmpty {
                out.append(" ")
            }
        }
        if out.last == " " { out.removeLast() }
        return out.hasPrefix("the ") ? String(out.dropFirst(4)) : out
    }

    /// Whether a folded name has another as whole words in it.
    static func has(_ name: String, word: String) -> Bool {
        !word.isEmpty && name.count > word.count && " \(name) ".contains(" \(word) ")
    }
}
