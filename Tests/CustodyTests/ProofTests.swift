import Testing

@testable import Custody

@Suite("Proofs, RFC 6962 sections 2.1.1 and 2.1.2")
struct ProofTests {
    static let leaves = (0..<70).map { MerkleTree.leafHash([UInt8($0)]) }
    static let roots = (0...70).map { ByDefinition.root(leaves.prefix($0)) }

    @Test("inclusion: every entry of every size up to 70", arguments: 1...70)
    func inclusion(size: Int) throws {
        for index in 0..<size {
            let proof = try InclusionProof(index: index, size: size, leaves: Self.leaves)
            #expect(proof.path == ByDefinition.path(index, Self.leaves.prefix(size)))
            try proof.verify(leaf: Self.leaves[index], root: Self.roots[size])
        }
    }

    @Test("inclusion: another leaf, root, index or size, a longer or shorter path, are refused", arguments: 1...70)
    func inclusionRefused(size: Int) throws {
        for index in 0..<size {
            let proof = try InclusionProof(index: index, size: size, leaves: Self.leaves)
            let (leaf, root) = (Self.leaves[index], Self.roots[size])
            let other = MerkleTree.leafHash([0xFF, 0xFF])
            func refused(_ proof: InclusionProof, _ leaf: Hash, _ root: Hash) {
                #expect(throws: CustodyError.self) { try proof.verify(leaf: leaf, root: root) }
            }
            refused(proof, other, root)
            refused(proof, leaf, other)
            refused(InclusionProof(index: index, size: size, path: proof.path + [other]), leaf, root)
            refused(InclusionProof(index: size, size: size, path: proof.path), leaf, root)
            refused(InclusionProof(index: -1, size: size, path: proof.path), leaf, root)
            if !proof.path.isEmpty {
                refused(InclusionProof(index: index, size: size, path: proof.path.dropLast()), leaf, root)
                refused(InclusionProof(index: index, size: size, path: Array(proof.path.dropFirst())), leaf, root)
            }
            for other in 0..<size where other != index {
                refused(InclusionProof(index: other, size: size, path: proof.path), leaf, root)
            }
            for at in proof.path.indices {
                var path = proof.path
                path[at] = other
                refused(InclusionProof(index: index, size: size, path: path), leaf, root)
            }
        }
    }

    @Test("inclusion: every bit of a path counts")
    func inclusionBits() throws {
        let proof = try InclusionProof(index: 9, size: 21, leaves: Self.leaves)
        for at in proof.path.indices {
            for bit in 0..<256 {
                var bytes = proof.path[at].bytes
                bytes[bit / 8] ^= 1 << UInt8(bit % 8)
                var path = proof.path
                path[at] = try #require(Hash(bytes: bytes))
                #expect(throws: CustodyError.self) {
                    try InclusionProof(index: 9, size: 21, path: path).verify(
                        leaf: Self.leaves[9], root: Self.roots[21])
                }
            }
        }
    }

    @Test(
        "inclusion: only entries that are there can be proved", arguments: [(0, 0), (5, 5), (-1, 5), (70, 71), (0, 71)])
    func inclusionOutside(index: Int, size: Int) {
        #expect(throws: CustodyError.self) { try InclusionProof(index: index, size: size, leaves: Self.leaves) }
    }

    @Test("consistency: every older size of every size up to 70", arguments: 0...70)
    func consistency(second: Int) throws {
        for first in 0...second {
            let proof = try ConsistencyProof(first: first, second: second, leaves: Self.leaves)
            #expect(proof.path == ByDefinition.proof(first, Self.leaves.prefix(second)))
            try proof.verify(first: Self.roots[first], second: Self.roots[second])
        }
    }

    @Test("consistency: another root, a longer, shorter or altered path, are refused", arguments: 1...70)
    func consistencyRefused(second: Int) throws {
        let other = MerkleTree.leafHash([0xFF, 0xFF])
        for first in 0...second {
            let proof = try ConsistencyProof(first: first, second: second, leaves: Self.leaves)
            let (older, newer) = (Self.roots[first], Self.roots[second])
            func refused(_ path: [Hash], _ older: Hash, _ newer: Hash) {
                #expect(throws: CustodyError.self) {
                    try ConsistencyProof(first: first, second: second, path: path).verify(first: older, second: newer)
                }
            }
            refused(proof.path, other, newer)
            refused(proof.path + [other], older, newer)
            if first > 0 { refused(proof.path, older, other) }
            if !proof.path.isEmpty { refused(proof.path.dropLast(), older, newer) }
            for at in proof.path.indices {
                var path = proof.path
                path[at] = other
                refused(path, older, newer)
            }
        }
    }

    @Test("consistency: a log whose past was changed has no proof", arguments: [1, 7, 8, 31, 32, 33, 69])
    func consistencyOfRewritten(changed: Int) throws {
        var rewritten = Self.leaves
        rewritten[changed - 1] = MerkleTree.leafHash([0xFF])
        let proof = try ConsistencyProof(first: changed, second: 70, leaves: rewritten)
        let error = #expect(throws: CustodyError.self) {
            try proof.verify(first: Self.roots[changed], second: MerkleTree.root(of: rewritten))
        }
        #expect(error?.code == .inconsistent)
    }

    @Test("consistency: sizes out of order, and sizes the log has not", arguments: [(5, 4), (-1, 4), (4, 71)])
    func consistencyOutside(first: Int, second: Int) {
        #expect(throws: CustodyError.self) { try ConsistencyProof(first: first, second: second, leaves: Self.leaves) }
        #expect(throws: CustodyError.self) {
            try ConsistencyProof(first: first, second: second, path: []).verify(
                first: MerkleTree.emptyRoot, second: MerkleTree.emptyRoot)
        }
    }

    @Test("nothing claimed of empty trees that is not so")
    func empty() {
        #expect(throws: CustodyError.self) {
            try ConsistencyProof(first: 0, second: 0, path: []).verify(
                first: MerkleTree.emptyRoot, second: MerkleTree.leafHash([]))
        }
        #expect(throws: Never.self) {
            try ConsistencyProof(first: 0, second: 9, path: []).verify(
                first: MerkleTree.emptyRoot, second: MerkleTree.leafHash([]))
        }
    }
}
