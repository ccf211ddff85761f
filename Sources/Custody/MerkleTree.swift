/// The hashes of a Merkle tree over an append-only list (RFC 6962 section 2.1).
///
/// Leaves and nodes are hashed with different first bytes, so that no node can be passed off as a leaf.
/// Nothing here stores a tree: ``CompactTree`` holds what appending needs, ``InclusionProof`` and ``ConsistencyProof``
/// what others need to believe it.
public enum MerkleTree {
    /// The root of a tree without leaves: SHA-256 of nothing.
    public static let emptyRoot = Digest.sha256([])

    /// The hash of a leaf: SHA-256(0x00 ‖ bytes). Cost: copies the bytes once.
    public static func leafHash(_ bytes: [UInt8]) -> Hash {
        var prefixed: [UInt8] = [0]
        prefixed.append(contentsOf: bytes)
        return Digest.sha256(prefixed)
    }

    /// The hash of a node over its two children: SHA-256(0x01 ‖ left ‖ right).
    public static func nodeHash(_ left: Hash, _ right: Hash) -> Hash {
        withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
            buffer[0] = 1
            left.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]).copyMemory(from: $0) }
            right.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[33..<65]).copyMemory(from: $0) }
            return Digest.sha256(UnsafeRawBufferPointer(buffer))
        }
    }

    /// The root over leaf hashes in their order. Cost: one node hash per leaf, log₂ of them in memory.
    public static func root(of leaves: ArraySlice<Hash>) -> Hash {
        var tree = CompactTree()
        for leaf in leaves { tree.append(leaf) }
        return tree.root
    }

    /// The root over leaf hashes in their order. Cost: one node hash per leaf.
    public static func root(of leaves: [Hash]) -> Hash { root(of: leaves[...]) }

    /// The largest power of two smaller than `count`, where a tree of more than one leaf divides.
    static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
