internal import RecordModel

/// Where an Arabic tally was: the place named in its sentence, before or after the number; else the label of its line, the total it is part
/// of, the last place of its paragraph, the place that the document begins with.
struct ArabicSettings {
    private let nominals: ArabicNominals
    /// Places by token, in order, and how they are named.
    private var places: [Place] = []
    /// The place that the headline or the first sentence names.
    private var first: String?
    private var text: TokenizedDocument { nominals.text }
    private var arabic: ArabicText { nominals.arabic }
    /// The longest label of a line, in tokens.
    private static let label = 18

    private struct Place {
        var tokens: Range<Int>
        var name: String
        /// A preposition or a word that takes a place stands before it.
        var isSet: Bool
        var sentence: Int
    }

    /// Finds the places of an Arabic document. Cost: linear.
    init(_ draft: Draft) {
        nominals = ArabicNominals(draft)
        for (number, sentence) in draft.text.sentences.enumerated() {
            var at = sentence.tokens.lowerBound
            while at < sentence.tokens.upperBound {
                guard let place = place(at, sentence.tokens, number) else {
                    at += 1
                    continue
                }
                places.append(place)
                at = max(at + 1, place.tokens.upperBound)
            }
        }
        let head = draft.text.sentences.indices.first {
            let tokens = draft.text.sentences[$0].tokens
            return draft.text.isMark(tokens.upperBound - 1, 0x2E) && tokens.count > 5
        }
        // where the headline says it, or the whole text names one place alone
        let opening = places.first { $0.isSet && $0.sentence < head ?? 0 } ?? places.first { $0.sentence < head ?? 0 }
        let only = Set(places.lazy.filter(\.isSet).map(\.name))
        first = opening?.name ?? (only.count == 1 ? only.first : nil)
    }

    // MARK: places

    /// A place that begins at a token: a name; a kind of place with its name; "قرب المقبرة".
    private func place(_ at: Int, _ sentence: Range<Int>, _ number: Int) -> Place? {
        if let name = nominals.names.covering(at), name.type == .location, name.tokens.lowerBound == at {
            let isSet = at > sentence.lowerBound && sets(at - 1) || arabic[at]?.joined.contains(.with) == true
            return Place(tokens: name.tokens, name: name.name, isSet: isSet, sentence: number)
        }
        guard let word = arabic[at], at > sentence.lowerBound || word.joined.contains(.with),
            sets(at - 1) || word.joined.contains(.with), word.verb == nil || word.isDefinite
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

    /// A word that makes a kind of place one of them: no adjective that counts or describes.
    private func isNaming(_ at: Int) -> Bool {
        guard let word = arabic[at] else { return true }
        return word.noun == nil && word.verbalNoun < 0 && !word.kinds.contains(.demonstrative)
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
            ?? (Tallies.isEvent(found.category) ? frame(of: found.sentence) : nil)
    }

    /// The place of a number in its own sentence: the nearest one that is set, in the clauses between the numbers around it.
    func own(_ found: TallyCandidate, after previous: Int, before next: Int) -> String? {
        let sentence = text.sentences[found.sentence].tokens
        var best: (distance: Int, name: String)?
        for place in within(sentence) {
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
        within(found.contentEnd..<found.contentEnd + 5).first { $0.isSet }?.name
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
        let start = text.paragraphs[paragraph].tokens.lowerBound
        let end = text.sentences[sentence].tokens.lowerBound
        return (start < end ? within(start..<end).last { $0.isSet }?.name : nil) ?? first
    }
}
