internal import Knowledge

/// The packs that are built into the program (`Sources/CKnowledge/data/packs`).
public enum ShippedPacks {
    private static let folder = "packs/"

    /// Their names, in order.
    public static var names: [String] {
        var names: [String] = []
        for file in Knowledge.names where file.hasPrefix(folder) && file.hasSuffix("/pack.json") {
            names.append(String(file.dropFirst(folder.count).dropLast("/pack.json".count)))
        }
        return names.sorted()
    }

    /// The files of a pack; nil where none of that name ships. Cost: a copy of its bytes.
    public static func files(of name: String) -> [PackFile]? {
        guard names.contains(name) else { return nil }
        let prefix = folder + name + "/"
        return Knowledge.names.filter { $0.hasPrefix(prefix) }.map { file in
            PackFile(name: String(file.dropFirst(prefix.count)), bytes: Array(Knowledge.bytes(file)))
        }
    }
}
