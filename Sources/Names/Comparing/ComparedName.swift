import Foundation

/// A name made ready for comparing: at most ten words, the family last, each with what it weighs.
struct ComparedName {
    /// Words that are compared; what stands behind them is left out.
    static let most = 10

    let name: PersonalName
    /// Indices into the name's words.
    let places: [Int]
    let sides: [WordComparer.Side]
    let weights: [Double]

    init(_ name: PersonalName, _ table: ComparisonTable) {
        self.name = name
        var places = Array(name.words.indices.prefix(Self.most))
        if name.isFamilyFirst {
            // names in the one order: HALABI, Khaled is Khaled HALABI
            places = places.filter { name.kinds[$0] != .family } + places.filter { name.kinds[$0] == .family }
        }
        self.places = places
        let syllables = Self.syllables(name)
        sides = places.map { at in
            let word = name.words[at]
            return WordComparer.Side(
                sounds: word.sounds, alternative: word.alternative, syllable: syllables[at] ?? 0,
                known: name.known[at] ?? Self.child(word),
                build: word.build,
                isArabic: word.isArabic)
        }
        weights = places.map { Self.weight(name.words[$0], name.known[$0], table) }
    }

    var count: Int { places.count }

    func word(_ at: Int) -> NameWord { name.words[places[at]] }
    func kind(_ at: Int) -> PersonalName.Kind { name.kinds[places[at]] }

    func text(_ at: Int, _ count: Int) -> String {
        (at..<min(self.count, at + count)).map { word($0).text }.joined(separator: " ")
    }

    /// Whether the name is of a kind that has the father's name in it: something in it is Arabic.
    var isPatronymic: Bool {
        places.contains { at in
            let word = name.words[at]
            if word.isArabic || word.hasArticle || word.isFathers || word.build != .plain { return true }
            return name.known[at].map { KnownNames.standard.perThousand($0) > 0 } ?? false
        }
    }

    /// Two neighbours as one word.
    func joined(_ at: Int) -> WordComparer.Side {
        let article = word(at + 1).hasArticle ? ArticleSounds.standard.sounds(isArabic: sides[at + 1].isArabic) : []
        let both = sides[at].sounds + article + sides[at + 1].sounds
        return WordComparer.Side(
            sounds: both, known: nil, build: sides[at].build, isArabic: sides[at].isArabic || sides[at + 1].isArabic)
    }

    /// Words that are one sign of a script of syllables, by their place.
    private static func syllables(_ name: PersonalName) -> [Int: UInt32] {
        guard name.words.contains(where: { $0.span.count == 1 && !$0.isInitial }) else { return [:] }
        let scalars = Array(name.text.unicodeScalars.prefix(NameLetters.longest))
        var out: [Int: UInt32] = [:]
        for (at, word) in name.words.enumerated() where word.span.count == 1 {
            let value = scalars[word.span.lowerBound].value
            if NameSigns.isSyllable(value) { out[at] = value }
        }
        return out
    }

    /// The known name inside `Abu X`, `Umm X`.
    private static func child(_ word: NameWord) -> Int? {
        guard word.build == .fatherOf || word.build == .motherOf, word.sounds.count > 1 else { return nil }
        return KnownNames.standard.find(Array(word.sounds.dropFirst()))
    }

    /// How much a word of a name says: little where many bear it, or where it is short.
    private static func weight(_ word: NameWord, _ known: Int?, _ table: ComparisonTable) -> Double {
        if word.isInitial { return table.initialWeight }
        if word.isTitle { return table.titleWeight }
        let length = word.sounds.count
        let size = length <= 2 ? table.shortTwo : length == 3 ? table.shortThree : 1
        guard let known else { return size }
        let common = KnownNames.standard.perThousand(known)
        guard common > 0 else { return size }
        return max(table.commonLeast, 1 - table.common * log2(1 + common))
    }
}
