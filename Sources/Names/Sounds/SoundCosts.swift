import Knowledge

/// What it costs to take one sound for another, and one for two: `data/names/sounds/costs.tsv` and `pairs.tsv`.
struct SoundCosts: Sendable {
    static let standard = SoundCosts(
        inventory: .standard, costs: Knowledge.rows("names/sounds/costs.tsv"),
        pairs: Knowledge.rows("names/sounds/pairs.tsv"))

    /// One sound that two may write.
    struct Pair: Sendable {
        let first: UInt8, second: UInt8
        let cost: Int32
    }

    /// `matrix[a * capacity + b]`, hundredths of a consonant.
    let matrix: [Int32]
    /// By the one sound: the pairs that may stand for it.
    let pairs: [[Pair]]
    let hasPairs: [Bool]

    init(inventory: SoundInventory, costs: [[String]], pairs pairRows: [[String]]) {
        let size = SoundInventory.capacity
        var matrix = [Int32](repeating: 100, count: size * size)
        for a in 1..<size {
            for b in 1..<size {
                let vowels = (inventory.kinds[a] == .consonant ? 0 : 1) + (inventory.kinds[b] == .consonant ? 0 : 1)
                matrix[a * size + b] = a == b ? 0 : vowels == 2 ? 50 : vowels == 1 ? 90 : 100
            }
        }
        for row in costs where row.count >= 3 {
            guard let cost = Int32(row[0]), let one = inventory.sound(row[1]) else { continue }
            for name in row[2].split(separator: " ") {
                guard let other = inventory.sound(name) else { continue }
                matrix[Int(one) * size + Int(other)] = cost
                matrix[Int(other) * size + Int(one)] = cost
            }
        }
        var table = [[Pair]](repeating: [], count: size)
        for row in pairRows where row.count >= 3 {
            let two = row[2].split(separator: " ").compactMap { inventory.sound($0) }
            guard let cost = Int32(row[0]), let one = inventory.sound(row[1]), two.count == 2 else { continue }
            table[Int(one)].append(Pair(first: two[0], second: two[1], cost: cost))
        }
        self.matrix = matrix
        self.pairs = table
        hasPairs = table.map { !$0.isEmpty }
    }
}
