import Knowledge

/// Mends what taking text out of PDF files did to Arabic words: `data/names/extraction.tsv`.
struct ExtractionRepair: Sendable {
    static let standard = ExtractionRepair(
        rows: Knowledge.rows("names/extraction.tsv"),
        names: (Knowledge.rows("names/known.tsv") + Knowledge.rows("names/families.tsv")).compactMap {
            $0.count > 2 ? $0[2] : nil
        })

    /// A word that was mended, or may have to be.
    struct Finding: Sendable {
        let word: Int
        /// What it may have been; the word was changed to it if `isCertain`.
        let reading: [UInt32]
        let isCertain: Bool
    }

    private typealias Letters = [UInt32]
    private var whole: [Letters: Letters] = [:]
    private var begin: [(damaged: Letters, sound: Letters)] = []
    private var end: [(damaged: Letters, sound: Letters)] = []
    private var moved: [(before: Letters, after: Letters)] = []
    /// Known names with lam and alef the wrong way round; and those of them that are names that way round too.
    private var turned: [Letters: Letters] = [:]
    private var either: [Letters: Letters] = [:]

    init(rows: [[String]], names: [String]) {
        for row in rows where row.count >= 3 {
            let damaged = row[1].unicodeScalars.map(\.value), sound = row[2].unicodeScalars.map(\.value)
            switch row[0] {
            case "whole": whole[damaged] = sound
            case "begin": begin.append((damaged, sound))
            case "end": end.append((damaged, sound))
            case "moved": moved.append((damaged, sound))
            default: break
            }
        }
        let known = Set(
            names.flatMap { $0.split(separator: " ") }.map { NameLetters.folded($0.unicodeScalars.map(\.value)) })
        for name in known {
            guard let damaged = Self.turned(name) else { continue }
            if known.contains(damaged) { either[damaged] = name } else { turned[damaged] = name }
        }
    }

    /// Mends words in place. Cost: some look-ups for each Arabic word.
    func mend(_ words: inout [NameLetters.Word]) -> [Finding] {
        guard words.contains(where: \.isArabic) else { return [] }
        join(&words)
        var findings: [Finding] = []
        for at in words.indices where words[at].isArabic {
            guard let first = reading(words[at].letters) else { continue }
            // a word may be damaged twice: اإلسالم
            let second = first.isCertain ? reading(first.letters) : nil
            let finding = second?.isCertain == true ? second ?? first : first
            findings.append(Finding(word: at, reading: finding.letters, isCertain: finding.isCertain))
            if finding.isCertain { words[at].letters = finding.letters }
        }
        return findings
    }

    /// "عبدا لله…" is "عبد الله…", and what follows it in one word is a word of its own.
    private func join(_ words: inout [NameLetters.Word]) {
        var at = 0
        while at + 1 < words.count {
            for pair in moved where words[at].letters == pair.before && words[at + 1].letters.starts(with: pair.after) {
                words[at].letters.removeLast()
                let rest = Array(words[at + 1].letters.dropFirst(pair.after.count))
                words[at + 1].letters = Array("الله".unicodeScalars.map(\.value))
                if rest.count >= 2 {
                    var next = words[at + 1]
                    next.letters = rest
                    words.insert(next, at: at + 2)
                }
                break
            }
            at += 1
        }
    }

    /// Whether a word has what damage leaves: an alef before a lam past its first letter, or a ha before two lams.
    private static func maySuffer(_ word: Letters) -> Bool {
        for at in 0..<max(0, word.count - 1) where word[at + 1] == 0x0644 {
            switch word[at] {
            case 0x0622, 0x0623, 0x0625, 0x0627: if at > 0 { return true }
            case 0x0644: return true
            default: break
            }
        }
        return false
    }

    private func reading(_ word: Letters) -> (letters: Letters, isCertain: Bool)? {
        guard Self.maySuffer(word) else { return nil }
        if let sound = whole[word] { return (sound, true) }
        for form in end
        where word.count >= form.damaged.count + 2 && word.suffix(form.damaged.count).elementsEqual(form.damaged) {
            return (word.dropLast(form.damaged.count) + form.sound, true)
        }
        for form in begin where word.count >= form.damaged.count + 1 && word.starts(with: form.damaged) {
            return (form.sound + word.dropFirst(form.damaged.count), true)
        }
        let folded = NameLetters.folded(word)
        let article: Letters =
            folded.count > 5 && folded[0] == 0x0627 && folded[1] == 0x0644 ? Array(folded.prefix(2)) : []
        let bare = Array(folded.dropFirst(article.count))
        if let name = turned[bare] ?? turned[folded] { return (turned[bare] == nil ? name : article + name, true) }
        if let name = either[bare] ?? either[folded] { return (either[bare] == nil ? name : article + name, false) }
        return nil
    }

    /// A name with its first lam-alef the wrong way round; nil where it has none past an article.
    private static func turned(_ name: Letters) -> Letters? {
        guard name.count >= 3 else { return nil }
        for at in 0..<name.count - 1 where name[at] == 0x0644 && name[at + 1] == 0x0627 {
            var out = name
            out.swapAt(at, at + 1)
            return out
        }
        return nil
    }
}
