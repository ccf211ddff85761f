import Testing

@testable import Custody

@Suite("Compact tree")
struct CompactTreeTests {
    static let leaves = (0..<260).map { MerkleTree.leafHash([UInt8($0 & 255), UInt8($0 >> 8)]) }

    @Test("has the root the definition gives, at every size")
    func roots() {
        var tree = CompactTree()
        for size in 0...Self.leaves.count {
            #expect(tree.size == size)
            #expect(tree.root == ByDefinition.root(Self.leaves.prefix(size)))
            if size < Self.leaves.count { tree.append(Self.leaves[size]) }
        }
    }

    @Test("goes on from its bytes as if it had never stopped", arguments: 0...70)
    func resumes(size: Int) throws {
        var tree = CompactTree()
        for leaf in Self.leaves.prefix(size) { tree.append(leaf) }
        var resumed = try CompactTree(serialized: tree.serialized)
        #expect(resumed == tree)
        #expect(tree.serialized.count == 8 + 32 * size.nonzeroBitCount)
        for leaf in Self.leaves[size..<size + 5] { resumed.append(leaf) }
        #expect(resumed.root == ByDefinition.root(Self.leaves.prefix(size + 5)))
    }

    @Test("a million leaves leave twenty hashes at most")
    func stays() throws {
        let bytes = withUnsafeBytes(of: UInt64(1_048_575).bigEndian) { Array($0) }
        let tree = try CompactTree(serialized: bytes + [UInt8](repeating: 9, count: 20 * 32))
        #expect(tree.size == 1_048_575)
    }

    @Test(
        "refuses bytes of another length than the size needs",
        arguments: [
            [], [0], [UInt8](repeating: 0, count: 7), [UInt8](repeating: 0, count: 9),
            [0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 3] + [UInt8](repeating: 1, count: 32),
            [UInt8](repeating: 255, count: 8) + [UInt8](repeating: 1, count: 64 * 32),
            [0, 0, 0, 0, 0, 0, 0, 2] + [UInt8](repeating: 1, count: 33),
        ] as [[UInt8]])
    func malformed(bytes: [UInt8]) {
        #expect(throws: CustodyError.self) { try CompactTree(serialized: bytes) }
    }
}
