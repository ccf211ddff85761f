import Foundation

/// A random number generator that gives the same numbers on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Made-up words, Latin and Arabic, as frequent as words are in texts (Zipf–Mandelbrot, exponent 1.05).
struct SyntheticVocabulary {
    let words: [String]
    private let cumulative: [Double]

    init(count: Int) {
        words = (0..<count).map(SyntheticVocabulary.word)
        var sum = 0.0
        let sums = (0..<count).map { rank -> Double in
            sum += 1 / pow(Double(rank) + 2.7, 1.05)
            return sum
        }
        cumulative = sums.map { $0 / sum }
    }

    func draw(_ generator: inout Seeded) -> String {
        let share = Double(generator.next() >> 11) / Double(1 << 53)
        var low = 0
        var high = cumulative.count - 1
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] < share { low = middle + 1 } else { high = middle }
        }
        return words[low]
    }

    private static let latin = "ka ro mi ta se lu ba ni do fe ga hu zi po ra we sha dir mun tal ost ber qua vel".split(
        separator: " ")
    private static let arabic = "كا رو مي تا سل لو با ني دو فر غا هو زي بر را وس شا دي من تل عم حل صف قر".split(
        separator: " ")

    private static func word(_ rank: Int) -> String {
        let isArabic = rank % 3 == 2
        var word = isArabic && rank % 2 == 0 ? "ال" : ""
        var rest = rank + 7
        repeat {
            word += isArabic ? arabic[rest % 24] : latin[rest % 24]
            rest /= 24
        } while rest > 0
        return word
    }
}
