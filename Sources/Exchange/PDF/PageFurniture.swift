import Knowledge

/// Finds what a printed page carries around its text: headers and footers that come back on each page, and page numbers.
enum PageFurniture {
    /// How many lines at the top and at the bottom of a page may be furniture.
    private static let reach = 3
    private static let pageWords = Set(Knowledge.lines("exchange/page-furniture.tsv"))

    /// For each page the indices of its lines that are furniture. A line is when, its digits aside, it stands at the top or the
    /// bottom of at least three pages and of half of them; or when it is a page number on its own.
    static func find(_ pages: [PDFPage]) -> [Set<Int>] {
        let edges = pages.map(edge)
        var counts: [[UInt32]: Int] = [:]
        for (page, edge) in zip(pages, edges) {
            for key in Set(edge.map { pattern(page.lines[$0]) }) { counts[key, default: 0] += 1 }
        }
        let needed = max(3, (pages.count + 1) / 2)
        return zip(pages, edges).map { page, edge in
            Set(
                edge.filter { index in
                    let line = page.lines[index]
                    return counts[pattern(line), default: 0] >= needed || (pages.count > 1 && isPageNumber(line))
                })
        }
    }

    /// Indices of the first and last lines that hold anything.
    private static func edge(_ page: PDFPage) -> [Int] {
        let filled = page.lines.indices.filter { !page.lines[$0].allSatisfy(Scalars.isSpace) }
        return Array(Set(filled.prefix(reach)).union(filled.suffix(reach))).sorted()
    }

    /// The line with each number as one `#`, and its first 200 scalars only.
    private static func pattern(_ line: [UInt32]) -> [UInt32] {
        var out: [UInt32] = []
        for scalar in line.prefix(200) where !Scalars.isSpace(scalar) {
            if !Scalars.isDigit(scalar) { out.append(scalar) } else if out.last != 0x23 { out.append(0x23) }
        }
        return out
    }

    /// A line that holds one or two numbers of at most four digits, and page words at most.
    private static func isPageNumber(_ line: [UInt32]) -> Bool {
        guard line.count <= 40 else { return false }
        let words = line.split { !Scalars.isLetterOrDigit($0) }
        let numbers = words.filter { $0.allSatisfy(Scalars.isDigit) }
        guard (1...2).contains(numbers.count), numbers.allSatisfy({ $0.count <= 4 }), words.count <= 4 else {
            return false
        }
        return words.allSatisfy { $0.allSatisfy(Scalars.isDigit) || pageWords.contains(Scalars.text($0).lowercased()) }
    }
}
