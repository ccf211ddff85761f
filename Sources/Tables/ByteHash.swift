/// A fast hash of a few bytes (wyhash's mixing, 64-bit multiply and fold): the same on every machine, not against an enemy.
@inlinable public func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
}

/// Hash of the bytes in `[start, start + count)`. Cost: one multiplication for eight bytes.
@inlinable public func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var seed: UInt64 = 0xa076_1d64_78bd_642f ^ UInt64(truncatingIfNeeded: count)
    let raw = UnsafeRawPointer(start)
    var at = 0
    while at + 8 < count {
        seed = mix(seed ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self), 0xe703_7ed1_a0b4_28db)
        at += 8
    }
    // the last eight bytes, of which some may have been read before; or all of fewer than eight
    let tail: UInt64
    if count >= 8 {
        tail = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
        tail =
            UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)) << 32
            | UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    } else if count > 0 {
        tail = UInt64(start[0]) << 16 | UInt64(start[count >> 1]) << 8 | UInt64(start[count - 1])
    } else {
        tail = 0
    }
    return mix(seed ^ tail, 0x8ebc_6af0_9c88_c6e3)
}

/// Two numbers as one hash.
@inlinable public func hash(_ a: UInt64, _ b: UInt64) -> UInt64 {
    mix(a ^ 0xa076_1d64_78bd_642f, b ^ 0xe703_7ed1_a0b4_28db)
}
