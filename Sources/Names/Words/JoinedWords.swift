/// Takes apart what is written together: `Abdulrahman`, `Abuzayd`, `Elhalabi`, `Nureddin`, `عبدالله`.
struct JoinedWords: Sendable {
    let lexicon: CompoundLexicon
    let letters: LetterTable
    private let parts = CompoundSounds(.standard)

    init(lexicon: CompoundLexicon, letters: LetterTable) {
        (self.lexicon, self.letters) = (lexicon, letters)
    }

    /// Adds a piece to a word: its sounds, and what is joined to it before and after.
    func add(_ piece: NameReader.Piece, to draft: inout WordDraft) {
        draft.folded = piece.folded
        var written = piece.word.letters
        if written.contains(0x27), written.count != piece.folded.count {
            // signs for hamza and ʿayn tell nothing inside a compound
            let plain = written.filter { $0 != 0x27 }
            if servant(piece.folded) != nil || ending(piece.folded) != nil { written = plain }
        }
        var rest = written[...]
        if !lexicon.whole.contains(piece.folded), piece.folded.count == rest.count {
            if draft.build == .plain, let prefix = servant(piece.folded) {
                draft.begin(.servant, parts.servant)
                rest = rest.dropFirst(prefix)
            } else if draft.build == .plain, let prefix = father(piece.folded) {
                draft.begin(.fatherOf, parts.fatherOf)
                rest = rest.dropFirst(prefix)
            }
            if let article = article(NameLetters.folded(rest)) {
                draft.hasArticle = true
                rest = rest.dropFirst(article)
            }
        }
        if piece.folded.count == written.count, let ending = ending(NameLetters.folded(rest)) {
            draft.sounds += letters.sounds(of: rest.dropLast(ending.count))
            draft.sounds.append(ending.role == .god ? parts.god : parts.faith)
            if draft.build == .plain { draft.build = .compound }
        } else {
            draft.sounds += letters.sounds(of: rest)
        }
        if !draft.son.isEmpty, draft.build == .plain {
            draft.alternative = letters.sounds(of: draft.son + rest)
        } else if draft.build == .plain, !draft.hasArticle, piece.folded.count == written.count,
            let count = assimilated(piece.folded) ?? looseArticle(piece.folded)
        {
            draft.alternative = letters.sounds(of: written.dropFirst(count))
        }
    }

    /// Length of `al` before a vowel or a short word (`Alaaraj`, `Albaz`), where it may be an article.
    private func looseArticle(_ word: [UInt32]) -> Int? {
        guard word.count >= 5, word[0] == 0x61, word[1] == 0x6C, !lexicon.whole.contains(word) else { return nil }
        return 2
    }

    /// Length of an assimilated article before what it is joined to (`Assayed`, `Ennajjar`), where it may be one.
    private func assimilated(_ word: [UInt32]) -> Int? {
        guard word.count >= 6, word[0] == 0x61 || word[0] == 0x65, word[1] == word[2], Self.isVowel(word[3]) else {
            return nil
        }
        switch word[1] {
        case 0x64, 0x6E, 0x72, 0x73, 0x74, 0x7A: return 2
        default: return nil
        }
    }

    /// Takes an article off the end of a word whose second half follows a hyphen.
    func dropArticle(from draft: inout WordDraft) {
        let word = draft.folded
        guard draft.build == .plain, word.count >= 4, word.last == 0x6C, Self.isVowel(word[word.count - 2]) else {
            return
        }
        draft.sounds = letters.sounds(of: word.dropLast(2))
    }

    /// A second half written together with what stands before it, of at least two letters with a consonant.
    private func ending(_ word: [UInt32]) -> (count: Int, role: CompoundLexicon.Role)? {
        guard word.count >= 5 else { return nil }
        for ending in lexicon.endings
        where ending.letters.last == word.last
            && word.count >= ending.letters.count + (ending.letters.count > 4 ? 2 : 3)
        {
            if word.suffix(ending.letters.count).elementsEqual(ending.letters) {
                return (ending.letters.count, ending.role)
            }
        }
        return nil
    }

    /// Length of "abdul" and the like before an attribute in one word.
    private func servant(_ word: [UInt32]) -> Int? {
        guard let first = word.first, first == 0x61 || first == 0x65 || first == 0x0639 else { return nil }
        for prefix in lexicon.servants where word.count >= prefix.count + 2 && word.starts(with: prefix) {
            if (word.first ?? 0) >= 0x0600 { return prefix.count }
            let rest = Array(word.dropFirst(prefix.count))
            // "abdulatif": the L is the attribute's; "abdullatif" has both
            if let last = prefix.last, last == 0x6C,
                lexicon.attributesWithL.contains(where: { ([0x6C] + rest).starts(with: $0) })
            {
                return prefix.count - 1
            }
            guard rest.contains(where: { !Self.isVowel($0) }) else { continue }
            if rest.count < 3, !rest.starts(with: [0x6C]) { continue }
            return prefix.count
        }
        return nil
    }

    private func father(_ word: [UInt32]) -> Int? {
        guard let first = word.first, first == 0x61 || first == 0x0627 else { return nil }
        for prefix in lexicon.fathers where word.starts(with: prefix) {
            let rest = word.dropFirst(prefix.count)
            guard let first = rest.first else { continue }
            if Self.isVowel(first) {
                // `Abuobaid`; not `Aboud`
                if rest.count >= 4, rest.contains(where: { !Self.isVowel($0) }) { return prefix.count }
            } else if rest.count >= (prefix[0] >= 0x0600 ? 2 : 3) {
                return prefix.count
            }
        }
        return nil
    }

    private func article(_ word: [UInt32]) -> Int? {
        if word.count >= 4, word[0] == 0x0627, word[1] == 0x0644 { return 2 }
        guard word.count >= 6, word[0] == 0x61 || word[0] == 0x65, word[1] == 0x6C, !Self.isVowel(word[2]),
            !lexicon.whole.contains(word)
        else { return nil }
        return 2
    }

    private static func isVowel(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
    }
}
