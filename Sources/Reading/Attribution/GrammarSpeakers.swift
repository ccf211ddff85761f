internal import RecordModel
internal import Syntax

/// Makes a speaker of a word in the tree: the noun phrase around it, with its role.
struct GrammarSpeakers {
    let context: AttributionContext

    private var text: TokenizedDocument { context.text }
    private var parse: ParsedText { context.text.parse }

    /// Whoever a noun, name or pronoun in the tree names; nil for what is no such word.
    func speaker(_ head: Int) -> Speaker? {
        let own = phrase(head)
        let apposition = parse.children(head).first { $0 > head && parse.relation($0) == .appositional }
        if let apposition {
            // "the spokesman of the council, Mira Dahl"
            if let name = context.names.covering(apposition), name.type == .person,
                context.names.covering(head)?.type != .person
            {
                return Speaker(tokens: name.tokens, name: name.name, role: withoutDeterminer(own), isPerson: true)
            }
        }
        if context.names.covering(head)?.type != .person, let name = context.speakers.person(apposedTo: own) {
            return Speaker(tokens: name.tokens, name: name.name, role: withoutDeterminer(own), isPerson: true)
        }
        guard var speaker = context.speakers.describe(own) else { return nil }
        if speaker.isPerson, speaker.role == nil, let apposition, let first = text.tokens(own.upperBound, isMark: 0x2C)
        {
            let role = first + 1..<max(first + 1, phrase(apposition).upperBound)
            if !role.isEmpty { speaker.role = role }
        }
        return speaker
    }

    /// A word with what hangs on it and touches it: determiners, modifiers, the further words of a name, "of" and "in" phrases,
    /// what "and" joins; no relative clause, no apposition.
    func phrase(_ head: Int) -> Range<Int> {
        var low = head
        var high = head + 1
        for child in parse.children(head).reversed() where child < head {
            guard isInside(child) else { break }
            let part = parse.subtree(child)
            guard part.upperBound == low else { break }
            low = part.lowerBound
        }
        for child in parse.children(head) where child > head {
            guard isInside(child) else { break }
            let part = parse.relation(child) == .conjunct ? joined(child) : parse.subtree(child)
            guard part.lowerBound == high else { break }
            high = part.upperBound
        }
        if let name = context.names.covering(low) { low = min(low, name.tokens.lowerBound) }
        if let name = context.names.covering(high - 1) { high = max(high, name.tokens.upperBound) }
        return low..<high
    }

    private func joined(_ child: Int) -> Range<Int> {
        let inner = phrase(child)
        return min(inner.lowerBound, parse.subtree(child).lowerBound)..<inner.upperBound
    }

    private func isInside(_ child: Int) -> Bool {
        switch parse.relation(child) {
        case .determiner, .adjectivalModifier, .numericModifier, .compound, .flat, .fixed, .goesWith, .nominalModifier,
            .adverbialModifier:
            true
        case .conjunct: parse.tag(child) == .noun || parse.tag(child) == .properNoun
        default: false
        }
    }

    private func withoutDeterminer(_ phrase: Range<Int>) -> Range<Int>? {
        var phrase = phrase
        while let first = phrase.first, text.classes[first] == .determiner { phrase = first + 1..<phrase.upperBound }
        return phrase.isEmpty ? nil : phrase
    }
}

extension TokenizedDocument {
    /// The token itself where it is this mark, else nil.
    fileprivate func tokens(_ at: Int, isMark scalar: UInt32) -> Int? { isMark(at, scalar) ? at : nil }
}
