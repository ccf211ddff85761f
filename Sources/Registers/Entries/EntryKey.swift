/// The written form of a row's key.
public enum EntryKey {
    /// The key of a row: its identifier, or the hash of what it says; `#2` after the second with the same. A `#` of an identifier's own
    /// is doubled.
    ///
    /// - Parameter identifier: the row's own identifier, white space around it cut off; nil or empty where it has none.
    public static func text(_ head: EntryChunk.Head, identifier: String?) -> String {
        let name: String
        if let identifier, !identifier.isEmpty {
            name = identifier.replacing("#", with: "##")
        } else {
            name = RowHash.text(head.content)
        }
        return head.occurrence > 1 ? "\(name)#\(head.occurrence)" : name
    }

    /// The hashes that a row with this key may have, and which of the rows with that hash it is.
    public static func hashes(of text: String) -> (keys: [UInt64], occurrence: UInt32) {
        var name = text
        var occurrence: UInt32 = 1
        if let mark = text.lastIndex(of: "#"), mark == text.startIndex || text[text.index(before: mark)] != "#",
            let number = UInt32(text[text.index(after: mark)...])
        {
            name = String(text[..<mark])
            occurrence = number
        }
        let plain = Array(name.replacing("##", with: "#").utf8)
        var keys = [plain.withUnsafeBytes { RowHash.of($0) }]
        if name.utf8.count == 16, let hash = UInt64(name, radix: 16) { keys.append(hash) }
        return (keys, occurrence)
    }
}
