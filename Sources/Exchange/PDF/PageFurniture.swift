import Knowledge

/// Finds what a printed page carries around its text: headers and footers that come back on each page, and page numbers.
enum PageFurniture {
    /// How many lines at the top and at the bottom of a page may be furniture.
    private static let reach = 3
    private static let pageWords = Set(Knowledge.lines("exchange/page-furniture.tsv"))

    /// For each page the indices of its lines that are furniture. A line is when, its digits aside, it stands at the top or the
    /// bottom of at least three pages and of half of them; or when it is a page number, which goes up with the pages.
    static func find(_ pages: [PDFPage]) -> [Set<Int>] {
        let edges = pages.map(edge)
        var counts: [[UInt32]: Int] = [:]
        for (page, edge) in zip(pages, edges) {
            for key in Set(edge.map { pattern(page.lines[$0]) }) { counts[key, default: 0] += 1 }
        }
        let needed = max(3, (pages.count + 1) / 2)
        let numbers = pageNumbers(pages, edges)
        return zip(pages, edges).enumerated().map { index, both in
            let (page, edge) = both
            // A line of nothing but a number is furniture as a page number only: tables end in numbers too.
            let repeated = edge.filter { line in
                let key = pattern(page.lines[line])
                return key != [0x23] && counts[key, default: 0] >= needed
            }
            return numbers[index].union(repeated)
        }
    }

    /// For each page the first or last line that is its number: the number minus the page's place is the same on at least two
    /// pages and on half of all.
    private static func pageNumbers(_ pages: [PDFPage], _ edges: [[Int]]) -> [Set<Int>] {
        let found = zip(pages, edges).map { page, edge in
            Set([edge.first, edge.last].compactMap { $0 }).compactMap { index in
                pageNumber(page.lines[index]).map { (line: index, offset: $0 - page.number) }
            }
        }
        var counts: [Int: Int] = [:]
        for page in found { for offset in Set(page.map(\.offset)) { counts[offset, default: 0] += 1 } }
        let needed = max(2, (pages.count + 1) / 2)
        return found.map { page in Set(page.filter { counts[$0.offset, default: 0] >= needed }.map(\.line)) }
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

    /// The first number of a line that holds one or two numbers of at most four digits, and page words at most.
    private static func pageNumber(_ line: [UInt32]) -> Int? {
        guard line.count <= 40 else { return nil }
        let words = line.split { !Scalars.isLetterOrDigit($0) }
        let numbers = words.filter { $0.allSatisfy(Scalars.isDigit) }
        guard (1...2).contains(numbers.count), numbers.allSatisfy({ $0.count <= 4 }), words.count <= 4 else {
            return nil
        }
        let others = words.filter { !$0.allSatisfy(Scalars.isDigit) }
        guard others.allSatisfy({ pageWords.contains(Scalars.text($0).lowercased()) }) else { return nil }
        return numbers[0].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
}
