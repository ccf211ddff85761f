/// Sigmoid and tangent made of two parabolas each, which integers can do exactly, and their slopes by value.
package enum Bend {
    /// From 0 at −4 to 1 at 4.
    @inline(__always)
    package static func sigmoid(_ x: Float) -> Float {
        let far = max(0, 1 - abs(x) * 0.25)
        let low = 0.5 * far * far
        return x < 0 ? low : 1 - low
    }

    /// From −1 at −2 to 1 at 2.
    @inline(__always)
    package static func tangent(_ x: Float) -> Float {
        let far = max(0, 1 - abs(x) * 0.5)
        let high = 1 - far * far
        return x < 0 ? -high : high
    }

    @inline(__always)
    package static func sigmoidSlope(_ value: Float) -> Float {
        0.25 * (2 * max(0, min(value, 1 - value))).squareRoot()
    }

    @inline(__always)
    package static func tangentSlope(_ value: Float) -> Float { max(0, 1 - abs(value)).squareRoot() }

    /// Numbers below 0 become an eighth.
    package static func leaky(_ matrix: Matrix) {
        let start = matrix.start
        for at in 0..<matrix.count { start[at] *= start[at] < 0 ? 0.125 : 1 }
    }

    /// Gradients of numbers below 0 become an eighth.
    package static func leakySlope(_ values: Matrix, _ gradients: Matrix) {
        let (values, into) = (values.start, gradients.start)
        for at in 0..<gradients.count { into[at] *= values[at] < 0 ? 0.125 : 1 }
    }

    /// e to the x: a power of 2 and a polynomial, the same on every machine. Off by at most one in 300,000.
    @inline(__always)
    package static func exponential(_ x: Float) -> Float {
        let scaled = min(max(x, -60), 60) * 1.442_695
        let whole = scaled.rounded(.down)
        let rest = (scaled - whole) * 0.693_147_2
        let sixth = 1 + rest * (0.2 + rest * (1 / 30.0))
        let power = 1 + rest * (1 + rest * (0.5 + rest * (1 / 6.0 + rest * (1 / 24.0 * sixth))))
        return power * Float(bitPattern: UInt32(bitPattern: (Int32(whole) + 127) << 23))
    }

    /// Makes scores shares that sum to 1, in place.
    package static func shares(_ scores: UnsafeMutablePointer<Float>, count: Int) {
        var most = -Float.infinity
        for at in 0..<count { most = max(most, scores[at]) }
        var sum: Float = 0
        for at in 0..<count {
            scores[at] = exponential(scores[at] - most)
            sum += scores[at]
        }
        for at in 0..<count { scores[at] /= sum }
    }
}
