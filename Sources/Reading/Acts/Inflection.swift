internal import Knowledge

/// Makes the forms of English verbs: by rule, and by the table of irregular ones (`reading/verbs.tsv`).
struct Inflection {
    /// The forms of one verb, in both spellings where it has two (`-ise`, `-ize`).
    struct Forms {
        /// Base and third person: `take`, `takes`.
        var present: [String] = []
        /// `took`.
        var past: [String] = []
        /// `taken`.
        var participle: [String] = []
        /// `taking`.
        var ing: [String] = []

        /// All forms.
        var all: [String] { present + past + participle + ing }
    }

    private let irregular: [String: (past: String, participle: String)]

    /// Reads the irregular verbs.
    init() {
        var table: [String: (past: String, participle: String)] = [:]
        for file in ["acts/verbs.tsv", "reading/verbs.tsv"] {
            for row in Knowledge.rows(file) where row.count > 2 { table[row[0]] = (row[1], row[2]) }
        }
        irregular = table
    }

    /// The forms of a verb given by its base.
    func forms(of base: String) -> Forms {
        var forms = Forms()
        for base in spellings(of: base) {
            let past = irregular[base]?.past ?? Inflection.past(of: base)
            forms.present += [base, Inflection.third(of: base)]
            forms.past.append(past)
            forms.participle.append(irregular[base]?.participle ?? past)
            forms.ing.append(ing(of: base, past: past))
        }
        if base == "be" { forms.present += ["is", "are", "am"]; forms.past += ["was", "were"] }
        return forms
    }

    private func spellings(of base: String) -> [String] {
        if base.hasSuffix("ise"), base.count > 5 { return [base, base.dropLast(2) + "ze"] }
        if base.hasSuffix("yse") { return [base, base.dropLast(2) + "ze"] }
        return [base]
    }

    private func ing(of base: String, past: String) -> String {
        if irregular[base] != nil, past.hasSuffix("ed"), !base.hasSuffix("e") { return past.dropLast(2) + "ing" }
        if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
        if base.hasSuffix("e"), !base.hasSuffix("ee"), base != "be" { return base.dropLast() + "ing" }
        return (doubles(base) ? base + base.suffix(1) : base) + "ing"
    }

    /// "hit", "put", "cut", "run": a short verb whose last consonant doubles though its past shows nothing.
    private func doubles(_ base: String) -> Bool {
        let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
        let tail = Array(base)
        guard irregular[base] != nil, tail.count == 3 else { return false }
        return !vowels.contains(tail[0]) && vowels.contains(tail[1]) && !vowels.contains(tail[2])
            && !["w", "x", "y"].contains(tail[2])
    }

    private static func endsInConsonantY(_ base: String) -> Bool {
        base.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { base.hasSuffix($0) }
    }

    private static func past(of base: String) -> String {
        if base.hasSuffix("e") { return base + "d" }
        return endsInConsonantY(base) ? base.dropLast() + "ied" : base + "ed"
    }

    private static func third(of base: String) -> String {
        if base == "have" { return "has" }
        if endsInConsonantY(base) { return base.dropLast() + "ies" }
        return ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) } ? base + "es" : base + "s"
    }

    /// The plural of a noun: `ministry` → `ministries`, `congressman` → `congressmen`.
    static func plural(of noun: String) -> String {
        if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
        if endsInConsonantY(noun) { return noun.dropLast() + "ies" }
        return ["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) } ? noun + "es" : noun + "s"
    }

    private static let abstractEndings: [[UInt32]] = [
        "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "hood", "tude", "ship", "cy", "ing",
    ].map { $0.unicodeScalars.map(\.value) }

    /// Whether a noun has an ending of abstract nouns ("intimidation", "hostility"), singular or plural. Cost: constant.
    static func isAbstractNoun(_ scalars: ArraySlice<UInt32>) -> Bool {
        var word = scalars
        if word.last == 0x73 { word = word.dropLast() }
        if word.suffix(2).elementsEqual([0x69, 0x65]) { word = word.dropLast(2) + [0x79] }
        guard word.count > 5 else { return false }
        return abstractEndings.contains { word.suffix($0.count).elementsEqual($0) }
    }

    private static let agentEndings: [[UInt32]] = ["er", "or", "ist", "ian", "ee", "eer", "ant"].map {
        $0.unicodeScalars.map(\.value)
    }

    /// Whether a noun has an ending of nouns for persons ("bakers", "activist"), singular or plural. Cost: constant.
    static func isAgentNoun(_ scalars: ArraySlice<UInt32>) -> Bool {
        var word = scalars
        if word.suffix(3).elementsEqual([0x6D, 0x65, 0x6E]) { return true }
        if word.last == 0x73 { word = word.dropLast() }
        return word.count > 4 && agentEndings.contains { word.suffix($0.count).elementsEqual($0) }
    }
}
