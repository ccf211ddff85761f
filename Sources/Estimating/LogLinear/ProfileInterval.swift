/// A profile likelihood interval for all, documented and not: for each total N the model is fitted again with N − n in the cell
/// of those on no list.
///
/// Source: Cormack, *Interval estimation for mark-recapture studies of closed populations*, Biometrics 48 (1992),
/// doi:10.2307/2532310.
struct ProfileInterval: Equatable {
    /// The bounds; `upper` is nil where the likelihood does not fall far enough up to 50 times the estimate.
    var lower: Double
    var upper: Double?
    /// Where the likelihood is highest.
    var highest: Double

    /// The interval of a model that is known to fit. Cost: about a hundred fits.
    static func of(_ fit: FittedModel, _ fitting: ModelFitting, level: Double) -> ProfileInterval? {
        let check = Existence.check(fit.model.terms, fitting.fitter, margins: fitting.margins)
        guard check.isSound else { return nil }
        fitting.fitter.live[0] = 1
        defer {
            fitting.fitter.live[0] = 0
            fitting.fitter.counts[0] = 0
        }
        let n = Double(fitting.table.documented)
        // −∞ where a fit fails, which ends every search on the side of caution.
        let likelihood = { (total: Double) -> Double in
            fitting.fitter.counts[0] = total - n
            guard let refit = fitting.fitter.fit(check.terms) else { return -.infinity }
            return -refit.deviance / 2 + correction(total: total, unseen: total - n)
        }
        let unseen = fit.estimate - n
        var low = n + unseen / 4
        var high = n + unseen * 4
        let golden = 0.618_033_988_749_894_9
        var a = high - golden * (high - low)
        var b = low + golden * (high - low)
        var atA = likelihood(a)
        var atB = likelihood(b)
        for _ in 0..<200 where high - low > 1e-8 * high {
            if atA > atB {
                high = b
                b = a
                atB = atA
                a = high - golden * (high - low)
                atA = likelihood(a)
            } else {
                low = a
                a = b
                atA = atB
                b = low + golden * (high - low)
                atB = likelihood(b)
            }
        }
        let highest = (low + high) / 2
        let z = Distributions.normalHalfWidth(level)
        let floor = likelihood(highest) - z * z / 2
        guard floor.isFinite else { return nil }

        var below = n + (highest - n) / 2
        while likelihood(below) > floor, below - n > 1e-3 { below = n + (below - n) / 2 }
        let lower = below - n <= 1e-3 ? n : root(between: below, and: highest) { likelihood($0) - floor }
        var above = n + (highest - n) * 1.5
        while likelihood(above) > floor, above < 50 * fit.estimate { above = n + (above - n) * 1.5 }
        let upper = likelihood(above) > floor ? nil : root(between: above, and: highest) { likelihood($0) - floor }
        return ProfileInterval(lower: lower, upper: upper, highest: highest)
    }

    /// The multinomial's part of the likelihood of a total, by Stirling's formula where it is large.
    private static func correction(total: Double, unseen: Double) -> Double {
        if unseen <= 1 { return -total + 0.5 * Maths.log(2 * Double.pi * total) }
        if total > 100 { return unseen - total - 0.5 * Maths.log(unseen / total) }
        return unseen * Maths.log(unseen) + GammaFunctions.logGamma(total + 1) - total * Maths.log(total)
            - GammaFunctions.logGamma(unseen + 1)
    }

    private static func root(between outside: Double, and inside: Double, _ value: (Double) -> Double) -> Double {
        var out = outside
        var within = inside
        for _ in 0..<200 where abs(out - within) > 1e-7 * within {
            let middle = (out + within) / 2
            if value(middle) > 0 { within = middle } else { out = middle }
        }
        return (out + within) / 2
    }
}
