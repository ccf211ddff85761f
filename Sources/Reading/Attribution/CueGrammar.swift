internal import Syntax

/// What the grammar of its sentence says of one cue: who is its subject, who its agent, which words are its complement.
///
/// Everything is read off the tree with a bounded number of steps; parsers err, so variants that they mix up (a complement
/// taken for an adverbial clause, a clause hung on the person addressed) are accepted where the words bear them out.
struct CueGrammar {
    let context: AttributionContext
    let cue: Cue
    /// The cue's token that hangs on none of its others: what subject and complement hang on.
    let pivot: Int
    /// Where content may lie.
    let bounds: Range<Int>

    /// The longest way up the tree to a subject.
    private static let reach = 8

    /// Nil where the cue stands in no parsed sentence.
    init?(_ cue: Cue, _ context: AttributionContext, _ bounds: Range<Int>) {
        let parse = context.text.parse
        guard
            let pivot = cue.tokens.first(where: { at in parse.head(at).map { !cue.tokens.contains($0) } ?? true }),
            parse.head(pivot) != nil || !parse.children(pivot).isEmpty
        else { return nil }
        self.cue = cue
        self.context = context
        self.pivot = pivot
        self.bounds = bounds
    }

    private var text: TokenizedDocument { context.text }
    private var parse: ParsedText { context.text.parse }
    private var words: FunctionWords { context.words }

    // MARK: Who

    /// The head of the subject: its own, or that of the clause it shares it with ("said … and added", "…, adding",
    /// "appeared to confirm", "a letter saying"); for "who" and "which" what they stand for.
    func subject() -> Int? {
        var at = pivot
        for _ in 0..<CueGrammar.reach {
            if let own = own(at) { return isRelative(own) ? antecedent(of: at) : own }
            guard let head = parse.head(at) else { return nil }
            switch parse.relation(at) {
            case .adnominalClause: return isNominal(head) ? head : nil
            case .openComplement:
                if let object = parse.child(head, .object), object < at { return object }
            case .adverbialClause:
                // "said that it would close, adding …": not of what was said, but of whoever said it
                at = speech(above: head) ?? head
                continue
            case .conjunct, .auxiliary, .copula: break
            default: return nil
            }
            at = head
        }
        return nil
    }

    /// The cue whose complement a verb heads, if it does.
    private func speech(above verb: Int) -> Int? {
        var at = verb
        for _ in 0..<CueGrammar.reach {
            guard let head = parse.head(at) else { return nil }
            switch parse.relation(at) {
            case .clausalComplement: return context.cue(at: head).map { !$0.isUnreal } ?? false ? head : nil
            case .conjunct, .openComplement: at = head
            default: return nil
            }
        }
        return nil
    }

    private func own(_ verb: Int) -> Int? {
        parse.children(verb).first {
            switch parse.relation($0) {
            case .subject: true
            case .passiveSubject: verb != pivot
            default: false
            }
        }
    }

    /// Whoever does what a passive cue says: "told by the owners".
    func agent() -> Int? {
        if let agent = parse.child(pivot, .agent) { return agent }
        return parse.children(pivot).first {
            parse.relation($0) == .oblique && parse.child($0, .caseMarker).map { isWord($0, words.by) } ?? false
        }
    }

    private func isRelative(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return word == words.who || word == words.which || word == words.that
    }

    /// The noun that the relative clause around a verb hangs on.
    private func antecedent(of verb: Int) -> Int? {
        var at = verb
        for _ in 0..<CueGrammar.reach {
            guard let head = parse.head(at) else { return nil }
            if parse.relation(at) == .adnominalClause { return isNominal(head) ? head : nil }
            guard parse.relation(at) == .conjunct || parse.relation(at) == .openComplement else { return nil }
            at = head
        }
        return nil
    }

    private func isNominal(_ at: Int) -> Bool {
        switch parse.tag(at) {
        case .noun, .properNoun, .pronoun, .numeral, .determiner, .adjective: true
        default: false
        }
    }

    /// Where the cue's own clause ends: a relative or adverbial clause before its sentence does.
    var end: Int {
        var at = pivot
        for _ in 0..<CueGrammar.reach {
            switch parse.relation(at) {
            case .adnominalClause: return min(bounds.upperBound, parse.subtree(at).upperBound)
            case .conjunct, .openComplement, .clausalComplement: break
            default: return bounds.upperBound
            }
            guard let head = parse.head(at) else { break }
            at = head
        }
        return bounds.upperBound
    }

    // MARK: What

    /// How a complement is joined to its cue.
    enum Shape { case that, bare, question, infinitive }

    /// What was said, as the tree has it.
    struct Complement {
        var tokens: Range<Int>
        var shape: Shape
        /// Whom it was said to.
        var addressee: Range<Int>?
    }

    /// The clause or infinitive after the cue that says what was said; nil where the tree has none.
    func complement() -> Complement? {
        let children = parse.children(pivot)
        let addressee = children.first {
            $0 >= cue.tokens.upperBound && (parse.relation($0) == .object || parse.relation($0) == .indirectObject)
        }
        for child in children where child >= cue.tokens.upperBound {
            switch parse.relation(child) {
            case .clausalComplement, .clausalSubject, .passiveClausalSubject, .openComplement, .adverbialClause,
                .parataxis:
                if let found = complement(headedBy: child, addressee) { return found }
            case .object, .indirectObject, .oblique, .agent:
                // hung on the person told, on the place or on the time; not "comments on reports that"
                guard
                    child == addressee
                        ? cue.kinds.contains(.addressee) || cue.kinds.contains(.directive) : !isText(child)
                else { continue }
                for inner in parse.children(child)
                where parse.relation(inner) == .adnominalClause || parse.relation(inner) == .clausalComplement {
                    if let found = complement(headedBy: inner, child == addressee ? child : nil),
                        found.shape == .that && parse.relation(found.tokens.lowerBound) == .marker
                            || found.shape == .infinitive && child == addressee
                    {
                        return found
                    }
                }
            default: break
            }
        }
        return nil
    }

    private func complement(headedBy head: Int, _ addressee: Int?) -> Complement? {
        var tokens = parse.subtree(head)
        while let first = tokens.first, text.tokens[first].kind == .mark, context.quoted(at: first) == nil {
            tokens = first + 1..<tokens.upperBound
        }
        tokens = tokens.clamped(to: bounds)
        guard tokens.count > 1, tokens.lowerBound >= cue.tokens.upperBound, let first = tokens.first else { return nil }
        var whom: Range<Int>?
        if let addressee {
            whom = parse.subtree(addressee).clamped(to: cue.tokens.upperBound..<tokens.lowerBound)
            if whom?.isEmpty ?? true { whom = nil }
        }
        let relation = parse.relation(head)
        let isClause =
            relation == .clausalComplement || relation == .clausalSubject || relation == .passiveClausalSubject
        if isWord(first, words.that) {
            let next = context.phrases.phrase(startingAt: first, limit: tokens.upperBound)?.upperBound ?? first
            let isPointing =
                parse.relation(first) == .determiner && text.classes[first + 1] != .number
                && (next >= tokens.upperBound
                    || !text.classes[next].isVerb && text.classes[next] != .modal
                        && text.classes[next] != .auxiliary && text.classes[next] != .adverb)
            return isPointing ? nil : Complement(tokens: tokens, shape: .that, addressee: whom)
        }
        if isQuestion(first) {
            let isNext = first == cue.tokens.upperBound && cue.kinds.contains(.how)
            return isClause || isWord(first, words.whether) || isNext
                ? Complement(tokens: tokens, shape: .question, addressee: whom) : nil
        }
        if isWord(first, words.to) || isWord(first, words.not) && isWord(first + 1, words.to) {
            return relation == .parataxis ? nil : Complement(tokens: tokens, shape: .infinitive, addressee: whom)
        }
        guard isClause || relation == .parataxis, isFiniteClause(head), !context.isMark(tokens.lowerBound - 1, 0x2C)
        else {
            return nil
        }
        return Complement(tokens: tokens, shape: .bare, addressee: whom)
    }

    private func isText(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return context.lexicons.attribution.texts.contains(word) || context.lexicons.attribution.nouns.contains(word)
    }

    private func isQuestion(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return word == words.whether || word == words.how || word == words.why || word == words.ifWord
            || word == words.what
            || word == words.when || word == context.lexicons.attribution.whereWord
    }

    private func isFiniteClause(_ head: Int) -> Bool {
        parse.child(head, .subject, .passiveSubject, .expletive, .clausalSubject) != nil
    }

    private func isWord(_ at: Int, _ word: WordID) -> Bool { context.isWord(at, word) }
}
