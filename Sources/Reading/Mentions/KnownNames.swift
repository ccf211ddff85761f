internal import RecordModel

/// The case pack's ids of the names in a document: those that it has, and those that stand for the same in this document.
///
/// A surname has the ids of the full name; a form that stands for two has none.
struct KnownNames {
    private let index: NameIndex
    private var byName: [String: NameIndex.PackIDs] = [:]

    /// Gathers the ids by the fullest form of each name. Cost: linear in the names.
    init(_ names: [NameIndex.Named], _ index: NameIndex) {
        self.index = index
        for name in names where !name.known.isEmpty {
            if let other = byName[name.name], other != name.known {
                byName[name.name] = .init()
            } else {
                byName[name.name] = name.known
            }
        }
    }

    /// The ids of what a run of tokens names: of the name it is, or that its title or article stands before.
    func ids(of tokens: Range<Int>) -> NameIndex.PackIDs {
        guard !byName.isEmpty, let name = index.within(tokens).last, name.tokens.upperBound == tokens.upperBound,
            name.type == .person || name.tokens.count + 1 >= tokens.count
        else { return .init() }
        return name.known.isEmpty ? byName[name.name] ?? name.known : name.known
    }
}
