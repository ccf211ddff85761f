/// A matrix that is trained, with its gradient and what Adam remembers of it (Kingma and Ba 2015, https://arxiv.org/abs/1412.6980).
package final class Parameter {
    /// The weights.
    package let values: Matrix
    /// The gradient of the loss, summed since the last step.
    package let gradient: Matrix
    private let means: Matrix
    private let squares: Matrix

    /// Weights drawn evenly from −`spread` to `spread`.
    package init(_ rows: Int, _ columns: Int, spread: Float, _ generator: inout SeededGenerator) {
        values = Matrix(rows, columns)
        gradient = Matrix(rows, columns)
        means = Matrix(rows, columns)
        squares = Matrix(rows, columns)
        for at in 0..<values.count { values.start[at] = (2 * generator.share() - 1) * spread }
    }

    /// The sum of the gradient's squares in these rows. Sixteen sums in a fixed order, so that it is quick and always the same.
    package func squaredLength(_ rows: Range<Int>) -> Float {
        var sums = SIMD16<Float>()
        let from = UnsafeRawPointer(gradient[rows.lowerBound])
        let count = rows.count * values.columns
        var at = 0
        while at &+ 16 <= count {
            let part = from.loadUnaligned(fromByteOffset: at &* 4, as: SIMD16<Float>.self)
            sums += part * part
            at &+= 16
        }
        var sum: Float = 0
        for lane in 0..<16 { sum += sums[lane] }
        while at < count {
            sum += gradient[rows.lowerBound][at] * gradient[rows.lowerBound][at]
            at &+= 1
        }
        return sum
    }

    /// Goes a step down the gradient in these rows, and makes it 0 there.
    package func step(_ rows: Range<Int>, _ pace: Pace) {
        let from = rows.lowerBound * values.columns
        let (values, gradient) = (values.start + from, gradient.start + from)
        let (means, squares) = (means.start + from, squares.start + from)
        for at in 0..<rows.count * self.values.columns {
            let slope = gradient[at] * pace.scale
            means[at] = 0.9 * means[at] + 0.1 * slope
            squares[at] = Pace.memory * squares[at] + (1 - Pace.memory) * slope * slope
            values[at] -= pace.rate * means[at] / ((squares[at] * pace.squareScale).squareRoot() + 1e-8)
            gradient[at] = 0
        }
    }

    /// How far a step goes.
    package struct Pace {
        /// Share of the squares' mean that is kept.
        static let memory: Float = 0.95
        /// What the gradient is multiplied with, so that it is not too long.
        var scale: Float
        /// Length of a step.
        var rate: Float
        /// What the mean of squares is multiplied with, since it began at 0.
        var squareScale: Float

        /// Step `step` of `total`, from 1: `warm` short ones first, then ever shorter to the end; a gradient longer than 2 is shortened.
        package init(_ step: Int, of total: Int, rate: Float, warm: Int, squaredLength length: Float) {
            let warm = min(1, Float(step) / Float(warm))
            let left = 1 - Float(step - 1) / Float(total)
            let means = 1 - Pace.power(0.9, step)
            let squares = 1 - Pace.power(Pace.memory, step)
            scale = min(1, 2 / (length.squareRoot() + 1e-9))
            self.rate = rate * warm * left / means
            squareScale = 1 / squares
        }

        /// `base` to the power of `exponent`, from below 1.
        private static func power(_ base: Float, _ exponent: Int) -> Float {
            var power: Float = 1
            for _ in 0..<min(exponent, 1000) { power *= base }
            return power
        }
    }
}

extension SeededGenerator {
    /// A number from 0 up to but not 1.
    package mutating func share() -> Float { Float(next() >> 40) * (1 / 16_777_216) }
}
