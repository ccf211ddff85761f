/// A fast hash of a few bytes (wyhash's mixing, 64-bit multiply and fold): the same on every machine, not against an enemy.
@inlinable public func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
}

/// Hash of the bytes in `[start, start + count)`. Cost: one multiplication for eight bytes.
@inlinable public func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var seed: UInt64 = 0xa076_1d64_78bd_642f ^ UInt64(truncatingIfNeeded: count)
    var at = 0
    let raw = UnsafeRawPointer(start)
    while at + 8 <= count {
        seed = mix(seed ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self), 0xe703_7ed1_a0b4_28db)
        at += 8
    }
    var tail: UInt64 = 0
    while at < count {
        tail = tail << 8 | UInt64(start[at])
        at += 1
    }
    return mix(seed ^ tail, 0x8ebc_6af0_9c88_c6e3)
}

/// Two numbers as one hash.
@inlinable public func hash(_ a: UInt64, _ b: UInt64) -> UInt64 {
    mix(a ^ 0xa076_1d64_78bd_642f, b ^ 0xe703_7ed1_a0b4_28db)
}
