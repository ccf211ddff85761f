/// Reads the demands of one sentence after the other.
struct DemandReader {
    /// What was found, in order.
    private(set) var found: [FoundDemand] = []
    private let context: ActContext
    private let frames: DemandFrames
    private let lists: DemandLists
    private var lastSentence = -1

    init(context: ActContext, classes: WordClasses) {
        self.context = context
        lists = DemandLists(context: context, classes: classes)
        frames = DemandFrames(context: context, lists: lists)
    }

    /// Reads the demands of a sentence. Cost: linear in its tokens.
    mutating func read(_ number: Int) {
        let text = context.text
        let sentence = text.sentences[number].tokens
        if let last = found.indices.last, lastSentence == number - 1 || lastSentence == number,
            found[last].items.isEmpty,
            let range = lists.continuation(sentence)
        {
            let items = lists.items(in: range, atLeast: 3)
            if !items.isEmpty { found[last].items = items }
        }
        if let block = lists.heading(number) {
            for item in block.items {
                found.append(
                    FoundDemand(
                        content: item, cue: nil, issuer: context.speakers.issuer, addressee: block.addressee,
                        rule: "heading",
                        confidence: 0.6))
            }
            return
        }
        var at = sentence.lowerBound
        var fresh: [FoundDemand] = []
        while at < sentence.upperBound {
            var made: [FoundDemand] = []
            let hit = context.lexicon.cues.longest(text, context.tags, at: at, limit: sentence.upperBound) { hit in
                let demands = frames.demands(hit.entry.value.frame, hit.match, number)
                if !demands.isEmpty { made = demands }
                return !demands.isEmpty
            }
            if let hit {
                for demand in made { add(demand, to: &fresh) }
                lastSentence = number
                at = max(at + 1, hit.match.whole.upperBound)
            } else {
                at += 1
            }
        }
        found += fresh
    }

    /// Adds a demand; one whose cue is coordinated inside the content of the last one ends that content ("urges A to … and calls on B to …").
    private func add(_ demand: FoundDemand, to fresh: inout [FoundDemand]) {
        var demand = demand
        if let last = fresh.indices.last, let cue = demand.cue {
            let content = fresh[last].content
            if fresh[last].cue == cue, demand.content != content, !content.overlaps(demand.content) {
                nameAndAdd(&demand, to: &fresh)
                return
            }
            if content.contains(cue.lowerBound), demand.rule == "effort", demand.addressee == nil { return }
            if content.contains(cue.lowerBound) {
                var cut = cue.lowerBound
                while cut > content.lowerBound,
                    context.text.classes[cut - 1] == .adverb || context.text.classes[cut - 1] == .pronoun
                { cut -= 1 }
                // "…, and Norland should stop": a subject of its own
                if cut == cue.lowerBound,
                    let subject = context.clause.phrases.phrase(endingAt: cut - 1, floor: content.lowerBound),
                    context.text.classes[cue.lowerBound] == .modal
                {
                    cut = subject.lowerBound
                }
                if cut - 1 > content.lowerBound, context.text.classes[cut - 1] == .conjunction {
                    let end = ClauseEnd(context).trimmed(content.lowerBound, cut - 1)
                    if end > content.lowerBound {
                        fresh[last].content = content.lowerBound..<end
                        fresh[last].items.removeAll { $0.upperBound > end }
                    }
                } else {
                    return
                }
            } else if demand.content == content {
                return
            }
        }
        nameAndAdd(&demand, to: &fresh)
    }

    private func nameAndAdd(_ demand: inout FoundDemand, to fresh: inout [FoundDemand]) {
        if demand.items.isEmpty, demand.rule != "list" { demand.items = lists.items(of: demand) }
        if demand.rule != "list" { nameOwn(&demand) }
        fresh.append(demand)
    }

    /// "for the ministry to pay" among the items: asked of the ministry, to pay.
    private func nameOwn(_ demand: inout FoundDemand) {
        for (number, item) in demand.items.enumerated()
        where context.text.tokens[item.lowerBound].word == context.lexicon.words.for && item.count > 3 {
            guard
                let phrase = context.clause.phrases.phrase(startingAt: item.lowerBound + 1, limit: item.upperBound),
                let to = frames.infinitive(after: phrase.upperBound, in: item), to - phrase.upperBound < 2
            else { continue }
            demand.items[number] = to..<item.upperBound
            demand.asked[to] = context.resolved(phrase)
        }
    }
}
