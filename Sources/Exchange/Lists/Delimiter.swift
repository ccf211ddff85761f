/// What stands between the cells of a delimited file.
enum Delimiter {
    private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    private static let lines = 50

    /// The delimiter of which the most lines hold the same number; of two alike, the one that makes more cells. A comma where there
    /// is none. Lines above a header ("List of …") so decide nothing.
    static func sniff(_ head: ArraySlice<UInt8>) -> UInt8 {
        var counts: [[Int]] = candidates.map { _ in [0] }
        var quoted = false
        var atStart = true
        var wasMark = false
        for byte in head {
            // A mark right after a closing one stands inside the cell, which goes on.
            if byte == 0x22, quoted || atStart || wasMark {
                quoted.toggle()
                wasMark = !quoted
                atStart = false
                continue
            }
            wasMark = false
            atStart = false
            if quoted { continue }
            if byte == 0x0A || byte == 0x0D {
                if counts[0].count >= lines { break }
                for index in counts.indices { counts[index].append(0) }
                atStart = true
            } else if let index = candidates.firstIndex(of: byte) {
                counts[index][counts[index].count - 1] += 1
                atStart = true
            }
        }
        var best: (lines: Int, cells: Int, delimiter: UInt8) = (0, 0, 0x2C)
        for (index, counts) in counts.enumerated() {
            let groups = Dictionary(grouping: counts.filter { $0 > 0 }) { $0 }
            for (cells, group) in groups where (group.count, cells) > (best.lines, best.cells) {
                best = (group.count, cells, candidates[index])
            }
        }
        return best.delimiter
    }
}
