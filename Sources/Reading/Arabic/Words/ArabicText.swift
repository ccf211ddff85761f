/// What each Arabic token of a document is: the letters joined before it, its stem, and what the lists know of it.
struct ArabicText: Sendable {
    /// A word taken apart.
    struct Word: Sendable {
        /// What is joined before the stem.
        struct Joined: OptionSet, Sendable {
            let rawValue: UInt8
            static let and = Self(rawValue: 1)
            static let with = Self(rawValue: 2)
            static let to = Self(rawValue: 4)
            static let like = Self(rawValue: 8)
            static let article = Self(rawValue: 16)
            static let preposition: Joined = [.with, .to, .like]
        }

        /// The word without joined letters, article and pronoun; the word itself where nothing is taken off.
        var stem: WordID
        var joined: Joined = []
        /// A pronoun is written onto the noun: "سفارتها".
        var isOwned = false
        /// Folded letters before the stem without the article: what no span of the word holds.
        var lead: UInt8 = 0
        var verb: ArabicVerb?
        /// The number of the verb whose verbal noun it is, or -1.
        var verbalNoun: Int16 = -1
        var noun: ArabicNoun?
        var kinds: ArabicLexicon.Kinds = []

        var isDefinite: Bool { joined.contains(.article) || isOwned }
    }

    private var words: [Word?] = []
    private let none = Word(stem: -1)

    /// A text without Arabic words.
    init() {}

    /// Takes apart every Arabic token. Cost: linear; a form is looked at once.
    init(_ tokens: Row<Token>, _ scalars: Row<UInt32>, _ vocabulary: Vocabulary, _ lexicon: ArabicLexicon) {
        guard tokens.contains(where: { ArabicText.isArabic(scalars[Int($0.start)]) && $0.kind == .word }) else {
            return
        }
        var known: [WordID: Word] = [:]
        words = tokens.map { token in
            guard token.kind == .word, ArabicText.isArabic(scalars[Int(token.start)]) else { return nil }
            let word = known[token.word] ?? ArabicText.takeApart(token.word, vocabulary, lexicon)
            known[token.word] = word
            // "وأدى" is no valley
            if word.kinds.contains(.placeHead), scalars[Int(token.end) - 1] == 0x649,
                let led = ArabicText.led(token.word, vocabulary, lexicon)
            {
                return led
            }
            // ة is no pronoun: إضافة is not "he added it"
            guard word.verb?.hasObject == true, scalars[Int(token.end) - 1] == 0x629 else { return word }
            var bare = word
            bare.verb = nil
            return bare
        }
    }

    /// A verb with "و" before it, of a word that is spelt like another.
    private static func led(_ id: WordID, _ vocabulary: Vocabulary, _ lexicon: ArabicLexicon) -> Word? {
        let form = vocabulary.form(id)
        guard form.first == 0x648,
            let stem = Array(form.dropFirst()).withUnsafeBufferPointer({ vocabulary.find($0) }),
            let verb = lexicon.verbs[stem]
        else { return nil }
        return Word(stem: stem, joined: .and, lead: 1, verb: verb)
    }

    static func isArabic(_ scalar: UInt32) -> Bool {
        (0x0621...0x06D3).contains(scalar) && !(0x660...0x66C).contains(scalar)
    }

    /// Whether the document has Arabic words.
    var isEmpty: Bool { words.isEmpty }

    /// The word at a token, or nil where it is not Arabic.
    subscript(at: Int) -> Word? { at >= 0 && at < words.count ? words[at] : nil }

    /// What the word at a token does.
    func kinds(_ at: Int) -> ArabicLexicon.Kinds { self[at]?.kinds ?? [] }

    // MARK: one word

    private struct Cut {
        var rest: ArraySlice<UInt32>
        var joined: Word.Joined
        var lead: Int
    }

    private static func takeApart(_ id: WordID, _ vocabulary: Vocabulary, _ lexicon: ArabicLexicon) -> Word {
        let form = ArraySlice(Array(vocabulary.form(id)))
        let cuts = cuts(form)
        func find(_ letters: ArraySlice<UInt32>) -> WordID? {
            Array(letters).withUnsafeBufferPointer { vocabulary.find($0) }
        }
        for cut in cuts {
            guard let stem = find(cut.rest), lexicon.isKnown(stem) else { continue }
            var word = Word(stem: stem, joined: cut.joined, lead: UInt8(cut.lead))
            let isBare = cut.joined.isSubset(of: .and)
            let verb = lexicon.verbs[stem]
            if isBare || cut.joined.isSubset(of: [.and, .to]) && verb?.tense == .present { word.verb = verb }
            if let noun = lexicon.verbalNouns[stem] { word.verbalNoun = noun }
            word.noun = lexicon.nouns[stem]
            word.kinds = lexicon.kinds[stem] ?? []
            // a particle takes no article, and no ب before a verb
            if cut.joined.contains(.article), word.noun == nil, word.verbalNoun < 0 {
                word.kinds.formIntersection([
                    .agent, .placeKind, .placeHead, .planned, .reported, .pattern, .adjectival,
                ])
                if word.kinds.isEmpty { continue }
            }
            if word.verb == nil, word.noun == nil, word.verbalNoun < 0, word.kinds.isEmpty { continue }
            // "هجوما" is "هجوم"
            if cut.rest.last == 0x627, cut.rest.count > 3, let plain = find(cut.rest.dropLast()), word.verb == nil,
                word.noun.map({ lexicon.nouns[plain]?.lemma == $0.lemma }) ?? false
                    || word.verbalNoun >= 0 && lexicon.verbalNouns[plain] == word.verbalNoun
            {
                word.stem = plain
                word.kinds.formUnion(lexicon.kinds[plain] ?? [])
            }
            // "رفضه": he refused it, or his refusal
            if word.verb?.hasObject == true, word.verbalNoun < 0, let noun = owned(cut, find, lexicon, verbal: true) {
                word.verbalNoun = lexicon.verbalNouns[noun] ?? -1
                word.stem = noun
                word.isOwned = true
            }
            return word
        }
        for cut in cuts where cut.rest.last == 0x627 && cut.rest.count > 4 && !cut.joined.contains(.article) {
            guard let plain = find(cut.rest.dropLast()), let kinds = lexicon.kinds[plain],
                !kinds.isDisjoint(with: [.pattern, .agent])
            else { continue }
            return Word(
                stem: plain, joined: cut.joined, lead: UInt8(cut.lead), noun: lexicon.nouns[plain],
                kinds: kinds.intersection([.pattern, .agent]))
        }
        for cut in cuts where !cut.joined.contains(.article) {
            guard let stem = owned(cut, find, lexicon, verbal: false) else { continue }
            return Word(
                stem: stem, joined: cut.joined, isOwned: true, lead: UInt8(cut.lead), verb: nil,
                verbalNoun: lexicon.verbalNouns[stem] ?? -1, noun: lexicon.nouns[stem],
                kinds: (lexicon.kinds[stem] ?? []).intersection([.agent, .quantifier, .feared, .against, .planned]))
        }
        for cut in cuts where isVerbalNoun(cut.rest) {
            return Word(
                stem: find(cut.rest) ?? id, joined: cut.joined, lead: UInt8(cut.lead),
                verbalNoun: ArabicLexicon.unknownVerb)
        }
        // unknown: the article tells a noun
        if let cut = cuts.first(where: { $0.joined.contains(.article) }) {
            return Word(stem: find(cut.rest) ?? id, joined: cut.joined, lead: UInt8(cut.lead))
        }
        return Word(stem: id)
    }

    /// The shapes of verbal nouns that no list needs to have: تفعيل, مفاعلة, افتعال, انفعال, استفعال.
    private static func isVerbalNoun(_ form: ArraySlice<UInt32>) -> Bool {
        let letters = Array(form)
        func has(_ at: Int, _ letter: UInt32) -> Bool { letters[at] == letter }
        switch letters.count {
        case 5: return has(0, 0x62A) && has(3, 0x64A)
        case 6:
            return has(0, 0x645) && has(2, 0x627) && has(5, 0x647)
                || has(0, 0x627) && has(4, 0x627) && (has(2, 0x62A) || has(1, 0x646))
        case 7: return has(0, 0x627) && has(1, 0x633) && has(2, 0x62A) && has(5, 0x627)
        default: return false
        }
    }

    /// The noun that a pronoun is written onto: "سفارتها" → "سفارة"; of verbal nouns alone, or of all that the lists have.
    private static func owned(
        _ cut: Cut, _ find: (ArraySlice<UInt32>) -> WordID?, _ lexicon: ArabicLexicon, verbal: Bool
    ) -> WordID? {
        for ending in endings where cut.rest.count > ending.count + 2 && cut.rest.reversed().starts(with: ending) {
            let bare = cut.rest.dropLast(ending.count)
            let alternatives = bare.last == 0x62A ? [bare, bare.dropLast() + [0x647]] : [bare]
            for letters in alternatives {
                guard let stem = find(letters) else { continue }
                if lexicon.verbalNouns[stem] != nil { return stem }
                if verbal { continue }
                let isNamed =
                    lexicon.kinds[stem].map { !$0.isDisjoint(with: [.agent, .pattern, .quantifier]) } ?? false
                if lexicon.nouns[stem] != nil || isNamed { return stem }
            }
        }
        return nil
    }

    /// ها هم ه نا هما هن, last letter first.
    private static let endings: [[UInt32]] = [
        [0x627, 0x645, 0x647], [0x627, 0x647], [0x645, 0x647], [0x646, 0x647], [0x627, 0x646], [0x647],
    ]

    /// The ways a word can be cut, the whole word first: و and ف, then ب ل ك, then the article.
    private static func cuts(_ form: ArraySlice<UInt32>) -> [Cut] {
        var out = [Cut(rest: form, joined: [], lead: 0)]
        if form.count > 2, form.first == 0x648 || form.first == 0x641 {
            out.append(Cut(rest: form.dropFirst(), joined: .and, lead: 1))
        }
        for base in out {
            let rest = base.rest
            guard rest.count > 3 else { continue }
            if rest.starts(with: [0x627, 0x644]) {
                out.append(Cut(rest: rest.dropFirst(2), joined: base.joined.union(.article), lead: base.lead))
            }
            if rest.starts(with: [0x644, 0x644]) {
                out.append(
                    Cut(rest: rest.dropFirst(2), joined: base.joined.union([.to, .article]), lead: base.lead + 1))
            }
            let letter: Word.Joined
            switch rest.first {
            case 0x628: letter = .with
            case 0x644: letter = .to
            case 0x643: letter = .like
            default: continue
            }
            let bare = rest.dropFirst()
            if bare.starts(with: [0x627, 0x644]), bare.count > 4 {
                out.append(
                    Cut(rest: bare.dropFirst(2), joined: base.joined.union([letter, .article]), lead: base.lead + 1))
            }
            out.append(Cut(rest: bare, joined: base.joined.union(letter), lead: base.lead + 1))
        }
        return out
    }
}
