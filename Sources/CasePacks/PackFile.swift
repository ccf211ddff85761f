/// One file of a pack: its name in the folder, and its bytes.
public struct PackFile: Sendable, Hashable {
    /// The name, without a folder.
    public var name: String
    /// The bytes.
    public var bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The files that a pack is made of. Only the first must be there.
    public static let known = [
        "pack.json", "places.tsv", "actors.tsv", "roles.tsv", "topics.tsv", "vocabulary.tsv",
    ]

    /// Files beside them that say who made the pack and under which terms; nothing is read out of them.
    static let notes: Set<String> = [
        "LICENSE", "LICENSE.md", "LICENSE.txt", "ATTRIBUTION", "ATTRIBUTION.md", "README.md",
    ]

    /// Whether a file of this name is a part of a pack.
    public static func isRead(_ name: String) -> Bool { known.contains(name) || notes.contains(name) }

    /// The largest file that is read, in bytes.
    public static let mostBytes = 64 << 20
    /// The most rows a table may have.
    static let mostRows = 1_000_000
}
