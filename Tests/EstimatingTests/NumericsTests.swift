import Testing

@testable import Estimating

@Suite("Numerics")
struct NumericsTests {
    @Test(
        "ln Γ",
        arguments: [
            (0.5, 0.572364942924700), (1, 0), (3.25, 0.935801931108725), (11.5, 0), (4_401, 0),
        ] as [(Double, Double)])
    func logGamma(x: Double, expected: Double) {
        // Γ(x + 1) = x Γ(x), and the factorials.
        #expect(abs(GammaFunctions.logGamma(x + 1) - GammaFunctions.logGamma(x) - Maths.log(x)) < 1e-10)
        if x < 4 { #expect(abs(GammaFunctions.logGamma(x) - expected) < 1e-12) }
    }

    @Test(
        "normal quantiles",
        arguments: [
            (0.975, 1.959963984540054), (0.5, 0), (0.001, -3.090232306167813), (1e-20, -9.262340089798408),
        ] as [(Double, Double)])
    func normalQuantile(p: Double, expected: Double) {
        #expect(abs(Distributions.normalQuantile(p) - expected) < 1e-13 * max(1, abs(expected)))
        #expect(isClose(Distributions.normal(Distributions.normalQuantile(p)), p, 1e-10))
    }

    @Test(
        "Student's quantiles",
        arguments: [(1.0, 12.706204736174698), (4.5, 2.6585195), (10, 2.228138851964939), (1000, 1.9623390808264078)])
    func student(degrees: Double, expected: Double) {
        #expect(abs(Distributions.studentQuantile(0.975, degrees: degrees) - expected) < 1e-2)
        if degrees != 4.5 { #expect(isClose(Distributions.studentQuantile(0.975, degrees: degrees), expected, 1e-8)) }
    }

    @Test("Poisson chances are the sums of their masses", arguments: [(3.0, 2.5), (0, 1), (40, 55), (12, 9)])
    func poisson(k: Double, mean: Double) {
        let masses = stride(from: 0.0, through: k, by: 1).map { i in
            Maths.exp(i * Maths.log(mean) - mean - GammaFunctions.logGamma(i + 1))
        }
        #expect(isClose(Distributions.poissonAtMost(k, mean: mean), masses.reduce(0, +), 1e-10))
        let atLeast = 1 - masses.dropLast().reduce(0, +)
        #expect(isClose(Distributions.poissonAtLeast(k, mean: mean), atLeast, 1e-8))
    }

    @Test("quantiles of a sample")
    func quantiles() {
        #expect(Quantiles.type7([1, 2, 3, 4], 0.5) == 2.5)
        #expect(Quantiles.type7([], 0.5) == nil)
        #expect(Quantiles.type8([1, 2, 3, 4, 5], 0.5) == 3)
        #expect(Quantiles.type8([1, 2, 3], 0.999) == 3)
    }
}
