internal import Knowledge

/// The words of dates: months, weekdays, seasons, what shifts and joins them. Data in `Sources/CKnowledge/data/moments/words.tsv`.
public struct MomentLexicon: Sendable {
    /// Every word, lower case and with Arabic letters folded, and what it means.
    public let words: [String: MomentWord]

    /// The list that ships with the program.
    public static let standard = MomentLexicon()

    private init() {
        var words: [String: MomentWord] = [:]
        for row in Knowledge.rows("moments/words.tsv") where row.count >= 2 {
            var roles: MomentRole = []
            for name in row[1].split(separator: " ") { roles.formUnion(MomentRole.named[String(name)] ?? []) }
            let value = row.count > 2 ? Int16(row[2]) ?? 0 : 0
            MomentLexicon.add(row[0], MomentWord(roles: roles, value: value), to: &words)
        }
        for row in Knowledge.rows("moments/counts.tsv") where row.count >= 2 {
            MomentLexicon.add(row[0], MomentWord(roles: [], count: Int16(row[1]) ?? 0), to: &words)
        }
        self.words = words
    }

    /// Adds a word under its folded form, and for an Arabic one the forms with و ب ل ف before it.
    private static func add(_ word: String, _ meaning: MomentWord, to words: inout [String: MomentWord]) {
        let form = MomentText.fold(word)
        merge(form, meaning, into: &words)
        guard let first = form.unicodeScalars.first, (0x0600...0x06FF).contains(first.value) else { return }
        for prefix in ["و", "ب", "ل", "ف"] where words[prefix + form] == nil { words[prefix + form] = meaning }
        if form.hasPrefix("ال") { merge("لل" + form.dropFirst(2), meaning, into: &words) }
    }

    private static func merge(_ form: String, _ meaning: MomentWord, into words: inout [String: MomentWord]) {
        guard var known = words[form] else {
            words[form] = meaning
            return
        }
        known.roles.formUnion(meaning.roles)
        if known.value == 0 { known.value = meaning.value }
        if known.count == 0 { known.count = meaning.count }
        words[form] = known
    }

    /// What a mark means.
    public static func mark(_ scalar: UInt32) -> MomentWord {
        switch scalar {
        case 0x2C, 0x060C: MomentWord(roles: .comma)
        case 0x2D, 0x2010...0x2015, 0x2212: MomentWord(roles: .dash)
        case 0x2F: MomentWord(roles: .slash)
        case 0x2E: MomentWord(roles: .stop)
        case 0x28: MomentWord(roles: .open)
        case 0x29: MomentWord(roles: .close)
        case 0x24, 0xA2...0xA5, 0x20A0...0x20CF: MomentWord(roles: .currency)
        default: .none
        }
    }
}
