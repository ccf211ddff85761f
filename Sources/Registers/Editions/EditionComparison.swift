/// Which rows of a newer edition are which rows of an older one.
///
/// By identifier where both editions have them; else by what rows say to the letter, then, of what is left, by name and dates where only
/// one row of each edition fits the other. In doubt a row is new and another withdrawn: a false "changed" would hide both.
public struct EditionComparison: Sendable {
    /// For each row of the newer edition the row of the older one; nil where it has none.
    public let older: [Int?]
    /// Rows of the older edition that the newer one has no more.
    public let withdrawn: [Int]

    /// Compares.
    ///
    /// - Parameters:
    ///   - old: the older edition's rows.
    ///   - new: the newer one's.
    ///   - areNamed: whether both have identifiers of their own.
    ///   - oldPerson: what an older row says of its person; asked only of rows that nothing else matched.
    ///   - newPerson: the same for the newer edition.
    /// - Complexity: linear; memory some 60 bytes a row.
    public init(
        old: [EntryChunk.Head], new: [EntryChunk.Head], areNamed: Bool, oldPerson: (Int) throws -> PersonFields,
        newPerson: (Int) throws -> PersonFields
    ) rethrows {
        var places = [UInt64: Int32](minimumCapacity: old.count)
        for (index, head) in old.enumerated() {
            places[EditionComparison.identity(head)] = Int32(truncatingIfNeeded: index)
        }
        var older = [Int?](repeating: nil, count: new.count)
        var isMet = [Bool](repeating: false, count: old.count)
        for (index, head) in new.enumerated() {
            guard let place = places[EditionComparison.identity(head)], !isMet[Int(place)] else { continue }
            older[index] = Int(place)
            isMet[Int(place)] = true
        }
        if !areNamed {
            let left = old.indices.filter { !isMet[$0] }
            let right = new.indices.filter { older[$0] == nil }
            for (o, n) in try EditionComparison.pairs(left, right, oldPerson, newPerson) {
                older[n] = o
                isMet[o] = true
            }
        }
        self.older = older
        withdrawn = old.indices.filter { !isMet[$0] }
    }

    /// What a row is found by: its key and which of the rows with that key it is.
    public static func identity(_ head: EntryChunk.Head) -> UInt64 {
        head.key &+ UInt64(head.occurrence &- 1) &* 0x9E37_79B9_7F4A_7C15
    }

    /// Rows of which each fits one row of the other edition, and no other.
    private static func pairs(
        _ left: [Int], _ right: [Int], _ oldPerson: (Int) throws -> PersonFields,
        _ newPerson: (Int) throws -> PersonFields
    ) rethrows -> [(old: Int, new: Int)] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        let old = try left.map(oldPerson)
        let new = try right.map(newPerson)
        var byKey: [String: [Int]] = [:]
        for (index, person) in old.enumerated() { for key in person.keys { byKey[key, default: []].append(index) } }
        var fitting = [Set<Int>](repeating: [], count: new.count)
        var fits = [Int](repeating: 0, count: old.count)
        for (index, person) in new.enumerated() {
            for key in person.keys {
                // A name that very many share tells nobody from another.
                guard let candidates = byKey[key], candidates.count <= 50 else { continue }
                for candidate in candidates where old[candidate].mayBe(person) { fitting[index].insert(candidate) }
            }
            for candidate in fitting[index] { fits[candidate] += 1 }
        }
        return fitting.indices.compactMap { index in
            guard fitting[index].count == 1, let only = fitting[index].first, fits[only] == 1 else { return nil }
            return (left[only], right[index])
        }
    }
}
