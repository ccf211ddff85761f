import Learning
import Testing

@testable import Syntax
@testable import Training

@Suite("Training") struct TrainingTests {
    private func trained(_ seed: UInt64) -> RowSelection {
        var generator = SeededGenerator(seed: seed)
        let perceptron = Perceptron(width: 3)
        for _ in 0..<3000 {
            // class 2 where the second feature is even, else class 0
            let number = generator.below(50)
            let features = [FeatureHash.feature(1), FeatureHash.feature(2, FeatureHash.atom(UInt64(number)))]
            var scores: [Int32] = [0, 0, 0]
            features.withUnsafeBufferPointer { found in
                scores.withUnsafeMutableBufferPointer { scores in
                    if let scores = scores.baseAddress { perceptron.add(found, to: scores) }
                }
                let right = number % 2 == 0 ? 2 : 0
                let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
                perceptron.tick()
                if best != right {
                    perceptron.update(found, class: right, by: 1)
                    perceptron.update(found, class: best, by: -1)
                }
            }
        }
        return RowSelection(perceptron)
    }

    /// How many of the numbers a table gets right.
    private func right(_ add: (UnsafeBufferPointer<UInt64>, UnsafeMutablePointer<Int16>) -> Void) -> Int {
        (0..<50).count { number in
            let features = [FeatureHash.feature(1), FeatureHash.feature(2, FeatureHash.atom(UInt64(number)))]
            var sums: [Int16] = [0, 0, 0]
            features.withUnsafeBufferPointer { found in
                sums.withUnsafeMutableBufferPointer { sums in
                    if let sums = sums.baseAddress { add(found, sums) }
                }
            }
            return sums.indices.max { sums[$0] < sums[$1] } == (number % 2 == 0 ? 2 : 0)
        }
    }

    private func bytes(_ rows: RowSelection) -> [UInt8] {
        ModelFile.bytes(version: 1, sections: rows.sections("w", limit: 1000))
    }

    // a guess would have half of them right

    @Test func whatWasLearnedIsReadBack() throws {
        let memory = ModelMemory(bytes(trained(4)))
        let table = try WeightTable(ModelFile(memory.bytes, version: 1), "w", width: 3)
        #expect(right { table.add($0, to: $1) } >= 42)
    }

    @Test func pairsSayTheSameAsRows() throws {
        let memory = ModelMemory(ModelFile.bytes(version: 1, sections: trained(4).sparseSections("w", size: 10_000)))
        let table = try SparseTable(ModelFile(memory.bytes, version: 1), "w", width: 3)
        #expect(right { table.add($0, to: $1) } >= 42)
        #expect(throws: ModelError.self) { try SparseTable(ModelFile(memory.bytes, version: 1), "w", width: 2) }
    }

    @Test func fewerBytesAreFewerPairs() {
        let small = trained(4).sparseSections("w", size: 60).map(\.bytes.count).reduce(0, +)
        #expect(small < trained(4).sparseSections("w", size: 10_000).map(\.bytes.count).reduce(0, +))
    }

    @Test func theSameSeedGivesTheSameBytes() { #expect(bytes(trained(4)) == bytes(trained(4))) }

    @Test func theSumOfTwoModelsDoesNotHangOnTheirOrder() {
        var one = trained(1)
        one.add(trained(2))
        var two = trained(2)
        two.add(trained(1))
        #expect(bytes(one) == bytes(two))
        #expect(bytes(one) != bytes(trained(1)))
    }

    @Test func noMoreRowsThanAllowedShip() {
        let few = trained(4).sections("w", limit: 5)
        #expect(few[0].bytes.count == 16)
    }

    @Test func workInParallelKeepsItsOrder() async {
        for atOnce in [1, 2, 5] {
            #expect(await inParallel(20, atOnce: atOnce) { $0 * $0 } == (0..<20).map { $0 * $0 })
        }
    }

    @Test func longWordsAndOddScalarsHaveAtoms() {
        let one: [UInt32] = [0x0130, 0xD800, 0x10FFFF, 0x110000, 0x7F]
        #expect(one.withUnsafeBufferPointer { WordAtoms($0) }.form != 0)
        let long = [UInt32](repeating: 0x61, count: 100_000)
        #expect(long.withUnsafeBufferPointer { WordAtoms($0) }.form != 0)
        let empty: [UInt32] = []
        #expect(empty.withUnsafeBufferPointer { WordAtoms($0) }.prefixes.0 == 0)
    }
}
