import Testing

@testable import Estimating

@Suite("Random draws")
struct SamplerTests {
    @Test("xoshiro256++ after SplitMix64: the same bits for ever")
    func known() {
        var stream = RandomStream(seed: 42)
        var again = RandomStream(seed: 42)
        var other = RandomStream(seed: 42, stream: 1)
        let first = (0..<100).map { _ in stream.next() }
        #expect(first == (0..<100).map { _ in again.next() })
        #expect(Set(first).isDisjoint(with: (0..<100).map { _ in other.next() }))
    }

    /// Mean and variance of many draws lie within five standard errors of what they should be.
    private func check(_ mean: Double, _ variance: Double, kurtosis: Double = 3, _ draw: () -> Double) {
        let count = 100_000.0
        var sum = 0.0
        var squares = 0.0
        for _ in 0..<Int(count) {
            let x = draw() - mean
            sum += x
            squares += x * x
        }
        #expect(abs(sum / count) < 5 * (variance / count).squareRoot())
        #expect(abs(squares / count - variance) < 5 * variance * ((kurtosis - 1) / count).squareRoot())
    }

    @Test("normal") func normal() {
        var sampler = Sampler(RandomStream(seed: 1))
        check(0, 1) { sampler.normal() }
    }

    @Test("gamma", arguments: [1.0, 1.7, 25, 4_400])
    func gamma(shape: Double) {
        var sampler = Sampler(RandomStream(seed: 2))
        check(shape, shape, kurtosis: 3 + 6 / shape) { sampler.gamma(shape) }
    }

    @Test("gamma of small shape, by its logarithm")
    func smallGamma() {
        var sampler = Sampler(RandomStream(seed: 3))
        check(0.3, 0.3, kurtosis: 3 + 6 / 0.3) { Maths.exp(sampler.logGamma(0.3)) }
    }

    @Test(
        "binomial: by counting, inversion, rejection, either side of a half",
        arguments: [(5, 0.3), (40, 0.02), (40, 0.1), (40, 0.97), (60, 0.4), (5_000, 0.37), (5_000, 0.9)])
    func binomial(count: Int, p: Double) {
        var sampler = Sampler(RandomStream(seed: 4))
        let variance = Double(count) * p * (1 - p)
        check(Double(count) * p, variance, kurtosis: 3 + 1 / variance) { Double(sampler.binomial(count, p)) }
        for _ in 0..<1_000 { #expect((0...count).contains(sampler.binomial(count, p))) }
    }

    @Test("binomial at its ends")
    func binomialEnds() {
        var sampler = Sampler(RandomStream(seed: 5))
        #expect(sampler.binomial(10, 0) == 0 && sampler.binomial(10, 1) == 10 && sampler.binomial(0, 0.5) == 0)
        #expect(sampler.binomial(10, .nan) == 0)
    }

    @Test("Poisson", arguments: [0.2, 3, 9.9, 14, 60_000])
    func poisson(mean: Double) {
        var sampler = Sampler(RandomStream(seed: 6))
        check(mean, mean, kurtosis: 3 + 1 / mean) { sampler.poisson(mean) }
    }

    @Test("parts of work come back in order, whatever the width", arguments: [1, 3, 16])
    func parallel(width: Int) async throws {
        let squares = try await Parallel.map(50, width: width) { number throws(EstimatingError) in number * number }
        #expect(squares == (0..<50).map { $0 * $0 })
        await #expect(throws: EstimatingError.interrupted) {
            try await Parallel.map(50, width: width) { number throws(EstimatingError) -> Int in
                if number == 20 { throw .interrupted }
                return number
            }
        }
    }
}
