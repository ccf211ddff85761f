internal import Moments
internal import RecordModel

/// Where and when a tally is, and who is said to have done it or to have said it: from its sentence, its total, or the sentences before.
struct TallySettings {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    let names: NameIndex
    let time: TimeFrame
    let classes: WordClasses
    let phrases: NounPhrases
    let clause: Clause
    let units: CountedUnits
    let moments: [FoundMoment]
    /// Who does what, and whom a pronoun stands for.
    let context: ActContext
    let rows: TallyRows
    let there, on, having, fire: WordID?
    /// "Die", "lose".
    let dying: Set<WordID>
    /// Places by the kind they were last named with: "Wadhira province" for "the province".
    private(set) var kinds: [WordID: [(at: Int, name: String)]] = [:]
    /// Sites by the noun that they are named with: "the Orvel mission" for "a mission".
    private(set) var sites: [WordID: [(at: Int, name: String)]] = [:]
    /// The place that a wire story's dateline names, the dateline's sentence, and whether an agency signs it.
    let dateline: (place: String, sentence: Int, isWire: Bool)?
    /// Cities and regions that everybody knows, and what the text calls a town or is sent from.
    private var unstately: Set<String>
    /// Tokens looked at on each side.
    static let reach = 40

    init(_ draft: Draft, _ context: ActContext) {
        self.context = context
        rows = TallyRows(draft)
        unstately = draft.lexicons.names.unstately
        there = draft.text.vocabulary.find("there")
        dying = Set(["die", "lose"].compactMap { draft.text.vocabulary.find($0) })
        on = draft.text.vocabulary.find("on")
        fire = draft.text.vocabulary.find("fire")
        having = draft.text.vocabulary.find("having")
        text = draft.text
        lexicon = draft.lexicons.tallies
        names = draft.names
        classes = draft.lexicons.classes
        time = draft.time
        moments = draft.moments
        phrases = NounPhrases(draft.text)
        clause = Clause(text: draft.text, phrases: phrases, words: draft.lexicons.acts.words)
        units = CountedUnits(text: draft.text, lexicon: draft.lexicons.tallies)
        dateline = Dateline.find(draft.text).flatMap { found in
            // "SOUTHWEST ASIA" is where nothing happened
            let isArea = found.place.contains { draft.lexicons.tallies.compass.contains(draft.text.tokens[$0].word) }
            guard !isArea else { return nil }
            let name = draft.names.covering(found.place.lowerBound)
            // "ORVEL (Coast Agency) -": in brackets stands who sends it, not what the name is short for
            let place = name?.tokens == found.place && name?.type == .location ? name?.name : nil
            return (place ?? draft.text.text(draft.text.scalarRange(found.place)), found.sentence, found.isWire)
        }
        for name in names.all where name.type != .person {
            let after = name.tokens.upperBound
            let kind = after < text.tokens.count && has(after, .place) ? after : after - 1
            if has(kind, .place), kind > name.tokens.lowerBound {
                let whole = text.text(text.scalarRange(name.tokens.lowerBound..<kind + 1))
                sites[text.tokens[kind].word, default: []].append((kind, whole))
            }
            if after < text.tokens.count, lexicon.placeKinds.contains(text.tokens[after].word) {
                let whole = text.text(text.scalarRange(name.tokens.lowerBound..<after + 1))
                kinds[text.tokens[after].word, default: []].append((after, whole))
            } else if name.tokens.lowerBound > 1, has(name.tokens.lowerBound - 1, .of),
                lexicon.placeKinds.contains(text.tokens[name.tokens.lowerBound - 2].word)
            {
                kinds[text.tokens[name.tokens.lowerBound - 2].word, default: []].append(
                    (name.tokens.lowerBound, name.name))
                unstately.insert(name.name)
            }
        }
        if let dateline { unstately.insert(dateline.place) }
    }

    /// Whether a place's name stands for a state, which can do things: no city, no place that the text calls a town or is sent from.
    func isState(_ name: NameIndex.Named) -> Bool {
        name.type == .location && name.isSure && !unstately.contains(name.name)
    }

    func has(_ at: Int, _ noun: NounClass) -> Bool { units.has(at, noun) }

    func window(_ found: TallyCandidate) -> Range<Int> {
        let sentence = text.sentences[found.sentence].tokens
        return max(
            sentence.lowerBound, found.tokens.lowerBound - TallySettings.reach)..<min(
                sentence.upperBound, found.contentEnd + TallySettings.reach)
    }

    /// How far a run of tokens lies from a number; what stands before it counts as a little farther.
    func distance(_ range: Range<Int>, _ found: TallyCandidate) -> Int {
        range.lowerBound >= found.contentEnd
            ? range.lowerBound - found.contentEnd : (found.tokens.lowerBound - range.upperBound) * 5 / 4 + 1
    }
}
