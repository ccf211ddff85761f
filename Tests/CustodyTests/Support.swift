import Custody
import Testing

/// Random numbers that are the same in every run (SplitMix64), so that a failure can be seen again.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) } }

    /// A text with what escapes, Arabic, scalars beyond the first plane and lone marks in it.
    mutating func text(upTo count: Int) -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "Z", "\"", "\\", "/", "\n", "\t", "\r", "\u{8}", "\u{C}", "\0", "\u{1F}", "\u{7F}", "é", "e",
            "\u{301}", "س",
            "\u{64B}", "\u{2028}", "\u{FEFF}", "\u{1F30D}", "\u{10FFFF}", "\u{D7FF}", "\u{E000}", "{", "}", "+",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...count, using: &self) {
            text.append(scalars[Int.random(in: 0..<scalars.count, using: &self)])
        }
        return String(text)
    }
}

/// A key that is the same in every run.
func sampleKey(_ number: UInt8 = 1) throws -> SigningKey {
    try SigningKey(seed: [UInt8](repeating: number, count: 32))
}

/// A log in memory, with what a store would hold.
struct SampleLog {
    struct Entry {
        var leaf: Leaf
        var hash: Hash?
        var salt: Salt?
        var body: [UInt8]?
    }

    let key: SigningKey
    let origin: LogOrigin
    var entries: [Entry] = []
    var checkpoints: [(size: Int, note: String)] = []

    var leaves: [Hash] { entries.map { $0.hash ?? $0.leaf.hash } }

    /// So many entries, with a checkpoint after every `every`.
    init(count: Int, every: Int = 5, record: String = "record-1", key number: UInt8 = 1) throws {
        key = try sampleKey(number)
        origin = try LogOrigin(record: record, key: key.id)
        var dice = Dice(UInt64(count) &+ UInt64(number))
        for index in 0..<count {
            let salt = try #require(Salt(bytes: dice.bytes(32)))
            let body = Array("{\"entry\":\(index)}".utf8)
            let time = try #require(LogTime(milliseconds: 1_767_322_800_000 + Int64(index) * 1000))
            let leaf = Leaf(
                record: record, sequence: index, time: time, key: key.id,
                kind: ["original.archived", "claim.accepted"][index % 2], body: salt.seal(body))
            entries.append(Entry(leaf: leaf, hash: leaf.hash, salt: salt, body: body))
            if (index + 1).isMultiple(of: every) {
                checkpoints.append((index + 1, try note(size: index + 1).description))
            }
        }
    }

    /// A signed checkpoint of the first `size` entries.
    func note(size: Int) throws -> SignedNote {
        let root = MerkleTree.root(of: entries.prefix(size).map { $0.hash ?? $0.leaf.hash })
        return try Checkpoint(origin: origin, size: size, root: root).signed(by: key)
    }

    /// The receipt of one entry under a checkpoint of `size`.
    func receipt(_ index: Int, size: Int, erased: Bool = false) throws -> Receipt {
        let entry = entries[index]
        let proof = try InclusionProof(index: index, size: size, leaves: leaves)
        let content = try erased ? nil : (#require(entry.salt), #require(entry.body))
        return Receipt(leaf: entry.leaf, content: content, path: proof.path, checkpoint: try note(size: size))
    }
}

/// Bytes with one small change: a bit, a byte put in or taken out, two changed places, a cut.
func mutated(_ bytes: [UInt8], with dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return [UInt8.random(in: 0...255, using: &dice)] }
    let at = Int.random(in: 0..<bytes.count, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: at)
    case 2: bytes.remove(at: at)
    case 3: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &dice))
    case 4: bytes.removeLast(bytes.count - at)
    default: bytes.insert(contentsOf: bytes[at..<min(at + 40, bytes.count)], at: at)
    }
    return bytes
}
