import Foundation

extension Double {
    /// The natural logarithm.
    var logarithm: Double { Foundation.log(self) }
    /// How many times as likely as not, as a natural logarithm, for a probability of 0…1 (kept off both ends).
    var logit: Double { Foundation.log(min(max(self, 1e-9), 1 - 1e-9) / (1 - min(max(self, 1e-9), 1 - 1e-9))) }
}

/// The probability of a logit.
func probability(ofLogit value: Double) -> Double { 1 / (1 + Foundation.exp(-value)) }
