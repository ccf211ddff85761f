import Names
import Testing

/// What holds for any text.
@Suite struct PropertyTests {
    /// Texts of random scalars: letters of several scripts, marks, digits, controls, spaces, anything.
    static let texts: [String] = {
        var random = SplitMix(state: 20_260_901)
        let ranges: [ClosedRange<UInt32>] = [
            0x61...0x7A, 0x41...0x5A, 0x0621...0x064A, 0x064B...0x0670, 0x0671...0x06FF, 0xFE70...0xFEFC, 0xC0...0x17F,
            0x0300...0x036F, 0x2000...0x206F, 0x0400...0x045F, 0x4E00...0x4F00, 0xAC00...0xAD00, 0x20...0x40,
            0x0...0x10FFFF,
        ]
        return (0..<400).map { number in
            var text = String.UnicodeScalarView()
            for _ in 0..<(number % 40) {
                let range = ranges[Int(random.next() % UInt64(ranges.count))]
                let value = range.lowerBound + UInt32(random.next() % UInt64(range.count))
                if let scalar = Unicode.Scalar(value) { text.append(scalar) }
                if random.next() % 5 == 0 { text.append(" ") }
            }
            return String(text)
        }
    }()

    /// Names put together from words that have rules of their own.
    static let names: [String] = {
        var random = SplitMix(state: 7)
        let words = [
            "محمد", "خالد", "أبو", "بن", "عبد", "الرحمن", "الحلبي", "عبدالله", "أم", "زوجة", "،", "(", ")", "الدكتور",
            "هللا", "Abu", "bin",
            "al-Halabi", "Abd", "el", "Khaled", "Mohammed", ",", "\"", "Umm", "K.", "ash-Sharaa", "Dr.", "HALABI",
            "alias", "Din", "Allah",
            "Benali", "7amid", "王", "김", "Иван", "ប៉ុល",
        ]
        return (0..<400).map { number in
            (0..<(1 + number % 9)).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined(separator: " ")
        }
    }()

    @Test(arguments: [texts, names])
    func `parts lie in the text, in order, apart`(all: [String]) {
        for text in all {
            let name = PersonalName(text)
            let scalars = Array(text.unicodeScalars)
            #expect(name.words.count == name.kinds.count)
            #expect(name.words.count == name.known.count)
            var last = 0
            for part in name.parts {
                #expect(part.span.lowerBound >= last)
                #expect(part.span.upperBound <= scalars.count)
                #expect(!part.span.isEmpty)
                #expect(String(String.UnicodeScalarView(scalars[part.span])) == part.text)
                last = part.span.lowerBound
            }
            #expect(name.parts.reduce(0) { $0 + $1.words.count } == name.words.count)
            for doubt in name.doubts { #expect(doubt.span.upperBound <= scalars.count) }
        }
    }

    @Test(arguments: [texts, names])
    func `a name is itself`(all: [String]) {
        for text in all {
            let comparison = NameComparer.standard.compare(text, text)
            #expect(comparison.score == (PersonalName(text).words.isEmpty ? 0 : 1), "\(text.debugDescription)")
        }
    }

    @Test(arguments: [texts, names])
    func `the score is symmetric and from 0 to 1`(all: [String]) {
        for (one, other) in zip(all, all.dropFirst()) {
            let there = NameComparer.standard.compare(one, other), back = NameComparer.standard.compare(other, one)
            #expect(abs(there.score - back.score) < 1e-12, "\(one.debugDescription) \(other.debugDescription)")
            #expect((0...1).contains(there.score))
            #expect(there.lines.count == back.lines.count)
        }
    }

    @Test(arguments: [texts, names])
    func `the distance is symmetric, and nothing for the same`(all: [String]) {
        let keys = all.map { NameKey($0) }
        for (one, other) in zip(keys, keys.dropFirst()) {
            let there = SoundDistance.standard.similarity(one.sounds, other.sounds)
            #expect(there == SoundDistance.standard.similarity(other.sounds, one.sounds))
            #expect((0...1).contains(there))
        }
    }

    @Test(arguments: [
        String(repeating: "محمد ", count: 2_000_000), String(repeating: "a", count: 10_000_000),
        String(repeating: "\u{301}", count: 5_000_000), String(repeating: "عبد", count: 1_000_000),
        String(repeating: "(", count: 3_000_000),
    ])
    func `a cell of ten megabytes is read to the limit and no further`(text: String) {
        let name = PersonalName(text)
        let start = PersonalName(String(text.unicodeScalars.prefix(1_024)))
        #expect(name.parts == start.parts)
        #expect(name.doubts.filter { $0.kind == .cutShort }.count == 1)
        #expect(start.doubts.filter { $0.kind == .cutShort }.isEmpty)
        #expect((0...1).contains(NameComparer.standard.compare(text, "محمد").score))
        #expect(NameKey(text) == NameKey(start.text))
    }
}

/// Random numbers that are the same each time (Steele, Lea, Flood, doi:10.1145/2660193.2660195).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
