import Knowledge

/// Digits that stand for Arabic letters among Latin ones (3abd, 7amid), and digits that look like letters: `data/names/chat.tsv`.
struct ChatAlphabet: Sendable {
    static let standard = ChatAlphabet(rows: Knowledge.rows("names/chat.tsv"))

    private let alone: [UInt32: [UInt32]]
    private let withSign: [UInt32: [UInt32]]

    init(rows: [[String]]) {
        var alone: [UInt32: [UInt32]] = [:]
        var withSign: [UInt32: [UInt32]] = [:]
        for row in rows where row.count >= 2 {
            let written = row[0].unicodeScalars.map(\.value)
            let letters = row[1].unicodeScalars.map(\.value)
            guard let digit = written.first else { continue }
            if written.count == 1 { alone[digit] = letters } else { withSign[digit] = letters }
        }
        (self.alone, self.withSign) = (alone, withSign)
    }

    /// The letters of a word, its digits read where it has Latin letters too; other words as they are. Cost: linear.
    func letters(of word: [UInt32]) -> [UInt32] {
        guard word.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), word.contains(where: { $0 >= 0x61 && $0 <= 0x7A })
        else { return word }
        var out: [UInt32] = []
        var at = 0
        while at < word.count {
            let letter = word[at]
            if at + 1 < word.count, word[at + 1] == 0x27, let read = withSign[letter] {
                out += read
                at += 2
            } else {
                if let read = alone[letter] { out += read } else { out.append(letter) }
                at += 1
            }
        }
        return out
    }
}
