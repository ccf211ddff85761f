/// The names of keys in signed notes, and the short ids made from them (C2SP signed-note, *Format* and *Signatures*).
enum NoteName {
    /// Whether a key may have this name: not empty, no Unicode space, no plus, no control character.
    static func isUsable(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { $0 != "+" && $0.value >= 32 && !$0.properties.isWhitespace }
    }

    /// The first 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), most significant first.
    static func keyID(name: String, type: UInt8, publicKey: [UInt8]) -> UInt32 {
        Digest.sha256(Array(name.utf8) + [10, type] + publicKey).bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// An id's 4 bytes.
    static func bytes(of id: UInt32) -> [UInt8] { withUnsafeBytes(of: id.bigEndian) { Array($0) } }
}
