/// Draws from the distributions that the methods need.
public struct Sampler {
    /// Where the bits come from.
    public var stream: RandomStream
    private let ends: UnsafePointer<Double>
    private let inner: UnsafePointer<Double>

    /// A sampler on a stream.
    public init(_ stream: RandomStream) {
        self.stream = stream
        ends = Ziggurat.normal.ends
        inner = Ziggurat.normal.inner
    }

    /// A standard normal number, by the ziggurat.
    @inline(__always)
    public mutating func normal() -> Double {
        while true {
            let bits = stream.next()
            let layer = Int(bits & 127)
            let u = 2 * ((Double(bits >> 12) + 0.5) * 0x1p-52) - 1
            if abs(u) < inner[layer] { return u * ends[layer] }
            if let value = slowNormal(u, layer) { return value }
        }
    }

    @inline(never)
    private mutating func slowNormal(_ u: Double, _ layer: Int) -> Double? {
        if layer == 0 {
            while true {
                let x = -Maths.log(stream.unit()) / Ziggurat.tail
                let y = -Maths.log(stream.unit())
                if 2 * y > x * x { return u < 0 ? -(Ziggurat.tail + x) : Ziggurat.tail + x }
            }
        }
        let x = u * ends[layer]
        let outer = Maths.exp(-0.5 * (ends[layer] * ends[layer] - x * x))
        let nearer = Maths.exp(-0.5 * (ends[layer + 1] * ends[layer + 1] - x * x))
        return nearer + stream.unit() * (outer - nearer) < 1 ? x : nil
    }

    /// An exponential number of mean 1.
    @inline(__always)
    mutating func exponential() -> Double { -Maths.log(stream.unit()) }

    /// A gamma number of rate 1, for shapes from 1.
    ///
    /// Source: Marsaglia, Tsang, *A simple method for generating gamma variables*, ACM TOMS 26 (2000),
    /// doi:10.1145/358407.358414.
    @inline(__always)
    public mutating func gamma(_ shape: Double) -> Double {
        if shape == 1 { return exponential() }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            var v = 1 + c * x
            guard v > 0 else { continue }
            v = v * v * v
            let u = stream.unit()
            let square = x * x
            if u < 1 - 0.0331 * square * square { return d * v }
            if Maths.log(u) < 0.5 * square + d * (1 - v + Maths.log(v)) { return d * v }
        }
    }

    /// The logarithm of a gamma number of rate 1, for any positive shape: small shapes would underflow otherwise.
    mutating func logGamma(_ shape: Double) -> Double {
        if shape >= 1 { return Maths.log(gamma(shape)) }
        return Maths.log(gamma(shape + 1)) + Maths.log(stream.unit()) / shape
    }

    /// How many of `count` succeed with chance `p`.
    ///
    /// Source: by counting or inversion where few are expected, else BTRS of Hörmann, *The generation of binomial random
    /// variates*, J. Statistical Computation and Simulation 46 (1993), doi:10.1080/00949659308811496.
    @inline(__always)
    public mutating func binomial(_ count: Int, _ p: Double) -> Int {
        if count <= 0 || !(p > 0) { return 0 }
        if p >= 1 { return count }
        if p > 0.5 { return count - fewer(count, 1 - p) }
        return fewer(count, p)
    }

    @inline(__always)
    private mutating func fewer(_ count: Int, _ p: Double) -> Int {
        if count <= 8 {
            var sum = 0
            for _ in 0..<count where stream.unit() < p { sum += 1 }
            return sum
        }
        return Double(count) * p < 10 ? byInversion(count, p) : byRejection(count, p)
    }

    @inline(never)
    private mutating func byInversion(_ count: Int, _ p: Double) -> Int {
        let n = Double(count)
        var u = stream.unit()
        // (1 − p)ⁿ ≥ 1 − np, so most draws of hardly likely successes end here.
        if u <= 1 - n * p { return 0 }
        let odds = p / (1 - p)
        let first = Maths.exp(n * Maths.log1p(-p))
        while true {
            var mass = first
            var k = 0.0
            while u > mass {
                u -= mass
                k += 1
                if k > n || k > 200 { break }
                mass *= odds * (n - k + 1) / k
            }
            if k <= n, k <= 200 { return Int(k) }
            u = stream.unit()
        }
    }

    @inline(never)
    private mutating func byRejection(_ count: Int, _ p: Double) -> Int {
        let n = Double(count)
        let q = 1 - p
        let spread = (n * p * q).squareRoot()
        let b = 1.15 + 2.53 * spread
        let a = -0.0873 + 0.0248 * b + 0.01 * p
        let centre = n * p + 0.5
        let quick = 0.92 - 4.2 / b
        while true {
            let u = stream.unit() - 0.5
            let v = stream.unit()
            let us = 0.5 - abs(u)
            let k = ((2 * a / us + b) * u + centre).rounded(.down)
            if us >= 0.07, v <= quick { return Int(k) }
            guard k >= 0, k <= n else { continue }
            let alpha = (2.83 + 5.1 / b) * spread
            let m = ((n + 1) * p).rounded(.down)
            let odds = p / q
            let left = Maths.log(v * alpha / (a / (us * us) + b))
            let right =
                (m + 0.5) * Maths.log((m + 1) / (odds * (n - m + 1)))
                + (n + 1) * Maths.log((n - m + 1) / (n - k + 1))
                + (k + 0.5) * Maths.log(odds * (n - k + 1) / (k + 1))
                + Sampler.tail(m) + Sampler.tail(n - m) - Sampler.tail(k) - Sampler.tail(n - k)
            if left <= right { return Int(k) }
        }
    }

    /// What Stirling's formula leaves of ln k!.
    private static func tail(_ k: Double) -> Double {
        if k < 10 {
            return GammaFunctions.logGamma(k + 1)
                - ((k + 0.5) * Maths.log(k + 1) - (k + 1) + 0.918938533204672741780329736406)
        }
        let square = (k + 1) * (k + 1)
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1)
    }

    /// A Poisson number.
    ///
    /// Source: by multiplication below 10, else PTRS of Hörmann, *The transformed rejection method for generating Poisson random
    /// variables*, Insurance: Mathematics and Economics 12 (1993), doi:10.1016/0167-6687(93)90997-4.
    public mutating func poisson(_ mean: Double) -> Double {
        guard mean > 0 else { return 0 }
        if mean < 10 {
            let floor = Maths.exp(-mean)
            var product = stream.unit()
            var k = 0.0
            while product > floor {
                product *= stream.unit()
                k += 1
            }
            return k
        }
        // Beyond 10¹⁵ whole numbers are no longer all representable; a normal number says as much.
        if mean > 1e15 { return (mean + mean.squareRoot() * normal()).rounded() }
        let root = mean.squareRoot()
        let logMean = Maths.log(mean)
        let b = 0.931 + 2.53 * root
        let a = -0.059 + 0.02483 * b
        let scale = 1.1239 + 1.1328 / (b - 3.4)
        let quick = 0.9277 - 3.6224 / (b - 2)
        while true {
            let u = stream.unit() - 0.5
            let v = stream.unit()
            let us = 0.5 - abs(u)
            let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
            if us >= 0.07, v <= quick { return k }
            if k < 0 || (us < 0.013 && v > us) { continue }
            if Maths.log(v) + Maths.log(scale) - Maths.log(a / (us * us) + b)
                <= -mean + k * logMean - GammaFunctions.logGamma(k + 1)
            {
                return k
            }
        }
    }
}
