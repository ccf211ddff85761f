import Crypto

/// The hash of what a row says: the first eight bytes of the SHA-256 over `name 0x1F value 0x1E` of every cell that is not empty, in
/// byte order of the columns' names, white space around a value cut off. So neither the order of columns nor a new, empty column
/// changes it, and anybody can compute it again.
enum RowHash {
    /// The first eight bytes of a SHA-256, the first byte highest. Cost: about a microsecond for a row of 200 bytes.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hasher = SHA256()
        hasher.update(bufferPointer: bytes)
        var out: UInt64 = 0
        var count = 0
        for byte in hasher.finalize() where count < 8 {
            out = out << 8 | UInt64(byte)
            count += 1
        }
        return out
    }

    /// As keys are written: 16 hexadecimal digits.
    static func text(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// How often each key was met. Memory: 16 bytes a key, where no key comes twice.
struct KeyCounts {
    private var slots = [UInt64](repeating: 0, count: 1 << 12)
    private var count = 0
    private var more: [UInt64: UInt32] = [:]

    /// Which one this is of the rows with a key, counted from 1.
    mutating func next(_ key: UInt64) -> UInt32 {
        // 0 marks an empty slot.
        let key = key == 0 ? 1 : key
        if count * 2 > slots.count { grow() }
        var at = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[at] != 0 {
            if slots[at] == key {
                let number = (more[key] ?? 1) + 1
                more[key] = number
                return number
            }
            at = (at + 1) & (slots.count - 1)
        }
        slots[at] = key
        count += 1
        return 1
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: slots.count * 4)
        for key in slots where key != 0 {
            var at = Int(truncatingIfNeeded: key) & (larger.count - 1)
            while larger[at] != 0 { at = (at + 1) & (larger.count - 1) }
            larger[at] = key
        }
        slots = larger
    }
}
