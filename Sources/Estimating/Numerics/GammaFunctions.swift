/// The logarithm of the gamma function and the incomplete gamma and beta functions.
///
/// Source: NIST Digital Library of Mathematical Functions, §5.11 (Stirling's series), §8.7 and §8.9 (incomplete gamma),
/// §8.17 (incomplete beta), https://dlmf.nist.gov.
enum GammaFunctions {
    private static let halfLogTwoPi = 0.918938533204672741780329736406

    /// ln Γ(x) for x > 0, relative error about 1e-15. Cost: one logarithm from 10 up, two below.
    static func logGamma(_ x: Double) -> Double {
        guard x < 10 else { return stirling(x) }
        var shift = 1.0
        var y = x
        while y < 10 {
            shift *= y
            y += 1
        }
        return stirling(y) - Maths.log(shift)
    }

    /// ln k!.
    static func logFactorial(_ k: Double) -> Double { logGamma(k + 1) }

    @inline(__always)
    private static func stirling(_ x: Double) -> Double {
        let r = 1 / x
        let s = r * r
        let series =
            r
            * (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691.0 / 360_360)))))
        return (x - 0.5) * Maths.log(x) - x + halfLogTwoPi + series
    }

    /// The regularised lower incomplete gamma function P(a, x), a > 0, x ≥ 0, by series or continued fraction.
    static func lower(_ a: Double, _ x: Double) -> Double {
        if x <= 0 { return 0 }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
    }

    /// Q(a, x) = 1 − P(a, x), without the loss of digits in its tail.
    static func upper(_ a: Double, _ x: Double) -> Double {
        if x <= 0 { return 1 }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var term = 1 / a
        var sum = term
        var n = a
        for _ in 0..<100_000 {
            n += 1
            term *= x / n
            sum += term
            if term < sum * 1e-16 { break }
        }
        return sum * Maths.exp(a * Maths.log(x) - x - logGamma(a))
    }

    private static func fraction(_ a: Double, _ x: Double) -> Double {
        var b = x + 1 - a
        var c = 1e300
        var d = 1 / b
        var h = d
        for i in 1..<100_000 {
            let an = -Double(i) * (Double(i) - a)
            b += 2
            d = an * d + b
            if abs(d) < 1e-300 { d = 1e-300 }
            c = b + an / c
            if abs(c) < 1e-300 { c = 1e-300 }
            d = 1 / d
            h *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return h * Maths.exp(a * Maths.log(x) - x - logGamma(a))
    }

    /// The regularised incomplete beta function I(x; a, b).
    static func beta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        if x > (a + 1) / (a + b + 2) { return 1 - beta(1 - x, b, a) }
        let front = Maths.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Maths.log(x) + b * Maths.log1p(-x))
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        d = 1 / (abs(d) < 1e-300 ? 1e-300 : d)
        var h = d
        for m in 1..<10_000 {
            let m = Double(m)
            for step in [
                m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
            ] {
                d = 1 + step * d
                d = 1 / (abs(d) < 1e-300 ? 1e-300 : d)
                c = 1 + step / c
                if abs(c) < 1e-300 { c = 1e-300 }
                h *= d * c
            }
            if abs(d * c - 1) < 1e-15 { break }
        }
        return front * h / a
    }
}
