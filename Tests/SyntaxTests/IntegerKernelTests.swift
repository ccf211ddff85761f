import CKernels
import Testing

@testable import Syntax
@testable import Training

/// One after the other, since the width of vectors is set for all.
@Suite("Sums of products", .serialized) struct IntegerKernelTests {
    private func numbers<Number: FixedWidthInteger>(
        _ count: Int, _ limit: Int, _ seed: Int, _: Number.Type
    ) -> [Number] {
        var generator = SeededGenerator(seed: UInt64(seed))
        return (0..<count).map { _ in Number(generator.below(2 * limit + 1) - limit) }
    }

    @Test(arguments: [(1, 2, 16), (2, 6, 48), (3, 96, 16), (7, 32, 80), (13, 224, 384)], [128, 256, 512])
    func productsAreWhatTheyShouldBe(_ size: (rows: Int, inputs: Int, columns: Int), _ bits: Int32) {
        let (rows, inputs, columns) = size
        let values = numbers(rows * (inputs + 3), 4096, 1, Int16.self)
        let weights = numbers(inputs * columns, 32_767, 2, Int16.self)
        var sums = numbers(rows * columns, 1000, 3, Int32.self)
        var expected = sums
        for row in 0..<rows {
            for column in 0..<columns {
                for k in 0..<inputs {
                    let weight = weights[IntegerLayer.place(input: k, output: column, inputs: inputs)]
                    expected[row * columns + column] &+= Int32(values[row * (inputs + 3) + k]) * Int32(weight)
                }
            }
        }
        sijill_limit_vectors(bits)
        defer { sijill_limit_vectors(512) }
        sijill_products16(&sums, values, inputs + 3, weights, rows, inputs, columns)
        let isRight = sums == expected
        #expect(isRight)
    }

    @Test(arguments: [16, 48, 96], [0, 1]) func memoryIsTheSameForEveryWidth(_ width: Int, _ reversed: Int32) {
        let count = 9
        let gates = numbers(count * 4 * width, 30_000_000, 4, Int32.self)
        let weights = numbers(4 * width * width, 127, 5, Int8.self)
        let results = [128, 256, 512].map { bits in
            var out = [Int16](repeating: 0, count: count * width)
            var room = [Int32](repeating: 0, count: 5 * width)
            sijill_limit_vectors(Int32(bits))
            sijill_memory16(&out, width, gates, weights, &room, count, width, reversed)
            return out
        }
        sijill_limit_vectors(512)
        #expect(Set(results).count == 1)
        #expect(Set(results[0]).count > 4 * count && results[0].allSatisfy { abs(Int($0)) <= 4096 })
    }

    @Test func integersRememberAsFloatsDo() {
        // one unit of interest; the others get nothing
        let (count, width) = (12, 16)
        let inputs: [[Float]] = (0..<count).map { step in
            [0.3 - Float(step % 5) * 0.4, 1.2 - Float(step % 3), Float(step % 4) - 1.5, 0.5]
        }
        let recurrent: [Float] = [0.5, -0.25, 1.5, -1]
        var gates = [Int32](repeating: 0, count: count * 4 * width)
        var weights = [Int8](repeating: 0, count: 4 * width * width)
        for gate in 0..<4 {
            weights[IntegerLayer.place(input: 0, output: gate * width, inputs: width)] = Int8(recurrent[gate] * 64)
            for step in 0..<count { gates[step * 4 * width + gate * width] = Int32(inputs[step][gate] * 8_388_608) }
        }
        var out = [Int16](repeating: 0, count: count * width)
        var room = [Int32](repeating: 0, count: 5 * width)
        sijill_memory16(&out, width, gates, weights, &room, count, width, 0)
        var (cell, last): (Float, Float) = (0, 0)
        for step in 0..<count {
            let sums = (0..<4).map { inputs[step][$0] + recurrent[$0] * last }
            cell = Bend.sigmoid(sums[1]) * cell + Bend.sigmoid(sums[0]) * Bend.tangent(sums[2])
            last = Bend.sigmoid(sums[3]) * Bend.tangent(cell)
            #expect(abs(Float(out[step * width]) / 4096 - last) < 0.002)
        }
    }

    @Test(arguments: [(1, 3, 16), (5, 300, 48), (32, 70, 96), (13, 513, 16)])
    func floatsAreSummedInOrder(_ size: (rows: Int, inner: Int, columns: Int)) {
        let (rows, inner, columns) = size
        let left = numbers(rows * inner, 1000, 6, Int32.self).map { Float($0) / 77 }
        let right = numbers(inner * columns, 1000, 7, Int32.self).map { Float($0) / 91 }
        var sums = [Float](repeating: 0.5, count: rows * columns)
        var expected = sums
        for row in 0..<rows {
            for column in 0..<columns {
                for k in 0..<inner {
                    expected[row * columns + column] += left[row * inner + k] * right[k * columns + column]
                }
            }
        }
        sijill_products32(&sums, left, inner, 1, right, rows, inner, columns)
        let isRight = sums == expected
        #expect(isRight)
    }
}
