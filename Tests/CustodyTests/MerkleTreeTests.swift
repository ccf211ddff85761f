import Testing

@testable import Custody

@Suite("Merkle tree, RFC 6962 section 2.1")
struct MerkleTreeTests {
    /// The eight leaves that the certificate-transparency projects test with, and the roots over the first n of them.
    static let leaves: [[UInt8]] = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ].compactMap { Hex.decode($0.utf8) }
    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test("roots of the known vectors", arguments: 0...8)
    func knownRoots(size: Int) {
        let hashes = Self.leaves.prefix(size).map(MerkleTree.leafHash)
        #expect(MerkleTree.root(of: hashes).hex == Self.roots[size])
    }

    @Test("the known inclusion path of the first of eight")
    func knownInclusion() throws {
        let proof = try InclusionProof(index: 0, size: 8, leaves: Self.leaves.map(MerkleTree.leafHash))
        #expect(
            proof.path.map(\.hex) == [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ])
    }

    @Test(
        "the known consistency paths",
        arguments: [
            (
                6, 8,
                [
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            ),
            (
                2, 5,
                [
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            ),
        ])
    func knownConsistency(first: Int, second: Int, path: [String]) throws {
        let proof = try ConsistencyProof(first: first, second: second, leaves: Self.leaves.map(MerkleTree.leafHash))
        #expect(proof.path.map(\.hex) == path)
    }

    @Test("a node never has the hash of a leaf of the same bytes")
    func domainSeparation() {
        let (a, b) = (MerkleTree.leafHash([1]), MerkleTree.leafHash([2]))
        #expect(MerkleTree.nodeHash(a, b) == Digest.sha256([1] + a.bytes + b.bytes))
        #expect(MerkleTree.nodeHash(a, b) != MerkleTree.leafHash(a.bytes + b.bytes))
        #expect(MerkleTree.nodeHash(a, b) != MerkleTree.nodeHash(b, a))
    }

    @Test("where a tree divides", arguments: [(2, 1), (3, 2), (4, 2), (5, 4), (8, 4), (9, 8), (1 << 40, 1 << 39)])
    func split(count: Int, left: Int) {
        #expect(MerkleTree.split(count) == left)
    }
}

/// The definitions of RFC 6962 written down as they stand, to hold the loops against.
enum ByDefinition {
    static func root(_ d: ArraySlice<Hash>) -> Hash {
        guard let first = d.first else { return MerkleTree.emptyRoot }
        guard d.count > 1 else { return first }
        let (left, right) = halves(d)
        return MerkleTree.nodeHash(root(left), root(right))
    }

    static func path(_ m: Int, _ d: ArraySlice<Hash>) -> [Hash] {
        guard d.count > 1 else { return [] }
        let (left, right) = halves(d)
        return m < left.count ? path(m, left) + [root(right)] : path(m - left.count, right) + [root(left)]
    }

    static func proof(_ m: Int, _ d: ArraySlice<Hash>) -> [Hash] { m == 0 ? [] : subproof(m, d, true) }

    private static func subproof(_ m: Int, _ d: ArraySlice<Hash>, _ isOld: Bool) -> [Hash] {
        if m == d.count { return isOld ? [] : [root(d)] }
        let (left, right) = halves(d)
        return m <= left.count
            ? subproof(m, left, isOld) + [root(right)] : subproof(m - left.count, right, false) + [root(left)]
    }

    private static func halves(_ d: ArraySlice<Hash>) -> (ArraySlice<Hash>, ArraySlice<Hash>) {
        var k = 1
        while k * 2 < d.count { k *= 2 }
        return (d.prefix(k), d.dropFirst(k))
    }
}
