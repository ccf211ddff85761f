internal import RecordModel

/// Finds the long form of short names in a document: "Long Form (LF)", "LF (Long Form)", "the Long Form, known as LF", and "LF" where its
/// letters are the initials of one long name.
enum Aliases {
    /// What a short form stands for.
    typealias Long = (name: String, type: Mention.MentionType)

    /// How far "known as" may stand from the name.
    private static let reach = 8

    /// Long forms by the short one. Cost: linear in the names.
    static func find(_ names: [NameIndex.Named], _ text: TokenizedDocument) -> [WordID: Long] {
        var out = initials(names, text)
        for (a, b) in zip(names, names.dropFirst()) {
            let gap = a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)
            let isBracketed =
                gap.count == 1 && text.isMark(gap.lowerBound, 0x28) && text.isMark(b.tokens.upperBound, 0x29)
            guard isBracketed || isKnownAs(gap, text) else { continue }
            if isShort(b, text), a.tokens.count > 1 {
                out[text.tokens[b.tokens.lowerBound].word] = (a.name, a.isSure ? a.type : .organisation)
            } else if isShort(a, text), b.tokens.count > 1, isBracketed {
                out[text.tokens[a.tokens.lowerBound].word] = (b.name, b.isSure ? b.type : .organisation)
            }
        }
        return out
    }

    /// One word in capitals.
    private static func isShort(_ name: NameIndex.Named, _ text: TokenizedDocument) -> Bool {
        name.tokens.count == 1 && text.tokens[name.tokens.lowerBound].shape == .upper
    }

    /// ", known by its initials", ", or": what stands between a long name and its short form.
    private static func isKnownAs(_ gap: Range<Int>, _ text: TokenizedDocument) -> Bool {
        guard gap.count > 1, gap.count <= reach, text.isMark(gap.lowerBound, 0x2C) else { return false }
        let known = text.vocabulary.find("known")
        let or = text.vocabulary.find("or")
        return gap.contains { text.tokens[$0].word == known }
            || gap.count == 2 && text.tokens[gap.upperBound - 1].word == or
    }

    /// Short names whose letters are the initials of one long name of a body, and of no other.
    private static func initials(_ names: [NameIndex.Named], _ text: TokenizedDocument) -> [WordID: Long] {
        var long: [[UInt32]: Long?] = [:]
        for name in names where name.type == .organisation && name.tokens.count > 2 {
            var letters: [UInt32] = []
            for at in name.tokens where text.tokens[at].kind == .word && text.tokens[at].shape != .lower {
                guard let first = text.vocabulary.form(text.tokens[at].word).first else { continue }
                letters.append(first)
            }
            guard letters.count > 2 else { continue }
            if let known = long[letters] {
                if known?.name != name.name { long[letters] = .some(nil) }
            } else {
                long[letters] = (name.name, .organisation)
            }
        }
        guard !long.isEmpty else { return [:] }
        var out: [WordID: Long] = [:]
        for name in names where isShort(name, text) {
            let word = text.tokens[name.tokens.lowerBound].word
            if let one = long[Array(text.vocabulary.form(word))], let found = one { out[word] = found }
        }
        return out
    }
}
