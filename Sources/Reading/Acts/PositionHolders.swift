internal import RecordModel
internal import Syntax

/// Who can hold a position, and who holds the one that stands at a place.
struct PositionHolders {
    let context: ActContext
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    /// A common noun that the sentence makes the subject of condemning, welcoming: a guild, a mayor, a letter.
    func isSpeakingNoun(_ phrase: Range<Int>, _ head: Int) -> Bool {
        guard context.tags.classes(head).isDisjoint(with: context.lexicon.classes.helping),
            let noun = context.clause.phrases.head(of: phrase), text.classes[noun] == .noun, !context.isTime(noun)
        else { return false }
        return context.tags.classes(noun).isDisjoint(with: context.lexicon.classes.abstract)
    }

    /// "is", "remains" before an adjective: the subject of that verb.
    func predicative(_ head: Int, _ sentence: Range<Int>) -> (phrase: Range<Int>, passive: Bool)? {
        context.clause.finiteVerb(before: head, floor: max(sentence.lowerBound, head - 4)).flatMap {
            context.clause.subject(of: $0, in: sentence)
        }
    }

    /// The subject of a word that takes a position: the nearest that can hold one, of those it may be coordinated under.
    func subject(of head: Int, in sentence: Range<Int>) -> (phrase: Range<Int>, passive: Bool)? {
        context.subject(of: head, in: sentence, where: isHolder)
    }

    /// Where a predicate begins after its subject: behind the "and" that joins it to one before it.
    func start(of head: Int, after subject: Range<Int>) -> Int {
        guard text.parse.relation(head) == .conjunct, context.tree.ownSubject(head) == nil,
            let joint = text.parse.child(head, .coordinator), joint < head, text.tokens[joint].word != words.or
        else { return subject.upperBound }
        return max(subject.upperBound, joint + 1)
    }

    func isFirstPerson(_ phrase: Range<Int>) -> Bool {
        words.selfNames.contains(text.tokens[phrase.lowerBound].word)
    }

    /// Somebody who can hold a position: a name, a party, a person or a pronoun.
    func isHolder(_ phrase: Range<Int>) -> Bool {
        if let head = context.clause.phrases.head(of: phrase), context.names.covering(head) == nil,
            text.classes[head] != .pronoun,
            !context.tags.classes(head).isDisjoint(
                with: context.lexicon.classes.abstract.union(context.lexicon.classes.law))
        {
            return false
        }
        if text.tokens[phrase.lowerBound].word == words.whose { return false }
        if phrase.contains(where: { text.classes[$0] == .name }) || isFirstPerson(phrase) { return true }
        if phrase.count == 1, text.classes[phrase.lowerBound] == .pronoun {
            let word = text.tokens[phrase.lowerBound].word
            return word == words.they || word == words.he || word == words.she || word == words.it || word == words.who
        }
        return context.tags.contains(context.lexicon.party, in: phrase)
            || context.tags.contains(context.lexicon.classes.person, in: phrase)
            || ActParties(context: context).isParty(phrase)
    }

    func holder(_ phrase: Range<Int>, _ at: Int) -> String? {
        isFirstPerson(phrase) ? voice(at) : context.resolved(phrase)
    }

    func voice(_ at: Int) -> String? {
        context.voice(at)
    }

    /// Whether a cue is used as a verb here.
    func isVerb(_ at: Int, _ sentence: Range<Int>) -> Bool {
        if text.classes[at].isVerb { return at == sentence.lowerBound || text.classes[at - 1] != .determiner }
        guard at > sentence.lowerBound,
            text.classes[at] == .noun || text.classes[at] == .adjective || text.classes[at] == .name
        else { return false }
        switch text.classes[at - 1] {
        case .pronoun, .adverb, .modal, .auxiliary, .name: return true
        case .noun: return text.classes[min(at + 1, sentence.upperBound - 1)] == .determiner
        default: return false
        }
    }
}
