/// What is asked and of whom, for each arrangement of words around a cue.
struct DemandFrames {
    let context: ActContext
    let lists: DemandLists
    let ends: ClauseEnd
    /// "told", "ordered": what somebody had to do; forms of "be" that tell of then and of now; "those", "all" before "who".
    let orders, past, present, everybody: Set<WordID>
    var text: TokenizedDocument { context.text }
    var words: GrammarWords { context.lexicon.words }

    init(context: ActContext, lists: DemandLists) {
        self.context = context
        self.lists = lists
        ends = ClauseEnd(context)
        func ids(_ list: String) -> Set<WordID> {
            Set(list.split(separator: " ").compactMap { context.text.vocabulary.find(String($0)) })
        }
        orders = ids("told ordered instructed directed compelled")
        past = ids("was were")
        present = ids("is are 's 're")
        everybody = ids("those all everyone anyone everybody anybody")
    }

    /// The demands that a cue makes here; usually one, often none.
    func demands(_ frame: DemandCue.Frame, _ match: Pattern.Match, _ number: Int) -> [FoundDemand] {
        let sentence = text.sentences[number].tokens
        if let listed = listed(under: frame, match, number, sentence) { return listed }
        switch frame {
        case .control: return control(match, number, sentence)
        case .soft: return isAsking(match, sentence) ? control(match, number, sentence, isSoft: true) : []
        case .for: return one(forThing(match, sentence))
        case .effort: return one(effort(match, sentence))
        case .object: return one(object(match, sentence))
        case .that: return thatClauses(match, sentence)
        case .modal: return modals(match, number, sentence)
        case .need: return one(need(match, sentence))
        case .want: return one(want(match, sentence))
        case .duty: return one(duty(match, sentence))
        case .vital: return vital(match, sentence)
        case .stress: return one(stress(match, sentence))
        case .noun: return one(noun(match, sentence))
        case .message: return one(message(match, sentence))
        case .letting: return one(letting(match, sentence))
        }
    }

    /// "We demand:" above a list: each point is asked, of nobody named.
    private func listed(
        under frame: DemandCue.Frame, _ match: Pattern.Match, _ number: Int, _ sentence: Range<Int>
    ) -> [FoundDemand]? {
        guard frame == .for || frame == .object || frame == .want, let verb = match.verb, isVerb(verb, sentence),
            match.whole.upperBound + 1 == sentence.upperBound, text.isMark(match.whole.upperBound, 0x3A),
            let block = lists.block(after: number, to: nil)
        else { return nil }
        let issuer = issuer(of: verb, sentence)
        return lists.paragraphItems(block).map {
            FoundDemand(content: $0, cue: match.span, issuer: issuer, addressee: nil, rule: "list", confidence: 0.85)
        }
    }

    func one(_ demand: FoundDemand?) -> [FoundDemand] { demand.map { [$0] } ?? [] }
}
