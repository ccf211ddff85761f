/// How far apart two words sound: the cheapest way to turn the one into the other.
///
/// A weighted edit distance (Damerau's with neighbours swapped) over sounds, with moves that take one sound for two. In hundredths of a
/// consonant. Symmetric. Cost: one cell for each pair of sounds, some 10 ns each; nothing is allocated for words up to 48 sounds.
public struct SoundDistance: Sendable {
    /// The distance with the costs that ship.
    public static let standard = SoundDistance(inventory: .standard, costs: .standard)

    let inventory: SoundInventory
    let costs: SoundCosts

    /// What swapping two neighbours costs.
    static let swap: Int32 = 50
    static let longest = 48

    /// Cost of turning `a` into `b`.
    func distance(_ a: [UInt8], _ b: [UInt8]) -> Int32 {
        let across = isArabic(a) != isArabic(b)
        let a = a.prefix(Self.longest), b = b.prefix(Self.longest)
        let width = b.count + 1
        return a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: (a.count + 1) * width) { cells in
                    fill(cells, a, b, across ? inventory.gapsAcross : inventory.gaps)
                    return cells[a.count * width + b.count]
                }
            }
        }
    }

    /// Cost of taking one sound for another.
    func cost(_ a: UInt8, _ b: UInt8) -> Int32 { costs.matrix[Int(a) * SoundInventory.capacity + Int(b)] }

    /// What all sounds of a word weigh together: what leaving all of them out would cost, in the script it is in.
    func weight(_ sounds: [UInt8], across: Bool) -> Int32 {
        let gaps = across ? inventory.gapsAcross : inventory.gaps
        return sounds.reduce(0) { $0 + gaps[Int($1)] }
    }

    /// By its last letter: parts of compounds are of no script.
    func isArabic(_ sounds: [UInt8]) -> Bool { sounds.contains { inventory.isArabic[Int($0)] } }

    /// 1 where two words sound the same, 0 where nothing of one is in the other.
    public func similarity(_ a: [UInt8], _ b: [UInt8]) -> Double {
        if a == b { return a.isEmpty ? 0 : 1 }
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let across = isArabic(a) != isArabic(b)
        let whole = weight(a, across: across) + weight(b, across: across)
        guard whole > 0 else { return 0 }
        return max(0, 1 - 2 * Double(distance(a, b)) / Double(whole))
    }

    private func fill(
        _ cells: UnsafeMutableBufferPointer<Int32>, _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>,
        _ gaps: [Int32]
    ) {
        let width = b.count + 1, size = SoundInventory.capacity
        cells[0] = 0
        for j in 0..<b.count { cells[j + 1] = cells[j] + gaps[Int(b[j])] }
        for i in 0..<a.count {
            let row = (i + 1) * width, above = i * width
            let one = Int(a[i])
            cells[row] = cells[above] + gaps[one]
            for j in 0..<b.count {
                let other = Int(b[j])
                var best = cells[above + j] + costs.matrix[one * size + other]
                best = min(best, cells[above + j + 1] + gaps[one], cells[row + j] + gaps[other])
                if i > 0, j > 0 {
                    let swapped = costs.matrix[one * size + Int(b[j - 1])] + costs.matrix[Int(a[i - 1]) * size + other]
                    if swapped < 40 { best = min(best, cells[above - width + j - 1] + swapped + Self.swap) }
                }
                if j > 0, costs.hasPairs[one] {
                    for pair in costs.pairs[one] where pair.first == b[j - 1] && pair.second == b[j] {
                        best = min(best, cells[above + j - 1] + pair.cost)
                    }
                }
                if i > 0, costs.hasPairs[other] {
                    for pair in costs.pairs[other] where pair.first == a[i - 1] && pair.second == a[i] {
                        best = min(best, cells[above - width + j] + pair.cost)
                    }
                }
                cells[row + j + 1] = best
            }
        }
    }
}
