extension Clustering {
    /// The clustering as bytes, little-endian: number of entries, of couples; the couples with their evidence; number of components, their sizes,
    /// their entries, their evidence; then the same of the sets that were kept whole, without evidence.
    public var bytes: [UInt8] {
        var out: [UInt8] = []
        let size = components.reduce(20 + 12 * couples.count) { $0 + 4 + 4 * ($1.entries.count + $1.logits.count) }
        out.reserveCapacity(size)
        func add(_ number: UInt32) { withUnsafeBytes(of: number.littleEndian) { out.append(contentsOf: $0) } }
        add(UInt32(count))
        add(UInt32(couples.count))
        for couple in couples {
            add(couple.a)
            add(couple.b)
            add(couple.logit.bitPattern)
        }
        add(UInt32(components.count))
        for component in components { add(UInt32(component.entries.count)) }
        for component in components { for entry in component.entries { add(entry) } }
        for component in components { for logit in component.logits { add(logit.bitPattern) } }
        add(UInt32(wholes.count))
        for whole in wholes { add(UInt32(whole.count)) }
        for whole in wholes { for entry in whole { add(entry) } }
        return out
    }

    /// A clustering of its bytes; nil where they are none.
    public init?(bytes: [UInt8]) {
        var at = 0
        func take() -> UInt32? {
            guard at + 4 <= bytes.count else { return nil }
            defer { at += 4 }
            return bytes.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt32.self)) }
        }
        func take(_ count: Int) -> [UInt32]? {
            guard count >= 0, count <= (bytes.count - at) / 4 else { return nil }
            defer { at += count * 4 }
            return bytes.withUnsafeBytes { all in
                (0..<count).map {
                    UInt32(littleEndian: all.loadUnaligned(fromByteOffset: at + 4 * $0, as: UInt32.self))
                }
            }
        }
        guard let entries = take(), let twos = take(), Int(twos) <= bytes.count / 12, let pairs = take(3 * Int(twos)),
            let number = take(), let sizes = take(Int(number))
        else { return nil }
        self.init(count: Int(entries))
        couples.reserveCapacity(Int(twos))
        for place in stride(from: 0, to: pairs.count, by: 3) {
            guard pairs[place] < pairs[place + 1], pairs[place + 1] < entries else { return nil }
            couples.append(
                Couple(a: pairs[place], b: pairs[place + 1], logit: Float(bitPattern: pairs[place + 2])))
        }
        var members: [[UInt32]] = []
        members.reserveCapacity(sizes.count)
        for size in sizes {
            guard size > 0, let own = take(Int(size)), own.allSatisfy({ $0 < entries }) else { return nil }
            members.append(own)
        }
        components.reserveCapacity(sizes.count)
        for own in members {
            guard let logits = take(own.count * (own.count - 1) / 2) else { return nil }
            components.append(Component(entries: own, logits: logits.map { Float(bitPattern: $0) }))
        }
        guard let more = take(), let wholeSizes = take(Int(more)) else { return nil }
        for size in wholeSizes {
            guard size > 0, let own = take(Int(size)), own.allSatisfy({ $0 < entries }) else { return nil }
            wholes.append(own)
        }
        guard at == bytes.count else { return nil }
    }
}
