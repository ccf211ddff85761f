import Testing

@testable import Syntax

@Suite("Features of words") struct WordFeatureTests {
    private func features(_ scalars: [UInt32]) -> [UInt64] {
        var room = [UInt64](repeating: 0, count: WordFeatures.most)
        let count = scalars.withUnsafeBufferPointer { scalars in
            room.withUnsafeMutableBufferPointer { WordFeatures.fill($0, scalars) }
        }
        return Array(room.prefix(count))
    }

    private func features(_ word: String) -> [UInt64] { features(word.unicodeScalars.map(\.value)) }

    @Test(arguments: [("", 2), ("a", 4), ("to", 6), ("goat", 10), ("goatherd", 10)])
    func endsAreAsManyAsThereAre(_ word: String, _ count: Int) { #expect(Set(features(word)).count == count) }

    @Test(arguments: [("Farm", "farm"), ("1987", "2024"), ("won’t", "won't")])
    func formsThatAreTakenForOne(_ one: String, _ other: String) { #expect(features(one)[0] == features(other)[0]) }

    @Test func capitalsShowInTheLook() {
        #expect(features("Farm")[1] != features("farm")[1])
        #expect(features("FARM")[1] != features("Farm")[1])
    }

    @Test func wordsShareEnds() {
        let (one, other) = (features("calling"), features("selling"))
        #expect(one[0] != other[0])
        #expect(Set(one.suffix(4)).intersection(other.suffix(4)).count == 3 + 1)
        #expect(Set(one[2..<6]).isDisjoint(with: other[2..<6]))
    }

    @Test func longWordsAndOddScalarsHaveFeatures() {
        #expect(features([0x0130, 0xD800, 0x10FFFF, 0x110000, 0x7F]).count == 10)
        #expect(features([UInt32](repeating: 0x61, count: 100_000)).count == 10)
    }
}
