/// The proof that a tree of one size is the beginning of a larger one (RFC 6962 section 2.1.2).
///
/// It shows that nothing was changed or taken out between two checkpoints, only added.
public struct ConsistencyProof: Sendable, Hashable {
    /// The number of leaves in the older tree.
    public let first: Int
    /// The number of leaves in the newer tree.
    public let second: Int
    /// The hashes that lead to both roots.
    public let path: [Hash]

    /// A proof as somebody handed it over; ``verify(first:second:)`` says whether it proves anything.
    public init(first: Int, second: Int, path: [Hash]) {
        self.first = first
        self.second = second
        self.path = path
    }

    /// Makes the proof that the first `first` of `leaves` begin the first `second` of them.
    ///
    /// Cost: about one node hash per leaf.
    /// - Throws: ``CustodyError`` `mismatch` when the sizes are not in order, or fewer leaves are given.
    public init(first: Int, second: Int, leaves: [Hash]) throws(CustodyError) {
        guard first >= 0, first <= second, second <= leaves.count else {
            throw CustodyError(
                .mismatch, at: "trees of \(first) and \(second)", "the log has \(leaves.count) entries",
                remedy: "name two sizes the log has had, the older one first")
        }
        var path: [Hash] = []
        var low = 0
        var high = second
        while first > low, first < high {
            let middle = low + MerkleTree.split(high - low)
            if first <= middle {
                path.append(MerkleTree.root(of: leaves[middle..<high]))
                high = middle
            } else {
                path.append(MerkleTree.root(of: leaves[low..<middle]))
                low = middle
            }
        }
        if low > 0 { path.append(MerkleTree.root(of: leaves[low..<high])) }
        self.init(first: first, second: second, path: path.reversed())
    }

    /// Checks that the tree with root `first` begins the tree with root `second` (RFC 9162 section 2.1.4.2).
    ///
    /// The empty tree begins every tree. Cost: two node hashes per element of the path.
    /// - Throws: ``CustodyError`` `inconsistent`.
    public func verify(first firstRoot: Hash, second secondRoot: Hash) throws(CustodyError) {
        guard first >= 0, first <= second else { throw refused("the sizes are not in order") }
        guard first > 0, first < second else {
            let expected = first == 0 ? MerkleTree.emptyRoot : secondRoot
            guard path.isEmpty else { throw refused("the path should be empty") }
            guard firstRoot == expected else { throw refused("the roots differ") }
            if second == 0, secondRoot != expected { throw refused("the roots differ") }
            return
        }
        var path = path[...]
        if first & (first - 1) == 0 { path = [firstRoot] + path }
        guard let start = path.popFirst() else { throw refused("the path is empty") }
        var node = first - 1
        var last = second - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var older = start
        var newer = start
        for hash in path {
            guard last > 0 else { throw refused("the path is too long") }
            if node & 1 == 1 || node == last {
                older = MerkleTree.nodeHash(hash, older)
                newer = MerkleTree.nodeHash(hash, newer)
                while node & 1 == 0, node > 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                newer = MerkleTree.nodeHash(newer, hash)
            }
            node >>= 1
            last >>= 1
        }
        guard last == 0 else { throw refused("the path is too short") }
        guard older == firstRoot else { throw refused("the path leads to another root at \(first)") }
        guard newer == secondRoot else { throw refused("the path leads to another root at \(second)") }
    }

    private func refused(_ what: String) -> CustodyError {
        CustodyError(
            .inconsistent, at: "log from \(first) to \(second) entries", what,
            remedy: "keep both checkpoints: together they show that the log was rewritten")
    }
}
