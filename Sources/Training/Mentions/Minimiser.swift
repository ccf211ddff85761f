/// Finds the lowest point of a smooth function: limited-memory BFGS with a backtracking line search.
///
/// Source: Nocedal and Wright, Numerical Optimization, 2nd edition, algorithm 7.4, https://doi.org/10.1007/978-0-387-40065-5.
enum Minimiser {
    /// Steps that are remembered.
    private static let memory = 5

    private struct Step {
        var move: [Float]
        var turn: [Float]
        var inverse: Double
    }

    /// The weights after at most `steps` steps from zero. `value` returns the value at some weights and fills the gradient.
    static func minimise(
        _ value: (UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Double, count: Int, steps: Int
    ) -> [Float] {
        var weights = [Float](repeating: 0, count: count)
        var gradient = weights
        guard count > 0 else { return weights }
        var now = evaluate(value, weights, &gradient)
        var past: [Step] = []
        for step in 0..<steps {
            let direction = direction(gradient, past)
            let slope = dot(gradient, direction)
            guard slope > 0 else { break }
            var length: Float = 1
            var tried = weights
            var newGradient = gradient
            var newValue = now
            for _ in 0..<16 {
                for at in 0..<count { tried[at] = weights[at] - length * direction[at] }
                newValue = evaluate(value, tried, &newGradient)
                if newValue <= now - 1e-4 * Double(length) * slope { break }
                length /= 2
            }
            guard newValue < now else { break }
            var move = tried
            var turn = newGradient
            for at in 0..<count {
                move[at] -= weights[at]
                turn[at] -= gradient[at]
            }
            let bend = dot(move, turn)
            if bend > 1e-10 {
                past.append(Step(move: move, turn: turn, inverse: 1 / bend))
                if past.count > memory { past.removeFirst() }
            }
            let gain = (now - newValue) / max(1, abs(now))
            weights = tried
            gradient = newGradient
            now = newValue
            if gain < 1e-5, step > 20 { break }
        }
        return weights
    }

    private static func evaluate(
        _ value: (UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Double, _ weights: [Float],
        _ gradient: inout [Float]
    ) -> Double {
        weights.withUnsafeBufferPointer { weights in
            gradient.withUnsafeMutableBufferPointer { gradient in
                guard let weights = weights.baseAddress, let gradient = gradient.baseAddress else { return 0 }
                return value(weights, gradient)
            }
        }
    }

    private static func dot(_ a: [Float], _ b: [Float]) -> Double {
        var sum = 0.0
        for at in 0..<a.count { sum += Double(a[at]) * Double(b[at]) }
        return sum
    }

    private static func add(_ a: inout [Float], _ b: [Float], times factor: Double) {
        let factor = Float(factor)
        for at in 0..<a.count { a[at] += factor * b[at] }
    }

    private static func direction(_ gradient: [Float], _ past: [Step]) -> [Float] {
        var out = gradient
        var shares: [Double] = []
        for step in past.reversed() {
            let share = step.inverse * dot(step.move, out)
            shares.append(share)
            add(&out, step.turn, times: -share)
        }
        let size =
            past.last.map { 1 / ($0.inverse * dot($0.turn, $0.turn)) } ?? 1
            / max(1e-12, dot(gradient, gradient).squareRoot())
        for at in 0..<out.count { out[at] *= Float(size) }
        for step in past {
            let share = shares.removeLast()
            add(&out, step.move, times: share - step.inverse * dot(step.turn, out))
        }
        return out
    }
}
