/// Distribution functions and quantiles of the normal, Student and Poisson distributions.
enum Distributions {
    /// Φ(x).
    static func normal(_ x: Double) -> Double { 0.5 * Maths.erfc(-x * 0.707106781186547524400844362105) }

    /// Φ⁻¹(p), 0 < p < 1; ∓∞ outside. Relative error about 1e-15.
    ///
    /// Source: Wichura, *Algorithm AS 241: The percentage points of the normal distribution*, Applied Statistics 37 (1988),
    /// doi:10.2307/2347330, PPND16.
    static func normalQuantile(_ p: Double) -> Double {
        guard p > 0 else { return -.infinity }
        guard p < 1 else { return .infinity }
        let q = p - 0.5
        if abs(q) <= 0.425 {
            let r = 0.180625 - q * q
            return q * polynomial(r, Wichura.a) / polynomial(r, Wichura.b)
        }
        var r = (-Maths.log(q < 0 ? p : 1 - p)).squareRoot()
        let value: Double
        if r <= 5 {
            r -= 1.6
            value = polynomial(r, Wichura.c) / polynomial(r, Wichura.d)
        } else {
            r -= 5
            value = polynomial(r, Wichura.e) / polynomial(r, Wichura.f)
        }
        return q < 0 ? -value : value
    }

    private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }

    /// The normal quantile that leaves (1 − level)/2 on each side.
    static func normalHalfWidth(_ level: Double) -> Double { normalQuantile(0.5 + level / 2) }

    /// Student's quantile with `degrees` of freedom (any positive number), by bisection of the incomplete beta function.
    static func studentQuantile(_ p: Double, degrees: Double) -> Double {
        if degrees > 1e7 { return normalQuantile(p) }
        if p < 0.5 { return -studentQuantile(1 - p, degrees: degrees) }
        let below = { (t: Double) in
            1 - 0.5 * GammaFunctions.beta(degrees / (degrees + t * t), degrees / 2, 0.5)
        }
        var high = 1.0
        while below(high) < p, high < 1e12 { high *= 2 }
        var low = 0.0
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if below(middle) < p { low = middle } else { high = middle }
            if high - low < 1e-13 * high { break }
        }
        return (low + high) / 2
    }

    /// P(X ≤ k) for X ~ Poisson(mean).
    static func poissonAtMost(_ k: Double, mean: Double) -> Double {
        k < 0 ? 0 : GammaFunctions.upper(k + 1, mean)
    }

    /// P(X ≥ k) for X ~ Poisson(mean).
    static func poissonAtLeast(_ k: Double, mean: Double) -> Double {
        k <= 0 ? 1 : GammaFunctions.lower(k, mean)
    }
}

/// The coefficients of AS 241, lowest power first.
private enum Wichura {
    static let a = [
        3.387_132_872_796_366_608, 1.331_416_678_917_843_774_5e2, 1.971_590_950_306_551_442_7e3,
        1.373_169_376_550_946_112_5e4, 4.592_195_393_154_987_145_7e4, 6.726_577_092_700_870_085_3e4,
        3.343_057_558_358_812_810_5e4, 2.509_080_928_730_122_672_7e3,
    ]
    static let b = [
        1.0, 4.231_333_070_160_091_125_2e1, 6.871_870_074_920_579_083e2, 5.394_196_021_424_751_107_7e3,
        2.121_379_430_158_659_586_7e4, 3.930_789_580_009_271_061e4, 2.872_908_573_572_194_267_4e4,
        5.226_495_278_852_854_561e3,
    ]
    static let c = [
        1.423_437_110_749_683_577_34, 4.630_337_846_156_545_295_9, 5.769_497_221_460_691_405_5,
        3.647_848_324_763_204_605_04, 1.270_458_252_452_368_382_58, 2.417_807_251_774_506_117_7e-1,
        2.272_384_498_926_918_458_33e-2, 7.745_450_142_783_414_076_4e-4,
    ]
    static let d = [
        1.0, 2.053_191_626_637_758_821_87, 1.676_384_830_183_803_849_4, 6.897_673_349_851_000_045_5e-1,
        1.481_039_764_274_800_745_9e-1, 1.519_866_656_361_645_719_66e-2, 5.475_938_084_995_344_946e-4,
        1.050_750_071_644_416_843_24e-9,
    ]
    static let e = [
        6.657_904_643_501_103_777_2, 5.463_784_911_164_114_369_9, 1.784_826_539_917_291_335_8,
        2.965_605_718_285_048_912_3e-1, 2.653_218_952_657_612_309_3e-2, 1.242_660_947_388_078_438_6e-3,
        2.711_555_568_743_487_578_15e-5, 2.010_334_399_292_288_132_65e-7,
    ]
    static let f = [
        1.0, 5.998_322_065_558_879_376_9e-1, 1.369_298_809_227_358_053_1e-1, 1.487_536_129_085_061_485_25e-2,
        7.868_691_311_456_132_591e-4, 1.846_318_317_510_054_681_8e-5, 1.421_511_758_316_445_888_7e-7,
        2.044_263_103_389_939_785_64e-15,
    ]
}
