/// Reads a personal name as words: titles set apart, articles taken off, compounds put together.
public struct NameReader: Sendable {
    /// The reader with the lists that ship.
    public static let standard = NameReader()

    /// A name as words, and the titles before and after them.
    public struct Words: Sendable {
        /// In the order of the text.
        public internal(set) var words: [NameWord] = []
        /// Where titles stand, in Unicode scalars.
        public internal(set) var titles: [Range<Int>] = []
        /// Words that were mended, or may have to be, with their reading.
        public internal(set) var repairs: [Repair] = []
    }

    /// A word that extraction from a PDF damaged, or may have.
    public struct Repair: Sendable, Equatable {
        /// Where it stands, in Unicode scalars.
        public let span: Range<Int>
        /// The word as it was before the damage.
        public let reading: String
        /// Whether it was read so; else it may have been so.
        public let isCertain: Bool
    }

    let lexicon = CompoundLexicon.standard
    let partLexicon = NamePartLexicon.standard
    let joined = JoinedWords(lexicon: .standard, letters: .standard)
    private let parts = CompoundSounds(.standard)
    private let repair = ExtractionRepair.standard

    /// Words of a name. Cost: linear in its letters; only the first 1,024 scalars are read.
    public func read(_ name: String) -> Words {
        var out = words(of: name)
        let scalars = Array(name.unicodeScalars.prefix(NameLetters.longest))
        for at in out.words.indices {
            out.words[at].text = String(String.UnicodeScalarView(scalars[out.words[at].span]))
        }
        return out
    }

    /// The same without the words' texts.
    func words(of name: String) -> Words {
        var out = Words()
        var letters = NameLetters.words(of: name)
        out.repairs = repair.mend(&letters).map { finding in
            Repair(
                span: letters[finding.word].span,
                reading: String(String.UnicodeScalarView(finding.reading.compactMap(Unicode.Scalar.init))),
                isCertain: finding.isCertain)
        }
        var pieces = letters.map { Piece(word: $0, folded: NameLetters.folded($0.letters)) }
        takeTitles(&pieces, &out)
        var at = 0
        var marker: NamePartLexicon.Marker?
        while at < pieces.count {
            let taken = self.marker(pieces, at)
            if let taken {
                marker = taken.marker
                at += taken.count
                continue
            }
            let draft = word(pieces, &at)
            if !draft.sounds.isEmpty {
                out.words.append(
                    draft.word(
                        marker,
                        isTitle: draft.build == .plain && !draft.hasArticle && partLexicon.titles.contains(draft.folded)
                    ))
                marker = nil
            }
        }
        return out
    }

    /// A piece between two separators.
    struct Piece {
        let word: NameLetters.Word
        let folded: [UInt32]
    }

    /// Titles before the name and after it are taken off, as long as a piece of the name is left.
    private func takeTitles(_ pieces: inout [Piece], _ out: inout Words) {
        var first = 0
        while pieces.count - first > 1 {
            if partLexicon.titles.contains(pieces[first].folded) {
                out.titles.append(pieces[first].word.span)
                first += 1
            } else if pieces.count - first > 2, lexicon.roles[pieces[first].folded] == .article,
                partLexicon.titles.contains(pieces[first + 1].folded), pieces[first + 1].word.before == .hyphen
            {
                out.titles.append(pieces[first].word.span.lowerBound..<pieces[first + 1].word.span.upperBound)
                first += 2
            } else {
                break
            }
        }
        var last = pieces.count
        while last - first > 1, let folded = pieces[..<last].last?.folded {
            if partLexicon.titlesAfter.contains(folded) {
                out.titles.append(pieces[last - 1].word.span)
            } else if !partLexicon.noise.contains(folded) {
                break
            }
            last -= 1
        }
        // "رحمه الله": the words after the blessing go with it
        if let blessing = pieces[first..<last].dropFirst().firstIndex(where: {
            $0.word.isArabic && partLexicon.titlesAfter.contains($0.folded)
        }) {
            out.titles.append(pieces[blessing].word.span.lowerBound..<pieces[last - 1].word.span.upperBound)
            last = blessing
        }
        pieces = Array(pieces[first..<last])
    }

    private func marker(_ pieces: [Piece], _ at: Int) -> (marker: NamePartLexicon.Marker, count: Int)? {
        guard at + 1 < pieces.count, let marker = partLexicon.markers[pieces[at].folded] else { return nil }
        guard at > 0 || marker == .husband else { return nil }
        var count = 1
        while at + count + 1 < pieces.count, partLexicon.tails.contains(pieces[at + count].folded) { count += 1 }
        return (marker, count)
    }

    /// The word that begins at a piece: small words, the piece they belong to, and a second half after it.
    private func word(_ pieces: [Piece], _ at: inout Int) -> WordDraft {
        let start = at
        var draft = WordDraft(pieces[at].word)
        while at < pieces.count, at - start < 6 {
            let rest = pieces.count - at - 1
            let role = role(of: pieces, at: at)
            draft.cover(pieces[at].word)
            at += 1
            switch role {
            case .sonOf where draft.sounds.isEmpty && !(rest > 0 && at == 1 && pieces[0].folded == Self.ben):
                draft.isFathers = true
                if !pieces[at - 1].word.isArabic { draft.son = pieces[at - 1].folded }
                continue
            case .daughterOf where rest > 0:
                draft.isFathers = true
                draft.isDaughters = true
                continue
            case .article where rest > 0, .assimilated where rest > 0:
                draft.hasArticle = true
                continue
            case .servant where rest > 0:
                draft.begin(.servant, parts.servant)
                continue
            case .fatherOf where rest > 0:
                draft.begin(.fatherOf, parts.fatherOf)
                continue
            case .motherOf where rest > 0:
                draft.begin(.motherOf, parts.motherOf)
                continue
            default: break
            }
            joined.add(pieces[at - 1], to: &draft)
            break
        }
        while at < pieces.count, let count = second(pieces, at: at) {
            // "Noural-Din": the article is joined to what stands before it
            if count == 1, pieces[at].word.before == .hyphen { joined.dropArticle(from: &draft) }
            for piece in pieces[at..<at + count] { draft.cover(piece.word) }
            draft.sounds.append(lexicon.roles[pieces[at + count - 1].folded] == .god ? parts.god : parts.faith)
            if draft.build == .plain { draft.build = .compound }
            at += count
        }
        return draft
    }

    private static let ben: [UInt32] = [0x62, 0x65, 0x6E]

    private func role(of pieces: [Piece], at: Int) -> CompoundLexicon.Role? {
        guard let role = lexicon.roles[pieces[at].folded] else { return nil }
        guard role == .assimilated else { return role == .faith || role == .god ? nil : role }
        guard at + 1 < pieces.count else { return nil }
        let next = pieces[at + 1]
        if pieces[at].folded.count == 1 { return next.word.before == .hyphen ? role : nil }
        return next.word.before == .hyphen || next.folded.first == pieces[at].folded.last ? role : nil
    }

    /// How many pieces from here are a second half ("al-Din", "Allah"); nil where none is.
    private func second(_ pieces: [Piece], at: Int) -> Int? {
        if isSecond(pieces[at]) { return 1 }
        let role = lexicon.roles[pieces[at].folded]
        guard role == .article || role == .assimilated, at + 1 < pieces.count, isSecond(pieces[at + 1]) else {
            return nil
        }
        return 2
    }

    private func isSecond(_ piece: Piece) -> Bool {
        let role = lexicon.roles[piece.folded]
        return role == .faith || role == .god
    }
}
