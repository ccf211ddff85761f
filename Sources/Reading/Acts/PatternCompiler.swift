internal import Knowledge

/// Reads the patterns of `data/acts` into ``Pattern``s, interning their words.
struct PatternCompiler {
    private let inflection = Inflection()
    private var members: [String: [String]] = [:]
    private var bits: [String: ClassSet] = [:]
    private(set) var vocabulary: Vocabulary

    init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        for row in Knowledge.rows("acts/classes.tsv") where row.count > 1 && bits.count < 64 {
            bits[row[0]] = ClassSet(rawValue: 1 << UInt64(bits.count))
            members[row[0]] = row[1].split(separator: ",").map { PatternCompiler.trimmed($0) }
        }
    }

    /// The bit of a class; empty where there is no such class.
    func classSet(_ name: String) -> ClassSet { bits[name] ?? [] }

    /// The members of all classes as one table, each with all classes it belongs to.
    mutating func memberTable() -> PhraseTable<ClassSet> {
        var sets: [String: ClassSet] = [:]
        for (name, words) in members {
            for word in words where !word.contains(".v") { sets[word, default: []].formUnion(classSet(name)) }
        }
        var table = PhraseTable<ClassSet>()
        for (word, set) in sets.sorted(by: { $0.key < $1.key }) { table.add(word, set, vocabulary: &vocabulary) }
        return table
    }

    /// The patterns of one cell: the one written, and the passive of a verb with an object.
    mutating func compile(_ cell: String) -> [Pattern] {
        var pattern = Pattern(elements: [], from: 0, to: -1, verb: nil)
        var verbs: [String] = []
        for piece in PatternCompiler.spaced(cell).split(separator: " ") {
            switch piece {
            case "[": pattern.from = pattern.elements.count
            case "]": pattern.to = pattern.elements.count
            case "~": pattern.elements.append(.init(gap: true))
            default:
                let named = piece.hasPrefix("{") ? members[String(piece.dropFirst().prefix { $0 != "}" })] : nil
                let words = named ?? piece.split(separator: "|").map(String.init)
                if pattern.verb == nil, words.contains(where: { $0.contains(".v") }) {
                    pattern.verb = pattern.elements.count
                    verbs = words
                }
                pattern.elements.append(element(String(piece), first: pattern.elements.isEmpty))
            }
        }
        if pattern.to < 0 { pattern.to = pattern.elements.count }
        guard !pattern.elements.isEmpty else { return [] }
        return [pattern] + passive(of: pattern, verbs: verbs) + contracted(pattern)
    }

    /// "can not accept" is also "cannot accept", "can't accept".
    private mutating func contracted(_ pattern: Pattern) -> [Pattern] {
        let not = vocabulary.intern("not")
        guard
            let first = pattern.elements.indices.dropLast().first(where: {
                pattern.elements[$0 + 1].words.contains(not)
            }),
            first >= pattern.from, first + 1 < pattern.to, pattern.verb == nil
        else { return [] }
        var joined: [WordID] = []
        for (word, forms) in PatternCompiler.contractions
        where pattern.elements[first].words.contains(vocabulary.intern(word)) {
            joined += forms.map { vocabulary.intern($0) }
        }
        guard !joined.isEmpty else { return [] }
        var short = pattern
        short.elements[first].words = joined
        short.elements.remove(at: first + 1)
        short.to -= 1
        return [short]
    }

    private static let contractions: [(String, [String])] = [
        ("can", ["cannot", "can't"]), ("could", ["couldn't"]), ("will", ["won't"]), ("would", ["wouldn't"]),
        ("shall", ["shan't"]), ("should", ["shouldn't"]), ("must", ["mustn't"]), ("do", ["don't"]),
        ("does", ["doesn't"]), ("did", ["didn't"]), ("is", ["isn't"]), ("are", ["aren't"]),
        ("be", ["isn't", "aren't"]),
    ]

    /// "reopen ~ {embassy}" is also "reopened", said of an embassy.
    private mutating func passive(of pattern: Pattern, verbs: [String]) -> [Pattern] {
        guard let verb = pattern.verb, verb + 2 < pattern.elements.count, pattern.elements[verb + 1].gap,
            verb + 3 == pattern.elements.count, !pattern.elements[verb + 2].classes.isEmpty
        else { return [] }
        var passive = pattern
        passive.passiveSubject = pattern.elements[verb + 2].classes
        passive.elements = Array(pattern.elements[...verb])
        let participles = verbs.flatMap { words(of: $0.hasSuffix(".v") ? $0 + "n" : $0) }
        guard !participles.isEmpty else { return [] }
        passive.elements[verb].words = participles
        passive.to = min(pattern.to, verb + 1)
        return [passive]
    }

    private mutating func element(_ piece: String, first: Bool) -> Pattern.Element {
        var piece = piece
        var element = Pattern.Element()
        if piece.count > 1, piece.hasSuffix("?") {
            element.optional = true
            piece.removeLast()
        }
        if piece.hasPrefix("{"), piece.hasSuffix("}") {
            let name = String(piece.dropFirst().dropLast())
            let words = members[name] ?? []
            if first || words.contains(where: { $0.contains(".v") }) {
                element.words = words.filter { !$0.contains(" ") }.flatMap { self.words(of: $0) }
            } else {
                element.classes = classSet(name)
            }
        } else {
            element.words = piece.split(separator: "|").flatMap { words(of: String($0)) }
        }
        return element
    }

    /// The word numbers of one alternative: a word, or forms of a verb.
    private mutating func words(of alternative: String) -> [WordID] {
        guard let dot = alternative.lastIndex(of: "."), alternative[dot...].hasPrefix(".v") else {
            return PatternCompiler.clitics(alternative).map { vocabulary.intern($0) }
        }
        let forms = inflection.forms(of: String(alternative[..<dot]))
        let chosen: [String]
        switch alternative[dot...] {
        case ".vd": chosen = forms.past + forms.participle
        case ".vn": chosen = forms.participle
        case ".vg": chosen = forms.ing
        case ".vb": chosen = forms.present
        default: chosen = forms.all
        }
        var seen: Set<WordID> = []
        return chosen.map { vocabulary.intern($0) }.filter { seen.insert($0).inserted }
    }

    /// An Arabic word as it may be written: a verb alone or after "and"; a noun (marked `+`) after the article and prepositions too.
    private static func clitics(_ word: String) -> [String] {
        let isNoun = word.hasPrefix("+")
        let bare = isNoun ? String(word.dropFirst()) : word
        guard let first = bare.unicodeScalars.first, (0x0621...0x064A).contains(first.value) else { return [word] }
        let before = isNoun ? ["", "و", "ال", "وال", "ب", "بال", "ل", "لل", "وب", "ول"] : ["", "و", "ف"]
        return before.map { $0 + bare }
    }

    /// The numbers of words separated by spaces; `.v` stands for the forms of a verb.
    mutating func set(_ cell: String) -> Set<WordID> {
        var out: Set<WordID> = []
        for word in cell.split(separator: " ") { out.formUnion(words(of: String(word))) }
        return out
    }

    /// The numbers of single words.
    mutating func intern(_ words: [String]) -> [WordID] { words.map { vocabulary.intern($0) } }

    private static func spaced(_ cell: String) -> String {
        var out = ""
        for character in cell {
            if character == "[" || character == "]" { out += " \(character) " } else { out.append(character) }
        }
        return out
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
