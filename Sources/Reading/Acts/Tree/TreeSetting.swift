internal import RecordModel
internal import Syntax

/// Where and when an act took place, from the parse: what hangs on the trigger, then on the words it hangs on, up to its clause.
///
/// A date or place inside another noun ("the May agreement") or another clause is that one's.
struct TreeSetting {
    let tree: SentenceTree
    let names: NameIndex
    private var text: TokenizedDocument { tree.text }
    private var parse: ParsedText { tree.text.parse }
    private var words: GrammarWords { tree.words }
    /// The most nouns inside each other looked through for a place: "in a suburb of the capital of Orvela".
    private static let depth = 3

    /// The trigger's top word and what it hangs on, up to the clause that reports it.
    func path(_ top: Int) -> [Int] {
        var out = [top]
        var at = top
        while out.count < SentenceTree.reach, let head = parse.head(at) {
            switch parse.relation(at) {
            case .clausalComplement, .parataxis, .list, .appositional: return out
            default: out.append(head)
            }
            at = head
        }
        return out
    }

    /// The place, by name; nil where the text names none that goes with it.
    func place(_ top: Int) -> String? {
        for (step, node) in path(top).enumerated() {
            if let found = place(on: node, isTrigger: step == 0) { return found }
        }
        return nil
    }

    private func place(on node: Int, isTrigger: Bool) -> String? {
        for child in parse.children(node) {
            switch parse.relation(child) {
            case .oblique, .nominalModifier, .agent:
                guard let preposition = tree.preposition(of: child) else { continue }
                let isPlace = words.placing.contains(preposition)
                if isPlace
                    || isTrigger && (preposition == words.on || preposition == words.of || preposition == words.to),
                    let found = location(child, 0, names: isPlace || isTrigger)
                {
                    return found
                }
            case .object, .passiveSubject, .subject:
                let isNamed = isTrigger && parse.relation(child) != .subject
                if isTrigger || parse.relation(child) == .object, let found = location(child, 0, names: isNamed) {
                    return found
                }
            case .compound where isTrigger && child < node:
                if let name = names.covering(child), name.type == .location { return name.name }
            default: break
            }
        }
        return nil
    }

    /// A place that a noun is, or that stands with it: "Orvel", "the market in Orvel", "the people of Orvel".
    private func location(_ noun: Int, _ depth: Int, names isOwn: Bool) -> String? {
        if isOwn, let name = names.covering(noun), name.type == .location { return name.name }
        guard depth < TreeSetting.depth else { return nil }
        for child in parse.children(noun) where child > noun {
            switch parse.relation(child) {
            case .nominalModifier, .appositional, .flat,
                .conjunct where depth == 0:
                if parse.relation(child) == .nominalModifier {
                    guard let preposition = tree.preposition(of: child),
                        preposition == words.of || words.placing.contains(preposition)
                    else { continue }
                }
                if let found = location(child, depth + 1, names: true) { return found }
            default: break
            }
        }
        return nil
    }

    /// The moment among some that goes with an act; nil where none does.
    func moment(_ top: Int, _ moments: [FoundMoment]) -> FoundMoment? {
        let path = path(top)
        var best: (step: Int, moment: FoundMoment)?
        for moment in moments {
            guard let step = step(of: moment.tokens, on: path), step < best?.step ?? .max else { continue }
            best = (step, moment)
        }
        return best?.moment
    }

    /// How far up the trigger's path a moment hangs.
    private func step(of moment: Range<Int>, on path: [Int]) -> Int? {
        var at = tree.top(of: moment)
        var steps = 0
        while steps < SentenceTree.reach, let head = parse.head(at) {
            if let found = path.firstIndex(of: head) { return found }
            let isNested =
                parse.tag(head) == .verb || parse.relation(at) == .compound && !isBefore(at, phraseOf: head)
                || parse.relation(at) == .adnominalClause
            if !moment.contains(head), isNested { return nil }
            at = head
            steps += 1
        }
        return nil
    }

    /// Whether a word stands before the determiner of another's phrase, so that it is no part of it whatever the parse makes of it:
    /// "On 3 May the envoy".
    private func isBefore(_ at: Int, phraseOf head: Int) -> Bool {
        at < head && (at + 1..<head).contains { parse.relation($0) == .determiner && parse.head($0) == head }
    }
}
