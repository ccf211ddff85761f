/// Tags of a sentence: vectors of words, the first layer, the likeliest tag of each.
extension Network {
    /// Writes the vector of a word given by its scalars: the sum of those of its features.
    func read(_ scalars: UnsafeBufferPointer<UInt32>, _ out: UnsafeMutablePointer<Int16>) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: WordFeatures.most) { room in
            let count = WordFeatures.fill(room, scalars)
            withUnsafeTemporaryAllocation(of: UnsafePointer<Int8>.self, capacity: WordFeatures.most) { rows in
                var known = 0
                for at in 0..<count {
                    let row = features.row(room[at])
                    guard row > 0 || at == 0 else { continue }
                    rows[known] = vectors + row &* shape.word
                    known &+= 1
                }
                for column in stride(from: 0, to: shape.word, by: 16) {
                    var sum = SIMD16<Int16>()
                    for at in 0..<known {
                        let part = UnsafeRawPointer(rows[at] + column).loadUnaligned(as: SIMD16<Int8>.self)
                        sum &+= SIMD16<Int16>(truncatingIfNeeded: part)
                    }
                    UnsafeMutableRawPointer(out + column).storeBytes(of: sum &<< 6, as: SIMD16<Int16>.self)
                }
            }
        }
    }

    /// Tags the words whose vectors were read, and tells the second layer.
    func tag(_ scratch: NetworkScratch, count: Int) {
        let stride = shape.tagged
        for (side, layer) in first.enumerated() {
            layer.run(
                scratch.words, stride: shape.word, rows: count, scratch.tagged + side * shape.first, outStride: stride,
                scratch)
        }
        tags.run(scratch.tagged, stride: stride, rows: count, scratch.sums)
        for word in 0..<count {
            let (sums, shares) = (scratch.sums + word * shape.tagRoom, scratch.small + word * shape.tagRoom)
            scratch.tags[word] = UInt8(Shares.write(sums, count: shape.tags, shares))
            for tag in shape.tags..<max(shape.tagRoom, shape.tags) { shares[tag] = 0 }
        }
        tagVectors.run(scratch.small, stride: shape.tagRoom, rows: count, scratch.sums)
        for word in 0..<count {
            let (from, into) = (scratch.sums + word * shape.tag, scratch.tagged + word * stride + 2 * shape.first)
            for column in 0..<shape.tag { into[column] = Int16(clamping: from[column] >> 11) }
        }
    }
}
