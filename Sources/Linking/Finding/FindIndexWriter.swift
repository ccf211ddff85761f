import Tables

/// Puts sections together as the bytes of an index.
struct FindIndexWriter {
    private var sections: [(start: Int, size: Int)] = []
    private var body: [UInt8] = []

    /// Adds the next section.
    mutating func add<Number: FixedWidthInteger>(_ numbers: [Number]) {
        numbers.withUnsafeBytes { add(bytes: $0) }
    }

    /// Adds the next section as it is.
    mutating func add(bytes: UnsafeRawBufferPointer) {
        sections.append((body.count, bytes.count))
        body.append(contentsOf: bytes)
        while body.count % 8 != 0 { body.append(0) }
    }

    /// All bytes. Cost: one copy, and hashing them.
    func finish(key: SIMD2<UInt64>) -> [UInt8] {
        let blocks = (body.count + FindFormat.blockSize - 1) >> FindFormat.blockBits
        let start = FindFormat.headerSize + sections.count * 16 + blocks * 8
        var out: [UInt8] = []
        out.reserveCapacity(start + body.count)
        func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        var table: [UInt8] = []
        for section in sections {
            append(UInt64(section.start), to: &table)
            append(UInt64(section.size), to: &table)
        }
        body.withUnsafeBufferPointer { all in
            guard let base = all.baseAddress else { return }
            for block in 0..<blocks {
                let from = block << FindFormat.blockBits
                append(hash(base + from, min(FindFormat.blockSize, all.count - from)), to: &table)
            }
        }
        append(FindFormat.magic, to: &out)
        append(FindFormat.version, to: &out)
        append(UInt32(sections.count), to: &out)
        append(UInt64(start + body.count), to: &out)
        append(UInt64(start), to: &out)
        append(table.withUnsafeBufferPointer { $0.baseAddress.map { hash($0, table.count) } ?? 0 }, to: &out)
        append(key[0], to: &out)
        append(key[1], to: &out)
        append(out.withUnsafeBufferPointer { $0.baseAddress.map { hash($0, 56) } ?? 0 }, to: &out)
        out += table
        out += body
        return out
    }
}
