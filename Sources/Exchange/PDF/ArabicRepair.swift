import Knowledge

/// Mends Arabic words whose ligatures came out of a PDF in the wrong order, by a table; a word that is right as it stands is
/// in no row of it and stays.
struct ArabicRepair {
    private struct Row {
        var right: [UInt32]
        var always: Bool
        var family: String
    }

    private struct Table {
        var words: [[UInt32]: Row] = [:]
        var inside: [(damaged: [UInt32], row: Row)] = []
        var longest = 0

        init() {
            for cells in Knowledge.rows("exchange/pdf-arabic-repairs.tsv") where cells.count >= 5 {
                let damaged = cells[0].unicodeScalars.map(\.value)
                let row = Row(
                    right: cells[1].unicodeScalars.map(\.value), always: cells[3] == "always", family: cells[4])
                if cells[2] == "inside" { inside.append((damaged, row)) } else { words[damaged] = row }
                longest = max(longest, damaged.count)
            }
        }
    }

    private static let table = Table()
    /// و ف ب ك ت: letters that are written onto the next word.
    private static let proclitics: Set<UInt32> = [0x0648, 0x0641, 0x0628, 0x0643, 0x062A]
    private static let article: [UInt32] = [0x0627, 0x0644]

    /// A word mended: where it stands in the text afterwards, and what kind of damage it had.
    struct Mended: Equatable {
        var range: Range<Int>
        var family: String
    }

    /// Families of damage that the document holds beyond doubt.
    private let sure: Set<String>

    /// Looks through a document's lines for damage that is beyond doubt.
    init(evidence lines: some Sequence<[UInt32]>) {
        var sure: Set<String> = []
        let all = ArabicRepair(sure: [])
        for line in lines where sure.count < 2 {
            var line = line
            for mended in all.mend(&line) { sure.insert(mended.family) }
        }
        self.sure = sure
    }

    private init(sure: Set<String>) { self.sure = sure }

    /// Mends the words of a text in place. Cost: one pass; a look-up for each Arabic word of at most 24 letters.
    func mend(_ text: inout [UInt32]) -> [Mended] {
        guard text.contains(where: { $0 == 0x0627 || $0 == 0x0622 || $0 == 0x0647 || $0 == 0x0623 || $0 == 0x0625 })
        else { return [] }
        var out: [UInt32] = []
        out.reserveCapacity(text.count)
        var found: [Mended] = []
        var at = 0
        while at < text.count {
            guard Scalars.isArabicLetter(text[at]) else {
                out.append(text[at])
                at += 1
                continue
            }
            var end = at
            while end < text.count, Scalars.isArabicLetter(text[end]) || Scalars.isArabicMark(text[end]) { end += 1 }
            let word = text[at..<end]
            if let mended = mended(word.filter { !Scalars.isArabicMark($0) }) {
                found.append(Mended(range: out.count..<out.count + mended.word.count, family: mended.family))
                out.append(contentsOf: mended.word)
            } else {
                out.append(contentsOf: word)
            }
            at = end
        }
        if !found.isEmpty { text = out }
        return found
    }

    private func mended(_ word: [UInt32]) -> (word: [UInt32], family: String)? {
        guard word.count >= 2, word.count <= 24 else { return nil }
        var word = word
        var family: String?
        for (damaged, row) in ArabicRepair.table.inside where row.always || sure.contains(row.family) {
            var at = 0
            while at + damaged.count <= word.count {
                if word[at..<at + damaged.count].elementsEqual(damaged) {
                    word.replaceSubrange(at..<at + damaged.count, with: row.right)
                    family = row.family
                    at += damaged.count
                } else {
                    at += 1
                }
            }
        }
        for start in starts(of: word) {
            guard let row = ArabicRepair.table.words[Array(word[start...])], row.always || sure.contains(row.family)
            else { continue }
            word.replaceSubrange(start..., with: row.right)
            return (word, row.family)
        }
        return family.map { (word, $0) }
    }

    /// Where a word may begin behind proclitics and the article: as it is, then without one or two proclitics, then without
    /// the article.
    private func starts(of word: [UInt32]) -> [Int] {
        var starts = [0]
        var at = 0
        while at < 2, at + 2 < word.count, ArabicRepair.proclitics.contains(word[at]) {
            at += 1
            starts.append(at)
        }
        for start in starts where word.count > start + 4 && word[start..<start + 2].elementsEqual(ArabicRepair.article)
        {
            starts.append(start + 2)
        }
        return starts
    }
}
