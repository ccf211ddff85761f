public import Custody
import Foundation
import GRDB

extension LogStore {
    /// The receipt of an entry against the newest checkpoint of its log: what somebody without the record can check.
    ///
    /// It is verified before it is returned, so a damaged log gives an error and never a wrong receipt.
    /// - Parameter verifier: the public key of the entry's log.
    /// - Throws: ``RecordError`` `missing` where there is no such entry, or no checkpoint yet that covers it; `damaged`;
    ///   ``CustodyError``.
    /// - Complexity: reads 256 leaves and one hash per 256 entries: some milliseconds for a million.
    public func receipt(for position: LogPosition, verifier: VerifierKey) throws -> Receipt {
        guard let entry = try entry(at: position) else {
            throw RecordError(.missing, at: "entry \(position)", "there is no such entry", remedy: "see `sijill log`")
        }
        let (path, checkpoint) = try read { db in try Self.proof(for: position, db) }
        let leaf = Leaf(
            record: record, sequence: position.sequence, time: entry.time, key: position.key, kind: entry.kind,
            body: entry.bodyHash)
        var content: (salt: Salt, body: [UInt8])?
        if let salt = entry.salt, let body = entry.body { content = (salt, body) }
        let receipt = Receipt(
            leaf: leaf, content: content, path: path, checkpoint: try SignedNote(checkpoint.note))
        try InclusionProof(index: position.sequence, size: checkpoint.size, path: path)
            .verify(leaf: leaf.hash, root: checkpoint.root)
        _ = try receipt.verified(by: verifier)
        return receipt
    }

    private static func proof(for position: LogPosition, _ db: Database) throws -> ([Hash], LogCheckpoint) {
        guard let log = try Int64.fetchOne(db, sql: "SELECT id FROM logs WHERE key = ?", arguments: [position.key.hex]),
            let checkpoint = try newestCheckpoint(of: position.key, db), position.sequence < checkpoint.size
        else {
            throw RecordError(
                .missing, at: "entry \(position)", "no checkpoint covers it yet",
                remedy: "sign one with the key of its log")
        }
        // A tree over n leaves is the tree over the roots of its 256-leaf blocks, the last block perhaps shorter.
        let width = LogSchema.subtreeSize
        let complete = checkpoint.size / width
        var blocks = try Data.fetchAll(
            db, sql: "SELECT hash FROM subtrees WHERE log = ? AND number < ? ORDER BY number",
            arguments: [log, complete]
        ).map(hash)
        guard blocks.count == complete else { throw damaged("hashes of subtrees are missing") }
        if checkpoint.size > complete * width {
            blocks.append(MerkleTree.root(of: try leaves(of: log, complete * width..<checkpoint.size, db)))
        }
        let block = position.sequence / width
        let own = try leaves(of: log, block * width..<min((block + 1) * width, checkpoint.size), db)
        let lower = try InclusionProof(index: position.sequence % width, size: own.count, leaves: own)
        let upper = try InclusionProof(index: block, size: blocks.count, leaves: blocks)
        return (lower.path + upper.path, checkpoint)
    }
}
