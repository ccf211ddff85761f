/// The frontier of a Merkle tree: what is needed to append leaves and to know the root, and no more.
///
/// Holds the roots of the perfect subtrees that the leaves fill, one for each bit that is set in the size, largest
/// first. Appending to a log of a million leaves needs these at most 20 hashes and none of the million.
public struct CompactTree: Sendable, Hashable {
    /// How many leaves were appended.
    public private(set) var size: Int
    private var subtrees: [Hash]

    /// The tree without leaves.
    public init() {
        size = 0
        subtrees = []
    }

    /// Appends a leaf by its hash. Cost: one node hash on average, log₂(size) at most.
    public mutating func append(_ leaf: Hash) {
        var hash = leaf
        var bits = size
        while bits & 1 == 1, let left = subtrees.popLast() {
            hash = MerkleTree.nodeHash(left, hash)
            bits >>= 1
        }
        subtrees.append(hash)
        size += 1
    }

    /// The root at this moment (RFC 6962 section 2.1). Cost: at most log₂(size) node hashes.
    public var root: Hash {
        guard var hash = subtrees.last else { return MerkleTree.emptyRoot }
        for left in subtrees.dropLast().reversed() { hash = MerkleTree.nodeHash(left, hash) }
        return hash
    }

    /// The tree as bytes: the size as 8 bytes, most significant first, then the subtree roots, 32 bytes each.
    public var serialized: [UInt8] {
        withUnsafeBytes(of: UInt64(size).bigEndian) { Array($0) } + subtrees.flatMap(\.bytes)
    }

    /// A tree from its bytes.
    ///
    /// The hashes cannot be checked here; compare ``root`` with a checkpoint of the same size before relying on it.
    /// - Throws: ``CustodyError`` `malformed` when the length does not fit the size.
    public init(serialized bytes: [UInt8]) throws(CustodyError) {
        let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard bytes.count >= 8, let size = Int(exactly: number),
            bytes.count == 8 + Hash.byteCount * size.nonzeroBitCount
        else {
            throw CustodyError(
                .malformed, at: "tree of \(bytes.count) bytes",
                "its length does not fit the number of leaves it states",
                remedy: "build it again from the leaf hashes of the log")
        }
        self.size = size
        subtrees = stride(from: 8, to: bytes.count, by: Hash.byteCount).compactMap {
            Hash(bytes: bytes[$0..<$0 + Hash.byteCount])
        }
    }
}
