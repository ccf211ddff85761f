internal import RecordModel
internal import Syntax

/// Who did an act and to whom, from the parse around its trigger and the roles of its type (`acts/roles.tsv`).
///
/// Gives head words, not phrases: whether a head can take part at all is for ``ActParties`` to say.
struct TreeRoles {
    let tree: SentenceTree
    let parties: ActParties
    private var text: TokenizedDocument { tree.text }
    private var parse: ParsedText { tree.text.parse }
    private var words: GrammarWords { tree.words }

    /// The head words that fill each role, in the order found.
    struct Heads {
        /// Role names with the heads that fill them.
        private(set) var all: [(role: String, head: Int)] = []

        /// Adds heads to a role, once each; nothing where there is no role.
        mutating func add(_ heads: [Int], as role: String?) {
            guard let role else { return }
            for head in heads where !all.contains(where: { $0.role == role && $0.head == head }) {
                all.append((role, head))
            }
        }

        /// Whether a role has somebody.
        func has(_ role: String?) -> Bool { role.map { role in all.contains { $0.role == role } } ?? true }
    }

    // MARK: verbs

    /// Who fills which role of an act that a verb names; `suffers` where the words themselves are passive in sense ("lost their lives").
    func ofVerb(_ verb: Int, _ span: Range<Int>, _ frame: RoleFrame, suffers: Bool) -> Heads {
        var out = Heads()
        let attribute = parse.relation(verb) == .adjectivalModifier && !tree.isPerfect(verb) ? parse.head(verb) : nil
        let subject = attribute == nil ? tree.subject(of: verb) : nil
        // "villagers killed by", without an auxiliary
        let isReduced =
            span.upperBound < text.tokens.count && tree.word(span.upperBound) == words.by && tree.isParticiple(verb)
        let isPassive =
            suffers || isReduced || subject?.suffers ?? (attribute != nil && !tree.isIng(verb)) || tree.isPassive(verb)
        if let attribute { out.add(tree.coordinated(attribute), as: isPassive ? frame.object : frame.subject) }
        if let subject {
            out.add(subject.heads, as: isPassive ? frame.object ?? (suffers ? "victim" : nil) : frame.subject)
        }
        let objects = tree.objects(of: verb)
        if !isPassive || suffers { out.add(suffers ? [] : objects, as: frame.object) }
        if isPassive {
            out.add(tree.agents(of: verb), as: frame.by)
            if !out.has(frame.by) { out.add(strikes(under: verb), as: frame.by) }
        }
        prepositions(of: verb, frame, &out)
        // "killing of prisoners", taken for a verb
        if !out.has(frame.object), tree.isIng(verb) {
            out.add(tree.phrases(on: verb) { $0 == words.of }, as: frame.of ?? frame.object)
        }
        for object in isPassive ? subject?.heads ?? [] : objects {
            if span.contains(object) { prepositions(of: object, frame, &out, ofToo: true) }
            if frame.of == "harmed", !parties.isPersonal(tree.phrase(object)) {
                out.add(holders(of: object), as: frame.of)
            }
        }
        return out
    }

    /// Whose a thing that is taken or destroyed was, where that is somebody: "the homes of 38 families", "the farmers' fields".
    private func holders(of thing: Int) -> [Int] {
        let all = tree.phrases(on: thing) { $0 == words.of } + (tree.owner(of: thing).map { [$0] } ?? [])
        return all.compactMap { holder in
            if tree.word(holder) == words.whose { return whose(holder) }
            if words.possessives.contains(tree.word(holder)) { return nil }
            return parties.isPersonal(tree.phrase(holder)) ? holder : nil
        }
    }

    /// "residents, «whose» houses were seized": the noun before the clause.
    private func whose(_ at: Int) -> Int? {
        let before = at > 0 && text.classes[at - 1] == .mark ? at - 2 : at - 1
        return before >= 0 && tree.isNominal(before) ? before : nil
    }

    /// "killed in an air strike by …": the attacks a verb's subject suffers in.
    private func strikes(under verb: Int) -> [Int] {
        tree.phrases(on: verb) { $0 == words.in || $0 == words.from || $0 == words.under || $0 == words.after }
            .filter { parties.isAttack($0) }
    }

    /// "an attack in which nine were killed", "nine were killed when troops «fired» …": the attacks a verb belongs to without being done by them.
    func attacks(around verb: Int) -> [Int] {
        var found = strikes(under: verb)
        for relative in tree.phrases(on: verb, { $0 == words.in || $0 == words.during }, before: true)
        where tree.isRelative(relative) {
            if let attack = tree.antecedent(of: verb, relative), parties.isAttack(attack) { found.append(attack) }
        }
        return found
    }

    private func prepositions(of at: Int, _ frame: RoleFrame, _ out: inout Heads, ofToo: Bool = false) {
        out.add(tree.phrases(on: at) { $0 == words.against }, as: frame.against)
        out.add(tree.phrases(on: at) { $0 == words.on || $0 == words.upon }.filter { !isTime($0) }, as: frame.on)
        out.add(tree.phrases(on: at) { $0 == words.with }, as: frame.with)
        out.add(tree.phrases(on: at) { $0 == words.to }, as: frame.to)
        if ofToo { out.add(tree.phrases(on: at) { $0 == words.of }, as: frame.of) }
    }

    private func isTime(_ at: Int) -> Bool { parties.context.isTime(at) }

    // MARK: nouns

    /// Who fills which role of an act that a noun names.
    func ofNoun(_ noun: Int, _ span: Range<Int>, _ frame: RoleFrame, isTalk: Bool = false) -> Heads {
        var out = Heads()
        if let owner = tree.owner(of: noun), !span.contains(owner) { out.add(tree.coordinated(owner), as: frame.owner) }
        complements(of: noun, frame, &out)
        // an inner noun of the trigger: "use of «gas» against villagers"
        for inner in span where inner != noun && parse.tag(inner) == .noun { complements(of: inner, frame, &out) }
        shared(noun, frame, &out)
        for clause in parse.children(noun) where parse.relation(clause) == .adnominalClause {
            let word = tree.word(clause)
            if words.light.contains(word) || words.carried.contains(word) {
                out.add(tree.agents(of: clause), as: frame.by)
                prepositions(of: clause, frame, &out)
            }
            if words.hitting.contains(word) { out.add(tree.objects(of: clause), as: frame.object ?? frame.of) }
            // "for which the army bears responsibility"
            if !out.has(frame.by), tree.objects(of: clause).contains(where: { words.accuse.contains(tree.word($0)) }) {
                out.add(tree.subject(of: clause)?.heads ?? [], as: frame.by)
            }
        }
        for child in parse.children(noun)
        where child < noun && parse.relation(child) == .compound && !span.contains(child) && !out.has(frame.owner) {
            if parties.isDoer(child) { out.add([child], as: frame.owner) }
        }
        governed(noun, frame, &out, 0)
        // "the army was behind the attack"
        if tree.preposition(of: noun) == words.behind, let subject = tree.subject(of: noun) {
            out.add(subject.heads, as: frame.subject)
        }
        if isTalk, !out.has(frame.subject) { out.add(speaker(at: noun), as: frame.subject) }
        return out
    }

    /// Who speaks at a talk: "«the envoy» said in a briefing", "«the envoy» told a news conference".
    private func speaker(at talk: Int) -> [Int] {
        guard let verb = parse.head(talk), parse.tag(verb) == .verb else { return [] }
        switch parse.relation(talk) {
        case .oblique, .nominalModifier:
            guard let preposition = tree.preposition(of: talk), words.speaking.contains(preposition) else { return [] }
        case .object, .indirectObject: guard words.telling.contains(tree.word(verb)) else { return [] }
        default: return []
        }
        guard let subject = tree.subject(of: verb), !subject.suffers else { return [] }
        return subject.heads
    }

    private func complements(of noun: Int, _ frame: RoleFrame, _ out: inout Heads) {
        out.add(tree.agents(of: noun), as: frame.by)
        out.add(tree.phrases(on: noun) { $0 == words.of }, as: frame.of)
        prepositions(of: noun, frame, &out)
        if frame.subject != nil { out.add(tree.phrases(on: noun) { $0 == words.between }, as: frame.subject) }
        // "attacks on the town by the army": "by" may hang on the town
        for child in parse.children(noun) where parse.relation(child) == .nominalModifier && child > noun {
            if !out.has(frame.by) { out.add(tree.phrases(on: child) { $0 == words.by }, as: frame.by) }
            if !out.has(frame.against) { out.add(tree.phrases(on: child) { $0 == words.against }, as: frame.against) }
        }
    }

    /// What belongs to a whole list: "the regime's detention and torture of teachers by the army".
    private func shared(_ noun: Int, _ frame: RoleFrame, _ out: inout Heads) {
        let first = firstOfList(noun)
        if first != noun, !out.has(frame.owner), let owner = tree.owner(of: first) {
            out.add(tree.coordinated(owner), as: frame.owner)
        }
        for sibling in tree.coordinated(first) where sibling > noun {
            if !out.has(frame.by) { out.add(tree.agents(of: sibling), as: frame.by) }
            if !out.has(frame.of), !words.holding.contains(tree.word(sibling)) {
                out.add(tree.phrases(on: sibling) { $0 == words.of }, as: frame.of)
            }
            if !out.has(frame.against) {
                out.add(tree.phrases(on: sibling) { $0 == words.against }, as: frame.against)
            }
        }
    }

    private func firstOfList(_ noun: Int) -> Int {
        var at = noun
        var steps = 0
        while steps < SentenceTree.reach, parse.relation(at) == .conjunct, let head = parse.head(at) {
            at = head
            steps += 1
        }
        return at
    }

    /// What the verb or noun that a noun hangs on says of who did it: "committed war crimes", "accused of torture", "faced arrest",
    /// "a campaign of arrests by the army".
    private func governed(_ noun: Int, _ frame: RoleFrame, _ out: inout Heads, _ steps: Int) {
        let noun = firstOfList(noun)
        guard steps < 4, let head = parse.head(noun) else { return }
        // "continue to «face» arrest": where the parser took "face" for a noun
        if head < noun, let suffered = (head + 1..<noun).last(where: { words.suffering.contains(tree.word($0)) }),
            parse.tag(head) == .verb
        {
            if let subject = tree.subject(of: suffered) ?? tree.subject(of: head) {
                out.add(subject.heads, as: frame.object ?? frame.of)
            }
            return
        }
        let word = tree.word(head)
        let harmed = frame.object ?? frame.of
        switch parse.relation(noun) {
        case .passiveSubject:
            if words.light.contains(word) || words.carried.contains(word) {
                out.add(tree.agents(of: head), as: frame.by)
            }
            prepositions(of: head, frame, &out)
        case .subject where words.hitting.contains(word): out.add(tree.objects(of: head), as: harmed)
        case .object, .indirectObject, .openComplement:
            if words.suffering.contains(word) || tree.isPassive(head) {
                out.add(tree.subject(of: head)?.heads ?? [], as: harmed)
            } else if words.light.contains(word) || words.cancelling.contains(word),
                tree.preposition(of: noun) != words.to || words.resorting.contains(word),
                let subject = tree.subject(of: head), !subject.suffers
            {
                out.add(subject.heads, as: frame.subject)
                prepositions(of: head, frame, &out)
            }
        case .oblique, .nominalModifier, .adverbialClause, .clausalComplement:
            under(head, noun, frame, &out, steps)
        default: break
        }
    }

    private func under(_ head: Int, _ noun: Int, _ frame: RoleFrame, _ out: inout Heads, _ steps: Int) {
        let word = tree.word(head)
        let harmed = frame.object ?? frame.of
        // "commended both governments for the release", the release hung on the governments
        if tree.preposition(of: noun) == words.for, parse.relation(head) == .object, let verb = parse.head(head),
            words.accuse.contains(tree.word(verb))
        {
            out.add(tree.coordinated(head), as: frame.subject)
            return
        }
        if words.accuse.contains(word) {
            let object = parse.child(head, .object)
            var accused = tree.owner(of: head).map { [$0] }
            if accused == nil, parse.tag(head) == .noun, let verb = parse.head(head), parse.relation(head) == .object {
                // "claimed responsibility for"
                accused = tree.subject(of: verb)?.heads
            } else if accused == nil {
                accused =
                    tree.isPassive(head) || object == nil ? tree.subject(of: head)?.heads : object.map(tree.coordinated)
            }
            out.add(accused ?? [], as: frame.subject)
        } else if words.suffering.contains(word) {
            guard let subject = tree.subject(of: head) else { return }
            let objects = tree.objects(of: head)
            out.add(subject.suffers || objects.isEmpty ? subject.heads : objects, as: harmed)
            if !subject.suffers, !objects.isEmpty { out.add(subject.heads, as: frame.subject) }
        } else if words.light.contains(word) {
            guard let preposition = tree.preposition(of: noun), preposition != words.during, preposition != words.after,
                preposition != words.to || words.resorting.contains(word)
            else {
                return
            }
            if let subject = tree.subject(of: head), !subject.suffers { out.add(subject.heads, as: frame.subject) }
        } else if tree.preposition(of: noun) == words.with, let verb = parse.head(head),
            words.light.contains(tree.word(verb))
        {
            // "responded to protests with a crackdown", the crackdown hung on the protests
            if let subject = tree.subject(of: verb), !subject.suffers { out.add(subject.heads, as: frame.subject) }
        } else if words.holding.contains(word) {
            if !out.has(frame.owner), let owner = tree.owner(of: head) {
                out.add(tree.coordinated(owner), as: frame.owner)
            }
            if !out.has(frame.by) { out.add(tree.agents(of: head), as: frame.by) }
            for clause in parse.children(head) where parse.relation(clause) == .adnominalClause && !out.has(frame.by) {
                out.add(tree.agents(of: clause), as: frame.by)
            }
            governed(head, frame, &out, steps + 1)
        }
    }

    /// Who is said in the same sentence to bear or claim the responsibility for an attack: ", for which the army claimed responsibility".
    func claimants(_ top: Int, _ sentence: Range<Int>) -> [Int] {
        guard parties.isAttack(top) else { return [] }
        let from = top + 1
        for at in from..<max(from, min(sentence.upperBound, top + 40))
        where words.accuse.contains(tree.word(at)) && parse.tag(at) == .noun && parse.relation(at) == .object {
            guard let verb = parse.head(at), let subject = tree.subject(of: verb), !subject.suffers else { continue }
            return subject.heads
        }
        return []
    }

    /// Who made an attack that does or suffers something: "«Orvelan» air strikes killed", "a strike «by the army»", "«the group» claimed the
    /// attack that killed". Nothing where the text does not say.
    func makers(of attack: Int) -> Heads {
        let frame = RoleFrame(["", "maker", "-", "maker", "maker", "-", "-", "-", "-", "-", "-"])
        return ofNoun(attack, attack..<attack + 1, frame)
    }
}
