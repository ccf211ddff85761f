internal import RecordModel

/// Finds names in text with capitals: runs of capitalised words with the connectors names have, cut and typed by lists and neighbours.
struct NameFinder {
    let text: TokenizedDocument
    let lexicon: NameLexicon
    let classes: WordClasses
    private var found: [NameIndex.Named] = []
    /// The sentence is in headline capitals, where a capital tells nothing.
    private var shouted = false
    /// The longest name in tokens.
    private static let longest = 16

    /// Names of a document in order, unresolved. Cost: linear.
    static func find(_ text: TokenizedDocument, _ lexicons: Lexicons) -> [NameIndex.Named] {
        var finder = NameFinder(text: text, lexicon: lexicons.names, classes: lexicons.classes)
        for sentence in text.sentences { finder.read(sentence.tokens) }
        return finder.found
    }

    private init(text: TokenizedDocument, lexicon: NameLexicon, classes: WordClasses) {
        self.text = text
        self.lexicon = lexicon
        self.classes = classes
    }

    private func word(_ at: Int) -> WordID { text.tokens[at].word }

    private func isCapital(_ at: Int) -> Bool {
        let shape = text.tokens[at].shape
        return text.tokens[at].kind == .word && (shape == .capitalised || shape == .upper || shape == .mixed)
    }

    /// A gazetteer name at a token, in the capitals it needs.
    private func known(_ at: Int, _ limit: Int) -> PhraseTable<NameLexicon.Known>.Match? {
        guard isCapital(at) || text.tokens[at].shape == .caseless || word(at) == lexicon.the,
            let match = lexicon.gazetteer.longest(text.tokens, at: at, limit: limit)
        else { return nil }
        if match.value.isAcronym, text.tokens[at].shape != .upper { return nil }
        if !isWritten(match.value.capitals, at) {
            // "Idlib governorate" names Idlib, where only "Idlib Governorate" is a name of its own
            return match.length > 1 ? known(at, at + match.length - 1) : nil
        }
        if match.value.isWeak, match.length == 1, !takesPlace(at) { return nil }
        if word(at) == lexicon.the, match.length > 1, !isCapital(at + 1) { return nil }
        return match
    }

    /// Whether the words of a name that must be capitalised are.
    private func isWritten(_ capitals: UInt32, _ start: Int) -> Bool {
        var left = capitals
        while left != 0 {
            let at = start + left.trailingZeroBitCount
            guard isCapital(at) else { return false }
            left &= left - 1
        }
        return true
    }

    /// Whether the word before a token takes a place: "in", "town of".
    private func takesPlace(_ at: Int) -> Bool {
        guard at > 0 else { return false }
        if lexicon.locatives.contains(word(at - 1)) || lexicon.placeWords.contains(word(at - 1)) { return true }
        return at > 1 && word(at - 1) == lexicon.of && lexicon.placeWords.contains(word(at - 2))
    }

    private mutating func read(_ sentence: Range<Int>) {
        shouted = WordTagger.isShouted(sentence, text.tokens)
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            if let run = run(from: at, sentence) {
                split(run, sentence)
                at = max(at + 1, run.upperBound)
            } else {
                at += 1
            }
        }
    }

    private func begins(_ at: Int, _ sentence: Range<Int>) -> Bool {
        guard isCapital(at), !lexicon.calendar.contains(word(at)) else { return false }
        switch text.classes[at] {
        case .name: return true
        case .number: return false
        case .determiner, .pronoun, .preposition, .conjunction, .auxiliary, .modal, .subordinator, .adverb, .to,
            .negation:
            return known(at, sentence.upperBound).map { $0.length > 1 || text.tokens[at].shape == .upper } ?? false
        default:
            // at a sentence's start: a known name, a title, or a capitalised word after it
            if known(at, sentence.upperBound) != nil || lexicon.given.contains(word(at)) { return true }
            return at + 1 < sentence.upperBound && isCapital(at + 1)
                && (text.classes[at + 1] == .name || lexicon.isTitle(word(at)))
        }
    }

    /// The run of a name's words from a token.
    private func run(from start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard begins(start, sentence) else { return nil }
        let limit = min(sentence.upperBound, start + NameFinder.longest)
        // a name that the gazetteer has goes as far as it has it: "Commission of Inquiry on Lazuran"
        var end = start + (known(start, limit)?.length ?? 1)
        var linked = false
        while end < limit {
            if isCapital(end), !lexicon.calendar.contains(word(end)), text.tokens[end].kind == .word,
                !shouted || !isFunction(end)
            {
                end += 1; continue
            }

            guard let next = bridge(end, from: start, limit: limit, linked: &linked) else { break }
            end = next
        }
        return start..<end
    }

    /// "FOR", "THE": no part of a name in a line of capitals, unless they link it.
    private func isFunction(_ at: Int) -> Bool {
        guard text.tokens[at].shape == .upper else { return false }
        switch classes.usual(word(at)) {
        case .determiner, .preposition, .conjunction, .to, .pronoun, .subordinator, .auxiliary, .modal: return true
        default: return false
        }
    }

    /// Over a connector to the next capitalised word: the token after it, or nil where the name ends.
    private func bridge(_ at: Int, from start: Int, limit: Int, linked: inout Bool) -> Int? {
        guard at + 1 < limit else { return nil }
        let word = word(at)
        let before = self.word(at - 1)
        if text.tokens[at].kind == .mark {
            let scalar = text.scalar(at)
            // "Gen. Kenneth", "Gary J. Volesky"
            if scalar == 0x2E, !text.tokens[at].spaceBefore, isCapital(at + 1) || text.tokens[at + 1].shape == .caseless
            {
                let length = text.tokens[at - 1].end - text.tokens[at - 1].start
                return isCapital(at + 1)
                    && (length == 1 || lexicon.ranks.contains(before) || lexicon.offices.contains(before))
                    ? at + 2 : nil
            }
            if scalar == 0x26, isCapital(at + 1) { return at + 2 }
            // a nickname: Anna "Bo" Berg
            if scalar == 0x22 || scalar == 0x201C, at + 3 < limit, isCapital(at + 1), isCapital(at + 3),
                text.tokens[at + 2].kind == .mark,
                !text.tokens[at + 2].spaceBefore, text.tokens[at + 3].spaceBefore,
                text.scalar(at + 2) == 0x22 || text.scalar(at + 2) == 0x201D
            {
                return at + 4
            }
            return nil
        }
        if lexicon.particles.contains(word), isCapital(at + 1) { return at + 2 }
        // "Orvel Women's Centre"
        if text.classes[at] == .possessive, isCapital(at + 1), lexicon.collectives.contains(before) { return at + 2 }
        // "Samer al-Haj": a lower-case word that holds a capital is mixed already; "ibn al-Walid" steps over both
        if word == lexicon.of || word == lexicon.for {
            var next = at + 1
            if self.word(next) == lexicon.the, next + 1 < limit { next += 1 }
            if lexicon.isTitle(before), lexicon.portfolios.contains(self.word(next)), isCapital(next) {
                return next + 1
            }
            guard isCapital(next), mayTakeOf(start..<at, isFor: word == lexicon.for) else { return nil }
            linked = true
            return next + 1
        }
        if word == lexicon.and || word == lexicon.ampersand, linked || word == lexicon.ampersand, isCapital(at + 1),
            !beginsAnother(at + 1, limit)
        {
            return at + 2
        }
        return nil
    }

    /// "Ministry of …", "Families for …", but not "President of …", "Haddad of …".
    private func mayTakeOf(_ run: Range<Int>, isFor: Bool) -> Bool {
        let last = word(run.upperBound - 1)
        if lexicon.organisationWords.contains(last) || lexicon.placeWords.contains(last) { return true }
        guard isFor, !lexicon.isTitle(last) else { return false }
        return !run.contains { lexicon.given.contains(word($0)) || lexicon.isTitle(word($0)) }
            && known(run.upperBound - 1, run.upperBound) == nil
    }

    /// Whether a name of its own begins here: after "and" it is no part of the name before.
    private func beginsAnother(_ at: Int, _ limit: Int) -> Bool {
        if known(at, limit) != nil || text.tokens[at].shape == .upper || lexicon.given.contains(word(at)) {
            return true
        }
        var next = at
        while next < limit, isCapital(next) {
            if lexicon.organisationWords.contains(word(next)) || lexicon.isTitle(word(next)) { return true }
            next += 1
        }
        return false
    }

    // MARK: Cutting and typing a run

    private mutating func add(
        _ tokens: Range<Int>, _ type: Mention.MentionType, title: Range<Int>? = nil, name: String? = nil,
        sure: Bool = true, known: NameIndex.PackIDs = .init()
    ) {
        guard !tokens.isEmpty else { return }
        found.append(
            .init(
                tokens: tokens, type: type, name: name ?? text.text(text.scalarRange(tokens)), title: title,
                isSure: sure,
                isKnown: name != nil, known: known))
    }

    /// Adds a name that the gazetteer has. A person's is brought together with its other forms as any person's is.
    private mutating func add(_ tokens: Range<Int>, _ known: NameLexicon.Known) {
        add(tokens, known.type, name: known.type == .person ? nil : known.name, known: known.ids)
    }

    /// Cuts a run into title, nationality and names.
    private mutating func split(_ run: Range<Int>, _ sentence: Range<Int>) {
        var run = run
        while let last = run.last, !isCapital(last), run.count > 1 { run = run.lowerBound..<last }
        if run.count > 1, let first = run.first, known(first, run.upperBound) == nil,
            text.classes[first] == .determiner || text.classes[first] == .preposition
        {
            run = first + 1..<run.upperBound
        }
        guard let first = run.first, let last = run.last else { return }
        // "UN Special Envoy": what stands between a name and an office is of the office
        if run.count == 1, classes.possible(word(first)).has(.adjective), run.upperBound < sentence.upperBound,
            lexicon.isTitle(word(run.upperBound)), isCapital(run.upperBound)
        {
            return
        }
        if let match = known(first, run.upperBound), match.length == run.count {
            return add(run, match.value)
        }
        if lexicon.organisationWords.contains(word(first)), run.count > 2, isLink(first + 1) {
            return add(run, .organisation)
        }
        let isPlural = lexicon.organisationWords.contains(word(last)) && text.vocabulary.form(word(last)).last == 0x73
        if lexicon.things.contains(word(last))
            || lexicon.isTitle(word(last)) && !isPlural && !lexicon.given.contains(word(first))
        {
            // "the Haddad regime" names Haddad; "Executive Director" names nobody
            if run.count > 1 { split(first..<last, sentence) }
            return
        }
        if lexicon.things.contains(word(first)) { return }
        if let cut = titleEnd(run) {
            let title = run.lowerBound..<cut
            inner(title)
            let whole = known(cut, run.upperBound).flatMap { $0.length == run.upperBound - cut ? $0.value : nil }
            return add(cut..<run.upperBound, .person, title: title, known: whole?.ids ?? .init())
        }
        if let cut = givenAfterOffice(run, sentence) {
            if cut > first { add(first..<cut, .organisation, sure: false) }
            return add(cut..<run.upperBound, .person)
        }
        if isOrganisation(run) { return add(run, .organisation) }
        if let match = known(first, run.upperBound) {
            add(first..<first + match.length, match.value)
            let rest = first + match.length..<run.upperBound
            return rest.isEmpty ? () : split(rest, sentence)
        }
        // "Minister of Foreign Affairs" names an office
        if run.allSatisfy({ lexicon.isTitle(word($0)) || lexicon.portfolios.contains(word($0)) || !isCapital($0) }) {
            return
        }
        let (type, sure) = type(of: run, sentence)
        add(run, type, sure: sure)
    }

    private func isLink(_ at: Int) -> Bool { word(at) == lexicon.of || word(at) == lexicon.for }

    /// Where the person's name begins after the last title word of a run; nil where no name of a person follows a title.
    private func titleEnd(_ run: Range<Int>) -> Int? {
        var cut: Int?
        for at in run where at + 1 < run.upperBound && lexicon.isTitle(word(at)) {
            // a given name before it makes it a surname: "John Major"
            if at > run.lowerBound, lexicon.given.contains(word(at - 1)), !lexicon.ranks.contains(word(at)) { continue }
            var next = at + 1
            if text.isMark(next, 0x2E) { next += 1 }
            if next < run.upperBound, word(next) == lexicon.of {
                next += 1
                if next < run.upperBound, word(next) == lexicon.the { next += 1 }
                // "Secretary of State Anna Berg": over what "of" governs
                next += known(next, run.upperBound)?.length ?? 1
            }
            // "Minister of Foreign Affairs Anna Berg"
            while next < run.upperBound, lexicon.portfolios.contains(word(next)) { next += 1 }
            if next < run.upperBound { cut = next }
        }
        guard let cut, run.upperBound - cut <= 5, isCapital(cut),
            !lexicon.organisationWords.contains(word(run.upperBound - 1)),
            !isOrganisation(cut..<run.upperBound)
        else {
            return nil
        }
        if let match = known(cut, run.upperBound), match.length == run.upperBound - cut,
            match.value.type != .person
        {
            return nil
        }
        return cut
    }

    /// Names inside a title: "US State Department Spokesman" names a country and a department.
    private mutating func inner(_ title: Range<Int>) {
        var at = title.lowerBound
        while at < title.upperBound {
            if let match = known(at, title.upperBound) {
                add(at..<at + match.length, match.value)
                at += match.length
                continue
            }
            var end = at
            while end < title.upperBound, !lexicon.isTitle(word(end)), known(end, title.upperBound) == nil { end += 1 }
            while end > at, !lexicon.organisationWords.contains(word(end - 1)) { end -= 1 }
            if end - at > 1 { add(at..<end, .organisation) }
            at = max(at + 1, end)
        }
    }

    /// "Under Secretary for Trade and «Public Works» Mira Dahl": where a given name begins after what an office is for.
    private func givenAfterOffice(_ run: Range<Int>, _ sentence: Range<Int>) -> Int? {
        guard
            let given = run.first(where: { lexicon.given.contains(word($0)) })
                ?? (run.count > 2 ? run.upperBound - 2 : nil),
            run.upperBound - given > 1, given > run.lowerBound,
            !lexicon.organisationWords.contains(word(run.upperBound - 1))
        else { return nil }
        let floor = max(sentence.lowerBound + 1, run.lowerBound - 8)
        guard floor < run.lowerBound else { return nil }
        let links = (floor..<run.lowerBound).contains { isLink($0) && lexicon.isTitle(word($0 - 1)) }
        return links && !(floor..<run.lowerBound).contains { text.classes[$0] == .mark || text.classes[$0].isFinite }
            ? given : nil
    }

    private func isOrganisation(_ run: Range<Int>) -> Bool {
        guard let last = run.last else { return false }
        if run.count == 1 {
            return text.tokens[last].shape == .upper && text.tokens[last].end - text.tokens[last].start >= 2
                && !lexicon.given.contains(word(last)) && text.classes[last] == .name
        }
        if lexicon.organisationWords.contains(word(last)) { return true }
        for at in run.dropLast() where word(at + 1) == lexicon.of || word(at + 1) == lexicon.for {
            return lexicon.organisationWords.contains(word(at)) || word(at + 1) == lexicon.for
        }
        return run.dropLast().contains {
            lexicon.organisationWords.contains(word($0)) && !lexicon.given.contains(word(run.lowerBound))
        }
    }

    private func type(of run: Range<Int>, _ sentence: Range<Int>) -> (Mention.MentionType, sure: Bool) {
        guard let first = run.first, let last = run.last else { return (.organisation, false) }
        if first > sentence.lowerBound, lexicon.bodyNouns.contains(word(first - 1)) { return (.organisation, true) }
        // "By Lucia Farfan", alone in its line or before a comma
        if first == sentence.lowerBound + 1, word(first - 1) == lexicon.by, (2...4).contains(run.count) {
            return (.person, true)
        }
        if lexicon.placeWords.contains(word(last)) || lexicon.placeWords.contains(word(first)) {
            return (.location, run.count > 1)
        }
        if lexicon.given.contains(word(first)), run.count <= 5 { return (.person, true) }
        if run.contains(where: { lexicon.particles.contains(word($0)) }) { return (.person, run.count > 2) }
        if run.allSatisfy({ !classes.possible(word($0)).isEmpty }) { return (.organisation, false) }
        if first > sentence.lowerBound, lexicon.locatives.contains(word(first - 1)) { return (.location, true) }
        if first > sentence.lowerBound + 1, word(first - 1) == lexicon.of, lexicon.placeWords.contains(word(first - 2))
        {
            return (.location, true)
        }
        if run.count >= 2, first > sentence.lowerBound, word(first - 1) == lexicon.the {
            // "the White Doves": people take no article; a plural is a group
            return (.organisation, text.vocabulary.form(word(last)).last == 0x73)
        }
        if run.count >= 2, run.count <= 4, text.tokens[first].shape != .upper { return (.person, false) }
        return (.organisation, false)
    }
}
