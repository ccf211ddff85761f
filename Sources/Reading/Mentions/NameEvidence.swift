internal import RecordModel
internal import Syntax

/// What the model of mentions knows of names: types for names whose type rests on capitals alone, and names that the rules did not see.
enum NameEvidence {
    /// A choice this probable settles the type of a name.
    private static let settles = 0.5
    /// A choice this probable is a name where the rules see none.
    private static let adds = 0.7

    /// The names as found, with the model's evidence for those that resolving leaves open, in order, without overlaps. Cost: linear.
    static func add(
        _ choices: [MentionModel.Choice], to found: [NameIndex.Named], resolved: [NameIndex.Named],
        _ signals: MentionSignals
    ) -> [NameIndex.Named] {
        var names = found
        var covers = [Int](repeating: -1, count: signals.text.tokens.count)
        for (number, name) in names.enumerated() { for at in name.tokens { covers[at] = number } }
        var added: [NameIndex.Named] = []
        // a name is whole words
        for choice in choices where choice.probability >= settles && signals.cuts[choice.tokens.upperBound - 1] == 0 {
            let type = Mention.MentionType.allCases[choice.type]
            guard type == .person || type == .organisation || type == .location else { continue }
            let bare = bare(choice.tokens, signals)
            // no person's name has an article
            guard type != .person || bare == choice.tokens else { continue }
            let tokens = type == .location ? core(bare, signals) : bare
            guard let first = tokens.first, isName(tokens, type, signals), !isShouted(tokens, signals) else { continue }
            if covers[first] >= 0, names[covers[first]].tokens == tokens {
                let number = covers[first]
                guard !resolved[number].isSure, !names[number].isKnown else { continue }
                names[number].type = type
                names[number].isSure = true
            } else if choice.probability >= adds, tokens.allSatisfy({ covers[$0] < 0 && signals.isCapital($0) }) {
                let name = signals.text.text(signals.text.scalarRange(tokens))
                added.append(.init(tokens: tokens, type: type, name: name, isSure: true))
            }
        }
        guard !added.isEmpty else { return names }
        return (names + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "Foreign Secretary" names an office, whoever holds it; so does what ends in a title.
    private static func isName(_ tokens: Range<Int>, _ type: Mention.MentionType, _ signals: MentionSignals) -> Bool {
        // "They" and "Fighters" at a sentence's start name nobody
        guard tokens.contains(where: { signals.tags[$0] == .properNoun }),
            !tokens.contains(where: { signals.tags[$0] == .pronoun })
        else { return false }
        let titles: MentionWords.Lists = [.title, .role]
        if type == .person { return tokens.allSatisfy { signals.lists[$0].isDisjoint(with: titles) } }
        return tokens.last.map { signals.lists[$0].isDisjoint(with: titles) } ?? false
    }

    /// "ODO WENDT" is a label or a headline, and no name beside the one in small letters.
    private static func isShouted(_ tokens: Range<Int>, _ signals: MentionSignals) -> Bool {
        tokens.count > 1 && tokens.allSatisfy { signals.text.tokens[$0].shape == .upper }
    }

    /// "The nearby village of «Grauben»", "northern «Norland»": a place's name without the words before it.
    private static func core(_ tokens: Range<Int>, _ signals: MentionSignals) -> Range<Int> {
        guard let first = tokens.first(where: { signals.isCapital($0) }),
            (first..<tokens.upperBound).allSatisfy({ signals.isCapital($0) })
        else { return tokens }
        return first..<tokens.upperBound
    }

    /// The tokens without an article before them.
    private static func bare(_ tokens: Range<Int>, _ signals: MentionSignals) -> Range<Int> {
        guard tokens.count > 1, signals.text.classes[tokens.lowerBound] == .determiner else { return tokens }
        return tokens.lowerBound + 1..<tokens.upperBound
    }
}
