import Testing

@testable import Estimating

@Suite("Convergence of chains")
struct ConvergenceTests {
    private func chains(_ count: Int, length: Int, shift: (Int) -> Double, correlation: Double = 0) -> [[Double]] {
        (0..<count).map { number in
            var sampler = Sampler(RandomStream(seed: 11, stream: UInt64(number)))
            var value = sampler.normal()
            return (0..<length).map { _ in
                value = correlation * value + (1 - correlation * correlation).squareRoot() * sampler.normal()
                return value + shift(number)
            }
        }
    }

    @Test("independent draws of one distribution")
    func independent() throws {
        let result = Convergence(chains(4, length: 1_000, shift: { _ in 0 }))
        #expect(try need(result.rHat) < 1.01)
        #expect(try abs(need(result.bulk) - 4_000) < 800)
        #expect(try abs(need(result.tail) - 4_000) < 1_200)
    }

    @Test("draws that hang together count for fewer: an autoregression of 0.9 by (1 − 0.9)/(1 + 0.9)")
    func correlated() throws {
        let result = Convergence(chains(4, length: 5_000, shift: { _ in 0 }, correlation: 0.9))
        #expect(try isClose(need(result.bulk), 20_000 * 0.1 / 1.9, 0.25))
    }

    @Test("one chain elsewhere is seen, however heavy the tails")
    func apart() throws {
        #expect(try need(Convergence(chains(4, length: 500, shift: { $0 == 0 ? 3 : 0 })).rHat) > 1.2)
        let heavy = chains(4, length: 500, shift: { $0 == 0 ? 3 : 0 }).map { $0.map { Maths.exp(5 * $0) } }
        #expect(try need(Convergence(heavy).rHat) > 1.2)
    }

    @Test("chains of one place but another width are seen, by folding")
    func widths() throws {
        let draws = chains(4, length: 1_000, shift: { _ in 0 }).enumerated().map { number, chain in
            chain.map { $0 * (number == 0 ? 4 : 1) }
        }
        #expect(try need(Convergence(draws).rHat) > 1.05)
    }

    @Test("constants and crumbs say nothing")
    func nothing() {
        #expect(Convergence([[1, 1, 1, 1], [1, 1, 1, 1]]).rHat == nil)
        #expect(Convergence([[1, 2]]).rHat == nil)
        #expect(Convergence([]).rHat == nil)
        #expect(Convergence([[1, 2, .nan, 3]]).rHat == nil)
    }

    @Test("ranks of ties are shared")
    func ties() {
        let scores = Convergence.rankNormalised([[1, 1], [2, 3]])
        #expect(scores[0][0] == scores[0][1] && scores[0][0] < scores[1][0] && scores[1][0] < scores[1][1])
    }
}
