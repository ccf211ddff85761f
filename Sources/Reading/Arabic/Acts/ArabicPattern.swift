/// A run of Arabic words that names an act: the small language of `data/arabic/acts.tsv`, compiled.
struct ArabicPattern: Sendable {
    /// One step: a word by its stem, any form of a verb, or its verbal noun.
    struct Step: Sendable {
        var verbs: [Int16] = []
        var verbalNouns: [Int16] = []
        var words: [WordID] = []
        /// May be left out.
        var isOptional = false
        /// Up to ``ArabicPattern/longestGap`` words before the next step.
        var isGap = false
    }

    /// What must hold around it, and how it is read.
    struct Frame: Sendable {
        var type: String
        /// Without an agent after it, the noun after the verb suffers it.
        var isPassive = false
        /// Its subject suffers it.
        var suffers = false
        /// What it is done to is a person, or must not be one.
        var needsPerson = false
        var needsThing = false
        /// A noun that names the act with nothing after it.
        var isLone = false
        /// An agent must be named, or a vowel mark show the passive.
        var needsAgent = false
        /// One of these stands somewhere in the document.
        var doc: [WordID] = []
        var near: [WordID] = []
        var not: [WordID] = []
        /// One of these is among the words after it.
        var of: [WordID] = []
    }

    /// The most words a gap takes.
    static let longestGap = 5

    var steps: [Step] = []
    /// The first step inside the brackets, and the one after the last.
    var from = 0
    var to = 0
    var frame: Frame

    /// Where a pattern was found.
    struct Match {
        /// The tokens inside the brackets.
        var span: Range<Int>
        /// All its tokens.
        var whole: Range<Int>
        /// The token of its verb in a finite form, or nil.
        var verb: Int?
    }

    /// Whether a token is what a step asks for; a verb only where `isVerb` takes it for one.
    static func takes(_ step: Step, _ word: ArabicText.Word, _ id: WordID, isVerb: Bool) -> (Bool, asVerb: Bool) {
        if let verb = word.verb, isVerb, step.verbs.contains(verb.lemma) { return (true, true) }
        if word.verbalNoun >= 0, !isVerb || word.verb == nil, step.verbalNouns.contains(word.verbalNoun) {
            return (true, false)
        }
        return (step.words.contains(word.stem) || step.words.contains(id), false)
    }
}

/// All patterns, found by what can begin them.
struct ArabicPatternTable: Sendable {
    private(set) var patterns: [ArabicPattern] = []
    /// All words that patterns name.
    private(set) var words: Set<WordID> = []
    private var byWord: [WordID: [Int]] = [:]
    private var byVerb: [Int16: [Int]] = [:]
    private var byVerbalNoun: [Int16: [Int]] = [:]

    /// Adds a row of the table.
    mutating func add(
        type: String, pattern: String, options: String, lemmas: [String: Int16], vocabulary: inout Vocabulary
    ) {
        var made = ArabicPattern(frame: .init(type: type))
        var end: Int?
        let spaced = pattern.replacing("[", with: " [ ").replacing("]", with: " ] ")
        for piece in spaced.split(separator: " ") {
            switch piece {
            case "[": made.from = made.steps.count
            case "]": end = made.steps.count
            case "~": made.steps.append(.init(isGap: true))
            default: made.steps.append(ArabicPatternTable.step(String(piece), lemmas, &vocabulary))
            }
        }
        made.to = end ?? made.steps.count
        for option in options.split(separator: " ") {
            let parts = option.split(separator: "=", maxSplits: 1)
            let list = parts.count > 1 ? parts[1].split(separator: ",").map { vocabulary.intern(String($0)) } : []
            switch parts[0] {
            case "passive": made.frame.isPassive = true
            case "suffers": made.frame.suffers = true
            case "person": made.frame.needsPerson = true
            case "thing": made.frame.needsThing = true
            case "lone": made.frame.isLone = true
            case "agent": made.frame.needsAgent = true
            case "doc": made.frame.doc = list
            case "near": made.frame.near = list
            case "not": made.frame.not = list
            case "of": made.frame.of = list
            default: break
            }
        }
        words.formUnion(made.steps.flatMap(\.words) + made.frame.doc + made.frame.near + made.frame.not + made.frame.of)
        guard let first = made.steps.first else { return }
        let number = patterns.count
        patterns.append(made)
        for word in first.words { byWord[word, default: []].append(number) }
        for verb in first.verbs { byVerb[verb, default: []].append(number) }
        for noun in first.verbalNouns { byVerbalNoun[noun, default: []].append(number) }
    }

    private static func step(_ piece: String, _ lemmas: [String: Int16], _ vocabulary: inout Vocabulary)
        -> ArabicPattern.Step
    {
        var piece = piece
        var step = ArabicPattern.Step()
        if piece.hasSuffix("?") {
            step.isOptional = true
            piece.removeLast()
        }
        for alternative in piece.split(separator: "|") {
            if alternative.hasPrefix("v:") {
                if let lemma = lemmas[String(alternative.dropFirst(2))] { step.verbs.append(lemma) }
            } else if alternative.hasPrefix("m:") {
                if let lemma = lemmas[String(alternative.dropFirst(2))] { step.verbalNouns.append(lemma) }
            } else {
                step.words.append(vocabulary.intern(String(alternative)))
            }
        }
        return step
    }

    /// The patterns that a token can begin.
    func starting(_ word: ArabicText.Word, _ id: WordID) -> [Int] {
        var out = byWord[word.stem] ?? []
        if id != word.stem { out += byWord[id] ?? [] }
        if let verb = word.verb { out += byVerb[verb.lemma] ?? [] }
        if word.verbalNoun >= 0 { out += byVerbalNoun[word.verbalNoun] ?? [] }
        return out
    }
}
