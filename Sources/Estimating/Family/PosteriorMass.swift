/// A distribution over totals, by its weights on equally spaced points.
public struct PosteriorMass: Sendable, Hashable {
    /// The first point.
    public let first: Double
    /// The distance between points.
    public let step: Double
    /// The weights; they sum to 1.
    public let weights: [Double]

    /// The mean.
    public var mean: Double {
        first + step * weights.indices.reduce(0.0) { $0 + Double($1) * weights[$1] }
    }

    /// The point with the most weight.
    public var mode: Double {
        var best = 0
        for index in weights.indices where weights[index] > weights[best] { best = index }
        return first + step * Double(best)
    }

    /// The first point at which at least a share `p` of the weight is reached.
    public func quantile(_ p: Double) -> Double {
        var sum = 0.0
        for (index, weight) in weights.enumerated() {
            sum += weight
            if sum >= p { return first + step * Double(index) }
        }
        return first + step * Double(max(0, weights.count - 1))
    }

    /// The total that minimises the expected squared relative error.
    public var leastRelativeError: Double {
        var inverse = 0.0
        var square = 0.0
        for (index, weight) in weights.enumerated() {
            let value = first + step * Double(index)
            inverse += weight / value
            square += weight / (value * value)
        }
        return square > 0 ? inverse / square : mean
    }
}
