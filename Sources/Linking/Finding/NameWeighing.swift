import Registers

/// Weighs the name of an entry against the words that are asked for: which word answers to which, what is missing, what contradicts.
///
/// After Fellegi and Sunter (1969, https://doi.org/10.1080/01621459.1969.10501049): each word adds log2 of how much likelier it is in the
/// person's own entry than in another's, counted in these very entries.
final class NameWeighing {
    private let index: FindIndex
    let words: [AskedWord]
    private let columns: [FindIndex.Column]
    /// For each word of the index, and each that is asked for, the class of their likeness.
    private let likeness: UnsafeMutablePointer<UInt8>
    private var met: [(place: WordPlace, column: Int)] = []

    init(_ words: [AskedWord], _ index: FindIndex) {
        self.words = words
        self.index = index
        columns = index.columns.filter { $0.kind == .fullName || !(FindSlot($0.kind)?.isPlace ?? true) }
        likeness = .allocate(capacity: max(1, words.count * index.wordCount))
        likeness.initialize(repeating: 0, count: max(1, words.count * index.wordCount))
        for (number, asked) in words.enumerated() {
            for (word, found) in asked.words { likeness[number * index.wordCount + word] = found }
        }
    }

    deinit { likeness.deallocate() }

    /// A word that is asked for, and the entry's word that answers to it.
    private struct Match {
        var weight: Double
        var asked: Int, said: Int
        var likeness: UInt8
        var isElsewhere: Bool
    }

    /// What the name says of an entry. Cost: less than a microsecond.
    func weight(_ entry: Int) -> Double {
        let (matches, contradictions) = weigh(entry)
        return matches.reduce(0) { $0 + $1.weight } + contradictions.reduce(0) { $0 + $1.weight }
    }

    /// The same, told word by word.
    func steps(_ entry: Int) -> [FindStep] {
        let (matches, contradictions) = weigh(entry)
        return words.indices.map { number in
            let asked = words[number].read
            if let match = matches.first(where: { $0.asked == number }) {
                let finding: FindStep.Finding =
                    match.isElsewhere
                    ? .elsewhere : match.likeness <= 2 ? .same : match.likeness <= 4 ? .close : .near
                return FindStep(
                    field: Self.kind(asked.slot), finding: finding, asked: asked.text,
                    found: text(met[match.said].column, entry), weight: match.weight)
            }
            if let other = contradictions.first(where: { $0.asked == number }) {
                return FindStep(
                    field: Self.kind(asked.slot), finding: .differs, asked: asked.text,
                    found: text(met[other.said].column, entry), weight: other.weight)
            }
            return FindStep(field: Self.kind(asked.slot), finding: .silent, asked: asked.text, found: "", weight: 0)
        }
    }

    private func text(_ column: Int, _ entry: Int) -> String {
        index.text(columns[column], index.cell(columns[column], entry))
    }

    private func weigh(_ entry: Int) -> (matches: [Match], contradictions: [Match]) {
        met.removeAll(keepingCapacity: true)
        for (number, column) in columns.enumerated() {
            index.words(column, index.cell(column, entry)) { if met.count < 40 { met.append(($0, number)) } }
        }
        var possible: [Match] = []
        for (number, asked) in words.enumerated() {
            for (at, said) in met.enumerated() {
                let word = said.place.word
                guard word < index.wordCount else { continue }
                let found = likeness[number * index.wordCount + word]
                guard found > 0 else { continue }
                let moved = Self.loss(
                    asked.read.slot, said.place.slot, isGuess: asked.read.isGuess || said.place.isGuess)
                let weight = asked.weights[Int(found)] - moved
                if weight > 0 {
                    possible.append(
                        Match(weight: weight, asked: number, said: at, likeness: found, isElsewhere: moved > 0))
                }
            }
        }
        possible.sort { $0.weight != $1.weight ? $0.weight > $1.weight : ($0.asked, $0.said) < ($1.asked, $1.said) }
        var matches: [Match] = []
        for match in possible
        where !matches.contains(where: { $0.asked == match.asked || $0.said == match.said }) {
            matches.append(match)
        }
        return (matches, contradictions(matches))
    }

    /// Parts of the name of which both speak, and differ. Two parts that have changed places contradict nothing.
    private func contradictions(_ matches: [Match]) -> [Match] {
        var out: [Match] = []
        for slot in [FindSlot.given, .father, .grandfather, .family, .mother] {
            let asked = words.indices.filter { words[$0].read.slot == slot }
            let said = met.indices.filter { met[$0].place.slot == slot }
            guard let first = asked.first, let other = said.first else { continue }
            if matches.contains(where: { asked.contains($0.asked) && met[$0.said].place.slot == slot }) { continue }
            let left = asked.filter { number in !matches.contains { $0.asked == number } }
            let rest = said.filter { at in !matches.contains { $0.said == at } }
            if left.isEmpty, rest.isEmpty { continue }
            let isGuess = words[first].read.isGuess || met[other].place.isGuess
            var cost = Self.contradiction(slot)
            // one of the two is spoken for elsewhere: a part was left out, or two changed places and one of them is damaged
            if left.isEmpty || rest.isEmpty { cost *= isGuess ? 0.25 : 0.6 }
            if isGuess, slot == .father || slot == .grandfather { cost *= 0.7 }
            out.append(
                Match(
                    weight: -cost, asked: left.first ?? first, said: rest.first ?? other, likeness: 0,
                    isElsewhere: false))
        }
        return out
    }

    private static func contradiction(_ slot: FindSlot) -> Double {
        switch slot {
        case .given: 5.5
        case .father: 4.5
        case .grandfather: 3.5
        case .mother: 3.5
        default: 5
        }
    }

    /// What a word loses that stands in another part of the name than was asked.
    private static func loss(_ asked: FindSlot, _ said: FindSlot, isGuess: Bool) -> Double {
        if asked == said { return 0 }
        if asked == .mother || said == .mother { return 99 }
        let (first, last) = (min(asked.rawValue, said.rawValue), max(asked.rawValue, said.rawValue))
        let certain: Double =
            switch (FindSlot(rawValue: first), FindSlot(rawValue: last)) {
            case (.given, .father): 2.8
            case (.father, .grandfather), (.grandfather, .family): 2
            case (.given, .family): 3.5
            case (.father, .family): 3
            case (_, .alias): 1.2
            default: 4
            }
        return isGuess ? certain * 0.45 : certain
    }

    static func kind(_ slot: FindSlot) -> FieldKind {
        switch slot {
        case .given: .given
        case .father: .father
        case .grandfather: .grandfather
        case .family: .family
        case .mother: .mother
        case .alias: .alias
        case .place: .place
        case .region: .region
        case .birthPlace: .birthPlace
        }
    }
}
