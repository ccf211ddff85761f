/// Reads a personal name as words: titles set apart, articles taken off, compounds put together.
public struct NameReader: Sendable {
    public static let standard = NameReader()

    /// A name as words, and the titles that stood before them.
    public struct Words: Sendable {
        public internal(set) var words: [NameWord] = []
        public internal(set) var titles: [String] = []
    }

    let lexicon = CompoundLexicon.standard
    let letters = LetterTable.standard
    let parts = CompoundSounds(.standard)

    /// Words of a name. Cost: linear in its letters.
    public func read(_ name: String) -> Words {
        var out = Words()
        var pieces = NameLetters.words(of: name).map { Piece(word: $0, folded: NameLetters.folded($0.letters)) }
        while pieces.count > 1, lexicon.titles.contains(pieces[0].folded) {
            out.titles.append(Self.text(pieces[0].word.letters))
            pieces.removeFirst()
        }
        var at = 0
        while at < pieces.count {
            let start = at
            var draft = Draft()
            while at < pieces.count, at - start < 6 {
                let rest = pieces.count - at - 1
                let role = role(of: pieces, at: at)
                draft.parts.append(Self.text(pieces[at].word.letters))
                draft.followsComma = draft.followsComma || pieces[at].word.before == .comma
                at += 1
                switch role {
                case .sonOf, .daughterOf where rest > 0:
                    draft.isFathers = true
                    draft.parts.removeLast()
                    continue
                case .article, .assimilated:
                    if rest > 0 {
                        draft.hasArticle = true
                        continue
                    }
                case .servant where rest > 0:
                    draft.build = .servant
                    draft.sounds.append(parts.servant)
                    continue
                case .fatherOf where rest > 0:
                    draft.build = .fatherOf
                    draft.sounds.append(parts.fatherOf)
                    continue
                case .motherOf where rest > 0:
                    draft.build = .motherOf
                    draft.sounds.append(parts.motherOf)
                    continue
                default: break
                }
                add(pieces[at - 1], to: &draft)
                break
            }
            while at < pieces.count, let joined = second(pieces, at: at) {
                draft.parts += pieces[at..<at + joined].map { Self.text($0.word.letters) }
                draft.sounds.append(lexicon.roles[pieces[at + joined - 1].folded] == .god ? parts.god : parts.faith)
                if draft.build == .plain { draft.build = .compound }
                at += joined
            }
            if !draft.sounds.isEmpty { out.words.append(draft.word) }
        }
        return out
    }

    private struct Piece {
        let word: NameLetters.Word
        let folded: [UInt32]
    }

    private struct Draft {
        var parts: [String] = []
        var sounds: [UInt8] = []
        var build = NameWord.Build.plain
        var hasArticle = false
        var isFathers = false
        var followsComma = false
        var isArabic = false

        var word: NameWord {
            NameWord(
                text: parts.joined(separator: " "), sounds: sounds, build: build, hasArticle: hasArticle,
                isFathers: isFathers, followsComma: followsComma, isArabic: isArabic)
        }
    }

    private func role(of pieces: [Piece], at: Int) -> CompoundLexicon.Role? {
        guard let role = lexicon.roles[pieces[at].folded] else { return nil }
        guard role == .assimilated else { return role == .faith || role == .god ? nil : role }
        guard at + 1 < pieces.count else { return nil }
        let next = pieces[at + 1]
        return next.word.before == .hyphen || next.folded.first == pieces[at].folded.last ? role : nil
    }

    /// How many pieces from here are a second half ("al-Din", "Allah"); nil where none is.
    private func second(_ pieces: [Piece], at: Int) -> Int? {
        if isSecond(pieces[at]) { return 1 }
        let role = lexicon.roles[pieces[at].folded]
        guard role == .article || role == .assimilated, at + 1 < pieces.count, isSecond(pieces[at + 1])
        else { return nil }
        return 2
    }

    private func isSecond(_ piece: Piece) -> Bool {
        let role = lexicon.roles[piece.folded]
        return role == .faith || role == .god
    }

    private func add(_ piece: Piece, to draft: inout Draft) {
        draft.isArabic = draft.isArabic || piece.word.isArabic
        var rest = piece.word.letters[...]
        if !lexicon.whole.contains(piece.folded), piece.folded.count == rest.count {
            if draft.build == .plain, let (prefix, attribute) = servant(piece.folded) {
                draft.build = .servant
                draft.sounds.append(parts.servant)
                rest = rest.dropFirst(prefix)
                rest = rest.dropFirst(attribute)
            } else if draft.build == .plain, let prefix = father(piece.folded) {
                draft.build = .fatherOf
                draft.sounds.append(parts.fatherOf)
                rest = rest.dropFirst(prefix)
            }
            if let article = article(Array(NameLetters.folded(Array(rest)))) {
                draft.hasArticle = true
                rest = rest.dropFirst(article)
            }
        }
        if let ending = ending(NameLetters.folded(Array(rest))), piece.folded.count == piece.word.letters.count {
            draft.sounds += letters.sounds(of: rest.dropLast(ending.count))
            draft.sounds.append(ending.role == .god ? parts.god : parts.faith)
            if draft.build == .plain { draft.build = .compound }
        } else {
            draft.sounds += letters.sounds(of: rest)
        }
    }

    /// A second half written together with what stands before it, of at least two letters with a consonant.
    private func ending(_ word: [UInt32]) -> (count: Int, role: CompoundLexicon.Role)? {
        for ending in lexicon.endings where word.count >= ending.letters.count + (ending.letters.count > 4 ? 2 : 3) {
            if word.suffix(ending.letters.count).elementsEqual(ending.letters) {
                return (ending.letters.count, ending.role)
            }
        }
        return nil
    }

    /// Length of "abdul" and the like before an attribute in one word, and how much of what follows is the article's.
    private func servant(_ word: [UInt32]) -> (prefix: Int, article: Int)? {
        for prefix in lexicon.servants where word.count >= prefix.count + 2 && word.starts(with: prefix) {
            let isArabic = (word.first ?? 0) >= 0x0600
            if isArabic { return word.count >= prefix.count + 2 ? (prefix.count, 0) : nil }
            let rest = Array(word.dropFirst(prefix.count))
            // "abdulatif": the L is the attribute's; "abdullatif" has both
            if let last = prefix.last, last == 0x6C, lexicon.attributesWithL.contains(where: { ([0x6C] + rest).starts(with: $0) }) {
                return (prefix.count - 1, 0)
            }
            guard rest.contains(where: { !Self.isVowel($0) }) else { continue }
            if rest.count < 3, !(rest.starts(with: [0x6C])) { continue }
            return (prefix.count, 0)
        }
        return nil
    }

    private func father(_ word: [UInt32]) -> Int? {
        for prefix in lexicon.fathers where word.starts(with: prefix) {
            let rest = word.dropFirst(prefix.count)
            if rest.count >= (prefix[0] >= 0x0600 ? 2 : 3), let first = rest.first, !Self.isVowel(first) { return prefix.count }
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

    private static func text(_ letters: [UInt32]) -> String {
        String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
    }
}
