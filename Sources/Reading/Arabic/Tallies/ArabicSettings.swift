internal import RecordModel

/// Where an Arabic tally was: the place named in its sentence, before or after the number; else the label of its line, the total it is part
/// of, the last place of its paragraph, the place that the document begins with.
struct ArabicSettings {
    private let nominals: ArabicNominals
    /// Places by token, in order, and how they are named.
    private var places: [Place] = []
    /// The number of the last place that is set and no aside: what "the village" stands for.
    private var named: Int?
    /// The place that the headline or the first sentence names.
    private var first: String?
    private var text: TokenizedDocument { nominals.text }
    private var arabic: ArabicText { nominals.arabic }
    /// Words before where somebody goes.
    private let goals: Set<WordID>
    /// Buildings that have names.
    private let sites: Set<WordID>
    /// The place that a wire story is sent from.
    private let dateline: String?
    /// The longest label of a line, in tokens; the sentences that set a document's scene; tokens of a dateline.
    private static let label = 18, opening = 4, reach = 14, longest = 80, strikeReach = 6
    /// How far from a number its place may stand, in tokens: what bounds the work in a sentence or paragraph without end.
    private static let window = 400

    private struct Place {
        var tokens: Range<Int>
        var name: String
        /// A preposition or a word that takes a place stands before it.
        var isSet: Bool
        var sentence: Int
        /// It says where the place before it lies: "في قرية الرمانة «جنوب مدينة النهرين»".
        var isAside = false
        /// Somebody goes there: "باتجاه مدينة …".
        var isGoal = false
    }

    /// Finds the places of an Arabic document. Cost: linear.
    init(_ draft: Draft) {
        nominals = ArabicNominals(draft)
        dateline = Self.dateline(draft.text)
        goals = Set(["باتجاه", "نحو", "صوب", "إلى"].compactMap { draft.text.vocabulary.find($0) })
        sites = Set(
            ["مستشفى", "مشفى", "مدرسة", "مسجد", "جامع", "كنيسة", "جامعة"].compactMap { draft.text.vocabulary.find($0) })
        for (number, sentence) in draft.text.sentences.enumerated() {
            var at = sentence.tokens.lowerBound
            while at < sentence.tokens.upperBound {
                guard var place = place(at, sentence.tokens, number) ?? again(at, sentence.tokens, number) else {
                    at += 1
                    continue
                }
                place.isGoal = isGoal(place.tokens.lowerBound, sentence.tokens)
                place.isAside = isSeat(place.tokens.lowerBound, sentence.tokens)
                if let last = places.last, last.sentence == number, last.isSet, !place.isAside {
                    place.isAside = lies(from: last.tokens.upperBound, to: place.tokens.lowerBound)
                    // "حي التل «في مدينة برج السنونو»": a part with its town
                    if place.isAside, !last.isAside,
                        arabic[last.tokens.upperBound]?.stem == nominals.lexicons.arabicWords.at
                    {
                        places[places.count - 1].name +=
                            " " + text.text(text.scalarRange(last.tokens.upperBound..<place.tokens.upperBound))
                    }
                }
                if place.isSet, !place.isAside { named = places.count }
                places.append(place)
                at = max(at + 1, place.tokens.upperBound)
            }
        }
        let head = draft.text.sentences.indices.first {
            let tokens = draft.text.sentences[$0].tokens
            return draft.text.isMark(tokens.upperBound - 1, 0x2E) && tokens.count > 5
        }
        // where the headline says it, or the whole text names one place alone
        let rest = places.filter { !$0.isGoal && !$0.isAside }
        let opening = rest.first { $0.isSet && $0.sentence < head ?? 0 } ?? rest.first { $0.sentence < head ?? 0 }
        let only = Set(rest.lazy.filter(\.isSet).map(\.name))
        first = opening?.name ?? dateline ?? (only.count == 1 ? only.first : nil) ?? lead(from: head ?? 0)
    }

    /// The place that the first sentences are set in.
    private func lead(from head: Int) -> String? {
        places.first { $0.isSet && !$0.isGoal && (head..<head + Self.opening).contains($0.sentence) }?.name
    }

    /// "الدريعاء (وكالة …) - قتل …": the place that a wire story is sent from.
    private static func dateline(_ text: TokenizedDocument) -> String? {
        for paragraph in text.paragraphs.prefix(opening) {
            let words = paragraph.tokens.prefix { text.tokens[$0].kind == .word }
            guard (1...3).contains(words.count), words.upperBound + 2 < paragraph.tokens.upperBound,
                paragraph.tokens.count > reach
            else { continue }
            let after = words.upperBound
            let dash = (after..<min(after + reach, paragraph.tokens.upperBound)).first {
                text.tokens[$0].kind == .mark && Dateline.isDash(text.scalar($0)) && text.tokens[$0].spaceBefore
            }
            guard let dash, text.tokens[after].kind == .mark, !text.isMark(after, 0x3A),
                (after..<dash + 1).allSatisfy({ !text.isMark($0, 0x22) && !text.isMark($0, 0x2E) })
            else { continue }
            return text.text(text.scalarRange(words))
        }
        return nil
    }

    // MARK: places

    /// A place that begins at a token: a name; a kind of place with its name; "قرب المقبرة".
    private func place(_ at: Int, _ sentence: Range<Int>, _ number: Int) -> Place? {
        if let name = nominals.names.covering(at), name.type == .location, name.tokens.lowerBound == at {
            let isSet = at > sentence.lowerBound && sets(at - 1) || arabic[at]?.joined.contains(.with) == true
            return Place(tokens: name.tokens, name: name.name, isSet: isSet, sentence: number)
        }
        guard let word = arabic[at], at > sentence.lowerBound || word.joined.contains(.with),
            sets(at - 1) || word.joined.contains(.with) || isNamedSite(word) && isStruck(at, sentence),
            word.verb == nil || word.isDefinite
        else { return nil }
        if word.kinds.contains(.placeKind) || word.noun?.classes.contains(.place) == true {
            guard let phrase = nominals.nominal(from: at, limit: sentence.upperBound, asides: false, joins: false)?.core
            else {
                return nil
            }
            if phrase.count > 1, phrase.dropFirst().contains(where: { isNaming($0) }) {
                return Place(tokens: phrase, name: nominals.phrases.name(phrase), isSet: true, sentence: number)
            }
            if phrase.count == 1, word.isDefinite, nominals.lexicons.arabic.beside.contains(text.tokens[at - 1].word) {
                return Place(tokens: phrase, name: nominals.phrases.name(phrase), isSet: true, sentence: number)
            }
        }
        return nil
    }

    /// "غرب المدينة", "في القرية": a kind of place alone stands for the place named last, or that of the dateline.
    private func again(_ at: Int, _ sentence: Range<Int>, _ number: Int) -> Place? {
        guard at > sentence.lowerBound, let word = arabic[at], word.kinds.contains(.placeKind),
            word.joined.contains(.article), sets(at - 1) || word.joined.contains(.with)
        else { return nil }
        let last = named.map { places[$0] }.flatMap { number - $0.sentence <= Self.opening ? $0 : nil }
        guard let name = last?.name ?? dateline else { return nil }
        return Place(tokens: at..<at + 1, name: name, isSet: true, sentence: number)
    }

    /// Nothing but "جنوب مدينة", "بريف", "في محافظة" or a comma between two places: the second says where the first lies.
    private func lies(from end: Int, to start: Int) -> Bool {
        guard start >= end, start - end <= 4 else { return false }
        return (end..<start).allSatisfy {
            nominals.isComma($0) || sets($0) || nominals.lexicons.tallies.compass.contains(text.tokens[$0].word)
        }
            && (end..<start + 1).contains { sets($0) || arabic[$0]?.joined.contains(.with) == true }
    }

    /// "وزارة الصحة «في إقليم …»": where a body is, not where anything happened.
    private func isSeat(_ start: Int, _ sentence: Range<Int>) -> Bool {
        var at = start - 1
        while at > sentence.lowerBound, arabic.kinds(at).contains(.placeKind) { at -= 1 }
        guard at > sentence.lowerBound, arabic[at]?.stem == nominals.lexicons.arabicWords.at,
            arabic[at]?.joined.isEmpty == true,
            let phrase = nominals.phrases.phrase(before: at, floor: sentence.lowerBound), phrase.count > 1
        else { return false }
        return nominals.isBody(phrase.lowerBound)
    }

    /// "باتجاه مدينة …", "إلى …".
    private func isGoal(_ start: Int, _ sentence: Range<Int>) -> Bool {
        var at = start - 1
        while at > sentence.lowerBound, arabic.kinds(at).contains(.placeKind) { at -= 1 }
        return at >= sentence.lowerBound && goals.contains(text.tokens[at].word)
    }

    /// A site that goes by a name of its own: "مستشفى الرحمة", "قرية …".
    private func isNamedSite(_ word: ArabicText.Word) -> Bool {
        !word.isDefinite && (word.kinds.contains(.placeKind) || sites.contains(word.stem))
    }

    /// "قصفت المدفعية «مستشفى الرحمة»", "اقتحام «قرية …»": what a word before it says is hit.
    private func isStruck(_ at: Int, _ sentence: Range<Int>) -> Bool {
        let doings = nominals.lexicons.arabicWords.doings
        return (max(sentence.lowerBound, at - Self.strikeReach)..<at).contains { before in
            guard let word = arabic[before] else { return false }
            return word.verb.map { doings.hits($0.lemma) } == true
                || word.verbalNoun >= 0 && doings.hits(word.verbalNoun)
        }
    }

    /// A word that makes a kind of place one of them: no adjective that counts or describes.
    private func isNaming(_ at: Int) -> Bool {
        guard let word = arabic[at] else { return true }
        return word.noun == nil && word.verbalNoun < 0 && word.kinds.isDisjoint(with: [.demonstrative, .placeKind])
            && !nominals.lexicons.tallies.compass.contains(text.tokens[at].word)
    }

    /// "في", "قرب", "إلى", "شمال", "مدينة".
    private func sets(_ at: Int) -> Bool {
        guard at >= 0, let word = arabic[at] else { return false }
        return nominals.lexicons.tallies.placers.contains(text.tokens[at].word)
            || word.stem == nominals.lexicons.arabicWords.at || word.kinds.contains(.placeKind)
            || nominals.lexicons.arabic.beside.contains(text.tokens[at].word)
    }

    // MARK: tallies

    /// The place of a number; `parent` is its total.
    func place(of found: TallyCandidate, _ parent: TallyCandidate?, after previous: Int, before next: Int) -> String? {
        if let parent { return close(found) ?? parent.place ?? own(found, after: previous, before: next) }
        return own(found, after: previous, before: next) ?? label(of: found.sentence)
            ?? (isEvent(found) ? frame(of: found.sentence) : nil)
    }

    /// What is counted befell somebody, or its sentence tells of an attack or of harm.
    private func isEvent(_ found: TallyCandidate) -> Bool {
        if Tallies.isEvent(found.category) { return true }
        guard (found.category ?? .other) == .other, found.number.currency == nil else { return false }
        let duals = ArabicDuals(text: text, arabic: arabic, table: nominals.lexicons.arabicWords.categories)
        return text.sentences[found.sentence].tokens.prefix(Self.longest).contains {
            arabic[$0]?.noun?.classes.contains(.attack) == true || duals.isHarm($0)
        }
    }

    /// The place of a number in its own sentence: the nearest one that is set, in the clauses between the numbers around it.
    func own(_ found: TallyCandidate, after previous: Int, before next: Int) -> String? {
        let sentence = text.sentences[found.sentence].tokens
        var best: (distance: Int, name: String)?
        let near = max(0, found.tokens.lowerBound - Self.window)..<found.contentEnd + Self.window
        for place in within(sentence.clamped(to: near)) where !place.isAside && !place.isGoal {
            let isAfter = place.tokens.lowerBound >= found.contentEnd
            // what stands beyond another number is that number's, unless nothing else is
            let distance =
                isAfter
                ? place.tokens.lowerBound - found.contentEnd
                : (found.tokens.lowerBound - place.tokens.upperBound) * 3 / 2 + 1
            let isOther = isAfter && place.tokens.lowerBound >= next || !isAfter && place.tokens.upperBound <= previous
            let weight = distance + (place.isSet ? 0 : 25) + (isOther ? 12 : 0)
            if best.map({ weight < $0.distance }) ?? true { best = (weight, place.name) }
        }
        return best?.name
    }

    /// The place close behind a part: "٩٦ في مدينة الدريعاء".
    func close(_ found: TallyCandidate) -> String? {
        let end = min(found.contentEnd + 5, text.sentences[found.sentence].tokens.upperBound)
        return within(found.contentEnd..<max(end, found.contentEnd)).first { $0.isSet }?.name
    }

    private func within(_ tokens: Range<Int>) -> ArraySlice<Place> {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < places.count, places[end].tokens.lowerBound < tokens.upperBound { end += 1 }
        return places[low..<end]
    }

    /// "٣ تشرين الأول ٢٠٢٤، الدريعاء: …": what stands between the date and the colon that a line begins with.
    func label(of sentence: Int) -> String? {
        let paragraph = text.paragraphs[text.sentences[sentence].paragraph].tokens
        guard let colon = paragraph.prefix(Self.label).first(where: { text.isMark($0, 0x3A) }) else { return nil }
        let head = paragraph.lowerBound..<colon
        guard let comma = head.last(where: { nominals.isComma($0) }), comma + 1 < colon, colon - comma < 6,
            head.contains(where: { text.tokens[$0].kind == .number }),
            (comma + 1..<colon).allSatisfy({ text.tokens[$0].kind == .word })
        else { return nil }
        return text.words(comma + 1..<colon)
    }

    /// The last place of the sentences before it in its paragraph; else the place that the document begins with.
    func frame(of sentence: Int) -> String? {
        let paragraph = text.sentences[sentence].paragraph
        let end = text.sentences[sentence].tokens.lowerBound
        let start = max(text.paragraphs[paragraph].tokens.lowerBound, end - Self.window)
        return (start < end ? within(start..<end).last { $0.isSet && !$0.isAside && !$0.isGoal }?.name : nil) ?? first
    }
}
