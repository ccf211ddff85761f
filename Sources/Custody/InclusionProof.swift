/// The proof that one leaf stands at one place in a tree of one size (RFC 6962 section 2.1.1).
public struct InclusionProof: Sendable, Hashable {
    /// The leaf's place, counted from 0.
    public let index: Int
    /// The number of leaves in the tree.
    public let size: Int
    /// The hashes beside the way up, from the leaf's sibling to the root's child.
    public let path: [Hash]

    /// A proof as somebody handed it over; ``verify(leaf:root:)`` says whether it proves anything.
    public init(index: Int, size: Int, path: [Hash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Makes the proof for the leaf at `index` among the first `size` leaves.
    ///
    /// Cost: about one node hash per leaf.
    /// - Throws: ``CustodyError`` `mismatch` when the index is not below the size, or fewer leaves are given.
    public init(index: Int, size: Int, leaves: [Hash]) throws(CustodyError) {
        guard index >= 0, index < size, size <= leaves.count else {
            throw CustodyError(
                .mismatch, at: "entry \(index)", "there is no such entry among \(min(size, leaves.count))",
                remedy: "ask for an entry the log has")
        }
        var path: [Hash] = []
        var low = 0
        var high = size
        while high - low > 1 {
            let middle = low + MerkleTree.split(high - low)
            if index < middle {
                path.append(MerkleTree.root(of: leaves[middle..<high]))
                high = middle
            } else {
                path.append(MerkleTree.root(of: leaves[low..<middle]))
                low = middle
            }
        }
        self.init(index: index, size: size, path: path.reversed())
    }

    /// Checks that the leaf with this hash is in the tree with this root (RFC 9162 section 2.1.3.2).
    ///
    /// Cost: one node hash per element of the path.
    /// - Throws: ``CustodyError`` `notIncluded`.
    public func verify(leaf: Hash, root: Hash) throws(CustodyError) {
        guard index >= 0, index < size else { throw refused("the index is not below the size") }
        var node = index
        var last = size - 1
        var hash = leaf
        for sibling in path {
            guard last > 0 else { throw refused("the path is too long for a tree of \(size)") }
            if node & 1 == 1 || node == last {
                hash = MerkleTree.nodeHash(sibling, hash)
                while node & 1 == 0, node > 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = MerkleTree.nodeHash(hash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        guard last == 0 else { throw refused("the path is too short for a tree of \(size)") }
        guard hash == root else { throw refused("the path leads to another root than \(root.base64)") }
    }

    private func refused(_ what: String) -> CustodyError {
        CustodyError(
            .notIncluded, at: "inclusion of entry \(index) in \(size)", what,
            remedy: "do not rely on it; ask the keeper for a new receipt")
    }
}
