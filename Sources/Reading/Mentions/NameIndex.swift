internal import RecordModel

/// The names of a document: where each stands, what kind of thing it names, and the fullest form it stands for.
struct NameIndex: Sendable {
    /// A name at one place.
    struct Named: Sendable {
        /// The tokens of the name here, title and possessive left out.
        var tokens: Range<Int>
        /// What it names.
        var type: Mention.MentionType
        /// The fullest form in this document: `Raed Saleh` for `Saleh`, the long form for an acronym.
        var name: String
        /// Office or rank directly before the name ("Foreign Secretary", "US State Department Spokesman").
        var title: Range<Int>?
        /// The type rests on evidence, not on capitals alone.
        var isSure: Bool
        /// The gazetteer has it; `name` is then the usual name until the document's own forms are compared.
        var isKnown = false
        /// The ids of what the case pack knows by this name.
        var known = PackIDs()
    }

    /// The ids that a case pack gives to what a name stands for; nil where it knows none, or several.
    struct PackIDs: Sendable, Hashable {
        var actor: String?
        var place: String?

        var isEmpty: Bool { actor == nil && place == nil }
    }

    /// All names in order, without overlaps.
    private(set) var all: [Named] = []
    /// For each token the number of the name that covers it, or -1.
    private var covers: [Int32] = []

    /// An index without names.
    init() {}

    /// Names in order, without overlaps, of a document with so many tokens.
    init(_ names: [Named], tokens: Int) {
        all = names
        covers = Array(repeating: -1, count: tokens)
        for (number, name) in names.enumerated() {
            for token in name.tokens where token < tokens { covers[token] = Int32(number) }
        }
    }

    /// The name that covers a token. Cost: one lookup.
    func covering(_ token: Int) -> Named? {
        guard token >= 0, token < covers.count, covers[token] >= 0 else { return nil }
        return all[Int(covers[token])]
    }

    /// The names that lie in a run of tokens, in order. Cost: the length of the run.
    func within(_ tokens: Range<Int>) -> [Named] {
        var found: [Named] = []
        var at = tokens.lowerBound
        while at < tokens.upperBound {
            if let name = covering(at) {
                if tokens.contains(name.tokens.lowerBound), name.tokens.upperBound <= tokens.upperBound {
                    found.append(name)
                }
                at = max(at + 1, name.tokens.upperBound)
            } else {
                at += 1
            }
        }
        return found
    }

    /// The last names, so many at most, that end before a token. Cost: a binary search.
    func last(_ count: Int, before token: Int) -> ArraySlice<Named> {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return all[max(0, low - count)..<low]
    }

    /// What a phrase is called: the full form of the name it is, or whose head it is ("Minister Haddad" → the full name); else nil.
    func resolve(_ tokens: Range<Int>) -> String? {
        let names = within(tokens)
        guard let last = names.last, last.tokens.upperBound == tokens.upperBound else { return nil }
        if last.tokens.lowerBound == tokens.lowerBound { return last.name }
        if last.type == .person { return last.name }
        return nil
    }
}
